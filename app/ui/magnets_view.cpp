#include "ui/magnets_view.hpp"

#include "ui/case_parts.hpp"

namespace fyr {

namespace {

struct SideColors { Color fill, ink, edge; };

/// The dimension magnets have the colour of their side, and stand where their side is: never colour alone.
SideColors colors_of(const Theme& t, int side)
{
    if (side == 0) return {t.fjordsoft, t.ink, t.fjord};
    if (side == 1) return {t.lampsoft, t.lampink, t.lampedge};
    return {t.ressoft, t.resink, t.res};
}

/// What lay there last time: the last round that has ended; before the first one, the magnets of the case itself.
std::vector<PlacedMarker> ghost_of(const Case& c)
{
    const Round* last = c.rounds.last_ended();
    if (last && c.rounds.open()) return last->markers;
    if (!c.rounds.open()) return {};
    std::vector<PlacedMarker> out;
    for (const Item& item : c.items)
        if (!item.dimension.empty())
            out.push_back({item.id, item.polarity == Polarity::resource ? Marker::resource : item.polarity == Polarity::unknown ? Marker::unknown : Marker::concern, item.dimension, 1, 0});
    return out;
}

const Round* shown_round(const Case& c) { return c.rounds.open() ? c.rounds.open() : c.rounds.last_ended(); }

/// What a tap on a dimension means: the armed marker goes there, else the dimension magnet grows by one, and begins again.
std::optional<Intent> tap_on(const Frame& f, const Case& c, const Round& round, const std::string& dimension)
{
    if (!round.is_open()) return std::nullopt;
    if (f.ui.round.armed) {
        PlacedMarker marker;
        marker.marker = *f.ui.round.armed;
        marker.dimension = dimension;
        marker.number = next_hypothesis(round);
        return Command{ChangeRound{c.id, PlaceMarker{marker}}};
    }
    return Command{ChangeRound{c.id, WeighDimension{dimension, round.weight_of(dimension) % 3 + 1}}};
}

void draw_dimension_magnet(Frame& f, const Slot& slot, const Dimension& dimension, int weight)
{
    Painter& p = f.paint;
    const SideColors color = colors_of(f.theme, slot.side);
    const std::vector<std::string>& lines = dimension.lines(f.strings.language());
    const Type type = weight > 1 ? Type::label : Type::body_medium;
    float width = 0;
    for (const std::string& line : lines) width = std::max(width, p.width_of(type, line));
    width = std::min(width + 32, std::max(120.F, slot.label_width + 26));
    const float line = p.line_of(type) - 3, height = line * static_cast<float>(lines.size()) + 18;
    const float x = slot.side == 0 ? slot.label.x - width + 6 : slot.side == 1 ? slot.label.x - 6 : slot.label.x - width / 2;
    const Rect at{x, slot.side == 2 ? slot.label.y + 4 : slot.at.y - height / 2, width, height};
    p.rect(at, color.fill, 14);
    p.border(at, color.edge, 2.F * static_cast<float>(weight), 14);
    float y = at.y + 9;
    for (const std::string& text : lines) {
        p.text_cut({at.center().x, y}, width - 20, type, color.ink, text, Align::center);
        y += line;
    }
    for (int k = 1; k < weight; ++k) p.icon({at.right() - 4, at.y + 4 + 16 * static_cast<float>(k - 1)}, 20, color.edge, icons::star);
}

void draw_slot(Frame& f, const Case& c, const Round& round, const Slot& slot, const Dimension& dimension, bool takes)
{
    Painter& p = f.paint;
    const std::string name = "magnets/dimension/" + slot.key;
    const float left = slot.side == 0 ? slot.label.x - slot.label_width : slot.at.x - 44;
    const float right = slot.side == 1 ? slot.label.x + slot.label_width : slot.at.x + 44;
    const Rect area = slot.side == 2 ? Rect{slot.at.x - slot.label_width / 2 + 4, slot.at.y - 44, slot.label_width - 8, 44 + 96} : Rect{left, slot.at.y - 36, right - left, 72};
    Target& target = f.targets.add(name, area);
    target.tap = tap_on(f, c, round, slot.key);
    if (round.is_open()) target.drop = zone_of(DropZone::What::dimension, c.id);
    if (round.is_open()) target.drop->dimension = slot.key;
    const bool waiting = takes && f.ui.round.armed;
    p.circle(slot.at, 26, faded(f.theme.surface, 0.75F));
    p.dashed_circle(slot.at, 26, waiting ? f.theme.lampedge : f.theme.line2, waiting ? 4.F : 2.F, 7, 6);
    draw_dimension_magnet(f, slot, dimension, round.weight_of(slot.key));
    if (f.pressed(name)) p.ring(slot.at, 34, f.theme.ink, 3);
}

void draw_figure(Frame& f, const RoundLayout& layout, const Case& c)
{
    const TriangleLayout& t = layout.triangle;
    const std::vector<Point> figure{t.a, t.c, t.b};
    f.paint.panel(layout.figure, 28, Shadow::panel, f.theme.surface);
    f.paint.polygon(figure, f.theme.dark ? f.theme.card : f.theme.bg1);
    f.paint.outline(figure, f.theme.fjord, 7);
    for (const Point corner : figure) f.paint.circle(corner, 3.5F, f.theme.fjord);
    f.paint.text({t.a.x, t.alias_y - f.m.wall_more(30)}, Type::column, f.theme.ink, c.facts.code, Align::center);
    f.paint.text({t.a.x, t.centre_y}, Type::body, f.theme.ink2, f.t("case.centre"), Align::center);
}

void draw_lines(Frame& f, const Round& round, const MarkerPlaces& places)
{
    for (const MarkerLine& line : round.lines) {
        const auto a = places.at.find(line.from), b = places.at.find(line.to);
        if (a != places.at.end() && b != places.at.end()) f.paint.line(a->second, b->second, f.theme.lampedge, 5);
    }
}

void draw_markers(Frame& f, const Case& c, const Round& round, const MarkerPlaces& places)
{
    Painter& p = f.paint;
    for (const PlacedMarker& marker : round.markers) {
        const auto place = places.at.find(marker.id);
        if (place == places.at.end()) continue;
        const Point at = place->second;
        if (is_away(f, Grab::What::marker, c.id, marker.id)) {
            p.dashed_circle(at, 26, f.theme.line2, 2, 7, 6);
            continue;
        }
        draw_marker(f, at, marker);
        const std::string name = "magnets/marker/" + std::to_string(marker.id.value);
        if (f.pressed(name) || f.ui.round.joins_from == marker.id) p.ring(at, marker_radius(marker.weight) + 9, f.theme.ink, 3);
        if (!round.is_open()) continue;
        Target& target = f.target(name, {at.x - 27, at.y - 32, 54, 64});
        target.grab = Grab{Grab::What::marker, c.id, marker.id, {}, {}, marker.marker};
        target.drop = zone_of(DropZone::What::dimension, c.id);
        target.drop->dimension = marker.dimension;
        if (f.ui.round.joins_from && f.ui.round.joins_from != marker.id) target.tap = Command{ChangeRound{c.id, JoinMarkers{f.ui.round.joins_from, marker.id}}};
        else if (f.ui.round.joins_from) target.tap = UiAction{RoundAction{JoinFrom{}}};
        else if (f.ui.round.armed) target.tap = tap_on(f, c, round, marker.dimension);
        else target.tap = UiAction{OpenSheet{{SheetKind::marker, c.id, marker.id, marker.dimension, at.x}}};
    }
}

void draw_counts(Frame& f, const MarkerPlaces& places, const TriangleLayout& t)
{
    for (const auto& [dimension, more] : places.more) {
        const Slot* slot = t.slot(dimension);
        if (!slot) continue;
        const Point badge{slot->at.x + 26, slot->at.y - 26};
        f.paint.circle(badge, 18, f.theme.surface);
        f.paint.ring(badge, 17, f.theme.fjord, 2);
        f.paint.glyphs(badge, 18, Face::semibold, f.theme.ink, "+" + std::to_string(more));
    }
}

void draw_magnets_bar(Frame& f, const Case& c)
{
    const Round* round = c.rounds.open();
    const std::vector<Button> left{{"bar/case", f.t("act.case"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::case_focus, c.id}}, {}, {}, false},
                                   undo_button(f, "bar/undo-left")};
    std::vector<Button> center, right;
    if (round) {
        const RoundFormat& format = f.templates.rounds.of(round->format);
        const std::size_t next = format.place_of(round->step) + 1;
        if (next < format.steps.size())
            center.push_back({"bar/next-step", f.t("round.next"), icons::arrow_forward, Look::primary_lamp, Command{ChangeRound{c.id, GoToRoundStep{format.steps[next].key}}}, {}, {}, false});
        else center.push_back({"bar/end-round", f.t("round.end"), icons::check, Look::primary_lamp, form_about(FormKind::round_end, c.id), {}, {}, false});
        right.push_back({"bar/scale", f.t("round.scale"), icons::poll, Look::standard, UiAction{OpenSheet{{SheetKind::scale, c.id, {}, "", f.m.width - 500}}}, {}, {}, false, true});
        right.push_back({"bar/clear", f.t("round.clear"), icons::delete_bin, Look::standard, Command{ChangeRound{c.id, ClearMarkers{}}}, {}, {}, false, true});
    }
    right.push_back(undo_button(f, "bar/undo-right"));
    draw_bar(f, left, center, right);
}

} // namespace

