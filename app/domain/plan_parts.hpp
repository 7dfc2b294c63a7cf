// The things a game plan is made of. Every part has an id that is unique within its plan. Source: domain.md 5.2, 6.
#pragma once

#include "domain/case.hpp"

namespace fyr {

/// A row of the plan. `key` is a template's ("leadership") or one of the plan's own ("own-3"); an empty name is the
/// template's word for the key.
struct Lane {
    std::string key, name, icon;
    bool operator==(const Lane&) const = default;
    static constexpr auto fields() { return fields_of(field("key", &Lane::key), field("name", &Lane::name), field("icon", &Lane::icon)); }
};

/// One sentence of a list. `lane`: the lane a gap belongs to; `by`: initials, for what is personal.
struct PlanLine {
    PartId id;
    std::string text, lane, by;
    bool operator==(const PlanLine&) const = default;
    static constexpr auto fields()
    {
        using L = PlanLine;
        return fields_of(field("id", &L::id), field("text", &L::text), field("lane", &L::lane), field("by", &L::by));
    }
};

/// People answer whether a goal is SMART; the program guesses nothing.
enum class Answer { open, yes, no };
constexpr auto names_of(Answer) { return std::to_array<std::string_view>({"open", "yes", "no"}); }

/// One letter of SMART: what makes it so, and whether people agree that it is.
struct SmartPart {
    std::string text;
    Answer answer = Answer::open;
    bool operator==(const SmartPart&) const = default;
    static constexpr auto fields() { return fields_of(field("text", &SmartPart::text), field("answer", &SmartPart::answer)); }
};

struct Goal {
    PartId id;
    std::string text;
    SmartPart specific, measurable, attractive, realistic, timed;
    bool operator==(const Goal&) const = default;
    static constexpr auto fields()
    {
        using G = Goal;
        return fields_of(field("id", &G::id), field("text", &G::text), field("specific", &G::specific),
                         field("measurable", &G::measurable), field("attractive", &G::attractive),
                         field("realistic", &G::realistic), field("timed", &G::timed));
    }
};
/// How many of the five have been answered with yes.
[[nodiscard]] constexpr int smart_count(const Goal& g)
{
    int n = 0;
    for (const SmartPart* part : {&g.specific, &g.measurable, &g.attractive, &g.realistic, &g.timed})
        n += part->answer == Answer::yes ? 1 : 0;
    return n;
}

/// A state that is true on its way to the future.
struct Milestone {
    PartId id;
    std::string title;
    Date date;
    std::string before;   ///< "hvad skulle være sandt lige før?"
    std::string lane, evidence;
    std::vector<PartId> depends_on; ///< milestones that must come first
    bool reached = false;
    bool operator==(const Milestone&) const = default;
    static constexpr auto fields()
    {
        using M = Milestone;
        return fields_of(field("id", &M::id), field("title", &M::title), field("date", &M::date),
                         field("before", &M::before), field("lane", &M::lane), field("evidence", &M::evidence),
                         field("depends_on", &M::depends_on), field("reached", &M::reached));
    }
};

enum class ActionStatus { not_started, under_way, done, blocked, dropped };
constexpr auto names_of(ActionStatus)
{
    return std::to_array<std::string_view>({"not_started", "under_way", "done", "blocked", "dropped"});
}
enum class Effort { small, medium, large };
constexpr auto names_of(Effort) { return std::to_array<std::string_view>({"small", "medium", "large"}); }

struct Action {
    PartId id;
    std::string text, lane;
    PartId milestone;       ///< 0: belongs to none
    std::string owner;      ///< one: initials or first name of a colleague
    Date start, due;        ///< no day: not set yet
    Effort effort = Effort::medium;
    ActionStatus status = ActionStatus::not_started;
    std::string why;        ///< what blocks it, or why it was given up
    Date promised;          ///< the day it was promised for at the last meeting; a later move does not change it
    std::string from_point; ///< key of the checklist item it was made from; "" when from none
    bool operator==(const Action&) const = default;
    static constexpr auto fields()
    {
        using A = Action;
        return fields_of(field("id", &A::id), field("text", &A::text), field("lane", &A::lane),
                         field("milestone", &A::milestone), field("owner", &A::owner), field("start", &A::start),
                         field("due", &A::due), field("effort", &A::effort), field("status", &A::status),
                         field("why", &A::why), field("promised", &A::promised), field("from_point", &A::from_point));
    }
};

/// Somebody of the team; a silent member carries the plan without being in the room.
struct Member {
    PartId id;
    std::string name, role, skill, hours; ///< hours: in words, "2 timer om ugen"
    bool silent = false;
    bool operator==(const Member&) const = default;
    static constexpr auto fields()
    {
        using M = Member;
        return fields_of(field("id", &M::id), field("name", &M::name), field("role", &M::role), field("skill", &M::skill),
                         field("hours", &M::hours), field("silent", &M::silent));
    }
};

/// Money, time, tools, people who help; on the board a pill in its lane, without a lane only on the team's page. So is an
/// obstacle.
struct Resource {
    PartId id;
    std::string text, lane;
    Date date;
    bool operator==(const Resource&) const = default;
    static constexpr auto fields()
    {
        using R = Resource;
        return fields_of(field("id", &R::id), field("text", &R::text), field("lane", &R::lane), field("date", &R::date));
    }
};

struct Obstacle {
    PartId id;
    std::string text, lane;
    Date date;
    int likelihood = 2, impact = 2; ///< 1..3
    std::string early_sign, counter_move, owner;
    bool operator==(const Obstacle&) const = default;
    static constexpr auto fields()
    {
        using O = Obstacle;
        return fields_of(field("id", &O::id), field("text", &O::text), field("lane", &O::lane), field("date", &O::date),
                         field("likelihood", &O::likelihood), field("impact", &O::impact),
                         field("early_sign", &O::early_sign), field("counter_move", &O::counter_move), field("owner", &O::owner));
    }
};

} // namespace fyr
