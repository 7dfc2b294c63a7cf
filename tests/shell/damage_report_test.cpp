// What people are told of a damaged journal, by the real program: at once, and until somebody has dealt with it.
#include "platform/damaged_copy.hpp"
#include "platform/files.hpp"
#include "platform/sqlite_journal.hpp"
#include "tests/support/folder_bytes.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <filesystem>

using namespace fyr;
using namespace fyr::test;
namespace fs = std::filesystem;

namespace {

const std::string now = "--now=2026-03-02T12:00:00+01:00", digits(64, 'd'), key = "x'" + digits + "'";

std::string record(const std::string& id, const std::string& code)
{
    return R"({"id": "skole-)" + id + R"(", "received": "2026-03-02T08:50", "notifier": 2, "code": ")" + code +
           R"(", "text": "Barnet fra )" + code + R"( kommer for sent hver dag"})";
}

struct Here {
    TemporaryFolder folder{Where::memory};
    std::string data = folder / "data", journal = data + "/journal.db";
    std::vector<std::string> more; ///< words that every call gets

    Ended run(std::vector<std::string> words, const std::string& typed = {}) const
    {
        words.insert(words.end(), {"--data", data});
        words.insert(words.end(), more.begin(), more.end());
        if (!typed.empty()) REQUIRE(write_file(folder / "typed", typed));
        return run_program(FYR_PROGRAM, words, folder / "run", typed.empty() ? "" : folder / "typed");
    }
    Ended receive(const std::string& id, const std::string& code) const
    {
        REQUIRE(write_file(folder / "list.json", record(id, code)));
        return run({"receive", now, folder / "list.json"});
    }
    /// Changes bytes `behind` the place where `word` stands for the first time; one alone would be mended.
    void hit(const std::string& word, std::size_t behind = 1) const
    {
        std::string bytes = *read_file(journal, 1 << 26);
        const std::size_t at = bytes.find(word);
        REQUIRE(at != std::string::npos);
        for (const std::size_t further : {0U, 2U, 3U}) bytes[at + behind + further] ^= 1;
        REQUIRE(write_file(journal, bytes));
    }
    [[nodiscard]] std::vector<std::string> copies() const { return all_names(data, std::string{damaged_prefix}); }
};

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("whoever repairs a damaged journal says so and ends with 1, and it is said until the copy is moved away", "[shell]")
{
    Here here;
    for (int n = 1; n <= 3; ++n) REQUIRE(here.receive(std::to_string(n), "Barn-0" + std::to_string(n)).code == 0);
    REQUIRE(here.run({"check"}).code == 0);
    here.hit("Barnet fra Barn-02");
    Ended ended;
    SECTION("receive")
    {
        ended = here.receive("4", "Barn-04");
        CHECK(says(ended.out, "1 modtaget"));
    }
    SECTION("import of a plan") { ended = here.run({"import", now, FYR_SOURCE_DIR "/tests/corpora/plan/overview.json"}); }
    SECTION("purge touches nothing before somebody has looked")
    {
        ended = here.run({"purge", "Barn-01"});
        CHECK(ended.code == 3);
        CHECK(says(ended.out + here.run({"export", now, "--json", here.folder / "x.json"}).out, ""));
        ended.code = 1;
    }
    CHECK(ended.code == 1);
    REQUIRE(here.copies().size() == 1);
    const std::string copy = here.copies().front();
    CHECK(says(ended.err, "Journalen var beskadiget: post 2 til 3 er ikke på tavlen"));
    CHECK(says(ended.err, copy));
    for (int again = 0; again < 2; ++again) {
        const auto check = here.run({"check"});
        CHECK(check.code == 1);
        CHECK(says(check.out, copy));
        CHECK(says(check.out, "post 2 til 3"));
    }
    CHECK(here.receive("5", "Barn-05").code == 0); // said once by whoever found it
    const auto purged = here.run({"purge", "Barn-05"});
    CHECK(purged.code == 0);
    CHECK(says(purged.err, copy)); // it may show the deleted one still
    CHECK(here.copies() == std::vector{copy});
    fs::rename(here.data + "/" + copy, here.folder / copy);
    CHECK(here.run({"check"}).code == 0);
}

