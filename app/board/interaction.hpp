// What letting something go somewhere means. Pure: from what is held and where it lands to an intent.
#pragma once

#include "board/targets.hpp"
#include "domain/state.hpp"

namespace fyr {

/// A drop zone takes what is held at all (a magnet no column, a card no dimension).
[[nodiscard]] bool fits(const Grab& grab, const DropZone& zone);

/// The intent of letting `grab` go on `zone`, with its left edge at `left` (lp; only plans ask); none when nothing comes of it. Næste skridt without a decision opens
/// the case instead of refusing (design system part 9).
[[nodiscard]] std::optional<Intent> intent_of_drop(const Grab& grab, const DropZone& zone, const State& state, float left = 0);

} // namespace fyr
