#include "codec/plan_templates_codec.hpp"

#include "base/text.hpp"
#include "codec/template_checks.hpp"

#include <algorithm>

namespace fyr {

namespace {

using namespace template_checks;

constexpr int days_per_month = 31, days_per_week = 7; // at most

/// An agenda as it stands in the file: with the sum its author had in mind.
struct WrittenAgenda {
    std::string key;
    Words name;
    bool status = false;
    int minutes = 0;
    std::vector<AgendaStep> steps;
    static constexpr auto fields()
    {
        using A = WrittenAgenda;
        return fields_of(field("key", &A::key), field("name", &A::name), field("status", &A::status), field("minutes", &A::minutes),
                         field("steps", &A::steps));
    }
};

/// A file is one list under one name.
struct LaneFile {
    std::vector<LaneSet> all;
    static constexpr auto fields() { return fields_of(field("lane_sets", &LaneFile::all)); }
};
struct PlanFile {
    std::vector<PlanTemplate> all;
    static constexpr auto fields() { return fields_of(field("plans", &PlanFile::all)); }
};
struct AgendaFile {
    std::vector<WrittenAgenda> all;
    static constexpr auto fields() { return fields_of(field("agendas", &AgendaFile::all)); }
};
struct BarometerFile {
    std::vector<Barometer> all;
    static constexpr auto fields() { return fields_of(field("barometers", &BarometerFile::all)); }
};
struct ChecklistFile {
    std::vector<Checklist> all;
    static constexpr auto fields() { return fields_of(field("checklists", &ChecklistFile::all)); }
};

/// Empty in both languages, or filled in both.
void check_optional_words(StrictReader& r, const std::string& place, const Words& words, std::size_t high)
{
    if (!words.da.empty() || !words.en.empty()) check_words(r, place, words, high);
}

bool has_lane(const LaneSet& set, std::string_view key)
{
    return std::any_of(set.lanes.begin(), set.lanes.end(), [&](const LaneTemplate& l) { return l.key == key; });
}

void check_lanes(StrictReader& r, const std::vector<LaneSet>& sets)
{
    r.check_count("/lane_sets", sets.size(), 1, 12);
    std::set<std::string> keys;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const auto at = std::string{"/lane_sets"} / i;
        check_new_key(r, at / "key", sets[i].key, keys);
        check_words(r, at / "name", sets[i].name, 60);
        r.check_count(at / "lanes", sets[i].lanes.size(), 1, 16);
        std::set<std::string> lanes;
        for (std::size_t n = 0; n < sets[i].lanes.size(); ++n) {
            const LaneTemplate& lane = sets[i].lanes[n];
            const auto there = at / "lanes" / n;
            check_new_key(r, there / "key", lane.key, lanes);
            check_words(r, there / "name", lane.name, 40);
            check_lines(r, there / "lines_da", lane.lines_da);
            check_lines(r, there / "lines_en", lane.lines_en);
            r.check_key(there / "icon", lane.icon);
        }
    }
}

void check_meeting(StrictReader& r, const std::string& at, const FollowUpTemplate& f, int months)
{
    check_optional_words(r, at / "name", f.name, 40);
    r.check_range(at / "weeks", f.weeks, 0, months * days_per_month / days_per_week);
    r.check_range(at / "months", f.months, 0, months);
    if ((f.weeks == 0) == (f.months == 0)) r.refuse(at, "rules.reason.weeks_or_months");
}

void check_plan(StrictReader& r, const std::string& at, const PlanTemplate& plan, const PlanTemplates& all)
{
    check_words(r, at / "name", plan.name, 60);
    check_words(r, at / "text", plan.text, 160);
    r.check_range(at / "months", plan.months, 1, 36);
    if (!r.good()) return; // the rest counts with them
    const LaneSet* lanes = all.lane_set(plan.lane_set);
    if (!lanes) return r.refuse(at / "lane_set", "rules.reason.lane_set", shown(plan.lane_set));
    check_optional_words(r, at / "vision", plan.vision, 240);
    const int last_day = plan.months * days_per_month;
    r.check_count(at / "follow_ups", plan.follow_ups.size(), 0, 24);
    for (std::size_t i = 0; i < plan.follow_ups.size(); ++i) check_meeting(r, at / "follow_ups" / i, plan.follow_ups[i], plan.months);
    r.check_count(at / "milestones", plan.milestones.size(), 0, 20);
    for (std::size_t i = 0; i < plan.milestones.size(); ++i) {
        check_words(r, at / "milestones" / i / "title", plan.milestones[i].title, 60);
        r.check_range(at / "milestones" / i / "days", plan.milestones[i].days, 1, last_day);
    }
    r.check_count(at / "actions", plan.actions.size(), 0, 60);
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        const ActionTemplate& a = plan.actions[i];
        const auto there = at / "actions" / i;
        check_words(r, there / "text", a.text, 160);
        if (!has_lane(*lanes, a.lane)) r.refuse(there / "lane", "rules.reason.lane", shown(a.lane));
        r.check_range(there / "days", a.days, 0, last_day);
    }
}

