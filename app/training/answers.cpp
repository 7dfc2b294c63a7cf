#include "training/answers.hpp"

#include "domain/defining_words.hpp"

#include <algorithm>

namespace fyr {

namespace {

int count_of(Counted what, const Case& c, const Rules& rules)
{
    const auto items = [&](auto&& fits) { return static_cast<int>(std::count_if(c.items.begin(), c.items.end(), fits)); };
    switch (what) {
    case Counted::ready: return 0;
    case Counted::notes: return items([](const Item& i) { return !i.text.empty(); });
    case Counted::placed: {
        const Round* round = c.rounds.open();
        return items([](const Item& i) { return !i.dimension.empty(); }) + (round ? static_cast<int>(round->markers.size()) : 0);
    }
    case Counted::described:
        return items([&](const Item& i) { return !i.text.empty() && !defines(i.text, rules); });
    case Counted::hypotheses: return static_cast<int>(c.hypotheses.size());
    case Counted::weighed:
        return static_cast<int>(std::count_if(c.hypotheses.begin(), c.hypotheses.end(),
                                              [](const Hypothesis& h) { return !h.speaks_for.empty() && !h.speaks_against.empty(); }));
    case Counted::focus: return static_cast<int>(c.focus.size());
    case Counted::parked: return static_cast<int>(c.parked.size());
    case Counted::voice: return c.child_voice.is_set() ? 1 : 0;
    case Counted::acute: return is_assessed(c) ? 1 : 0;
    case Counted::decided: return c.decision ? 1 : 0;
    case Counted::handled: break;
    }
    return 0;
}

} // namespace

bool defines(std::string_view text, const Rules& rules)
{
    return defining_word_in(text, rules.defining_words.da) != nullptr || defining_word_in(text, rules.defining_words.en) != nullptr;
}

int answered(const ExerciseStep& step, const LessonGroup& group, int at_case, const State& state, const Rules& rules)
{
    int count = 0;
    if (step.answer == Counted::handled) {
        for (const CaseId id : group.cases)
            if (const Case* c = state.find(id); c && c->decision) ++count;
    } else if (const auto at = static_cast<std::size_t>(at_case); at < group.cases.size()) {
        if (const Case* c = state.find(group.cases[at])) count = count_of(step.answer, *c, rules);
    }
    return std::clamp(count, 0, step.wanted);
}

} // namespace fyr
