#include "codec/plan_csv.hpp"

#include "codec/csv_writer.hpp"
#include "domain/barometer.hpp"

#include <algorithm>
#include <set>

namespace fyr {

namespace {

constexpr std::string_view plan_columns = "kind;id;lane;lane_name;text;milestone;owner;start;due;effort;status;promised;note";
constexpr std::string_view barometer_columns =
    "barometer;area;text;before;after;change;before_low;before_high;after_low;after_high;before_dont_know;after_dont_know;"
    "before_on;after_on;before_answers;after_answers";
constexpr std::string_view point_columns = "key;item;value;status;note;owner;due";

std::string lane_name(const Plan& plan, const std::string& key, const PlanTemplates& words, Language language)
{
    const Lane* lane = lane_of(plan, key);
    if (lane && !lane->name.empty()) return lane->name;
    const LaneTemplate* made_from = words.lane(key);
    return made_from ? made_from->name.in(language) : std::string();
}

std::string title_of(const Plan& plan, PartId milestone)
{
    const Milestone* m = part_of(plan.milestones, milestone);
    return m ? m->title : std::string();
}

/// What a row of plan_csv says; empty where its kind has no such thing.
struct PlanRow {
    std::string_view kind;
    PartId id;
    std::string lane, text;
    std::vector<std::string> milestones;
    std::string owner;
    Date start, due;
    std::string_view effort, status;
    Date promised;
    std::string note;
};

/// Areas in the order of the template, then of the measurements.
std::vector<std::string> areas_of(const BeforeAfter& both, const Barometer* barometer)
{
    std::vector<std::string> areas;
    const auto measured = [&](const std::string& area) { return value_of(both.before, area) || value_of(both.after, area); };
    if (barometer)
        for (const BarometerArea& a : barometer->areas)
            if (measured(a.key)) areas.push_back(a.key);
    for (const Measurement* m : {both.before, both.after})
        if (m)
            for (const AreaValue& v : m->values)
                if (std::find(areas.begin(), areas.end(), v.area) == areas.end()) areas.push_back(v.area);
    return areas;
}

std::string area_text(const Barometer* barometer, const std::string& area, Language language)
{
    if (barometer)
        for (const BarometerArea& a : barometer->areas)
            if (a.key == area) return a.text.in(language);
    return {};
}

void add_area(std::string& out, const std::string& barometer, const BeforeAfter& both, const std::string& area, const std::string& text, bool fictive)
{
    const AreaValue* before = value_of(both.before, area);
    const AreaValue* after = value_of(both.after, area);
    CsvRow row(out, fictive);
    const auto value = [&](const AreaValue* v, int AreaValue::*member) { v ? row.hundredths(v->*member) : row.cell(""); };
    const auto count = [&](const AreaValue* v) { v ? row.cell(v->dont_know) : row.cell(""); };
    row.cell(std::string_view(barometer));
    row.cell(std::string_view(area));
    row.cell(std::string_view(text));
    value(before, &AreaValue::middle);
    value(after, &AreaValue::middle);
    before && after ? row.hundredths(after->middle - before->middle) : row.cell("");
    value(before, &AreaValue::low);
    value(before, &AreaValue::high);
    value(after, &AreaValue::low);
    value(after, &AreaValue::high);
    count(before);
    count(after);
    for (const Measurement* m : {both.before, both.after}) row.cell(m ? m->on : Date{});
    for (const Measurement* m : {both.before, both.after}) m && m->answers != 0 ? row.cell(m->answers) : row.cell("");
    row.end();
}

void add_point(std::string& out, const PointState& p, const std::string& text, bool fictive)
{
    CsvRow row(out, fictive);
    row.cell(std::string_view(p.item));
    row.cell(std::string_view(text));
    const bool counts = p.status != PointStatus::unanswered && p.status != PointStatus::not_relevant;
    counts ? row.cell(static_cast<int>(p.status) - static_cast<int>(PointStatus::not_started)) : row.cell("");
    row.cell(name_of(p.status));
    row.cell(std::string_view(p.note));
    row.cell(std::string_view(p.owner));
    row.cell(p.date);
    row.end();
}

} // namespace

std::string plan_csv(const Plan& whole, ExportLevel level, const PlanTemplates& words, Language language, bool fictive)
{
    const Plan plan = at_level(whole, level);
    std::string out = csv_heading(plan_columns, fictive);
    const auto add = [&](const PlanRow& r) {
        CsvRow row(out, fictive);
        row.cell(r.kind);
        row.cell(std::string_view(std::to_string(r.id.value)));
        row.cell(std::string_view(r.lane));
        row.cell(std::string_view(lane_name(plan, r.lane, words, language)));
        row.cell(std::string_view(r.text));
        row.cell(r.milestones);
        row.cell(std::string_view(r.owner));
        row.cell(r.start);
        row.cell(r.due);
        row.cell(r.effort);
        row.cell(r.status);
        row.cell(r.promised);
        row.cell(std::string_view(r.note));
        row.end();
    };
    for (const Action& a : plan.actions) {
        std::vector<std::string> leads_to;
        if (a.milestone) leads_to.push_back(title_of(plan, a.milestone));
        add({"action", a.id, a.lane, a.text, leads_to, a.owner, a.start, a.due, name_of(a.effort), name_of(a.status), a.promised, a.why});
    }
    for (const Milestone& m : plan.milestones) {
        std::vector<std::string> needs;
        for (const PartId need : m.depends_on) needs.push_back(title_of(plan, need));
        add({"milestone", m.id, m.lane, m.title, needs, "", {}, m.date, "", m.reached ? "reached" : "open", {}, m.evidence});
    }
    for (const FollowUp& f : plan.follow_ups)
        add({"follow_up", f.id, "", f.name.empty() ? std::string(name_of(f.kind)) : f.name, {}, "", f.planned, f.held_on ? f.held_on : f.date, "",
             f.held_on ? "held" : "planned", {}, f.decision});
    return out;
}

std::string barometer_csv(const Plan& plan, const PlanTemplates& words, Language language, bool fictive)
{
    std::string out = csv_heading(barometer_columns, fictive);
    std::set<std::string> done;
    for (const Measurement& m : plan.measurements) {
        if (!done.insert(m.barometer).second) continue;
        const BeforeAfter both = before_and_after(plan, m.barometer);
        const Barometer* barometer = words.barometer(m.barometer);
        for (const std::string& area : areas_of(both, barometer))
            add_area(out, m.barometer, both, area, area_text(barometer, area, language), fictive);
    }
    return out;
}

std::string points_csv(const Plan& whole, ExportLevel level, const PlanTemplates& words, Language language, bool fictive)
{
    const Plan plan = at_level(whole, level);
    std::string out = csv_heading(point_columns, fictive);
    std::set<std::string> done;
    for (const Checklist& list : words.checklists)
        for (const ChecklistGroup& group : list.groups)
            for (const ChecklistItem& item : group.items)
                if (done.insert(item.key).second) add_point(out, state_of(plan, item.key), item.text.in(language), fictive);
    for (const PointState& p : plan.points)
        if (done.insert(p.item).second) add_point(out, p, "", fictive);
    return out;
}

} // namespace fyr
