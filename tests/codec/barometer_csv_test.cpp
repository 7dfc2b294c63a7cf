#include "codec/barometer_csv.hpp"

#include "base/text.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/plan_files.hpp"
#include "tests/support/random_state.hpp"
#include "tests/support/source_words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// "2:before:value 3:area:no_area", and each sentence complete in both languages.
std::string refusals(const BarometerReading& r)
{
    std::string out;
    for (const Refusal& one : r.refused) {
        const std::string key = one.message.key;
        out += (out.empty() ? "" : " ") + std::to_string(one.row) + ":" + one.field + ":" + key.substr(key.find('.') + 1);
        for (const Language language : {Language::da, Language::en}) {
            const std::string sentence = source_strings(language).text(one.message);
            INFO(sentence);
            CHECK(sentence.ends_with('.'));
            CHECK(sentence.find('{') == std::string::npos);
            CHECK_FALSE(looks_like_a_key(sentence));
        }
    }
    return out;
}

std::string why_refused(std::string_view bytes, const Barometer* barometer = nullptr)
{
    const auto read = read_barometer_csv(bytes, barometer);
    return refusals(read);
}

const std::vector<AreaResult> two{{"Ledelse", 240, 310}, {"Børns øjne", 100, std::nullopt}};

Barometer official()
{
    Barometer b;
    b.key = "official";
    b.lowest = 1;
    b.highest = 5;
    b.areas = {{"leadership", {"Ledelse", "Leadership"}, {}, {}}, {"practice", {"Daglig praksis", "Daily practice"}, {}, {}}};
    return b;
}

} // namespace

TEST_CASE("results are read as spreadsheets and people write them", "[codec]")
{
    for (const std::string text :
         {"area;before;after\r\nLedelse;2,4;3,1\r\nBørns øjne;1;\r\n", "area,before,after\nLedelse,2.4,3.1\nBørns øjne,1.0,\n",
          "\xEF\xBB\xBFOmråde;Før;Efter\r\nLedelse;2,40;3,10\r\nBørns øjne;1,000;\r\n", "sep=;\r\nefter;område;før\r\n3,1;Ledelse;2,4\r\n;Børns øjne;1\r\n",
          "\"Area\",\"Before\",\"After\",x_mine\n\"Ledelse\",\"2,4\",\"3,1\",egen\n \n\"Børns øjne\",\"1\",,\n",
          "Omr\xE5" "de;F\xF8r;Efter\r\nLedelse;2,4;3,1\r\nB\xF8rns \xF8jne;1;\r\n"}) {
        const auto read = read_barometer_csv(text, nullptr);
        INFO(text);
        CHECK(refusals(read).empty());
        CHECK(read.areas == two);
        CHECK(read.rows == 2);
    }
    const auto before_only = read_barometer_csv("area;before\nLedelse;2,4\n", nullptr);
    CHECK(before_only.areas == std::vector<AreaResult>{{"Ledelse", 240, std::nullopt}});
}

TEST_CASE("a result is rounded to hundredths", "[codec]")
{
    const auto value = [](const std::string& text) { return read_barometer_csv("area;before\nA;" + text + "\n", nullptr).areas.at(0).before; };
    CHECK(value("2,444") == 244);
    CHECK(value("2.445") == 245);
    CHECK(value("2,995") == 300);
    CHECK(value(" 0 ") == 0);
    CHECK(value("10") == 1000);
}

TEST_CASE("a file that is no such table is refused as a whole", "[codec]")
{
    CHECK(why_refused("") == "0::empty");
    CHECK(why_refused(" \n\r\n") == "0::empty");
    CHECK(why_refused("\xFF\xFE" "a") == "0::utf16");
    CHECK(why_refused("{\"area\": 1}") == "0::unknown_form");
    CHECK(why_refused("navn;alder\nA;2\n") == "0::unknown_form");
    CHECK(why_refused("area;before;later\nA;2;3\n") == "0:later:unknown_column");
    CHECK(why_refused("area;before;before\nA;2;3\n") == "0:before:column_twice");
    CHECK(why_refused("area;after\nA;2\n") == "0:before:column_missing");
    CHECK(why_refused("area;before;after\n") == "0::no_rows");
    CHECK(why_refused(std::string(max_barometer_bytes + 1, 'x')) == "0::too_large");
    std::string many = "area;before\n";
    for (int i = 0; i < 25; ++i) many += "A" + std::to_string(i) + ";1\n";
    CHECK(why_refused(many) == "0::too_many");
}

