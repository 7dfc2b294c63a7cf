// Codes, the log and the key through the real program. Codes cost a real stretching here, so there are few of them.
#include "platform/data_lock.hpp"
#include "platform/sqlite_connection.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <map>

using namespace fyr;
namespace fs = std::filesystem;

namespace {

struct Here {
    test::TemporaryFolder folder{test::Where::memory};
    std::string data = folder / "data";

    test::Ended run(std::vector<std::string> words, const std::string& typed = {}) const
    {
        words.insert(words.end(), {"--data", data});
        return test::run_program(FYR_PROGRAM, std::move(words), folder / "run", typed.empty() ? "" : file("typed", typed));
    }
    std::string file(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        fs::permissions(folder / name, fs::perms::owner_read | fs::perms::owner_write);
        return folder / name;
    }
    [[nodiscard]] std::map<std::string, std::string> bytes() const
    {
        std::map<std::string, std::string> all;
        for (const auto& entry : fs::recursive_directory_iterator(data))
            all[entry.path().string()] = entry.is_regular_file() ? test::file_text(entry.path()) : "";
        return all;
    }
};

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("codes are given on the machine, and every giving is logged", "[shell]")
{
    const Here here;
    CHECK(says(here.run({"people", "list"}).out, "Ingen har en kode"));
    CHECK_FALSE(fs::exists(here.data)); // looking makes nothing
    CHECK(here.run({"people", "add", "LM", "boss"}).code == 2);
    CHECK(here.run({"people", "add", "LM", "administrator"}, "480372\n480373\n").code == 1);
    CHECK(here.run({"people", "add", "LM", "administrator"}, "480372\n").code == 1);
    CHECK(here.run({"people", "add", "LM", "administrator"}, "480372\r\n480372").code == 0);
    CHECK(here.run({"people", "add", "TB", "adviser", "--lang", "en"}, "902715\n902715\n").out == "TB has a code as Adviser.\n");
    CHECK(says(here.run({"people", "role", "lm", "adviser"}).err, "mindst én"));
    CHECK(here.run({"people", "remove", "KK"}).code == 1);
    CHECK(here.run({"people", "remove", "TB"}).code == 0);
    CHECK(here.run({"people", "list"}).out == "LM administrator Administrator\n");

    CHECK(here.run({"log", "--csv", here.folder / "log.csv"}).code == 0);
    const std::string table = test::file_text(here.folder / "log.csv");
    CHECK(std::count(table.begin(), table.end(), '\n') == 4);
    CHECK(says(table, ";machine;fjernede en person;;person:TB"));
    CHECK(says(here.run({"log", "--code", "Ask-01"}).out, "ingen linjer"));
    CHECK(here.run({"log", "--from", "03-03-2026"}).code == 2);
    CHECK(here.run({"check"}).code == 0);
    REQUIRE(sqlite::Connection::open(here.data + "/access.db", {})->run("UPDATE line SET who = 'KK' WHERE number = 2"));
    const auto check = here.run({"check"});
    CHECK(check.code == 1);
    CHECK(says(check.out, "linje 2"));

    const auto lock = DataLock::take(here.data);
    CHECK(says(here.run({"people", "remove", "LM"}).err, "systemctl stop fyrtaarn"));
    CHECK(here.run({"people", "list"}).code == 0);
}

TEST_CASE("codes that went away are said to be gone", "[shell]")
{
    const Here here;
    REQUIRE(here.run({"people", "add", "LM", "administrator"}, "480372\n480372\n").code == 0);
    fs::remove(here.data + "/access.db");
    CHECK(says(here.run({"people", "list"}).out, "Koderne er v\xC3\xA6k"));
}

TEST_CASE("a wrong or missing key ends the program with one sentence, and the folder is as it was", "[shell]")
{
    const Here here;
    const std::string key = here.file("key", std::string(64, 'a')), other = here.file("other", std::string(64, 'b'));
    const std::string record = here.file("n.json", R"({"id": "a", "received": "2026-03-02T08:50", "notifier": 2})");
    REQUIRE(here.run({"receive", record, "--now=2026-03-02T12:00:00+01:00"}).code == 0);
    CHECK(says(here.run({"receive", record, "--key-file", key}).err, "fyrtaarn encrypt"));
    CHECK(here.run({"encrypt"}).code == 2);
    CHECK(here.run({"encrypt", "--key-file", key}).code == 0);
    CHECK(here.run({"encrypt", "--key-file", key}).code == 0);
    CHECK(here.run({"check", "--key-file", key}).code == 0);
    const auto before = here.bytes();
    for (const std::vector<std::string>& words : {std::vector<std::string>{}, {"--key-file", other}, {"check"}, {"people", "list"}, {"receive", record},
                                                  {"log", "--key-file", other}, {"encrypt", "--key-file", other}}) {
        const auto ended = here.run(words);
        INFO(ended.err);
        CHECK(ended.code == 3);
        CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
        CHECK(says(ended.err, "Intet er r\xC3\xB8rt"));
        CHECK(here.bytes() == before);
    }
}
