// The game plan as geometry: what holds for any plan on any glass, however near one looks and however far it is scrolled.
#include "board/interaction.hpp"
#include "board/plan_layout.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr std::uint64_t plans = 60;
const std::vector<Size> plan_glasses{{1920, 1080}, {3840, 2160}, {2560, 1080}, {1280, 800}, {1080, 1920}};

std::string some_words(Random& random) { return random_text(random, 1 + random.below(random.one_in(4) ? 160 : 40)); }

/// Crowded or empty, days within the plan and a few outside, texts up to the longest.
Plan any_plan(Random& random)
{
    Plan plan;
    plan.id = PlanId{1};
    plan.frame.title = "Plan";
    plan.frame.start = {2026, 1 + static_cast<int>(random.below(12)), 1 + static_cast<int>(random.below(28))};
    const int days = random.one_in(5) ? 7 + static_cast<int>(random.below(20)) : 60 + static_cast<int>(random.below(700));
    plan.frame.target = add_days(plan.frame.start, days);
    for (std::size_t i = 0, n = 1 + random.below(10); i < n; ++i) plan.lanes.push_back({"lane-" + std::to_string(i), "", "flag"});
    const auto day = [&] {
        if (random.one_in(12)) return Date{};
        if (random.one_in(6)) return random.one_in(2) ? plan.frame.start : plan.frame.target;
        return add_days(plan.frame.start, static_cast<int>(random.below(static_cast<std::size_t>(days + 30))) - 10);
    };
    const auto lane = [&] { return random.any_of(plan.lanes).key; };
    const auto id = [&] { return PartId{plan.next_part++}; };
    for (std::size_t i = 0, n = random.one_in(6) ? 0 : random.below(61); i < n; ++i) {
        Action a;
        a.id = id(), a.text = some_words(random), a.lane = lane(), a.due = day(), a.status = random.any<ActionStatus>();
        plan.actions.push_back(a);
    }
    for (std::size_t i = 0, n = random.below(6); i < n; ++i) plan.resources.push_back({id(), some_words(random), random.one_in(3) ? "" : lane(), day()});
    for (std::size_t i = 0, n = random.below(6); i < n; ++i) {
        Obstacle o;
        o.id = id(), o.text = some_words(random), o.lane = random.one_in(3) ? "" : lane(), o.date = day();
        plan.obstacles.push_back(o);
    }
    for (std::size_t i = 0, n = random.below(random.one_in(4) ? 15 : 8); i < n; ++i) {
        Milestone m;
        m.id = id(), m.title = some_words(random);
        m.date = add_days(plan.frame.start, 1 + static_cast<int>(random.below(static_cast<std::size_t>(days))));
        plan.milestones.push_back(m);
    }
    for (std::size_t i = 0, n = random.below(8); i < n; ++i) {
        FollowUp f;
        f.id = id();
        f.planned = f.date = add_days(plan.frame.start, 1 + static_cast<int>(random.below(static_cast<std::size_t>(days + 14))));
        plan.follow_ups.push_back(f);
    }
    return plan;
}

/// A plan as it stands on one glass, and how one looks at it.
struct Seen {
    Plan plan;
    Metrics m;
    PlanLayout l;
    std::string how;
};

template <class Check>
void for_any_plan(Check&& check)
{
    for (std::uint64_t seed = 1; seed <= plans; ++seed) {
        Random random(seed);
        const Plan plan = any_plan(random);
        for (const Size glass : plan_glasses)
            for (const int percent : {100, 115, 130})
                for (const float zoom : {1.F, 1.7F, 4.F}) {
                    const Metrics m = metrics_for(glass, percent);
                    const std::map<std::string, float> scroll{{"plan/lanes", static_cast<float>(random.below(900))}, {"plan/time", static_cast<float>(random.below(4000))}};
                    const Seen seen{plan, m, layout_plan(plan, m, zoom, random.one_in(2) ? scroll : std::map<std::string, float>{}), ""};
                    INFO("seed " << seed << ", " << glass.w << " x " << glass.h << ", " << percent << " %, zoom " << zoom);
                    check(seen);
                }
    }
}

bool overlap(const Rect& a, const Rect& b) { return a.x < b.right() - 0.01F && b.x < a.right() - 0.01F && a.y < b.bottom() - 0.01F && b.y < a.bottom() - 0.01F; }

