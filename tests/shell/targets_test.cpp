// Where the program's words are sent to and where files come from: links, pipes, full disks, no home. Through the real program.
#include "codec/plan_codec.hpp"
#include "platform/png.hpp"
#include "tests/support/plan_files.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <thread>

using namespace fyr;
namespace fs = std::filesystem;

namespace {

const std::string now = "--now=2026-07-03T09:00:00+02:00";

struct Here {
    test::TemporaryFolder folder{test::Where::memory};
    std::string data = folder / "data";

    Here()
    {
        std::ofstream(folder / "real.json") << R"({"id": "KMD-77", "code": "Egern", "received": "2026-07-03T08:12", "notifier": 2, "summary": "Fravær"})";
        REQUIRE(run({"receive", "--data", data, now, folder / "real.json"}).code == 0);
    }
    test::Ended run(std::vector<std::string> words) const { return test::run_program(FYR_PROGRAM, std::move(words), folder / "run"); }
    /// With a shell around it: `how` has {} where the program stands.
    int shell(std::string how) const
    {
        for (std::size_t at; (at = how.find("{}")) != std::string::npos;) how.replace(at, 2, FYR_PROGRAM);
        return test::run_program("/bin/bash", {"-c", how}, folder / "shell").code;
    }
    [[nodiscard]] std::string said() const { return test::file_text(folder / "shell.err"); }
};

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("an export onto a link renews what it leads to, and one onto a pipe is read from it", "[shell]")
{
    const Here here;
    fs::create_directories(here.folder / "share");
    std::ofstream(here.folder / "share/board.json") << "yesterday";
    fs::create_symlink(here.folder / "share/board.json", here.folder / "board.json");
    REQUIRE(here.run({"export", "--data", here.data, now, "--json", here.folder / "board.json"}).code == 0);
    CHECK(fs::is_symlink(here.folder / "board.json"));
    CHECK(says(test::file_text(here.folder / "share/board.json"), "fyrtaarn/board/"));

    const std::string pipe = here.folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const auto unread = here.run({"export", "--data", here.data, now, "--json", pipe});
    CHECK(unread.code == 3);
    CHECK(says(unread.err, "rør"));
    std::string got;
    std::thread reader([&] { got = test::file_text(pipe); });
    int code = 3; // until the reader is there
    for (int i = 0; i < 200 && code == 3; ++i) code = here.run({"export", "--data", here.data, now, "--json", pipe}).code;
    reader.join();
    CHECK(code == 0);
    CHECK(says(got, "fyrtaarn/board/"));
    CHECK(fs::is_fifo(pipe));
    CHECK(here.run({"export", "--data", here.data, now, "--csv", "/dev/null"}).code == 0);
    CHECK(here.run({"export", "--data", here.data, now, "--csv", "/dev/full"}).code == 3);
}

TEST_CASE("what comes through a pipe is received like a file", "[shell]")
{
    const Here here;
    CHECK(here.shell(R"({} receive --data ")" + here.data + R"(" --now=2026-07-03T09:00:00+02:00 <(echo '{"id": "KMD-78", "received": "2026-07-03T08:20", "notifier": 2}'))") == 0);
    CHECK(says(test::file_text(here.folder / "shell.out"), "1 modtaget"));
}

TEST_CASE("words that do not reach their end are not taken for all of them", "[shell]")
{
    const Here here;
    for (const std::string words : {"check", "log", "people list"}) {
        INFO(words);
        CHECK(here.shell("{} " + words + " --data \"" + here.data + "\" > /dev/full") == 3);
        CHECK(says(here.said(), "er ikke helt"));
    }
}

TEST_CASE("without a home folder the program asks for --data", "[shell]")
{
    const Here here;
    CHECK(here.shell("env -i {} receive " + now + " " + (here.folder / "real.json")) == 2);
    CHECK(says(here.said(), "--data"));
    CHECK(here.shell("env -i HOME=\"" + (here.folder / "home") + "\" {} receive " + now + " " + (here.folder / "real.json")) == 0);
}

TEST_CASE("what a sender wrote in a field that is refused is not repeated on standard error", "[shell]")
{
    const Here here;
    std::ofstream(here.folder / "bad.json") << R"({"received": "2026-07-03T08:12", "notifier": 2, "age": "Ask bor hos sin mormor", "channel": "Birk har blå mærker"})";
    const auto refused = here.run({"receive", "--data", here.data, now, here.folder / "bad.json"});
    CHECK(refused.code == 1);
    CHECK(says(refused.err, "felt age"));
    CHECK(says(refused.err, "felt channel"));
    CHECK_FALSE(says(refused.err, "mormor"));
    CHECK_FALSE(says(refused.err, "mærker"));
}

TEST_CASE("a picture of a plan for a sheet says how large it is on paper", "[shell]")
{
    const Here here;
    std::ofstream(here.folder / "plan.json") << write_plan(test::small_plan(), test::full_head());
    REQUIRE(here.run({"import", "--data", here.data, now, here.folder / "plan.json"}).code == 0);
    REQUIRE(here.run({"export", "--data", here.data, now, "--board", "plan", "--size", "A4", "--png", here.folder / "a4.png"}).code == 0);
    const std::string sheet = test::file_text(here.folder / "a4.png");
    const std::size_t at = sheet.find("pHYs");
    REQUIRE(at != std::string::npos);
    CHECK(sheet.substr(at + 4, 9) == std::string("\0\0\x2E\x23\0\0\x2E\x23\1", 9)); // 11,811 dots to the metre: 300 to the inch
    REQUIRE(here.run({"export", "--data", here.data, now, "--board", "plan", "--size", "960x540", "--png", here.folder / "px.png"}).code == 0);
    CHECK_FALSE(says(test::file_text(here.folder / "px.png"), "pHYs"));
}

TEST_CASE("the least plan of the page is a plan, and it says that it was written by hand", "[shell]")
{
    const Here here;
    const std::string page = test::file_text(FYR_SOURCE_DIR "/docs/plan-format.md"), begin = "```json\n{\"format\": \"fyrtaarn/plan/2\", \"plan\": ";
    const std::size_t at = page.find(begin);
    REQUIRE(at != std::string::npos);
    std::ofstream(here.folder / "by-hand.json") << page.substr(at + 8, page.find("\n```", at + 8) - at - 8);
    const auto shown = here.run({"import", "--data", here.data, "--now=2026-05-01T09:00:00+02:00", here.folder / "by-hand.json"});
    INFO(shown.err);
    CHECK(shown.code == 0);
    CHECK(says(shown.out, "skrevet i hånden"));
}

TEST_CASE("five children under one id are five notifications, and the program names the possible doubles", "[shell]")
{
    const Here here;
    std::ofstream table(here.folder / "counter.csv");
    table << "id;received;notifier;age;text\n";
    for (int age = 1; age <= 5; ++age) table << "1;03-07-2026 08.1" << age << ";2;" << age << ";barn nummer " << age << "\n";
    table.close();
    const auto first = here.run({"receive", "--data", here.data, now, here.folder / "counter.csv"});
    CHECK(first.code == 0);
    CHECK(says(first.out, "5 modtaget, 0 kendt"));
    CHECK(says(first.out, "mulig dobbelt"));
    const auto again = here.run({"receive", "--data", here.data, now, here.folder / "counter.csv"});
    CHECK(says(again.out, "0 modtaget, 5 kendt"));
    CHECK(here.run({"check", "--data", here.data}).code == 0);
}
