// The decision panel of the case page: safety, the way that is chosen with its own date, the gate whole, owner and day, and one
// button that says what is missing and leads there (design part 4, section 2).
#include "ui/case_parts.hpp"

#include "domain/gates.hpp"

namespace fyr {

bool shows_saved(const Frame& f, const Case& c)
{
    const auto draft = f.ui.drafts.find(c.id);
    return c.decision && (draft == f.ui.drafts.end() || draft->second == c.decision->track);
}

std::optional<Track> chosen_track(const Frame& f, const Case& c)
{
    if (const auto it = f.ui.drafts.find(c.id); it != f.ui.drafts.end()) return it->second;
    if (c.decision) return c.decision->track;
    if (is_raised(c, Gate::abuse) && !is_overridden(c, Gate::abuse)) return Track::investigation; // the law says it (§ 20)
    if (c.acute.marked) return Track::acute;
    return std::nullopt;
}

namespace {

constexpr float gap = 8, field_height = 72, save_height = 68, text_x = 64;

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

/// The chosen way as one block; a touch opens the others.
float draw_chosen(Frame& f, const Case& c, const TrackRule& track, Rect at)
{
    Painter& p = f.paint;
    const float room = at.w - text_x - 12;
    const auto words = whole(p, fitting(p, f.word(track.name), room, {Type::label, Type::label}), f.word(track.name), room);
    const std::string limit = limit_of(f, c, track.key);
    std::vector<std::string> below;
    const std::string section = track.section;
    if (!limit.empty()) below = whole(p, Type::small, limit, room);
    if (!section.empty()) {
        if (below.empty()) below = {section};
        else if (p.width_of(Type::small, below.back() + " · " + section) <= room) below.back() += " · " + section;
        else below.push_back(section);
    }
    const float height = p.line_of(Type::label) * static_cast<float>(words.size()) + p.line_of(Type::small) * static_cast<float>(below.size());
    const Rect box{at.x, at.y, at.w, std::max(f.m.portrait ? 68.F : 84.F, height + 18)};
    p.rect(box, f.theme.fjord, 18);
    if (f.pressed("case/track")) p.rect(box, faded(f.theme.onfjord, 0.12F), 18);
    const Point sign{box.x + 34, box.center().y};
    if (track.key == Track::acute) draw_octagon(p, sign, 18);
    else p.icon(sign, 30, f.theme.onfjord, icons::check);
    float y = box.center().y - height / 2;
    y += draw_lines(p, {box.x + text_x, y}, Type::label, f.theme.onfjord, words);
    draw_lines(p, {box.x + text_x, y}, Type::small, f.theme.onfjord, below);
    f.target("case/track", box).tap = sheet_about(c.id, "tracks", box.center().x);
    return box.bottom() + gap;
}

/// None chosen yet: as many ways as there is room for, the rest behind one row.
void draw_choice(Frame& f, const Case& c, Rect at)
{
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

/// What stands in the way of other ways, whole; a touch opens what leads through.
float draw_gate(Frame& f, const Case& c, Track track, Rect at)
{
    Painter& p = f.paint;
    const auto closed = gates_before_decision(c, track);
    const bool abuse = is_raised(c, Gate::abuse) && !is_overridden(c, Gate::abuse);
    std::string why;
    if (abuse) why = f.t("gate.abuse.track", {{"alias", c.facts.code}});
    if (!closed.empty() && closed.front().why != "gate.abuse.track") why += (why.empty() ? "" : " ") + f.t(closed.front().why, {{"alias", c.facts.code}});
    if (why.empty()) {
        if (f.exporting || at.h < 64) return at.y;
        draw_button(f, {at.x, at.y, at.w, 64}, {"case/track/other", f.t("track.other"), icons::more_horiz, Look::soft, sheet_about(c.id, "tracks", at.center().x), {}, {}, false}, 18, Type::label);
        return at.y + 64 + gap;
    }
    const float room = at.w - 62 - 10;
    auto lines = whole(p, Type::small, why, room);
    if (abuse && p.line_of(Type::small) * static_cast<float>(lines.size()) + 20 > at.h) // the strip says the rest, and the sheet behind it
        lines = whole(p, Type::small, f.t("gate.abuse.track", {{"alias", c.facts.code}}), room);
    const Rect box{at.x, at.y, at.w, std::max(64.F, p.line_of(Type::small) * static_cast<float>(lines.size()) + 20)};
    p.rect(box, f.theme.lampsoft, 18);
    p.edge(box, 18);
    if (f.pressed("case/gate")) p.rect(box, faded(f.theme.ink, 0.08F), 18);
    p.icon({box.x + 34, box.center().y}, 28, f.theme.lampink, icons::lock);
    draw_lines(p, {box.x + 62, box.center().y - p.line_of(Type::small) * static_cast<float>(lines.size()) / 2}, Type::small, f.theme.lampink, lines);
    f.target("case/gate", box).tap = sheet_about(c.id, closed.empty() ? "tracks" : "gate", box.center().x);
    return box.bottom() + gap;
}

Date day_of(const Frame& f, const Case& c)
{
    if (c.decision) return c.decision->due;
    const Date today = local_date(f.now);
    return chosen_track(f, c) == Track::acute ? today : add_working_days(today, 1, f.rules.calendar);
}

UiAction decide_form(const Frame& f, const Case& c, const std::string& focus = {})
{
    Form form;
    form.kind = FormKind::decide;
    form.about = c.id;
    form.values["track"] = std::string(name_of(chosen_track(f, c).value_or(Track::exploration)));
    if (!c.decision) {
        form.values["owner"] = initials_in(f);
        form.values["due"] = format_date(day_of(f, c));
    }
    form.focus = focus;
    form.caret = form.anchor = std::string::npos;
    return OpenForm{form};
}

void draw_fields(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    const std::string owner = c.decision ? c.decision->owner : initials_in(f), day = say::short_date(f.strings, day_of(f, c));
    const bool plain = is_large(f.m);
    const std::string owner_text = owner.empty() ? f.t("form.owner") : owner;
    const Type owner_type = owner.empty() ? Type::body : fitting(p, owner_text, 150, {Type::lead_bold, Type::label, Type::small_bold});
    const float icon = plain ? 0.F : 36.F, want_day = p.width_of(Type::label, day) + 36 + icon, want_owner = p.width_of(owner_type, owner_text) + 32 + icon;
    const float width = at.w - 12, share = std::clamp(want_owner + std::max(0.F, (width - want_owner - want_day) / 2), std::min(124.F, width - want_day), std::max(124.F, width - want_day));
    const auto field = [&](const std::string& name, Rect r, char32_t sign, const std::string& text, Type type, bool filled, const std::string& focus) {
        p.rect(r, f.theme.surface, 18);
        p.border(r, f.theme.line2, 2, 18);
        if (f.pressed(name)) p.rect(r, faded(f.theme.ink, 0.08F), 18);
        const bool sign_fits = !plain && p.width_of(type, text) + 36 + 24 <= r.w;
        if (sign_fits) p.icon({r.x + 30, r.center().y}, 26, filled ? f.theme.ink2 : f.theme.ink3, sign);
        const Rect words{r.x + (sign_fits ? 50.F : 8.F), r.y, r.w - (sign_fits ? 56.F : 16.F), r.h};
        const auto lines = whole(p, type, text, words.w);
        if (lines.size() <= 1) p.text_in(words, type, filled ? f.theme.ink : f.theme.ink2, text, sign_fits ? Align::left : Align::center);
        else draw_lines(p, {words.x + 4, r.center().y - p.line_of(Type::small_bold) * static_cast<float>(lines.size()) / 2}, Type::small_bold, filled ? f.theme.ink : f.theme.ink2, whole(p, Type::small_bold, text, words.w));
        f.target(name, r).tap = decide_form(f, c, focus);
    };
    field("case/owner", {at.x, at.y, share, at.h}, icons::person, owner_text, owner_type, !owner.empty(), "owner");
    const float dw = width - share;
    field("case/date", {at.x + share + 12, at.y, dw, at.h}, icons::event, day, fitting(p, day, dw - 20, {Type::label, Type::small_bold}), true, "");
}

/// Saves, or says what is missing and goes there.
void draw_save(Frame& f, const Case& c, std::optional<Track> chosen, Rect at)
{
    if (f.exporting) return;
    Painter& p = f.paint;
    const auto hindrance = chosen ? hindrance_of(f, c, *chosen) : std::optional<Hindrance>{};
    const std::string text = !chosen ? f.t("dec.missing", {{"what", f.t("missing.track")}}) : hindrance ? hindrance->text : f.t("case.save");
    const bool ready = chosen && !hindrance;
    p.rect(at, ready ? f.theme.fjord : f.theme.sunken, 18);
    p.edge(at, 18);
    if (f.pressed("case/save")) p.rect(at, faded(f.theme.ink, 0.08F), 18);
    const Color ink = ready ? f.theme.onfjord : f.theme.ink;
    const float room = at.w - 84;
    const Type type = fitting(p, text, room, {Type::button, Type::label, Type::small_bold});
    const auto lines = whole(p, type, text, room);
    float widest = 0;
    for (const std::string& line : lines) widest = std::max(widest, p.width_of(type, line));
    const float x = at.center().x - (widest + 40) / 2;
    p.icon({x + 14, at.center().y}, 28, ink, ready ? icons::check : icons::arrow_forward);
    if (lines.size() == 1) p.text_in({x + 40, at.y, widest + 6, at.h}, type, ink, text, Align::left);
    else draw_lines(p, {x + 40, at.center().y - p.line_of(type) * static_cast<float>(lines.size()) / 2}, type, ink, lines);
    f.target("case/save", at).tap = ready ? Intent{decide_form(f, c)} : hindrance ? hindrance->mend : Intent{sheet_about(c.id, "tracks", at.center().x)};
}

void draw_unsaved(Frame& f, const Case& c, Rect at, std::optional<Track> chosen)
{
    Painter& p = f.paint;
    const Rect save{at.x, at.bottom() - save_height, at.w, save_height}, fields{at.x, save.y - 10 - field_height, at.w, field_height};
    float y = at.y;
    if (!f.m.portrait && !is_large(f.m)) {
        p.line({at.x, y + 6}, {at.right(), y + 6}, f.theme.line, 2);
        const std::string title = f.t("dec.title"), state = f.t("dec.unsaved");
        p.text({at.x + 4, y + 16}, Type::alias, f.theme.ink, title);
        if (p.width_of(Type::alias, title) + p.width_of(Type::small, state) + 24 <= at.w) p.text({at.right() - 4, y + 22}, Type::small, f.theme.ink2, state, Align::right);
        y += 18 + p.line_of(Type::alias) + 6;
    }
    const TrackRule* track = chosen ? f.rules.track(*chosen) : nullptr;
    if (track) {
        const float top = draw_chosen(f, c, *track, {at.x, y, at.w, 0});
        draw_gate(f, c, *chosen, {at.x, top, at.w, (f.m.portrait ? save.y : fields.y) - 8 - top});
    }
    if (!track) draw_choice(f, c, {at.x, y, at.w, (f.m.portrait ? save.y : fields.y) - 10 - y});
    if (!f.m.portrait) draw_fields(f, c, fields);
    draw_save(f, c, chosen, save);
}

} // namespace

void draw_decision_panel(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    p.panel({at.x, at.y, at.w, at.h + (f.m.portrait ? 30 : 0)}, 28, Shadow::panel, f.theme.surface);
    const std::optional<Track> chosen = chosen_track(f, c);
    const bool saved = shows_saved(f, c);
    if (f.m.portrait) {
        const float width = (at.w - 64 - 16) / 2, bottom = at.bottom() - 14;
        const Rect left{32, at.y + 8, width, bottom - at.y - 8}, right{32 + width + 16, at.y + 20, width, bottom - at.y - 20};
        draw_safety(f, c, {left.x, left.y, width, left.h - (saved ? 0 : field_height + gap)});
        if (!saved) draw_fields(f, c, {left.x, bottom - save_height, width, save_height});
        if (saved) draw_saved_decision(f, c, right);
        else draw_unsaved(f, c, right, chosen);
        return;
    }
    const Rect in{at.x + 20, at.y + 6, at.w - 40, at.h - 18};
    const float y = draw_safety(f, c, {in.x, in.y, in.w, in.h - (field_height + save_height + 200)});
    const Rect rest{in.x, y, in.w, in.bottom() - y};
    if (saved) draw_saved_decision(f, c, rest);
    else draw_unsaved(f, c, rest, chosen);
}

} // namespace fyr