void check_plans(StrictReader& r, const PlanTemplates& all)
{
    r.check_count("/plans", all.plans.size(), 1, 40);
    std::set<std::string> keys;
    for (std::size_t i = 0; i < all.plans.size(); ++i) {
        const auto at = std::string{"/plans"} / i;
        check_new_key(r, at / "key", all.plans[i].key, keys);
        check_plan(r, at, all.plans[i], all);
    }
}

void check_agendas(StrictReader& r, const std::vector<WrittenAgenda>& agendas)
{
    r.check_count("/agendas", agendas.size(), 1, 20);
    std::set<std::string> keys;
    for (std::size_t i = 0; i < agendas.size(); ++i) {
        const WrittenAgenda& agenda = agendas[i];
        const auto at = std::string{"/agendas"} / i;
        check_new_key(r, at / "key", agenda.key, keys);
        check_words(r, at / "name", agenda.name, 60);
        r.check_range(at / "minutes", agenda.minutes, 1, 960);
        r.check_count(at / "steps", agenda.steps.size(), 1, 40);
        std::set<std::string> steps;
        int sum = 0;
        for (std::size_t n = 0; n < agenda.steps.size() && r.good(); ++n) {
            const AgendaStep& step = agenda.steps[n];
            const auto there = at / "steps" / n;
            check_new_key(r, there / "key", step.key, steps);
            check_words(r, there / "name", step.name, 60);
            check_words(r, there / "question", step.question, 160);
            r.check_range(there / "minutes", step.minutes, 1, 240);
            r.check_range(there / "alone_minutes", step.alone_minutes, 0, step.minutes);
            if (r.good()) sum += step.minutes;
        }
        if (sum != agenda.minutes) r.refuse(at / "minutes", "rules.reason.sum", std::to_string(agenda.minutes) + " (" + std::to_string(sum) + ")");
    }
}

void check_barometers(StrictReader& r, const std::vector<Barometer>& barometers)
{
    r.check_count("/barometers", barometers.size(), 1, 12);
    std::set<std::string> keys;
    for (std::size_t i = 0; i < barometers.size(); ++i) {
        const Barometer& b = barometers[i];
        const auto at = std::string{"/barometers"} / i;
        check_new_key(r, at / "key", b.key, keys);
        check_words(r, at / "name", b.name, 60);
        check_words(r, at / "note", b.note, 200);
        r.check_range(at / "lowest", b.lowest, 0, 9);
        if (r.good()) r.check_range(at / "highest", b.highest, b.lowest + 1, 10);
        check_words(r, at / "lowest_word", b.lowest_word, 24);
        check_words(r, at / "highest_word", b.highest_word, 24);
        r.check_count(at / "areas", b.areas.size(), 3, 24);
        std::set<std::string> areas;
        for (std::size_t n = 0; n < b.areas.size(); ++n) {
            const auto there = at / "areas" / n;
            check_new_key(r, there / "key", b.areas[n].key, areas);
            check_words(r, there / "text", b.areas[n].text, 120);
            check_lines(r, there / "lines_da", b.areas[n].lines_da);
            check_lines(r, there / "lines_en", b.areas[n].lines_en);
        }
    }
}

