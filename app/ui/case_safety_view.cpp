// Safety first, at the top of the decision panel: the 24-hour assessment and what is done about a danger (design part 4, 2).
#include "ui/card_words.hpp"
#include "ui/case_parts.hpp"

namespace fyr {

namespace {

constexpr float gap = 8, done_width = 64;
constexpr float together_x = 74, below_state = 6;

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
        return {f.t("acute.not_assessed"), {say::late(f.strings, clock.left)}};
    case ClockFace::ok: case ClockFace::near_due: break;
    }
    return {c.acute.answer == AcuteAnswer::undecided ? f.t("acute.undecided_yet") : f.t("acute.not_assessed"), {f.t("acute.by", {{"when", say::hour(f.strings, clock.due, f.now)}})}};
}

/// The state laid out in a width: what stands beside its sign.
struct AssessedState {
    AssessmentClock clock;
    Type type = Type::alias;
    std::vector<std::string> title, lines;
    bool ring = false;
    float x = 0, words = 0, height = 0;
};

AssessedState state_of(const Frame& f, const Case& c, float width)
{
    const Painter& p = f.paint;
    AssessedState s;
    s.clock = assessment_clock(c, f.now, f.rules);
    const Said words = said(f, c, s.clock);
    s.ring = s.clock.face == ClockFace::ok || s.clock.face == ClockFace::near_due;
    s.x = s.ring ? 110.F : 88.F;
    const float room = width - s.x - 4;
    s.type = fitting(p, words.title, room, {Type::alias, Type::lead_bold, Type::label});
    s.title = whole(p, s.type, words.title, room);
    for (const std::string& line : words.lines)
        for (std::string& row : whole(p, Type::small, line, room)) s.lines.push_back(std::move(row));
    s.words = p.line_of(s.type) * static_cast<float>(s.title.size()) + p.line_of(Type::small) * static_cast<float>(s.lines.size());
    s.height = std::max(f.m.portrait ? 80.F : 96.F, s.words + 12);
    return s;
}

float draw_state(Frame& f, const Case& c, const AssessedState& s, Rect box)
{
    Painter& p = f.paint;
    if (f.pressed("case/ring")) p.rect(box, faded(f.theme.fjord, 0.09F), 18);
    draw_ring(p, f.strings, {box.x + (s.ring ? 54.F : 38.F), box.center().y}, s.ring ? (f.m.portrait ? 38.F : 46.F) : 34.F, s.clock, f.rules.clock);
    float y = box.center().y - s.words / 2;
    y += draw_lines(p, {box.x + s.x, y}, s.type, is_acute(s.clock.face) || is_overdue(s.clock.face) ? f.theme.redink : f.theme.ink, s.title);
    draw_lines(p, {box.x + s.x, y}, Type::small, f.theme.ink2, s.lines);
    f.target("case/ring", box).tap = form_about(FormKind::assess, c.id);
    return box.bottom();
}

std::string who_and_when(const Frame& f, const AcuteAction& a)
{
    if (!a.is_open()) return f.t("acute.done", {{"who", a.done_by.empty() ? a.owner : a.done_by}, {"when", say::hour(f.strings, a.done_at, f.now, true)}});
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

/// Standing up there is room for who and when beside what is done.
bool is_one_line(const Frame& f, const AcuteAction& a, float width)
{
    return f.m.portrait && f.paint.width_of(Type::small_bold, a.what) + 24 + f.paint.width_of(Type::small, who_and_when(f, a)) <= width - 54 - (a.is_open() ? done_width + 4 : 14.F);
}

float row_height(const Painter& p, const Frame& f, const AcuteAction& a, float width)
{
    if (is_one_line(f, a, width)) return 64;
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
    if (is_one_line(f, a, at.w)) {
        p.text_in({at.x + 54, at.y, room, at.h}, Type::small_bold, ink, what.front(), Align::left);
        p.text_in({at.x + 54, at.y, room, at.h}, Type::small, open ? ink : f.theme.ink2, who.front(), Align::right);
    } else {
        float y = at.center().y - height / 2;
        y += draw_lines(p, {at.x + 54, y}, Type::small_bold, ink, what);
        draw_lines(p, {at.x + 54, y}, Type::small, open ? ink : f.theme.ink2, who);
    }
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
float together_height(const Frame& f, const AcuteAction& a, float width)
{
    const Painter& p = f.paint;
    const float room = width - together_x - 10;
    const auto what = static_cast<float>(whole(p, Type::label, a.what, room).size()), who = static_cast<float>(whole(p, Type::small, who_and_when(f, a), room).size());
    return 6 + std::max(72.F, p.line_of(Type::label) * what + p.line_of(Type::small) * who + 16) + (f.exporting ? p.line_of(Type::small) + 10 : 72) + gap;
}

float draw_together(Frame& f, const Case& c, const AcuteAction& a, std::size_t done, std::size_t more, Rect at)
{
    Painter& p = f.paint;
    const std::string name = "case/acute/" + std::to_string(a.id.value);
    constexpr float x = together_x;
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

/// The actions in the order they are shown: what is open first.
std::vector<AcuteAction> actions_shown(const Case& c)
{
    std::vector<AcuteAction> all = actions_of(c.acute);
    if (c.acute.answer != AcuteAnswer::yes && c.acute.answer != AcuteAnswer::undecided) all.clear();
    (void)std::stable_partition(all.begin(), all.end(), [](const AcuteAction& a) { return a.is_open(); });
    return all;
}

std::size_t open_of(const std::vector<AcuteAction>& all)
{
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const AcuteAction& a) { return a.is_open(); }));
}

/// Large type beside the phases: one block instead of a state and rows.
bool stands_together(const Frame& f, const Case& c, const std::vector<AcuteAction>& all) { return is_large(f.m) && !f.m.portrait && is_acute(c) && open_of(all) > 0; }

} // namespace

float safety_height(const Frame& f, const Case& c, float width, std::size_t rows)
{
    const std::vector<AcuteAction> all = actions_shown(c);
    if (stands_together(f, c, all)) return together_height(f, all.front(), width);
    float height = state_of(f, c, width).height + below_state;
    for (std::size_t i = 0; i < std::min(rows, all.size()); ++i) height += row_height(f.paint, f, all[i], width) + gap;
    return height + (all.size() > rows ? f.paint.line_of(Type::small) + 6 : 0);
}

float draw_safety(Frame& f, const Case& c, Rect at, std::size_t rows)
{
    Painter& p = f.paint;
    const std::vector<AcuteAction> all = actions_shown(c);
    const std::size_t open = open_of(all);
    if (stands_together(f, c, all)) return draw_together(f, c, all.front(), all.size() - open, open - 1, at);
    const AssessedState state = state_of(f, c, at.w);
    float y = draw_state(f, c, state, {at.x, at.y, at.w, state.height}) + below_state;
    rows = std::min(rows, all.size());
    for (std::size_t i = 0; i < rows; ++i) {
        const float h = row_height(p, f, all[i], at.w);
        draw_action(f, c, all[i], {at.x, y, at.w, h});
        y += h + gap;
    }
    if (all.size() <= rows) return y;
    p.text({at.x + 8, y - 2}, Type::small, f.theme.ink2, f.t("acute.more", {{"n", std::to_string(all.size() - rows)}}));
    return y + p.line_of(Type::small) + 6;
}

} // namespace fyr
