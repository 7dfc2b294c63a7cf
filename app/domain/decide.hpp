// The rules: from what somebody wants to what happened, or to one sentence why not. Pure: state and time come
// in, events go out. The guards are those of domain.md part 4.
#pragma once

#include "domain/commands.hpp"
#include "domain/history.hpp"
#include "domain/rules.hpp"

namespace fyr {

/// Where a command is decided: when (UTC), and by which rules.
struct Context {
    Stamp at = 0;
    const Rules& rules;
};

/// What the command causes, with the name of the act. No events: nothing would change, nothing is written.
/// Refusals are ErrorKind::rejected with a sentence of assets/strings ("no.…").
[[nodiscard]] Result<Acted> decide(const State& state, const Command& command, const Context& context);

/// What still keeps a case from being decided for `track`, as sentences; empty when nothing does.
/// Gates are not among them (gates.hpp).
[[nodiscard]] std::vector<Message> missing_for_decision(const Case& c, Track track, const Rules& rules);

/// Notes whose source nobody has said (Kind::not_stated).
[[nodiscard]] std::vector<PartId> notes_without_source(const Case& c);
/// Concerns and unknown things written down that are neither in a focus point, parked, nor linked to a hypothesis, and are not the
/// child's own words: nothing disappears (domain.md step 3).
[[nodiscard]] std::vector<PartId> notes_left_over(const Case& c);
/// It asks something, and somebody is to find it out.
[[nodiscard]] bool asks_somebody(const Focus& focus);
/// A resource is on the board, as a note or a magnet.
[[nodiscard]] bool has_resource(const Case& c);

/// May this case stand in that column now? (The notification moves freely backwards.)
[[nodiscard]] Result<void> can_move(const State& state, const Case& c, Step to, const Rules& rules);

/// The next free code name from the rules' list, e.g. "Egern" or "Egern-2" when all are taken.
[[nodiscard]] std::string free_code(const State& state, const Rules& rules);

} // namespace fyr
