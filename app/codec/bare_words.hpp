// The same words, whatever a program made of them on the way: for finding again in any file what somebody wrote.
#pragma once

#include <string>
#include <string_view>

namespace fyr {

/// Only what no encoding and no file format writes in a way of its own: the letters a–z (small) and digits of `bytes`, in order, and
/// one '|' for any run of quotes, brackets, commas, colons, semicolons, tabs and line ends; '|' at both ends. Other letters, blanks and
/// other signs are left out. Reads UTF-8 (composed or not), UTF-16, UTF-32 and the one-byte encodings; the escapes of JSON, HTML,
/// quoted-printable and addresses. Linear in the length.
[[nodiscard]] std::string bare_words(std::string_view bytes);

/// As UTF-8 when the bytes are UTF-16 or UTF-32, with or without a mark at the beginning; else as they are.
[[nodiscard]] std::string without_wide_letters(std::string_view bytes);

/// Words may be in it that no search finds: packed (zip, office documents), drawn (pictures, PDF), base64, or no text at all.
[[nodiscard]] bool may_hide_words(std::string_view bytes);

} // namespace fyr
