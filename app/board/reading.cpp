#include "board/reading.hpp"

#include <cmath>
#include <numbers>

namespace fyr {

namespace reading {

namespace {

constexpr float radians_per_arcmin = std::numbers::pi_v<float> / (180 * 60);

} // namespace

float arcminutes(float mm, float metres) { return 2 * std::atan(mm / (2000 * metres)) / radians_per_arcmin; }
float height_mm(float arcmin, float metres) { return 2000 * metres * std::tan(arcmin * radians_per_arcmin / 2); }
float metres_for(float mm, float arcmin) { return mm / (2000 * std::tan(arcmin * radians_per_arcmin / 2)); }

} // namespace reading

namespace {

using namespace reading;

float mm_per_lp(const Metrics& m) { return m.diagonal_mm / std::hypot(m.width, m.height); }

} // namespace

RoomReading room_reading(const Metrics& m, const WallGlass& glass)
{
    RoomReading out;
    const float mm = mm_per_lp(m) * caps_of_em, seat = metres_of(glass);
    const float smallest_wall = m.wall_type(Metrics::smallest_wall_em) * mm;
    out.wall_arcmin = arcminutes(smallest_wall, seat);
    out.wall_metres = metres_for(smallest_wall, reading::wall_arcmin);
    out.small_metres = metres_for(m.type(Metrics::body_em) * mm, reading::wall_arcmin);
    out.holds = out.wall_arcmin >= reading::wall_arcmin - 0.05F;
    if (glass.lower_edge_mm > 0) {
        out.bar_low_m = (static_cast<float>(glass.lower_edge_mm) + 16 * mm_per_lp(m)) / 1000;
        out.bar_high_m = (static_cast<float>(glass.lower_edge_mm) + (m.bar_height() - 16) * mm_per_lp(m)) / 1000;
    }
    return out;
}

Metrics metrics_for(Size px, const WallGlass& glass)
{
    Metrics m = metrics_for(px, glass.large ? 130 : glass.text_percent, inches_of(glass));
    m.lower_edge_mm = static_cast<float>(glass.lower_edge_mm);
    if (glass.diagonal_mm <= 0) return m;
    const float mm = mm_per_lp(m) * caps_of_em;
    m.arm_em = std::min(height_mm(glass.large ? large_arm_arcmin : arm_arcmin, arm_metres) / mm, most_arm_em);
    if (glass.distance_mm > 0)
        m.wall_em = std::min(height_mm(glass.large ? large_wall_arcmin : reading::wall_arcmin, metres_of(glass)) / mm, most_wall_em);
    return m;
}

} // namespace fyr
