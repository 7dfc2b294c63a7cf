// A game plan as a file: out, in again, and what an overview leaves out.
#include "codec/plan_codec.hpp"

#include "domain/plan_events.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/plan_files.hpp"
#include "tests/support/filled_plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace fyr;
using namespace fyr::test;
using nlohmann::json;

namespace {

using enum ExportLevel;

} // namespace

TEST_CASE("whatever a plan can hold is written and read", "[codec][property]")
{
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        Random random(seed);
        const Plan plan = filled_plan(random);
        INFO("seed " << seed);
        REQUIRE(broken_plan(plan).empty());
        const PlanFileHead head{full, seed % 2 == 0 ? Subject::fictive : Subject::real, seed, friday};
        const std::string text = write_plan(plan, head);
        const auto file = read_plan_file(text);
        if (!file) INFO(json(file.error().message.args).dump());
        REQUIRE(file);
        CHECK(file->plan == plan);
        CHECK(file->head == head);
        CHECK(file->checksum == plan_checksum(plan, full));
        CHECK(write_plan(file->plan, head) == text);
        const std::string shown = write_plan(plan, {overview, Subject::real, seed, friday});
        const auto again = read_plan(shown);
        REQUIRE(again);
        CHECK(*again == at_level(plan, overview));
        CHECK(plan_checksum(*again, full) == plan_checksum(plan, overview));
        CHECK(at_level(*again, overview) == *again);
    }
}

TEST_CASE("the file of a plan is JSON that other programs read", "[codec]")
{
    const std::string text = write_plan(small_plan(), full_head());
    const json file = json::parse(text);
    CHECK(file["format"] == "fyrtaarn/plan/2");
    CHECK(file["notice"] == "Ikke journal – overfør til sagssystem");
    CHECK(file["level"] == "full");
    CHECK(file["fictive"] == false);
    CHECK(file["entry"] == 42);
    CHECK(file["exported"] == "2026-06-01T08:00:00Z");
    CHECK(file["checksum"] == plan_checksum(small_plan(), full));
    CHECK(file["plan"].size() == field_count<Plan>);
    CHECK(file["plan"]["milestones"][0]["date"] == "2027-02-01");
    CHECK(file["plan"]["actions"][1]["status"] == "blocked");
    CHECK(text.starts_with("{\n  \"format\": \"fyrtaarn/plan/2\",\n  \"notice\""));
    CHECK(text.ends_with("\n}\n"));
}

TEST_CASE("the checksum is the plan's, not the file's and not the wall's", "[codec]")
{
    // Pinned: files that people keep are checked by later programs. A new field with a default value changes nothing.
    CHECK(plan_checksum(Plan{}, full) == "075db86990224594d7924ba66837f7a6");
    CHECK(plan_checksum(small_plan(), full) == "3f6a7ba00d980d60b0c0f73aeb157767");
    CHECK(plan_checksum(small_plan(), overview) == "47bf9a498f0caba23acbb6548112c0fd");
    Plan elsewhere = small_plan();
    elsewhere.id = PlanId{7};
    elsewhere.created_at = friday;
    CHECK(plan_checksum(elsewhere, full) == plan_checksum(small_plan(), full));
    Plan moved = small_plan();
    moved.milestones[0].date.day = 2;
    CHECK(plan_checksum(moved, full) != plan_checksum(small_plan(), full));
    const auto reformatted = read_plan(plan_json().dump());
    REQUIRE(reformatted);
    CHECK(*reformatted == small_plan());
}

TEST_CASE("an overview of a plan leaves out what people said of themselves and of what is hard", "[codec]")
{
    Plan plan = small_plan();
    const std::string secret = "HEMMELIGT";
    plan.proud[0].text = secret;
    plan.proud[0].by = secret;
    plan.pains = {{PartId{19}, secret, "", secret}};
    plan.parking = {{PartId{20}, secret, "", ""}};
    plan.next_part = 21;
    plan.actions[1].why = secret;
    plan.members[0].skill = secret;
    plan.members[0].hours = secret;
    plan.follow_ups[0].decision = secret;
    plan.follow_ups[0].lights[0].word = secret;
    plan.points[0].note = secret;
    CHECK(write_plan(plan, {full, Subject::real, 1, friday}).find(secret) != std::string::npos);
    const std::string shown = write_plan(plan, {overview, Subject::real, 1, friday});
    CHECK(shown.find(secret) == std::string::npos);
    CHECK(shown.find("Tragten er vane") != std::string::npos);
    CHECK(shown.find("\"owner\": \"LM\"") != std::string::npos);
    const auto again = read_plan(shown);
    REQUIRE(again);
    CHECK(again->proud.size() == 1);
    CHECK(again->proud[0].text == hidden_text);
}

TEST_CASE("numbers that name a person are covered in every text of a plan", "[codec][property]")
{
    Random random(3);
    for (int round = 0; round < 40; ++round) {
        json file = plan_json(filled_plan(random));
        std::vector<json::json_pointer> texts; // free text anywhere: what is no key, no day and no choice
        const std::set<std::string> free{"title", "department", "vision", "text", "by", "before", "evidence", "owner", "why", "name",
                                         "role", "skill", "hours", "early_sign", "counter_move", "word", "decision", "note", "area"};
        const json flat = file["plan"].flatten();
        for (const auto& [place, value] : flat.items())
            if (free.contains(place.substr(place.rfind('/') + 1))) texts.emplace_back("/plan" + place);
        REQUIRE(texts.size() > 3);
        for (std::size_t i = 0; i < texts.size(); ++i)
            file[texts[i]] = "ring 150652-5000 x" + std::to_string(i) + "@y.dk eller 20 30 40 50 om " + std::to_string(i);
        const std::string text = signed_plan(file.dump(1));
        const auto plan = read_plan(text);
        REQUIRE(plan);
        const std::string again = write_plan(*plan, full_head());
        CHECK(again.find("150652") == std::string::npos);
        CHECK(again.find("@y.dk") == std::string::npos);
        CHECK(again.find("20 30 40 50") == std::string::npos);
        CHECK(again.find("••••••-••••") != std::string::npos);
    }
}

TEST_CASE("a plan may be written by hand: what is left out has its default", "[codec]")
{
    const std::string text = R"({"format": "fyrtaarn/plan/2", "plan": {"lanes": [{"key": "all"}],
        "frame": {"title": " Vores plan\u200b ", "start": "2026-06-01", "target": "2027-06-01"}}})";
    const auto plan = read_plan("\xEF\xBB\xBF" + text);
    REQUIRE(plan);
    CHECK(plan->frame.title == "Vores plan");
    CHECK(plan->vote.budget == 3);
    CHECK(plan->next_part == 1);
    CHECK(read_plan_file(text)->head.level == overview);
    CHECK(read_plan_file(text)->by_hand);
}

TEST_CASE("a plan that was read is a new plan on the wall, whatever number it had", "[codec]")
{
    TestWall wall;
    for (std::uint64_t expected = 1; expected <= 2; ++expected) {
        const auto plan = read_plan(write_plan(small_plan(), full_head()));
        REQUIRE(plan);
        wall.must(AddPlan{std::make_shared<const Plan>(*plan), true});
        const Plan* kept = wall.state().find(PlanId{expected});
        REQUIRE(kept);
        CHECK(plan_checksum(*kept, full) == plan_checksum(small_plan(), full));
        CHECK(broken_invariants(wall.state()).empty());
    }
}
