#include "training/own_exercise.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr std::size_t most_cases = 12, most_notes = 12, code_chars = 10, name_chars = 40, card_chars = 320, note_chars = 160;

Words both(std::string_view text, std::size_t most)
{
    const std::string cut = trimmed(clipped(std::string(text), most));
    return {cut, cut};
}

/// "Birk-02" of the group's copy "Birk-02-1"; another group's copy is none.
std::string code_of_original(const std::string& code)
{
    const bool copied = code.size() > 2 && code[code.size() - 2] == '-' && code.back() >= '1' && code.back() <= '6';
    if (!copied) return code;
    return code.back() == '1' ? code.substr(0, code.size() - 2) : "";
}

TeachingCase teaching_case(const Case& c, std::string code, const Rules& rules)
{
    const NotifierCode* notifier = rules.notifier(c.facts.notifier);
    TeachingCase t;
    t.code = std::move(code);
    t.name = both(t.code, name_chars);
    t.from = notifier ? notifier->short_name : both(t.code, name_chars);
    t.notifier = c.facts.notifier;
    t.age = c.facts.age.value_or(-1);
    const std::string& text = !c.facts.text.empty() ? c.facts.text : !c.facts.summary.empty() ? c.facts.summary : t.code;
    t.cards.push_back(both(text, card_chars));
    for (const Item& item : c.items)
        if (!item.text.empty() && t.notes.size() < most_notes) t.notes.push_back(both(item.text, note_chars));
    return t;
}

} // namespace

Exercise exercise_of_board(const State& state, const Exercise& model, const Exercises& all, const Rules& rules)
{
    Exercise e = model;
    e.cases.clear();
    e.own_cases.clear();
    int number = 1;
    for (const Exercise& other : all.all) number = std::max(number, other.number + 1);
    e.number = std::min(number, 99);
    do e.key = "own-" + std::to_string(number++);
    while (all.find(e.key));
    const std::string n = std::to_string(e.number);
    e.name = {"Egen øvelse " + n, "Exercise of our own " + n};
    for (const CaseId id : state.on_board()) {
        const Case* c = state.find(id);
        std::string code = c ? code_of_original(c->facts.code) : "";
        if (code.empty() || e.cases.size() == most_cases) continue;
        code = trimmed(clipped(code, code_chars));
        if (std::find(e.cases.begin(), e.cases.end(), code) != e.cases.end()) continue;
        e.cases.push_back(code);
        e.own_cases.push_back(teaching_case(*c, code, rules));
    }
    return e;
}

} // namespace fyr
