// How long the journal takes on the disk that holds the folder given: appends with full sync, opening a long one,
// checkpoints. Prints the number to reach beside each.   journal_bench [folder] [appends]
#include "platform/sqlite_journal.hpp"
#include "tests/bench/measuring.hpp"
#include "tests/support/journal_rows.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

using namespace fyr;
using namespace fyr::test;
using fyr::bench::Watch;

namespace {

template <class T>
T must(Result<T> result, const char* what)
{
    if (result) return *std::move(result);
    std::printf("failed: %s: %s\n", what, result.error().message.key.c_str());
    std::exit(1);
}
void must(const Result<void>& result, const char* what)
{
    if (result) return;
    std::printf("failed: %s: %s\n", what, result.error().message.key.c_str());
    std::exit(1);
}

void print_spread(const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](std::size_t in_thousand) { return times[(times.size() - 1) * in_thousand / 1000]; };
    std::printf("%-44s p50 %7.3f  p99 %7.3f  p99.9 %7.3f  max %7.3f ms\n", what, at(500), at(990), at(999),
                times.back());
}

/// What the disk itself takes: 4 kB at the end of a file and a full sync.
void raw_sync(const std::string& folder, int count)
{
    const std::string path = folder + "/raw";
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    const std::string page(4096, 'x');
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        const Watch watch;
        if (::write(file, page.data(), page.size()) < 0 || ::fdatasync(file) != 0) std::exit(1);
        times.push_back(watch.ms());
    }
    ::close(file);
    print_spread("the bare disk: 4 kB and a sync", std::move(times));
}

void appends(const std::string& path, int count)
{
    auto journal = must(SqliteJournal::open(path, FileAccess::read_write), "open");
    std::vector<double> times;
    for (int i = 1; i <= count; ++i) {
        JournalRow row = row_number(static_cast<std::uint64_t>(i));
        row.text.resize(400, 'x');
        const Watch watch;
        (void)must(journal->append(row), "append");
        times.push_back(watch.ms());
    }
    print_spread("append with full sync (p99 <= 5 ms)", std::move(times));
}

Checkpoint big_checkpoint(std::uint64_t seq, std::size_t changed)
{
    Checkpoint checkpoint{seq, {}};
    for (std::size_t i = 0; i < 10'000; ++i) {
        const std::string version = std::to_string(i) + '/' + std::to_string(i < changed ? seq : 0);
        checkpoint.parts.push_back({"case/" + std::to_string(i), version + std::string(900, 'x')});
    }
    return checkpoint;
}

void long_journal(const std::string& path)
{
    constexpr std::uint64_t rows = 100'000;
    {
        auto journal = must(SqliteJournal::open(path, FileAccess::read_write), "open");
        std::vector<JournalRow> some;
        for (std::uint64_t seq = 1; seq <= rows; ++seq) {
            some.push_back(row_number(seq));
            some.back().text.resize(400, 'x');
            if (some.size() < 5000) continue;
            (void)must(journal->append_all(some), "append_all");
            some.clear();
        }
        const auto timed = [&](const char* what, const Checkpoint& checkpoint) {
            const Watch watch;
            must(journal->write_checkpoint(checkpoint), "checkpoint");
            std::printf("%-44s %7.2f ms\n", what, watch.ms());
        };
        timed("checkpoint, 10,000 parts (9 MB), first", big_checkpoint(rows - 300, 0));
        timed("checkpoint, nothing changed", big_checkpoint(rows - 200, 0));
        timed("checkpoint, 100 parts changed", big_checkpoint(rows - 100, 100));
    }
    std::vector<double> opened, loaded, tail, whole;
    for (int run = 0; run < 15; ++run) {
        const Watch open_watch;
        auto journal = must(SqliteJournal::open(path, FileAccess::read_write), "open");
        opened.push_back(open_watch.ms());
        const Watch load_watch;
        const Checkpoint checkpoint = must(journal->newest_checkpoint(0), "newest_checkpoint");
        loaded.push_back(load_watch.ms());
        std::uint64_t seen = 0;
        const auto count = [&](const JournalRow&) { return ++seen > 0; };
        const Watch tail_watch;
        must(journal->read(checkpoint.seq, count), "read");
        tail.push_back(tail_watch.ms());
        const Watch whole_watch;
        if (run < 3) must(journal->read(0, count), "read");
        if (run < 3) whole.push_back(whole_watch.ms());
    }
    print_spread("open, 100,000 rows", opened);
    print_spread("  its checkpoint of 10,000 parts", loaded);
    print_spread("  the 100 rows after it", tail);
    print_spread("  all rows from the first, checksums too", whole);
    const Watch watch;
    auto journal = must(SqliteJournal::open(path, FileAccess::read_write), "open");
    (void)must(journal->set_aside_after(rows - 10), "set_aside_after");
    std::printf("%-44s %7.0f ms\n", "set aside the last 10 of 100,000 rows", watch.ms());
}

} // namespace

int main(int count, char** words)
{
    const std::string base = count > 1 ? words[1] : ".";
    const int wanted = count > 2 ? std::atoi(words[2]) : 20'000;
    std::string folder = base + "/journal-bench-XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr) {
        std::printf("cannot write in %s\n", base.c_str());
        return 1;
    }
    raw_sync(folder, 2000);
    appends(folder + "/short.journal", wanted);
    long_journal(folder + "/long.journal");
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return 0;
}
