// The daily wall and the training world, through the real program: neither touches what is the other's.
#include "platform/sqlite_journal.hpp"
#include "shell/kept_lesson.hpp"
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

    test::Ended run(std::vector<std::string> words) const
    {
        words.insert(words.end(), {"--data", data});
        return test::run_program(FYR_PROGRAM, std::move(words), folder / "run");
    }
    std::string file(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
};

std::string notification(const std::string& id, const std::string& code)
{
    return R"({"id": ")" + id + R"(", "code": ")" + code + R"(", "received": "2026-03-03T06:12:00+01:00", "notifier": 2, "summary": "Fravær"})";
}

/// SQLite's own files, which any reader makes, aside.
std::map<std::string, std::string> bytes_below(const std::string& folder)
{
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (const std::string name = entry.path().string(); !name.ends_with("-shm") && !name.ends_with("-wal")) all[entry.path().string()] = entry.is_regular_file() ? test::file_text(entry.path()) : "";
    return all;
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

const std::string now = "--now=2026-03-03T09:00:00+01:00";

} // namespace

TEST_CASE("the training world has a folder of its own and takes only what is marked as fictive, which no daily wall takes", "[shell]")
{
    const Here here;
    const std::string marked = here.file("marked.json", notification("fictive-1", "Ask-01")), real = here.file("real.json", notification("KMD-77", "Bo-02"));
    CHECK(here.run({"receive", "--training", now, marked}).code == 0);
    const auto refused = here.run({"receive", "--training", now, real});
    CHECK(refused.code == 1);
    CHECK(says(refused.err, "fiktive"));
    CHECK(fs::exists(here.data + "/training/journal.db"));
    CHECK_FALSE(fs::exists(here.data + "/journal.db"));
    CHECK(here.run({"receive", now, real}).code == 0);
    CHECK(fs::exists(here.data + "/journal.db"));
    const auto made_up = here.run({"receive", now, marked});
    CHECK(made_up.code == 1);
    CHECK(says(made_up.err, "--training"));
    const Here to_try;
    CHECK(to_try.run({"receive", "--fictive", now, marked}).code == 0);
    CHECK(here.run({"check"}).code == 0);
    CHECK(here.run({"check", "--training"}).code == 0);
}

TEST_CASE("a daily wall refuses a training folder and leaves every byte as it was", "[shell]")
{
    Here here;
    REQUIRE(here.run({"receive", "--training", now, here.file("a.json", notification("fictive-1", "Ask-01"))}).code == 0);
    here.data += "/training";
    const auto before = bytes_below(here.data);
    const std::string more = here.file("b.json", notification("KMD-77", "Bo-02"));
    for (const std::vector<std::string>& words : {std::vector<std::string>{"wall"}, {"receive", now, more}, {"export", "--json", here.folder / "out.json"}}) {
        const auto ended = here.run(words);
        INFO(words.front() << ": " << ended.err);
        CHECK(ended.code != 0);
        CHECK(says(ended.err, "undervisning"));
    }
    CHECK(bytes_below(here.data) == before);
}

TEST_CASE("training refuses the journal of a daily wall and leaves every byte as it was", "[shell]")
{
    const Here here;
    REQUIRE(here.run({"receive", now, here.file("a.json", notification("KMD-77", "Bo-02"))}).code == 0);
    fs::create_directories(here.data + "/training");
    fs::copy_file(here.data + "/journal.db", here.data + "/training/journal.db");
    const auto before = bytes_below(here.data);
    const auto ended = here.run({"wall", "--training"});
    CHECK(ended.code != 0);
    CHECK(says(ended.err, "daglig"));
    CHECK(bytes_below(here.data) == before);
}

TEST_CASE("a board from training says so, and a daily wall does not take it", "[shell]")
{
    const Here here;
    REQUIRE(here.run({"receive", "--training", now, here.file("a.json", notification("fictive-1", "Ask-01"))}).code == 0);
    const std::string out = here.folder / "training.json", daily = here.folder / "daily.json";
    REQUIRE(here.run({"export", "--training", "--level", "full", "--json", out}).code == 0);
    CHECK(says(test::file_text(out), "\"world\": \"training\""));
    CHECK(says(test::file_text(out), "\"fictive\": true"));
    const auto refused = here.run({"import", out});
    CHECK(refused.code == 1);
    CHECK_FALSE(fs::exists(here.data + "/journal.db"));

    Here other;
    REQUIRE(other.run({"receive", now, other.file("a.json", notification("KMD-77", "Bo-02"))}).code == 0);
    REQUIRE(other.run({"export", "--level", "full", "--reason", "supervision", "--json", daily}).code == 0);
    CHECK_FALSE(says(test::file_text(daily), "\"world\""));
    Here third;
    CHECK(third.run({"import", "--training", daily}).code == 1);
    CHECK(third.run({"import", "--training", out}).code == 0);
}

TEST_CASE("a new class begins on an empty board, and what was is whole in the archive", "[shell]")
{
    const Here here;
    REQUIRE(here.run({"receive", "--training", now, here.file("a.json", notification("fictive-1", "Ask-01"))}).code == 0);
    const std::string training = here.data + "/training";
    Lesson lesson;
    lesson.exercise = "e07";
    REQUIRE(keep_lesson(training, lesson));
    CHECK(kept_lesson(training).exercise == "e07");
    REQUIRE(archive_class(training, 1'772'522'040'000));
    CHECK_FALSE(fs::exists(training + "/journal.db"));
    CHECK_FALSE(kept_lesson(training).is_held());
    const auto kept = SqliteJournal::open(training + "/archive/2026-03-03-0814/journal.db", FileAccess::read_only, {});
    REQUIRE(kept);
    CHECK((*kept)->last_seq() > 0);
    CHECK(here.run({"receive", "--training", now, here.file("b.json", notification("fictive-1", "Ask-01"))}).code == 0); // known nowhere
}

TEST_CASE("a lesson file that cannot be read is no lesson", "[shell]")
{
    const test::TemporaryFolder folder{test::Where::memory};
    std::ofstream(folder / "lesson.json") << "{\"exercise\": 7}";
    CHECK_FALSE(kept_lesson(folder.path()).is_held());
}
