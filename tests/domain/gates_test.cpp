// The gates nobody passes silently (domain.md 0.4): each closed, opened by the right duty, or overridden by somebody
// who may, with role and reason on record.
#include "domain/gates.hpp"

#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

CaseBuilder flagged(Flags flags) { return a_case("Egern").ready().flags(flags); }

const Flags by_parent{Abuse::suspected_parent, false, false}, by_other{Abuse::suspected_other, false, false};
const Flags honour{Abuse::none, true, false}, supported{Abuse::none, false, true};

SetDuty duty(CaseId id, Duty which, DutyStatus status)
{
    return {id, which, {status, "SK", status == DutyStatus::not_applicable ? "gælder ikke" : "", monday_day, 0}};
}

} // namespace

TEST_CASE("suspected abuse leads to the investigation and nowhere else", "[domain]")
{
    for (const Flags& flags : {by_parent, by_other}) {
        TestWall wall;
        const CaseId id = wall.put(flagged(flags));
        for (std::size_t t = 0; t < track_count; ++t) {
            const auto track = static_cast<Track>(t);
            if (track == Track::investigation) continue;
            INFO(name_of(track));
            CHECK(wall.refusal(Decide{id, a_decision(track)}) == "gate.abuse.track");
        }
        CHECK(wall.refusal(Decide{id, a_decision(Track::investigation)}) == "gate.abuse.child_talk");
        wall.must(duty(id, Duty::child_talk, DutyStatus::not_applicable));
        CHECK(wall.refusal(Decide{id, a_decision(Track::investigation)}) == "gate.abuse.child_talk");
        wall.must(duty(id, Duty::child_talk, DutyStatus::planned));
        CHECK(wall.refusal(Decide{id, a_decision(Track::investigation)}).empty());
    }
}

TEST_CASE("a possible honour conflict waits for a planned risk assessment", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(flagged(honour));
    CHECK(wall.refusal(Decide{id, a_decision()}) == "gate.honour.risk");
    wall.must(duty(id, Duty::risk_assessment, DutyStatus::planned));
    CHECK(wall.refusal(Decide{id, a_decision()}).empty());
}

TEST_CASE("a child that is already supported is seen with fresh eyes first", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(flagged(supported));
    CHECK(wall.refusal(Decide{id, a_decision(Track::reassessment)}) == "gate.existing_support.fresh_eyes");
    wall.must(duty(id, Duty::fresh_eyes, DutyStatus::planned));
    CHECK(wall.refusal(Decide{id, a_decision(Track::reassessment)}) == "gate.existing_support.fresh_eyes");
    wall.must(duty(id, Duty::fresh_eyes, DutyStatus::done));
    CHECK(wall.refusal(Decide{id, a_decision(Track::reassessment)}).empty());
}

TEST_CASE("parents are not told before the risk is assessed or the child is heard", "[domain]")
{
    TestWall wall;
    const CaseId conflict = wall.put(flagged(honour));
    CHECK(wall.refusal(duty(conflict, Duty::parents_informed, DutyStatus::done)) == "gate.parents.risk");
    wall.must(duty(conflict, Duty::risk_assessment, DutyStatus::planned));
    CHECK(wall.refusal(duty(conflict, Duty::parents_informed, DutyStatus::done)) == "gate.parents.risk");
    wall.must(duty(conflict, Duty::risk_assessment, DutyStatus::done));
    CHECK(wall.refusal(duty(conflict, Duty::parents_informed, DutyStatus::done)).empty());

    const CaseId parent = wall.put(a_case("Birk").ready().flags(by_parent));
    CHECK(wall.refusal(duty(parent, Duty::parents_informed, DutyStatus::done)) == "gate.parents.child_talk");
    CHECK(wall.refusal(duty(parent, Duty::parents_informed, DutyStatus::planned)).empty());
    wall.must(duty(parent, Duty::child_talk, DutyStatus::done));
    CHECK(wall.refusal(duty(parent, Duty::parents_informed, DutyStatus::done)).empty());

    const CaseId other = wall.put(a_case("Ravn").ready().flags(by_other));
    CHECK(wall.refusal(duty(other, Duty::parents_informed, DutyStatus::done)).empty());
}

