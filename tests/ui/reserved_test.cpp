// Red and the octagon are of acute danger and what is overdue, and of nothing else.
#include "tests/support/denmark.hpp"
#include "tests/support/screen_watch.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <regex>

using namespace fyr;
using namespace fyr::test;

namespace {

/// Where something red or an octagon was seen; "": nowhere.
std::string red_on(TestApp& app)
{
    ScreenWatch watch;
    app.app().on_draw(&watch);
    app.app().draw();
    app.app().on_draw(nullptr);
    const Theme& t = app.app().theme();
    for (const Seen& seen : watch.all())
        if (seen.color == t.red || seen.color == t.redink || seen.color == t.redsoft) return seen.text.empty() ? "a shape" : seen.text;
    return "";
}

} // namespace

TEST_CASE("a wrong code is no danger", "[ui][guard]")
{
    TestAppOptions options;
    options.guarding = Guarding::on;
    options.calm = true;
    TestApp app(options);
    CHECK(red_on(app) == "");
    app.enter("135246");
    REQUIRE(app.ui().guard.answer.key == "pin.wrong");
    CHECK(red_on(app) == "");
    for (int i = 0; i < 4; ++i) app.enter("135246");
    REQUIRE(app.ui().guard.waits_until > 0);
    CHECK(red_on(app) == "");
}

TEST_CASE("to delete for ever is said by a stop square, not in red", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    CaseId calm;
    for (const CaseId id : app.state().on_board())
        if (assessment_clock(*app.state().find(id), app.clock().now(), source_assets().rules).left > 0) calm = id;
    REQUIRE(calm);
    app.show(GoTo{Page::home, {}});
    app.show(OpenDialog{{DialogKind::purge, calm, {}}});
    ScreenWatch watch;
    app.app().on_draw(&watch);
    app.app().draw();
    app.app().on_draw(nullptr);
    const Theme& t = app.app().theme();
    std::size_t behind = 0;
    while (behind < watch.all().size() && watch.all()[behind].color != t.scrim) ++behind;
    REQUIRE(behind < watch.all().size());
    for (std::size_t i = behind; i < watch.all().size(); ++i) {
        INFO(watch.all()[i].text);
        CHECK(watch.all()[i].color != t.red);
        CHECK(watch.all()[i].color != t.redink);
    }
}

TEST_CASE("pages that know nothing of danger draw nothing in red and no octagon", "[ui]")
{
    static const std::regex reserved("octagon\\(|theme\\.red|\\bt\\.red|red(ink|soft)\\b|Look::acute");
    static const std::regex knows_danger("^(agreements|archive|save_panel|board_sheets|card|case|decision|dialog|export_panel|funnel|home|next|outcome|painter|plan|rest|sheet|shelf|signs|strip|summary|assess|minutes|paper|contrast_theme|theme|widgets|form|brick|duty|acute|walk|record|column)");
    for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/app/ui")) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".cpp") || std::regex_search(name, knows_danger)) continue;
        INFO(name);
        CHECK_FALSE(std::regex_search(source_file("app/ui/" + name), reserved));
    }
}
