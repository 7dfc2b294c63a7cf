// Sheets of the board: a card, where to move it, what can be undone, settings.
#include "base/text.hpp"
#include "board/two_people.hpp"
#include "domain/walk.hpp"
#include "ui/card_parts.hpp"
#include "ui/card_words.hpp"
#include "ui/say.hpp"
#include "ui/sheets.hpp"

namespace fyr {

namespace {

Form form_of(FormKind kind, CaseId about)
{
    Form form;
    form.kind = kind;
    form.about = about;
    return form;
}

/// Everything about a notification that must not be overlooked, in one line each.
std::vector<std::string> facts_of(const Frame& f, const Case& c)
{
    std::vector<std::string> lines;
    const Notification& n = c.facts;
    if (const int earlier = earlier_notifications(f.state, c); earlier > 0) lines.push_back(f.t(earlier == 1 ? "card.previous.one" : "card.previous", {{"n", std::to_string(earlier)}}));
    std::string family;
    for (const CaseId id : siblings_of(f.state, c))
        if (const Case* other = f.state.find(id)) family += (family.empty() ? "" : ", ") + other->facts.code;
    if (!family.empty()) lines.push_back(f.t("card.siblings", {{"codes", family}}));
    if (n.open_case) lines.push_back(f.t("card.open_case"));
    if (n.flags.abuse != Abuse::none) lines.push_back(f.t("abuse." + std::string(name_of(n.flags.abuse))));
    if (n.flags.honour) lines.push_back(f.t("flag.honour"));
    if (n.flags.existing_support) lines.push_back(f.t("flag.existing_support"));
    if (n.masked > 0) lines.push_back(f.t(n.masked == 1 ? "card.masked.one" : "card.masked", {{"n", std::to_string(n.masked)}}));
    return lines;
}

} // namespace

void draw_card_sheet(Frame& f)
{
    const Case* c = f.state.find(f.ui.sheet.about);
    if (!c) return;
    const NotifierCode* notifier = f.rules.notifier(c->facts.notifier);
    const std::vector<std::string> facts = facts_of(f, *c);
    std::string subtitle = say::age(f.strings, c->facts) + " · " + (notifier ? f.word(notifier->short_name) : "") + " · " +
                           f.t("card.received", {{"when", say::moment(f.strings, c->facts.received, f.now)}});
    const std::string id = std::to_string(c->id.value);
    std::vector<SheetRow> rows;
    rows.push_back({"sheet/open", f.t("card.open"), "", icons::arrow_forward, UiAction{GoTo{Page::case_focus, c->id}}, true, {}, false});
    if (c->acute.marked)
        rows.push_back({"sheet/unmark", f.t("card.unmark"), "", icons::check, UiAction{OpenForm{form_of(FormKind::unmark_acute, c->id)}}, false, {}, false});
    else
        rows.push_back({"sheet/acute", f.t("card.mark"), "", 0, UiAction{OpenDialog{{DialogKind::acute, c->id}}}, false, {}, true});
    rows.push_back({"sheet/assess", f.t("card.assess"), "", icons::shield, UiAction{OpenForm{form_of(FormKind::assess, c->id)}}, false, {}, false});
    rows.push_back({"sheet/move", f.t("act.move"), "", icons::swap_horiz, UiAction{OpenSheet{{SheetKind::move, c->id, {}, "", f.ui.sheet.x}}}, false, {}, false});
    rows.push_back({"sheet/original", f.t("card.original"), "", icons::assignment, UiAction{OpenSheet{{SheetKind::original, c->id, {}, "", f.ui.sheet.x}}}, false, {}, false});
    rows.push_back({"sheet/links", f.t("card.links"), "", icons::groups, UiAction{OpenSheet{{SheetKind::links, c->id, {}, "", f.ui.sheet.x}}}, false, {}, false});
    const float width = std::min(720.F, f.m.width - 64) - 64;
    const auto summary = f.ui.veil ? std::vector<std::string>{} : f.paint.wrapped(Type::lead_bold, c->facts.summary, width, 4);
    const float above = static_cast<float>(summary.size()) * f.paint.line_of(Type::lead_bold) + 8 + static_cast<float>(facts.size()) * 34 + 16;
    const SheetFrame sheet = open_sheet(f, 720, above + rows_height(rows.size()), c->facts.code, subtitle);
    float y = sheet.content.y;
    for (const std::string& line : summary) {
        f.paint.text({sheet.content.x, y}, Type::lead_bold, f.theme.ink, line);
        y += f.paint.line_of(Type::lead_bold);
    }
    y += 8;
    for (const std::string& line : facts) {
        f.paint.circle({sheet.content.x + 8, y + 15}, 5, f.theme.fjord);
        draw_fitted(f, {sheet.content.x + 26, y + 15}, sheet.content.w - 26, Type::body, f.theme.ink, line, 0.5F);
        y += 34;
    }
    draw_rows(f, sheet, rows, 1, above);
}

void draw_move_sheet(Frame& f)
{
    const Case* c = f.state.find(f.ui.sheet.about);
    if (!c) return;
    std::vector<SheetRow> rows;
    for (std::size_t i = 0; i < step_count; ++i) {
        const auto step = static_cast<Step>(i);
        const std::string name(name_of(step));
        const bool here = c->step == step;
        rows.push_back({"sheet/to/" + name, f.t("col." + name), here ? f.t("move.here") : "", here ? icons::check : icons::arrow_forward,
                        here ? std::optional<Intent>{} : Command{MoveCard{c->id, step}}, false, {}, false});
    }
    draw_rows(f, open_sheet(f, 720, rows_height(rows.size()), f.t("move.title", {{"alias", c->facts.code}}), f.t("move.text")), rows);
}

void draw_undo_sheet(Frame& f)
{
    const WallSide side = undo_side(f.ui, f.ui.sheet.x < f.m.width / 2 ? WallSide::left : WallSide::right, f.ticks);
    std::vector<SheetRow> rows;
    if (const Change* undone = newest_at(f.history.future, side))
        rows.push_back({"sheet/redo", f.t("act.redo"), f.strings.text(undone->name), icons::redo, ShellAction{RedoAct{side}}, true, {}, false});
    std::size_t n = 0, all = 0;
    for (auto it = f.history.past.rbegin(); it != f.history.past.rend(); ++it) {
        if (side != WallSide::none && it->side != side && it->side != WallSide::none) continue;
        if (++all > 10) continue;
        rows.push_back({"sheet/past/" + std::to_string(n), f.strings.text(it->name), "", n == 0 ? icons::undo : icons::schedule,
                        n == 0 ? std::optional<Intent>{ShellAction{UndoAct{side}}} : std::nullopt, false, {}, false});
        ++n;
    }
    draw_rows(f, open_sheet(f, 900, rows_height(rows.size()), f.t("undo.title"), f.t(all == 1 ? "undo.text.one" : "undo.text", {{"n", std::to_string(all)}})), rows);
}

void draw_settings_sheet(Frame& f)
{
    std::vector<SheetRow> rows;
    const auto group = [&](std::string_view label) { rows.push_back({"", f.t(label), "", 0, {}, false, {}, false, true}); };
    const auto row = [&](std::string name, std::string_view label, char32_t icon, const UiAction& tap, bool chosen) {
        rows.push_back({"settings/" + std::move(name), f.t(label), "", icon, Intent{tap}, chosen, {}, false});
    };
    group("set.group.language");
    row("da", "set.da", icons::flag, SetLanguage{Language::da}, f.ui.language == Language::da);
    row("en", "set.en", icons::flag, SetLanguage{Language::en}, f.ui.language == Language::en);
    group("set.group.colours");
    row("light", "set.light", icons::light_mode, SetTheme{ThemeChoice::light}, f.ui.theme == ThemeChoice::light);
    row("dark", "set.dark", icons::dark_mode, SetTheme{ThemeChoice::dark}, f.ui.theme == ThemeChoice::dark);
    row("auto", "set.auto", icons::autorenew, SetTheme{ThemeChoice::automatic}, f.ui.theme == ThemeChoice::automatic);
    row("contrast", "set.contrast", icons::contrast, SetContrast{!f.ui.high_contrast}, f.ui.high_contrast);
    group("set.group.text");
    for (const int percent : {100, 115, 130})
        rows.push_back({"settings/text/" + std::to_string(percent), f.t("setup.percent", {{"n", std::to_string(percent)}}), "", icons::search,
                        Intent{UiAction{SetTextSize{percent}}}, !f.ui.large && f.ui.text_percent == percent, {}, false});
    row("text/large", "setup.large", icons::search, SetTextSize{130, true}, f.ui.large);
    group("set.group.look");
    row("calm", "set.calm", icons::hourglass_empty, SetCalm{!f.ui.calm}, f.ui.calm);
    const bool old_triangle = f.state.board().triangle == "triangle-2007";
    rows.push_back({"settings/triangle", f.t("set.triangle"), "", icons::tune,
                    Intent{Command{ChooseTriangle{old_triangle ? "triangle-2019" : "triangle-2007"}}}, old_triangle, {}, false});
    group("set.group.wall");
    row("setup", "set.setup", icons::build, GoTo{Page::setup, {}}, false);
    const auto seen = [&](const char* name, const char* label, const ShellAction& act) {
        rows.push_back({std::string("settings/") + name, f.t(label), "", icons::check, Intent{act}, false, {}, false});
    };
    if (!f.ui.clock_trouble.key.empty()) seen("clock", "set.clock_right", ClockIsRight{});
    if (!f.ui.log_trouble.key.empty()) seen("log", "set.log_seen", LogIsSeen{});
    if (f.ui.guard.state == Guarding::on) {
        row("people", "set.people", icons::person_outline, OpenSheet{{SheetKind::people, {}, {}, "", f.ui.sheet.x}}, false);
        row("leave", "set.leave", icons::lock_open, GuardAction{Cover{CodeFor::leave, Right::leave_kiosk, true}}, false);
    }
    const int columns = f.m.portrait ? 2 : f.m.text_factor > 1 ? 3 : 4; // as wide as their words want
    draw_rows(f, open_sheet(f, 1720, rows_height(rows, columns), f.t("set.title"), f.t("set.rules", {{"v", f.rules.version}})), rows, columns);
}

void draw_overdue_sheet(Frame& f)
{
    std::vector<SheetRow> rows;
    for (const CaseId id : walk_order(f.state, f.now, f.rules)) {
        const Case* c = f.state.find(id);
        if (!c || !is_overdue(*c, f.now, f.rules)) continue;
        SheetRow row = sheet_row("late/" + std::to_string(id.value), c->facts.code + "  ·  " + say::age(f.strings, c->facts), 0,
                                 UiAction{OpenSheet{{SheetKind::card, id, {}, "", f.ui.sheet.x}}}, say::late(f.strings, assessment_clock(*c, f.now, f.rules).left));
        row.alarming = true;
        rows.push_back(row);
    }
    show_rows(f, rows, f.t("board.late.title"), f.t("board.late.text"), 860);
}

} // namespace fyr
