// The magnets page as rectangles: the round's steps at one side, the triangle in the middle, the markers to take at the other.
// Unit: lp. Pure.
#pragma once

#include "board/metrics.hpp"
#include "board/triangle_layout.hpp"
#include "domain/round.hpp"

#include <map>

namespace fyr {

struct RoundLayout {
    Rect panel;            ///< steps, what was said
    Rect figure;           ///< the triangle
    Rect tray;             ///< the markers that can be taken
    bool tray_lies = false; ///< beside each other, not below
    TriangleLayout triangle;
};
[[nodiscard]] RoundLayout layout_round(const Metrics& m, const Triangle& triangle);

/// Where each marker of a constellation lies, and how many of a dimension find no place: those are shown as a count.
struct MarkerPlaces {
    std::map<PartId, Point> at;
    std::map<std::string, int> more; ///< dimension → how many are not shown
};
/// In the order they came, the newest outermost; `room` of a slot decides how many are seen.
[[nodiscard]] MarkerPlaces places_of(const std::vector<PlacedMarker>& markers, const TriangleLayout& triangle);

/// Radius of a marker of that weight (1 .. 3).
[[nodiscard]] constexpr float marker_radius(int weight) { return 22.F + 5.F * static_cast<float>(weight - 1); }

} // namespace fyr