/// `items`: keys of all checklists so far; they have dots ("2.4").
void check_group(StrictReader& r, const std::string& at, const ChecklistGroup& group, const LaneSet& lanes, std::set<std::string>& items)
{
    check_words(r, at / "name", group.name, 60);
    check_lines(r, at / "lines_da", group.lines_da);
    check_lines(r, at / "lines_en", group.lines_en);
    r.check_count(at / "items", group.items.size(), 1, 40);
    for (std::size_t i = 0; i < group.items.size(); ++i) {
        const ChecklistItem& item = group.items[i];
        const auto there = at / "items" / i;
        if (!is_key(item.key) || item.key.size() > 40) r.refuse(there / "key", "rules.reason.item_key", shown(item.key));
        if (!items.insert(item.key).second) r.refuse(there / "key", "rules.reason.twice", shown(item.key));
        check_words(r, there / "text", item.text, 160);
        if (!has_lane(lanes, item.lane)) r.refuse(there / "lane", "rules.reason.lane", shown(item.lane));
    }
}

void check_checklists(StrictReader& r, const PlanTemplates& all)
{
    r.check_count("/checklists", all.checklists.size(), 1, 12);
    std::set<std::string> keys, items;
    for (std::size_t i = 0; i < all.checklists.size(); ++i) {
        const Checklist& list = all.checklists[i];
        const auto at = std::string{"/checklists"} / i;
        check_new_key(r, at / "key", list.key, keys);
        check_words(r, at / "name", list.name, 60);
        check_words(r, at / "source", list.source, 160);
        r.check_count(at / "groups", list.groups.size(), 1, 16);
        std::set<std::string> groups;
        for (std::size_t n = 0; n < list.groups.size(); ++n) {
            check_new_key(r, at / "groups" / n / "key", list.groups[n].key, groups);
            check_group(r, at / "groups" / n, list.groups[n], all.lane_sets.front(), items);
        }
    }
}

/// Reads one file; `take` keeps what it says and checks it.
template <class File, class Take>
Result<void> read_file_of(std::string_view text, const char* name, Take&& take)
{
    File file;
    StrictReader reader{EmptyWords::allowed};
    reader.read_root(reader.parse(text), file);
    if (reader.good()) take(reader, std::move(file.all));
    if (!reader.good()) return reader.error("templates.refused", name);
    return {};
}

} // namespace

Result<PlanTemplates> decode_plan_templates(const std::array<std::string, plan_template_files.size()>& texts)
{
    PlanTemplates all;
    const auto lanes = read_file_of<LaneFile>(texts[0], plan_template_files[0], [&](StrictReader& r, std::vector<LaneSet> sets) {
        check_lanes(r, sets);
        all.lane_sets = std::move(sets);
    });
    if (!lanes) return lanes.error();
    const auto plans = read_file_of<PlanFile>(texts[1], plan_template_files[1], [&](StrictReader& r, std::vector<PlanTemplate> read) {
        all.plans = std::move(read);
        check_plans(r, all);
    });
    if (!plans) return plans.error();
    const auto agendas = read_file_of<AgendaFile>(texts[2], plan_template_files[2], [&](StrictReader& r, std::vector<WrittenAgenda> read) {
        check_agendas(r, read);
        for (WrittenAgenda& a : read) all.agendas.push_back({std::move(a.key), std::move(a.name), a.status, std::move(a.steps)});
    });
    if (!agendas) return agendas.error();
    const auto barometers = read_file_of<BarometerFile>(texts[3], plan_template_files[3], [&](StrictReader& r, std::vector<Barometer> read) {
        check_barometers(r, read);
        all.barometers = std::move(read);
    });
    if (!barometers) return barometers.error();
    const auto checklists = read_file_of<ChecklistFile>(texts[4], plan_template_files[4], [&](StrictReader& r, std::vector<Checklist> read) {
        all.checklists = std::move(read);
        check_checklists(r, all);
    });
    if (!checklists) return checklists.error();
    return all;
}

} // namespace fyr
