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

inline constexpr std::array<KnownCut, 1> known_cuts{{
    {"cut in nowhere", "nobody"},
}};

/// The one of that fault, or null.
inline const KnownCut* known_cut(std::string_view fault)
{
    const auto it = std::find_if(known_cuts.begin(), known_cuts.end(), [&](const KnownCut& k) { return fault.starts_with(k.where); });
    return it == known_cuts.end() ? nullptr : &*it;
}

} // namespace fyr::test
