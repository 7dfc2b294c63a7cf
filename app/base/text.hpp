// UTF-8 in the few ways the house needs. A "character" here is a Unicode code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// True when `text` is well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
[[nodiscard]] bool is_utf8(std::string_view text);

/// 0–9.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Number of code points. Malformed bytes count one each.
[[nodiscard]] std::size_t character_count(std::string_view text);

/// Without white space (space, tab, CR, LF, no-break space) at both ends.
[[nodiscard]] std::string trimmed(std::string_view text);

/// The first `count` code points.
[[nodiscard]] std::string clipped(std::string_view text, std::size_t count);

/// Windows-1252 bytes (as Danish Excel writes them) as UTF-8. The five undefined bytes become U+FFFD.
[[nodiscard]] std::string from_windows_1252(std::string_view bytes);

/// Lower case for A–Z, Æ Ø Å and the Latin-1 letters: enough for searching Danish and English.
[[nodiscard]] std::string folded(std::string_view text);

/// Code points of `text`; a malformed byte becomes U+FFFD.
[[nodiscard]] std::vector<char32_t> to_code_points(std::string_view text);
/// A name out of a data file, as opposed to something somebody wrote: 1..60 of a–z 0–9 . _ -
[[nodiscard]] bool is_key(std::string_view text);
[[nodiscard]] std::string to_utf8(const std::vector<char32_t>& points);
void append_utf8(std::string& out, char32_t point);

} // namespace fyr
