#include "platform/files.hpp"
#include "platform/sqlite_journal.hpp"
#include "tests/support/journal_rows.hpp"
#include "tests/support/sqlite_layer.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

#include <filesystem>
#include <random>

// Disk full, read-only, failing or gone: an append says so, nothing stored is harmed, and writing resumes by itself.
using namespace fyr;
using namespace fyr::test;

namespace {

/// A small disk of its own. Mounting needs root; `ready` is false without.
class SmallDisk {
public:
    SmallDisk() : ready(::mount("fyr-test", folder_.path().c_str(), "tmpfs", 0, "size=600k") == 0) {}
    ~SmallDisk()
    {
        if (ready) ::umount2(folder_.path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] const std::string& path() const { return folder_.path(); }
    /// Takes what is left of the disk.
    void fill() const
    {
        const int file = ::open((path() + "/ballast").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        const std::string kilobyte(1024, 'x');
        while (::write(file, kilobyte.data(), kilobyte.size()) > 0) {}
        ::close(file);
    }
    void free() const { ::unlink((path() + "/ballast").c_str()); }

private:
    TemporaryFolder folder_;

public:
    const bool ready;
};

std::string key_of(const Result<std::uint64_t>& result)
{
    return result ? "kept" : result.error().message.key;
}

void expect_rows(const Journal& journal, std::uint64_t count)
{
    const auto rows = all_rows(journal);
    REQUIRE(rows);
    REQUIRE(rows->size() == count);
    for (const JournalRow& row : *rows) REQUIRE(row == row_number(row.seq));
}

} // namespace

TEST_CASE("a full disk refuses rows, harms none, and takes them again when there is room", "[platform]")
{
    const SmallDisk disk;
    if (!disk.ready) SKIP("mounting a small disk needs root");
    const std::string path = disk.path() + "/board.journal";
    auto journal = *SqliteJournal::open(path, FileAccess::read_write);
    std::uint64_t last = 0;
    for (int again = 0; again < 3; ++again) {
        REQUIRE(journal->append(row_number(last + 1)));
        ++last;
        disk.fill();
        auto kept = journal->append(row_number(last + 1));
        while (kept) kept = journal->append(row_number(++last + 1));
        CHECK(kept.error().kind == ErrorKind::io);
        CHECK(key_of(kept) == "store.full");
        for (kept = journal->append(row_number(last + 1)); kept; kept = journal->append(row_number(last + 1))) {
            ++last;
            disk.fill(); // moving the log into the database had made a little room
        }
        CHECK(key_of(kept) == "store.full");
        CHECK(journal->last_seq() == last);
        expect_rows(*journal, last);
        disk.free();
        REQUIRE(*journal->append(row_number(last + 1)) == last + 1);
        ++last;
    }
    disk.fill();
    journal.reset();
    journal = *SqliteJournal::open(path, FileAccess::read_write); // a full disk does not keep the wall from starting
    expect_rows(*journal, last);
    const auto damage = journal->set_aside_after(last - 1); // cannot be kept aside: so nothing happens
    REQUIRE_FALSE(damage);
    CHECK(damage.error().message.key == "store.full");
    expect_rows(*journal, last);
}

TEST_CASE("a disk turned read-only refuses rows and takes them again when writable", "[platform]")
{
    const SmallDisk disk;
    if (!disk.ready) SKIP("mounting a small disk needs root");
    const std::string path = disk.path() + "/board.journal";
    auto journal = *SqliteJournal::open(path, FileAccess::read_write);
    REQUIRE(journal->append(row_number(1)));
    journal.reset();
    REQUIRE(::mount(nullptr, disk.path().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0);
    const auto refused_write = SqliteJournal::open(path, FileAccess::read_write);
    REQUIRE_FALSE(refused_write);
    CHECK(refused_write.error().message.key == "store.readonly");
    const auto reader = SqliteJournal::open(path, FileAccess::read_only);
    REQUIRE(reader);
    expect_rows(**reader, 1);
    CHECK(key_of((*reader)->append(row_number(2))) == "store.readonly");
    REQUIRE(::mount(nullptr, disk.path().c_str(), nullptr, MS_REMOUNT, nullptr) == 0);
    journal = *SqliteJournal::open(path, FileAccess::read_write);
    CHECK(*journal->append(row_number(2)) == 2);
}

TEST_CASE("a copy with its write-ahead log on a medium nobody can write is read whole", "[platform]")
{
    const SmallDisk disk;
    if (!disk.ready) SKIP("mounting a small disk needs root");
    for (const std::string& key : {std::string{}, "x'" + std::string(64, 'e') + "'"}) {
        const TemporaryFolder folder;
        const std::string path = folder / "board.journal", copy = disk.path() + "/board.journal";
        auto journal = *SqliteJournal::open(path, FileAccess::read_write, {key, {}, nullptr});
        for (std::uint64_t seq = 1; seq <= 9; ++seq) REQUIRE(journal->append(row_number(seq)));
        for (const char* part : {"", "-wal", "-mark"}) {
            REQUIRE(remove_file(copy + part));
            REQUIRE(copy_file(path + part, copy + part));
        }
        REQUIRE(::mount(nullptr, disk.path().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0);
        const auto reader = SqliteJournal::open(copy, FileAccess::read_only, {key, {}, nullptr});
        REQUIRE(reader);
        expect_rows(**reader, 9);
        REQUIRE(::mount(nullptr, disk.path().c_str(), nullptr, MS_REMOUNT, nullptr) == 0);
        CHECK_FALSE(file_exists(copy + "-shm"));
    }
}

TEST_CASE("a journal whose folder goes away says so and goes on when it is back", "[platform]")
{
    const TemporaryFolder folder;
    const std::string home = folder / "data", away = folder / "away";
    REQUIRE(make_folders(home));
    auto journal = *SqliteJournal::open(home + "/board.journal", FileAccess::read_write);
    for (std::uint64_t seq = 1; seq <= 5; ++seq) REQUIRE(journal->append(row_number(seq)));
    std::filesystem::rename(home, away);
    CHECK(key_of(journal->append(row_number(6))) == "store.gone");
    CHECK(key_of(journal->append(row_number(6))) == "store.gone");
    CHECK(journal->last_seq() == 5);

    SECTION("back as it was")
    {
        std::filesystem::rename(away, home);
        CHECK(*journal->append(row_number(6)) == 6);
        expect_rows(*journal, 6);
    }
    SECTION("another journal in its place is left alone")
    {
        REQUIRE(make_folders(home));
        REQUIRE((*SqliteJournal::open(home + "/board.journal", FileAccess::read_write))->append(row_number(1)));
        CHECK(key_of(journal->append(row_number(6))) == "store.gone");
        std::filesystem::remove_all(home);
        std::filesystem::rename(away, home);
        CHECK(*journal->append(row_number(6)) == 6);
    }
}

TEST_CASE("a deleted write-ahead log costs no row while the program runs", "[platform]")
{
    const TemporaryFolder folder;
    const std::string path = folder / "board.journal";
    auto journal = *SqliteJournal::open(path, FileAccess::read_write);
    for (std::uint64_t seq = 1; seq <= 5; ++seq) REQUIRE(journal->append(row_number(seq)));
    REQUIRE(remove_file(path + "-wal"));
    CHECK(*journal->append(row_number(6)) == 6);
    journal.reset();
    journal = *SqliteJournal::open(path, FileAccess::read_write);
    expect_rows(*journal, 6);
}

TEST_CASE("a disk that fails now and then never loses a kept row or keeps a refused one", "[platform][property]")
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const TemporaryFolder folder{Where::memory};
        const std::string path = folder / "board.journal";
        REQUIRE(SqliteJournal::open(path, FileAccess::read_write));
        SqliteLayer layer;
        std::mt19937_64 random{seed};
        bool troubled = false;
        layer.judge = [&](const DiskAct& act) {
            if (!troubled || random() % 4 != 0) return SQLITE_OK;
            if (act.kind == DiskAct::Kind::sync) return SQLITE_IOERR_FSYNC;
            return random() % 2 == 0 ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        };
        auto journal = *SqliteJournal::open(path, FileAccess::read_write, {{}, layer.name(), nullptr});
        std::uint64_t refusals = 0;
        for (int act = 0; act < 300; ++act) {
            if (random() % 10 == 0) troubled = !troubled;
            const std::uint64_t last = journal->last_seq();
            if (random() % 30 == 0 && last > 0) (void)journal->write_checkpoint(checkpoint_after(last));
            const auto kept = journal->append(row_number(last + 1));
            CHECK(journal->last_seq() == (kept ? last + 1 : last));
            if (!kept) {
                ++refusals;
                CHECK(kept.error().kind == ErrorKind::io);
            }
        }
        CHECK(refusals > 10);
        troubled = false;
        REQUIRE(journal->append(row_number(journal->last_seq() + 1)));
        expect_rows(*journal, journal->last_seq());
        const std::uint64_t last = journal->last_seq();
        journal.reset();
        journal = *SqliteJournal::open(path, FileAccess::read_write);
        expect_rows(*journal, last);
    }
}
