#include "board/touch_tracker.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

float distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

bool is_palm(const TouchEvent& event, const Metrics& metrics)
{
    if (metrics.diagonal_mm <= 0 || event.contact_px <= 0) return false;
    const float mm_per_px = metrics.diagonal_mm / std::hypot(metrics.px.w, metrics.px.h);
    return event.contact_px * mm_per_px > TouchTracker::palm_mm;
}

bool lies_on_the_edge(Point at, const Metrics& metrics)
{
    const float edge = metrics.diagonal_mm > 0 ? metrics.from_mm(TouchTracker::dead_edge_mm) : TouchTracker::dead_edge_mm;
    return at.x < edge || at.y < edge || at.x > metrics.width - edge || at.y > metrics.height - edge;
}

Point between(Point a, Point b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

} // namespace

void TouchTracker::take(const TouchEvent& event, const Targets& targets, const Metrics& metrics,
                        std::vector<Gesture>& out)
{
    const Point at = metrics.to_lp(event.at);
    const auto it = std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& f) { return f.id == event.finger; });
    if (event.phase == TouchPhase::down) {
        if (it != fingers_.end()) drop(it); // its end was lost
        if (fingers_.size() >= most_fingers || is_palm(event, metrics) || lies_on_the_edge(at, metrics)) return;
        down(event, at, targets, out);
        return;
    }
    if (it == fingers_.end()) return; // was there before we looked, or is a palm
    if (event.phase == TouchPhase::cancel || is_palm(event, metrics)) {
        drop(it);
        return;
    }
    move(*it, at, event.ticks, out);
    if (event.phase != TouchPhase::up) return;
    const Finger finger = *it;
    drop(it);
    up(finger, targets, out);
}

void TouchTracker::down(const TouchEvent& event, Point at, const Targets& targets, std::vector<Gesture>& out)
{
    Finger f;
    f.id = event.finger;
    f.start = f.at = at;
    f.down = f.last = f.heard = event.ticks;
    const Target* target = targets.at(at);
    if (!target) {
        f.mode = Finger::Mode::spent;
        fingers_.push_back(std::move(f));
        return;
    }
    f.target = target->name;
    f.target_at = target->at;
    f.can_tap = target->tap.has_value() || !target->field.empty();
    f.can_hold = target->hold.has_value();
    f.grab = target->grab;
    f.scroll = target->scroll;
    f.scroll_range = target->scroll_range;
    f.sideways = target->sideways;
    f.is_text = target->text != nullptr;
    f.is_key = target->key;
    f.slides = target->slides;
    f.desk = target->desk;
    f.pinch = target->pinch;
    if (target->repeats) f.again = f.down + repeats_after_ms;
    if (f.is_key)
        for (Finger& other : fingers_) // quick hands put the next finger down before the last one is up
            if (other.is_key && other.desk == f.desk && other.mode == Finger::Mode::pressed) {
                if (other.can_tap) out.emplace_back(Tapped{other.target, other.at});
                other.mode = Finger::Mode::spent;
            }
    const bool taken = std::any_of(fingers_.begin(), fingers_.end(), [&](const Finger& other) {
        return other.mode != Finger::Mode::spent && ((f.grab && other.grab == f.grab) || (!f.grab && f.can_tap && other.target == f.target));
    });
    if (taken) f.mode = Finger::Mode::spent;
    if (f.pinch)
        for (Finger& other : fingers_) {
            const bool free = other.pinch && (other.mode == Finger::Mode::pressed || other.mode == Finger::Mode::scrolling);
            if (!free || f.down - other.down > pinch_together_ms || distance(other.at, at) > pinch_apart) continue;
            other.mode = f.mode = Finger::Mode::pinching;
            other.partner = f.id;
            f.partner = other.id;
            break;
        }
    fingers_.push_back(std::move(f));
}

void TouchTracker::move(Finger& f, Point at, Stamp ticks, std::vector<Gesture>& out)
{
    const Point before = f.at;
    f.at = at;
    f.heard = ticks;
    if (f.mode == Finger::Mode::pinching) return pinch(f, out, before);
    if (f.mode == Finger::Mode::pressed && distance(f.start, at) > Metrics::drag_begins) {
        const float dx = std::abs(at.x - f.start.x), dy = std::abs(at.y - f.start.y);
        const float along = f.sideways ? dx : dy, across = f.sideways ? dy : dx;
        const bool list_can_move = !f.scroll.empty() && f.scroll_range > 0;
        const bool wants_drag = !list_can_move || across > along * 0.577F || ticks - f.down >= rest_ms;
        if (f.grab && wants_drag) f.mode = Finger::Mode::dragging;
        else if ((f.is_text && (!list_can_move || dx > dy)) || (f.slides && !f.can_hold)) f.mode = Finger::Mode::sliding;
        else if (list_can_move) f.mode = Finger::Mode::scrolling;
        else if (!f.can_tap || !f.target_at.inset(-Metrics::drag_begins).contains(at)) f.mode = Finger::Mode::spent;
        if (f.mode == Finger::Mode::scrolling) {
            f.last = ticks;
            return;
        }
    }
    if (f.mode == Finger::Mode::sliding && !(before == at)) out.emplace_back(Slid{f.target, at});
    if (f.mode == Finger::Mode::scrolling) {
        if (ticks - f.last > TouchTracker::stop_ms) f.velocity = 0; // it rested: the list was stopped, not thrown
        const float by = f.sideways ? before.x - at.x : before.y - at.y;
        const auto ms = static_cast<float>(std::max<Stamp>(ticks - f.last, 1));
        if (by != 0) {
            f.velocity = 0.6F * f.velocity + 0.4F * (by * 1000 / ms);
            f.last = ticks;
            out.emplace_back(Scrolled{f.scroll, by, f.scroll_range});
        }
    } else if (!(before == at)) {
        f.last = ticks;
    }
}

