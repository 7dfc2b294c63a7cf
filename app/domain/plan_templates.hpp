// What a game plan is made from: lanes, whole plans with their meetings, agendas, barometers and checklists. Plain values,
// read from assets/templates/ by codec/plan_templates_codec; a municipality edits the files.
// Source: domain.md 5.2 (lanes), 5.3 (follow-up), 5.4 (agendas), 6.1 (mini-barometer) and 6.2 (checklists).
#pragma once

#include "base/words.hpp"
#include "domain/plan.hpp"

namespace fyr {

struct LaneTemplate {
    std::string key;
    Words name;
    std::vector<std::string> lines_da, lines_en; ///< its label on the glass, one or two lines
    std::string icon;                            ///< name of a picture in the icon font
    [[nodiscard]] const std::vector<std::string>& lines(Language l) const { return l == Language::en ? lines_en : lines_da; }
    bool operator==(const LaneTemplate&) const = default;
    static constexpr auto fields()
    {
        using L = LaneTemplate;
        return fields_of(field("key", &L::key), field("name", &L::name), field("lines_da", &L::lines_da),
                         field("lines_en", &L::lines_en), field("icon", &L::icon));
    }
};

struct LaneSet {
    std::string key;
    Words name;
    std::vector<LaneTemplate> lanes; ///< 1..16
    bool operator==(const LaneSet&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("key", &LaneSet::key), field("name", &LaneSet::name), field("lanes", &LaneSet::lanes));
    }
};

struct FollowUpTemplate {
    FollowUpKind kind = FollowUpKind::status;
    Words name;                ///< both "" for the plain words of its kind
    int weeks = 0, months = 0; ///< after the start; exactly one is not 0
    bool operator==(const FollowUpTemplate&) const = default;
    static constexpr auto fields()
    {
        using F = FollowUpTemplate;
        return fields_of(field("kind", &F::kind), field("name", &F::name), field("weeks", &F::weeks), field("months", &F::months));
    }
};

struct ActionTemplate {
    Words text;
    std::string lane;
    int days = 0; ///< due so many days after the start, then the first working day; before the target
    Effort effort = Effort::medium;
    bool operator==(const ActionTemplate&) const = default;
    static constexpr auto fields()
    {
        using A = ActionTemplate;
        return fields_of(field("text", &A::text), field("lane", &A::lane), field("days", &A::days), field("effort", &A::effort));
    }
};

struct MilestoneTemplate {
    Words title;
    int days = 0; ///< as an action's
    bool operator==(const MilestoneTemplate&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("title", &MilestoneTemplate::title), field("days", &MilestoneTemplate::days));
    }
};

struct PlanTemplate {
    std::string key;
    Words name, text;        ///< on the shelf: a title and one line of what it is for
    int months = 6;          ///< from the start to the target, 1..36
    std::string lane_set;
    Words vision;            ///< to begin with; may be ""
    std::vector<FollowUpTemplate> follow_ups;
    std::vector<MilestoneTemplate> milestones; ///< in the order they are thought: backwards
    std::vector<ActionTemplate> actions;
    bool operator==(const PlanTemplate&) const = default;
    static constexpr auto fields()
    {
        using P = PlanTemplate;
        return fields_of(field("key", &P::key), field("name", &P::name), field("text", &P::text), field("months", &P::months),
                         field("lane_set", &P::lane_set), field("vision", &P::vision), field("follow_ups", &P::follow_ups),
                         field("milestones", &P::milestones), field("actions", &P::actions));
    }
};

/// The part of the board a step of an agenda fills.
enum class PlanZone { none, future, today, path, team, barometer, points, follow_up, votes };
constexpr auto names_of(PlanZone)
{
    return std::to_array<std::string_view>({"none", "future", "today", "path", "team", "barometer", "points", "follow_up", "votes"});
}

struct AgendaStep {
    std::string key;
    Words name, question; ///< what it is called; the question people answer in it
    int minutes = 0;      ///< 1..240
    int alone_minutes = 0; ///< of them: everybody writes alone first; 0: not in this step
    PlanZone zone = PlanZone::none;
    bool operator==(const AgendaStep&) const = default;
    static constexpr auto fields()
    {
        using A = AgendaStep;
        return fields_of(field("key", &A::key), field("name", &A::name), field("question", &A::question),
                         field("minutes", &A::minutes), field("alone_minutes", &A::alone_minutes), field("zone", &A::zone));
    }
};

