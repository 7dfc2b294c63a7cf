// A notification's own text, sentence by sentence: what a finger can touch to make it a note. Pure; works on what is stored, so
// what is masked stays masked.
#pragma once

#include "domain/decision.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// A sentence of a text, in bytes, without white space around it.
struct Sentence {
    std::size_t begin = 0, end = 0;
    [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
    bool operator==(const Sentence&) const = default;
};

/// The sentences in order; every letter of the text is in one of them, and no white space between them is. A sentence ends with
/// . ! ? or … before a new one that begins with a capital, a digit, a dash or a quotation mark, and at an empty line or a line that
/// begins with a dash or a bullet; closing quotation marks and brackets belong to it. "kl. 9.40", "f.eks.", "ca. 5", "den 3. marts",
/// one letter and a full stop ("A. er sent på den") and what stands between » and « do not end one: a quotation stays whole.
/// `text` is UTF-8; total. Linear in its length.
[[nodiscard]] std::vector<Sentence> sentences_of(std::string_view text);

/// The sentence as a note says it: the same words on one line, without the full stop at the end.
[[nodiscard]] std::string as_note(std::string_view sentence);
/// What stands between » and « (or “ and ”) in it, with the marks; "" when nothing does.
[[nodiscard]] std::string quoted_in(std::string_view sentence);
/// Some note of the case says what this sentence says, or a part of it.
[[nodiscard]] bool is_used(std::string_view sentence, const Case& c);

} // namespace fyr
