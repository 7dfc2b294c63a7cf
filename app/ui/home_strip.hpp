// The strip at the foot of Home: what presses most, three counts, settings and lock.
#pragma once

#include "domain/meeting_record.hpp"
#include "ui/frame.hpp"

namespace fyr {

/// What Home counts, of the cases on the board at this moment: the numbers of every other page, and two of its own.
struct HomeCounts : BoardCounts {
    int new_today = 0, acknowledgements = 0; ///< the last: to be sent today or late
};
[[nodiscard]] HomeCounts home_counts(const Frame& f);
/// Where the strip lies: taller in portrait, where it has two rows.
[[nodiscard]] Rect home_strip(const Metrics& m);
void draw_home_strip(Frame& f, const HomeCounts& counts);
/// A count on a disc, on an octagon when it is alarming and not nothing.
void draw_count(Painter& p, Point c, int n, bool alarming, Color disc);

} // namespace fyr
