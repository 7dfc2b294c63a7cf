// The decision panel of the case page: the 24-hour ring, five ways to go, owner, day, and what is still missing
// (design system 6.8).
#include "ui/case_parts.hpp"

#include "domain/decide.hpp"
#include "domain/gates.hpp"

namespace fyr {

std::optional<Track> chosen_track(const Frame& f, const Case& c)
{
    if (const auto it = f.ui.drafts.find(c.id); it != f.ui.drafts.end()) return it->second;
    if (c.decision) return c.decision->track;
    if (c.acute.marked) return Track::acute;
    return std::nullopt;
}

namespace {

/// The first thing that keeps the decision from being saved, and where it is supplied.
struct Hindrance {
    std::string text;
    Intent mend;
};

Intent mend_of(const std::string& missing, const Case& c)
{
    if (missing == "no.not_assessed") return form_about(FormKind::assess, c.id);
    if (missing == "no.no_concern") return form_about(FormKind::note, c.id);
    if (missing == "no.voice_blank") return form_about(FormKind::child_voice, c.id);
    if (missing == "no.hypotheses") return UiAction{OpenSheet{{SheetKind::more, c.id, {}, "hypotheses", 960}}};
    return form_about(FormKind::focus, c.id);
}

std::optional<Hindrance> hindrance_of(const Frame& f, const Case& c, Track track)
{
    const auto missing = missing_for_decision(c, track, f.rules);
    if (!missing.empty()) return Hindrance{f.strings.text(missing.front()), mend_of(missing.front().key, c)};
    const auto gates = gates_before_decision(c, track);
    if (gates.empty()) return std::nullopt;
    return Hindrance{f.t(gates.front().why, {{"alias", c.facts.code}}), UiAction{OpenSheet{{SheetKind::more, c.id, {}, "gate", 960}}}};
}

/// The ways on the panel in their order; one chosen elsewhere takes the last place, so that it is seen.
std::vector<const TrackRule*> panel_tracks(const Frame& f, std::optional<Track> chosen)
{
    std::vector<const TrackRule*> all;
    const TrackRule* other = nullptr;
    for (const TrackRule& track : f.rules.tracks) {
        if (track.on_panel) all.push_back(&track);
        else if (chosen && *chosen == track.key) other = &track;
    }
    if (all.size() > 5) all.resize(5);
    if (other && !all.empty()) all.back() = other;
    return all;
}

std::string time_limit(const Frame& f, Track track)
{
    if (track == Track::investigation) return f.t("case.within_months", {{"n", std::to_string(f.rules.investigation.months)}});
    if (track == Track::awaiting) {
        const int most = f.rules.funnel.awaiting_max_working_days;
        return f.t(most == 1 ? "case.within_days.one" : "case.within_days", {{"n", std::to_string(most)}});
    }
    return {};
}

void draw_track(Frame& f, const Case& c, const TrackRule& track, Rect at, bool chosen)
{
    Painter& p = f.paint;
    const std::string name = "case/track/" + std::string(name_of(track.key));
    const Mark mark = p.mark();
    p.rect(at, chosen ? f.theme.fjord : f.theme.sunken, 18);
    p.edge(at, 18);
    const Color ink = chosen ? f.theme.onfjord : f.theme.ink;
    const Point sign{at.x + 36, at.center().y};
    if (track.key == Track::acute) draw_octagon(p, sign, 20);
    else p.icon(sign, 32, chosen ? f.theme.onfjord : f.theme.fjord, chosen ? icons::check : icons::named(track.icon));
    const std::string limit = time_limit(f, track.key);
    const float line = p.line_of(Type::body), half = limit.empty() ? 0.F : 13.F;
    const std::string& words = f.word(track.name);
    Type type = chosen ? Type::label : Type::body_medium;
    if (p.width_of(type, words) > at.w - 78) type = Type::body;
    if (p.width_of(type, words) > at.w - 78) type = Type::small;
    if (limit.empty() && p.width_of(type, words) > at.w - 78) {
        const float two = 2 * p.line_of(type);
        p.paragraph({at.x + 70, at.center().y - two / 2}, at.w - 78, 2, type, ink, words);
    } else {
        p.text_in({at.x + 70, at.center().y - line / 2 - half, at.w - 78, line}, type, ink, words, Align::left);
    }
    if (!limit.empty())
        p.text_in({at.x + 70, at.center().y, at.w - 82, 28}, Type::small, chosen ? f.theme.onfjord : f.theme.ink2, limit, Align::left);
    if (f.pressed(name)) {
        p.rect(at, faded(f.theme.ink, 0.08F), 18);
        if (!f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
    }
    Target& target = f.target(name, at);
    if (track.key == Track::acute && !c.acute.marked) target.tap = UiAction{OpenDialog{{DialogKind::acute, c.id}}};
    else target.tap = UiAction{PickTrack{track.key}};
}

/// The ring and what it says; a tap opens the assessment.
void draw_clock(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    const AssessmentClock clock = assessment_clock(c, f.now, f.rules);
    const bool pressed = f.pressed("case/ring");
    if (pressed) p.rect(at, faded(f.theme.fjord, 0.09F), 18);
    draw_ring(p, f.strings, {at.x + 68, at.center().y}, 56, clock, f.rules.clock);
    std::string above = f.t("case.assess_by"), below = say::moment(f.strings, clock.due, f.now);
    if (clock.face == ClockFace::assessed) {
        above = f.t("case.assessed");
        below = f.t(c.acute.by_other.empty() ? "case.assessed_by" : "case.assessed_both", {{"by", c.acute.by}, {"other", c.acute.by_other}});
    } else if (clock.face == ClockFace::overdue) {
        above = f.t("case.should");
        below = f.t("deadline.over", {{"t", say::duration(f.strings, clock.left)}});
    } else if (clock.face == ClockFace::acute) {
        above = f.t("case.marked_acute");
    }
    const float x = at.x + 144, width = at.right() - x;
    p.text_cut({x, at.center().y - 39}, width, Type::body, f.theme.ink2, above);
    const bool one = p.width_of(Type::lead_bold, below) <= width;
    p.paragraph({x, at.center().y - (one ? 9.F : 8.F)}, width, 2, one ? Type::lead_bold : Type::label, f.theme.ink, below);
    f.target("case/ring", at).tap = form_about(FormKind::assess, c.id);
}

void draw_fields(Frame& f, const Case& c, Rect at, Track track)
{
    Painter& p = f.paint;
    const float width = (at.w - 12) / 2;
    const bool known = c.decision.has_value();
    const auto field = [&](const std::string& name, Rect r, char32_t icon, const std::string& text, bool filled) {
        p.rect(r, f.theme.surface, 18);
        p.border(r, f.theme.line2, 2, 18);
        if (f.pressed(name)) p.rect(r, faded(f.theme.ink, 0.08F), 18);
        p.icon({r.x + 32, r.center().y}, 28, filled ? f.theme.ink2 : f.theme.ink3, icon);
        p.text_in({r.x + 56, r.y, r.w - 64, r.h}, filled ? Type::label : Type::body, filled ? f.theme.ink : f.theme.ink3, text, Align::left);
        Form form;
        form.kind = FormKind::decide;
        form.about = c.id;
        form.values["track"] = std::string(name_of(track));
        form.focus = name == "case/owner" ? "owner" : "";
        form.caret = form.anchor = std::string::npos;
        f.target(name, r).tap = UiAction{OpenForm{form}};
    };
    field("case/owner", {at.x, at.y, width, at.h}, icons::person, known ? c.decision->owner : f.t("form.owner"), known);
    field("case/due", {at.x + width + 12, at.y, width, at.h}, icons::event, known ? say::day(f.strings, c.decision->due) : f.t("case.day"), known);
}

void draw_hindrance(Frame& f, Rect at, const Hindrance& hindrance)
{
    Painter& p = f.paint;
    p.rect(at, f.theme.lampsoft, 18);
    if (f.pressed("case/missing")) p.rect(at, faded(f.theme.ink, 0.08F), 18);
    p.icon({at.x + 32, at.center().y}, 28, f.theme.lampink, icons::lightbulb);
    p.icon({at.right() - 22, at.center().y}, 28, f.theme.lampink, icons::chevron_right);
    const float line = p.line_of(Type::small);
    const auto rows = p.wrapped(Type::small, hindrance.text, at.w - 60 - 42, static_cast<int>(at.h / line));
    float y = at.center().y - line * static_cast<float>(rows.size()) / 2;
    for (const std::string& row : rows) {
        p.text({at.x + 60, y}, Type::small, f.theme.lampink, row);
        y += line;
    }
    f.target("case/missing", at).tap = hindrance.mend;
}

} // namespace

void draw_decision_panel(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 28, Shadow::panel, f.theme.surface);
    const std::optional<Track> chosen = chosen_track(f, c);
    const bool wide = f.m.portrait; // two columns: clock and what ends it at the left, the ways at the right
    const float left_width = wide ? (at.w - 60) / 2 : at.w - 40;
    const Rect rows{wide ? at.x + 40 + left_width : at.x + 20, wide ? at.y + 96 : at.y + 224, left_width, 68};
    draw_clock(f, c, {at.x + 8, at.y + 14, left_width + 12, 128});
    const float title_y = wide ? at.y + 34 : at.y + 164;
    p.text({rows.x + 4, title_y}, Type::column, f.theme.ink, f.t("col.next_step"));
    const bool large = p.width_of(Type::column, f.t("col.next_step")) > rows.w - 4 - 124 - 12; // for a far seat
    const float more = large ? 72 : 124;
    draw_button(f, {rows.right() - more, title_y - 14, more, 64},
                {"case/more", large ? std::string() : f.t("act.more"), icons::more_horiz, Look::soft, UiAction{OpenSheet{{SheetKind::more, c.id, {}, "", at.center().x}}}, {}, {}, false}, 18, Type::label);
    float y = rows.y;
    const float pitch = wide ? std::min(104.F, (at.bottom() - 20 - rows.y + 12) / 5) : 80.F;
    for (const TrackRule* track : panel_tracks(f, chosen)) {
        draw_track(f, c, *track, {rows.x, y, rows.w, pitch - 12}, chosen && *chosen == track->key);
        y += pitch;
    }
    const float save_y = at.bottom() - 20 - 76;
    const Rect fields{at.x + 20, save_y - 12 - 72, left_width, 72}, save{at.x + 20, save_y, left_width, 76};
    const Track track = chosen.value_or(Track::exploration);
    if (c.decision && !f.ui.veil) {
        if (wide) p.paragraph({at.x + 24, at.y + 170}, left_width - 8, 6, Type::body, f.theme.ink2, c.decision->reason);
        else if (f.exporting) p.paragraph({save.x + 4, save.y}, save.w - 8, 3, Type::small, f.theme.ink2, c.decision->reason);
    }
    std::optional<Hindrance> hindrance;
    if (c.transferred_at == 0) hindrance = chosen ? hindrance_of(f, c, *chosen) : std::nullopt;
    if (hindrance) draw_hindrance(f, fields, *hindrance);
    else draw_fields(f, c, fields, track);
    Button button{"case/decide", f.t("case.save"), icons::check, Look::fjord, {}, {}, {}, false};
    if (chosen && !hindrance) button.tap = form_about(FormKind::decide, c.id, {}, {{"track", std::string(name_of(track))}});
    draw_button(f, save, button, 18, Type::lead_bold);
}

} // namespace fyr
