// The four gates of domain.md 0.4: hard for the board, open to people who say who they are and why.
#pragma once

#include "domain/decision.hpp"

#include <optional>

namespace fyr {

struct Rules;

/// A gate that stands in the way, and the sentence that says what would open it.
struct ClosedGate {
    Gate gate = Gate::abuse;
    std::string why;          ///< key of the sentence ("gate.abuse.track" …)
    std::optional<Duty> duty; ///< what opens it; none: the § 20 investigation as track
    bool operator==(const ClosedGate&) const = default;
};

/// Gates that a decision for `track` would run into. Overridden ones are left out.
/// abuse: the track must be the § 20 investigation and the talk with the child planned (barnets lov §§ 20, 137(2–4)).
/// honour: the risk assessment must be planned or done (§ 18(3)).
/// existing_support: somebody with fresh eyes must have looked (§ 137(1)).
[[nodiscard]] std::vector<ClosedGate> gates_before_decision(const Case& c, Track track);

/// Gates that stand between the board and contact with the parents: honour without a finished risk assessment,
/// or a suspected parent before the child was heard.
[[nodiscard]] std::vector<ClosedGate> gates_before_parents(const Case& c);

/// The gates that go when the flags become `after`: what was suspected is no more, or not of a parent any more. The one that fewest
/// may pass is first.
[[nodiscard]] std::vector<Gate> gates_lowered(const Flags& before, const Flags& after);

/// Flags that somebody took down and nobody has put up again, the oldest first.
[[nodiscard]] std::vector<Override> flags_taken_down(const Case& c);

/// The duty belongs to this case at all: an acknowledgement only to somebody who can be reached, feedback only to a
/// professional, a risk assessment, fresh eyes and a talk with the child only where their flag is up, the rest always.
/// One that is not due need not be said not applicable before closing.
[[nodiscard]] bool is_due(const Case& c, Duty duty, const Rules& rules);

/// Somebody who ever assessed the case or owns its decision: not fresh eyes (§ 137(1)) without a reason.
[[nodiscard]] bool is_involved(const Case& c, const std::string& initials);
[[nodiscard]] bool is_overridden(const Case& c, Gate gate);
/// The gate matters for this case at all (its flag is up).
[[nodiscard]] bool is_raised(const Case& c, Gate gate);

} // namespace fyr
