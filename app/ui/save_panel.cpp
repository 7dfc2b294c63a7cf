// The right side of the summary: what goes where, the day's agreements, what is true, and the button (design part 4, section 5).
#include "ui/agreements.hpp"
#include "ui/outcomes.hpp"
#include "ui/record_rows.hpp"
#include "ui/say.hpp"
#include "ui/sheets.hpp"
#include "ui/widgets.hpp"

namespace fyr {

namespace {

constexpr float wheres_apart = 8;

/// One thing that saving writes.
struct Where {
    std::string key, label;
    char32_t icon;
    bool on;
};

std::vector<Where> wheres(const Frame& f, std::size_t rows)
{
    return {{"minutes", f.t(rows == 1 ? "end.where.minutes.one" : "end.where.minutes", {{"n", std::to_string(rows)}}), icons::description, f.ui.export_png},
            {"paper", f.t("end.where.paper"), icons::assignment, f.ui.export_png},
            {"board", f.t("end.where.board"), icons::data_object, f.ui.export_json}};
}

/// `brief`: where the panel is full, in one line; the place stands in the heading.
void draw_where(Frame& f, const Where& where, Rect r, bool brief)
{
    Painter& p = f.paint;
    const std::string name = "end/where/" + where.key;
    const SavedPart* saved = f.ui.saved.part(where.key);
    const bool failed = saved && !saved->why.key.empty(), done = saved && !failed;
    p.rect(r, failed ? f.theme.lampsoft : f.theme.sunken, 16);
    p.edge(r, 16);
    p.icon({r.x + 36, r.center().y}, 28, where.on ? f.theme.fjord : f.theme.ink3, where.icon);
    const std::string place = f.t("exp." + (done ? f.ui.saved.place : f.ui.export_place));
    const std::string line = failed ? saved->why.key == "err.usb" ? f.t("end.where.no_usb") : f.t("end.where.failed", {{"why", f.strings.text(saved->why)}}) : done ? f.t("end.where.saved", {{"kl", say::clock(f.strings, f.ui.saved.at)}, {"place", place}})
                             : where.on ? place + (f.ui.export_hide ? " · " + f.t("end.where.hidden") : "") : f.t("end.where.off");
    const float x = r.x + 62, room = r.right() - x - (done || failed ? 50.F : 16.F);
    const float first = p.line_of(Type::label), second = p.line_of(Type::small);
    const std::vector<std::string> lines = brief ? std::vector<std::string>{} : p.wrapped(Type::small, line, room, 2);
    float y = r.center().y - (first + second * static_cast<float>(lines.size())) / 2;
    p.lines_in({x, y, room, first}, Type::label, where.on ? f.theme.ink : f.theme.ink2, {where.label});
    y += first;
    for (const std::string& text : lines) {
        p.text_in({x, y, room + 4, second}, Type::small, failed ? f.theme.lampink : f.theme.ink2, text, Align::left);
        y += second;
    }
    if (done) draw_check_disc(p, {r.right() - 28, r.center().y}, 18);
    if (failed) p.icon({r.right() - 28, r.center().y}, 30, f.theme.lampink, icons::autorenew);
    if (f.pressed(name)) p.rect(r, faded(f.theme.ink, 0.08F), 16);
    f.target(name, r).tap = failed ? Intent{ShellAction{SaveBoard{true}}} : Intent{UiAction{OpenSheet{{SheetKind::where, {}, {}, "", r.center().x}}}};
}

/// Heading and one line.
float least_agreements(const Frame& f) { return f.paint.line_of(Type::label) + 10 + f.paint.line_of(Type::small) + 8; }

/// Heading and as many agreements as the room has, each whole in two lines while there is room; the last line says how many more
/// there are. All of it opens their sheet.
void draw_agreements_of_day(Frame& f, Rect in)
{
    Painter& p = f.paint;
    const std::vector<Agreement> all = open_agreements(f.state);
    const float line = p.line_of(Type::small) + 8, head = p.line_of(Type::label) + 10;
    if (in.h < head + line) return; // they are asked for on the board
    p.text({in.x + 4, in.y}, Type::label, f.theme.ink2, f.t("end.agreements"));
    if (all.empty()) return p.text_in({in.x + 4, in.y + head, in.w - 8, line}, Type::small, f.theme.ink2, f.t("end.agreements.none"), Align::left);
    const bool signs = std::any_of(all.begin(), all.end(), [](const Agreement& a) { return a.kind == Agreement::Kind::acute; });
    const float more = p.line_of(Type::small);
    std::size_t shown = 0;
    float y = in.y + head;
    for (; shown < all.size(); ++shown) {
        const float left = in.bottom() - y - (shown + 1 < all.size() ? line : 0.F); // what says how many more takes a line
        if (left < line && (shown > 0 || in.bottom() - y < line)) break;
        const int wanted = agreement_lines(f, all[shown], in.w - 8, 2, signs), lines = left >= line + more ? wanted : 1;
        if (lines < wanted && shown > 0) break; // rather fewer than cut ones
        const float high = line + more * static_cast<float>(lines - 1);
        draw_agreement_line(f, all[shown], {in.x + 4, y, in.w - 8, high}, line, lines, signs);
        y += high;
    }
    if (shown < all.size()) p.text_in({in.x + 4, y, in.w - 8, line}, Type::small_bold, f.theme.fjord, f.t("end.agreements.more", {{"n", std::to_string(all.size() - shown)}}), Align::left);
    if (f.pressed("end/agreements")) p.rect(in, faded(f.theme.ink, 0.06F), 12);
    f.target("end/agreements", in).tap = UiAction{OpenSheet{{SheetKind::promises, {}, {}, "", in.center().x}}};
}

constexpr float beside_sign = 86, without_sign = 32;

/// Title and sentences as lines in a block `width` lp wide, `off` of it no words.
std::vector<std::pair<Type, std::string>> truth_lines(const Frame& f, const Truth& truth, float width, float off)
{
    std::vector<std::pair<Type, std::string>> lines;
    for (const std::string& text : f.paint.wrapped(Type::small_bold, truth.title, width - off, 3)) lines.emplace_back(Type::small_bold, text);
    std::string all;
    for (const std::string& said : truth.lines) all += (all.empty() ? "" : " ") + said;
    if (!all.empty())
        for (const std::string& text : f.paint.wrapped(Type::small, all, width - off, 8)) lines.emplace_back(Type::small, text);
    return lines;
}

float truth_height(const Frame& f, const Truth& truth, float width, float off = beside_sign)
{
    return std::max(84.F, static_cast<float>(truth_lines(f, truth, width, off).size()) * f.paint.line_of(Type::small) + 30);
}

void draw_truth(Frame& f, const Truth& truth, Rect at, float off)
{
    Painter& p = f.paint;
    const Theme& t = f.theme;
    const Color ink = truth.all_true ? t.ink : truth.alarming ? t.redink : t.lampink;
    p.rect(at, truth.all_true ? t.fjordsoft : truth.alarming ? t.redsoft : t.lampsoft, 18);
    p.edge(at, 18);
    const Point sign{at.x + 38, at.center().y};
    if (off >= beside_sign) { // else the words take the whole block
        if (truth.all_true) draw_check_disc(p, sign, 22);
        else if (truth.alarming) draw_octagon(p, sign, 22);
        else p.icon(sign, 34, ink, icons::hourglass_bottom);
    }
    const float line = p.line_of(Type::small), x = at.x + off - 14, width = at.w - off;
    const auto lines = truth_lines(f, truth, at.w, off);
    float y = at.center().y - line * static_cast<float>(lines.size()) / 2;
    for (const auto& [type, text] : lines) {
        p.text_in({x, y, width + 4, line}, type, ink, text, Align::left);
        y += line;
    }
}

} // namespace

namespace {

/// What was not saved says why in a line more.
float where_height(const Frame& f)
{
    const auto& parts = f.ui.saved.parts;
    const bool failed = std::any_of(parts.begin(), parts.end(), [](const SavedPart& part) { return !part.why.key.empty(); });
    return std::max(68.F, f.paint.line_of(Type::label) + f.paint.line_of(Type::small) * (failed ? 2.F : 1.F) + 14);
}

float panel_head(const Painter& p) { return 18 + p.line_of(Type::panel) + 4 + p.line_of(Type::label) + 10; }

} // namespace

float save_panel_height(const Frame& f, const std::vector<RecordRow>& rows, float width)
{
    const auto n = static_cast<float>(wheres(f, rows.size()).size());
    return panel_head(f.paint) + n * (where_height(f) + wheres_apart) + 6 + truth_height(f, truth_of(f, rows), width - 40) + 14 + 84 + 20;
}

void draw_save_panel(Frame& f, Rect at, const std::vector<RecordRow>& rows)
{
    Painter& p = f.paint;
    const Truth truth = truth_of(f, rows);
    p.panel(at, 28, Shadow::panel, f.theme.surface);
    p.text({at.x + 24, at.y + 18}, Type::panel, f.theme.ink, f.t("end.panel"));
    const bool wide = at.w > 900; // portrait: two columns
    const float column = wide ? (at.w - 60) / 2 : at.w - 40;
    const std::vector<Where> all = wheres(f, rows.size());
    const bool can = std::any_of(all.begin(), all.end(), [](const Where& w) { return w.on; });
    const float heading = at.y + 18 + p.line_of(Type::panel) + 4, list = heading + p.line_of(Type::label) + 10;
    const Rect save{at.x + 20, at.bottom() - 20 - 84, at.w - 40, 84};
    const float said = truth_height(f, truth, wide ? at.w - 40 : column), full = where_height(f);
    const auto left_for_agreements = [&](float high, float block) { return save.y - 28 - block - list - static_cast<float>(all.size()) * (high + wheres_apart) - 10; };
    // Large letters in a narrow panel: fewer parts, so that the day's agreements keep a place.
    const bool brief = !wide && f.ui.saved.at == 0 && left_for_agreements(full, said) < least_agreements(f);
    const float high = brief ? Metrics::touch_min : full, off = brief ? without_sign : beside_sign;
    const std::string title = f.t(f.ui.saved.at != 0 ? "end.where.title.saved" : "end.where.title");
    p.lines_in({at.x + 24, heading, at.w - 48, p.line_of(Type::label)}, Type::label, f.theme.ink2, {brief ? title + ": " + f.t("exp." + f.ui.export_place) : title});
    float y = list;
    for (const Where& where : all) {
        draw_where(f, where, {at.x + 20, y, column, high}, brief);
        y += high + wheres_apart;
    }
    const float block_high = brief ? truth_height(f, truth, column, off) : said;
    const Rect block{at.x + 20, save.y - 14 - block_high, wide ? at.w - 40 : column, block_high};
    const float top = wide ? heading : y + 10;
    draw_agreements_of_day(f, {wide ? at.x + 40 + column : at.x + 20, top, column, block.y - 14 - top});
    draw_truth(f, truth, block, off);
    const std::optional<Intent> tap = can ? std::optional<Intent>{ShellAction{SaveBoard{true}}} : std::nullopt; // a missing stick is said when somebody saves
    const Button button{"end/save", f.t(truth.all_true ? "end.save" : "end.anyway"), icons::lock, truth.all_true ? Look::fjord : Look::outline, tap, {}, {}, false};
    draw_button(f, save, button, 20, p.width_of(Type::lead_bold, button.label) + 80 < save.w ? Type::lead_bold : Type::button);
}

void draw_where_sheet(Frame& f)
{
    std::vector<SheetRow> rows;
    const auto row = [&](const char* what, char32_t icon, const UiAction& tap, bool chosen) {
        const std::string name(what);
        rows.push_back(sheet_row("export/" + name, f.t("exp." + name), chosen ? icons::check_circle : icon, Intent{tap}, f.t("exp." + name + ".text"), chosen));
    };
    row("png", icons::description, ToggleExport{"png"}, f.ui.export_png);
    row("json", icons::data_object, ToggleExport{"json"}, f.ui.export_json);
    row("hide", icons::visibility_off, ToggleExport{"hide"}, f.ui.export_hide);
    row("usb", icons::usb, ChoosePlace{"usb"}, f.ui.export_place == "usb");
    row("drive", icons::folder, ChoosePlace{"drive"}, f.ui.export_place == "drive");
    draw_rows(f, open_sheet(f, 900, rows_height(rows.size()), f.t("end.where.sheet"), f.t("exp.check")), rows);
}

void draw_export_reason_sheet(Frame& f)
{
    static constexpr std::array icon{icons::folder, icons::assignment, icons::visibility};
    std::vector<SheetRow> rows;
    for (std::size_t i = 0; i < icon.size(); ++i) {
        const auto reason = static_cast<ExportReason>(i);
        const std::string name(name_of(reason));
        rows.push_back(sheet_row("export/reason/" + name, f.t("exp.reason." + name), icon[i], ShellAction{SaveBoard{true, reason}}));
    }
    rows.push_back(sheet_row("export/reason/none", f.t("exp.reason.hide"), icons::visibility_off, UiAction{ToggleExport{"hide"}}));
    show_rows(f, rows, f.t("exp.reason"), f.t("exp.reason.text"));
}

} // namespace fyr
