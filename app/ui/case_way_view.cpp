// The way a notification goes, on the decision panel: the chosen one with its own last day, or the choice (design part 4, section 2).
#include "ui/case_parts.hpp"

namespace fyr {

namespace {

constexpr float gap = 8, text_x = 64;

/// The ways on the panel in their order.
std::vector<const TrackRule*> panel_tracks(const Frame& f)
{
    std::vector<const TrackRule*> all;
    for (const TrackRule& track : f.rules.tracks)
        if (track.on_panel && all.size() < 5) all.push_back(&track);
    return all;
}

/// The last day of a way itself, not of its first step.
std::string limit_of(const Frame& f, const Case& c, Track track)
{
    if (track == Track::investigation) {
        const Date last = c.decision && c.decision->track == track && c.decision->deadline ? c.decision->deadline : investigation_clock(c, f.rules);
        return last ? f.t("track.by", {{"day", say::weekday_and_day(f.strings, last)}}) : f.t("track.choose_day");
    }
    const Date today = local_date(f.now);
    const auto days = [&](int n) { return f.t("track.by", {{"day", say::weekday_and_day(f.strings, add_working_days(today, n, f.rules.calendar))}}); };
    if (track == Track::awaiting) return days(f.rules.funnel.awaiting_max_working_days);
    if (track == Track::exploration && f.rules.targets.exploration_days > 0) return days(f.rules.targets.exploration_days);
    return {};
}

/// The chosen way laid out: its name, its last day, its paragraph.
struct ChosenWords {
    std::vector<std::string> name, below;
    float words = 0, height = 0;
};

ChosenWords chosen_words(const Frame& f, const Case& c, const TrackRule& track, float width)
{
    const Painter& p = f.paint;
    const float room = width - text_x - 12;
    ChosenWords w;
    w.name = whole(p, Type::label, f.word(track.name), room);
    const std::string limit = limit_of(f, c, track.key);
    if (!limit.empty()) w.below = whole(p, Type::small, limit, room);
    if (!track.section.empty()) {
        if (!w.below.empty() && p.width_of(Type::small, w.below.back() + " · " + track.section) <= room) w.below.back() += " · " + track.section;
        else w.below.push_back(track.section);
    }
    w.words = p.line_of(Type::label) * static_cast<float>(w.name.size()) + p.line_of(Type::small) * static_cast<float>(w.below.size());
    w.height = std::max(f.m.portrait ? 68.F : 84.F, w.words + 18);
    return w;
}

/// The chosen way as one block; a touch opens the others.
float draw_chosen(Frame& f, const Case& c, const TrackRule& track, Rect at)
{
    Painter& p = f.paint;
    const ChosenWords w = chosen_words(f, c, track, at.w);
    const Rect box{at.x, at.y, at.w, w.height};
    p.rect(box, f.theme.fjord, 18);
    if (f.pressed("case/track")) p.rect(box, faded(f.theme.onfjord, 0.12F), 18);
    const Point sign{box.x + 34, box.center().y};
    if (track.key == Track::acute) draw_octagon(p, sign, 18);
    else p.icon(sign, 30, f.theme.onfjord, icons::check);
    const float y = box.center().y - w.words / 2;
    draw_lines(p, {box.x + text_x, y + draw_lines(p, {box.x + text_x, y}, Type::label, f.theme.onfjord, w.name)}, Type::small, f.theme.onfjord, w.below);
    f.target("case/track", box).tap = sheet_about(c.id, "tracks", box.center().x);
    return box.bottom() + gap;
}

} // namespace

/// None chosen yet: as many ways as there is room for, the rest behind one row.
void draw_choice(Frame& f, const Case& c, Rect at)
{
    const float passed = passed_height(f, c, at.w);
    at = {at.x, draw_passed(f, c, at), at.w, at.h - passed};
    Painter& p = f.paint;
    const std::vector<const TrackRule*> all = panel_tracks(f);
    const float least = 64;
    auto places = static_cast<std::size_t>(std::max(1.F, (at.h + gap) / (least + gap)));
    const bool folded = places < all.size();
    const std::size_t shown = folded ? places - 1 : all.size();
    places = shown + (folded ? 1U : 0U);
    const float h = std::clamp((at.h + gap) / static_cast<float>(places) - gap, least, 72.F);
    float y = at.y;
    const auto row = [&](const std::string& name, const std::string& words, const std::string& section, char32_t icon, bool acute, const Intent& tap) {
        const Rect box{at.x, y, at.w, h};
        p.rect(box, f.theme.sunken, 18);
        p.edge(box, 18);
        const Point sign{box.x + 34, box.center().y};
        if (acute) draw_octagon(p, sign, 18);
        else p.icon(sign, 30, f.theme.fjord, icon);
        const float sw = section.empty() ? 0 : p.width_of(Type::small, section) + 14, room = box.w - text_x - 12;
        const bool beside = sw > 0 && p.width_of(Type::body_medium, words) + sw <= room;
        const Type type = fitting(p, words, room, {Type::body_medium, Type::small});
        const auto lines = whole(p, type, words, room);
        if (lines.size() == 1) p.text_in({box.x + text_x, box.y, room, box.h}, type, f.theme.ink, words, Align::left);
        else draw_lines(p, {box.x + text_x, box.center().y - p.line_of(type) * static_cast<float>(lines.size()) / 2}, type, f.theme.ink, lines);
        if (beside) p.text_in({box.right() - 14 - sw, box.y, sw, box.h}, Type::small, f.theme.ink2, section, Align::right);
        if (f.pressed(name)) p.rect(box, faded(f.theme.ink, 0.08F), 18);
        f.target(name, box).tap = tap;
        y += h + gap;
    };
    for (std::size_t i = 0; i < shown; ++i) {
        const TrackRule& track = *all[i];
        const bool asks = track.key == Track::acute && !c.acute.marked;
        row("case/track/" + std::string(name_of(track.key)), f.word(track.name), track.section, icons::named(track.icon), track.key == Track::acute,
            asks ? Intent{UiAction{OpenDialog{{DialogKind::acute, c.id}}}} : Intent{UiAction{PickTrack{track.key}}});
    }
    if (folded) row("case/track", f.t(shown == 0 ? "track.choose" : "track.other"), "", icons::more_horiz, false, sheet_about(c.id, "tracks", at.center().x));
}

float way_height(const Frame& f, const Case& c, const TrackRule& track, float width)
{
    const float gate = gate_height(f, c, track.key, width, false);
    return chosen_words(f, c, track, width).height + passed_height(f, c, width) + (gate > 0 ? gate : 0);
}

void draw_way(Frame& f, const Case& c, const TrackRule& track, Rect at)
{
    const float chosen = draw_chosen(f, c, track, at), y = draw_passed(f, c, {at.x, chosen, at.w, 0});
    draw_gate(f, c, track.key, {at.x, y, at.w, at.h - (y - at.y)});
}

} // namespace fyr
