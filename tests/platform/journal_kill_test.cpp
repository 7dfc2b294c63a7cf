#include "platform/sqlite_journal.hpp"
#include "tests/support/journal_rows.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <random>
#include <thread>

// A child process keeps the journal and says each row it was promised; the parent kills it without warning.
using namespace fyr;
using namespace fyr::test;

namespace {

/// Never returns. Tells `pipe` the last promised row after each append. Exit code 3: the journal failed.
[[noreturn]] void keep_journal(const std::string& path, std::uint64_t seed, int pipe)
{
    auto opened = SqliteJournal::open_or_recover(path);
    if (!opened || opened->damage.first_bad_seq != 0) ::_exit(3);
    Journal& journal = *opened->journal;
    std::mt19937_64 random{seed};
    for (;;) {
        const std::uint64_t next = journal.last_seq() + 1;
        const auto last = random() % 8 == 0 ? journal.append_all({row_number(next), row_number(next + 1)})
                                            : journal.append(row_number(next));
        if (!last) ::_exit(3);
        if (::write(pipe, &*last, sizeof *last) != sizeof *last) ::_exit(3);
        if (random() % 40 == 0 && !journal.write_checkpoint(checkpoint_after(*last))) ::_exit(3);
    }
}

/// When to kill: so long after so many promises. 0 promises: while it starts.
struct Moment {
    std::uint64_t promises = 0;
    std::chrono::microseconds after{0};
};

struct Killed {
    std::uint64_t promised = 0; ///< 0: it was killed before it could promise anything
    bool by_us = false;
};

Killed run_and_kill(const std::string& path, std::uint64_t seed, Moment moment)
{
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        keep_journal(path, seed, ends[1]);
    }
    ::close(ends[1]);
    Killed killed;
    std::uint64_t seq = 0;
    for (std::uint64_t heard = 0; heard < moment.promises; ++heard)
        if (::read(ends[0], &seq, sizeof seq) == sizeof seq) killed.promised = seq;
    std::this_thread::sleep_for(moment.after); // the random moment; nothing depends on what it hits
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    killed.by_us = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    while (::read(ends[0], &seq, sizeof seq) == sizeof seq) killed.promised = seq;
    ::close(ends[0]);
    return killed;
}

} // namespace

TEST_CASE("killed at any moment the journal keeps every promised row", "[platform][crash]")
{
    const int runs = std::getenv("FYR_LONG") != nullptr ? 10'000 : 200;
    constexpr int runs_per_journal = 20;
    std::mt19937_64 random{20'250'101};
    std::uint64_t rows_promised = 0, births = 0, beyond_promise = 0;
    for (int journals = 0; journals < runs / runs_per_journal; ++journals) {
        const TemporaryFolder folder{Where::memory}; // what a kill leaves behind does not depend on the disk
        const std::string path = folder / "board.journal";
        std::uint64_t had = 0; // rows seen by the parent; nothing may be lost later either
        for (int run = 0; run < runs_per_journal; ++run) {
            CAPTURE(journals, run);
            // The first time and often later while it opens or makes the file, else somewhere in the stream of rows.
            Moment moment{0, std::chrono::microseconds{random() % 3000}};
            if (run > 0 && random() % 3 != 0) moment.promises = 1 + random() % 60;
            const Killed killed = run_and_kill(path, random(), moment);
            REQUIRE(killed.by_us);
            const auto journal = SqliteJournal::open(path, FileAccess::read_write);
            REQUIRE(journal);
            const auto rows = all_rows(**journal);
            REQUIRE(rows);
            const std::uint64_t promised = std::max(killed.promised, had);
            CHECK(rows->size() >= promised);
            CHECK(rows->size() <= promised + 2); // at most the act under way
            for (const JournalRow& row : *rows) REQUIRE(row == row_number(row.seq));
            const auto checkpoint = (*journal)->newest_checkpoint(0);
            REQUIRE(checkpoint);
            if (checkpoint->seq != 0) CHECK(*checkpoint == checkpoint_after(checkpoint->seq));
            if (rows->size() > promised) ++beyond_promise;
            if (rows->empty()) ++births;
            rows_promised += rows->size() - had;
            had = rows->size();
        }
    }
    INFO(rows_promised << " rows, " << births << " kills before the first, " << beyond_promise << " unpromised");
    CHECK(rows_promised > static_cast<std::uint64_t>(runs)); // the children did work
    CHECK(births > 0);
}
