// The same notification again, and another one under the same id: the first is known, the second is never lost.
#include "domain/invariants.hpp"
#include "domain/made_up.hpp"
#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

Notification come(const std::string& text)
{
    Notification n;
    n.id = "17";
    n.received = TestWall{}.at;
    n.notifier = 2;
    n.text = text;
    return n;
}

bool are_doubles(const TestWall& wall, std::uint64_t a, std::uint64_t b)
{
    const auto& links = wall.see(CaseId{a}).links;
    return std::find(links.begin(), links.end(), CaseLink{CaseId{b}, LinkKind::duplicate}) != links.end();
}

} // namespace

TEST_CASE("another notification under an id that is here already is taken and marked as a possible double", "[domain]")
{
    TestWall wall;
    for (const char* text : {"Ask kom uden jakke", "Birk sover i timerne", "Ceder har blå mærker"}) {
        const Acted acted = wall.must(ReceiveNotification{come(text)});
        CHECK(acted.kind == StepKind::arrival);
    }
    REQUIRE(wall.state().cases().size() == 3);
    CHECK(are_doubles(wall, 1, 2));
    CHECK(are_doubles(wall, 2, 1));
    CHECK(are_doubles(wall, 2, 3));
    CHECK(broken_invariants(wall.state()).empty());
    // The whole file once more brings nothing new.
    for (const char* text : {"Ask kom uden jakke", "Birk sover i timerne", "Ceder har blå mærker"}) {
        const Acted again = wall.must(ReceiveNotification{come(text)});
        CHECK(again.name.key == "act.known_already");
        CHECK(again.events.empty());
    }
}

TEST_CASE("whatever differs makes it another one: time, age, notifier, a flag, the alias", "[domain]")
{
    TestWall wall;
    wall.must(ReceiveNotification{come("Fravær")});
    const auto other = [&](auto&& change) {
        Notification n = come("Fravær");
        change(n);
        return wall.must(ReceiveNotification{n}).name.key;
    };
    CHECK(other([](Notification& n) { n.received -= ms_per_hour; }) == "act.received_double");
    CHECK(other([](Notification& n) { n.age = 4; }) == "act.received_double");
    CHECK(other([](Notification& n) { n.notifier = 3; }) == "act.received_double");
    CHECK(other([](Notification& n) { n.flags.abuse = Abuse::suspected_parent; }) == "act.received_double");
    CHECK(other([](Notification& n) { n.siblings = {"Ask-02"}; }) == "act.received_double");
    CHECK(other([](Notification& n) { n.code = "Egern-9"; }) == "act.received_double");
    CHECK(other([](Notification& n) { n.code = "Egern-9"; }) == "act.known_already");
    CHECK(other([](Notification& n) { n.code = "Egern-9", n.text = "Et andet barn"; }) == "act.received_double"); // gets a free alias
    CHECK(other([](Notification& n) { n.code = "Egern-9", n.text = "Et andet barn"; }) == "act.known_already");
    CHECK(broken_invariants(wall.state()).empty());
}

TEST_CASE("a flag that the team has raised since does not make a notification another one", "[domain]")
{
    TestWall wall;
    wall.must(ReceiveNotification{come("Fravær")});
    Flags flags;
    flags.honour = true;
    wall.must(SetFlags{CaseId{1}, flags});
    CHECK(wall.must(ReceiveNotification{come("Fravær")}).name.key == "act.known_already");
}

TEST_CASE("an id whose notification has been forgotten is not swallowed", "[domain]")
{
    State state;
    state.know("17");
    const auto answer = decide(state, ReceiveNotification{come("Fravær")}, {TestWall{}.at, denmark()});
    REQUIRE_FALSE(answer);
    CHECK(answer.error().message == Message{"no.id_forgotten", {{"id", "17"}}});
}

TEST_CASE("what was typed here comes back from its own table and is known", "[domain]")
{
    TestWall wall;
    Notification n = come("Fravær");
    n.id.clear();
    n.code = "Egern";
    wall.must(ReceiveNotification{n});
    CHECK(wall.refusal(ReceiveNotification{n}) == "no.code_taken"); // typed once more
    n.id = "sha:0123456789abcdef0123456789abcdef";
    CHECK(wall.must(ReceiveNotification{n}).name.key == "act.known_already");
    n.text = "Noget andet";
    CHECK(wall.refusal(ReceiveNotification{n}) == "no.code_taken");
}

TEST_CASE("what is typed in training is marked as made up and can be taken back like any other act", "[domain]")
{
    TestWall wall;
    Notification n = come("Fravær");
    n.id = id_typed_in_training(12, wall.at);
    CHECK(is_made_up(n.id));
    CHECK(wall.must(ReceiveNotification{n}).kind == StepKind::act);
    n.id = "fictive-T1";
    CHECK(wall.must(ReceiveNotification{n}).kind == StepKind::arrival);
    CHECK(is_made_up("demo-T3a"));
    CHECK_FALSE(is_made_up("KMD-1"));
    CHECK(marked_as_made_up("KMD-1") == "fictive-KMD-1");
    CHECK(marked_as_made_up("demo-T1") == "demo-T1");
}
