// Finding notifications: any word on them, in small or capital letters, and nothing remembered too long.
#include "board/search.hpp"
#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

std::vector<CaseId> found(SearchIndex& index, const TestWall& wall, std::string_view words, SearchIn where = SearchIn::all_words)
{
    BoardOrder order = board_order(wall.state(), wall.at, wall.rules());
    index.keep_matching(order, wall.state(), words, where);
    std::vector<CaseId> all;
    for (const auto& column : order.columns) all.insert(all.end(), column.begin(), column.end());
    return all;
}

} // namespace

TEST_CASE("a notification is found by any word on it", "[board]")
{
    TestWall wall;
    const CaseId birk = wall.put(a_case("Birk-02").with_note("Kommer uden madpakke").with_voice("Æblerne er gode"));
    const CaseId ask = wall.put(a_case("Ask-01").ready().decided());
    SearchIndex index;
    CHECK(found(index, wall, "birk") == std::vector{birk});
    CHECK(found(index, wall, "MADPAKKE") == std::vector{birk});
    CHECK(found(index, wall, "æbler") == std::vector{birk});
    CHECK(found(index, wall, "ÆBLER gode") == std::vector{birk});
    CHECK(found(index, wall, "ring skolen") == std::vector{ask});
    CHECK(found(index, wall, "morgenen") == std::vector{ask});
    CHECK(found(index, wall, "giraf").empty());
    CHECK(found(index, wall, "").size() == 2);
    CHECK(found(index, wall, "   ").size() == 2);
}

TEST_CASE("all the words must be there", "[board]")
{
    TestWall wall;
    const CaseId birk = wall.put(a_case("Birk-02").with_note("uden jakke i frost"));
    wall.put(a_case("Gran-07").with_note("uden madpakke"));
    SearchIndex index;
    CHECK(found(index, wall, "uden").size() == 2);
    CHECK(found(index, wall, "frost uden") == std::vector{birk});
    CHECK(found(index, wall, "frost madpakke").empty());
}

TEST_CASE("no word is found across two texts", "[board]")
{
    TestWall wall;
    wall.put(a_case("Birk-02").with_note("skov").with_note("sti"));
    SearchIndex index;
    CHECK(found(index, wall, "skovsti").empty());
    CHECK(found(index, wall, "skov sti").size() == 1);
}

TEST_CASE("a changed case is found by its new words only", "[board]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Birk-02").with_note("madpakke"));
    SearchIndex index;
    REQUIRE(found(index, wall, "madpakke").size() == 1);
    Item item = wall.see(id).items.front();
    item.text = "tøj";
    wall.must(SaveItem{id, item});
    CHECK(found(index, wall, "madpakke").empty());
    CHECK(found(index, wall, "tøj") == std::vector{id});
    wall.undo();
    CHECK(found(index, wall, "madpakke") == std::vector{id});
}

TEST_CASE("what is hidden is not found, by no word of it, and is found again when it may be read", "[board]")
{
    TestWall wall;
    const CaseId birk = wall.put(a_case("Birk-02").with_note("Slået med bælte").with_voice("Far slår"));
    const CaseId ask = wall.put(a_case("Ask-01").ready().decided());
    SearchIndex index;
    const Decision& decision = *wall.see(ask).decision;
    for (const std::string& words : {std::string("bælte"), std::string("far slår"), wall.see(birk).facts.summary, decision.reason, decision.next_action}) {
        INFO(words);
        if (words.empty()) continue;
        CHECK(found(index, wall, words, SearchIn::overview).empty());
        CHECK_FALSE(found(index, wall, words).empty());
        CHECK(found(index, wall, words, SearchIn::overview).empty()); // what was looked through is not remembered
    }
    CHECK(found(index, wall, "birk", SearchIn::overview) == std::vector{birk});
    CHECK(found(index, wall, decision.owner, SearchIn::overview) == std::vector{ask});
}
