// The signs of the board in black on white (design part 2, 7): shape and weight instead of colour.
#pragma once

#include "domain/clocks.hpp"
#include "platform/paper.hpp"

namespace fyr {

/// Acute or over the deadline: a black octagon, white within.
void draw_octagon(std::vector<PaperThing>& on, Point center, float radius);
/// The same, and everything is done.
void draw_done_octagon(std::vector<PaperThing>& on, Point center, float radius);
/// Assessed: a circle with a check, a thick one when it was after the deadline.
void draw_check(std::vector<PaperThing>& on, Point center, float radius, bool late);
/// Time left: a thin ring, thick where there is time; `part` 0..1.
void draw_ring(std::vector<PaperThing>& on, Point center, float radius, float part);
/// What the clock of a case shows.
void draw_clock_sign(std::vector<PaperThing>& on, Point center, float radius, const Case& c, Stamp now, const Rules& rules);
/// Resource, concern, unknown: a circle with a plus, a diamond with a minus, a dashed square with a question mark.
void draw_polarity(std::vector<PaperThing>& on, Point center, float radius, Polarity polarity);
/// An empty box for the pen.
void draw_pen_box(std::vector<PaperThing>& on, Point center, float side);

} // namespace fyr
