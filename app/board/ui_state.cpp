// What every act on the screen changes: pages, sheets, forms, settings; and the notices that come and go.
#include "board/ui_state.hpp"

#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "board/text_keys.hpp"

#include <algorithm>

namespace fyr {

namespace {

void drop_passing_toasts(UiState& ui)
{
    std::erase_if(ui.toasts, [](const Toast& t) { return !t.stays; });
}

void close_form(UiState& ui, DeskName name)
{
    Desk& desk = ui.at(name);
    desk.form = {};
    desk.begun = {};
    desk.half = Half::whole;
    put_away(desk.keyboard);
}

/// What is searched for is no longer: a keyboard without a form goes.
void end_search(UiState& ui)
{
    for (const DeskName desk : both_desks)
        if (!ui.at(desk).is_open()) put_away(ui.at(desk).keyboard);
}

/// A form in a half of the glass is somebody else's, who writes on while one goes to another page.
void leave_overlays(UiState& ui, bool ends)
{
    ui.sheet = {};
    ui.dialog = {};
    end_search(ui);
    for (const DeskName desk : all_desks)
        if (ends || (!group_of(desk) && ui.at(desk).half == Half::whole)) close_form(ui, desk);
    ui.armed.reset();
    ui.armed_item = {};
    ui.other_tracks = false;
}

/// What some acts on a plan put in front.
std::optional<Page> page_after(const PlanUiAction& action)
{
    if (std::holds_alternative<ShowPlan>(action)) return Page::plan;
    if (const auto* zone = std::get_if<ShowZone>(&action)) return page_of(zone->zone);
    if (std::holds_alternative<BeginMeasuring>(action)) return Page::measuring;
    if (std::holds_alternative<ShowBarometer>(action)) return Page::barometer;
    if (std::holds_alternative<ShowChecklist>(action)) return Page::points;
    return std::nullopt;
}

} // namespace

Page page_of(PlanZone zone)
{
    switch (zone) {
    case PlanZone::future: case PlanZone::today: case PlanZone::team: return Page::plan_zone;
    case PlanZone::barometer: return Page::barometer;
    case PlanZone::points: return Page::points;
    case PlanZone::votes: return Page::voting;
    case PlanZone::none: case PlanZone::path: case PlanZone::follow_up: break;
    }
    return Page::plan;
}

void evolve(UiState& ui, const UiAction& action, Stamp ticks)
{
    if (!std::holds_alternative<PointKeysAt>(action)) ui.whole = {}; // read; whatever is done next closes it
    std::visit(
        overloaded{
            [&](const GoTo& a) {
                leave_overlays(ui, a.page == Page::rest);
                ui.light.reset();
                if (ui.page != a.page || ui.about != a.about) {
                    ui.page_since = ticks;
                    drop_passing_toasts(ui); // they spoke of what was in front
                }
                if (a.page != Page::funnel) ui.filter.clear(); // what was sought is found; nobody comes back to half a board
                if (a.page == Page::case_focus && ui.about != a.about) ui.phase = 1;
                if (a.page != Page::magnets || ui.about != a.about) ui.round = {};
                if (a.page != Page::setup) leave_setup(ui.setup, ui); // what was not kept goes
                ui.page = a.page;
                if (a.page == Page::setup) {
                    begin_setup(ui.setup, ui);
                    std::erase_if(ui.toasts, [](const Toast& t) { return t.text.key == chairs_too_far; }); // the page itself says it
                }
                ui.about = a.about;
            },
            [&](const OpenSheet& a) {
                if (ui.sheet.kind == SheetKind::none) ui.sheet_since = ticks;
                ui.sheet = a.sheet;
                end_search(ui);
                drop_passing_toasts(ui); // a notice must not lie over a row that a hand is on its way to
                ui.scroll.erase("sheet");
            },
            [&](const CloseSheet&) {
                ui.sheet = {};
                end_search(ui);
            },
            [&](const OpenDialog& a) {
                ui.dialog = a.dialog;
                ui.dialog_since = ticks;
            },
            [&](const CloseDialog&) { ui.dialog = {}; },
            [&](const OpenForm& a) {
                ui.hand = a.desk;
                Desk& desk = ui.at_hand();
                desk.form = a.form;
                desk.begun = a.begun.kind == FormKind::none ? a.form : a.begun;
                desk.form_since = ticks;
                desk.half = a.half;
                desk.at = a.at;
                put_away(desk.keyboard);
                const std::string list = name_at(a.desk, "form"), field = name_at(a.desk, "field/");
                std::erase_if(ui.scroll, [&](const auto& s) { return s.first == list || s.first.starts_with(field); });
            },
            [&](const MoveForm& a) {
                ui.at(a.desk).half = a.half;
                ui.at(a.desk).keyboard.seek = true;
            },
            [&](const CloseForm&) { close_form(ui, ui.hand); },
            [&](const SetField& a) {
                Form& form = ui.at_hand().form;
                form.values[a.name] = a.value;
                form.error = {};
            },
            [&](const SetFields& a) {
                Desk& desk = ui.at_hand();
                for (const auto& [name, value] : a.values) desk.form.values[name] = value;
                desk.form.error = {};
                if (a.focus.empty()) return;
                desk.form.focus = a.focus;
                desk.form.caret = desk.form.anchor = std::string::npos;
                evolve(desk.keyboard, FieldTouched{}, ticks);
                desk.keyboard.seek = true;
            },
            [&](const FocusField& a) {
                Form& form = ui.at_hand().form;
                form.focus = a.name;
                form.caret = form.anchor = a.caret;
                ui.at_hand().keyboard.seek = true;
            },
            [&](const TypePhrase& a) {
                Form& form = ui.at_hand().form;
                if (form.focus != a.name) form.caret = form.anchor = std::string::npos;
                form.focus = a.name;
                const std::string& before = form.value(a.name);
                const bool glue = before.empty() || before.back() == ' ' || before.back() == '\n';
                constexpr std::string_view open_end = "…"; // the sentence goes on: what follows is typed
                const std::string phrase = trimmed(a.phrase.ends_with(open_end) ? a.phrase.substr(0, a.phrase.size() - open_end.size()) : a.phrase);
                type_text(form, (glue ? "" : " ") + phrase + " ", a.most);
                ui.at_hand().keyboard.seek = true;
            },
            [&](const SortByDeadline&) {
                ui.filter.clear();
                std::erase_if(ui.scroll, [](const auto& s) { return s.first.starts_with("column/"); });
            },
            [&](const ChooseGroups& a) { ui.wanted_groups = std::clamp(a.count, 1, most_groups); },
            [&](const ShowTour& a) {
                evolve(ui, GoTo{a.page, {}}, ticks);
                ui.tour = a.stop;
            },
            [&](const ToggleVeil&) { ui.veil = !ui.veil; },
            [&](const ShowPhase& a) { ui.phase = std::clamp(a.phase, 1, 3); },
            [&](const ArmMagnet& a) {
                ui.armed_item = {};
                if (ui.armed == a.polarity) ui.armed.reset();
                else ui.armed = a.polarity;
            },
            [&](const ArmItem& a) {
                ui.armed.reset();
                ui.armed_item = ui.armed_item == a.item ? PartId{} : a.item;
                if (ui.armed_item) ui.phase = 2; // where its places are
                ui.sheet = {};
            },
            [&](const PickTrack& a) {
                ui.drafts[ui.about] = a.track;
                ui.sheet = {};
            },
            [&](const ShowOtherTracks& a) { ui.other_tracks = a.show; },
            [&](const SetLanguage& a) { ui.language = a.language; },
            [&](const SetTheme& a) { ui.theme = a.theme; },
            [&](const SetTextSize& a) {
                ui.text_percent = a.percent;
                ui.large = a.large;
            },
            [&](const SetCalm& a) { ui.calm = a.calm; },
            [&](const SetContrast& a) { ui.high_contrast = a.high; },
            [&](const Reach& a) { ui.reach = std::max(0, a.step); },
            [&](const TurnPage& a) {
                float& at = ui.scroll[a.list];
                const float step = a.page > 0 ? a.page : 1;
                const bool at_end = a.pages > 0 && at >= a.range - 1;
                at = at_end ? 0 : std::clamp(at + static_cast<float>(a.pages) * step, 0.F, std::max(a.range, 0.F));
            },
            [&](const ToggleExport& a) {
                bool& which = a.what == "png" ? ui.export_png : a.what == "json" ? ui.export_json : ui.export_hide;
                which = !which;
                if (ui.sheet.kind == SheetKind::export_reason) ui.sheet = {};
            },
            [&](const ChoosePlace& a) { ui.export_place = a.place; },
            [&](const ReadWhole& a) { ui.whole = a; },
            [&](const DismissToast& a) { std::erase_if(ui.toasts, [&](const Toast& t) { return t.id == a.id; }); },
            [&](const SetFilter& a) { ui.filter = a.filter; },
            [&](const PointKeysAt& a) { ui.key_focus = a.target; },
            [&](const ShowMeeting& a) { ui.shown_meeting = a.number; },
            [&](const KeyboardAction& a) { evolve(ui.at_hand().keyboard, a, ticks); },
            [&](const RoundAction& a) {
                if (std::holds_alternative<JoinFrom>(a)) ui.sheet = {};
                evolve(ui.round, a);
            },
            [&](const GuardAction& a) {
                if (std::holds_alternative<Cover>(a) && ui.page != Page::rest) {
                    ui.reach = 0;
                    ui.light.reset();
                    ui.guard.back = ui.page;
                    ui.guard.back_about = ui.about;
                    ui.page = Page::rest; // at once: nothing glides away
                    ui.page_since = 0;
                    drop_passing_toasts(ui);
                }
                if (std::holds_alternative<Uncover>(a) && ui.page == Page::rest) {
                    ui.page = ui.guard.back;
                    ui.about = ui.guard.back_about;
                    ui.page_since = ticks;
                    if (ui.page == Page::setup) begin_setup(ui.setup, ui); // a code was asked for on the way
                    else leave_setup(ui.setup, ui);
                }
                evolve(ui.guard, a, ticks);
            },
            [&](const SetupAction& a) {
                evolve(ui.setup, ui, a);
                if (std::holds_alternative<EndSetup>(a)) evolve(ui, UiAction{GoTo{Page::home, {}}}, ticks);
            },
            [&](const SpotlightAction& a) {
                ui.sheet = {};
                evolve(ui.light, a);
            },
            [&](const PlanUiAction& a) {
                evolve(ui.plan, a);
                if (std::holds_alternative<SearchPlan>(a)) return; // somebody is typing in its sheet
                ui.sheet = {};
                if (const auto page = page_after(a)) evolve(ui, UiAction{GoTo{*page, {}}}, ticks);
            },
        },
        action);
    if (const auto desk = searching_desk(ui); desk && std::holds_alternative<OpenSheet>(action)) ui.hand = *desk;
    if (group_of(ui.hand) && !(ui.at_hand().is_open() && is_on_glass(ui, ui.hand))) ui.hand = DeskName::first;
    if (!group_of(ui.hand) && !ui.at_hand().is_open() && searching_desk(ui) != ui.hand && ui.at(other_than(ui.hand)).is_open()) ui.hand = other_than(ui.hand);
    if (ui.guard.state == Guarding::on) ui.veil = !reads_one_case(ui.page);
}

void add_toast(UiState& ui, Toast toast)
{
    toast.id = ui.next_toast++;
    // Its button takes back the newest act only; and nothing is said twice at once.
    std::erase_if(ui.toasts, [&](const Toast& t) { return (toast.undo && t.undo && (toast.side == WallSide::none || t.side == toast.side)) || t.text == toast.text; });
    ui.toasts.push_back(std::move(toast));
    if (ui.toasts.size() <= most_toasts) return;
    const auto passing = std::find_if(ui.toasts.begin(), ui.toasts.end(), [](const Toast& t) { return !t.stays; });
    ui.toasts.erase(passing == ui.toasts.end() ? ui.toasts.begin() : passing);
}

bool drop_old_toasts(UiState& ui, Stamp ticks)
{
    return std::erase_if(ui.toasts, [&](const Toast& t) { return !t.stays && ticks - t.since >= toast_stays_ms; }) != 0;
}

} // namespace fyr
