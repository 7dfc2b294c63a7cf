#include "board/round_layout.hpp"

namespace fyr {

RoundLayout layout_round(const Metrics& m, const Triangle& triangle)
{
    constexpr float edge = 32, gap = 20, top = 124;
    const float bottom = m.bar().y - 16;
    RoundLayout out;
    if (m.portrait) {
        out.tray_lies = true;
        const float width = m.width - 2 * edge;
        out.figure = {edge, top, width, (bottom - top) * 0.45F};
        out.tray = {edge, out.figure.bottom() + gap, width, 128};
        out.panel = {edge, out.tray.bottom() + gap, width, bottom - out.tray.bottom() - gap};
    } else {
        const float panel = 468, tray = 208;
        out.panel = {edge, top, panel, bottom - top};
        out.tray = {m.width - edge - tray, top, tray, bottom - top};
        out.figure = {out.panel.right() + gap, top, out.tray.x - gap - out.panel.right() - gap, bottom - top};
    }
    out.triangle = layout_triangle(triangle, out.figure.inset(24), out.figure.y + 64, false);
    return out;
}

MarkerPlaces places_of(const std::vector<PlacedMarker>& markers, const TriangleLayout& triangle)
{
    MarkerPlaces out;
    std::map<std::string, std::vector<PartId>> by_dimension;
    for (const PlacedMarker& m : markers) by_dimension[m.dimension].push_back(m.id);
    for (const auto& [dimension, ids] : by_dimension) {
        const Slot* slot = triangle.slot(dimension);
        if (!slot) {
            out.more[dimension] = static_cast<int>(ids.size()); // of another triangle
            continue;
        }
        const auto room = static_cast<std::size_t>(slot->room);
        const std::size_t shown = ids.size() <= room ? ids.size() : std::max<std::size_t>(1, room - 1);
        for (std::size_t i = 0; i < shown; ++i) {
            const auto k = static_cast<float>(i);
            out.at[ids[ids.size() - 1 - i]] = {slot->at.x + slot->inwards.x * k, slot->at.y + slot->inwards.y * k};
        }
        if (ids.size() > shown) out.more[dimension] = static_cast<int>(ids.size() - shown);
    }
    return out;
}

} // namespace fyr
