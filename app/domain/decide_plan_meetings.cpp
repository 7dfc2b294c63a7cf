// Coming back to a plan: status meetings, the second barometer, closing (domain.md 5.2 and 5.3).
#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/decide_parts.hpp"
#include "domain/decide_plan.hpp"
#include "domain/plan_dates.hpp"

#include <algorithm>
#include <cstdlib>

namespace fyr::rules_of {
namespace {

Result<Acted> move(const PlanContext& c, const MoveFollowUp& wish)
{
    const FollowUp* old = part_of(c.plan.follow_ups, wish.meeting);
    if (!old) return refused("no.gone");
    if (old->held_on) return refused("no.plan.held");
    if (!is_valid(wish.to)) return refused("no.plan.day");
    if (const Words* off = day_off(wish.to, c.rules.calendar)) return refused("no.plan.day_off", {{"da", off->da}, {"en", off->en}});
    if (!is_working_day(wish.to, c.rules.calendar)) return refused("no.plan.weekend");
    if (std::abs(days_between(old->planned, wish.to)) > c.rules.plan.follow_up_may_move_days)
        return refused("no.plan.too_far", {{"n", std::to_string(c.rules.plan.follow_up_may_move_days)}});
    if (old->date == wish.to) return Acted{};
    FollowUp f = *old;
    f.date = wish.to;
    return plan_act("meeting_moved", "", {FollowUpSaved{c.plan.id, f}});
}

Result<Acted> begin(const PlanContext& c, PartId meeting)
{
    const FollowUp* f = part_of(c.plan.follow_ups, meeting);
    if (!f) return refused("no.gone");
    if (f->held_on) return refused("no.plan.held");
    if (c.plan.open_follow_up == meeting) return Acted{};
    if (c.plan.open_follow_up) return refused("no.plan.other_open");
    return plan_act("meeting_begun", "", {FollowUpOpened{c.plan.id, meeting}});
}

Result<Acted> light(const PlanContext& c, LaneLight wish)
{
    const FollowUp* old = part_of(c.plan.follow_ups, c.plan.open_follow_up);
    if (!old) return refused("no.plan.none_open");
    if (const auto lane = known_lane(c.plan, wish.lane, false); !lane) return lane.error();
    const auto word = required(wish.word, short_text, "no.plan.word"); // a colour alone says nothing (domain.md 5.2)
    if (!word) return word.error();
    wish.word = *word;
    FollowUp f = *old;
    const auto it = std::find_if(f.lights.begin(), f.lights.end(), [&](const LaneLight& l) { return l.lane == wish.lane; });
    if (it == f.lights.end()) f.lights.push_back(wish);
    else *it = wish;
    if (f == *old) return Acted{};
    return plan_act("light." + std::string(name_of(wish.light)), wish.word, {FollowUpSaved{c.plan.id, f}});
}

/// What is promised from now on: an unkept promise keeps its day, so that its age shows; the rest is promised as it stands.
PromisesKept promises(const PlanContext& c)
{
    PromisesKept kept{c.plan.id, {}};
    for (const Action& a : c.plan.actions) {
        if (!is_open(a) || !a.due) continue;
        const bool unkept = a.promised && a.promised < c.today;
        if (!unkept && a.promised != a.due) kept.promises.push_back({a.id, a.due});
    }
    return kept;
}

Result<Acted> end(const PlanContext& c, const EndFollowUp& wish)
{
    const FollowUp* old = part_of(c.plan.follow_ups, c.plan.open_follow_up);
    if (!old) return refused("no.plan.none_open");
    const auto decision = clean(wish.decision, plan_text(c));
    if (!decision) return decision.error();
    FollowUp f = *old;
    f.held_on = c.today;
    f.decision = *decision;
    f.ended_as = snapshot_of(c.plan, c.today);
    std::vector<Event> events{FollowUpSaved{c.plan.id, std::move(f)}, FollowUpOpened{c.plan.id, {}}};
    if (PromisesKept kept = promises(c); !kept.promises.empty()) events.push_back(std::move(kept));
    return plan_act("meeting_ended", "", std::move(events));
}

Result<Acted> lay(const PlanContext& c)
{
    Snapshot now = snapshot_of(c.plan, c.today);
    if (now.parts.empty()) return refused("no.plan.nothing_laid");
    if (now == c.plan.baseline) return Acted{};
    std::vector<Event> events{PlanLaid{c.plan.id, std::move(now)}};
    if (PromisesKept kept = promises(c); !kept.promises.empty()) events.push_back(std::move(kept));
    return plan_act("laid", "", std::move(events));
}

} // namespace

Result<Acted> decide_plan_meetings(const PlanContext& c, const PlanWish& wish)
{
    if (const auto* w = std::get_if<MoveFollowUp>(&wish)) return move(c, *w);
    if (const auto* w = std::get_if<BeginFollowUp>(&wish)) return begin(c, w->meeting);
    if (const auto* w = std::get_if<SetLaneLight>(&wish)) return light(c, w->light);
    if (const auto* w = std::get_if<EndFollowUp>(&wish)) return end(c, *w);
    return lay(c);
}

} // namespace fyr::rules_of