template <class Part, class Where>
std::size_t overlaps(const std::vector<Part>& parts, Where&& where)
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::size_t j = i + 1; j < parts.size(); ++j) found += overlap(where(parts[i]), where(parts[j])) ? 1U : 0U;
    return found;
}

constexpr float half_diamond = 31;
Rect diamond(const PlacedMilestone& m) { return {m.at.x - half_diamond, m.at.y - half_diamond, 2 * half_diamond, 2 * half_diamond}; }

const std::string& lane_of_part(const Plan& plan, PartId id)
{
    static const std::string none;
    if (const Action* a = part_of(plan.actions, id)) return a->lane;
    if (const Resource* r = part_of(plan.resources, id)) return r->lane;
    const Obstacle* o = part_of(plan.obstacles, id);
    return o ? o->lane : none;
}

} // namespace

TEST_CASE("no card of a plan covers another", "[board][plan]")
{
    for_any_plan([](const Seen& s) { CHECK(overlaps(s.l.parts, [](const PlacedPart& p) { return p.at; }) == 0); });
}

TEST_CASE("no meeting of a plan covers a meeting, a milestone or today", "[board][plan]")
{
    for_any_plan([](const Seen& s) {
        CHECK(overlaps(s.l.meetings, [](const PlacedMeeting& m) { return m.plate; }) == 0);
        std::size_t covered = 0;
        for (const PlacedMeeting& meeting : s.l.meetings) {
            covered += overlap(meeting.plate, s.l.today) ? 1U : 0U;
            for (const PlacedMilestone& m : s.l.milestones) covered += overlap(meeting.plate, diamond(m)) ? 1U : 0U;
        }
        CHECK(covered == 0);
    });
}

TEST_CASE("milestones stand apart while there is room, and their titles cover nothing", "[board][plan]")
{
    for_any_plan([](const Seen& s) {
        if (s.l.milestones.size() <= 6 && s.plan.follow_ups.size() <= 4) CHECK(overlaps(s.l.milestones, diamond) == 0);
        std::vector<Rect> labels;
        for (const PlacedMilestone& m : s.l.milestones)
            if (m.label.w > 0) labels.push_back(m.label);
        CHECK(overlaps(labels, [](const Rect& r) { return r; }) == 0);
        std::size_t covered = 0;
        for (const Rect& label : labels)
            for (const PlacedMeeting& meeting : s.l.meetings) covered += !s.m.portrait && overlap(label, meeting.plate) ? 1U : 0U;
        CHECK(covered == 0);
    });
}

TEST_CASE("milestones stand in the order of their days, numbered from the future", "[board][plan]")
{
    for_any_plan([](const Seen& s) {
        for (std::size_t i = 1; i < s.l.milestones.size(); ++i) {
            const PlacedMilestone &later = s.l.milestones[i - 1], &earlier = s.l.milestones[i];
            CHECK(later.number < earlier.number);
            CHECK(later.at.x >= earlier.at.x);
            CHECK(part_of(s.plan.milestones, later.id)->date >= part_of(s.plan.milestones, earlier.id)->date);
        }
        for (const PlacedMilestone& m : s.l.milestones) {
            CHECK(m.at.x >= s.l.cards.x);
            CHECK(m.at.x <= s.l.area.right());
        }
    });
}

TEST_CASE("every card lies in its own lane, and on the glass when one sees the whole plan", "[board][plan]")
{
    for_any_plan([](const Seen& s) {
        std::map<std::string, Rect> bands;
        for (const PlacedLane& row : s.l.rows) bands[row.key] = row.band;
        CHECK(bands.size() == s.plan.lanes.size());
        for (std::size_t i = 1; i < s.l.rows.size(); ++i) CHECK(std::abs(s.l.rows[i].band.y - s.l.rows[i - 1].band.bottom()) < 0.01F);
        for (const PlacedPart& p : s.l.parts) {
            const Rect band = bands.at(lane_of_part(s.plan, p.id));
            CHECK(p.at.y >= band.y);
            CHECK(p.at.bottom() <= band.bottom());
            CHECK(p.at.h >= Metrics::touch_min);
            CHECK(p.at.w >= Metrics::touch_min);
            if (s.l.time_range > 0) continue;
            CHECK(p.at.x >= s.l.cards.x - 0.01F);
            CHECK(p.at.right() <= s.l.cards.right() + 0.01F);
        }
    });
}

