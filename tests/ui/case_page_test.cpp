// The page of one notification, touched: words become notes, duties are ticked in place, a decision says what it lacks.
#include "domain/decide.hpp"
#include "tests/support/case_scene.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("one touch on a sentence makes it a note with exactly its words, one more says where it comes from", "[ui]")
{
    TestApp app;
    open_svale(app);
    app.tap("case/text/4");
    REQUIRE(app.see("Svale").items.size() == 1);
    const Item& note = app.see("Svale").items.front();
    CHECK(note.text == "Hun fortæller, at hendes pas er taget, og at familien rejser fredag");
    CHECK(note.kind == Kind::not_stated);
    CHECK(note.polarity == Polarity::concern);
    CHECK(app.see("Svale").step == Step::concern); // the card went along
    const std::string name = "case/note/" + std::to_string(note.id.value);
    app.tap(name + "/magnet");
    CHECK(app.see("Svale").items.front().polarity == Polarity::resource);
    app.tap(name + "/kind/told");
    CHECK(app.see("Svale").items.front().kind == Kind::hearsay);
    CHECK_FALSE(app.shows(name + "/kind/told"));
    app.tap("case/text/4"); // it is used: no second note
    CHECK(app.see("Svale").items.size() == 1);
    CHECK(app.ui().sheet.key == "note/" + std::to_string(note.id.value));
}

TEST_CASE("a long sentence becomes a note whole", "[ui]")
{
    TestApp app;
    open_svale(app, long_facts());
    app.tap("case/text/1");
    REQUIRE(app.see("Havørreden-2").items.size() == 1);
    const std::string& text = app.see("Havørreden-2").items.front().text;
    CHECK(text.size() > 160);
    CHECK(text.ends_with("madpakke og regntøj"));
}

TEST_CASE("a quotation is offered as the child's own words, and no longer once they are said", "[ui]")
{
    TestApp app;
    open_svale(app);
    app.tap("case/text/3");
    const std::string name = "case/note/" + std::to_string(app.see("Svale").items.front().id.value);
    app.tap(name + "/voice");
    CHECK(app.see("Svale").child_voice.text == "»Far slog mig, fordi jeg kom for sent hjem.«");
    CHECK_FALSE(app.shows(name + "/voice"));
}

TEST_CASE("not heard is said with one touch, and an unborn child is not asked for its words", "[ui]")
{
    TestApp app;
    open_svale(app);
    app.tap("case/voice/not-heard");
    CHECK(app.see("Svale").child_voice.not_heard_yet);
    Notification unborn = svale_facts();
    unborn.code = "Dun";
    unborn.age.reset();
    unborn.unborn = true;
    unborn.due = {2026, 4, 5};
    app.tell(ReceiveNotification{unborn});
    app.show(GoTo{Page::case_focus, app.see("Dun").id});
    CHECK_FALSE(app.shows("case/voice/not-heard"));
    CHECK(app.shows("case/strip/unborn"));
}

TEST_CASE("a note is placed by tapping and deleted by tapping", "[ui]")
{
    TestApp app;
    open_svale(app);
    app.tap("case/text/2");
    const std::string id = std::to_string(app.see("Svale").items.front().id.value);
    app.tap("case/note/" + id);
    app.tap("sheet/note/place");
    CHECK(app.ui().phase == 2);
    app.tap("case/slot/health");
    CHECK(app.see("Svale").items.front().dimension == "health");
    app.tap("case/phase/1");
    app.tap("case/note/" + id);
    app.tap("case/note/" + id + "/delete");
    CHECK(app.see("Svale").items.empty());
}

TEST_CASE("what must not be overlooked stands on the page at every level, and changes when the risk is assessed", "[ui]")
{
    TestApp app;
    const CaseId id = open_svale(app);
    for (const char* mark : {"abuse", "honour", "repeated", "siblings", "open_case"}) CHECK(app.shows("case/strip/" + std::string(mark)));
    app.show(ToggleVeil{});
    for (const char* mark : {"abuse", "honour", "repeated", "siblings", "open_case"}) CHECK(app.shows("case/strip/" + std::string(mark)));
    app.tap("case/strip/honour");
    CHECK(app.shows("sheet/duty/risk_assessment"));
    CHECK(app.shows("sheet/flags"));
    app.show(CloseSheet{});
    app.tell(SetDuty{id, Duty::risk_assessment, {DutyStatus::done, "TB", "", {}, 0}});
    app.settle();
    CHECK(app.shows("case/strip/honour"));
}

