#include "domain/weak_codes.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace fyr;

TEST_CASE("codes that everybody tries first are weak", "[domain]")
{
    for (const char* code : {"000000", "777777", "123456", "012345", "654321", "890123", "246802", "975310", "123450", "912345", "121212",
                             "123123", "472472", "112233", "998877", "123321", "432234", "111222", "100000", "225522", "147258",
                             "159753", "1234567", "12341234", "0987654321", "4711471147"}) {
        INFO(code);
        CHECK(is_weak_code(code));
    }
}

TEST_CASE("other codes are not", "[domain]")
{
    for (const char* code : {"480372", "902715", "573910", "118427", "300951", "4803721", "9027153846"}) {
        INFO(code);
        CHECK_FALSE(is_weak_code(code));
    }
}

TEST_CASE("nearly every code is left to choose", "[domain]")
{
    int weak = 0;
    for (int n = 0; n < 1'000'000; n += 7) {
        std::string code = std::to_string(n);
        code.insert(0, 6 - code.size(), '0');
        weak += is_weak_code(code) ? 1 : 0;
    }
    CHECK(weak < 2'000); // of 142 858
}
