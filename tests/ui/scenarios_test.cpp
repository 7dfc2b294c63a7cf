// Every scenario of tests/scenarios, and the one that is shipped, played against the real program. A facilitator can
// read and write them.
#include "domain/invariants.hpp"
#include "platform/files.hpp"
#include "session/recovery.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>

using namespace fyr;
using namespace fyr::test;

namespace {

/// The same layout as on the wall, a sixteenth of the pixels.
constexpr TestAppOptions small_glass{480, 270};

std::vector<std::string> scenarios()
{
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::string{FYR_SOURCE_DIR} + "/tests/scenarios"))
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
    play_whole(app, std::string{FYR_SOURCE_DIR} + "/assets/cases/demo.scenario");
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
