// What the real program writes into the log of who did what, before anything leaves; and what becomes of a log that was tampered with.
#include "domain/proven_time.hpp"
#include "platform/sqlite_connection.hpp"
#include "platform/sqlite_journal.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <filesystem>
#include <map>

using namespace fyr;
namespace fs = std::filesystem;

namespace {

const std::string then = "--now=2026-03-02T12:00:00+01:00";

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
        return folder / name;
    }
    void receive(const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> words{"receive", then, file("n.jsonl", R"({"id": "a", "received": "2026-03-02T08:50", "notifier": 2, "code": "Ask-01", "text": "Sulten i frikvarteret"}
{"id": "b", "received": "2026-03-02T09:50", "notifier": 3, "code": "Birk-02", "text": "Kommer for sent"}
)")};
        words.insert(words.end(), more.begin(), more.end());
        REQUIRE(run(words).code == 0);
    }
    void give_codes() const
    {
        REQUIRE(run({"people", "add", "LM", "professional_leader"}, "480372\n480372\n").code == 0);
        REQUIRE(run({"people", "add", "TB", "adviser"}, "902715\n902715\n").code == 0);
    }
    std::map<std::string, std::string> bytes() const
    {
        std::map<std::string, std::string> all;
        for (const auto& entry : fs::recursive_directory_iterator(data))
            if (entry.is_regular_file() && !entry.path().string().ends_with("-shm")) all[entry.path().string()] = test::file_text(entry.path());
        return all;
    }
};

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::size_t count_of(const std::string& text, const std::string& words)
{
    std::size_t n = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++n;
    return n;
}

std::string this_year()
{
    const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return std::to_string(static_cast<int>(std::chrono::year_month_day{days}.year()));
}

} // namespace

TEST_CASE("a time given with --now neither stamps a line of the log nor takes one away", "[shell]")
{
    const Here here;
    here.receive();
    REQUIRE(here.run({"people", "add", "LM", "professional_leader", "--now=2002-03-02T12:00:00+01:00"}, "480372\n480372\n").code == 0);
    REQUIRE(here.run({"people", "role", "LM", "administrator", "--now=2041-03-02T12:00:00+01:00"}).code == 0);
    REQUIRE(here.run({"export", "--now=2041-03-02T12:00:00+01:00", "--level", "full", "--reason", "supervision", "--json", here.folder / "x.json"}).code == 0);
    const std::string log = here.run({"log"}).out;
    INFO(log);
    CHECK(says(log, "gav en ny person en kode"));
    CHECK_FALSE(says(log, "2002-"));
    CHECK_FALSE(says(log, "2041-"));
    CHECK(count_of(log, this_year() + "-") >= 3);
    CHECK(here.run({"check"}).code == 0);
}

TEST_CASE("a machine whose clock is behind refuses no notification as coming from the future", "[shell]")
{
    const Here here;
    here.receive();
    constexpr long long day = 24LL * 60 * 60 * 1000;
    const auto known = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count() + 400 * day;
    REQUIRE((*SqliteJournal::open(here.data + "/journal.db", FileAccess::read_write))->set_note("time.proven", write_time({known, 0, 0, 0, 0})));
    const auto tomorrow = std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(known + day)))};
    const std::string written = std::to_string(static_cast<int>(tomorrow.year())) + (static_cast<unsigned>(tomorrow.month()) < 10 ? "-0" : "-") + std::to_string(static_cast<unsigned>(tomorrow.month())) + "-15T08:50";
    const auto ended = here.run({"receive", here.file("new.json", R"({"id": "c", "received": ")" + written + R"(", "notifier": 2, "code": "Dun-04"})")});
    INFO(ended.out << ended.err);
    CHECK(ended.code == 0);
    CHECK(says(ended.err, "ur går bagud"));
    CHECK(says(ended.out, "1 modtaget"));
}

