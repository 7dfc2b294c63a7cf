// Safety first, at the top of the decision panel: the 24-hour assessment and what is done about a danger (design part 4, 2).
#include "ui/case_parts.hpp"

namespace fyr {

namespace {

constexpr float gap = 8, done_width = 64;
constexpr std::size_t most_rows = 2;

std::string assessed_line(const Frame& f, const Case& c)
{
    const std::string who = c.acute.by_other.empty() ? c.acute.by : f.t("acute.both", {{"a", c.acute.by}, {"b", c.acute.by_other}});
    const Stamp at = assessed_at(c);
    const std::string when = local_date(at) == local_date(f.now) ? say::clock(f.strings, at) : say::short_date(f.strings, local_date(at)) + " " + say::clock(f.strings, at);
    return f.t("acute.line", {{"kl", when}, {"who", who}});
}

struct Said { std::string title; std::vector<std::string> lines; };

Said said(const Frame& f, const Case& c, const AssessmentClock& clock)
{
    switch (clock.face) {
    case ClockFace::acute: case ClockFace::acute_done:
        if (is_assessed(c)) return {f.t("acute.state"), {assessed_line(f, c)}};
        return {f.t("acute.state"), {f.t("acute.not_assessed"), f.t("acute.by", {{"when", say::hour(f.strings, clock.due, f.now)}})}};
    case ClockFace::assessed: return {f.t("acute.state.no"), {assessed_line(f, c)}};
    case ClockFace::assessed_late: return {f.t("acute.state.no"), {assessed_line(f, c), f.t("acute.late")}};
    case ClockFace::overdue: case ClockFace::overdue_under_way:
        return {f.t("acute.not_assessed"), {f.t("deadline.over", {{"t", say::duration(f.strings, clock.left)}})}};
    case ClockFace::ok: case ClockFace::near_due: break;
    }
    return {c.acute.answer == AcuteAnswer::undecided ? f.t("acute.undecided_yet") : f.t("acute.not_assessed"), {f.t("acute.by", {{"when", say::hour(f.strings, clock.due, f.now)}})}};
}

float draw_state(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    const AssessmentClock clock = assessment_clock(c, f.now, f.rules);
    const Said words = said(f, c, clock);
    const bool ring = clock.face == ClockFace::ok || clock.face == ClockFace::near_due;
    const float x = at.x + (ring ? 112.F : 98.F), width = at.right() - 8 - x;
    std::vector<std::string> lines;
    for (const std::string& line : words.lines)
        for (std::string& row : whole(p, Type::small, line, width)) lines.push_back(std::move(row));
    const std::vector<std::string> title = whole(p, fitting(p, words.title, width, {Type::alias, Type::lead_bold, Type::label}), words.title, width);
    const Type type = fitting(p, words.title, width, {Type::alias, Type::lead_bold, Type::label});
    const float height = p.line_of(type) * static_cast<float>(title.size()) + p.line_of(Type::small) * static_cast<float>(lines.size());
    const Rect box{at.x, at.y, at.w, std::max(104.F, height + 20)};
    if (f.pressed("case/ring")) p.rect(box, faded(f.theme.fjord, 0.09F), 18);
    const Point sign{at.x + (ring ? 56.F : 50.F), box.center().y};
    draw_ring(p, f.strings, sign, ring ? 46 : 34, clock, f.rules.clock);
    float y = box.center().y - height / 2;
    y += draw_lines(p, {x, y}, type, is_acute(clock.face) || is_overdue(clock.face) ? f.theme.redink : f.theme.ink, title);
    draw_lines(p, {x, y}, Type::small, f.theme.ink2, lines);
    f.target("case/ring", box).tap = form_about(FormKind::assess, c.id);
    return box.bottom();
}

std::string who_and_when(const Frame& f, const AcuteAction& a)
{
    if (!a.is_open()) return f.t("acute.done", {{"who", a.done_by.empty() ? a.owner : a.done_by}, {"kl", say::clock(f.strings, a.done_at)}});
    std::string line = a.owner;
    if (!a.whom.empty()) line = f.t("case.focus.asks", {{"who", a.owner}, {"whom", a.whom}});
    if (a.by != 0) line += " · " + f.t("acute.by", {{"when", say::hour(f.strings, a.by, f.now, true)}});
    return line;
}

/// Who and when can be changed; of a board of before the whole assessment.
UiAction change_of(const Case& c, const AcuteAction& a)
{
    return a.id ? form_about(FormKind::acute_action, c.id, a.id) : form_about(FormKind::assess, c.id);
}

float row_height(const Painter& p, const Frame& f, const AcuteAction& a, float width)
{
    const float room = width - 54 - (a.is_open() ? done_width + 4 : 10.F);
    const auto what = static_cast<float>(whole(p, Type::small_bold, a.what, room).size()), who = static_cast<float>(whole(p, Type::small, who_and_when(f, a), room).size());
    return std::max(78.F, 16 + p.line_of(Type::small_bold) * what + p.line_of(Type::small) * who);
}

void draw_action(Frame& f, const Case& c, const AcuteAction& a, Rect at)
{
    Painter& p = f.paint;
    const std::string name = "case/acute/" + std::to_string(a.id.value);
    const bool open = a.is_open(), danger = open && is_acute(c);
    const Color ink = danger ? f.theme.redink : open ? f.theme.lampink : f.theme.ink;
    p.rect(at, danger ? f.theme.redsoft : open ? f.theme.lampsoft : f.theme.sunken, 14);
    p.edge(at, 14);
    if (f.pressed(name)) p.rect(at, faded(f.theme.ink, 0.08F), 14);
    const Point sign{at.x + 28, at.center().y};
    if (danger) draw_octagon(p, sign, 17);
    else if (open) p.icon(sign, 28, f.theme.lampink, icons::hourglass_bottom);
    else p.circle(sign, 15, f.theme.fjord), p.icon(sign, 22, f.theme.onfjord, icons::check);
    const float room = at.w - 54 - (open ? done_width + 4 : 10.F);
    const auto what = f.ui.veil ? std::vector<std::string>{f.t("case.note.veiled")} : whole(p, Type::small_bold, a.what, room), who = whole(p, Type::small, who_and_when(f, a), room);
    const float height = p.line_of(Type::small_bold) * static_cast<float>(what.size()) + p.line_of(Type::small) * static_cast<float>(who.size());
    float y = at.center().y - height / 2;
    y += draw_lines(p, {at.x + 54, y}, Type::small_bold, ink, what);
    draw_lines(p, {at.x + 54, y}, Type::small, open ? ink : f.theme.ink2, who);
    f.target(name, at).tap = change_of(c, a);
    if (!open || f.exporting) return;
    const Point middle{at.right() - 36, at.center().y};
    p.circle(middle, 24, f.theme.surface);
    p.ring(middle, 23, ink, 2);
    p.icon(middle, 26, ink, icons::check);
    if (f.pressed(name + "/done")) p.circle(middle, 24, faded(f.theme.ink, 0.12F));
    f.target(name + "/done", {at.right() - done_width - 4, at.center().y - 32, done_width, 64}).tap = Command{DoAcuteAction{c.id, a.id, initials_in(f)}};
}

/// Large type: the danger, what is open about it and what is done, as one block.
float draw_together(Frame& f, const Case& c, const AcuteAction& a, std::size_t done, std::size_t more, Rect at)
{
    Painter& p = f.paint;
    const std::string name = "case/acute/" + std::to_string(a.id.value);
    constexpr float x = 74;
    const float room = at.w - x - 10, foot = f.exporting ? p.line_of(Type::small) + 10 : 72;
    const auto what = f.ui.veil ? std::vector<std::string>{f.t("case.note.veiled")} : whole(p, Type::label, a.what, room), who = whole(p, Type::small, who_and_when(f, a), room);
    const float words = p.line_of(Type::label) * static_cast<float>(what.size()) + p.line_of(Type::small) * static_cast<float>(who.size());
    const Rect box{at.x, at.y + 6, at.w, std::max(72.F, words + 16) + foot};
    p.rect(box, f.theme.redsoft, 18);
    p.edge(box, 18);
    if (f.pressed(name)) p.rect(box, faded(f.theme.ink, 0.08F), 18);
    draw_octagon(p, {box.x + 38, box.y + 40}, 26);
    const float y = box.y + 8 + draw_lines(p, {box.x + x, box.y + 8}, Type::label, f.theme.redink, what);
    draw_lines(p, {box.x + x, y}, Type::small, f.theme.redink, who);
    const float line = box.bottom() - foot;
    p.line({box.x + 14, line}, {box.right() - 14, line}, faded(f.theme.redink, 0.4F), 1.5F);
    std::string below = is_assessed(c) ? f.t("acute.line.short", {{"kl", say::clock(f.strings, assessed_at(c))}}) : f.t("acute.not_assessed");
    const std::string counts = (more > 0 ? f.t("acute.more", {{"n", std::to_string(more)}}) : done > 0 ? f.t("acute.done_count", {{"n", std::to_string(done)}}) : std::string());
    if (!counts.empty()) below = counts + " · " + below;
    const float width = box.w - 14 - (f.exporting ? 14 : done_width + 12);
    f.target(name, box).tap = change_of(c, a);
    const auto lines = whole(p, Type::small, below, width);
    draw_lines(p, {box.x + 14, line + foot / 2 - p.line_of(Type::small) * static_cast<float>(lines.size()) / 2}, Type::small, f.theme.redink, lines);
    if (f.exporting) return box.bottom() + gap;
    const Point middle{box.right() - 40, line + foot / 2};
    p.circle(middle, 26, f.theme.surface);
    p.ring(middle, 25, f.theme.redink, 2);
    p.icon(middle, 28, f.theme.redink, icons::check);
    if (f.pressed(name + "/done")) p.circle(middle, 26, faded(f.theme.ink, 0.12F));
    f.target(name + "/done", {middle.x - 32, middle.y - 32, 64, 64}).tap = Command{DoAcuteAction{c.id, a.id, initials_in(f)}};
    return box.bottom() + gap;
}

} // namespace

float draw_safety(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    std::vector<AcuteAction> all = actions_of(c.acute);
    if (c.acute.answer != AcuteAnswer::yes && c.acute.answer != AcuteAnswer::undecided) all.clear();
    std::stable_partition(all.begin(), all.end(), [](const AcuteAction& a) { return a.is_open(); });
    const bool narrow = is_large(f.m) && !f.m.portrait; // only what is open, and how much is done
    const auto open = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const AcuteAction& a) { return a.is_open(); }));
    if (narrow && is_acute(c) && open > 0) return draw_together(f, c, all.front(), all.size() - open, open - 1, at);
    float y = draw_state(f, c, at) + 2;
    const std::size_t rows = std::min(all.size(), narrow ? std::min<std::size_t>(1, all.size()) : most_rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const float h = row_height(p, f, all[i], at.w);
        if (i > 0 && y + h > at.bottom()) {
            p.text({at.x + 8, y}, Type::small, f.theme.ink2, f.t("acute.more", {{"n", std::to_string(all.size() - i)}}));
            return y + p.line_of(Type::small) + gap;
        }
        draw_action(f, c, all[i], {at.x, y, at.w, h});
        y += h + gap;
    }
    if (all.size() <= rows) return y;
    p.text({at.x + 8, y - 2}, Type::small, f.theme.ink2, f.t("acute.more", {{"n", std::to_string(all.size() - rows)}}));
    return y + p.line_of(Type::small) + 4;
}

} // namespace fyr
