// Every scenario of tests/scenarios, and the one that is shipped, played against the real program. A facilitator can
// read and write them.
#include "domain/invariants.hpp"
#include "platform/files.hpp"
#include "session/recovery.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>

using namespace fyr;
using namespace fyr::test;

namespace {

/// The same layout as on the wall, a sixteenth of the pixels.
const TestAppOptions small_glass{480, 270};

std::vector<std::string> scenarios()
{
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/tests/scenarios"))
        if (entry.path().extension() == ".scenario") files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

void play_whole(TestApp& app, const std::string& file)
{
    const auto text = read_file(file, 1U << 20U);
    REQUIRE(text);
    const std::string why = app.play(*text);
    INFO(file);
    CHECK(why == "");
    CHECK(broken_invariants(app.state()).empty());

    // What was played is in the journal, all of it: another wall that reads it stands the same.
    Session again(app.journal(), source_assets().rules, [] { return std::string("again"); });
    REQUIRE(recover(app.journal(), again));
    CHECK(again.state() == app.state());
}

} // namespace

TEST_CASE("every scenario plays to its end", "[ui][scenario]")
{
    REQUIRE(scenarios().size() >= 4);
    for (const std::string& file : scenarios())
        DYNAMIC_SECTION(std::filesystem::path(file).stem().string())
        {
            TestApp app(small_glass);
            play_whole(app, file);
        }
}

TEST_CASE("the shipped demonstration plays to its end", "[ui][scenario]")
{
    TestApp app(small_glass);
    app.receive("cases/demo.jsonl");
    play_whole(app, FYR_SOURCE_DIR "/assets/cases/demo.scenario");
}

/// What is typed in the guide's scenarios stands in both languages: "type DANISH | ENGLISH".
std::string in_one_language(const std::string& text, Language language)
{
    std::istringstream lines(text);
    std::string out;
    for (std::string line; std::getline(lines, line); out += line + "\n") {
        const std::size_t bar = line.find(" | ");
        if (!line.starts_with("type ") || bar == std::string::npos) continue;
        line = language == Language::da ? line.substr(0, bar) : "type " + line.substr(bar + 3);
    }
    return out;
}

TEST_CASE("the development day of the guide plays to its end in both languages", "[ui][scenario]")
{
    for (const Language language : {Language::da, Language::en}) {
        if (sanitized && language == Language::en) continue; // the same acts
        TestAppOptions that_day = small_glass;
        that_day.language = language;
        that_day.start = 1'772'522'100'000; // 3 March 2026, 8.15 in Denmark
        TestApp app(that_day);
        for (const char* part : {"before", "day", "actions", "after"}) {
            const std::string file = FYR_SOURCE_DIR "/docs/pictures/plan-" + std::string{part} + ".scenario";
            const auto text = read_file(file, 1U << 20U);
            REQUIRE(text);
            app.show(GoTo{Page::home, {}});
            INFO(file);
            CHECK(app.play(in_one_language(*text, language)) == "");
            CHECK(broken_invariants(app.state()).empty());
        }
    }
}

TEST_CASE("a scenario says which line failed and why", "[ui][scenario]")
{
    TestApp app;
    CHECK(app.play("# nothing\n\nexpect page home") == "");
    const std::string why = app.play("expect page home\ntap no/such/thing\nexpect page home");
    CHECK(why.find('2') != std::string::npos);
    CHECK(why.find("no/such/thing") != std::string::npos);
    CHECK_FALSE(app.play("dance").empty());
    CHECK_FALSE(app.play("expect page funnel").empty());
}
