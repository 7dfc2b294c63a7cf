// Notices cover nothing that can be touched, on any page, however full; and none stands twice.
#include "tests/support/morning_scene.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

bool is_touched(const Target& t) { return t.name == "home/agreement" || t.tap || t.hold || t.grab || t.key || !t.field.empty(); }

/// The first target of the page that a notice lies over; "": none.
std::string covered(const TestApp& app)
{
    const auto& targets = app.app().targets().all();
    const float whole = app.app().metrics().width * app.app().metrics().height;
    for (const Target& toast : targets) {
        if (!toast.name.starts_with("toast/") || toast.name.find('/', 6) != std::string::npos) continue;
        for (const Target& t : targets)
            if (is_touched(t) && !t.name.starts_with("toast/") && t.at.w * t.at.h < whole / 2 && t.at.overlaps(toast.at)) return toast.name + " over " + t.name;
    }
    return "";
}

std::size_t notices(const TestApp& app)
{
    const auto& all = app.app().targets().all();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Target& t) { return t.name.starts_with("toast/") && t.name.find('/', 6) == std::string::npos; }));
}

} // namespace

TEST_CASE("no notice lies over anything that can be touched", "[ui]")
{
    struct Glass { bool portrait, guarded; int percent; };
    for (const Glass& glass : {Glass{false, false, 100}, {true, false, 100}, {false, false, 130}, {true, false, 130}, {false, true, 100}, {true, true, 130}}) {
        TestAppOptions options;
        if (glass.portrait) std::swap(options.width, options.height);
        if (glass.guarded) options.guarding = Guarding::on;
        TestApp app(options);
        app.receive("cases/demo.jsonl");
        app.app().ui_for_setup().text_percent = glass.percent;
        if (glass.guarded) {
            app.app().draw();
            app.enter(code_of_lm);
        }
        app.open_meeting();
        const CaseId first = app.see("Ask-01").id;
        for (const Page page : {Page::home, Page::funnel, Page::case_focus, Page::summary, Page::archive, Page::shelf, Page::magnets}) {
            app.show(GoTo{page, reads_one_case(page) ? first : CaseId{}});
            for (const float x : {40.F, 500.F, 960.F, 1700.F}) {
                INFO(name_of(page) << " at " << x << (glass.portrait ? " portrait" : "") << (glass.guarded ? " guarded" : "") << " " << glass.percent << " %");
                app.app().say_at({"no.acute_first", {{"alias", "Ask-01"}}}, {x, 500});
                app.app().say_at({"toast.clock_set", {{"clock", "08.15"}, {"day", "tirsdag 3. marts"}}}, {x, 500});
                app.app().draw();
                CHECK(notices(app) == 2);
                CHECK(covered(app) == "");
            }
        }
    }
}

TEST_CASE("no notice lies over Home's first agreement", "[ui]")
{
    for (const bool portrait : {false, true})
        for (const int percent : {100, 115, 130}) {
            TestApp app(portrait ? morning_options(1080, 1920) : morning_options());
            fill_morning(app, 18);
            app.tell(EndMeeting{});
            app.wait("9s");
            app.app().ui_for_setup().text_percent = percent;
            app.show(GoTo{Page::home, {}});
            for (const float x : {40.F, 500.F, 960.F, 1700.F}) {
                INFO("at " << x << (portrait ? " portrait " : " ") << percent << " %");
                app.app().say_at({"toast.clock_set", {{"clock", "08.15"}, {"day", "tirsdag 3. marts"}}}, {x, 500});
                app.app().draw();
                REQUIRE(app.shows("home/agreement"));
                CHECK(covered(app) == "");
            }
        }
}

TEST_CASE("the same is not said twice at once", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::funnel, {}});
    app.app().say_at({"no.acute_first", {{"alias", "Ask-01"}}}, {300, 500});
    app.app().say_at({"no.acute_first", {{"alias", "Ask-01"}}}, {1500, 500});
    app.step();
    CHECK(app.ui().toasts.size() == 1);
    app.app().say_at({"no.acute_first", {{"alias", "Birk-02"}}}, {1500, 500});
    CHECK(app.ui().toasts.size() == 2);
}
