// The plan's page as shapes of a drawing: the same lanes, cards and arrows in the same places as on the wall.
#pragma once

#include "codec/plan_drawing.hpp"
#include "shell/assets.hpp"

namespace fyr {

/// One unit is one logical pixel of the wall at 1920 x 1080; the page is as tall as its lanes need. `plan`: as an export
/// of its level shows it (plan_level.hpp). `fictive`: the notice says so. Cards that lead to a milestone and the way back to today are arrows.
[[nodiscard]] std::vector<DrawingShape> plan_shapes(const Plan& plan, const Assets& assets, Language language, bool fictive = false);

} // namespace fyr
