// What filling a form costs and what it forgives: touches, the keyboard that comes along, the way to what is missing, drafts.
#include "tests/support/writing.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// A wall with codes, LM in, a meeting open and one case in front.
struct Forms : TestApp {
    CaseId ask;

    Forms() : TestApp(guarded())
    {
        enter(code_of_lm);
        receive("cases/demo.jsonl");
        tell(OpenMeeting{"LM", {"LM", "AB"}});
        ask = see("Ask-01").id;
        show(GoTo{Page::case_focus, ask});
    }
    static TestAppOptions guarded()
    {
        TestAppOptions options;
        options.guarding = Guarding::on;
        return options;
    }
    void open(FormKind kind, std::map<std::string, std::string> values = {})
    {
        Form form;
        form.kind = kind;
        form.about = ask;
        form.values = std::move(values);
        app().handle(UiAction{OpenForm{form}}, {960, 500});
        settle();
    }
    [[nodiscard]] const Form& form() const { return ui().first.form; }
    [[nodiscard]] bool is_open() const { return form().kind != FormKind::none; }
};

} // namespace

TEST_CASE("an assessment that is no, with a reason and two initials, is four touches in the form", "[ui]")
{
    Forms wall;
    wall.open(FormKind::assess);
    for (const char* touch : {"assess/answer/no", "assess/reason/school", "assess/with/AB", "form/save"}) wall.tap(touch);
    CHECK_FALSE(wall.is_open());
    const Acute& acute = wall.see("Ask-01").acute;
    CHECK(acute.answer == AcuteAnswer::no);
    CHECK(acute.by == "LM");
    CHECK(acute.by_other == "AB");
    CHECK(acute.reason == "Ikke akut: Ask-01 er i skole eller dagtilbud nu.");
}

TEST_CASE("the lamp button of the assessment leads to what is missing", "[ui]")
{
    Forms wall;
    wall.open(FormKind::assess);
    wall.tap("form/save");
    CHECK(wall.form().focus == "answer");
    wall.tap("assess/answer/yes");
    wall.tap("form/save");
    CHECK(wall.form().focus == "yes");
    wall.tap("assess/reason/own"); // and there one types at once
    CHECK(wall.shows("key/a"));
    wall.tap("key/a");
    CHECK(wall.form().value("do/own1/what") == "A");
}

TEST_CASE("an acute action is done with one touch, and has its hour", "[ui]")
{
    Forms wall;
    wall.open(FormKind::assess);
    for (const char* touch : {"assess/answer/yes", "assess/reason/police", "assess/reason/leader", "assess/action/2/done", "assess/action/1/hour", "assess/action/1/hour/in/60", "form/save"}) wall.tap(touch);
    const Acute& acute = wall.see("Ask-01").acute;
    REQUIRE(acute.actions.size() == 2);
    CHECK(acute.actions[0].is_open());
    CHECK(acute.actions[0].by >= wall.clock().now() + 55 * ms_per_minute);
    CHECK_FALSE(acute.actions[1].is_open());
}

TEST_CASE("a decision with owner and day is a reason and a touch on save", "[ui]")
{
    Forms wall;
    wall.open(FormKind::decide, {{"track", "exploration"}});
    CHECK(wall.form().value("owner") == "LM");
    CHECK_FALSE(wall.form().value("due").empty());
    wall.tap("form/reason/start/0");
    CHECK_FALSE(wall.form().value("reason").empty());
    wall.tap("form/save");
    CHECK((!wall.is_open() || wall.form().error.key.starts_with("no."))); // what else the domain asks for is the case page's
}

TEST_CASE("the keyboard comes with a form in which one types", "[ui]")
{
    Forms wall;
    wall.open(FormKind::note);
    CHECK(wall.shows("key/a"));
    CHECK(wall.shows("form/kind/hearsay"));
    CHECK(wall.form().value("kind") == "not_stated");
}

TEST_CASE("what was half written is asked about, stays where it was, or goes", "[ui]")
{
    Forms wall;
    wall.open(FormKind::note);
    wall.tap("key/h");
    wall.tap("form/cancel");
    CHECK(wall.ui().dialog.kind == DialogKind::half_written);
    wall.tap("dialog/keep");
    CHECK_FALSE(wall.is_open());
    wall.open(FormKind::note);
    CHECK(wall.form().value("text") == "H");
    wall.tap("form/cancel");
    wall.tap("dialog/throw");
    CHECK_FALSE(wall.is_open());
    wall.open(FormKind::note);
    CHECK(wall.form().value("text").empty());
    wall.tap("form/cancel"); // nothing was written: nothing is asked
    CHECK(wall.ui().dialog.kind == DialogKind::none);
    CHECK_FALSE(wall.is_open());
}

TEST_CASE("a draft outlives another page, and goes when it is sent", "[ui]")
{
    Forms wall;
    wall.open(FormKind::note);
    wall.tap("key/h");
    wall.show(GoTo{Page::funnel, {}});
    wall.show(GoTo{Page::case_focus, wall.ask});
    wall.open(FormKind::note);
    CHECK(wall.form().value("text") == "H");
    wall.tap("form/save");
    CHECK_FALSE(wall.is_open());
    wall.open(FormKind::note);
    CHECK(wall.form().value("text").empty());
}

TEST_CASE("the time of receipt is chosen to the minute and is never in the future", "[ui]")
{
    Forms wall;
    wall.show(GoTo{Page::funnel, {}});
    wall.open(FormKind::new_notification);
    const auto received = [&] { return std::stoll(wall.form().value("received")); };
    wall.tap("form/received/minute-plus");
    CHECK(received() <= wall.clock().now());
    wall.tap("form/received/day/1");
    wall.tap("form/received/minute-minus");
    const Stamp wanted = wall.clock().now() - 24 * ms_per_hour - ms_per_minute;
    CHECK(received() <= wanted);
    CHECK(received() > wanted - ms_per_minute);
}

TEST_CASE("a refused save goes to the row that is missing", "[ui]")
{
    Forms wall;
    wall.open(FormKind::decide, {{"track", "exploration"}, {"owner", ""}});
    wall.open(FormKind::new_notification);
    wall.tap("form/save");
    CHECK(wall.form().focus == "summary");
    wall.type("Sover i timerne");
    wall.tap("form/save");
    CHECK(wall.form().error.key == "no.notifier");
    CHECK(wall.form().focus == "notifier");
}

TEST_CASE("a note left alone for a reason is one touch", "[ui]")
{
    Forms wall;
    Item item;
    item.text = "kommer uden jakke";
    wall.tell(SaveItem{wall.ask, item});
    Form form;
    form.kind = FormKind::park_item;
    form.about = wall.ask;
    form.part = wall.see("Ask-01").items.front().id;
    wall.app().handle(UiAction{OpenForm{form}}, {960, 500});
    wall.settle();
    wall.tap("form/reason/later");
    CHECK_FALSE(wall.is_open());
    CHECK(wall.see("Ask-01").parked.size() == 1);
}
