// Text as people see it: how many characters stand there, and letters as capitals.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fyr {

/// How many characters people see: accents that stand on a letter of their own accord, joined signs and the colour of a
/// hand count with what they belong to. Malformed bytes count one each.
[[nodiscard]] std::size_t visible_count(std::string_view text);
/// It belongs to the character before it and is no character of its own.
[[nodiscard]] bool joins_the_one_before(char32_t point);
/// Upper case for a–z, æ ø å and the other Latin-1 letters; everything else as it is (ß and ÿ too).
[[nodiscard]] std::string capitals(std::string_view text);

} // namespace fyr
