// What groups made of the same case, as a file beside its picture (docs/exercise-format.md). Written only.
#pragma once

#include "training/comparison.hpp"

#include <string>

namespace fyr {

/// UTF-8, the same bytes for the same comparison. `entry`: number of the newest journal entry in effect; `at` UTC.
[[nodiscard]] std::string encode_comparison(const Comparison& comparison, const Lesson& lesson, std::uint64_t entry, Stamp at);

} // namespace fyr
