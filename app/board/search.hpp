// Finding notifications by any word of them that the glass may show: code and owner always; summary, text, notes, hypotheses and
// focus only where nothing hides them.
#pragma once

#include "board/funnel_layout.hpp"

#include <string>
#include <unordered_map>

namespace fyr {

/// Whether every word of `words` (apart by spaces) stands in `text`; both folded already (base/text.hpp).
[[nodiscard]] bool holds_words(std::string_view text, std::string_view words);

/// overview: words are hidden now, by the veil or the lock (domain.md 7.2, level 1); nothing is found by what nobody may read.
enum class SearchIn { overview, all_words };

/// Every case's words in small letters, made once and again only when the case has changed.
class SearchIndex {
public:
    /// Leaves only the cases that hold every word of `words` (without regard to case).
    void keep_matching(BoardOrder& order, const State& state, std::string_view words, SearchIn where);

private:
    struct Known {
        CasePtr of; ///< kept, so that another case never takes its place in memory
        std::string words;
        SearchIn where = SearchIn::overview;
    };
    std::unordered_map<CaseId, Known> known_;
};

} // namespace fyr
