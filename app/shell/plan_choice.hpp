// Which game plan somebody on the command line means.
#pragma once

#include "domain/history.hpp"
#include "platform/journal.hpp"

namespace fyr {

/// `wanted` "": the only plan, else the one that was changed last up to entry `seq`; plans that are templates or off the
/// shelf count only when there is no other. "7": that plan. `state` is the state after entry `seq`.
/// Rejected: exp.no_plans (there is none), exp.no_plan (arg id: none of that number).
[[nodiscard]] Result<PlanPtr> chosen_plan(const Journal& journal, std::uint64_t seq, const State& state, const std::string& wanted);

} // namespace fyr
