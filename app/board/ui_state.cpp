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

void leave_overlays(UiState& ui)
{
    ui.sheet = {};
    ui.dialog = {};
    ui.form = {};
    put_away(ui.keyboard);
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
    std::visit(
        overloaded{
            [&](const GoTo& a) {
                leave_overlays(ui);
                if (ui.page != a.page || ui.about != a.about) {
                    ui.page_since = ticks;
                    drop_passing_toasts(ui); // they spoke of what was in front
                }
                if (a.page != Page::funnel) ui.filter.clear(); // what was sought is found; nobody comes back to half a board
                if (a.page == Page::case_focus && ui.about != a.about) ui.phase = 2;
                ui.page = a.page;
                ui.about = a.about;
            },
            [&](const OpenSheet& a) {
                if (ui.sheet.kind == SheetKind::none) ui.sheet_since = ticks;
                ui.sheet = a.sheet;
                put_away(ui.keyboard);
                drop_passing_toasts(ui); // a notice must not lie over a row that a hand is on its way to
                ui.scroll.erase("sheet");
            },
            [&](const CloseSheet&) {
                ui.sheet = {};
                put_away(ui.keyboard);
            },
            [&](const OpenDialog& a) {
                ui.dialog = a.dialog;
                ui.dialog_since = ticks;
            },
            [&](const CloseDialog&) { ui.dialog = {}; },
            [&](const OpenForm& a) {
                ui.form = a.form;
                ui.form_since = ticks;
                put_away(ui.keyboard);
                std::erase_if(ui.scroll, [](const auto& s) { return s.first == "form" || s.first.starts_with("field/"); });
            },
            [&](const CloseForm&) {
                ui.form = {};
                put_away(ui.keyboard);
            },
            [&](const SetField& a) {
                ui.form.values[a.name] = a.value;
                ui.form.error = {};
            },
            [&](const FocusField& a) {
                ui.form.focus = a.name;
                ui.form.caret = ui.form.anchor = a.caret;
                ui.keyboard.seek = true;
            },
            [&](const TypePhrase& a) {
                if (ui.form.focus != a.name) ui.form.caret = ui.form.anchor = std::string::npos;
                ui.form.focus = a.name;
                const std::string& before = ui.form.value(a.name);
                const bool glue = before.empty() || before.back() == ' ' || before.back() == '\n';
                constexpr std::string_view open_end = "…"; // the sentence goes on: what follows is typed
                const std::string phrase = trimmed(a.phrase.ends_with(open_end) ? a.phrase.substr(0, a.phrase.size() - open_end.size()) : a.phrase);
                type_text(ui.form, (glue ? "" : " ") + phrase + " ", a.most);
                ui.keyboard.seek = true;
            },
            [&](const SortByDeadline&) {
                ui.filter.clear();
                std::erase_if(ui.scroll, [](const auto& s) { return s.first.starts_with("column/"); });
            },
            [&](const ToggleVeil&) { ui.veil = !ui.veil; },
            [&](const ShowPhase& a) { ui.phase = std::clamp(a.phase, 1, 3); },
            [&](const NextQuestion& a) { ++ui.question[static_cast<std::size_t>(std::clamp(a.phase, 0, 4))]; },
            [&](const ArmMagnet& a) {
                ui.armed_item = {};
                if (ui.armed == a.polarity) ui.armed.reset();
                else ui.armed = a.polarity;
            },
            [&](const ArmItem& a) {
                ui.armed.reset();
                ui.armed_item = ui.armed_item == a.item ? PartId{} : a.item;
                ui.sheet = {};
            },
            [&](const PickTrack& a) {
                ui.drafts[ui.about] = a.track;
                ui.sheet = {};
            },
            [&](const ShowOtherTracks& a) { ui.other_tracks = a.show; },
            [&](const SetLanguage& a) { ui.language = a.language; },
            [&](const SetTheme& a) { ui.theme = a.theme; },
            [&](const SetTextSize& a) { ui.text_percent = a.percent; },
            [&](const SetCalm& a) { ui.calm = a.calm; },
            [&](const TurnPage& a) {
                float& at = ui.scroll[a.list];
                const float step = a.page > 0 ? a.page : 1;
                const bool at_end = a.pages > 0 && at >= a.range - 1;
                at = at_end ? 0 : std::clamp(at + static_cast<float>(a.pages) * step, 0.F, std::max(a.range, 0.F));
            },
            [&](const ToggleExport& a) {
                bool& which = a.what == "png" ? ui.export_png : a.what == "json" ? ui.export_json : ui.export_hide;
                which = !which;
            },
            [&](const ChoosePlace& a) { ui.export_place = a.place; },
            [&](const DismissToast& a) { std::erase_if(ui.toasts, [&](const Toast& t) { return t.id == a.id; }); },
            [&](const SetFilter& a) { ui.filter = a.filter; },
            [&](const ShowMeeting& a) { ui.shown_meeting = a.number; },
            [&](const KeyboardAction& a) { evolve(ui.keyboard, a, ticks); },
            [&](const GuardAction& a) {
                if (std::holds_alternative<Cover>(a) && ui.page != Page::rest) {
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
                }
                evolve(ui.guard, a, ticks);
            },
            [&](const PlanUiAction& a) {
                evolve(ui.plan, a);
                if (std::holds_alternative<SearchPlan>(a)) return; // somebody is typing in its sheet
                ui.sheet = {};
                if (const auto page = page_after(a)) evolve(ui, UiAction{GoTo{*page, {}}}, ticks);
            },
        },
        action);
    if (ui.guard.state == Guarding::on) ui.veil = ui.page != Page::case_focus;
}

bool shows_keyboard(const UiState& ui)
{
    if (!ui.keyboard.open || ui.dialog.kind != DialogKind::none) return false;
    return ui.form.kind != FormKind::none ? !ui.form.focus.empty() : ui.sheet.kind == SheetKind::search || ui.sheet.kind == SheetKind::plan_search;
}

void add_toast(UiState& ui, Toast toast)
{
    toast.id = ui.next_toast++;
    if (toast.undo) std::erase_if(ui.toasts, [](const Toast& t) { return t.undo; }); // its button takes back the newest act only
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
