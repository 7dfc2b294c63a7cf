#include "codec/plan_csv.hpp"

#include "codec/barometer_csv.hpp"
#include "tests/support/plan_files.hpp"
#include "tests/support/filled_plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <sstream>

using namespace fyr;
using namespace fyr::test;

namespace {

using enum ExportLevel;

/// Lines without their ends; the first is the heading with its byte-order mark.
std::vector<std::string> rows(const std::string& csv)
{
    std::vector<std::string> out;
    std::istringstream in(csv);
    for (std::string line; std::getline(in, line);) {
        REQUIRE(line.ends_with('\r'));
        line.pop_back();
        out.push_back(line);
    }
    return out;
}

PlanTemplates words()
{
    PlanTemplates all;
    LaneSet set;
    set.lanes = {{"leadership", {"Ledelse", "Leadership"}, {"Ledelse"}, {"Leadership"}, "flag"}};
    all.lane_sets = {set};
    Barometer mini;
    mini.key = "mini";
    mini.areas = {{"funnel", {"Tragten bruges", "The funnel is used"}, {}, {}}, {"triangle", {"Trekanten bruges", "The triangle is used"}, {}, {}}};
    all.barometers = {mini};
    Checklist seven;
    seven.key = "seven";
    ChecklistGroup plan;
    plan.items = {{"2.3", {"Ambitionsniveau", "Ambition"}, ""}, {"2.4", {"Hvornår ICS gælder", "When ICS applies"}, ""}};
    seven.groups = {plan};
    all.checklists = {seven};
    return all;
}

} // namespace

TEST_CASE("the table of a plan has its actions, milestones and meetings", "[codec]")
{
    const auto table = rows(plan_csv(small_plan(), full, words(), Language::da));
    REQUIRE(table.size() == 9);
    CHECK(table[0] == "\xEF\xBB\xBF" "kind;id;lane;lane_name;text;milestone;owner;start;due;effort;status;promised;note");
    CHECK(table[1] == "action;7;leadership;Ledelse;\"Book lokale, til kl. 9\";Alle er på kursus;LM;2026-06-01;2026-06-05;small;done;;");
    CHECK(table[2] == "action;8;own-1;\"Søskende; og \"\"netværk\"\"\";\"'=Skriv ud; til alle\";Tragten er vane;Åse;;2026-09-15;medium;"
                      "blocked;2026-09-01;Mangler penge");
    CHECK(table[3] == "action;9;own-1;\"Søskende; og \"\"netværk\"\"\";Vis tavlen;;;;;large;not_started;;");
    CHECK(table[4] == "milestone;5;leadership;Ledelse;Tragten er vane;Alle er på kursus;;;2027-02-01;;open;;optælling");
    CHECK(table[5] == "milestone;6;;;Alle er på kursus;;;;2026-10-26;;reached;;");
    CHECK(table[6] == "follow_up;13;;;status;;;2026-07-13;2026-07-14;;held;;Vi fortsætter");
    CHECK(table[7] == "follow_up;14;;;barometer;;;2026-12-01;2026-12-02;;planned;;");
    CHECK(table[8] == "follow_up;15;;;Afslutning med kage;;;2027-06-01;2027-06-01;;planned;;");
    CHECK(rows(plan_csv(small_plan(), full, {}, Language::da))[1].starts_with("action;7;leadership;;")); // no template, no word
    CHECK(rows(plan_csv(small_plan(), full, words(), Language::en))[1].starts_with("action;7;leadership;Leadership;"));
}

TEST_CASE("tables of an overview hide what the level hides", "[codec]")
{
    Plan plan = small_plan();
    plan.actions[1].why = plan.follow_ups[0].decision = plan.points[0].note = "HEMMELIGT";
    CHECK(plan_csv(plan, full, {}, Language::da).find("HEMMELIGT") != std::string::npos);
    CHECK(plan_csv(plan, overview, {}, Language::da).find("HEMMELIGT") == std::string::npos);
    CHECK(points_csv(plan, full, {}, Language::da).find("HEMMELIGT") != std::string::npos);
    CHECK(points_csv(plan, overview, {}, Language::da).find("HEMMELIGT") == std::string::npos);
}

