#include "board/search.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace fyr {

namespace {

bool holds(const Case& c, std::string_view word)
{
    const auto in = [&](const std::string& text) { return folded(text).find(word) != std::string::npos; };
    if (in(c.facts.code) || in(c.facts.summary) || in(c.facts.text) || in(c.facts.external_ref)) return true;
    if (std::any_of(c.items.begin(), c.items.end(), [&](const Item& i) { return in(i.text); })) return true;
    if (std::any_of(c.hypotheses.begin(), c.hypotheses.end(), [&](const Hypothesis& h) { return in(h.think) || in(h.because); })) return true;
    if (std::any_of(c.focus.begin(), c.focus.end(), [&](const Focus& f) { return in(f.text); })) return true;
    return c.decision && (in(c.decision->owner) || in(c.decision->reason) || in(c.decision->next_action));
}

} // namespace

bool matches(const Case& c, std::string_view folded_words)
{
    for (std::size_t at = 0; at < folded_words.size();) {
        const std::size_t end = std::min(folded_words.find(' ', at), folded_words.size());
        if (end > at && !holds(c, folded_words.substr(at, end - at))) return false;
        at = end + 1;
    }
    return true;
}

void keep_matching(BoardOrder& order, const State& state, std::string_view words)
{
    const std::string wanted = folded(words);
    for (auto& column : order.columns)
        std::erase_if(column, [&](CaseId id) {
            const Case* c = state.find(id);
            return !c || !matches(*c, wanted);
        });
}

} // namespace fyr
