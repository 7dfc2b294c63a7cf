#include "codec/state_codec.hpp"

#include "tests/support/builders.hpp"
#include "tests/support/random_fields.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fyr;
using namespace fyr::test;

namespace {

Error refused_parts(std::vector<std::pair<std::string, std::string>> parts)
{
    const auto state = decode_state(parts);
    REQUIRE_FALSE(state);
    return state.error();
}

} // namespace

TEST_CASE("a state reads back as it was written, and equal states are equal texts", "[codec][property]")
{
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        const State state = random_state(seed, seed * 2, seed % 5);
        const auto parts = encode_state(state);
        const auto again = decode_state(parts);
        REQUIRE(again);
        CHECK(*again == state);
        CHECK(again->next_case() == state.next_case());
        CHECK(again->next_plan() == state.next_plan());
        CHECK(encode_state(*again) == parts);
        CHECK(state_hash(*again) == state_hash(state));
    }
}

TEST_CASE("a checkpoint takes no more room than its words", "[codec]")
{
    for (const auto& [key, text] : encode_state(random_state(7, 200, 3))) {
        CAPTURE(key);
        CHECK(text.capacity() <= 2 * text.size() + 64);
    }
}

TEST_CASE("whatever a case, a plan or a board can hold comes back", "[codec][property]")
{
    Random random(3);
    for (int round = 0; round < 60; ++round) {
        State state;
        Case c = filled<Case>(random);
        c.id = CaseId{1};
        state.put(c.id, std::make_shared<const Case>(c));
        Plan plan = filled<Plan>(random);
        plan.id = PlanId{1 + random.below(3)};
        state.put(plan.id, std::make_shared<const Plan>(std::move(plan)));
        state.put_board(std::make_shared<const Board>(filled<Board>(random)));
        const auto again = decode_state(encode_state(state));
        REQUIRE(again);
        CHECK(*again == state);
    }
}

TEST_CASE("any change of content changes the hash, the order of arrival does not", "[codec]")
{
    State a, b;
    const auto egern = std::make_shared<const Case>(a_case("Egern").id(1).make());
    const auto birk = std::make_shared<const Case>(a_case("Birk").id(2).make());
    a.put(CaseId{1}, egern);
    a.put(CaseId{2}, birk);
    b.put(CaseId{2}, birk);
    b.put(CaseId{1}, egern);
    CHECK(state_hash(a) == state_hash(b));
    b.know("skole-1");
    CHECK(state_hash(a) != state_hash(b));
    a.know("skole-1");
    CHECK(state_hash(a) == state_hash(b));
    evolve(b, TriangleChosen{"triangle-2007"});
    CHECK(state_hash(a) != state_hash(b));
    CHECK(state_hash(State{}).size() == 16);
}

TEST_CASE("ids of forgotten cases and removed plans are not given again after a restart", "[codec]")
{
    State state;
    state.put(CaseId{7}, std::make_shared<const Case>(a_case("Egern").id(7).make()));
    state.put(CaseId{7}, nullptr);
    state.put(PlanId{4}, std::make_shared<const Plan>());
    state.put(PlanId{4}, nullptr);
    const auto again = decode_state(encode_state(state));
    REQUIRE(again);
    CHECK(again->next_case() == CaseId{8});
    CHECK(again->next_plan() == PlanId{5});
}

