// Screen 33: all have been on the table, and these are left. Nobody is held, and nothing is said that is not so.
#include "domain/calendar.hpp"
#include "domain/walk.hpp"
#include "ui/marks.hpp"
#include "ui/outcomes.hpp"
#include "ui/record_rows.hpp"
#include "ui/say.hpp"
#include "ui/sheets.hpp"

namespace fyr {

namespace {

constexpr float left_row_height = 88, left_pitch = 98, next_foot = 96;

/// Beside the code: "3 t 34 min over fristen", "senest i dag kl. 15.10"; of an assessed one what it lacks.
std::string standing(const Frame& f, const RecordRow& row)
{
    if (row.assessed == Assessed::overdue) return f.t("end.over", {{"t", lateness(f, f.now - row.deadline)}});
    if (row.assessed == Assessed::not_yet) return f.t("next.by", {{"when", say::moment(f.strings, row.deadline, f.now)}});
    return row.decided ? f.t("end.action.acute") : f.t("end.no_decision");
}

/// "På bordet 08.21 · skolen ringer tilbage · LM spørger, senest 09.00"
std::string waiting(const Frame& f, const RecordRow& row)
{
    const std::string seen = row.on_table != 0 ? f.t("next.on_table", {{"kl", say::clock(f.strings, row.on_table)}}) : f.t("end.not_on_table");
    if (!row.next_owner.empty()) return seen + " · " + words_of(f, row, f.now, !f.ui.veil).action;
    return row.on_table != 0 && (row.assessed == Assessed::not_yet || row.assessed == Assessed::overdue) ? seen + " · " + f.t("next.put_aside") : seen;
}

void draw_left_row(Frame& f, const RecordRow& row, Rect r, bool first)
{
    Painter& p = f.paint;
    const Theme& t = f.theme;
    const Case* c = f.state.find(row.about);
    const bool over = row.assessed == Assessed::overdue || row.acute_open, unassessed = row.assessed == Assessed::not_yet || row.assessed == Assessed::overdue;
    p.rect(r, over ? t.redsoft : t.sunken, 16);
    p.edge(r, 16);
    draw_record_sign(f, row, f.now, {r.x + 50, r.center().y}, 28);
    const std::string label = f.t(unassessed ? "next.assess" : row.decided ? "next.look" : "next.decide");
    const float button_w = std::max(156.F, std::round(p.width_of(Type::button, label) + 48));
    const Rect button{r.right() - 16 - button_w, r.center().y - 34, button_w, 68};
    const std::string name = "sheet/next/" + std::to_string(row.about.value);
    draw_button(f, button, {name, label, 0, first ? Look::fjord : Look::outline, ShellAction{TakeNext{row.about, unassessed}}, {}, {}, false});
    float right = button.x - 16;
    const float l1 = p.line_of(Type::alias), l2 = p.line_of(Type::small), y = r.center().y - (l1 + l2) / 2 - 1, x = r.x + 98;
    if (c) right -= draw_marks(f, marks_of(f.state, *c), right, y + l1 / 2, std::max(80.F, (right - x) * 0.4F)) + 12;
    const float code = p.width_of(Type::alias, row.code);
    p.text_in({x, y, code + 2, l1}, Type::alias, t.ink, row.code, Align::left);
    float at = x + code + 12;
    if (c) {
        const std::string age = say::age(f.strings, c->facts);
        const float w = p.width_of(Type::body, age);
        if (at + w + 24 + p.width_of(Type::label, standing(f, row)) < right) {
            p.text_in({at, y, w + 2, l1}, Type::body, t.ink2, age, Align::left);
            at = std::max(at + w + 22, x + 170);
        }
    }
    p.lines_in({at, y, right - at, l1}, over ? Type::label : Type::body_medium, over ? t.redink : t.ink, {standing(f, row)});
    p.text_in({x, y + l1, button.x - 16 - x, l2}, Type::small, over ? t.redink : t.ink2, waiting(f, row), Align::left);
}

std::string undecided_codes(const Frame& f, const std::vector<RecordRow>& rows, std::size_t most)
{
    std::string names;
    std::size_t n = 0;
    for (const RecordRow& r : rows) {
        if (r.decided || r.assessed == Assessed::not_yet || r.assessed == Assessed::overdue) continue;
        if (n++ < most) names += (names.empty() ? "" : ", ") + r.code;
    }
    if (n > most) names += " " + f.t("end.and_more", {{"n", std::to_string(n - most)}});
    return names;
}

struct Said { std::string title, text; };

Said said_of(const Frame& f, const NextUp& up, bool ending)
{
    const std::string n = number_word(f, up.unassessed), m = number_word(f, up.undecided);
    const Case* c = f.state.find(up.about);
    const std::string code = c ? c->facts.code : "";
    if (ending || up.kind == NextUp::Kind::open_case) {
        std::string text = f.t("next.begin", {{"alias", code}});
        const std::vector<std::string> soon = runs_out_words(f);
        if (!soon.empty()) {
            std::string all;
            for (std::size_t i = 0; i < soon.size() && i < 4; ++i) all += (all.empty() ? "" : ", ") + soon[i];
            if (soon.size() > 4) all += " " + f.t("end.and_more", {{"n", std::to_string(soon.size() - 4)}});
            text = f.t("next.runs_out", {{"morning", say::moment(f.strings, next_morning(f.now, f.rules), f.now)}, {"all", all}});
        }
        return {f.t(up.unassessed == 1 ? "next.ending.one" : "next.ending", {{"n", say::capital(n)}, {"alias", code}}), text};
    }
    switch (up.kind) {
    case NextUp::Kind::second_round: return {f.t(up.unassessed == 1 ? "next.round2.one" : "next.round2", {{"n", n}}), f.t("next.round2.text")};
    case NextUp::Kind::decide_round: return {f.t(up.undecided == 1 ? "next.decide.round.one" : "next.decide.round", {{"n", say::capital(m)}}), f.t("next.begin", {{"alias", code}})};
    case NextUp::Kind::acute_round: return {f.t("next.acute"), f.t("next.acute.text", {{"alias", code}})};
    case NextUp::Kind::open_case:
    case NextUp::Kind::done: break;
    }
    return {f.t("next.done"), f.t("next.done.text")};
}

} // namespace

void draw_next_sheet(Frame& f)
{
    Painter& p = f.paint;
    NextUp up = next_up(f.state, f.now, f.rules);
    const bool ending = f.ui.sheet.key == "end" && up.unassessed > 0;
    std::vector<RecordRow> rows = record_rows(f.state, f.now, f.rules), shown;
    const auto row_of = [&](CaseId id) { return std::find_if(rows.begin(), rows.end(), [&](const RecordRow& r) { return r.about == id; }); };
    if (ending) { // people go: the ones nobody has assessed, the most pressing first
        up.left.clear();
        for (const CaseId id : walk_order(f.state, f.now, f.rules))
            if (const Case* c = f.state.find(id); c && !is_assessed(*c)) up.left.push_back(id);
        up.about = up.left.front();
    }
    for (const CaseId id : up.left)
        if (const auto it = row_of(id); it != rows.end()) shown.push_back(*it);
    const auto it = row_of(up.about);
    std::optional<Button> lamp;
    if (it != rows.end()) {
        lamp = Button{"bar/next", f.t(it->assessed == Assessed::overdue ? "next.over" : "next.to", {{"alias", it->code}}), icons::arrow_forward, Look::primary_lamp, ShellAction{TakeNext{it->about, false}}, {}, {}, false};
    } else {
        lamp = Button{"bar/end", f.t("act.end"), icons::done_all, Look::primary_lamp, ShellAction{FinishMeeting{}}, {}, {}, false};
    }
    const Said said = said_of(f, up, ending);
    const bool done = shown.empty();
    const float list = std::max(0.F, static_cast<float>(shown.size()) * left_pitch - 10);
    const SheetFrame sheet = open_sheet(f, 1100, list + (done ? 0 : next_foot), said.title, said.text, lamp ? &*lamp : nullptr);
    if (done) return;
    const Rect seen{sheet.content.x - 8, sheet.content.y, sheet.content.w + 16, sheet.content.h - next_foot};
    const float range = std::max(0.F, list - seen.h);
    const auto scrolled = f.ui.scroll.find("sheet");
    const float at = std::clamp(scrolled == f.ui.scroll.end() ? 0.F : scrolled->second, 0.F, range);
    const std::size_t first = f.targets.all().size();
    p.clip(seen.inset(-4));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Rect r{seen.x, seen.y - at + static_cast<float>(i) * left_pitch, seen.w, left_row_height};
        if (r.bottom() < seen.y || r.y > seen.bottom()) continue;
        draw_left_row(f, shown[i], r, i == 0);
    }
    p.unclip();
    f.targets.clip_from(first, seen.inset(-4), "sheet", range);
    if (range > 0) p.rect({sheet.panel.right() - 16, seen.y + seen.h * at / list, 6, seen.h * seen.h / list}, f.theme.line2, 3);

    const float y = seen.bottom() + 16, line = p.line_of(Type::body);
    const std::string label = f.t(up.unassessed > 0 ? "next.end" : "next.end.now", {{"n", number_word(f, up.unassessed)}});
    const float width = std::round(p.width_of(Type::button, label) + 56);
    draw_button(f, {seen.right() - width, y, width, 72}, {"sheet/next/end", label, 0, Look::outline, ShellAction{FinishMeeting{true}}, {}, {}, false});
    const std::string names = undecided_codes(f, rows, 5);
    if (names.empty() || up.unassessed == 0) return;
    const float room = seen.w - width - 40;
    p.lines_in({seen.x + 8, y + 2, room, line}, Type::body, f.theme.ink, {f.t("next.undecided", {{"codes", names}})});
    p.text_in({seen.x + 8, y + 4 + line, room, line}, Type::small, f.theme.ink2, f.t("next.undecided.text"), Align::left);
}

} // namespace fyr
