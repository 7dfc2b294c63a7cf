// What the page of one notification says about who did what when: duties that are planned and done, hours, gates that were passed.
#include "tests/support/case_scene.hpp"
#include "tests/support/page_words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// As read by a person: lines that go on are one.
std::string page_line(TestApp& app)
{
    std::string all = words_on(app);
    std::replace(all.begin(), all.end(), '|', ' ');
    return all;
}

bool page_says(TestApp& app, const std::string& words, int times = 1)
{
    const std::string all = words_on(app);
    int found = 0;
    for (std::size_t at = all.find(words); at != std::string::npos; at = all.find(words, at + 1)) ++found;
    return found == times;
}

} // namespace

TEST_CASE("a touch on a talk or a risk assessment plans it for whoever is logged in, on its last day; the next says it is done", "[ui]")
{
    TestApp app({1920, 1080, Language::da, ThemeChoice::light, rehearsal_start, true, {}, false, {}, false, false, Guarding::on});
    app.enter(code_of_lm);
    open_svale(app);
    for (const auto& [duty, day] : {std::pair{Duty::child_talk, Date{2026, 3, 4}}, std::pair{Duty::risk_assessment, Date{2026, 3, 3}}}) {
        const std::string plate = "case/duty/" + std::string(name_of(duty));
        app.tap(plate);
        CHECK(app.see("Svale").duty(duty).status == DutyStatus::planned);
        CHECK(app.see("Svale").duty(duty).by == "LM");
        CHECK(app.see("Svale").duty(duty).on == day);
        app.tap(plate);
        CHECK(app.see("Svale").duty(duty).status == DutyStatus::done);
    }
    app.tap("case/duty/sibling_check");
    CHECK(app.see("Svale").duty(Duty::sibling_check).status == DutyStatus::done);
}

TEST_CASE("the form behind a gate plans the talk, and nobody is said to have held it", "[ui]")
{
    TestApp app({1920, 1080, Language::da, ThemeChoice::light, rehearsal_start, true, {}, false, {}, false, false, Guarding::on});
    app.enter(code_of_lm);
    open_svale(app);
    app.tap("case/gate");
    app.tap("sheet/duty/child_talk");
    CHECK(app.ui().first.form.value("status") == "planned");
    CHECK(app.ui().first.form.value("on") == "2026-03-04");
    app.tap("form/save");
    CHECK(app.see("Svale").duty(Duty::child_talk).status == DutyStatus::planned);
}

TEST_CASE("a duty that is an acute action says its hour", "[ui]")
{
    TestApp app;
    const CaseId id = open_svale(app);
    app.clock().advance(7 * ms_per_minute);
    assess_acute(app, id);
    plan_the_talk(app, id);
    app.settle();
    CHECK(page_says(app, "|TB · senest kl. 09.37|", 2)); // on its plate and in the panel
    CHECK(page_says(app, "|LM · i dag|"));
}

TEST_CASE("a gate that was passed stands on the page before anything is decided, with its own sentence and its day", "[ui]")
{
    TestApp app;
    const CaseId id = open_svale(app);
    CHECK(page_line(app).find("åbnet af") == std::string::npos);
    app.tell(OverrideGate{id, Gate::honour, "team_leader", "Vurderes i eftermiddag", "MK"});
    app.settle();
    CHECK(page_line(app).find("Beslutning uden risikovurdering åbnet af teamleder MK kl. 08.14") != std::string::npos);
    CHECK(page_line(app).find("Andet spor åbnet af") == std::string::npos);
    app.tell(OverrideGate{id, Gate::abuse, "team_leader", "Undersøgt og afkræftet", "MK"}); // no way is chosen any more
    app.settle();
    CHECK(page_line(app).find("Andet spor åbnet af teamleder MK kl. 08.14") != std::string::npos);
    app.clock().advance(24 * ms_per_hour);
    app.settle();
    CHECK(page_line(app).find("Andet spor åbnet af teamleder MK tirs. 3. marts kl. 08.14") != std::string::npos);
}

TEST_CASE("what was done yesterday is not said as if it were today", "[ui]")
{
    TestApp app;
    const CaseId id = open_svale(app);
    assess_acute(app, id);
    app.settle();
    CHECK(page_line(app).find("LM · gjort kl. 08.14") != std::string::npos);
    app.tell(DoAcuteAction{id, app.see("Svale").acute.actions.back().id, "TB"});
    app.clock().advance(24 * ms_per_hour);
    app.settle();
    CHECK(page_line(app).find("LM · gjort tirs. 3. marts kl. 08.14") != std::string::npos);
}
