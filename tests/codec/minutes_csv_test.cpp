// The minutes as a table, and the numbers in the board's file: the same as the domain says.
#include "codec/minutes_csv.hpp"

#include "codec/board_codec.hpp"
#include "domain/meeting_record.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_state.hpp"

#include <nlohmann/json.hpp>

#include <catch2/catch_test_macros.hpp>

#include <sstream>

using namespace fyr;
using namespace fyr::test;

namespace {

/// Cells of each line; nothing in these tables has a separator in it.
std::vector<std::vector<std::string>> table(const std::string& csv)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream in(csv);
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        rows.emplace_back();
        std::istringstream cells(line + ";");
        for (std::string cell; std::getline(cells, cell, ';');) rows.back().push_back(cell.starts_with('"') ? cell.substr(1, cell.size() - 2) : cell);
    }
    return rows;
}

std::string number_of(const std::vector<std::vector<std::string>>& rows, const std::string& name)
{
    for (const auto& row : rows)
        if (row.size() > 3 && row[1] == "Optælling" && row[2] == name) return row[3];
    return "none";
}

/// A meeting with one of everything.
TestWall morning()
{
    TestWall wall;
    wall.put(a_case("Hassel").received(friday - 26 * ms_per_hour));
    wall.put(a_case("Hare").received(friday - 20 * ms_per_hour));
    wall.put(a_case("Bøg").received(friday - 24 * ms_per_hour - 41 * ms_per_minute).ready().decided(Track::exploration));
    wall.put(a_case("Lind").ready().decided(Track::investigation));
    wall.put(a_case("Pil").ready());
    wall.put(a_case("Svale").assessed(AcuteAnswer::yes));
    wall.open_meeting();
    return wall;
}

} // namespace

TEST_CASE("every notification is a row with Danish headings and values", "[codec]")
{
    TestWall wall = morning();
    const auto rows = table(minutes_csv(record_so_far(wall.state(), wall.at, wall.rules()), wall.rules(), ExportLevel::full));
    REQUIRE(rows.size() == 1 + 6 + 8);
    CHECK(rows[0][0] == "\xEF\xBB\xBFMøde");
    for (const auto& row : rows) CHECK(row.size() == rows[0].size());
    CHECK(rows[1][2] == "Hassel");
    CHECK(rows[1][4] == "Ikke vurderet, over fristen");
    CHECK(rows[1][0] == "11-04-2025 16:40");
    CHECK(rows[2][4] == "Ikke vurderet");
    CHECK(rows[3][2] == "Svale");
    CHECK(rows[3][9] == "ja, venter");
    CHECK(rows[3][15] == "Ring til skolen");
    CHECK(rows[4][2] == "Bøg");
    CHECK(rows[4][7] == "41");
    CHECK(rows[4][12] == "Screening/afdækning");
    CHECK(rows[4][13] == "LM");
    CHECK(rows[4][14] == "14-04-2025");
    CHECK(rows[6][12] == "Mangler beslutning");
}

TEST_CASE("for the corridor the table has no free text", "[codec]")
{
    TestWall wall = morning();
    const std::string csv = minutes_csv(record_so_far(wall.state(), wall.at, wall.rules()), wall.rules(), ExportLevel::overview);
    CHECK(csv.find("Ring til skolen") == std::string::npos);
    CHECK(csv.find("Børnefaglig undersøgelse") != std::string::npos);
}

TEST_CASE("the numbers in the table and in the board's file are the domain's, whatever is on the board", "[codec][property]")
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const State state = random_state(seed, 14);
        const Stamp now = friday + static_cast<Stamp>(seed) * ms_per_hour;
        const BoardCounts n = counts_of(state, now, denmark());
        const auto rows = table(minutes_csv(record_so_far(state, now, denmark()), denmark(), ExportLevel::overview));
        CHECK(rows.size() == 1 + state.on_board().size() + 8);
        CHECK(number_of(rows, "På tavlen") == std::to_string(n.on_board));
        CHECK(number_of(rows, "Ikke vurderet") == std::to_string(n.not_assessed));
        CHECK(number_of(rows, "Ikke vurderet, over fristen") == std::to_string(n.overdue));
        CHECK(number_of(rows, "Vurderet for sent") == std::to_string(n.late));
        CHECK(number_of(rows, "Vurderet til tiden") == std::to_string(n.in_time));
        CHECK(number_of(rows, "Akutte") == std::to_string(n.acute));
        CHECK(number_of(rows, "Akutte, venter") == std::to_string(n.acute_open));
        CHECK(number_of(rows, "Med beslutning") == std::to_string(n.decided));

        const std::string text = encode_board(state, ExportLevel::full, 1, now, Subject::fictive, n);
        const auto counts = nlohmann::json::parse(text).at("counts");
        CHECK(counts.size() == 8);
        CHECK(counts.at("on_board") == n.on_board);
        CHECK(counts.at("not_assessed") == n.not_assessed);
        CHECK(counts.at("overdue") == n.overdue);
        CHECK(counts.at("late") == n.late);
        CHECK(counts.at("in_time") == n.in_time);
        CHECK(counts.at("acute") == n.acute);
        CHECK(counts.at("acute_open") == n.acute_open);
        CHECK(counts.at("decided") == n.decided);
        const auto read = decode_board_file(text); // told, not read back, and no part of the checksum
        REQUIRE(read);
        CHECK(read->checksum == board_checksum(state, ExportLevel::full));
    }
}