TEST_CASE("every part of a plan can be scrolled to", "[board][plan]")
{
    for (std::uint64_t seed = 1; seed <= plans; ++seed) {
        Random random(seed);
        const Plan plan = any_plan(random);
        const Metrics m = metrics_for(plan_glasses[seed % plan_glasses.size()]);
        std::size_t wanted = 0;
        for (const Action& a : plan.actions) wanted += a.status != ActionStatus::dropped ? 1U : 0U;
        for (const Resource& r : plan.resources) wanted += r.lane.empty() ? 0U : 1U;
        for (const Obstacle& o : plan.obstacles) wanted += o.lane.empty() ? 0U : 1U;
        std::set<std::uint64_t> seen;
        const float range = layout_plan(plan, m, 1, {}).lanes_range;
        for (float at = 0; at <= range + 60; at += 60)
            for (const PlacedPart& p : layout_plan(plan, m, 1, {{"plan/lanes", at}}).parts) seen.insert(p.id.value);
        INFO("seed " << seed);
        CHECK(seen.size() == wanted);
    }
}

TEST_CASE("every day has its place on the line, and the place its day", "[board][plan]")
{
    for_any_plan([](const Seen& s) {
        const TimeScale& t = s.l.time;
        for (Date d = t.from; d <= t.to; d = add_days(d, 1)) {
            if (t.day_at(t.x(d)) == d) continue;
            FAIL_CHECK("day " << format_date(d));
        }
        CHECK(t.day_at(-100000) == t.from);
        CHECK(t.day_at(100000) == t.to);
    });
}

TEST_CASE("what is let go where it lay changes nothing", "[board][plan]")
{
    for_any_plan([](const Seen& s) {
        for (const PlacedPart& p : s.l.parts) {
            const Grab grab{p.what == PlacedPart::What::action ? Grab::What::action : Grab::What::pill, {}, p.id, Polarity::concern, s.plan.id};
            for (const float dx : {0.F, 11.F, -20.F}) {
                const Date day = day_of_drop(grab, {p.at, dx}, s.plan, s.l.time);
                const Action* a = part_of(s.plan.actions, p.id);
                if (a) CHECK(day == a->due);
            }
        }
        for (const PlacedMilestone& m : s.l.milestones) {
            const Grab grab{Grab::What::milestone, {}, m.id, Polarity::concern, s.plan.id};
            CHECK(day_of_drop(grab, {diamond(m), 9}, s.plan, s.l.time) == part_of(s.plan.milestones, m.id)->date);
        }
        for (const PlacedMeeting& m : s.l.meetings) {
            const Grab grab{Grab::What::follow_up, {}, m.id, Polarity::concern, s.plan.id};
            CHECK(day_of_drop(grab, {m.plate, -9}, s.plan, s.l.time) == part_of(s.plan.follow_ups, m.id)->date);
        }
    });
}

TEST_CASE("standing up, a card tells the day it had at the last meeting once it has another", "[board][plan]")
{
    Plan plan;
    plan.frame.start = {2026, 3, 3}, plan.frame.target = {2026, 9, 3};
    plan.lanes.push_back({"lane", "", "flag"});
    for (std::uint64_t id = 1; id <= 2; ++id) {
        Action a;
        a.id = PartId{id}, a.text = "Aftale", a.lane = "lane", a.due = {2026, 12, 1}; // after the plan's end: no place on its line
        plan.actions.push_back(a);
    }
    Snapshot then{{2026, 4, 1}, {{PartId{1}, false, "Aftale", "lane", {2026, 5, 4}, {}}, {PartId{2}, false, "Aftale", "lane", {2026, 12, 1}, {}}}};
    const PlanLayout l = layout_plan(plan, metrics_for({1080, 1920}), 1, {}, &then);
    CHECK(l.part(PartId{1})->was == Date{2026, 5, 4});
    CHECK_FALSE(l.part(PartId{2})->was);
    CHECK_FALSE(layout_plan(plan, metrics_for({1920, 1080}), 1, {}, &then).part(PartId{1})->was);
}
