#include "platform/encrypt_folder.hpp"
#include "platform/sqlite_access_book.hpp"
#include "tests/support/file_faults.hpp"
#include "tests/support/folder_bytes.hpp"
#include "tests/support/journal_home.hpp"
#include "tests/support/sanitized.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>
#include <random>

// Encrypting, forgetting and repairing, killed or refused by the disk at any single call that changes a file: done again it ends
// well, everything is there, and nothing stays that should be gone. FYR_LONG=1: at every call; else at some.
using namespace fyr;
using namespace fyr::test;

namespace {

const std::string key = "x'" + std::string(64, 'b') + "'";
constexpr const char* secret = "Hulahop-ved-havnen";
constexpr std::uint64_t forgotten = 31, last = 44;

JournalOptions with(const std::string& k) { return {k, {}, nullptr}; }

/// A wall that has been through a forgetting, with rows after it in the log, and its book.
struct Wall : Home {
    std::string access = folder / "access.db";

    explicit Wall(const std::string& k, bool rows_hold_secret = false)
    {
        {
            auto journal = *SqliteJournal::open(path, FileAccess::read_write, with(k));
            for (std::uint64_t seq = 1; seq < forgotten; ++seq) REQUIRE(journal->append(row_number(seq)));
            REQUIRE(journal->set_note("world", "daily"));
            REQUIRE(journal->forget(checkpoint_after(forgotten)));
            REQUIRE(journal->wipe());
            for (std::uint64_t seq = forgotten + 1; seq <= last; ++seq) {
                JournalRow row = row_number(seq);
                if (rows_hold_secret) row.text += secret;
                REQUIRE(journal->append(row));
            }
        }
        const auto book = *SqliteAccessBook::open(access, FileAccess::read_write, {k, least_code_cost, nullptr});
        REQUIRE(book->change({PersonRow{0, "LM", "administrator", *book->stretched("480372")}, 0, {}, {{0, 5, "machine", "added_person", "", "", {}}}, 0}));
    }
};

/// Everything is there that was promised.
void is_whole(const Wall& wall, const std::string& k)
{
    const auto journal = SqliteJournal::open(wall.path, FileAccess::read_write, with(k));
    REQUIRE(journal);
    CHECK((*journal)->forgotten() == forgotten);
    CHECK(*(*journal)->newest_checkpoint(0) == checkpoint_after(forgotten));
    CHECK(*(*journal)->note("world") == "daily");
    CHECK(all_rows(**journal)->size() == last - forgotten);
    const auto book = SqliteAccessBook::open(wall.access, FileAccess::read_write, {k, {}, nullptr});
    REQUIRE(book);
    CHECK((*book)->people().size() == 1);
    CHECK((*book)->check_chain()->line == 0);
}

/// `work` in a process of its own with this fault; whether it said that it was done.
bool in_child(const FileFaults& fault, const std::function<bool()>& work)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        file_faults = fault;
        const bool done = work();
        file_faults = {};
        ::_exit(done ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    REQUIRE((WEXITSTATUS(status) <= 1 || WEXITSTATUS(status) == killed_there));
    return WEXITSTATUS(status) == 0;
}

struct Trial {
    std::function<std::unique_ptr<Wall>()> make;
    std::function<bool(const Wall&)> work;
    std::function<void(const Wall&, bool said_done)> after; ///< the work is done again in it
};

void sweep(const Trial& trial, std::uint64_t seed)
{
    std::size_t calls = 0;
    {
        const auto wall = trial.make();
        file_faults = {};
        REQUIRE(trial.work(*wall));
        calls = file_faults.calls;
    }
    REQUIRE(calls > 10);
    std::mt19937_64 random{seed};
    const bool every = std::getenv("FYR_LONG") != nullptr;
    for (const auto kind : {FileFaults::Kind::kill, FileFaults::Kind::no_space, FileFaults::Kind::failing})
        for (const bool lasts : {false, true})
            for (std::size_t at = every ? 0 : random() % 8; at < calls; at += every ? 1 : 1 + random() % (calls / (sanitized ? 3 : 6))) {
                if (lasts && kind == FileFaults::Kind::kill) continue;
                CAPTURE(static_cast<int>(kind), at, lasts, calls);
                const auto wall = trial.make();
                const bool done = in_child({kind, at, lasts, 0}, [&] { return trial.work(*wall); });
                trial.after(*wall, done);
            }
}

} // namespace

