#include "domain/decide.hpp"

#include "tests/support/builders.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Stamp whole_day = 24 * ms_per_hour;

const Meeting& meeting(const TestWall& wall) { return wall.state().board().meeting; }

std::vector<std::string> whats(const std::vector<Promise>& promises)
{
    std::vector<std::string> all;
    for (const Promise& p : promises) all.push_back(p.what);
    return all;
}

} // namespace

TEST_CASE("a meeting is opened once and has a number", "[domain]")
{
    TestWall wall;
    wall.must(OpenMeeting{" LM ", {"LM", "", "TB", "LM", " BN "}});
    CHECK(meeting(wall).number == 1);
    CHECK(meeting(wall).leader == "LM");
    CHECK(meeting(wall).present == std::vector<std::string>{"LM", "TB", "BN"});
    CHECK(meeting(wall).opened_at == wall.at);
    CHECK(wall.refusal(OpenMeeting{"TB", {}}) == "no.meeting_open");
    wall.must(EndMeeting{});
    wall.must(OpenMeeting{"TB", {}});
    CHECK(meeting(wall).number == 2);
    CHECK(meeting(wall).present.empty());
}

TEST_CASE("nothing of a meeting happens while none is open", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    CHECK(wall.refusal(EndMeeting{}) == "no.meeting_closed");
    CHECK(wall.refusal(SetPresent{{"LM"}}) == "no.meeting_closed");
    CHECK(wall.refusal(TakeCase{id}) == "no.meeting_closed");
    CHECK(wall.refusal(AnswerPromise{0, PromiseState::kept}) == "no.meeting_closed");
}

TEST_CASE("somebody comes late", "[domain]")
{
    TestWall wall;
    wall.open_meeting();
    wall.must(SetPresent{{"LM", "TB", "BN", "KØ"}});
    CHECK(meeting(wall).present.size() == 4);
    CHECK(wall.must(SetPresent{{"LM", "TB", "BN", "KØ"}}).events.empty());
    CHECK(wall.refusal(SetPresent{std::vector<std::string>{std::string(17, 'x')}}) == "no.too_long");
    std::vector<std::string> crowd;
    for (int i = 0; i < 41; ++i) crowd.push_back("K" + std::to_string(i));
    CHECK(wall.refusal(SetPresent{crowd}) == "no.too_many_present");
}

TEST_CASE("one notification lies on the table, each is counted once", "[domain]")
{
    TestWall wall;
    const CaseId a = wall.put(a_case("Egern")), b = wall.put(a_case("Birk"));
    wall.open_meeting();
    CHECK(wall.must(TakeCase{a}).name.args.back().second == "Egern");
    CHECK(wall.must(TakeCase{a}).events.empty());
    wall.must(TakeCase{b});
    wall.must(TakeCase{a});
    CHECK(meeting(wall).current == a);
    CHECK(meeting(wall).discussed == std::vector<CaseId>{a, b});
    wall.must(EndMeeting{});
    CHECK_FALSE(meeting(wall).current);
}

TEST_CASE("an ended meeting is kept: codes, tracks, owners and what was promised", "[domain]")
{
    TestWall wall;
    const CaseId a = wall.put(a_case("Egern").ready()), b = wall.put(a_case("Birk").received(friday - 2 * whole_day));
    wall.open_meeting();
    wall.must(TakeCase{a});
    wall.must(TakeCase{b});
    wall.must(Decide{a, a_decision()});
    wall.must(Decide{a, a_decision(Track::early_help)});
    wall.at += ms_per_hour;
    wall.must(EndMeeting{});

    CHECK_FALSE(meeting(wall).open);
    REQUIRE(wall.state().board().archive.size() == 1);
    const MeetingRecord& kept = wall.state().board().archive.front();
    CHECK(kept.number == 1);
    CHECK(kept.ended_at - kept.opened_at == ms_per_hour);
    CHECK(kept.discussed == 2);
    CHECK(kept.decided == 1);
    CHECK(kept.overdue == 1);
    CHECK(kept.outcomes == std::vector<Outcome>{{"Egern", Track::early_help, "LM", monday_day}});
    CHECK(whats(wall.state().board().promises) ==
          std::vector<std::string>{"Ring til skolen", "Hvordan går morgenen?"});
}

