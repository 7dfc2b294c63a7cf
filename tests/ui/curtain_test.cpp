// Nothing takes the curtain away but a code: every act on the screen, and every act that one carries within another, is tried
// from behind it with nobody in.
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace fyr;
using namespace fyr::test;

namespace {

/// One of each kind, as far as it could show something.
std::vector<UiAction> every_act(const TestApp& app)
{
    const CaseId about = app.see("Ask-01").id;
    std::vector<UiAction> all;
    for (int page = 0; page <= static_cast<int>(Page::setup); ++page) {
        all.emplace_back(GoTo{static_cast<Page>(page), about});
        all.emplace_back(ShowTour{1, static_cast<Page>(page)});
    }
    for (int kind = 1; kind <= static_cast<int>(SheetKind::overdue); ++kind) all.emplace_back(OpenSheet{{static_cast<SheetKind>(kind), about, {}, "", 0, PlanId{1}, {}}});
    for (int kind = 1; kind <= static_cast<int>(DialogKind::half_written); ++kind) all.emplace_back(OpenDialog{{static_cast<DialogKind>(kind), about, PlanId{1}, {}}});
    for (int kind = 1; kind <= static_cast<int>(FormKind::plan); ++kind) {
        Form form;
        form.kind = static_cast<FormKind>(kind);
        form.about = about;
        all.emplace_back(OpenForm{form});
    }
    for (const PlanUiAction& act : std::vector<PlanUiAction>{ShowPlan{PlanId{1}}, SetZoom{}, ShowZone{PlanZone::today}, ShowZone{PlanZone::barometer}, ShowZone{PlanZone::points},
                                                             ShowZone{PlanZone::votes}, ShowZone{PlanZone::path}, ReplayStep{}, ShowArchived{}, ShowBarometer{}, ShowChecklist{},
                                                             BeginMeasuring{}, AnswerArea{}, HandIn{}, NextPerson{}, PutDot{}, DropDots{}, SearchPlan{}})
        all.emplace_back(act);
    for (const GuardAction& act : std::vector<GuardAction>{Cover{}, Uncover{}, TypeDigit{}, EraseDigit{}, EraseCode{}, MovePad{}, BeginCleaning{}}) all.emplace_back(act);
    for (const SetupAction& act : std::vector<SetupAction>{ChangeFact{}, AimAtCross{}, TouchCross{}, StopAiming{}, ForgetOffset{}, EndSetup{}}) all.emplace_back(act);
    for (const RoundAction& act : std::vector<RoundAction>{ArmMarker{}, JoinFrom{}, SayScale{}, ForgetScale{}}) all.emplace_back(act);
    for (const SpotlightAction& act : std::vector<SpotlightAction>{PointAt{}, SizeLight{}, PutOut{}}) all.emplace_back(act);
    for (const UiAction& act : std::vector<UiAction>{UiAction{CloseSheet{}}, UiAction{CloseDialog{}}, UiAction{MoveForm{}}, UiAction{CloseForm{}}, UiAction{SetField{"words", "x"}}, UiAction{SetFields{}},
                                                     UiAction{FocusField{}}, UiAction{TypePhrase{}}, UiAction{SortByDeadline{}}, UiAction{ToggleVeil{}}, UiAction{ShowPhase{}}, UiAction{ArmMagnet{}},
                                                     UiAction{ArmItem{}}, UiAction{PickTrack{}}, UiAction{ShowOtherTracks{}}, UiAction{SetLanguage{Language::en}}, UiAction{SetTheme{}},
                                                     UiAction{SetTextSize{}}, UiAction{SetCalm{}}, UiAction{SetContrast{}}, UiAction{Reach{1}}, UiAction{TurnPage{}}, UiAction{ToggleExport{"hide"}},
                                                     UiAction{ChoosePlace{"usb"}}, UiAction{ReadWhole{}}, UiAction{DismissToast{}}, UiAction{SetFilter{"open"}}, UiAction{ChooseGroups{}},
                                                     UiAction{ShowMeeting{}}, UiAction{PointKeysAt{"funnel/card/1"}}, UiAction{KeyboardAction{AskForKeyboard{}}}})
        all.push_back(act);
    return all;
}

} // namespace

TEST_CASE("no act takes the curtain away while nobody is in, whatever it carries within it", "[ui][guard]")
{
    TestAppOptions options;
    options.guarding = Guarding::on;
    TestApp app(options);
    app.receive("cases/demo.jsonl");
    const std::vector<UiAction> acts = every_act(app);
    std::set<std::size_t> kinds, of_plans; // one that is new is not forgotten here
    for (const UiAction& act : acts) {
        kinds.insert(act.index());
        if (const auto* plan = std::get_if<PlanUiAction>(&act)) of_plans.insert(plan->index());
    }
    REQUIRE(kinds.size() == std::variant_size_v<UiAction::Union>);
    REQUIRE(of_plans.size() == std::variant_size_v<PlanUiAction>);
    for (std::size_t i = 0; i < acts.size(); ++i) {
        INFO("act " << i << " of kind " << acts[i].index());
        app.show(acts[i]);
        REQUIRE(app.ui().page == Page::rest);
        REQUIRE(app.ui().sheet.kind == SheetKind::none);
        REQUIRE(app.ui().dialog.kind == DialogKind::none);
        REQUIRE_FALSE(app.ui().light);
        for (const DeskName desk : all_desks) REQUIRE_FALSE(app.ui().at(desk).is_open());
        for (const Target& t : app.app().targets().all()) REQUIRE((t.name.starts_with("pin/") || t.name.starts_with("rest/")));
    }
}

TEST_CASE("an act that carries a page within it needs what that page needs", "[ui][guard]")
{
    TestAppOptions options;
    options.guarding = Guarding::on;
    TestApp app(options);
    app.receive("cases/demo.jsonl");
    app.enter(code_of_en); // keeps the machine, and does not see the board
    REQUIRE(app.ui().page == Page::home);
    app.show(ShowTour{1, Page::funnel});
    CHECK(app.ui().page == Page::rest);
}
