#include "domain/take_back.hpp"

#include "domain/case.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

Item note(std::uint64_t id, std::string text)
{
    Item item;
    item.id = PartId{id};
    item.text = std::move(text);
    return item;
}

Case with_notes(std::vector<Item> notes)
{
    Case c;
    c.items = std::move(notes);
    return c;
}

} // namespace

TEST_CASE("what nobody else has changed goes back as it was", "[domain]")
{
    const Case before = with_notes({note(1, "a")}), after = with_notes({note(1, "b")});
    Case now = after;
    REQUIRE(take_back(now, before, after));
    CHECK(now == before);
}

TEST_CASE("what others did to other parts of the same case stays", "[domain]")
{
    const Case before = with_notes({note(1, "a"), note(2, "b")}), after = with_notes({note(1, "changed"), note(2, "b")});
    Case now = after;
    now.items[1].text = "changed by others";
    now.items.push_back(note(3, "new from others"));
    now.step = Step::concern;
    REQUIRE(take_back(now, before, after));
    CHECK(now.items == std::vector<Item>{note(1, "a"), note(2, "changed by others"), note(3, "new from others")});
    CHECK(now.step == Step::concern);
}

TEST_CASE("what was added goes and what was taken away comes back to its place", "[domain]")
{
    const Case before = with_notes({note(1, "a"), note(2, "b"), note(3, "c")}), after = with_notes({note(1, "a"), note(3, "c"), note(4, "d")});
    Case now = with_notes({note(1, "a"), note(3, "c"), note(4, "d"), note(5, "e")});
    REQUIRE(take_back(now, before, after));
    CHECK(now.items == std::vector<Item>{note(1, "a"), note(2, "b"), note(3, "c"), note(5, "e")});
}

TEST_CASE("a part that both changed is not taken back", "[domain]")
{
    const Case before = with_notes({note(1, "a")}), after = with_notes({note(1, "b")});
    for (const Case& others : {with_notes({note(1, "c")}), with_notes({}), with_notes({note(1, "c"), note(2, "d")})}) {
        Case now = others;
        CHECK_FALSE(take_back(now, before, after));
    }
    Case moved = after, now = after;
    moved.step = Step::concern;
    now.step = Step::hypotheses;
    CHECK_FALSE(take_back(now, before, moved));
}

TEST_CASE("an order that was changed is taken back only while it is the same", "[domain]")
{
    const Case before = with_notes({note(1, "a"), note(2, "b")}), after = with_notes({note(2, "b"), note(1, "a")});
    Case now = after;
    REQUIRE(take_back(now, before, after));
    CHECK(now == before);
    now = after;
    now.items.push_back(note(3, "c"));
    CHECK_FALSE(take_back(now, before, after));
}

TEST_CASE("words in a list go one by one, and the same word twice is not guessed at", "[domain]")
{
    using List = std::vector<std::string>;
    List now{"home", "school"};
    REQUIRE(take_back(now, List{}, List{"home"}));
    CHECK(now == List{"school"});
    now = {"home", "school", "home"};
    CHECK_FALSE(take_back(now, List{}, List{"home"}));
}

TEST_CASE("a number that only rises is not given back while others go on from it", "[domain]")
{
    Case before, after;
    after.items = {note(1, "a")};
    after.next_part = 2;
    Case now = after;
    now.items.push_back(note(2, "b"));
    now.next_part = 3;
    REQUIRE(take_back(now, before, after));
    CHECK(now.items == std::vector<Item>{note(2, "b")});
    CHECK(now.next_part == 3);
}