TEST_CASE("a full export is found in the log of each case whose words it holds", "[shell]")
{
    const Here here;
    here.receive();
    const auto full = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"export", then, "--level", "full", "--reason", "access_request"};
        words.insert(words.end(), more.begin(), more.end());
        REQUIRE(here.run(words).code == 0);
    };
    full({"--board", "case:Ask-01", "--pdf", here.folder / "case.pdf"});
    CHECK(count_of(here.run({"log", "--code", "Ask-01"}).out, "fuld eksport  Ask-01") == 1);
    CHECK(count_of(here.run({"log", "--code", "Birk-02"}).out, "fuld eksport") == 0);
    full({"--json", here.folder / "board.json"});
    full({"--board", "case:Ask-01", "--json", here.folder / "case.json"}); // holds the whole board
    for (const char* code : {"Birk-02", "birk-02"}) {
        const std::string log = here.run({"log", "--code", code}).out;
        CHECK(count_of(log, "fuld eksport  Birk-02  access_request") == 2);
        CHECK_FALSE(says(log, "Ask-01"));
    }
    CHECK(count_of(here.run({"log", "--code", "Ask-01"}).out, "fuld eksport") == 3);
}

TEST_CASE("no byte of free text leaves when the log cannot be written", "[shell]")
{
    const Here here;
    here.receive();
    fs::create_directories(here.data + "/access.db");
    for (const char* kind : {"--json", "--csv", "--pdf", "--png"}) {
        const auto ended = here.run({"export", then, "--level", "full", "--reason", "supervision", kind, here.folder / "out"});
        CHECK(ended.code == 3);
        CHECK_FALSE(fs::exists(here.folder / "out"));
        CHECK_FALSE(fs::exists(here.folder / "out-1.png"));
    }
}

TEST_CASE("a scenario is not played on real notifications, and changes nothing there", "[shell]")
{
    const Here here;
    const std::string scenario = here.file("look.scenario", "wait 1s\nshot case\n");
    SECTION("real notifications") { here.receive(); }
    SECTION("codes and nothing else") { here.give_codes(); }
    here.run({"check"});
    const auto before = here.bytes();
    const auto ended = here.run({"play", scenario, "--shots", here.folder / "shots"});
    CHECK(ended.code == 1);
    CHECK(says(ended.err, "uden om koder, grund og log"));
    CHECK_FALSE(fs::exists(here.folder / "shots/case.png"));
    for (const auto& [file, text] : before)
        if (!file.ends_with("-wal")) CHECK(test::file_text(file) == text);
}

TEST_CASE("a scenario is played on fictive notifications, and on a folder that holds nothing", "[shell]")
{
    const Here here;
    const std::string scenario = here.file("look.scenario", "wait 1s\n");
    SECTION("fictive ones") { here.receive({"--fictive"}); }
    SECTION("nothing yet, and then again") { CHECK(here.run({"play", scenario}).code == 0); }
    const auto ended = here.run({"play", scenario});
    INFO(ended.err);
    CHECK(ended.code == 0);
}

TEST_CASE("a log that was deleted, rolled back or tampered with is not content, until somebody has looked", "[shell]")
{
    const Here here;
    here.receive();
    here.give_codes();
    const std::string book = here.data + "/access.db", older = test::file_text(book);
    REQUIRE(here.run({"people", "remove", "TB"}).code == 0);
    CHECK(here.run({"check"}).code == 0);
    const auto check_says = [&](const std::string& words) {
        const auto check = here.run({"check"});
        INFO(check.out << check.err);
        CHECK(check.code == 1);
        CHECK(says(check.out, words));
    };
    SECTION("deleted")
    {
        fs::remove(book);
        check_says("filen er væk");
    }
    SECTION("rolled back: who was removed comes back")
    {
        std::ofstream(book, std::ios::binary | std::ios::trunc) << older;
        check_says("de sidste linjer mangler");
        REQUIRE(here.run({"people", "role", "TB", "participant"}).code == 0); // whoever writes next does not cover it
        check_says("de sidste linjer mangler");
    }
    SECTION("another role, behind its back")
    {
        REQUIRE(sqlite::Connection::open(book, {})->run("DELETE FROM line WHERE number = 3"));
        check_says("");
    }
}
