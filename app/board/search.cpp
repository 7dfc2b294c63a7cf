#include "board/search.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// What can be found about a case; parts are kept apart so that no word is found across two of them.
std::string words_of(const Case& c, SearchIn where)
{
    std::string all;
    all.reserve(c.facts.text.size() + 512);
    const auto add = [&](const std::string& text) {
        all += text;
        all += '\n';
    };
    add(c.facts.code);
    if (c.decision) add(c.decision->owner);
    for (const AcuteAction& a : actions_of(c.acute)) add(a.owner);
    if (where == SearchIn::overview) return folded(all);
    for (const std::string* text : {&c.facts.summary, &c.facts.text, &c.facts.external_ref, &c.child_voice.text,
                                    &c.case_system_ref})
        add(*text);
    for (const Item& i : c.items) add(i.text);
    for (const Hypothesis& h : c.hypotheses) {
        add(h.think);
        add(h.because);
        add(h.consequence);
    }
    for (const Focus& f : c.focus) add(f.text);
    for (const Parked& p : c.parked) add(p.text);
    for (const AcuteAction& a : actions_of(c.acute)) add(a.what);
    if (c.decision) {
        add(c.decision->reason);
        add(c.decision->next_action);
    }
    return folded(all);
}

} // namespace

bool holds_words(std::string_view text, std::string_view words)
{
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (end > at && text.find(words.substr(at, end - at)) == std::string_view::npos) return false;
        at = end + 1;
    }
    return true;
}

void SearchIndex::keep_matching(BoardOrder& order, const State& state, std::string_view words, SearchIn where)
{
    const std::string wanted = folded(words);
    known_.reserve(state.on_board().size());
    for (auto& column : order.columns)
        std::erase_if(column, [&](CaseId id) {
            const Case* c = state.find(id);
            if (!c) return true;
            Known& known = known_[id];
            if (known.of.get() != c || known.where != where) known = {state.share(id), words_of(*c, where), where};
            return !holds_words(known.words, wanted);
        });
}

} // namespace fyr