TEST_CASE("encrypting that was killed or refused at any call is done again, and nothing plain stays", "[platform][crash]")
{
    const auto encrypt = [](const Wall& wall) { return static_cast<bool>(encrypt_folder(wall.path, wall.access, key)); };
    const auto after = [&](const Wall& wall, bool) {
        // Whatever happened: one of the two opens.
        const bool plain = static_cast<bool>(SqliteJournal::open(wall.path, FileAccess::read_only));
        CHECK((plain || SqliteJournal::open(wall.path, FileAccess::read_write, with(key))));
        const auto again = encrypt_folder(wall.path, wall.access, key);
        if (!again) FAIL(again.error().message.key);
        is_whole(wall, key);
        CHECK(files_with(wall.folder.path(), "SQLite format").empty());
        CHECK(files_with(wall.folder.path(), row_number(last).text.substr(0, 40)).empty());
        CHECK(files_with(wall.folder.path(), "-plain").empty()); // by name
    };
    sweep({[] { return std::make_unique<Wall>(""); }, encrypt, after}, 1);
}

TEST_CASE("forgetting that was killed or refused at any call is done again, and no byte stays", "[platform][crash]")
{
    for (const std::string& k : {std::string{}, key}) {
        const auto forget = [&](const Wall& wall) {
            auto journal = SqliteJournal::open(wall.path, FileAccess::read_write, with(k));
            if (!journal) return false;
            if ((*journal)->forgotten() == forgotten && !(*journal)->forget(checkpoint_after((*journal)->last_seq() + 1))) return false;
            return static_cast<bool>((*journal)->wipe());
        };
        const auto after = [&](const Wall& wall, bool) {
            REQUIRE(forget(wall));
            const auto journal = SqliteJournal::open(wall.path, FileAccess::read_write, with(k));
            REQUIRE(journal);
            CHECK((*journal)->forgotten() == last + 1);
            CHECK(*(*journal)->newest_checkpoint(0) == checkpoint_after(last + 1));
            CHECK(*(*journal)->note("world") == "daily");
            CHECK(files_with(wall.folder.path(), secret).empty());
        };
        sweep({[&] { return std::make_unique<Wall>(k, true); }, forget, after}, k.empty() ? 2 : 3);
    }
}

TEST_CASE("a repair that was killed or refused at any call is done again, and fills no disk with copies", "[platform][crash]")
{
    for (const std::string& k : {std::string{}, key}) {
        const auto make = [&] {
            auto wall = std::make_unique<Wall>(k);
            std::string bytes = wall->bytes();
            bytes[k.empty() ? 24 : 40] ^= 1; // first page: a plain one does not mind the change counter alone
            if (k.empty()) bytes[20] = 9;
            wall->put(bytes);
            return wall;
        };
        const auto repair = [&](const Wall& wall) { return static_cast<bool>(SqliteJournal::open_or_recover(wall.path, with(k))); };
        const auto after = [&](const Wall& wall, bool) {
            for (int again = 0; again < 3; ++again) REQUIRE(repair(wall));
            is_whole(wall, k);
            CHECK(all_names(wall.folder.path(), "damaged-").size() == 1);
            CHECK(files_with(wall.folder.path(), "-scratch").empty()); // by name
        };
        sweep({make, repair, after}, k.empty() ? 4 : 5);
    }
}

TEST_CASE("encrypting survives two thousand kills at random moments", "[platform][crash]")
{
    if (std::getenv("FYR_LONG") == nullptr) SKIP("FYR_LONG=1 runs it");
    std::mt19937_64 random{2000};
    for (int kill = 0; kill < 2000; ++kill) {
        CAPTURE(kill);
        const Wall wall{""};
        for (int again = 0; again < 3; ++again)
            (void)in_child({FileFaults::Kind::kill, random() % 260, false, 0}, [&] { return static_cast<bool>(encrypt_folder(wall.path, wall.access, key)); });
        REQUIRE(encrypt_folder(wall.path, wall.access, key));
        is_whole(wall, key);
        CHECK(files_with(wall.folder.path(), "SQLite format").empty());
    }
}