TEST_CASE("the table of a barometer shows the group before and after, and nobody alone", "[codec]")
{
    Plan plan = small_plan();
    plan.measurements.insert(plan.measurements.begin() + 1, {PartId{19}, "mini", {2026, 9, 1}, 7, {{"triangle", 0, 0, 0, 0}}}); // in between: not shown
    const auto table = rows(barometer_csv(plan, words(), Language::da));
    REQUIRE(table.size() == 4);
    CHECK(table[0] == "\xEF\xBB\xBF" "barometer;area;text;before;after;change;before_low;before_high;after_low;after_high;"
                      "before_dont_know;after_dont_know;before_on;after_on;before_answers;after_answers");
    CHECK(table[1] == "mini;funnel;Tragten bruges;1;;;0,5;1,5;;;0;;2026-06-01;2026-12-02;9;8");
    CHECK(table[2] == "mini;triangle;Trekanten bruges;2;2,5;0,5;1,5;2,75;2;3;1;0;2026-06-01;2026-12-02;9;8");
    CHECK(table[3] == "official;Ledelse;;2,4;;;2,4;2,4;;;0;;2026-05-01;;;");
    plan.measurements[2].values[0].middle = 193;
    CHECK(rows(barometer_csv(plan, words(), Language::da))[2].starts_with("mini;triangle;Trekanten bruges;2;1,93;-0,07;"));
    CHECK(rows(barometer_csv(Plan{}, words(), Language::da)).size() == 1);
}

TEST_CASE("the table of the checklist has every item, answered or not", "[codec]")
{
    const auto table = rows(points_csv(small_plan(), full, words(), Language::da));
    REQUIRE(table.size() == 4);
    CHECK(table[0] == "\xEF\xBB\xBF" "key;item;value;status;note;owner;due");
    CHECK(table[1] == "2.3;Ambitionsniveau;;unanswered;;;");
    CHECK(table[2] == "2.4;Hvornår ICS gælder;1;under_way;Aftalt;LM;2026-09-01");
    CHECK(table[3] == "0.1;;;not_relevant;;;");
}

TEST_CASE("no cell of a plan's tables is a formula", "[codec]")
{
    for (const std::string bad : {"=1+1", "+45", "-2", "@SUM(A1)", "\t=1", "\r=1"}) {
        Plan plan = small_plan();
        plan.lanes[0].name = plan.actions[0].text = plan.actions[0].owner = plan.milestones[1].title = plan.follow_ups[0].decision = bad;
        plan.points[0].note = plan.points[0].owner = bad;
        plan.measurements[2].values[0].area = bad;
        const std::string all = plan_csv(plan, full, {}, Language::da) + barometer_csv(plan, {}, Language::da) + points_csv(plan, full, {}, Language::da);
        std::size_t guarded = 0, bare = 0;
        for (std::size_t at = all.find(bad); at != std::string::npos; at = all.find(bad, at + 1)) ++(all[at - 1] == '\'' ? guarded : bare);
        INFO(bad);
        CHECK(guarded >= 9);
        if (bad != "-2") CHECK(bare == 0); // "2026-2…" is a day
    }
}

TEST_CASE("whatever a plan holds, each table has one row per part", "[codec][property]")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        const Plan plan = filled_plan(random);
        // An independent count: line ends outside quotation marks.
        const auto count = [](const std::string& csv) {
            bool quoted = false;
            std::size_t n = 0;
            for (const char c : csv) {
                if (c == '"') quoted = !quoted;
                if (c == '\n' && !quoted) ++n;
            }
            return n - 1;
        };
        CHECK(count(plan_csv(plan, full, {}, Language::da)) == plan.actions.size() + plan.milestones.size() + plan.follow_ups.size());
        CHECK(count(points_csv(plan, full, {}, Language::da)) == plan.points.size());
    }
}

TEST_CASE("a barometer's table can be read back as official results", "[codec]")
{
    std::string csv = "area;before;after\r\n";
    for (const std::string& row : rows(barometer_csv(small_plan(), {}, Language::da))) {
        std::vector<std::string> cells;
        std::istringstream in(row);
        for (std::string cell; std::getline(in, cell, ';');) cells.push_back(cell);
        if (cells[0] == "mini") csv += cells[1] + ";" + cells[3] + ";" + cells[4] + "\r\n";
    }
    const auto read = read_barometer_csv(csv, nullptr);
    CHECK(read.refused.empty());
    CHECK(read.areas == std::vector<AreaResult>{{"triangle", 200, 250}, {"funnel", 100, std::nullopt}});
}
