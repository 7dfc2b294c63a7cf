#include "platform/sqlite_access_book.hpp"

#include "tests/support/journal_home.hpp"

using namespace fyr;
using namespace fyr::test;

namespace {

const std::string hex_key = "x'" + std::string(64, '7') + "'";

struct BookHome : Home {
    AccessBookOptions how{{}, least_code_cost, nullptr};

    [[nodiscard]] std::unique_ptr<SqliteAccessBook> open(FileAccess access = FileAccess::read_write) const
    {
        auto book = SqliteAccessBook::open(path, access, how);
        REQUIRE(book);
        return *std::move(book);
    }
    /// Two people and so many lines, one a minute.
    void fill_book(int lines) const
    {
        const auto book = open();
        for (const char* initials : {"LM", "TB"}) {
            const PersonRow person{0, initials, "adviser", *book->stretched(initials)};
            REQUIRE(book->change({person, 0, {}, {}, 0}));
        }
        for (int i = 1; i <= lines; ++i) REQUIRE(book->change({{}, 0, {}, {{0, i * ms_per_minute, "LM", "opened_case", "Ask-01", "", {}}}, 0}));
    }
};

int lines_in(const AccessBook& book)
{
    int lines = 0;
    REQUIRE(book.read_log(0, [&](const LogRow&) { return ++lines > 0; }));
    return lines;
}

} // namespace

TEST_CASE("people, wrong codes and the log are there after a restart", "[platform]")
{
    const BookHome home;
    home.fill_book(3);
    std::string secret;
    {
        const auto book = home.open();
        REQUIRE(book->change({{}, 1, Tries{2, 1, 5, 60'005}, {}, 0}));
        secret = *book->stretched("480372");
    }
    const auto book = home.open();
    REQUIRE(book->people().size() == 1);
    CHECK(book->people()[0].initials == "TB");
    CHECK(book->tries() == Tries{2, 1, 5, 60'005});
    CHECK(lines_in(*book) == 3);
    CHECK(*book->stretched("480372") == secret);
    CHECK(secret.size() == 32);
    CHECK(*book->change({PersonRow{0, "LM", "adviser", "new"}, 0, {}, {}, 0}) == 3); // an id is never given twice
    const BookHome other;
    CHECK(*other.open()->stretched("480372") != secret); // each wall has its own salt
}

TEST_CASE("whoever changes, takes out or cuts a line of the log is found", "[platform]")
{
    const BookHome home;
    home.fill_book(6);
    CHECK(home.open()->check_chain()->line == 0);
    const char* change = "";
    std::uint64_t line = 4;
    SECTION("another's initials") { change = "UPDATE line SET who = 'TB' WHERE number = 4"; }
    SECTION("another time") { change = "UPDATE line SET at = at - 1 WHERE number = 4"; }
    SECTION("another case") { change = "UPDATE line SET code = 'Birk-02' WHERE number = 4"; }
    SECTION("taken out") { change = "DELETE FROM line WHERE number = 4"; }
    SECTION("the beginning is gone")
    {
        change = "DELETE FROM line WHERE number < 4";
        line = 1;
    }
    run_sql(home.path, change);
    CHECK(home.open(FileAccess::read_only)->check_chain()->line == line);
}

TEST_CASE("a log without its last line is damaged", "[platform]")
{
    const BookHome home;
    home.fill_book(6);
    run_sql(home.path, "DELETE FROM line WHERE number = 6");
    CHECK(error_of(SqliteAccessBook::open(home.path, FileAccess::read_write, home.how)).kind == ErrorKind::corrupt);
}

TEST_CASE("old lines go from the beginning, and the chain still holds", "[platform]")
{
    const BookHome home;
    home.fill_book(6);
    {
        const auto book = home.open();
        REQUIRE(book->change({{}, 0, {}, {{0, 7 * ms_per_minute, "LM", "hid", "", "", {}}}, 4 * ms_per_minute}));
        CHECK(lines_in(*book) == 4);
    }
    const auto book = home.open();
    CHECK(book->check_chain()->line == 0);
    // A clock that jumps far ahead leaves the newest line: the chain keeps its end.
    REQUIRE(book->change({{}, 0, {}, {}, 90 * ms_per_minute}));
    CHECK(lines_in(*book) == 1);
    CHECK(book->check_chain()->line == 0);
}

TEST_CASE("a damaged book is kept aside and lets in whom it can prove, or nobody", "[platform]")
{
    const BookHome home;
    home.fill_book(3);
    std::size_t people = 0;
    SECTION("the log is cut: the people are proved")
    {
        run_sql(home.path, "DELETE FROM line");
        people = 2;
    }
    SECTION("a role was changed behind its back") { run_sql(home.path, "UPDATE person SET role = 'administrator' WHERE id = 1"); }
    SECTION("the wrong codes were forgotten") { run_sql(home.path, "UPDATE wall SET wrong = 3"); }
    SECTION("the file is something else") { home.put("a picture"); }
    const std::string before = home.bytes();
    const auto opened = SqliteAccessBook::open_or_renew(home.path, home.how);
    REQUIRE(opened);
    CHECK(opened->book->people().size() == people);
    CHECK(opened->book->check_chain()->line == 0);
    REQUIRE(file_exists(opened->kept_in + "/board.journal"));
    CHECK(*read_file(opened->kept_in + "/board.journal", 1 << 20) == before);
}

TEST_CASE("readers leave no traces, and see what the wall writes", "[platform]")
{
    const BookHome home;
    home.fill_book(2);
    {
        const auto reader = home.open(FileAccess::read_only);
        CHECK(lines_in(*reader) == 2);
        CHECK(error_of(reader->change({})).message.key == "store.readonly");
        CHECK(list_folder(home.folder.path())->size() == 1);
    }
    const auto wall = home.open();
    const auto reader = home.open(FileAccess::read_only);
    REQUIRE(wall->change({{}, 0, {}, {{0, 5 * ms_per_minute, "LM", "hid", "", "", {}}}, 0}));
    CHECK(lines_in(*reader) == 3);
    CHECK(reader->check_chain()->line == 0);
}

TEST_CASE("an encrypted book opens with its key only", "[platform]")
{
    BookHome home;
    home.how.key = hex_key;
    home.fill_book(2);
    CHECK(home.bytes().find("Ask-01") == std::string::npos);
    const std::string before = home.bytes();
    home.how.key = {};
    CHECK(error_of(SqliteAccessBook::open_or_renew(home.path, home.how)).message.key == "store.locked");
    CHECK(home.bytes() == before);
    CHECK(list_folder(home.folder.path())->size() == 1);
    home.how.key = hex_key;
    CHECK(lines_in(*home.open()) == 2);
}
