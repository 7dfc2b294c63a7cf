#include "platform/encrypt_folder.hpp"

#include "platform/data_key.hpp"
#include "platform/sqlite_access_book.hpp"
#include "tests/support/journal_home.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

using namespace fyr;
using namespace fyr::test;

namespace {

const std::string digits(64, 'c'), key = "x'" + digits + "'";

struct Folder : Home {
    std::string access = folder / "access.db";

    void fill_both() const
    {
        fill(70);
        {
            const auto journal = *SqliteJournal::open(path, FileAccess::read_write);
            REQUIRE(journal->write_checkpoint(checkpoint_after(60)));
            REQUIRE(journal->set_note("access.begun", "yes"));
        }
        const auto book = *SqliteAccessBook::open(access, FileAccess::read_write, {{}, least_code_cost, nullptr});
        REQUIRE(book->change({PersonRow{0, "LM", "administrator", *book->stretched("480372")}, 0, {}, {{0, 5, "machine", "added_person", "", "", {}}}, 0}));
    }
    [[nodiscard]] std::string why(const std::string& file) const
    {
        const auto read = read_key(file, folder.path());
        return read ? *read : read.error().message.key;
    }
};

} // namespace

TEST_CASE("an encrypted folder holds what the plain one held, and nothing of it can be read", "[platform]")
{
    const Folder home;
    home.fill_both();
    const std::string told = row_number(33).text;
    REQUIRE(home.bytes().find(told) != std::string::npos);
    CHECK(*encrypt_folder(home.path, home.access, key));
    const auto entries = list_folder(home.folder.path());
    REQUIRE(entries);
    for (const FolderEntry& entry : *entries) {
        const auto bytes = read_file(home.folder / entry.name, 1 << 24);
        INFO(entry.name);
        CHECK(bytes->find(told) == std::string::npos);
        CHECK(bytes->find("SQLite format") == std::string::npos);
    }
    const auto journal = SqliteJournal::open(home.path, FileAccess::read_write, {key, {}, nullptr});
    REQUIRE(journal);
    CHECK(all_rows(**journal)->size() == 70);
    CHECK(*(*journal)->newest_checkpoint(0) == checkpoint_after(60));
    CHECK(*(*journal)->note("access.begun") == "yes");
    const auto book = SqliteAccessBook::open(home.access, FileAccess::read_write, {key, {}, nullptr});
    REQUIRE(book);
    CHECK((*book)->people().at(0).secret == *(*book)->stretched("480372"));
    CHECK((*book)->check_chain()->line == 0);
}

TEST_CASE("encrypting goes on where it was killed, and a second time does nothing", "[platform]")
{
    const Folder home;
    home.fill_both();
    SECTION("the book was done, the journal not")
    {
        const std::string plain = home.bytes();
        REQUIRE(encrypt_folder(home.path, home.access, key));
        home.put(plain);
        home.put("the rest of a plain one", "-plain");
        home.put("half a file", "-encrypted");
    }
    SECTION("the new journal lay ready")
    {
        const std::string plain = home.bytes();
        REQUIRE(encrypt_folder(home.path, home.access, key));
        home.put(home.bytes(), "-rebuilt");
        home.put(plain);
        CHECK(error_of(SqliteJournal::open(home.path, FileAccess::read_write)).message.key == "store.locked"); // it is put in place
    }
    REQUIRE(encrypt_folder(home.path, home.access, key));
    CHECK_FALSE(*encrypt_folder(home.path, home.access, key));
    CHECK_FALSE(file_exists(home.path + "-plain"));
    CHECK_FALSE(file_exists(home.path + "-encrypted"));
    CHECK(error_of(encrypt_folder(home.path, home.access, "x'" + std::string(64, 'd') + "'")).message.key == "store.locked");
    CHECK((*SqliteJournal::open(home.path, FileAccess::read_write, {key, {}, nullptr}))->last_seq() == 70);
}

TEST_CASE("killed before the new file is in its place, the plain one under its second name is not destroyed", "[platform]")
{
    const Folder home;
    home.fill_both();
    for (const std::string& path : {home.path, home.access}) REQUIRE(::link(path.c_str(), (path + "-plain").c_str()) == 0);
    SECTION("and it is done again with the right key")
    {
        REQUIRE(*encrypt_folder(home.path, home.access, key));
        CHECK((*SqliteJournal::open(home.path, FileAccess::read_write, {key, {}, nullptr}))->last_seq() == 70);
        CHECK(SqliteAccessBook::open(home.access, FileAccess::read_write, {key, {}, nullptr}));
    }
    SECTION("and the new one was ready")
    {
        {
            const Folder other;
            other.fill_both();
            REQUIRE(encrypt_folder(other.path, other.access, key));
            home.put(other.bytes(), "-rebuilt");
        }
        REQUIRE(encrypt_folder(home.path, home.access, key));
        CHECK((*SqliteJournal::open(home.path, FileAccess::read_write, {key, {}, nullptr}))->last_seq() == 70);
    }
    for (const std::string& path : {home.path, home.access}) CHECK_FALSE(file_exists(path + "-plain"));
}

TEST_CASE("a journal that has forgotten is encrypted with what it forgot, with rows after it and without", "[platform]")
{
    for (const bool later : {false, true}) {
        const Folder home;
        home.fill_both();
        {
            const auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
            REQUIRE(journal->forget(checkpoint_after(71))); // the forgetting has a number of its own
            if (later) REQUIRE(journal->append(row_number(72)));
        }
        INFO(later);
        REQUIRE(*encrypt_folder(home.path, home.access, key));
        const auto journal = *SqliteJournal::open(home.path, FileAccess::read_write, {key, {}, nullptr});
        CHECK(journal->forgotten() == 71);
        CHECK(journal->last_seq() == (later ? 72U : 71U));
        CHECK(*journal->newest_checkpoint(0) == checkpoint_after(71));
    }
}

TEST_CASE("a key is 32 bytes or 64 hex digits, outside the folder, for its owner's eyes only", "[platform]")
{
    const Folder home;
    const TemporaryFolder safe{Where::memory};
    const auto file = [&](const std::string& bytes) {
        REQUIRE(write_file(safe / "key", bytes));
        return safe / "key";
    };
    CHECK(home.why(file(digits)) == key);
    CHECK(home.why(file(digits + "\n")) == key);
    CHECK(home.why(file(std::string(32, '\xCC'))) == key);
    for (const std::string& wrong : {std::string{}, digits.substr(1), digits + "0", std::string(64, 'g'), std::string(31, 'c'), std::string(9000, 'c')})
        CHECK(home.why(file(wrong)) == "key.malformed");
    CHECK(home.why(safe / "none") == "key.missing");
    CHECK(home.why(safe.path()) == "key.unreadable");
    ::chmod(file(digits).c_str(), 0440);
    CHECK(home.why(safe / "key") == "key.open_to_others");
    REQUIRE(write_file(home.folder / "key", digits));
    CHECK(home.why(home.folder / "key") == "key.inside");
    CHECK(home.why(home.folder.path() + "/../" + shown_name(home.folder.path()) + "/key") == "key.inside");
    CHECK(home.why("").empty());
    ::setenv("CREDENTIALS_DIRECTORY", safe.path().c_str(), 1);
    CHECK(home.why("").empty()); // a credential of another name
    REQUIRE(write_file(safe / key_credential, digits));
    CHECK(home.why("") == key);
    ::unsetenv("CREDENTIALS_DIRECTORY");
}
