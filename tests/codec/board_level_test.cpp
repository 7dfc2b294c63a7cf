// A board as an overview: nothing that somebody wrote is in it, and every clock, gate and column is the same.
#include "codec/board_codec.hpp"

#include "codec/json_pull.hpp"
#include "domain/clocks.hpp"
#include "domain/gates.hpp"
#include "domain/walk.hpp"
#include "tests/support/board_files.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

using enum ExportLevel;

/// Puts a word of its own into every text of a case, so that one that slips through is seen.
template <class T>
void mark(T& value)
{
    if constexpr (std::is_same_v<T, std::string>) value = "HEMMELIGT";
    else if constexpr (HasFields<T>) for_each_field(value, [](std::string_view, auto& part) { mark(part); });
    else if constexpr (json_text::list_of<T>::value) {
        value.resize(2);
        for (auto& part : value) mark(part);
    } else if constexpr (std::is_same_v<T, json_text::Duties>) {
        for (auto& part : value) mark(part);
    } else if constexpr (json_text::maybe_of<T>::value) {
        mark(value.emplace());
    }
}

/// What is missing for a decision, but for the notes that are left over: one that stands in a focus or is the child's own words is
/// known by its text, which an overview hides.
std::vector<Message> missing_but_words(const Case& c, Track track)
{
    std::vector<Message> missing = missing_for_decision(c, track, denmark());
    std::erase_if(missing, [](const Message& m) { return m.key.starts_with("no.notes_left"); });
    return missing;
}

} // namespace

TEST_CASE("an overview comes back as the overview it was", "[codec][property]")
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const State state = random_state(seed, seed * 3);
        const std::string text = encode_board(state, overview, 42, friday);
        const auto board = decode_board(text);
        REQUIRE(board);
        const State again = imported(*board);
        CHECK(again == at_level(state, overview));
        CHECK(board_checksum(again, overview) == board_checksum(state, overview));
        CHECK(board_checksum(again, full) == board_checksum(state, overview));
        CHECK(encode_board(again, overview, 42, friday) == text);
        CHECK(at_level(again, overview) == again);
    }
}

TEST_CASE("an overview holds nothing that somebody wrote", "[codec]")
{
    Case c;
    mark(c);
    c.facts.code = "Egern";
    c.facts.siblings = {"Birk"};
    c.acute.by = c.acute.by_other = c.acute.action_owner = "LM";
    for (std::string& who : c.acute.assessors) who = "LM";
    for (Hypothesis& h : c.hypotheses) h.proposed_by = "LM";
    const auto owners = [](Focus& f) {
        for (InfoNeed& n : f.needs) n.owner = "LM";
    };
    for (Focus& f : c.focus) owners(f);
    for (Parked& p : c.parked) owners(*p.focus);
    for (DutyState& d : c.duties) d.by = "LM";
    c.decision->owner = c.decision->by = "LM";
    for (AcuteAction& a : c.acute.actions) a.owner = a.done_by = "LM";
    for (Override& o : c.overrides) o.by = "LM";
    for (Round& r : c.rounds.all) r.owner = r.next_owner = "LM";
    Board b;
    mark(b);
    const auto people = [](Promise& p) { p.owner = p.code = "LM"; };
    b.meeting.leader = "LM";
    b.meeting.present = {"LM"};
    for (Promise& p : b.promises) people(p);
    for (Promise& p : b.meeting.promises) people(p);
    for (MeetingRecord& r : b.archive.edit()) {
        r.leader = "LM";
        r.present = {"LM"};
        for (Promise& p : r.promises) people(p);
        for (Outcome& o : r.outcomes) o.owner = o.code = "LM";
        for (RecordRow& row : r.rows) row.owner = row.next_owner = row.gate_by = row.code = "LM";
    }
    c.id = CaseId{1};
    State state;
    state.put(c.id, std::make_shared<const Case>(c));
    state.put_board(std::make_shared<const Board>(b));
    CHECK(encode_board(state, full, 1, friday).find("HEMMELIGT") != std::string::npos);
    CHECK(encode_board(state, overview, 1, friday).find("HEMMELIGT") == std::string::npos);
}

TEST_CASE("an overview shows ages as bands and no day of birth", "[codec]")
{
    const auto band = [](int age) {
        Notification n;
        n.age = age;
        const Notification shown = at_level(n, overview);
        CHECK_FALSE(shown.age);
        return shown.age_band;
    };
    CHECK(band(0) == "0-2");
    CHECK(band(2) == "0-2");
    CHECK(band(3) == "3-5");
    CHECK(band(7) == "6-9");
    CHECK(band(10) == "10-12");
    CHECK(band(15) == "13-15");
    CHECK(band(16) == "16-17");
    CHECK(band(17) == "16-17");
    Notification unborn;
    unborn.unborn = true;
    unborn.due = monday_day;
    CHECK(at_level(unborn, overview).age_band == "unborn");
    CHECK_FALSE(at_level(unborn, overview).due);
    CHECK(at_level(Notification{}, overview).age_band.empty());
    Notification forged;
    forged.age_band = "Ask Jensen";
    CHECK(at_level(forged, overview).age_band.empty());
}

TEST_CASE("on an imported overview every clock, gate and column is the same", "[codec][property]")
{
    const State state = random_state(9, 60);
    const State shown = imported(*decode_board(encode_board(state, overview, 1, friday)));
    const Stamp now = friday;
    CHECK(walk_order(shown, now, denmark()) == walk_order(state, now, denmark()));
    for (const auto& [id, c] : state.cases()) {
        const Case& s = *shown.find(id);
        INFO(c->facts.code);
        CHECK(s.facts.code == c->facts.code);
        CHECK(s.step == c->step);
        CHECK(status_of(s) == status_of(*c));
        CHECK(is_assessed(s) == is_assessed(*c));
        CHECK(assessment_clock(s, now, denmark()).face == assessment_clock(*c, now, denmark()).face);
        CHECK(acknowledgement_clock(s, denmark()).due == acknowledgement_clock(*c, denmark()).due);
        CHECK(gates_before_parents(s) == gates_before_parents(*c));
        for (std::size_t t = 0; t < track_count; ++t) {
            const auto track = static_cast<Track>(t);
            CHECK(gates_before_decision(s, track) == gates_before_decision(*c, track));
            CHECK(missing_but_words(s, track) == missing_but_words(*c, track));
        }
        CHECK(s.items.size() == c->items.size());
    }
}

TEST_CASE("promises in an overview keep their track and lose their words", "[codec]")
{
    Board b;
    b.promises = {{CaseId{1}, "Egern", "@track.close", "LM", monday_day, PromiseState::open},
                  {CaseId{1}, "Egern", "ring til mor", "LM", monday_day, PromiseState::open},
                  {CaseId{1}, "Egern", "@track.ring til mor", "LM", monday_day, PromiseState::open}};
    const Board shown = at_level(b, overview);
    CHECK(shown.promises[0].what == "@track.close");
    CHECK(shown.promises[1].what == hidden_text);
    CHECK(shown.promises[2].what == hidden_text);
    CHECK(shown.promises[1].owner == "LM");
}
