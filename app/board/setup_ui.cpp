#include "board/setup_ui.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

constexpr int usual_diagonal_mm = 1651, usual_distance_mm = 4000, usual_lower_edge_mm = 900;

void change(int& fact, int by, GlassRange range) { fact = std::clamp(fact + by, range.low, range.high); }

int median_of(std::vector<float> values)
{
    std::sort(values.begin(), values.end());
    return static_cast<int>(std::lround(values[values.size() / 2]));
}

TouchOffset median_of(const std::vector<Point>& touches)
{
    std::vector<float> x, y;
    for (const Point& p : touches) {
        x.push_back(p.x);
        y.push_back(p.y);
    }
    return {median_of(std::move(x)), median_of(std::move(y))};
}

} // namespace

void begin_setup(SetupUi& setup, WallGlass& glass)
{
    if (setup.open) return;
    setup = {};
    setup.open = true;
    setup.before = glass;
    if (glass.diagonal_mm == 0) glass.diagonal_mm = usual_diagonal_mm;
    if (glass.distance_mm == 0) glass.distance_mm = usual_distance_mm;
    if (glass.lower_edge_mm == 0) glass.lower_edge_mm = usual_lower_edge_mm;
}

void leave_setup(SetupUi& setup, WallGlass& glass)
{
    if (setup.open) glass = setup.before;
    setup = {};
}

void evolve(SetupUi& setup, WallGlass& glass, const SetupAction& action)
{
    if (!setup.open) return;
    const auto stop = [&] {
        setup.aiming = setup.missed = false;
        setup.touches.clear();
    };
    std::visit(overloaded{
                   [&](const ChangeFact& a) {
                       switch (a.fact) {
                       case GlassFact::diagonal: return change(glass.diagonal_mm, a.by_mm, diagonal_range_mm);
                       case GlassFact::distance: return change(glass.distance_mm, a.by_mm, distance_range_mm);
                       case GlassFact::lower_edge: return change(glass.lower_edge_mm, a.by_mm, lower_edge_range_mm);
                       }
                   },
                   [&](const AimAtCross&) {
                       stop();
                       setup.aiming = true;
                   },
                   [&](const TouchCross& a) {
                       if (!setup.aiming) return;
                       const float most = static_cast<float>(most_touch_offset_mm);
                       setup.missed = std::abs(a.off_mm.x) > most || std::abs(a.off_mm.y) > most;
                       if (setup.missed) return;
                       setup.touches.push_back(a.off_mm);
                       if (setup.touches.size() < cross_touches) return;
                       glass.touch_offset = median_of(setup.touches);
                       stop();
                   },
                   [&](const StopAiming&) { stop(); },
                   [&](const ForgetOffset&) { glass.touch_offset = {}; },
                   [&](const EndSetup& a) {
                       if (!a.keep) return leave_setup(setup, glass);
                       setup = {};
                   },
               },
               action);
}

} // namespace fyr
