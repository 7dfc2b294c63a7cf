// What must not be overlooked about a notification, and what is good to know: the marks of its card, its strip, its row in the
// summary and on paper. One place, so that all show the same ones. They are shown at every level that shows the card at all.
// Source: design part 4, 1.2 (shapes) and section 2 (strip). Pure.
#pragma once

#include "domain/state.hpp"

#include <vector>

namespace fyr {

/// In the order they stand. The first two are pennants: they forbid or demand.
enum class MarkKind { abuse, honour, repeated, siblings, open_case, unborn, existing_support };
constexpr auto names_of(MarkKind)
{
    return std::to_array<std::string_view>({"abuse", "honour", "repeated", "siblings", "open_case", "unborn", "existing_support"});
}

struct CaseMark {
    MarkKind kind = MarkKind::abuse;
    int number = 0;     ///< repeated: which notification this one is, 2 or more
    Date day{};         ///< unborn: the expected birth; no day: not known
    bool parent = false; ///< abuse: a parent is suspected
    bool eased = false; ///< honour: the risk is assessed, the parents may be contacted; abuse: the talk with the child was held
    [[nodiscard]] bool is_pennant() const { return kind == MarkKind::abuse || kind == MarkKind::honour; }
    bool operator==(const CaseMark&) const = default;
};

/// The marks of a case, pennants first.
[[nodiscard]] std::vector<CaseMark> marks_of(const State& state, const Case& c);

} // namespace fyr