TEST_CASE("five duties are answered with five touches by who is logged in, and what is forbidden is not", "[ui]")
{
    TestApp app({1920, 1080, Language::da, ThemeChoice::light, rehearsal_start, true, {}, false, {}, false, false, Guarding::on});
    app.enter(code_of_lm);
    Notification facts = svale_facts();
    open_svale(app, facts);
    app.tap("case/duty/parents_informed");
    CHECK(app.see("Svale").duty(Duty::parents_informed).status == DutyStatus::open);
    app.show(CloseSheet{});
    int touches = 0;
    for (const Duty duty : {Duty::child_talk, Duty::risk_assessment, Duty::sibling_check, Duty::acknowledgement, Duty::professional_told}) {
        app.tap("case/duty/" + std::string(name_of(duty)));
        ++touches;
        CHECK(app.see("Svale").duty(duty).status == (duty == Duty::child_talk || duty == Duty::risk_assessment ? DutyStatus::planned : DutyStatus::done));
        CHECK(app.see("Svale").duty(duty).by == "LM");
    }
    CHECK(touches <= 6);
}

TEST_CASE("an acute action is said to be done in place", "[ui]")
{
    TestApp app;
    const CaseId id = open_svale(app);
    assess_acute(app, id);
    app.settle();
    const PartId open = app.see("Svale").acute.actions.back().id;
    REQUIRE(is_acute_open(app.see("Svale")));
    app.tap("case/acute/" + std::to_string(open.value) + "/done");
    CHECK_FALSE(is_acute_open(app.see("Svale")));
}

TEST_CASE("a decision that lacks something leads there, the gate first", "[ui]")
{
    TestApp app;
    const CaseId id = open_svale(app);
    app.tap("case/save"); // the investigation is chosen, for abuse is suspected; the talk is not planned
    CHECK(app.ui().sheet.key == "gate");
    app.show(CloseSheet{});
    plan_the_talk(app, id);
    app.settle();
    app.tap("case/save");
    CHECK(app.ui().first.form.kind == FormKind::assess);
    app.show(CloseForm{});
    assess_acute(app, id);
    app.settle();
    app.tap("case/save");
    CHECK(app.ui().first.form.kind == FormKind::note);
    app.show(CloseForm{});
    app.tap("case/text/2");
    app.show(ShowPhase{3});
    app.tap("case/save"); // where it comes from is not said
    CHECK(app.ui().phase == 1);
    CHECK_FALSE(app.ui().first.is_open());
}

TEST_CASE("owner, day and reason of a decision need four touches at most, and it is seen to be saved", "[ui]")
{
    TestApp app({1920, 1080, Language::da, ThemeChoice::light, rehearsal_start, true, {}, false, {}, false, false, Guarding::on});
    app.enter(code_of_lm);
    const CaseId id = open_svale(app);
    work_on_svale(app, id);
    plan_the_talk(app, id);
    app.settle();
    REQUIRE(missing_for_decision(app.see("Svale"), Track::investigation, source_assets().rules).empty());
    app.tap("case/save");
    REQUIRE(app.ui().first.form.kind == FormKind::decide);
    CHECK(app.ui().first.form.value("owner") == "LM");
    CHECK(app.ui().first.form.value("due") == "2026-03-04");
    app.tap("form/reason");
    app.type("Mistanke om vold fra en forælder");
    app.tap("form/save");
    REQUIRE(app.see("Svale").decision);
    CHECK(app.see("Svale").decision->deadline == Date{2026, 7, 2});
    app.settle();
    CHECK(app.shows("case/edit"));
    CHECK(app.shows("case/deliver"));
    CHECK_FALSE(app.shows("case/save"));
    app.tap("case/track"); // another way: the panel shows again what is not saved
    app.tap("sheet/track/exploration");
    CHECK(app.shows("case/save"));
    CHECK(app.shows("case/gate"));
}

TEST_CASE("a new explanation builds on the notes that nothing takes up yet, and that can be changed", "[ui]")
{
    TestApp app;
    const CaseId id = open_svale(app);
    add_note(app, id, Polarity::concern, Kind::observation, "Blåt mærke på underarmen", "kontaktlærer");
    add_note(app, id, Polarity::concern, Kind::observation, "Sover i timerne", "kontaktlærer");
    app.show(ShowPhase{2});
    app.tap("case/add-hypothesis");
    app.tap("form/think");
    app.type("far slår");
    app.tap("form/consequence");
    app.type("at hun er bange");
    app.tap("form/save");
    REQUIRE(app.see("Svale").hypotheses.size() == 1);
    CHECK(app.see("Svale").hypotheses.front().links.size() == 2);
    CHECK(notes_left_over(app.see("Svale")).empty());
    CHECK(app.see("Svale").step == Step::concern); // not assessed: it goes no further than the rules let it
}
