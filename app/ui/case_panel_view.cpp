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

constexpr float gap = 8, field_height = 72, save_height = 68;

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
    const std::string owner_text = owner.empty() ? f.t("dec.who") : owner;
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

/// "Beslutning", and that it is not saved yet. Gives where it ends.
float draw_heading(Frame& f, Rect at)
{
    Painter& p = f.paint;
    p.line({at.x, at.y + 6}, {at.right(), at.y + 6}, f.theme.line, 2);
    const std::string title = f.t("dec.title"), state = f.t("dec.unsaved");
    p.text({at.x + 4, at.y + 14}, Type::alias, f.theme.ink, title);
    if (p.width_of(Type::alias, title) + p.width_of(Type::small, state) + 24 <= at.w) p.text({at.right() - 4, at.y + 20}, Type::small, f.theme.ink2, state, Align::right);
    return at.y + 14 + p.line_of(Type::alias) + 6;
}

/// Beside the phases: safety, the way, its gate. Danger and gate come first: when all does not fit, acute actions fold to their number,
/// then the heading goes, and what is still too long scrolls.
void draw_upright(Frame& f, const Case& c, Rect in, std::optional<Track> chosen)
{
    const Rect save{in.x, in.bottom() - save_height, in.w, save_height};
    Rect fields{in.x, save.y - 10 - field_height, in.w, field_height};
    const TrackRule* track = chosen ? f.rules.track(*chosen) : nullptr;
    float room = fields.y - 8 - in.y;
    const float heading = 20 + f.paint.line_of(Type::alias);
    const float choice = passed_height(f, c, in.w) + 64 * 2 + gap, way = track ? way_height(f, c, *track, in.w) : choice;
    std::size_t rows = 2;
    while (rows > 1 && safety_height(f, c, in.w, rows) + heading + way > room) --rows;
    const float safety = safety_height(f, c, in.w, rows);
    const bool headed = !is_large(f.m) && safety + heading + way <= room;
    const float content = safety + (headed ? heading : 0) + way, line = f.paint.line_of(Type::small);
    if (!headed && content + line <= room) { // then it stands under owner and day
        f.paint.text_in({in.x, save.y - line - 6, in.w, line}, Type::small, f.theme.ink2, f.t("dec.unsaved"));
        fields.y -= line;
        room -= line;
    }
    const Scroller s = begin_scroll(f, {in.x, in.y, in.w, room}, "case/panel", content);
    float y = draw_safety(f, c, {in.x, in.y - s.at, in.w, safety}, rows);
    if (headed) y = draw_heading(f, {in.x, y, in.w, heading});
    if (track) {
        draw_way(f, c, *track, {in.x, y, in.w, s.range > 0 ? 0 : fields.y - 8 - y});
    } else {
        draw_choice(f, c, {in.x, y, in.w, std::max(choice, fields.y - 8 - y)});
    }
    end_scroll(f, s, "case/panel", content);
    draw_fields(f, c, fields);
    draw_save(f, c, chosen, save);
}

/// Standing up: two columns over the bar.
void draw_abreast(Frame& f, const Case& c, Rect at, std::optional<Track> chosen, bool saved)
{
    const float width = (at.w - 64 - 16) / 2, bottom = at.bottom() - 14;
    const Rect left{32, at.y + 8, width, bottom - at.y - 8}, right{32 + width + 16, at.y + 20, width, bottom - at.y - 20};
    const float room = left.h - (saved ? 0 : save_height + gap);
    std::size_t rows = 2;
    while (rows > 1 && safety_height(f, c, width, rows) > room) --rows;
    const float content = safety_height(f, c, width, rows);
    const Scroller s = begin_scroll(f, {left.x, left.y, width, room}, "case/panel", content);
    draw_safety(f, c, {left.x, left.y - s.at, width, content}, rows);
    end_scroll(f, s, "case/panel", content);
    if (saved) return draw_saved_decision(f, c, right);
    draw_fields(f, c, {left.x, bottom - save_height, width, save_height});
    const Rect save{right.x, bottom - save_height, width, save_height};
    const TrackRule* track = chosen ? f.rules.track(*chosen) : nullptr;
    const float upper = save.y - 10 - right.y;
    if (track) {
        const float way = way_height(f, c, *track, width);
        const Scroller t = begin_scroll(f, {right.x, right.y, width, upper}, "case/way", way);
        draw_way(f, c, *track, {right.x, right.y - t.at, width, t.range > 0 ? 0 : upper});
        end_scroll(f, t, "case/way", way);
    } else {
        const float choice = std::max(upper, passed_height(f, c, width) + 64);
        const Scroller t = begin_scroll(f, {right.x, right.y, width, upper}, "case/way", choice);
        draw_choice(f, c, {right.x, right.y - t.at, width, choice});
        end_scroll(f, t, "case/way", choice);
    }
    draw_save(f, c, chosen, save);
}

} // namespace

void draw_decision_panel(Frame& f, const Case& c, Rect at)
{
    f.paint.panel({at.x, at.y, at.w, at.h + (f.m.portrait ? 30 : 0)}, 28, Shadow::panel, f.theme.surface);
    const std::optional<Track> chosen = chosen_track(f, c);
    const bool saved = shows_saved(f, c);
    if (f.m.portrait) return draw_abreast(f, c, at, chosen, saved);
    const Rect in{at.x + 20, at.y + 6, at.w - 40, at.h - 18};
    if (!saved) return draw_upright(f, c, in, chosen);
    constexpr float least = 290; // of what was saved, with its buttons
    std::size_t rows = 2;
    while (rows > 1 && safety_height(f, c, in.w, rows) + least > in.h) --rows;
    const float y = draw_safety(f, c, {in.x, in.y, in.w, in.h}, rows);
    draw_saved_decision(f, c, {in.x, y, in.w, in.bottom() - y});
}

} // namespace fyr
