#include "board/desk.hpp"

#include "board/keyboard_layout.hpp"

#include <algorithm>

namespace fyr {

Rect region_of(Half half, const Metrics& m)
{
    if (half == Half::whole) return {0, 0, m.width, m.height};
    if (m.portrait) return {0, half == Half::begin ? 0 : m.height / 2, m.width, m.height / 2};
    return {half == Half::begin ? 0 : m.width / 2, 0, m.width / 2, m.height};
}

Metrics cut_to(Rect part, const Metrics& m)
{
    Metrics cut = m;
    cut.width = part.w;
    cut.height = part.h;
    cut.diagonal_mm = m.diagonal_mm * std::hypot(part.w, part.h) / std::hypot(m.width, m.height);
    return cut;
}

Half half_at(Point at, const Metrics& m)
{
    if (m.portrait) return Half::whole;
    const Side side = side_near(at.x, m);
    return side == Side::left ? Half::begin : side == Side::right ? Half::end : Half::whole;
}

namespace {

bool has_room(const KeyPlate& plate, const Metrics& m, Rect region, float least_lp, float form_height)
{
    constexpr float least_mm = 12;
    const KeyboardLayout keys = layout_keyboard(plate, {}, m, region);
    const float least = m.diagonal_mm > 0 ? m.from_mm(least_mm) : least_lp;
    const auto fits = [&](const PlacedKey& key) { return key.at.w >= least && key.at.h >= least; };
    return keys.free.h >= form_height && std::all_of(keys.keys.begin(), keys.keys.end(), fits);
}

} // namespace

bool has_room_for_two(const KeyPlate& plate, const Metrics& m) { return has_room(plate, m, region_of(Half::begin, m), 56, least_form_height); }

bool has_room_in_panel(const KeyPlate& plate, const Metrics& m, Rect panel) { return has_room(plate, m, panel, 26, least_panel_form_height); }

} // namespace fyr
