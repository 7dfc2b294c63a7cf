// Which plan, and which file of rules knows. Plans come and go; the rest is about one of them.
#include "domain/decide_plan.hpp"

#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/decide_parts.hpp"
#include "domain/invariants.hpp"
#include "domain/plan_dates.hpp"
#include "domain/privacy.hpp"

#include <algorithm>

namespace fyr::rules_of {

Acted plan_act(std::string name, std::string text, std::vector<Event> events)
{
    return {StepKind::act, {"act.plan." + std::move(name), {{"text", std::move(text)}}}, std::move(events)};
}

Result<void> known_lane(const Plan& plan, const std::string& key, bool may_be_empty)
{
    if (key.empty() ? may_be_empty : lane_of(plan, key) != nullptr) return {};
    return refused("no.plan.lane");
}

Result<void> sound_day(Date date, bool may_be_empty)
{
    if (date ? is_valid(date) : may_be_empty) return {};
    return refused("no.plan.day");
}

bool enough_answered(const Measurement& m, int least)
{
    return m.answers == 0 ||
           std::all_of(m.values.begin(), m.values.end(), [&](const AreaValue& v) { return m.answers - std::max(0, v.dont_know) >= least; });
}

namespace {

Result<PlanFrame> sound_frame(PlanFrame frame, const PlanRules& rules)
{
    const auto title = required(frame.title, static_cast<std::size_t>(rules.title_max_chars), "no.plan.title");
    if (!title) return title.error();
    const auto department = clean(frame.department, static_cast<std::size_t>(rules.title_max_chars));
    if (!department) return department.error();
    const auto vision = clean(frame.vision, static_cast<std::size_t>(rules.vision_max_chars));
    if (!vision) return vision.error();
    if (!is_valid(frame.start) || !is_valid(frame.target)) return refused("no.plan.day");
    if (days_between(frame.start, frame.target) < 7) return refused("no.plan.span");
    if (days_between(frame.start, frame.target) > 366 * 5) return refused("no.plan.span_long");
    frame.title = *title;
    frame.department = *department;
    frame.vision = *vision;
    return frame;
}

/// Covers numbers and addresses in every text of a plan that comes whole: nobody typed it here, where each is covered.
template <class T>
void mask_all(T& value)
{
    if constexpr (std::is_same_v<T, std::string>) value = mask_private(value).text;
    else if constexpr (HasFields<T>) for_each_field(value, [](std::string_view, auto& part) { mask_all(part); });
    else if constexpr (requires { value.begin(); }) {
        for (auto& part : value) mask_all(part);
    }
}

Result<Acted> add(const State& state, const AddPlan& wish, const Context& context)
{
    Plan plan = *wish.plan;
    mask_all(plan);
    plan.id = state.next_plan();
    plan.created_at = context.at;
    const auto frame = sound_frame(plan.frame, context.rules.plan);
    if (!frame) return frame.error();
    plan.frame = *frame;
    if (wish.from_file) { // a meeting held on another wall is not held here, and nobody is in the middle of an agenda
        plan.open_follow_up = {};
        plan.vote.open = false;
    }
    if (const auto wrong = broken_plan(plan); !wrong.empty())
        return failed(ErrorKind::corrupt, "no.import_broken", {{"detail", wrong.front()}});
    const int least = context.rules.plan.least_answers;
    for (const Measurement& m : plan.measurements)
        if (!enough_answered(m, least)) return refused("no.plan.few_answers", {{"n", std::to_string(least)}});
    const std::string title = plan.frame.title;
    const PlanId id = plan.id;
    return plan_act(wish.from_file ? "imported" : "added", title, {PlanAdded{id, std::move(plan)}});
}

Result<Acted> frame(const PlanContext& c, const SetFrame& wish)
{
    const auto sound = sound_frame(wish.frame, c.rules.plan);
    if (!sound) return sound.error();
    if (*sound == c.plan.frame) return Acted{};
    std::vector<Event> events{PlanFramed{c.plan.id, *sound}};
    if (sound->start != c.plan.frame.start)
        for (const FollowUp& f : moved_with_start(c.plan, sound->start, c.rules.calendar))
            if (!(f == *part_of(c.plan.follow_ups, f.id))) events.push_back(FollowUpSaved{c.plan.id, f});
    const char* name = sound->archived != c.plan.frame.archived ? (sound->archived ? "archived" : "unarchived") : "framed";
    return plan_act(name, sound->title, std::move(events));
}

} // namespace

Result<Acted> decide_plan(const State& state, const Command& command, const Context& context)
{
    if (const auto* wish = std::get_if<AddPlan>(&command)) return add(state, *wish, context);
    const PlanId about = std::holds_alternative<RemovePlan>(command) ? std::get<RemovePlan>(command).about
                                                                     : std::get<ChangePlan>(command).about;
    const Plan* plan = state.find(about);
    if (!plan) return refused("no.gone");
    if (std::holds_alternative<RemovePlan>(command)) return plan_act("removed", plan->frame.title, {PlanRemoved{about}});
    const PlanContext c{*plan, context.at, to_local(context.at).date, context.rules};
    const PlanWish& wish = std::get<ChangePlan>(command).wish;
    const auto path = [&](const auto&) { return decide_plan_path(c, wish); };
    const auto meetings = [&](const auto&) { return decide_plan_meetings(c, wish); };
    const auto room = [&](const auto&) { return decide_plan_room(c, wish); };
    return std::visit(
        overloaded{[&](const SetFrame& w) { return frame(c, w); }, [&](const SaveMilestone& w) { return path(w); },
                   [&](const MoveMilestone& w) { return path(w); }, [&](const SaveAction& w) { return path(w); },
                   [&](const MoveAction& w) { return path(w); }, [&](const SetActionStatus& w) { return path(w); },
                   [&](const ChooseFirstStep& w) { return path(w); }, [&](const TakeUpIdea& w) { return path(w); },
                   [&](const MoveFollowUp& w) { return meetings(w); }, [&](const BeginFollowUp& w) { return meetings(w); },
                   [&](const SetLaneLight& w) { return meetings(w); }, [&](const EndFollowUp& w) { return meetings(w); },
                   [&](const LayPlan& w) { return meetings(w); }, [&](const KeepMeasurement& w) { return room(w); },
                   [&](const RemoveMeasurement& w) { return room(w); }, [&](const SetPoint& w) { return room(w); },
                   [&](const BeginAgenda& w) { return room(w); }, [&](const GoToStep& w) { return room(w); },
                   [&](const OrderStep& w) { return room(w); }, [&](const EndAgenda& w) { return room(w); },
                   [&](const OpenVote& w) { return room(w); }, [&](const GiveDots& w) { return room(w); },
                   [&](const RevealVote& w) { return room(w); }, [&](const CloseVote& w) { return room(w); },
                   [&](const auto&) { return decide_plan_parts(c, wish); }},
        wish);
}

} // namespace fyr::rules_of