void TouchTracker::pinch(Finger& f, std::vector<Gesture>& out, Point before)
{
    const auto other = std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& o) { return o.id == f.partner; });
    if (other == fingers_.end() || before == f.at) return;
    constexpr float least = 60; // lp: nearer than that every tremble would be a leap
    const float was = std::max(distance(before, other->at), least), is = std::max(distance(f.at, other->at), least);
    out.emplace_back(Pinched{f.target, between(before, other->at), between(f.at, other->at), is / was});
}

/// The finger that stays goes on as one that scrolls.
void TouchTracker::leave_pinch(const Finger& f)
{
    if (f.mode != Finger::Mode::pinching) return;
    for (Finger& other : fingers_)
        if (other.id == f.partner) {
            other.mode = other.scroll.empty() ? Finger::Mode::spent : Finger::Mode::scrolling;
            other.velocity = 0;
            other.last = f.last;
        }
}

void TouchTracker::drop(std::vector<Finger>::iterator finger)
{
    leave_pinch(*finger);
    fingers_.erase(finger);
}

void TouchTracker::up(const Finger& f, const Targets& targets, std::vector<Gesture>& out) const
{
    if (f.mode == Finger::Mode::dragging && f.grab) {
        out.emplace_back(Dropped{*f.grab, f.at, f.start, f.target_at});
    } else if (f.mode == Finger::Mode::sliding) {
        out.emplace_back(LetGo{f.target, f.at});
    } else if (f.mode == Finger::Mode::scrolling) {
        if (std::abs(f.velocity) > 60) out.emplace_back(Flung{f.scroll, f.velocity, f.scroll_range});
    } else if (f.mode == Finger::Mode::pressed && f.can_tap) {
        const Target* still = targets.named(f.target);
        if (still && still->at.inset(-Metrics::drag_begins).contains(f.at)) out.emplace_back(Tapped{f.target, f.at});
    }
}

void TouchTracker::tick(Stamp ticks, std::vector<Gesture>& out)
{
    for (auto f = fingers_.begin(); f != fingers_.end();) {
        if (ticks - f->heard < ends_by_itself_ms) ++f;
        else drop(f), f = fingers_.begin(); // there are ten at most
    }
    for (Finger& f : fingers_) {
        if (f.mode != Finger::Mode::pressed) continue;
        if (f.can_hold && ticks - f.down >= hold_ms) {
            f.mode = f.slides ? Finger::Mode::sliding : Finger::Mode::spent;
            out.emplace_back(LongPressed{f.target, f.at});
        } else if (f.again != 0 && ticks >= f.again) {
            f.again = ticks + repeats_ms;
            f.can_tap = false; // it has done what it was for; letting go is no more of it
            out.emplace_back(Tapped{f.target, f.at});
        }
    }
}

TouchTracker TouchTracker::seen_from(Point by) const
{
    TouchTracker moved = *this;
    for (Finger& f : moved.fingers_) {
        f.start = {f.start.x + by.x, f.start.y + by.y};
        f.at = {f.at.x + by.x, f.at.y + by.y};
        f.target_at = f.target_at.moved(by.x, by.y);
    }
    return moved;
}

const Finger* TouchTracker::holder(const Grab& grab) const
{
    const auto it = std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& f) {
        return f.mode == Finger::Mode::dragging && f.grab == grab;
    });
    return it == fingers_.end() ? nullptr : &*it;
}

bool TouchTracker::is_pressed(std::string_view target) const
{
    return std::any_of(fingers_.begin(), fingers_.end(), [&](const Finger& f) {
        return f.mode == Finger::Mode::pressed && f.target == target;
    });
}

Stamp TouchTracker::next_tick() const
{
    Stamp next = 0;
    const auto sooner = [&](Stamp at) { next = next == 0 ? at : std::min(next, at); };
    for (const Finger& f : fingers_) {
        sooner(f.heard + ends_by_itself_ms);
        if (f.mode != Finger::Mode::pressed) continue;
        if (f.can_hold) sooner(f.down + hold_ms);
        if (f.again != 0) sooner(f.again);
    }
    return next;
}

} // namespace fyr
