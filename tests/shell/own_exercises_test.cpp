// A trainer's own exercises: files in a folder, read each time the training world is entered.
#include "platform/files.hpp"
#include "shell/assets.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>

using namespace fyr;
using namespace fyr::test;

namespace {

Assets shipped()
{
    auto assets = load_assets(FYR_SOURCE_DIR "/assets", "", false);
    REQUIRE(assets);
    return *std::move(assets);
}

/// The first shipped exercise with another key.
std::string own_exercise(const std::string& key)
{
    auto text = read_file(FYR_SOURCE_DIR "/assets/exercises/e01.json", 1U << 20U);
    REQUIRE(text);
    const std::string mark = "\"key\": \"e01\"";
    const std::size_t at = text->find(mark);
    REQUIRE(at != std::string::npos);
    return text->replace(at, mark.size(), "\"key\": \"" + key + "\"");
}

bool has(const Exercises& exercises, const std::string& key)
{
    return std::any_of(exercises.all.begin(), exercises.all.end(), [&](const Exercise& e) { return e.key == key; });
}

void put(const TemporaryFolder& data, const std::string& name, const std::string& text)
{
    std::filesystem::create_directories(data.path() + "/training/exercises");
    REQUIRE(write_file(data.path() + "/training/exercises/" + name, text));
}

} // namespace

TEST_CASE("an exercise put into the folder is there the next time somebody goes into the training world", "[shell][training]")
{
    const TemporaryFolder data;
    const Assets assets = shipped();
    Exercises first = assets.templates.exercises;
    CHECK(add_own_exercises(first, data.path()).empty());
    CHECK(first.all.size() == assets.templates.exercises.all.size());

    put(data, "mine.json", own_exercise("mine"));
    Exercises second = assets.templates.exercises;
    CHECK(add_own_exercises(second, data.path()).empty());
    CHECK(has(second, "mine"));
    CHECK(has(second, "e01"));

    std::filesystem::remove(data.path() + "/training/exercises/mine.json");
    Exercises third = assets.templates.exercises;
    CHECK(add_own_exercises(third, data.path()).empty());
    CHECK_FALSE(has(third, "mine"));
}

TEST_CASE("one's own copy with the key of a shipped exercise stands in its place", "[shell][training]")
{
    const TemporaryFolder data;
    Exercises exercises = shipped().templates.exercises;
    const std::size_t before = exercises.all.size();
    put(data, "mine.json", own_exercise("e01"));
    CHECK(add_own_exercises(exercises, data.path()).empty());
    CHECK(exercises.all.size() == before);
}

TEST_CASE("a broken exercise is told with its file and place, and its last good copy is used", "[shell][training]")
{
    const TemporaryFolder data;
    const Assets assets = shipped();
    put(data, "mine.json", own_exercise("mine"));
    put(data, "other.json", "{\"key\": ");
    Exercises first = assets.templates.exercises;
    const auto warnings = add_own_exercises(first, data.path());
    REQUIRE(warnings.size() == 1);
    CHECK(assets.da.text(warnings[0]).find("other.json") != std::string::npos);
    CHECK(has(first, "mine")); // the others stay

    put(data, "mine.json", "garbage");
    Exercises second = assets.templates.exercises;
    CHECK(add_own_exercises(second, data.path()).size() == 2);
    CHECK(has(second, "mine"));
    const auto written = read_file(data.path() + "/training/exercises/mine.json", 100);
    CHECK((written && *written == "garbage")); // what somebody wrote is kept
}