TEST_CASE("each wrong row is refused with its number and field", "[codec]")
{
    const std::string heading = "area;before;after\r\n";
    CHECK(why_refused(heading + "A;2\r\nB;høj;3\r\nC;1;11\r\n") == "2:before:value 3:after:value");
    CHECK(why_refused(heading + ";2;3\r\n") == "1:area:no_area");
    CHECK(why_refused(heading + "A;;\r\n") == "1:before:no_value");
    CHECK(why_refused(heading + "A;1;2\r\na;1;2\r\n") == "2:area:area_twice");
    for (const char* bad : {"-1", "+1", "1,", ",5", "1.000,5", "1e1", "1 000", "0x1", "75 %", "10,01", "99999", "1,2345678"})
        CHECK(why_refused(heading + "A;" + bad + ";2\r\n") == "1:before:value");
    CHECK(why_refused(heading + "A;1;2;3\r\n") == "1::too_many_cells");
    CHECK(why_refused(heading + "\"A;1;2\r\nB;1;2\r\n") == "1::csv_quotes");
    CHECK(why_refused(heading + "A\x01;1;2\r\n") == "1:area:control_character");
    CHECK(why_refused(heading + std::string(61, 'a') + ";1;2\r\n") == "1:area:too_long");
    const auto mixed = read_barometer_csv(heading + "A;1;2\r\nB;x;y\r\n", nullptr);
    CHECK(refusals(mixed) == "2:before:value");
    CHECK(mixed.refused[0].more.size() == 1); // both values are said at once
}

TEST_CASE("with a template only its areas and its scale are good", "[codec]")
{
    const Barometer b = official();
    const auto read = read_barometer_csv("area;before;after\nLEDELSE;2,4;3\ndaily practice;1;\n", &b);
    CHECK(refusals(read).empty());
    CHECK(read.areas == std::vector<AreaResult>{{"leadership", 240, 300}, {"practice", 100, std::nullopt}});
    CHECK(why_refused("area;before\nStemning;2\npractice;0,5\nleadership;5,5\n", &b) == "1:area:unknown_area 2:before:value 3:before:value");
    CHECK(why_refused("area;before\nleadership;2\nLedelse;3\n", &b) == "2:area:area_twice");
}

TEST_CASE("a private number in an area is covered and never repeated", "[codec]")
{
    const auto read = read_barometer_csv("area;before\ncpr 010150-5006;2\nx;010150-5006\n", nullptr);
    REQUIRE(read.areas.size() == 1);
    CHECK(read.areas[0].area == "cpr ••••••-••••");
    REQUIRE(read.refused.size() == 1);
    for (const auto& [name, value] : read.refused[0].message.args) CHECK(value.find("5006") == std::string::npos);
}

TEST_CASE("what was read becomes two measurements that a plan takes", "[codec]")
{
    const auto read = read_barometer_csv("area;before;after\nLedelse;2,4;3,1\nPraksis;1;\n", nullptr);
    const Measurement before = measurement_of(read, Moment::before, "official", {2026, 6, 1});
    const Measurement after = measurement_of(read, Moment::after, "official", {2026, 12, 1});
    CHECK(before.values == std::vector<AreaValue>{{"Ledelse", 240, 240, 240, 0}, {"Praksis", 100, 100, 100, 0}});
    CHECK(after.values == std::vector<AreaValue>{{"Ledelse", 310, 310, 310, 0}});
    CHECK(before.answers == 0);
    TestWall wall;
    wall.must(AddPlan{std::make_shared<const Plan>(small_plan()), true});
    for (const Measurement& m : {before, after}) wall.must(ChangePlan{PlanId{1}, KeepMeasurement{m, 5}});
    CHECK(wall.state().find(PlanId{1})->measurements.size() == 5);
}

TEST_CASE("any damaged byte gives results or a refusal, never both halves", "[codec][property]")
{
    Random random(5);
    const std::string good = "area;before;after\r\nLedelse;2,4;3,1\r\n\"Daglig; praksis\";1;\r\n";
    std::size_t taken = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string text = good;
        for (std::size_t n = 1 + random.below(3); n > 0; --n) text[random.below(text.size())] = static_cast<char>(random.below(256));
        const auto read = read_barometer_csv(text, nullptr);
        CHECK(read.areas.size() + read.refused.size() >= 1);
        for (const AreaResult& a : read.areas) CHECK((!a.area.empty() && is_utf8(a.area) && (a.before || a.after)));
        taken += read.refused.empty() ? 1U : 0U;
    }
    CHECK(taken > 100);
}
