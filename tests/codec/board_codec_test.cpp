// A board as a file: it comes back whole, other programs read it, its checksum is the content's, and nobody's number is in it.
#include "codec/board_codec.hpp"

#include "codec/json_pull.hpp"
#include "domain/calendar.hpp"
#include "domain/privacy.hpp"
#include "tests/support/board_files.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_fields.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

using namespace fyr;
using namespace fyr::test;
using nlohmann::json;

namespace {

using enum ExportLevel;

/// Every text that somebody wrote in this part of a state, wherever it stands.
template <class T>
void texts(const T& value, std::vector<std::string>& all)
{
    if constexpr (std::is_same_v<T, std::string>) all.push_back(value);
    else if constexpr (HasFields<T>) for_each_field(value, [&](std::string_view, const auto& part) { texts(part, all); });
    else if constexpr (json_text::list_of<T>::value || std::is_same_v<T, json_text::Duties>)
        for (const auto& part : value) texts(part, all);
    else if constexpr (json_text::maybe_of<T>::value)
        if (value) texts(*value, all);
}

} // namespace

TEST_CASE("a full export comes back whole, with the same checksum", "[codec][property]")
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const State state = random_state(seed, seed * 3);
        const std::string text = encode_board(state, full, 42, friday);
        const auto file = decode_board_file(text);
        REQUIRE(file);
        CHECK(file->entry == 42);
        CHECK(file->exported == friday);
        CHECK(file->level == full);
        CHECK(file->subject == Subject::real);
        CHECK(file->checksum == board_checksum(state, full));
        const State again = imported(file->import);
        CHECK(again == state);
        CHECK(board_checksum(again, full) == board_checksum(state, full));
        CHECK(encode_board(again, full, 42, friday) == text);
    }
}

TEST_CASE("the file is JSON that other programs read", "[codec]")
{
    const State state = random_state(4, 5);
    const std::string text = encode_board(state, overview, 17, friday, Subject::fictive);
    const json file = json::parse(text);
    CHECK(file["format"] == "fyrtaarn/board/2");
    CHECK(file["level"] == "overview");
    CHECK(file["notice"] == "Ikke journal – overfør til sagssystem");
    CHECK(file["fictive"] == true);
    CHECK(file["entry"] == 17);
    CHECK(file["exported"] == "2025-04-11T13:40:00Z");
    CHECK(file["checksum"] == board_checksum(state, overview));
    CHECK(file["cases"].size() == 5);
    CHECK(file["cases"][0]["duties"].contains("acknowledgement"));
    CHECK(file["cases"][0]["facts"].size() == field_count<Notification>);
    CHECK(text.starts_with("{\n  \"format\": \"fyrtaarn/board/2\",\n  \"notice\""));
    CHECK(text.ends_with("\n}\n"));
    CHECK(json::parse(encode_board(State{}, full, 0, friday))["cases"].empty());
}

TEST_CASE("a checksum is the content's, not the file's", "[codec]")
{
    const State state = random_state(4, 5);
    const std::string text = encode_board(state, full, 17, friday);
    const auto other = decode_board_file(encode_board(state, full, 18, friday + 1));
    CHECK(other->checksum == board_checksum(state, full));
    const auto reformatted = decode_board_file(json::parse(text).dump());
    REQUIRE(reformatted);
    CHECK(imported(reformatted->import) == state);

    std::string last = board_checksum(state, full);
    CHECK(last.size() == 32);
    State changed = state;
    evolve(changed, AcuteMarked{CaseId{1}, !state.find(CaseId{1})->acute.marked, ""});
    CHECK(board_checksum(changed, full) != last);
}

TEST_CASE("the checksum of a board is the same for ever", "[codec]")
{
    // Pinned: files that people keep are checked by later programs. A new field with a default value changes nothing.
    State state;
    const Case c = a_case("Egern").id(1).ready().decided().with_duty(Duty::acknowledgement, DutyStatus::done).make();
    state.put(c.id, std::make_shared<const Case>(c));
    CHECK(board_checksum(State{}, full) == "22f68c0ff741a602a1a97f795da3b1f7");
    CHECK(board_checksum(state, full) == "106ebd2c902e82c21c72badfa8a7ceaf");
    CHECK(board_checksum(state, overview) == "59063c6cf34b9b11fdb3965db2e4b6b1");
}

TEST_CASE("whatever a case and a board can hold is written and read", "[codec][property]")
{
    Random random(12);
    for (int round = 0; round < 80; ++round) {
        WholeBoard in{filled<Board>(random), {filled<Case>(random), filled<Case>(random)}};
        in.cases[0].id = CaseId{1};
        in.cases[1].id = CaseId{2};
        State state;
        evolve(state, BoardImported{in.board, in.cases});
        const auto out = decode_board(encode_board(state, full, 1, friday));
        REQUIRE(out);
        CHECK(out->board == in.board);
        CHECK(out->cases == in.cases);
    }
}

TEST_CASE("times are written as everywhere else", "[codec][property]")
{
    Random random(5);
    for (int i = 0; i < 2000; ++i) {
        const Stamp stamp = first_stamp + static_cast<Stamp>(random.next() % static_cast<std::uint64_t>(last_stamp - first_stamp));
        json_text::TextOut out(0);
        out.add_stamp(i % 2 == 0 ? stamp : stamp - stamp % 1000);
        CHECK(out.text() == '"' + format_rfc3339(i % 2 == 0 ? stamp : stamp - stamp % 1000) + '"');
        Stamp read = 0;
        CHECK(JsonPull(out.text()).read(read));
        CHECK(read == (i % 2 == 0 ? stamp : stamp - stamp % 1000));
    }
    for (const char* wrong : {"\"2025-02-29T00:00:00Z\"", "\"2025-13-01T00:00:00Z\"", "\"2025-01-01T24:00:00Z\"",
                              "\"2025-01-01 00:00:00\"", "\"2025-01-0aT00:00:00Z\"", "12", "\"x\""}) {
        Stamp read = 0;
        CHECK_FALSE(JsonPull(wrong).read(read));
    }
}

TEST_CASE("numbers that name a person are covered, whoever wrote the file", "[codec]")
{
    const State state = imported(*decode_board(encode_board(random_state(6, 1), full, 1, friday)));
    Case c = *state.find(CaseId{1});
    c.facts.text = "cpr 010150-5006";
    c.items.push_back({PartId{c.next_part++}, {}, {}, "ring 150652-5000", "x@y.dk", "", "", 0, {}});
    State forged = state;
    forged.put(c.id, std::make_shared<const Case>(c));
    const auto board = decode_board(encode_board(forged, full, 1, friday));
    REQUIRE(board);
    std::vector<std::string> all;
    texts(board->cases.front(), all);
    for (const std::string& text : all) CHECK(mask_private(text).total() == 0);
}
