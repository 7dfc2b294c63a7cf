// What the screen does with what it is told, apart from the domain.
#include "board/ui_state.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

void tell(UiState& ui, const UiAction& action, Stamp ticks = 1000) { evolve(ui, action, ticks); }

} // namespace

TEST_CASE("going to a page leaves everything that lay over the old one", "[board]")
{
    UiState ui;
    tell(ui, OpenSheet{{SheetKind::card, CaseId{4}, {}, "", 300}});
    tell(ui, OpenDialog{{DialogKind::acute, CaseId{4}}});
    Form form;
    form.kind = FormKind::note;
    tell(ui, OpenForm{form});
    tell(ui, ArmMagnet{Polarity::resource});
    tell(ui, GoTo{Page::case_focus, CaseId{4}}, 5000);
    CHECK(ui.page == Page::case_focus);
    CHECK(ui.about == CaseId{4});
    CHECK(ui.page_since == 5000);
    CHECK(ui.sheet == Sheet{});
    CHECK(ui.dialog == Dialog{});
    CHECK(ui.first.form == Form{});
    CHECK_FALSE(ui.armed);
    tell(ui, GoTo{Page::case_focus, CaseId{4}}, 9000); // the same page does not slide in again
    CHECK(ui.page_since == 5000);
}

TEST_CASE("another case opens with its first phase in front, where its words are", "[board]")
{
    UiState ui;
    tell(ui, GoTo{Page::case_focus, CaseId{1}});
    tell(ui, ShowPhase{3});
    tell(ui, GoTo{Page::funnel, {}});
    tell(ui, GoTo{Page::case_focus, CaseId{2}});
    CHECK(ui.phase == 1);
    tell(ui, ShowPhase{9});
    CHECK(ui.phase == 3);
    tell(ui, ShowPhase{-2});
    CHECK(ui.phase == 1);
}

TEST_CASE("a sheet that changes its contents does not rise again", "[board]")
{
    UiState ui;
    tell(ui, OpenSheet{{SheetKind::card, CaseId{1}, {}, "", 0}}, 100);
    tell(ui, OpenSheet{{SheetKind::move, CaseId{1}, {}, "", 0}}, 900);
    CHECK(ui.sheet.kind == SheetKind::move);
    CHECK(ui.sheet_since == 100);
    tell(ui, CloseSheet{});
    CHECK(ui.sheet.kind == SheetKind::none);
}

TEST_CASE("only the newest act can be taken back from its notice", "[board]")
{
    UiState ui;
    add_toast(ui, {0, {"act.item", {}}, true, false, 1000, 960});
    add_toast(ui, {0, {"no.due_past", {}}, false, true, 1500, 960});
    add_toast(ui, {0, {"act.decided", {}}, true, false, 2000, 960});
    REQUIRE(ui.toasts.size() == 2);
    CHECK(ui.toasts.front().text.key == "no.due_past");
    CHECK(ui.toasts.back().text.key == "act.decided");
}

TEST_CASE("what was said to an empty room stays until somebody takes it away", "[board]")
{
    UiState ui;
    add_toast(ui, {0, {"store.set_aside", {}}, false, true, 1000, 960, true});
    add_toast(ui, {0, {"inbox.one", {}}, false, false, 2000, 960});
    add_toast(ui, {0, {"inbox.many", {}}, false, false, 3000, 960});
    REQUIRE(ui.toasts.size() == 2);
    tell(ui, GoTo{Page::funnel, {}});
    drop_old_toasts(ui, 3000 + 10 * toast_stays_ms);
    REQUIRE(ui.toasts.size() == 1);
    CHECK(ui.toasts.front().text.key == "store.set_aside");
    tell(ui, DismissToast{ui.toasts.front().id});
    CHECK(ui.toasts.empty());
}

TEST_CASE("two notices at most, each for eight seconds", "[board]")
{
    UiState ui;
    for (Stamp at : {1000, 2000, 3000}) add_toast(ui, {0, {"toast.saved", {{"n", std::to_string(at)}}}, false, false, at, 960});
    REQUIRE(ui.toasts.size() == 2);
    CHECK(ui.toasts[0].since == 2000);
    CHECK(ui.toasts[0].id != ui.toasts[1].id);
    CHECK_FALSE(drop_old_toasts(ui, 2000 + toast_stays_ms - 1));
    CHECK(drop_old_toasts(ui, 2000 + toast_stays_ms));
    REQUIRE(ui.toasts.size() == 1);
    tell(ui, DismissToast{ui.toasts[0].id});
    CHECK(ui.toasts.empty());
}

