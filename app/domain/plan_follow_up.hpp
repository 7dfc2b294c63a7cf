// What comes after a plan is laid: meetings with the picture of how it stood, measurements before and after, the
// checklists, the guided agenda and the dots. Source: domain.md 5.2 (Opfølgning), 5.4, 6.1 and 6.2.
#pragma once

#include "domain/plan_parts.hpp"

namespace fyr {

/// How a plan stood on a day; what the next meeting draws as ghosts.
struct Snapshot {
    struct Part {
        PartId id;
        bool milestone = false;
        std::string text, lane;
        Date date;
        ActionStatus status = ActionStatus::not_started;
        bool operator==(const Part&) const = default;
        static constexpr auto fields()
        {
            return fields_of(field("id", &Part::id), field("milestone", &Part::milestone), field("text", &Part::text),
                             field("lane", &Part::lane), field("date", &Part::date), field("status", &Part::status));
        }
    };
    Date on; ///< no day: there is no snapshot
    std::vector<Part> parts;
    bool operator==(const Snapshot&) const = default;
    static constexpr auto fields() { return fields_of(field("on", &Snapshot::on), field("parts", &Snapshot::parts)); }
};

enum class Light { none, green, yellow, red };
constexpr auto names_of(Light) { return std::to_array<std::string_view>({"none", "green", "yellow", "red"}); }
struct LaneLight {
    std::string lane;
    Light light = Light::none;
    std::string word;
    bool operator==(const LaneLight&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("lane", &LaneLight::lane), field("light", &LaneLight::light), field("word", &LaneLight::word));
    }
};

/// A meeting that was made with the plan: status after 6 and 12 weeks, second barometer, closing (5.3).
enum class FollowUpKind { status, barometer, closing, meeting };
constexpr auto names_of(FollowUpKind) { return std::to_array<std::string_view>({"status", "barometer", "closing", "meeting"}); }
struct FollowUp {
    PartId id;
    FollowUpKind kind = FollowUpKind::status;
    std::string name;    ///< "" for the plain words of its kind and week
    int weeks = 0;       ///< after the start as the template says; 0: counted in months
    Date planned, date;  ///< as computed from the start; as it is now, at most a week away
    Date held_on;        ///< no day: still to come
    std::vector<LaneLight> lights; ///< one per lane that was given one
    std::string decision;
    Snapshot ended_as;   ///< empty until it is held
    bool operator==(const FollowUp&) const = default;
    static constexpr auto fields()
    {
        using F = FollowUp;
        return fields_of(field("id", &F::id), field("kind", &F::kind), field("name", &F::name), field("weeks", &F::weeks),
                         field("planned", &F::planned), field("date", &F::date), field("held_on", &F::held_on),
                         field("lights", &F::lights), field("decision", &F::decision), field("ended_as", &F::ended_as));
    }
};

/// What a group answered about one area or statement: never what one person did. Values in hundredths of the scale.
struct AreaValue {
    std::string area;
    int middle = 0, low = 0, high = 0; ///< median and quartiles
    int dont_know = 0;                 ///< how many said so
    bool operator==(const AreaValue&) const = default;
    static constexpr auto fields()
    {
        using A = AreaValue;
        return fields_of(field("area", &A::area), field("middle", &A::middle), field("low", &A::low), field("high", &A::high),
                         field("dont_know", &A::dont_know));
    }
};
/// The one barometer whose results come from outside, maybe without the number of people (domain.md 6.1).
inline constexpr std::string_view official_barometer = "official";
struct Measurement {
    PartId id;
    std::string barometer; ///< key of its template: "mini", "official"
    Date on;
    int answers = 0; ///< people, at least PlanRules::least_answers; 0 when nobody said how many (official results)
    std::vector<AreaValue> values;
    bool operator==(const Measurement&) const = default;
    static constexpr auto fields()
    {
        using M = Measurement;
        return fields_of(field("id", &M::id), field("barometer", &M::barometer), field("on", &M::on),
                         field("answers", &M::answers), field("values", &M::values));
    }
};

/// How far an item of a checklist has come (domain.md 6.2).
enum class PointStatus { unanswered, not_started, under_way, in_place, anchored, not_relevant };
constexpr auto names_of(PointStatus)
{
    return std::to_array<std::string_view>({"unanswered", "not_started", "under_way", "in_place", "anchored", "not_relevant"});
}
struct PointState {
    std::string item; ///< key within its checklist: "2.4"
    PointStatus status = PointStatus::unanswered;
    std::string note, owner;
    Date date; ///< by when; no day: none was set
    bool operator==(const PointState&) const = default;
    static constexpr auto fields()
    {
        using P = PointState;
        return fields_of(field("item", &P::item), field("status", &P::status), field("note", &P::note),
                         field("owner", &P::owner), field("date", &P::date));
    }
};

/// The guided way through a day: one step is now, others wait, are done or were left out.
enum class StepState { waiting, done, skipped };
constexpr auto names_of(StepState) { return std::to_array<std::string_view>({"waiting", "done", "skipped"}); }
struct AgendaStepRun {
    std::string key;
    StepState state = StepState::waiting;
    bool operator==(const AgendaStepRun&) const = default;
    static constexpr auto fields() { return fields_of(field("key", &AgendaStepRun::key), field("state", &AgendaStepRun::state)); }
};
struct AgendaRun {
    std::string agenda; ///< key of its template; "": nobody is being guided
    std::vector<AgendaStepRun> steps;
    std::string now;    ///< key of the step that is now; "" behind the last one
    Stamp since = 0;    ///< when the step that is now began, UTC
    bool operator==(const AgendaRun&) const = default;
    static constexpr auto fields()
    {
        using A = AgendaRun;
        return fields_of(field("agenda", &A::agenda), field("steps", &A::steps), field("now", &A::now), field("since", &A::since));
    }
};

/// Dots for what matters most: everybody has the same number, nobody sees them until they are revealed.
enum class VoteOn { actions, milestones, goals, obstacles, parking };
constexpr auto names_of(VoteOn)
{
    return std::to_array<std::string_view>({"actions", "milestones", "goals", "obstacles", "parking"});
}
struct Dots {
    PartId part;
    int dots = 0;
    bool operator==(const Dots&) const = default;
    static constexpr auto fields() { return fields_of(field("part", &Dots::part), field("dots", &Dots::dots)); }
};
struct Vote {
    bool open = false, revealed = false;
    VoteOn on = VoteOn::actions;
    int budget = 3; ///< dots each
    int voters = 0; ///< who have given theirs
    std::vector<Dots> dots; ///< of all of them together, by part; parts without dots are left out
    bool operator==(const Vote&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("open", &Vote::open), field("revealed", &Vote::revealed), field("on", &Vote::on),
                         field("budget", &Vote::budget), field("voters", &Vote::voters), field("dots", &Vote::dots));
    }
};

} // namespace fyr
