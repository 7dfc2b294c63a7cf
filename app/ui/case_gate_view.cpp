// The gates on the decision panel: one that is closed, whole, and one that somebody with a code of their own has opened, from that
// moment on (design part 4, section 2).
#include "ui/case_parts.hpp"

#include "base/text.hpp"
#include "domain/gates.hpp"

namespace fyr {

namespace {

constexpr float gap = 8, text_x = 62;

/// What stands in the way of other ways, as lines; none: nothing does. `all`: what leads through it, too.
std::vector<std::string> gate_lines(const Frame& f, const Case& c, Track track, float width, bool all)
{
    const auto closed = gates_before_decision(c, track);
    const bool abuse = is_raised(c, Gate::abuse) && !is_overridden(c, Gate::abuse);
    std::string why;
    if (abuse) why = f.t("gate.abuse.track", {{"alias", c.facts.code}});
    if (!closed.empty() && closed.front().why != "gate.abuse.track" && (why.empty() || all)) why += (why.empty() ? "" : " ") + f.t(closed.front().why, {{"alias", c.facts.code}});
    return why.empty() ? std::vector<std::string>{} : whole(f.paint, Type::small, why, width - text_x - 10);
}

/// All gates that were opened, a sentence each.
std::vector<std::string> passed_lines(const Frame& f, const Case& c, float width)
{
    std::vector<std::string> lines;
    for (const Override& o : c.overrides)
        for (std::string& line : whole(f.paint, Type::small, passed_sentence(f, o), width - text_x - 10)) lines.push_back(std::move(line));
    return lines;
}

} // namespace

std::string passed_sentence(const Frame& f, const Override& o)
{
    const OverrideRole* role = f.rules.role(o.role);
    const std::string name = role ? f.word(role->name) : o.role, first = clipped(name, 1);
    return f.t((o.lowered ? "gate.lowered." : "gate.passed.") + std::string(name_of(o.gate)), {{"role", folded(first) + name.substr(first.size())}, {"init", o.by}, {"when", say::hour(f.strings, o.at, f.now, true)},
                {"day", say::short_date(f.strings, local_date(o.at))}, {"kl", say::clock(f.strings, o.at)}});
}

std::string passed_line(const Frame& f, const Override& o)
{
    return passed_sentence(f, o) + (o.reason.empty() || f.ui.veil ? std::string() : " · " + o.reason);
}

float passed_height(const Frame& f, const Case& c, float width)
{
    const auto lines = static_cast<float>(passed_lines(f, c, width).size());
    return lines == 0 ? 0 : f.paint.line_of(Type::small) * lines + 16 + gap;
}

float draw_passed(Frame& f, const Case& c, Rect at)
{
    const float height = passed_height(f, c, at.w);
    if (height <= 0) return at.y;
    Painter& p = f.paint;
    const Rect box{at.x, at.y, at.w, height - gap};
    p.rect(box, f.theme.sunken, 18);
    p.icon({box.x + 34, box.center().y}, 28, f.theme.ink2, icons::lock_open);
    draw_lines(p, {box.x + text_x, box.y + 8}, Type::small, f.theme.ink, passed_lines(f, c, at.w));
    return box.bottom() + gap;
}

float gate_height(const Frame& f, const Case& c, Track track, float width, bool all)
{
    const auto lines = static_cast<float>(gate_lines(f, c, track, width, all).size());
    return lines == 0 ? 0 : std::max(64.F, f.paint.line_of(Type::small) * lines + 20) + gap;
}

/// The gate, whole; a touch opens what leads through. Where there is none the other ways, when there is room for them.
void draw_gate(Frame& f, const Case& c, Track track, Rect at)
{
    Painter& p = f.paint;
    auto lines = gate_lines(f, c, track, at.w, true);
    if (lines.empty()) {
        if (!f.exporting && at.h >= 64)
            draw_button(f, {at.x, at.y, at.w, 64}, {"case/track/other", f.t("track.other"), icons::more_horiz, Look::soft, sheet_about(c.id, "tracks", at.center().x), {}, {}, false}, 18, Type::label);
        return;
    }
    if (gate_height(f, c, track, at.w, true) - gap > at.h) lines = gate_lines(f, c, track, at.w, false); // the strip says the rest, and the sheet behind it
    const Rect box{at.x, at.y, at.w, std::max(64.F, p.line_of(Type::small) * static_cast<float>(lines.size()) + 20)};
    p.rect(box, f.theme.lampsoft, 18);
    p.edge(box, 18);
    if (f.pressed("case/gate")) p.rect(box, faded(f.theme.ink, 0.08F), 18);
    p.icon({box.x + 34, box.center().y}, 28, f.theme.lampink, icons::lock);
    draw_lines(p, {box.x + text_x, box.center().y - p.line_of(Type::small) * static_cast<float>(lines.size()) / 2}, Type::small, f.theme.lampink, lines);
    f.target("case/gate", box).tap = sheet_about(c.id, gates_before_decision(c, track).empty() ? "tracks" : "gate", box.center().x);
}

} // namespace fyr
