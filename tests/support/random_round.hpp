// Rounds of reflection and wishes about them, from a seed.
#pragma once

#include "tests/support/random_state.hpp"

namespace fyr::test {

/// A round with parts numbered from `next_part`, which it raises; `open`: it has not ended.
[[nodiscard]] Round random_round(Random& random, std::uint64_t& next_part, bool open);
/// Something about the open round, often allowed; parts are 1 .. `few_parts`.
[[nodiscard]] RoundWish random_round_wish(Random& random, std::size_t few_parts);

} // namespace fyr::test