TEST_CASE("people says what it set aside", "[shell]")
{
    const Here here;
    REQUIRE(here.run({"people", "add", "LM", "administrator"}, "480372\n480372\n").code == 0);
    for (int n = 1; n <= 3; ++n) REQUIRE(here.receive(std::to_string(n), "Barn-0" + std::to_string(n)).code == 0);
    here.hit("Barnet fra Barn-03");
    const auto ended = here.run({"people", "role", "LM", "team_leader"});
    CHECK(ended.code == 1);
    CHECK(says(ended.err, here.copies().at(0)));
    CHECK(says(here.run({"people", "list"}).out, "team_leader"));
}

TEST_CASE("after a deletion one changed byte costs nothing", "[shell]")
{
    const Here here;
    for (const char* code : {"Hulahop", "Egern", "Bjerg", "Rose"}) REQUIRE(here.receive(code, code).code == 0);
    REQUIRE(here.run({"purge", "Bjerg"}).code == 0);
    std::string bytes = *read_file(here.journal, 1 << 26);
    bytes[bytes.find("Barnet fra Egern") + 12] ^= 0x5B;
    REQUIRE(write_file(here.journal, bytes));
    const auto ended = here.receive("Ny", "Ny");
    CHECK(ended.code == 1);
    CHECK(says(ended.err, "alt på tavlen kunne reddes"));
    CHECK(says(here.run({"check"}).out, here.copies().at(0)));
}

TEST_CASE("after a deletion changed bytes cost one notification, which is named", "[shell]")
{
    Here here;
    const bool encrypted = GENERATE(false, true);
    for (const char* code : {"Hulahop", "Egern", "Bjerg", "Rose"}) REQUIRE(here.receive(code, code).code == 0);
    REQUIRE(here.run({"purge", "Bjerg"}).code == 0);
    if (encrypted) {
        REQUIRE(write_file(here.folder / "key", digits));
        fs::permissions(here.folder / "key", fs::perms::owner_read | fs::perms::owner_write);
        here.more = {"--key-file", here.folder / "key"};
        REQUIRE(here.run({"encrypt"}).code == 0);
        const std::string whole = *read_file(here.journal, 1 << 26);
        for (std::size_t at = 16; at < whole.size(); at += whole.size() / 9) {
            std::string bytes = whole;
            bytes[at] ^= 1;
            REQUIRE(write_file(here.journal, bytes));
            for (const char* part : {"-wal", "-shm", "-mark"}) REQUIRE(remove_file(here.journal + part));
            const auto ended = here.receive("Ny", "Ny");
            CHECK_FALSE(says(ended.err, "nøglen")); // it is the right one
            CHECK(ended.code == (ended.err.empty() ? 0 : 1));
        }
        CHECK_FALSE(here.copies().empty());
        return;
    }
    here.hit("Barnet fra Egern", 12);
    const auto ended = here.receive("Ny", "Ny");
    CHECK(ended.code == 1);
    CHECK(says(ended.err, "Egern kan ikke læses mere"));
    CHECK(says(here.run({"check"}).out, "Egern kan ikke læses mere"));
    REQUIRE(here.run({"export", now, "--level", "full", "--reason", "supervision", "--json", here.folder / "all.json"}).code == 0);
    const std::string board = file_text(here.folder / "all.json");
    for (const char* code : {"Hulahop", "Rose", "Ny"}) CHECK(says(board, code));
    CHECK_FALSE(says(board, "Egern"));
}

