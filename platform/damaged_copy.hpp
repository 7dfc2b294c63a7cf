// The folders in which copies of damaged files lie beside them, damaged-20260303T083412Z, in UTC, and how long they stay.
#pragma once

#include "base/ids.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace fyr {

inline constexpr std::string_view damaged_prefix = "damaged-";

/// Where a copy grows until it is whole.
inline constexpr std::string_view unfinished_copy = ".damaged-new";

/// A copy stays so long whatever is forgotten meanwhile, so that somebody can be told and look at it; then it goes with the
/// next forgetting, which the wall does every day. It may hold what was forgotten: never longer than that.
inline constexpr Stamp copies_stay = Stamp{14} * 24 * ms_per_hour;

/// The folder's name for a copy of that moment (UTC).
[[nodiscard]] std::string copy_name(Stamp made);
/// When a folder of that name (no path) was made, UTC; nothing when it is no name of a copy. A "-2" behind it is passed over.
[[nodiscard]] std::optional<Stamp> copy_made_at(std::string_view name);

} // namespace fyr