void draw_magnets(Frame& f)
{
    const Case* c = f.state.find(f.ui.about);
    if (!c) return draw_gone_case(f);
    const Triangle& triangle = f.templates.triangle(f.state.board().triangle);
    const RoundLayout layout = layout_round(f.m, triangle);
    const Round none, *shown = shown_round(*c);
    const Round& round = shown ? *shown : none;
    draw_header(f, c->facts.code, round.question.empty() || f.ui.veil ? f.t("round.title") : round.question, say::age(f.strings, c->facts));
    draw_figure(f, layout, *c);
    const MarkerPlaces places = places_of(round.markers, layout.triangle);
    for (const TriangleSide& side : triangle.sides)
        for (const Dimension& d : side.dimensions)
            if (const Slot* slot = layout.triangle.slot(d.key)) draw_slot(f, *c, round, *slot, d, round.is_open());
    const std::vector<PlacedMarker> ghost = ghost_of(*c);
    const MarkerPlaces before = places_of(ghost, layout.triangle);
    for (const PlacedMarker& marker : ghost)
        if (const auto place = before.at.find(marker.id); place != before.at.end()) draw_marker(f, place->second, marker, true);
    draw_lines(f, round, places);
    draw_markers(f, *c, round, places);
    draw_counts(f, places, layout.triangle);
    draw_round_panel(f, *c, layout.panel);
    draw_marker_tray(f, *c, layout.tray, layout.tray_lies);
    draw_magnets_bar(f, *c);
}

} // namespace fyr
