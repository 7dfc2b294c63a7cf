// Markers: how each looks, the tray one takes them from, and what can be done with one that lies.
#include "ui/magnets_view.hpp"
#include "ui/sheets.hpp"

namespace fyr {

namespace {

std::string label_of(const Frame& f, const PlacedMarker& m)
{
    const std::string name = f.t("marker." + std::string(name_of(m.marker)));
    return m.marker == Marker::hypothesis ? name + " H" + std::to_string(m.number) : name;
}

char32_t icon_of(Marker marker)
{
    if (marker == Marker::child_voice) return icons::child_care;
    return marker == Marker::sibling ? icons::groups : icons::star;
}

/// The markers beside the three magnets: a shape of its own for each.
void draw_other(Painter& p, Point at, float r, const PlacedMarker& m, float alpha)
{
    const Theme& t = p.theme();
    if (m.marker == Marker::hypothesis) {
        const Rect pill{at.x - 1.25F * r, at.y - 0.85F * r, 2.5F * r, 1.7F * r};
        p.rect(pill, faded(t.fjord, alpha), 0.85F * r);
        p.glyphs(at, 0.95F * r, Face::bold, faded(t.onfjord, alpha), "H" + std::to_string(std::max(1, m.number)));
        return;
    }
    const Rect square{at.x - r, at.y - r, 2 * r, 2 * r};
    const bool new_one = m.marker == Marker::new_information;
    p.rect(square, faded(new_one ? t.lamp : t.surface, alpha), m.marker == Marker::child_voice ? 0.9F * r : 0.35F * r);
    p.border(square, faded(new_one ? t.lampedge : t.fjord, alpha), 3, m.marker == Marker::child_voice ? 0.9F * r : 0.35F * r);
    p.icon(at, 1.3F * r, faded(new_one ? t.onlamp : t.fjord, alpha), icon_of(m.marker));
}

} // namespace

void draw_marker(Frame& f, Point at, const PlacedMarker& m, bool ghost)
{
    Painter& p = f.paint;
    const float r = marker_radius(m.weight);
    const Mark mark = p.mark();
    if (m.marker == Marker::concern || m.marker == Marker::resource || m.marker == Marker::unknown)
        draw_magnet(p, at, r, m.marker == Marker::concern ? Polarity::concern : m.marker == Marker::resource ? Polarity::resource : Polarity::unknown);
    else draw_other(p, at, r, m, 1);
    if (!ghost) return;
    p.transform(mark, 1, at, {}, 0.28F);
    p.dashed_circle(at, r + 10, f.theme.line2, 2, 6, 5);
}

void draw_marker_tray(Frame& f, const Case& c, Rect at, bool lies)
{
    Painter& p = f.paint;
    p.panel(at, 28, Shadow::panel, f.theme.surface);
    const Round* round = c.rounds.open();
    if (round) f.targets.add("magnets/tray", at).drop = DropZone{DropZone::What::tray, Step::received, "", c.id, 0};
    constexpr auto count = names_of(Marker{}).size();
    const float step = lies ? (at.w - 24) / static_cast<float>(count) : std::min(108.F, (at.h - 24) / static_cast<float>(count));
    for (std::size_t i = 0; i < count; ++i) {
        PlacedMarker m;
        m.marker = static_cast<Marker>(i);
        m.number = round ? next_hypothesis(*round) : 1;
        const std::string key(name_of(m.marker)), name = "magnets/tray/" + key;
        const auto k = static_cast<float>(i);
        const Rect cell = lies ? Rect{at.x + 12 + k * step + 5, at.y + 8, step - 10, at.h - 16} : Rect{at.x + 8, at.y + 12 + k * step + 5, at.w - 16, step - 10};
        const bool armed = f.ui.round.armed == m.marker;
        if (armed) p.rect(cell.inset(3), f.theme.lampsoft, 20), p.border(cell.inset(3), f.theme.lampedge, 3, 20);
        else if (f.pressed(name)) p.rect(cell.inset(3), faded(f.theme.ink, 0.08F), 20);
        draw_marker(f, {cell.center().x, cell.y + (lies ? 42.F : 38.F)}, m);
        p.text_in({cell.x + 4, cell.bottom() - (lies ? 44.F : 38.F), cell.w - 8, 30}, Type::small_bold, round ? f.theme.ink : f.theme.ink2, f.t("marker." + key));
        if (!round) continue;
        Target& target = f.target(name, cell);
        target.tap = UiAction{RoundAction{ArmMarker{m.marker}}};
        target.grab = Grab{Grab::What::marker, c.id, {}, {}, {}, m.marker};
    }
}

void draw_marker_sheet(Frame& f)
{
    const Case* c = f.state.find(f.ui.sheet.about);
    const Round* round = c ? c->rounds.open() : nullptr;
    const PlacedMarker* marker = round ? part_of(round->markers, f.ui.sheet.part) : nullptr;
    if (!marker) return;
    std::vector<SheetRow> rows;
    for (int weight = 1; weight <= 3; ++weight) {
        PlacedMarker next = *marker;
        next.weight = weight;
        const std::string n = std::to_string(weight);
        rows.push_back(sheet_row("marker/weight/" + n, f.t("round.weight." + n), weight == marker->weight ? icons::check : icons::star,
                                 Command{ChangeRound{c->id, PlaceMarker{next}}}, {}, weight == marker->weight));
    }
    rows.push_back(sheet_row("marker/join", f.t("round.join"), icons::link, UiAction{RoundAction{JoinFrom{marker->id}}}));
    rows.push_back(sheet_row("marker/remove", f.t("round.remove"), icons::close, Command{ChangeRound{c->id, RemoveMarker{marker->id}}}));
    const Triangle& triangle = f.templates.triangle(f.state.board().triangle);
    const Dimension* d = triangle.dimension(marker->dimension);
    show_rows(f, rows, label_of(f, *marker), d ? f.word(d->name) : "");
}

} // namespace fyr