TEST_CASE("a damaged checkpoint names the part", "[codec]")
{
    const auto part_of = [](const Error& error) {
        CHECK(error.kind == ErrorKind::corrupt);
        CHECK(error.message.key == "store.checkpoint");
        return error.message.args.front().second + error.message.args.back().second;
    };
    CHECK(part_of(refused_parts({{"board", "{"}})) == "board/");
    CHECK(part_of(refused_parts({{"board", "[]"}})) == "board/");
    CHECK(part_of(refused_parts({{"known", R"(["a",1])"}})) == "known/1");
    CHECK(part_of(refused_parts({{"case/1", R"({"id":0})"}})) == "case/1/");
    CHECK(part_of(refused_parts({{"case/1", R"({"id":1,"facts":{"age":"4"}})"}})) == "case/1/facts/age");
    CHECK(part_of(refused_parts({{"case/1", R"({"id":1,"step":"moon"})"}})) == "case/1/step");
    CHECK(part_of(refused_parts({{"meta", R"({"format":0})"}})) == "meta/");
    CHECK(part_of(refused_parts({{"other", "{}"}})) == "other/");
    CHECK(part_of(refused_parts({{"plan/1", "{"}})) == "plan/1/");
    CHECK(part_of(refused_parts({{"plan/1", R"({"id":0})"}})) == "plan/1/");
    CHECK(part_of(refused_parts({{"plan/1", R"({"id":1,"frame":{"target":"2027-06-31"}})"}})) == "plan/1/frame/target");
    CHECK(part_of(refused_parts({{"plan/1", R"({"id":1,"follow_ups":[{"kind":"party"}]})"}})) == "plan/1/follow_ups/0/kind");
}

TEST_CASE("a checkpoint of a newer program is said to be newer", "[codec]")
{
    static_assert(state_format == 3);
    const Error error = refused_parts({{"meta", R"({"format":4})"}});
    CHECK(error.kind == ErrorKind::unsupported);
    CHECK(error.message.key == "store.newer");
}

TEST_CASE("a checkpoint of format 1, which knew no plans, reads for ever", "[codec]")
{
    const auto state = decode_state({{"meta", R"({"format":1,"next_case":9})"},
                                     {"board", R"({"triangle":"triangle-2007"})"},
                                     {"known", R"(["skole-1"])"},
                                     {"case/2", R"({"facts":{"age":7,"code":"Egern"},"id":2,"step":"concern"})"}});
    REQUIRE(state);
    CHECK(state->next_case() == CaseId{9});
    CHECK(state->board().triangle == "triangle-2007");
    CHECK(state->knows("skole-1"));
    REQUIRE(state->find_code("egern"));
    CHECK(state->find_code("egern")->facts.age == 7);
    CHECK(state->plans().empty());
    CHECK(state->next_plan() == PlanId{1});
}

TEST_CASE("each past meeting is a part of its own, and the next one changes none of them", "[codec]")
{
    const auto state_with = [](std::uint64_t meetings) {
        State state;
        auto board = std::make_shared<Board>();
        for (std::uint64_t i = 1; i <= meetings; ++i) board->archive.edit().push_back({i, 0, 0, "LM", {"LM"}, 3, 2, 1, 0, {}, {}, {}});
        state.put_board(board);
        return state;
    };
    const auto before = encode_state(state_with(11)), after = encode_state(state_with(12));
    REQUIRE(after.size() == before.size() + 1);
    for (const auto& part : before) CHECK(std::find(after.begin(), after.end(), part) != after.end());
    auto backwards = after; // a store may give them in any order
    std::reverse(backwards.begin(), backwards.end());
    const auto again = decode_state(backwards);
    REQUIRE(again);
    CHECK(*again == state_with(12));
    for (const char* place : {"", "x", "-1", "1x", "99999999999999999999999"})
        CHECK(refused_parts({{std::string("meeting/") + place, "{}"}}).message.key == "store.checkpoint");
}

TEST_CASE("a checkpoint of format 2, whose board held the past meetings, reads for ever", "[codec]")
{
    const auto state = decode_state({{"meta", R"({"format":2,"next_case":1,"next_plan":1})"},
                                     {"board", R"({"archive":[{"number":1,"leader":"LM"},{"number":2,"leader":"TB"}]})"},
                                     {"known", "[]"}});
    REQUIRE(state);
    REQUIRE(state->board().archive.size() == 2);
    CHECK(state->board().archive.back().leader == "TB");
}

TEST_CASE("a checkpoint from before the meta part still reads", "[codec]")
{
    auto parts = encode_state(random_state(2, 3, 2));
    parts.erase(parts.begin());
    CHECK(decode_state(parts));
}
