// Texts that are cut and cannot be read whole in one touch yet. Whoever mends one takes its line away; the walk over the long texts
// fails on a line that is not met any more.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace fyr::test {

struct KnownCut {
    std::string_view where; ///< what the fault begins with: "cut in PAGE, TARGET"
    std::string_view whose; ///< the page it belongs to
    bool met_here = true;   ///< the walk over the long texts meets it
};

inline constexpr std::array<KnownCut, 51> known_cuts{{
    {"cut in a decided case, nothing to touch", "the case page"},
    {"cut in case, phase 1, nothing to touch", "the case page"},
    {"cut in page case, nothing to touch", "the case page"},
    {"cut in page home, door/morning", "Home"},
    {"cut in page home, nothing to touch", "Home"},
    {"cut in page summary, end/agreements", "the summary"},
    {"cut in page summary, end/save", "the summary"},
    {"cut in page summary, nothing to touch", "the summary"},
    {"cut in sheet 12, nothing to touch", "promises"},
    {"cut in sheet 13, sheet/park-focus/", "parking"},
    {"cut in sheet 13, sheet/take-up/", "parking"},
    {"cut in magnets", "magnets", false},
    {"cut in measured barometer", "the barometer", false},
    {"cut in measuring", "the barometer", false},
    {"cut in mini barometer", "the barometer", false},
    {"cut in official barometer", "the barometer", false},
    {"cut in plan, nothing to touch", "the plan", false},
    {"cut in plan from", "the plan", false},
    {"cut in points", "points", false},
    {"cut in zone", "zones of the plan", false},
    {"cut in sheet 11, search/clear", "search", false},
    {"cut in sheet 15", "more of a plan", false},
    {"cut in sheet 16", "templates of a plan", false},
    {"cut in sheet 19", "a milestone", false},
    {"cut in sheet 23", "the agenda", false},
    {"cut in sheet 30", "barometers", false},
    {"cut in sheet 31", "votes", false},
    {"cut in sheet 33", "checklists", false},
    {"cut in sheet 34", "a plan on the shelf", false},
    {"cut in sheet 35", "the timeline", false},
    {"cut in sheet 36", "search in a plan", false},
    {"cut in sheet 41", "the page under the concern scale", false},
    {"cut in case, phase 2", "the case page", false},
    {"cut in sheet 6", "the original", false},
    {"cut in comparison", "the comparison", false},
    {"cut in frozen lesson", "a lesson", false},
    {"cut in lesson", "a lesson", false},
    {"cut in panels", "panels of the groups", false},
    {"cut in sheet 20", "a line of the plan", false},
    {"cut in sheet 27", "a member", false},
    {"cut in svale", "the case page", false},
    {"cut in the trainer points with a light", "a lesson", false},
    {"cut in tour", "the tour", false},
    {"cut in case, phase 3", "the case page", false},
    {"cut in form assess", "the assessment", false},
    {"cut in a wrong code", "the lock", false},
    {"cut in guarded page home", "Home", false},
    {"cut in lock", "the lock", false},
    {"cut in waiting after wrong codes", "the lock", false},
    {"cut in sheet 28", "a list of the plan", false},
    {"cut in voting", "voting", false},
}};

/// The one of that fault, or null.
inline const KnownCut* known_cut(std::string_view fault)
{
    const auto it = std::find_if(known_cuts.begin(), known_cuts.end(), [&](const KnownCut& k) { return fault.starts_with(k.where); });
    return it == known_cuts.end() ? nullptr : &*it;
}

} // namespace fyr::test
