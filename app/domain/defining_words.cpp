#include "domain/defining_words.hpp"

#include "base/text.hpp"

namespace fyr {

namespace {

/// A byte that can stand inside a word: letters, digits, and every byte of a letter beyond ASCII.
bool in_word(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

} // namespace

const DefiningWord* defining_word_in(std::string_view text, const std::vector<DefiningWord>& words)
{
    const std::string said = folded(text);
    const DefiningWord* first = nullptr;
    std::size_t where = std::string::npos;
    for (const DefiningWord& word : words) {
        const std::string wanted = folded(word.word);
        if (wanted.empty()) continue;
        for (std::size_t at = said.find(wanted); at != std::string::npos; at = said.find(wanted, at + 1)) {
            if (at > 0 && in_word(said[at - 1])) continue;
            if (at < where) {
                where = at;
                first = &word;
            }
            break;
        }
    }
    return first;
}

} // namespace fyr
