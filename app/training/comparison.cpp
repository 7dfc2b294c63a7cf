#include "training/comparison.hpp"

#include "base/text.hpp"
#include "training/answers.hpp"

#include <algorithm>
#include <set>

namespace fyr {

namespace {

GroupResult result_of(const Case& c, const LessonGroup& group, Stamp began, const Rules& rules)
{
    GroupResult r;
    r.acute = c.acute.answer;
    if (c.acute.answer != AcuteAnswer::unanswered) r.acute_minutes = static_cast<int>(std::max<Stamp>(0, c.acute.at - began) / ms_per_minute);
    r.concern = group.concern;
    std::set<std::string> dimensions, focus;
    for (const Item& i : c.items) {
        ++r.notes;
        if (i.polarity == Polarity::resource) ++r.resources;
        if (i.polarity == Polarity::unknown) ++r.unknowns;
        if (!i.dimension.empty()) dimensions.insert(i.dimension);
        if (defines(i.text, rules)) ++r.defining;
    }
    r.dimensions = static_cast<int>(dimensions.size());
    r.hypotheses = static_cast<int>(c.hypotheses.size());
    r.weighed = static_cast<int>(std::count_if(c.hypotheses.begin(), c.hypotheses.end(),
                                               [](const Hypothesis& h) { return !h.speaks_for.empty() && !h.speaks_against.empty(); }));
    for (const Focus& f : c.focus) {
        r.focus_texts.push_back(f.text);
        if (f.dimensions.empty()) focus.insert(folded(f.text));
        focus.insert(f.dimensions.begin(), f.dimensions.end());
    }
    r.focus.assign(focus.begin(), focus.end());
    if (c.decision) r.track = c.decision->track;
    return r;
}

/// The least and the most of a number the groups have; those who have none are left out.
template <class F>
std::pair<int, int> spread(const std::vector<GroupResult>& groups, F&& value)
{
    int low = -1, high = -1;
    for (const GroupResult& g : groups) {
        const int v = value(g);
        if (v < 0) continue;
        low = low < 0 ? v : std::min(low, v);
        high = std::max(high, v);
    }
    return {low, high};
}

template <class F>
bool differ(const std::vector<GroupResult>& groups, F&& value)
{
    return std::adjacent_find(groups.begin(), groups.end(), [&](const GroupResult& a, const GroupResult& b) { return value(a) != value(b); }) != groups.end();
}

std::vector<Message> talk_about(const Comparison& all)
{
    std::vector<Message> talk;
    const auto range = [&](const char* key, std::pair<int, int> s) {
        talk.push_back({key, {{"low", std::to_string(s.first)}, {"high", std::to_string(s.second)}}});
    };
    const auto& groups = all.groups;
    if (groups.size() < 2) return talk;
    if (differ(groups, [](const GroupResult& g) { return g.acute; })) talk.push_back({"compare.talk.acute", {}});
    if (const auto s = spread(groups, [](const GroupResult& g) { return g.concern; }); s.second - s.first >= 2) range("compare.talk.concern", s);
    if (const auto s = spread(groups, [](const GroupResult& g) { return g.dimensions; }); s.second - s.first >= 2) range("compare.talk.dimensions", s);
    if (std::any_of(groups.begin(), groups.end(), [](const GroupResult& g) { return g.notes > 0 && g.resources == 0; })) talk.push_back({"compare.talk.resources", {}});
    if (const auto s = spread(groups, [](const GroupResult& g) { return g.hypotheses; }); s.first != s.second) range("compare.talk.hypotheses", s);
    if (all.focus_overlap >= 0 && all.focus_overlap < 60) talk.push_back({"compare.talk.focus", {{"n", std::to_string(all.focus_overlap)}}});
    if (std::any_of(groups.begin(), groups.end(), [](const GroupResult& g) { return g.notes > 0 && g.unknowns == 0; })) talk.push_back({"compare.talk.unknown", {}});
    if (std::any_of(groups.begin(), groups.end(), [](const GroupResult& g) { return g.defining > 0; })) talk.push_back({"compare.talk.words", {}});
    if (differ(groups, [](const GroupResult& g) { return g.track; })) talk.push_back({"compare.talk.track", {}});
    return talk;
}

} // namespace

int overlap_percent(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    const std::set<std::string> one(a.begin(), a.end()), other(b.begin(), b.end());
    std::set<std::string> both = one;
    both.insert(other.begin(), other.end());
    if (both.empty()) return 100;
    const auto shared = std::count_if(one.begin(), one.end(), [&](const std::string& s) { return other.contains(s); });
    return static_cast<int>(shared * 100 / static_cast<std::ptrdiff_t>(both.size()));
}

Comparison compare(const Lesson& lesson, int at_case, const State& state, const Rules& rules)
{
    Comparison all;
    for (const LessonGroup& group : lesson.groups) {
        const auto at = static_cast<std::size_t>(at_case);
        const Case* c = at < group.cases.size() ? state.find(group.cases[at]) : nullptr;
        GroupResult none;
        none.concern = group.concern;
        all.groups.push_back(c ? result_of(*c, group, lesson.began, rules) : none);
    }
    int sum = 0, pairs = 0;
    for (std::size_t i = 0; i < all.groups.size(); ++i)
        for (std::size_t j = i + 1; j < all.groups.size(); ++j) {
            if (all.groups[i].focus.empty() || all.groups[j].focus.empty()) continue;
            sum += overlap_percent(all.groups[i].focus, all.groups[j].focus);
            ++pairs;
        }
    if (pairs > 0) all.focus_overlap = sum / pairs;
    all.talk = talk_about(all);
    return all;
}

} // namespace fyr