TEST_CASE("a code that the changed byte hit names nobody else", "[shell]")
{
    const Here here;
    for (const char* code : {"Egern", "Dgdsn", "Bjerg"}) REQUIRE(here.receive(code, code).code == 0);
    REQUIRE(here.run({"purge", "Bjerg"}).code == 0);
    here.hit(R"("code":"Egern")", 8); // now it says Dgdsn
    const auto ended = here.receive("Ny", "Ny");
    CHECK(says(ended.err, "Én underretning kan ikke læses mere"));
    CHECK_FALSE(says(ended.err, "Dgdsn"));
}

TEST_CASE("an older journal put back is not called damaged, and another wall's is not taken without a word", "[shell]")
{
    const Here here, other;
    REQUIRE(here.receive("1", "Barn-01").code == 0);
    const std::string early = *read_file(here.journal, 1 << 26);
    for (int n = 2; n <= 4; ++n) REQUIRE(here.receive(std::to_string(n), "Barn-0" + std::to_string(n)).code == 0);
    SECTION("its own, of earlier")
    {
        REQUIRE(write_file(here.journal, early));
        const auto ended = here.receive("5", "Barn-05");
        CHECK(ended.code == 1);
        CHECK(says(ended.err, "en ældre kopi"));
        CHECK_FALSE(says(ended.err, "beskadiget"));
    }
    SECTION("another wall's")
    {
        REQUIRE(other.receive("9", "Barn-09").code == 0);
        REQUIRE(write_file(here.journal, *read_file(other.journal, 1 << 26)));
        const auto ended = here.receive("5", "Barn-05");
        CHECK(ended.code == 1);
        CHECK(says(ended.err, "en anden journal"));
        CHECK(here.receive("6", "Barn-06").code == 0);
    }
}

TEST_CASE("a folder with codes and without its journal is no empty wall", "[shell]")
{
    const Here here;
    REQUIRE(here.run({"people", "add", "LM", "administrator"}, "480372\n480372\n").code == 0);
    for (const char* part : {"", "-wal", "-shm", "-mark"}) REQUIRE(remove_file(here.journal + part));
    const auto ended = here.receive("1", "Barn-01");
    CHECK(ended.code == 3);
    CHECK(says(ended.err, "Journalen er væk"));
    CHECK(here.run({"check"}).code == 1);
    CHECK_FALSE(file_exists(here.journal));
}

TEST_CASE("what killed programs left is swept when the folder is opened", "[shell]")
{
    const Here here;
    REQUIRE(here.receive("1", "Barn-01").code == 0);
    for (const char* left : {"journal.db-plain", "journal.db-encrypted", "journal.db-encrypted-new", "access.db-plain", ".fyr-Ab3dEf", "journal.db-scratch-wal"})
        REQUIRE(write_file(here.data + "/" + left, "Hulahop"));
    REQUIRE(here.receive("2", "Barn-02").code == 0);
    CHECK(files_with(here.data, "Hulahop").empty());
}

TEST_CASE("encrypt takes the training world and its earlier classes with it", "[shell]")
{
    Here here;
    REQUIRE(here.receive("1", "Barn-01").code == 0);
    const std::string training = here.data + "/training", earlier = training + "/archive/2026-03-01-0900";
    REQUIRE(write_file(here.folder / "class.json", record("1", "Barn-01").replace(8, 5, "fictive")));
    REQUIRE(here.run({"receive", "--training", now, here.folder / "class.json"}).code == 0);
    REQUIRE(make_folders(earlier));
    REQUIRE(copy_file(training + "/journal.db", earlier + "/journal.db"));
    REQUIRE(write_file(here.folder / "key", digits));
    fs::permissions(here.folder / "key", fs::perms::owner_read | fs::perms::owner_write);
    here.more = {"--key-file", here.folder / "key"};
    REQUIRE(here.run({"encrypt"}).code == 0);
    CHECK(files_with(here.data, "SQLite format").empty());
    for (const std::string& folder : {here.data, training, earlier})
        CHECK(SqliteJournal::open(folder + "/journal.db", FileAccess::read_only, {key, {}, nullptr}));
    CHECK(here.run({"receive", "--training", now, here.folder / "class.json"}).code == 0);
}
