// Game plans in tests: one that is always the same, and why a file of one is refused.
#pragma once

#include "codec/plan_codec.hpp"
#include "tests/support/plan_promises.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

namespace fyr::test {

/// A little of everything, all fictive; laid on 1 June 2026, wanted by 1 June 2027.
inline Plan small_plan()
{
    Plan p;
    p.id = PlanId{1};
    p.created_at = 1'780'300'800'000; // 2026-06-01 10:00 in Copenhagen
    p.frame = {"Tragten i hverdagen", "Familieafdelingen", {2026, 6, 1}, {2027, 6, 1},
               "Det er 1. juni 2027. I familieafdelingen bruger alle tragten.", false, false};
    p.lanes = {{"leadership", "", "flag"}, {"own-1", "Søskende; og \"netværk\"", ""}};
    p.signs = {{PartId{1}, "Vi hører hypoteser hver morgen", "", ""}};
    p.proud = {{PartId{2}, "At jeg turde", "", "LM"}};
    p.gaps = {{PartId{3}, "Tragten bruges sjældent", "leadership", ""}};
    p.goals = {{PartId{4}, "Alle kender tragten", {"alle", Answer::yes}, {"målt i juni", Answer::yes}, {}, {}, {}}};
    p.milestones = {{PartId{5}, "Tragten er vane", {2027, 2, 1}, "Alle har prøvet", "leadership", "optælling", {PartId{6}}, false},
                    {PartId{6}, "Alle er på kursus", {2026, 10, 26}, "", "", "", {}, true}};
    p.actions = {{PartId{7}, "Book lokale, til kl. 9", "leadership", PartId{6}, "LM", {2026, 6, 1}, {2026, 6, 5}, Effort::small,
                  ActionStatus::done, "", {}, ""},
                 {PartId{8}, "=Skriv ud; til alle", "own-1", PartId{5}, "Åse", {}, {2026, 9, 15}, Effort::medium,
                  ActionStatus::blocked, "Mangler penge", {2026, 9, 1}, "2.4"},
                 {PartId{9}, "Vis tavlen", "own-1", {}, "", {}, {}, Effort::large, ActionStatus::not_started, "", {}, ""}};
    p.members = {{PartId{10}, "LM", "leder", "tragt", "2 t", false}};
    p.resources = {{PartId{11}, "Et lokale", "leadership", {2026, 8, 1}}};
    p.obstacles = {{PartId{12}, "Travlhed", "", {}, 3, 2, "aflysninger", "fast tid", "TB"}};
    p.first_step = PartId{8};
    FollowUp first{PartId{13}, FollowUpKind::status, "", 6, {2026, 7, 13}, {2026, 7, 13}, {2026, 7, 14}, {{"leadership", Light::green, "godt"}},
                   "Vi fortsætter", {}};
    first.ended_as = {{2026, 7, 14}, {{PartId{7}, false, "Book lokale", "leadership", {2026, 6, 5}, ActionStatus::done}}};
    p.follow_ups = {first,
                    {PartId{14}, FollowUpKind::barometer, "", 0, {2026, 12, 1}, {2026, 12, 2}, {}, {}, "", {}},
                    {PartId{15}, FollowUpKind::closing, "Afslutning med kage", 0, {2027, 6, 1}, {2027, 6, 1}, {}, {}, "", {}}};
    p.measurements = {{PartId{16}, "mini", {2026, 6, 1}, 9, {{"triangle", 200, 150, 275, 1}, {"funnel", 100, 50, 150, 0}}},
                      {PartId{17}, "mini", {2026, 12, 2}, 8, {{"triangle", 250, 200, 300, 0}}},
                      {PartId{18}, "official", {2026, 5, 1}, 0, {{"Ledelse", 240, 240, 240, 0}}}};
    p.points = {{"2.4", PointStatus::under_way, "Aftalt", "LM", {2026, 9, 1}}, {"0.1", PointStatus::not_relevant, "", "", {}}};
    p.agenda = {"half-day", {{"vision", StepState::done}, {"path", StepState::waiting}}, "path", 1'780'300'800'000};
    p.vote = {false, true, VoteOn::actions, 3, 4, {{PartId{8}, 5}}};
    p.next_part = 19;
    return p;
}

inline const PlanFileHead& full_head()
{
    static const PlanFileHead head{ExportLevel::full, Subject::real, 42, 1'780'300'800'000};
    return head;
}

/// The small plan's file as JSON, to be changed in one place.
inline nlohmann::json plan_json(const Plan& plan = small_plan()) { return nlohmann::json::parse(write_plan(plan, full_head())); }

/// The sentence with which it is refused, its checksum made to fit first.
inline Message why_plan(const nlohmann::json& file)
{
    const std::string text = file.dump(1);
    const std::string fitting = signed_plan(text);
    const auto read = read_plan_file(fitting.empty() ? text : fitting);
    REQUIRE_FALSE(read);
    CHECK((read.error().kind == ErrorKind::corrupt || read.error().kind == ErrorKind::unsupported));
    return read.error().message;
}

} // namespace fyr::test
