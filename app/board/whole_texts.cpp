// Which touch reads a text whole that ends with … on the page (targets.hpp).
#include "board/metrics.hpp"
#include "board/targets.hpp"

#include <algorithm>

namespace fyr {

namespace {

bool is_place(const Target& t) { return !t.whole.empty(); }
bool is_behind(const Target& t) { return t.name.ends_with("/behind"); }
bool is_tapped(const Target& t) { return t.tap || t.grab || !t.field.empty() || t.key || t.slides; }
/// Something that lies in front: the ground of a form, a notice, the keyboard.
bool is_cover(const Target& t) { return is_behind(t) || (!is_tapped(t) && !t.hold && !t.drop && !t.pinch && t.scroll.empty()); }

/// What holding it reads; null: holding it means something else, or nothing.
ReadWhole* reading_of(Target& t)
{
    auto* action = t.hold ? std::get_if<UiAction>(&*t.hold) : nullptr;
    return action ? std::get_if<ReadWhole>(action) : nullptr;
}

/// As large as a finger, where that takes no room from anything else that is touched.
Rect for_a_finger(Rect r, const std::deque<Target>& all)
{
    const float dx = std::max(0.F, (Metrics::touch_min - r.w) / 2), dy = std::max(0.F, (Metrics::touch_min - r.h) / 2);
    const Rect grown{r.x - dx, r.y - dy, r.w + 2 * dx, r.h + 2 * dy};
    const bool free = std::none_of(all.begin(), all.end(), [&](const Target& t) { return is_tapped(t) && !is_behind(t) && t.at.overlaps(grown); });
    return free ? grown : r;
}

} // namespace

void Targets::offer_whole_texts()
{
    std::deque<Target> places;
    for (std::size_t i = 0; i < all_.size(); ++i) {
        if (!is_place(all_[i])) continue;
        const Point c = all_[i].at.center();
        const UiAction read{ReadWhole{all_[i].whole, c}};
        const auto lies_there = [&](const Target& t) { return !is_place(t) && t.at.contains(c); };
        Target *over = nullptr, *under = nullptr; // the topmost of those that came after it, and before
        bool covered = false;
        for (std::size_t j = 0; j < all_.size(); ++j) {
            if (!lies_there(all_[j])) continue;
            (j > i ? over : under) = &all_[j];
            covered = covered || (j > i && is_cover(all_[j]));
        }
        if (covered) continue;
        Target* on = over ? over : under;
        if (on && is_tapped(*on) && !is_behind(*on)) {
            if (ReadWhole* before = reading_of(*on)) before->text += "\n" + all_[i].whole;
            else if (!on->hold && !on->slides && on->field.empty() && !on->key) on->hold = read;
            continue;
        }
        Target& place = places.emplace_back(all_[i]);
        place.name = "whole/" + std::to_string(places.size());
        place.whole.clear();
        place.at = for_a_finger(place.at, all_);
        place.tap = read;
        if (on && !is_behind(*on)) { // a finger that moves on it still scrolls
            place.scroll = on->scroll;
            place.scroll_range = on->scroll_range;
            place.sideways = on->sideways;
        }
    }
    std::erase_if(all_, is_place);
    all_.insert(all_.end(), places.begin(), places.end());
}

} // namespace fyr
