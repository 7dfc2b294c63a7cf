#include "codec/exercise_codec.hpp"

#include "codec/comparison_codec.hpp"
#include "tests/support/denmark.hpp"
#include "training/own_exercise.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace fyr;
using nlohmann::json;

namespace {

const std::vector<TeachingCase>& library()
{
    static const auto cases = [] {
        auto read = decode_teaching_cases(source_file("assets/exercises/cases.json"), "cases.json");
        REQUIRE(read);
        return *read;
    }();
    return cases;
}

/// "/place reason" for the second exercise with one change, "" when it is taken.
std::string why(const std::string& pointer, const json& value)
{
    auto edited = json::parse(source_file("assets/exercises/e02.json"));
    edited[json::json_pointer{pointer}] = value;
    const auto read = decode_exercise(edited.dump(), "e02.json", library());
    if (read) return "";
    CHECK(read.error().message.key == "templates.refused");
    const auto& args = read.error().message.args;
    CHECK(args.at(0).second == "e02.json");
    return args.at(1).second + " " + args.at(2).second.substr(1);
}

} // namespace

TEST_CASE("the library has the twelve cases of the training set, each with cards in both languages", "[codec]")
{
    CHECK(library().size() == 12);
    for (const TeachingCase& c : library()) {
        INFO(c.code);
        CHECK(c.cards.size() == 5);
        CHECK_FALSE(c.key.da.empty());
    }
}

TEST_CASE("every shipped exercise is read, and is the same after being written", "[codec]")
{
    int count = 0;
    for (const auto& file : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/assets/exercises")) {
        const std::string name = file.path().filename().string();
        if (name == "cases.json") continue;
        INFO(name);
        const auto exercise = decode_exercise(source_file("assets/exercises/" + name), name, library());
        REQUIRE(exercise);
        CHECK(exercise->key + ".json" == name);
        const auto again = decode_exercise(encode_exercise(*exercise), name, library());
        REQUIRE(again);
        CHECK(*again == *exercise);
        ++count;
    }
    CHECK(count == 10);
}

TEST_CASE("a broken exercise is refused with its place and the reason", "[codec]")
{
    CHECK(why("/number", 2) == "");
    CHECK(why("/number", 0) == "/number rules.reason.range");
    CHECK(why("/extra", 1) == "/extra rules.reason.unknown");
    CHECK(why("/key", "E 2") == "/key rules.reason.key");
    CHECK(why("/name/da", "") == "/name/da rules.reason.empty");
    CHECK(why("/cases/0", "Nobody-1") == "/cases/0 rules.reason.no_case");
    CHECK(why("/cases/1", "Birk-22") == "/cases/1 rules.reason.twice");
    CHECK(why("/steps", json::array()) == "/steps rules.reason.count");
    CHECK(why("/steps/0/minutes", 91) == "/steps/0/minutes rules.reason.range");
    CHECK(why("/steps/1/answer", "points") == "/steps/1/answer rules.reason.choice");
    CHECK(why("/steps/0/wanted", 3) == "/steps/0/wanted rules.reason.range"); // nothing is counted there
    CHECK(why("/steps/0/name/da", std::string(23, 'a')) == "/steps/0/name/da rules.reason.too_long");
    CHECK(why("/own_cases/0/age", 18) == "/own_cases/0/age rules.reason.range");
    CHECK(why("/own_cases/0/cards", json::array()) == "/own_cases/0/cards rules.reason.count");
    CHECK(why("/clock", 241) == "/clock rules.reason.range");
}

TEST_CASE("an exercise with something like a person's number is refused", "[codec]")
{
    CHECK(why("/own_cases/0/cards/0/da", "Ring til 010150-5006 i dag") == "/own_cases/0/cards/0 rules.reason.private");
    CHECK(why("/steps/0/hint", {{"da", "Skriv"}, {"en", "Write to somebody@example.dk"}}) == "/steps/0/hint rules.reason.private");
}

TEST_CASE("a lesson comes back as it was", "[codec]")
{
    Lesson lesson;
    lesson.exercise = "e07";
    lesson.step = 2;
    lesson.shown = 3;
    lesson.began = 1'772'524'800'000;
    lesson.left = 90'000;
    lesson.whole = 720'000;
    lesson.groups.resize(2);
    lesson.groups[1].cases = {CaseId{4}, CaseId{9}};
    lesson.groups[1].concern = 7;
    const auto again = decode_lesson(encode_lesson(lesson), "lesson.json");
    REQUIRE(again);
    CHECK(*again == lesson);
    CHECK_FALSE(decode_lesson("{}", "lesson.json"));
    CHECK_FALSE(decode_lesson("", "lesson.json"));
}

TEST_CASE("any bytes of the corpus are an exercise, or refused in one line", "[codec][corpus]")
{
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/tests/corpora/exercise")) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        const auto read = decode_exercise(bytes, "file", library());
        if (read) CHECK(decode_exercise(encode_exercise(*read), "file", library()));
        else
            for (const auto& [name, value] : read.error().message.args) CHECK(value.find('\n') == std::string::npos);
        (void)decode_teaching_cases(bytes, "file");
        (void)decode_lesson(bytes, "file");
        ++files;
    }
    CHECK(files >= 8);
}

TEST_CASE("a comparison's file says that it is fictive and of the training world", "[codec]")
{
    Comparison all;
    all.groups.resize(2);
    all.groups[1].track = Track::exploration;
    Lesson lesson;
    lesson.exercise = "e07";
    const json file = json::parse(encode_comparison(all, lesson, 12, 1'772'524'800'000));
    CHECK(file["format"] == "fyrtaarn/comparison/1");
    CHECK(file["world"] == "training");
    CHECK(file["fictive"] == true);
    CHECK(file["groups"].size() == 2);
    CHECK(file["groups"][0]["track"] == "");
    CHECK(file["groups"][1]["track"] == "exploration");
}

TEST_CASE("a board becomes an exercise that its own reader takes", "[codec]")
{
    State state;
    for (std::uint64_t i = 1; i <= 3; ++i) {
        Case c;
        c.id = CaseId{i};
        c.facts.code = i == 3 ? "Kim-21" : "Birk-02-" + std::to_string(i); // two groups' copies of one case
        c.facts.notifier = 2;
        c.facts.text = std::string(400, 'a');
        c.items.resize(2);
        c.items[0].text = "Sover i timen";
        c.items[1].dimension = "health"; // a bare magnet is no note
        state.put(c.id, std::make_shared<const Case>(c));
    }
    const auto model = decode_exercise(source_file("assets/exercises/e07.json"), "e07.json", library());
    REQUIRE(model);
    const Exercises all{library(), {*model}};
    const Exercise made = exercise_of_board(state, *model, all, denmark());
    CHECK(made.cases == std::vector<std::string>{"Birk-02", "Kim-21"});
    CHECK(made.number == 8);
    CHECK(made.own_cases[0].notes.size() == 1);
    const auto read = decode_exercise(encode_exercise(made), "own.json", {});
    REQUIRE(read);
    CHECK(*read == made);
}

TEST_CASE("the exercise in the documentation is one", "[codec]")
{
    const std::string text = source_file("docs/exercise-format.md"), fence = "```json\n";
    const std::size_t from = text.find(fence) + fence.size();
    REQUIRE(from > fence.size());
    const auto read = decode_exercise(text.substr(from, text.find("```", from) - from), "exercise-format.md", {});
    REQUIRE(read);
    CHECK(read->cases == std::vector<std::string>{"Kim-21"});
}
