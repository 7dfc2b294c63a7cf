// The files of assets/keyboards: keys, accents, beginnings of sentences and words of one language. Edited by people, read as
// strictly as the rules. Pure: reads no files.
#pragma once

#include "base/result.hpp"
#include "domain/keyboard.hpp"

#include <string_view>

namespace fyr {

/// A plate has 3..6 rows of 1..14 keys that fit into its columns; a key types one character or is one of key_works and
/// stands once. Every plate can take back, leave and send; letters have space, shift and the way to the signs, signs the
/// way back. Words are small letters only, at most 3000, none twice.
/// Refused: corrupt, templates.refused with args as rules.refused (rules_codec.hpp).
[[nodiscard]] Result<KeyboardData> decode_keyboard(std::string_view json_text, std::string_view file);

} // namespace fyr
