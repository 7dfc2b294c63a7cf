// The magnets page of one notification: triangle, markers, lines, last round's constellation as a ghost, and the guided round
// beside it (domain.md 2.3 and 2.4).
#pragma once

#include "board/round_layout.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

/// The steps of the open round with its clock, what was said, or, with none open, the formats to begin with.
void draw_round_panel(Frame& f, const Case& c, Rect at);
/// The markers one takes from.
void draw_marker_tray(Frame& f, const Case& c, Rect at, bool lies);
/// One marker; `ghost`: as it lay in an earlier round.
void draw_marker(Frame& f, Point at, const PlacedMarker& marker, bool ghost = false);
/// How the answers of a concern scale spread, as a line from 0 to 10 with a dot for each; no names.
void draw_spread(Frame& f, Rect at, const std::vector<int>& scale);

/// The sheets of this page.
void draw_marker_sheet(Frame& f);
void draw_scale_sheet(Frame& f);

} // namespace fyr
