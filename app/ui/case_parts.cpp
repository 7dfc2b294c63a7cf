// Small things that all areas of the case page share: forms about the case, lists that scroll, places to let go,
// the guiding question.
#include "ui/case_parts.hpp"

#include "board/interaction.hpp"

namespace fyr {

UiAction form_about(FormKind kind, CaseId about, PartId part, std::map<std::string, std::string> values)
{
    Form form;
    form.kind = kind;
    form.about = about;
    form.part = part;
    form.values = std::move(values);
    return OpenForm{form};
}

UiAction sheet_about(CaseId about, std::string key, float x) { return OpenSheet{{SheetKind::more, about, {}, std::move(key), x}}; }

std::string initials_in(const Frame& f) { return f.ui.guard.in ? f.ui.guard.in->initials : std::string(); }

std::vector<std::string> whole(const Painter& p, Type type, std::string_view text, float width) { return p.wrapped(type, text, width, 400); }

float draw_lines(Painter& p, Point at, Type type, Color ink, const std::vector<std::string>& lines)
{
    const float line = p.line_of(type);
    for (std::size_t i = 0; i < lines.size(); ++i) p.text({at.x, at.y + line * static_cast<float>(i)}, type, ink, lines[i]);
    return line * static_cast<float>(lines.size());
}

Type fitting(const Painter& p, std::string_view text, float width, std::initializer_list<Type> types)
{
    for (const Type type : types)
        if (p.width_of(type, text) <= width) return type;
    return *(types.end() - 1);
}

void draw_add_row(Frame& f, Rect at, const std::string& name, const std::string& words, const Depth& depth, const Intent& tap)
{
    Painter& p = f.paint;
    p.dashed_rect(at, 16, f.theme.dark ? f.theme.line2 : depth.subtitle, 2, 8, 6);
    if (f.pressed(name)) p.rect(at, faded(f.theme.ink, 0.08F), 16);
    p.icon({at.x + 34, at.center().y}, 28, depth.title, icons::add);
    const float width = at.w - 66 - 10;
    p.text_in({at.x + 66, at.y, width, at.h}, fitting(p, words, width, {Type::body_medium, Type::small}), depth.title, words, Align::left);
    f.target(name, at).tap = tap;
}

float scrolled(const Frame& f, const std::string& list, float range)
{
    const auto it = f.ui.scroll.find(list);
    return it == f.ui.scroll.end() ? 0.F : std::clamp(it->second, 0.F, std::max(0.F, range));
}

bool may_land(const Frame& f, const DropZone& zone)
{
    return std::any_of(f.touch.fingers().begin(), f.touch.fingers().end(), [&](const Finger& finger) {
        return finger.mode == Finger::Mode::dragging && finger.grab && fits(*finger.grab, zone);
    });
}

bool is_away(const Frame& f, Grab::What what, CaseId about, PartId part)
{
    return std::any_of(f.touch.fingers().begin(), f.touch.fingers().end(), [&](const Finger& finger) {
        return finger.mode == Finger::Mode::dragging && finger.grab && finger.grab->what == what &&
               finger.grab->about == about && finger.grab->part == part;
    });
}

DropZone zone_of(DropZone::What what, CaseId about, int place) { return {what, Step::received, {}, about, place}; }

void draw_landing(Frame& f, Rect at)
{
    f.paint.rect(at, f.theme.drop_wash, 18);
    f.paint.border(at, f.theme.lampedge, 4, 18);
}

void draw_bar_count(Frame& f, const Phase& phase, std::size_t count)
{
    const Rect pill{phase.header.right() - 130, phase.header.center().y - 20, 52, 40};
    f.paint.rect(pill, f.theme.count_pill, 20);
    f.paint.text_in(pill, Type::button, f.theme.ink, std::to_string(count));
}

Scroller begin_scroll(Frame& f, Rect seen, const std::string& list, float content)
{
    Scroller s{seen, std::max(0.F, content - seen.h), 0, f.targets.all().size()};
    s.at = scrolled(f, list, s.range);
    if (s.range > 0) f.paint.clip({seen.x - 14, seen.y, seen.w + 28, seen.h});
    return s;
}

void end_scroll(Frame& f, const Scroller& s, const std::string& list, float content)
{
    if (s.range <= 0) return;
    f.paint.unclip();
    f.targets.clip_from(s.first, s.seen, list, s.range);
    f.paint.rect({s.seen.right() + 4, s.seen.y + s.seen.h * s.at / content, 6, s.seen.h * s.seen.h / content}, f.theme.line2, 3);
}

void draw_gone_case(Frame& f)
{
    draw_header(f, f.t("door.morning"), "");
    draw_empty(f, {0, 200, f.m.width, 500}, f.t("case.gone"), "");
    draw_bar(f, {{"bar/board", f.t("act.board"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::funnel, {}}}, {}, {}, false}}, {}, {});
}

} // namespace fyr
