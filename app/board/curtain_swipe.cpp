#include "board/curtain_swipe.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

float gap_between(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

} // namespace

bool CurtainSwipe::is_a_sweep(const Finger& a, const Finger& b, Stamp now) const
{
    const auto fell = [](const Finger& f) { return f.at.y - f.start.y >= long_enough && std::abs(f.at.x - f.start.x) <= sideways; };
    return fell(a) && fell(b) && std::abs(a.down - b.down) <= together_ms && now - std::min(a.down, b.down) <= within_ms &&
           gap_between(a.start, b.start) <= apart && gap_between(a.at, b.at) <= apart;
}

bool CurtainSwipe::take(const TouchEvent& event, const Metrics& metrics)
{
    const Point at = metrics.to_lp(event.at);
    std::erase_if(fingers_, [&](const Finger& f) { return f.id == event.finger && event.phase != TouchPhase::move; });
    if (event.phase == TouchPhase::down) {
        if (at.y <= strip) fingers_.push_back({event.finger, at, at, event.ticks});
        return false;
    }
    const auto moved = std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& f) { return f.id == event.finger; });
    if (moved == fingers_.end()) return false;
    moved->at = at;
    const bool falls = std::any_of(fingers_.begin(), fingers_.end(), [&](const Finger& f) { return f.id != moved->id && is_a_sweep(*moved, f, event.ticks); });
    if (falls) fingers_.clear();
    return falls;
}

} // namespace fyr
