#include "codec/plan_check.hpp"

#include "base/text.hpp"
#include "codec/json_text.hpp"
#include "codec/plan_codec.hpp"
#include "codec/record_check.hpp"
#include "domain/calendar.hpp"
#include "domain/privacy.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace fyr {

namespace {

constexpr std::size_t most_lanes = 16, most_parts = 2000, most_areas = 24, most_points = 400, most_steps = 40;
constexpr int most_value = 1000;        ///< of an area: a scale to ten, in hundredths
constexpr int least_answers = 5;        ///< fewer would show what one person said (domain.md 6.1)
constexpr std::uint64_t most_next_part = 1'000'000'000;

std::string operator/(const std::string& place, std::size_t i) { return place + "/" + std::to_string(i); }
std::string operator/(const std::string& place, std::string_view member) { return place + "/" + std::string(member); }

class PlanJudge {
public:
    PlanJudge(StrictReader& reader, const Plan& plan) : r_(reader), plan_(plan) {}

    void frame()
    {
        const std::string at = std::string(root) / "frame";
        r_.check_text(at / "title", plan_.frame.title, 1, max_plan_text);
        if (!plan_.frame.start) r_.refuse(at / "start", "rules.reason.day", "");
        if (!plan_.frame.target) r_.refuse(at / "target", "rules.reason.day", "");
        if (plan_.frame.start >= plan_.frame.target)
            r_.refuse(at / "target", "plan_file.reason.before_start", format_date(plan_.frame.target));
        if (plan_.next_part < 1 || plan_.next_part > most_next_part)
            r_.refuse(std::string(root) / "next_part", "rules.reason.range", std::to_string(plan_.next_part));
        const std::string lanes = std::string(root) / "lanes";
        r_.check_count(lanes, plan_.lanes.size(), 1, most_lanes);
        for (std::size_t i = 0; i < plan_.lanes.size(); ++i) {
            const Lane& lane = plan_.lanes[i];
            key(lanes / i / "key", lane.key, false);
            if (!lanes_.insert(lane.key).second) r_.refuse(lanes / i / "key", "rules.reason.twice", shown(lane.key));
            key(lanes / i / "icon", lane.icon, true);
        }
    }

    /// Every part has a number of its own.
    void ids()
    {
        for (std::size_t i = 0; i < plan_list_count; ++i) {
            const auto list = static_cast<PlanList>(i);
            const auto& lines = lines_of(plan_, list);
            const std::string at = std::string(root) / name_of(list);
            r_.check_count(at, lines.size(), 0, most_lines(list));
            each(name_of(list), lines);
            for (std::size_t n = 0; n < lines.size(); ++n) {
                r_.check_text(at / n / "text", lines[n].text, 1, max_plan_text);
                lane(at / n / "lane", lines[n].lane, true);
            }
        }
        each("goals", plan_.goals);
        each("milestones", plan_.milestones);
        each("actions", plan_.actions);
        each("members", plan_.members);
        each("resources", plan_.resources);
        each("obstacles", plan_.obstacles);
        each("follow_ups", plan_.follow_ups);
        each("measurements", plan_.measurements);
    }

    void milestones()
    {
        const std::string list = std::string(root) / "milestones";
        for (std::size_t i = 0; i < plan_.milestones.size(); ++i) {
            const Milestone& m = plan_.milestones[i];
            r_.check_text(list / i / "title", m.title, 1, max_plan_text);
            if (!m.date) r_.refuse(list / i / "date", "rules.reason.day", "");
            lane(list / i / "lane", m.lane, true);
            for (std::size_t n = 0; n < m.depends_on.size(); ++n)
                if (m.depends_on[n] == m.id || !part_of(plan_.milestones, m.depends_on[n]))
                    gone(list / i / "depends_on" / n, m.depends_on[n]);
        }
        if (r_.good()) circles(list);
    }

    void actions()
    {
        const std::string list = std::string(root) / "actions";
        for (std::size_t i = 0; i < plan_.actions.size(); ++i) {
            const Action& a = plan_.actions[i];
            r_.check_text(list / i / "text", a.text, 1, max_plan_text);
            lane(list / i / "lane", a.lane, false);
            if (a.milestone && !part_of(plan_.milestones, a.milestone)) gone(list / i / "milestone", a.milestone);
            key(list / i / "from_point", a.from_point, true);
        }
        if (plan_.first_step && !part_of(plan_.actions, plan_.first_step)) gone(std::string(root) / "first_step", plan_.first_step);
    }

