// Codes that everybody tries first.
#pragma once

#include <string_view>

namespace fyr {

/// Of 6 digits or more: all alike or of two kinds only (112211), a run (123456, 975310; one digit more before or behind
/// does not help), the same piece again (121212, 472472), pairs of a run (112233), there and back (123321), or a way
/// over the pad (147258).
[[nodiscard]] bool is_weak_code(std::string_view digits);

} // namespace fyr