TEST_CASE("a list turns by pages and begins again after its end", "[board]")
{
    UiState ui;
    const TurnPage next{"column/received", 1, 250, 100};
    tell(ui, next);
    CHECK(ui.scroll["column/received"] == 100);
    tell(ui, next);
    tell(ui, next);
    CHECK(ui.scroll["column/received"] == 250);
    tell(ui, next);
    CHECK(ui.scroll["column/received"] == 0);
    tell(ui, TurnPage{"column/received", -1, 250, 100});
    CHECK(ui.scroll["column/received"] == 0);
}

TEST_CASE("sorting puts the columns back and nothing else", "[board]")
{
    UiState ui;
    ui.scroll = {{"column/received", 100.F}, {"column/concern", 20.F}, {"archive", 300.F}};
    ui.filter = "elm";
    tell(ui, SortByDeadline{});
    CHECK(ui.scroll == std::map<std::string, float>{{"archive", 300.F}});
    CHECK(ui.filter.empty());
}

TEST_CASE("arming the same magnet again disarms it", "[board]")
{
    UiState ui;
    tell(ui, ArmMagnet{Polarity::concern});
    CHECK(ui.armed == Polarity::concern);
    tell(ui, ArmMagnet{Polarity::unknown});
    CHECK(ui.armed == Polarity::unknown);
    tell(ui, ArmItem{PartId{3}}); // one thing at a time
    CHECK_FALSE(ui.armed);
    CHECK(ui.armed_item == PartId{3});
    tell(ui, ArmItem{PartId{3}});
    CHECK_FALSE(ui.armed_item);
}

TEST_CASE("a phrase goes into its field with the spaces it needs", "[board]")
{
    UiState ui;
    tell(ui, OpenForm{});
    tell(ui, TypePhrase{"text", "Vi ser …"});
    CHECK(ui.first.form.value("text") == "Vi ser "); // one goes on where the … stood
    CHECK(ui.first.form.focus == "text");
    tell(ui, TypePhrase{"text", "Vi hører …"});
    CHECK(ui.first.form.value("text") == "Vi ser Vi hører ");
    tell(ui, TypePhrase{"by", "LM"});
    tell(ui, TypePhrase{"by", "TB"});
    CHECK(ui.first.form.value("by") == "LM TB ");
    CHECK(ui.first.form.value("text") == "Vi ser Vi hører ");
    tell(ui, TypePhrase{"by", "Morten", 8});
    CHECK(ui.first.form.value("by") == "LM TB Mo"); // no more than the field may hold
}

TEST_CASE("an answer takes a refusal away", "[board]")
{
    UiState ui;
    tell(ui, OpenForm{});
    ui.first.form.error = {"no.acute_answer", {}};
    tell(ui, SetField{"answer", "no"});
    CHECK(ui.first.form.value("answer") == "no");
    CHECK(ui.first.form.error == Message{});
}

TEST_CASE("switches and choices keep what they are told", "[board]")
{
    UiState ui;
    tell(ui, ToggleVeil{});
    CHECK(ui.veil);
    tell(ui, ToggleVeil{});
    CHECK_FALSE(ui.veil);
    for (const char* what : {"png", "json", "hide"}) tell(ui, ToggleExport{what});
    CHECK_FALSE(ui.export_png);
    CHECK_FALSE(ui.export_json);
    CHECK(ui.export_hide);
    tell(ui, SetLanguage{Language::en});
    tell(ui, SetTheme{ThemeChoice::dark});
    tell(ui, SetTextSize{130});
    tell(ui, SetCalm{true});
    CHECK(ui.language == Language::en);
    CHECK(ui.theme == ThemeChoice::dark);
    CHECK(ui.text_percent == 130);
    CHECK(ui.calm);
    tell(ui, GoTo{Page::case_focus, CaseId{7}});
    tell(ui, PickTrack{Track::close});
    CHECK(ui.drafts.at(CaseId{7}) == Track::close);
}
