#include "domain/invariants.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace fyr {

namespace {

bool focus_sound(const Case& c)
{
    std::set<PartId> seen; // a parked focus point keeps its id and may come back
    const auto once = [&](const Focus& f) { return f.id && f.id.value < c.next_part && seen.insert(f.id).second; };
    return std::all_of(c.focus.begin(), c.focus.end(), once) &&
           std::all_of(c.parked.begin(), c.parked.end(), [&](const Parked& p) { return !p.focus || once(*p.focus); });
}

template <class Part>
bool ids_sound(const std::vector<Part>& parts, std::uint64_t next_part)
{
    std::set<PartId> seen;
    return std::all_of(parts.begin(), parts.end(),
                       [&](const Part& p) { return p.id && p.id.value < next_part && seen.insert(p.id).second; });
}

void check_case(const State& state, const Case& c, std::vector<std::string>& broken)
{
    const auto must = [&](bool holds, const char* what) {
        if (!holds) broken.push_back("case " + std::to_string(c.id.value) + ": " + what);
    };
    must(static_cast<bool>(c.id), "has an id");
    must(!c.facts.code.empty(), "has a code");
    must(state.find_code(c.facts.code) == &c, "is the only one with its code");
    must(!c.facts.age || (*c.facts.age >= 0 && *c.facts.age <= 17 && !c.facts.unborn), "age is 0 to 17 and born");
    must(ids_sound(c.items, c.next_part), "notes have sound ids");
    must(ids_sound(c.hypotheses, c.next_part), "hypotheses have sound ids");
    must(focus_sound(c), "focus points have sound ids");
    must(ids_sound(c.parked, c.next_part), "parked things have sound ids");
    must(!c.decision || c.decision->due, "a decision has a date");
    must(c.step != Step::next_step || c.decision.has_value(), "only decided cases stand in the last column");
    must(c.closed_at == 0 || c.transferred_at != 0, "only transferred cases are closed");
    for (const CaseLink& l : c.links) {
        const Case* other = state.find(l.other);
        if (!other) continue; // a purged case leaves its links dangling, which is harmless
        must(std::any_of(other->links.begin(), other->links.end(), [&](const CaseLink& k) { return k.other == c.id; }),
             "links go both ways");
    }
}

} // namespace

std::vector<std::string> broken_invariants(const State& state)
{
    std::vector<std::string> broken;
    for (const auto& [id, c] : state.cases()) {
        if (id != c->id) broken.push_back("case " + std::to_string(id.value) + ": stands under its own id");
        check_case(state, *c, broken);
    }
    for (const CaseId id : state.on_board())
        if (!state.find(id) || !is_on_board(*state.find(id))) broken.push_back("the board lists only open cases");
    const Meeting& m = state.board().meeting;
    if (m.open && m.opened_at == 0) broken.push_back("an open meeting was opened");
    return broken;
}

} // namespace fyr
