#include "platform/sqlite_cover.hpp"

#include "tests/support/journal_home.hpp"

#include <map>
#include <random>

using namespace fyr;
using namespace fyr::test;

namespace {

const std::string key = "x'" + std::string(64, 'a') + "'", other_key = "x'" + std::string(64, 'b') + "'";

JournalOptions with(const std::string& k) { return {k, {}, nullptr}; }

/// Every file of the folder, byte by byte.
std::map<std::string, std::string> all_bytes(const Home& home)
{
    std::map<std::string, std::string> bytes;
    const auto entries = list_folder(home.folder.path());
    REQUIRE(entries);
    for (const FolderEntry& entry : *entries) bytes[entry.name] = *read_file(home.folder / entry.name, 1 << 26);
    return bytes;
}

void fill_with_key(const Home& home, const std::string& k)
{
    const auto journal = SqliteJournal::open(home.path, FileAccess::read_write, with(k));
    REQUIRE(journal);
    for (std::uint64_t seq = 1; seq <= 5; ++seq) REQUIRE((*journal)->append(row_number(seq)));
}

} // namespace

TEST_CASE("without its key an encrypted journal is left as it was, byte by byte", "[platform]")
{
    const Home home;
    fill_with_key(home, key);
    SECTION("as it is left every evening") {}
    SECTION("its mark is gone: it is still no damaged plain one") { REQUIRE(remove_file(home.path + "-mark")); }
    const auto before = all_bytes(home);
    for (const std::string& wrong : {std::string{}, other_key})
        for (const FileAccess access : {FileAccess::read_write, FileAccess::read_only}) {
            CHECK(error_of(SqliteJournal::open(home.path, access, with(wrong))).message.key == "store.locked");
            CHECK(error_of(SqliteJournal::open_or_recover(home.path, with(wrong))).kind == ErrorKind::unsupported);
            CHECK(all_bytes(home) == before);
        }
    CHECK((*SqliteJournal::open(home.path, FileAccess::read_write, with(key)))->last_seq() == 5);
}

TEST_CASE("a wrong key touches nothing of a journal that was not closed either", "[platform]")
{
    const Home home, copy;
    {
        const auto journal = SqliteJournal::open(home.path, FileAccess::read_write, with(key));
        REQUIRE((*journal)->append(row_number(1)));
        for (const char* part : {"", "-wal", "-mark"}) copy.put(home.bytes(part), part); // what a power cut leaves
    }
    const auto before = all_bytes(copy);
    CHECK(error_of(SqliteJournal::open(copy.path, FileAccess::read_write, with(other_key))).message.key == "store.locked");
    CHECK(all_bytes(copy) == before);
    SECTION("its first page is whole only in the log")
    {
        {
            const auto journal = SqliteJournal::open(copy.path, FileAccess::read_write, with(key));
            REQUIRE((*journal)->set_note("a", "b"));
            for (const char* part : {"", "-wal"}) home.put(copy.bytes(part), part);
        }
        const auto left = all_bytes(home);
        CHECK(error_of(SqliteJournal::open(home.path, FileAccess::read_write, with(other_key))).message.key == "store.locked");
        CHECK(all_bytes(home) == left);
    }
    CHECK((*SqliteJournal::open(copy.path, FileAccess::read_write, with(key)))->last_seq() == 1);
}

TEST_CASE("a key for a journal that has none is refused, and nothing is touched", "[platform]")
{
    const Home home;
    home.fill(3);
    const auto before = all_bytes(home);
    CHECK(error_of(SqliteJournal::open_or_recover(home.path, with(key))).message.key == "store.not_encrypted");
    CHECK(all_bytes(home) == before);
}

TEST_CASE("random bytes look encrypted; pages, zeros and texts do not", "[platform]")
{
    std::mt19937 random{7U};
    std::string bytes(8192, '\0');
    CHECK(sqlite::cover_of_bytes(bytes) == sqlite::Cover::unknown);
    for (char& c : bytes) c = static_cast<char>(random() & 0xFFU);
    CHECK(sqlite::cover_of_bytes(bytes) == sqlite::Cover::encrypted);
    CHECK(sqlite::cover_of_bytes(bytes.substr(0, 5000)) == sqlite::Cover::unknown);
    CHECK(sqlite::cover_of_bytes(std::string(4096, 'e')) == sqlite::Cover::unknown);
    const Home home;
    home.fill(200);
    std::string plain = home.bytes();
    CHECK(sqlite::cover_of_bytes(plain) == sqlite::Cover::plain);
    for (std::size_t i = 0; i < 4096; ++i) plain[i] = bytes[i]; // its first page overwritten with noise
    CHECK(sqlite::cover_of_bytes(std::string_view(plain).substr(0, 65536)) == sqlite::Cover::unknown);
}
