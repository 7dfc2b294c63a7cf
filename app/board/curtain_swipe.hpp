// The curtain drawn by hand: two fingers of one hand, side by side, swept down from the top edge. Both must land in the top
// strip, near each other and together, and go down together and fast; so two people who drag two cards never draw it.
// A short cut only: the handles at the sides and the bar do the same with one finger (WCAG 2.5.7, EN 301 549 5.9). Pure.
#pragma once

#include "board/metrics.hpp"
#include "platform/input.hpp"

#include <cstdint>
#include <vector>

namespace fyr {

class CurtainSwipe {
public:
    static constexpr float strip = 96;      ///< lp from the top edge in which both fingers land
    static constexpr float apart = 260;     ///< lp between them at most, when they land and all the way
    static constexpr float long_enough = 220; ///< lp down, of both
    static constexpr float sideways = 160;  ///< lp to either side at most
    static constexpr Stamp together_ms = 250, within_ms = 900; ///< they land, and come down, in this time

    /// Takes one event. True when the curtain falls now; the fingers are forgotten then.
    bool take(const TouchEvent& event, const Metrics& metrics);
    void release_all() { fingers_.clear(); }

private:
    struct Finger { std::uint64_t id; Point start, at; Stamp down; };
    [[nodiscard]] bool is_a_sweep(const Finger& a, const Finger& b, Stamp now) const;
    std::vector<Finger> fingers_;
};

} // namespace fyr
