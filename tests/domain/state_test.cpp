#include "domain/state.hpp"

#include "tests/support/builders.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("an alias is found without regard to case, and only while its case has it", "[domain]")
{
    State state;
    state.put(CaseId{1}, std::make_shared<const Case>(a_case("Bøg").id(1).make()));
    CHECK(state.find_code("BØG")->id == CaseId{1});
    state.put(CaseId{1}, std::make_shared<const Case>(a_case("Egern").id(1).make()));
    CHECK(state.find_code("bøg") == nullptr);
    CHECK(state.find_code("egern"));
    state.put(CaseId{1}, nullptr);
    CHECK(state.find_code("egern") == nullptr);
    CHECK(state.find(CaseId{1}) == nullptr);
    CHECK(state.on_board().empty());
}

TEST_CASE("the wall lists cases until they are closed", "[domain]")
{
    State state;
    Case c = a_case("Egern").id(3).make();
    state.put(c.id, std::make_shared<const Case>(c));
    CHECK(state.on_board().contains(c.id));
    evolve(state, CaseTransferred{c.id, "DUBU 1", friday});
    CHECK(state.on_board().contains(c.id));
    evolve(state, CaseClosed{c.id, friday});
    CHECK_FALSE(state.on_board().contains(c.id));
    CHECK(state.find(c.id));
    CHECK(state.next_case() == CaseId{4});
}

TEST_CASE("copies of a state share what did not change", "[domain]")
{
    State state = random_state(3, 20);
    const State before = state;
    evolve(state, AcuteMarked{CaseId{1}, !state.find(CaseId{1})->acute.marked, ""});
    CHECK(before.find(CaseId{2}) == state.find(CaseId{2}));
    CHECK(before.find(CaseId{1}) != state.find(CaseId{1}));
    CHECK_FALSE(before == state);
}

namespace {

/// One event of every kind about a case or plan that is not there; board events excepted, which are about neither, and
/// the two that bring one.
template <std::size_t I = 0>
void check_unknown(const State& state)
{
    if constexpr (I < std::variant_size_v<Event::Union>) {
        using E = std::variant_alternative_t<I, Event::Union>;
        if constexpr (requires(E e) { e.about; } && !std::is_same_v<E, NotificationReceived> && !std::is_same_v<E, PlanAdded>) {
            E event{};
            event.about = decltype(event.about){99};
            State after = state;
            evolve(after, event);
            INFO(E::kind);
            CHECK(after == state);
            const bool plan = AboutPlan<E>;
            CHECK(touched_by(event).cases == (plan ? std::vector<CaseId>{} : std::vector{CaseId{99}}));
            CHECK(touched_by(event).plan == (plan ? PlanId{99} : PlanId{}));
            CHECK_FALSE(touched_by(event).board);
        }
        check_unknown<I + 1>(state);
    }
}

} // namespace

TEST_CASE("an event about an unknown case or plan does nothing", "[domain]")
{
    check_unknown(random_state(5, 4, 3));
}

TEST_CASE("an event about an unknown part leaves the parts alone", "[domain]")
{
    State state;
    const Case c = a_case("Egern").id(1).ready().make();
    state.put(c.id, std::make_shared<const Case>(c));
    evolve(state, ItemRemoved{c.id, PartId{99}});
    evolve(state, HypothesisRemoved{c.id, PartId{99}});
    evolve(state, CasesUnlinked{c.id, CaseId{99}});
    CHECK(*state.find(c.id) == c);
}

TEST_CASE("every change gives the state a new version", "[domain]")
{
    State state;
    const auto first = state.version();
    state.put(CaseId{1}, std::make_shared<const Case>(a_case("Egern").id(1).make()));
    CHECK(state.version() > first);
    const auto second = state.version();
    evolve(state, TriangleChosen{"triangle-2007"});
    CHECK(state.version() > second);
}

TEST_CASE("what happens on the board copies no past meeting", "[domain]")
{
    State state;
    auto board = std::make_shared<Board>();
    board->archive.edit().resize(3);
    state.put_board(board);
    const State before = state;
    evolve(state, TriangleChosen{"triangle-2007"});
    evolve(state, MeetingSet{});
    CHECK(&state.board().archive.all() == &before.board().archive.all());
    evolve(state, MeetingEnded{});
    CHECK(state.board().archive.size() == 4);
    CHECK(before.board().archive.size() == 3);
}