TEST_CASE("a gate is overridden by a role that may, with a reason, and that stays on record", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(flagged({Abuse::suspected_parent, true, true}));
    for (std::size_t g = 0; g < names_of(Gate{}).size(); ++g) {
        const auto gate = static_cast<Gate>(g);
        INFO(name_of(gate));
        CHECK(wall.refusal(OverrideGate{id, gate, "", "vi har talt om det", "MK"}) == "no.override_role");
        CHECK(wall.refusal(OverrideGate{id, gate, "team_leader", "  ", "MK"}) == "no.override_reason");
        CHECK(wall.refusal(OverrideGate{id, gate, "caseworker", "vi har talt om det", "MK"}) == "no.override_not_allowed");
        CHECK_FALSE(is_overridden(wall.see(id), gate));
        CHECK(wall.refusal(OverrideGate{id, gate, "team_leader", "vi har talt om det"}) == "no.override_by");
        const Acted acted = wall.must(OverrideGate{id, gate, "team_leader", "vi har talt om det", "MK"});
        CHECK(acted.name.args.back().second == "@gate." + std::string(name_of(gate)));
        const Override expected{gate, "team_leader", "vi har talt om det", wall.at, "MK"};
        CHECK(wall.see(id).overrides.back() == expected);
    }
    CHECK(wall.see(id).overrides.size() == 4);
    CHECK(wall.refusal(Decide{id, a_decision(Track::early_help)}).empty());
    CHECK(wall.refusal(duty(id, Duty::parents_informed, DutyStatus::done)).empty());
}

TEST_CASE("each role overrides its own gates only", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(flagged({Abuse::suspected_parent, true, true}));
    CHECK(wall.refusal(OverrideGate{id, Gate::existing_support, "meeting_leader", "ja", "MK"}).empty());
    CHECK(wall.refusal(OverrideGate{id, Gate::abuse, "meeting_leader", "ja", "MK"}) == "no.override_not_allowed");
    CHECK(wall.refusal(OverrideGate{id, Gate::honour, "meeting_leader", "ja", "MK"}) == "no.override_not_allowed");
    CHECK(wall.refusal(OverrideGate{id, Gate::parents_contact, "meeting_leader", "ja", "MK"}) == "no.override_not_allowed");
}

TEST_CASE("an overridden gate opens that gate and no other", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(flagged({Abuse::suspected_parent, true, true}));
    wall.must(OverrideGate{id, Gate::abuse, "team_leader", "anden vej", "MK"});
    CHECK(wall.refusal(Decide{id, a_decision()}) == "gate.honour.risk");
    wall.must(OverrideGate{id, Gate::honour, "team_leader", "anden vej", "MK"});
    CHECK(wall.refusal(Decide{id, a_decision()}) == "gate.existing_support.fresh_eyes");
    CHECK_FALSE(gates_before_parents(wall.see(id)).empty());
}

TEST_CASE("a gate that is not up cannot be overridden beforehand", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready());
    CHECK(gates_before_decision(wall.see(id), Track::close).empty());
    CHECK(gates_before_parents(wall.see(id)).empty());
    for (std::size_t g = 0; g < names_of(Gate{}).size(); ++g)
        CHECK(wall.refusal(OverrideGate{id, static_cast<Gate>(g), "team_leader", "for en sikkerheds skyld", "MK"}) ==
              "no.gate_not_raised");
}

TEST_CASE("duties are due where they belong", "[domain]")
{
    const Rules& rules = denmark();
    const Case plain = a_case("Egern").make();
    CHECK(is_due(plain, Duty::acknowledgement, rules));
    CHECK(is_due(plain, Duty::professional_told, rules));
    CHECK(is_due(plain, Duty::sibling_check, rules));
    CHECK(is_due(plain, Duty::recorded, rules));
    CHECK_FALSE(is_due(plain, Duty::child_talk, rules));
    CHECK_FALSE(is_due(plain, Duty::risk_assessment, rules));
    CHECK_FALSE(is_due(plain, Duty::fresh_eyes, rules));

    const Case flags_up = a_case("Birk").flags({Abuse::suspected_other, true, true}).make();
    CHECK(is_due(flags_up, Duty::child_talk, rules));
    CHECK(is_due(flags_up, Duty::risk_assessment, rules));
    CHECK(is_due(flags_up, Duty::fresh_eyes, rules));

    CHECK_FALSE(is_due(a_case("Ravn").notifier(8).make(), Duty::acknowledgement, rules));
    CHECK_FALSE(is_due(a_case("Ravn").notifier(13).make(), Duty::professional_told, rules));
    CHECK(is_due(a_case("Ravn").notifier(13).make(), Duty::acknowledgement, rules));
}
