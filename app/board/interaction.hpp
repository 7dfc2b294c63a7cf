// What letting something go somewhere means. Pure: from what is held and where it lands to an intent.
#pragma once

#include "board/targets.hpp"
#include "domain/state.hpp"

namespace fyr {

/// A drop zone takes what is held at all (a magnet no column, a card no dimension).
[[nodiscard]] bool fits(const Grab& grab, const DropZone& zone);

/// How something was carried: where it lay when the finger took it, and how far along the line of time, lp.
struct Carried {
    Rect was;
    float dx = 0;
};

/// A hand that only wants another lane does not also change the day: what is carried less than this along the line, lp,
/// keeps its own.
inline constexpr float keeps_its_day = 24;

/// The day a part of a plan gets when it is let go: cards begin on theirs, milestones and meetings stand with their middle
/// on it. Its own while it has hardly been carried; no day when the part is gone, or has none and keeps it.
[[nodiscard]] Date day_of_drop(const Grab& grab, const Carried& carried, const Plan& plan, const TimeScale& time);

/// The intent of letting `grab` go on `zone`; none when nothing comes of it. Næste skridt without a decision opens the case
/// instead of refusing (design system part 9). Only parts of plans ask how they were carried.
[[nodiscard]] std::optional<Intent> intent_of_drop(const Grab& grab, const DropZone& zone, const State& state, const Carried& carried = {});

} // namespace fyr
