// A zone file is looked at before the library that takes it as it is.
#include "platform/files.hpp"
#include "platform/zone_file.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <string>

using namespace fyr;

TEST_CASE("the machine's own zone file is sound, and what is cut off or no such file is not", "[platform]")
{
    const auto zone = read_file(danish_zone_file, 1U << 20U);
    REQUIRE(zone);
    REQUIRE(is_sound_zone_file(*zone));
    CHECK_FALSE(is_sound_zone_file(""));
    CHECK_FALSE(is_sound_zone_file("Europe/Copenhagen"));
    const std::size_t footer = zone->rfind('\n', zone->size() - 2); // the rule after the table is not needed
    for (std::size_t n = 0; n < footer; ++n) REQUIRE_FALSE(is_sound_zone_file(std::string_view(*zone).substr(0, n)));
    CHECK(is_sound_zone_file(std::string_view(*zone).substr(0, footer)));
}

TEST_CASE("whatever bytes a zone file has, looking at it ends; counts and indices that point nowhere are refused", "[platform]")
{
    const auto zone = read_file(danish_zone_file, 1U << 20U);
    REQUIRE(zone);
    const std::size_t second = zone->find("TZif", 4);
    REQUIRE(second != std::string::npos);
    for (const std::size_t count : {20U, 24U, 32U, 36U, 40U}) { // of the block that is read
        std::string garbled = *zone;
        for (std::size_t i = 0; i < 4; ++i) garbled[second + count + i] = static_cast<char>(0xff);
        CHECK_FALSE(is_sound_zone_file(garbled));
    }
    std::mt19937 dice(20261201);
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string garbled = *zone;
        if (i % 3 == 0) garbled.resize(dice() % garbled.size());
        for (int n = 0; n < 1 + i % 40 && !garbled.empty(); ++n) garbled[dice() % garbled.size()] = static_cast<char>(dice());
        refused += is_sound_zone_file(garbled) ? 0 : 1;
    }
    CHECK(refused > 10'000);
}