struct Agenda {
    std::string key;
    Words name;
    bool status = false; ///< for a status meeting; else for the day the plan is made
    std::vector<AgendaStep> steps;
    bool operator==(const Agenda&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("key", &Agenda::key), field("name", &Agenda::name), field("status", &Agenda::status),
                         field("steps", &Agenda::steps));
    }
    [[nodiscard]] const AgendaStep* step(std::string_view wanted) const
    {
        for (const AgendaStep& s : steps)
            if (s.key == wanted) return &s;
        return nullptr;
    }
    [[nodiscard]] int minutes() const
    {
        int sum = 0;
        for (const AgendaStep& s : steps) sum += s.minutes;
        return sum;
    }
};

/// What people answer. The mini-barometer has statements that everybody answers at the wall; the official one only areas
/// whose results are typed in or come in a file.
struct BarometerArea {
    std::string key;
    Words text;                                  ///< the whole statement or the name of the area
    std::vector<std::string> lines_da, lines_en; ///< its label at the radar, one or two lines
    [[nodiscard]] const std::vector<std::string>& lines(Language l) const { return l == Language::en ? lines_en : lines_da; }
    bool operator==(const BarometerArea&) const = default;
    static constexpr auto fields()
    {
        using B = BarometerArea;
        return fields_of(field("key", &B::key), field("text", &B::text), field("lines_da", &B::lines_da), field("lines_en", &B::lines_en));
    }
};

struct Barometer {
    std::string key;
    Words name, note;      ///< note: "Ikke det officielle ICS-barometer"
    bool at_the_wall = true; ///< answered by taps; else only results come in
    int lowest = 0, highest = 4; ///< of the scale, whole numbers 0..10
    Words lowest_word, highest_word; ///< "aldrig", "altid"
    std::vector<BarometerArea> areas; ///< 3..24
    bool operator==(const Barometer&) const = default;
    static constexpr auto fields()
    {
        using B = Barometer;
        return fields_of(field("key", &B::key), field("name", &B::name), field("note", &B::note),
                         field("at_the_wall", &B::at_the_wall), field("lowest", &B::lowest), field("highest", &B::highest),
                         field("lowest_word", &B::lowest_word), field("highest_word", &B::highest_word), field("areas", &B::areas));
    }
};

struct ChecklistItem {
    std::string key; ///< "2.4": unique over all checklists; what PointState and Action::from_point name
    Words text;
    std::string lane; ///< the lane of the default set an action made from it lies in
    bool operator==(const ChecklistItem&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("key", &ChecklistItem::key), field("text", &ChecklistItem::text), field("lane", &ChecklistItem::lane));
    }
};
struct ChecklistGroup {
    std::string key;
    Words name;
    std::vector<std::string> lines_da, lines_en; ///< its label at the radar
    std::vector<ChecklistItem> items;
    [[nodiscard]] const std::vector<std::string>& lines(Language l) const { return l == Language::en ? lines_en : lines_da; }
    bool operator==(const ChecklistGroup&) const = default;
    static constexpr auto fields()
    {
        using G = ChecklistGroup;
        return fields_of(field("key", &G::key), field("name", &G::name), field("lines_da", &G::lines_da),
                         field("lines_en", &G::lines_en), field("items", &G::items));
    }
};
struct Checklist {
    std::string key;
    Words name, source; ///< source: whose list it is, shown under its name
    std::vector<ChecklistGroup> groups;
    bool operator==(const Checklist&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("key", &Checklist::key), field("name", &Checklist::name), field("source", &Checklist::source),
                         field("groups", &Checklist::groups));
    }
};

/// All of them. The first lane set is the default.
struct PlanTemplates {
    std::vector<LaneSet> lane_sets;
    std::vector<PlanTemplate> plans;
    std::vector<Agenda> agendas;
    std::vector<Barometer> barometers;
    std::vector<Checklist> checklists;

    /// Each: the entry of that key, or null.
    [[nodiscard]] const LaneSet* lane_set(std::string_view key) const { return found(lane_sets, key); }
    [[nodiscard]] const PlanTemplate* plan(std::string_view key) const { return found(plans, key); }
    [[nodiscard]] const Agenda* agenda(std::string_view key) const { return found(agendas, key); }
    [[nodiscard]] const Barometer* barometer(std::string_view key) const { return found(barometers, key); }
    [[nodiscard]] const Checklist* checklist(std::string_view key) const { return found(checklists, key); }
    /// The lane of any set with that key, or null: where a plan's own lane has no name, its words are here.
    [[nodiscard]] const LaneTemplate* lane(std::string_view key) const
    {
        for (const LaneSet& set : lane_sets)
            if (const auto* lane = found(set.lanes, key)) return lane;
        return nullptr;
    }

private:
    template <class T>
    static const T* found(const std::vector<T>& all, std::string_view key)
    {
        for (const T& one : all)
            if (one.key == key) return &one;
        return nullptr;
    }
};

} // namespace fyr