    /// Goals, resources and obstacles.
    void pills()
    {
        const std::string resources = std::string(root) / "resources", obstacles = std::string(root) / "obstacles";
        const std::string goals = std::string(root) / "goals";
        for (std::size_t i = 0; i < plan_.goals.size(); ++i) r_.check_text(goals / i / "text", plan_.goals[i].text, 1, max_plan_text);
        for (std::size_t i = 0; i < plan_.resources.size(); ++i) {
            r_.check_text(resources / i / "text", plan_.resources[i].text, 1, max_plan_text);
            lane(resources / i / "lane", plan_.resources[i].lane, true);
        }
        for (std::size_t i = 0; i < plan_.obstacles.size(); ++i) {
            const Obstacle& o = plan_.obstacles[i];
            r_.check_text(obstacles / i / "text", o.text, 1, max_plan_text);
            lane(obstacles / i / "lane", o.lane, true);
            r_.check_range(obstacles / i / "likelihood", o.likelihood, 1, 3);
            r_.check_range(obstacles / i / "impact", o.impact, 1, 3);
        }
    }

    void meetings()
    {
        const std::string list = std::string(root) / "follow_ups";
        for (std::size_t i = 0; i < plan_.follow_ups.size(); ++i) {
            const FollowUp& f = plan_.follow_ups[i];
            if (!f.planned) r_.refuse(list / i / "planned", "rules.reason.day", "");
            if (!f.date) r_.refuse(list / i / "date", "rules.reason.day", "");
            r_.check_range(list / i / "weeks", f.weeks, 0, 520);
            r_.check_count(list / i / "lights", f.lights.size(), 0, most_lanes * 4); // lanes come and go
            for (std::size_t n = 0; n < f.lights.size(); ++n) key(list / i / "lights" / n / "lane", f.lights[n].lane, false);
            snapshot(list / i / "ended_as", f.ended_as);
        }
        if (plan_.open_follow_up && !part_of(plan_.follow_ups, plan_.open_follow_up))
            gone(std::string(root) / "open_follow_up", plan_.open_follow_up);
        snapshot(std::string(root) / "baseline", plan_.baseline);
    }

