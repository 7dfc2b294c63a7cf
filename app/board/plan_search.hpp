// Finding a part of a game plan by any word on it: what it says, who owns it, why it stands still.
#pragma once

#include "board/ui_actions.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// A part that was found, and the sheet that is about it.
struct PlanFound {
    SheetKind sheet = SheetKind::action;
    PartId part;
    std::string list; ///< of a line: the name of its list; else ""
    std::string text;
    bool operator==(const PlanFound&) const = default;
};

/// Actions by their day, then milestones, obstacles, resources, goals, lines and people that hold every word of `words`
/// (without regard to case; no word: everything); `most` of them.
[[nodiscard]] std::vector<PlanFound> found_in(const Plan& plan, std::string_view words, std::size_t most);

} // namespace fyr