TEST_CASE("a decision without a next action promises its track", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").assessed().with_note("x").with_voice("y").with_hypotheses(2).linked());
    wall.open_meeting();
    Decision d = a_decision(Track::close);
    d.next_action = "";
    wall.must(Decide{id, d});
    wall.must(EndMeeting{});
    CHECK(whats(wall.state().board().promises) == std::vector<std::string>{"@track.close"});
}

TEST_CASE("promises are asked about when due and carried over until kept", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready());
    wall.open_meeting();
    wall.must(Decide{id, a_decision()});
    wall.must(EndMeeting{});
    REQUIRE(wall.state().board().promises.size() == 2);

    wall.at = friday + whole_day; // Saturday: nothing is due before Monday
    wall.open_meeting();
    CHECK(meeting(wall).promises.empty());
    wall.must(EndMeeting{});
    REQUIRE(wall.state().board().promises.size() == 2);

    wall.at = friday + 3 * whole_day;
    wall.open_meeting();
    REQUIRE(meeting(wall).promises.size() == 2);
    wall.must(AnswerPromise{0, PromiseState::kept});
    wall.must(AnswerPromise{1, PromiseState::missed});
    CHECK(wall.must(AnswerPromise{1, PromiseState::missed}).events.empty());
    CHECK(wall.refusal(AnswerPromise{2, PromiseState::kept}) == "no.gone");
    wall.must(EndMeeting{});
    CHECK(wall.state().board().archive.back().promises.front().state == PromiseState::kept);
    REQUIRE(whats(wall.state().board().promises) == std::vector<std::string>{"Hvordan går morgenen?"});
    CHECK(wall.state().board().promises.front().state == PromiseState::open);

    wall.open_meeting();
    wall.must(EndMeeting{}); // nobody answered: it is not lost
    CHECK(whats(wall.state().board().promises) == std::vector<std::string>{"Hvordan går morgenen?"});
}

TEST_CASE("a triangle is chosen by its key", "[domain]")
{
    TestWall wall;
    CHECK(wall.must(ChooseTriangle{"triangle-2019"}).events.empty());
    CHECK(wall.refusal(ChooseTriangle{"Den gamle"}) == "no.triangle");
    wall.must(ChooseTriangle{"triangle-2007"});
    CHECK(wall.state().board().triangle == "triangle-2007");
}

TEST_CASE("a board is imported into an empty wall only, and only when it is sound", "[domain]")
{
    const State source = random_state(7, 12);
    WholeBoard all{source.board(), {}};
    for (const auto& [id, c] : source.cases()) all.cases.push_back(*c);
    const ImportBoard whole{std::make_shared<const WholeBoard>(all)};

    TestWall wall;
    CHECK(wall.must(whole).kind == StepKind::arrival);
    CHECK(wall.state() == source);
    CHECK(wall.refusal(whole) == "no.import_not_empty");

    TestWall used;
    used.open_meeting();
    CHECK(used.refusal(whole) == "no.import_not_empty");

    const auto broken_by = [&](auto&& change) {
        WholeBoard b = all;
        change(b);
        TestWall fresh;
        const auto acted = fresh.tell(ImportBoard{std::make_shared<const WholeBoard>(b)});
        CHECK(fresh.state() == State{});
        return !acted && acted.error().kind == ErrorKind::corrupt;
    };
    CHECK(broken_by([](WholeBoard& b) { b.cases[0].facts.code = b.cases[1].facts.code; }));
    CHECK(broken_by([](WholeBoard& b) { b.cases[0].id = b.cases[1].id; }));
    CHECK(broken_by([](WholeBoard& b) { b.cases[0].id = {}; }));
    CHECK(broken_by([](WholeBoard& b) { b.cases[0].next_part = 0; b.cases[0].items = {Item{}}; }));
}