    void measurements()
    {
        const std::string list = std::string(root) / "measurements";
        for (std::size_t i = 0; i < plan_.measurements.size(); ++i) {
            const Measurement& m = plan_.measurements[i];
            key(list / i / "barometer", m.barometer, false);
            if (!m.on) r_.refuse(list / i / "on", "rules.reason.day", "");
            if (m.answers < least_answers && (m.answers != 0 || m.barometer != official_barometer))
                r_.refuse(list / i / "answers", "plan_file.reason.few_answers", std::to_string(m.answers));
            r_.check_count(list / i / "values", m.values.size(), 1, most_areas);
            std::set<std::string> areas;
            for (std::size_t n = 0; n < m.values.size(); ++n) {
                const AreaValue& v = m.values[n];
                const std::string at = list / i / "values" / n;
                r_.check_text(at / "area", v.area, 1, max_plan_text);
                if (!areas.insert(v.area).second) r_.refuse(at / "area", "rules.reason.twice", shown(v.area));
                r_.check_range(at / "low", v.low, 0, most_value);
                r_.check_range(at / "middle", v.middle, v.low, most_value);
                r_.check_range(at / "high", v.high, v.middle, most_value);
                r_.check_range(at / "dont_know", v.dont_know, 0, 100'000);
                if (m.answers > 0 && m.answers - v.dont_know < least_answers)
                    r_.refuse(at / "dont_know", "plan_file.reason.few_answers", std::to_string(m.answers - v.dont_know));
            }
        }
    }

    void room()
    {
        const std::string points = std::string(root) / "points", steps = std::string(root) / "agenda" / "steps";
        r_.check_count(points, plan_.points.size(), 0, most_points);
        std::set<std::string> items, keys;
        for (std::size_t i = 0; i < plan_.points.size(); ++i) {
            key(points / i / "item", plan_.points[i].item, false);
            if (!items.insert(plan_.points[i].item).second) r_.refuse(points / i / "item", "rules.reason.twice", shown(plan_.points[i].item));
        }
        const AgendaRun& run = plan_.agenda;
        key(std::string(root) / "agenda" / "agenda", run.agenda, true);
        r_.check_count(steps, run.steps.size(), 0, most_steps);
        for (std::size_t i = 0; i < run.steps.size(); ++i) {
            key(steps / i / "key", run.steps[i].key, false);
            if (!keys.insert(run.steps[i].key).second) r_.refuse(steps / i / "key", "rules.reason.twice", shown(run.steps[i].key));
        }
        if (!run.now.empty() && !keys.contains(run.now)) r_.refuse(std::string(root) / "agenda" / "now", "plan_file.reason.gone", shown(run.now));
        const std::string vote = std::string(root) / "vote";
        r_.check_range(vote / "budget", plan_.vote.budget, 1, 10);
        r_.check_range(vote / "voters", plan_.vote.voters, 0, 100'000);
        r_.check_count(vote / "dots", plan_.vote.dots.size(), 0, most_parts);
        for (std::size_t i = 0; i < plan_.vote.dots.size(); ++i) {
            const Dots& d = plan_.vote.dots[i];
            r_.check_range(vote / "dots" / i / "dots", d.dots, 0, plan_.vote.voters * plan_.vote.budget);
            if (!ids_.contains(d.part)) gone(vote / "dots" / i / "part", d.part);
        }
    }

private:
    static constexpr std::string_view root = "/plan";

    template <class Part>
    void each(std::string_view name, const std::vector<Part>& parts)
    {
        const std::string at = std::string(root) / name;
        r_.check_count(at, parts.size(), 0, most_parts);
        for (std::size_t i = 0; i < parts.size() && r_.good(); ++i) {
            const PartId id = parts[i].id;
            if (!id || id.value >= plan_.next_part) r_.refuse(at / i / "id", "rules.reason.range", std::to_string(id.value));
            if (!ids_.insert(id).second) r_.refuse(at / i / "id", "rules.reason.twice", std::to_string(id.value));
        }
    }

    void gone(std::string place, PartId id) { r_.refuse(std::move(place), "plan_file.reason.gone", std::to_string(id.value)); }

    /// A name out of a template. It is shown nowhere and masked nowhere, so nothing private may stand in it.
    void key(std::string place, const std::string& text, bool may_be_empty)
    {
        const bool sound = text.empty() ? may_be_empty : is_key(text) && mask_private(text).total() == 0;
        if (!sound) r_.refuse(std::move(place), "rules.reason.key", shown(text));
    }

    void lane(std::string place, const std::string& text, bool may_be_empty)
    {
        if (text.empty() ? !may_be_empty : !lanes_.contains(text)) r_.refuse(std::move(place), "plan_file.reason.no_lane", shown(text));
    }

    void snapshot(const std::string& place, const Snapshot& s)
    {
        r_.check_count(place / "parts", s.parts.size(), 0, 2 * most_parts);
        for (std::size_t i = 0; i < s.parts.size() && r_.good(); ++i) key(place / "parts" / i / "lane", s.parts[i].lane, true);
    }

    /// No milestone depends on itself, however far around: one after another those that depend on nothing left are taken.
    void circles(const std::string& list)
    {
        std::map<PartId, std::vector<std::size_t>> waits_for; // a milestone → those that wait for it
        std::vector<std::size_t> needs(plan_.milestones.size()), ready;
        for (std::size_t i = 0; i < plan_.milestones.size(); ++i) {
            needs[i] = plan_.milestones[i].depends_on.size();
            if (needs[i] == 0) ready.push_back(i);
            for (const PartId need : plan_.milestones[i].depends_on) waits_for[need].push_back(i);
        }
        while (!ready.empty()) {
            const PartId done = plan_.milestones[ready.back()].id;
            ready.pop_back();
            for (const std::size_t i : waits_for[done])
                if (--needs[i] == 0) ready.push_back(i);
        }
        for (std::size_t i = 0; i < needs.size(); ++i)
            if (needs[i] != 0) r_.refuse(list / i / "depends_on", "plan_file.reason.circle", shown(plan_.milestones[i].title));
    }

    StrictReader& r_;
    const Plan& plan_;
    std::set<std::string> lanes_;
    std::set<PartId> ids_;
};

/// Every text there is, with its place.
template <class T>
void tidy_all(StrictReader& r, const std::string& place, T& value)
{
    if constexpr (std::is_same_v<T, std::string>) {
        auto tidied = tidy(value, false);
        if (!tidied) return r.refuse(place, "plan_file.reason.control");
        value = may_be_private(*tidied) ? mask_private(*tidied).text : *std::move(tidied);
        if (const std::size_t count = value.size() > max_plan_text ? character_count(value) : 0; count > max_plan_text)
            r.refuse(place, "rules.reason.too_long", std::to_string(count) + " (" + std::to_string(max_plan_text) + ")");
    } else if constexpr (HasFields<T>) {
        for_each_field(value, [&](std::string_view name, auto& part) {
            if constexpr (!json_text::is_plain<std::remove_cvref_t<decltype(part)>>() || std::is_same_v<std::remove_cvref_t<decltype(part)>, std::string>)
                tidy_all(r, place / name, part);
        });
    } else if constexpr (json_text::list_of<T>::value) {
        for (std::size_t i = 0; i < value.size() && r.good(); ++i) tidy_all(r, place / i, value[i]);
    }
}

} // namespace

void tidy_and_check(StrictReader& reader, Plan& plan)
{
    tidy_all(reader, "/plan", plan);
    PlanJudge judge(reader, plan);
    if (reader.good()) judge.frame();
    if (reader.good()) judge.ids();
    if (reader.good()) judge.milestones();
    if (reader.good()) judge.actions();
    if (reader.good()) judge.pills();
    if (reader.good()) judge.meetings();
    if (reader.good()) judge.measurements();
    if (reader.good()) judge.room();
}

} // namespace fyr
