// Characters as people count them, and capitals.
#include "base/visible_text.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

TEST_CASE("people see one character where an accent stands on its letter", "[base]")
{
    CHECK(visible_count("") == 0);
    CHECK(visible_count("rødgrød") == 7);
    CHECK(visible_count("e\u0301") == 1);                   // e and an accent of its own
    CHECK(visible_count("\u0301e") == 2);                   // an accent with nothing to stand on
    CHECK(visible_count("A\u030Arhus") == 5);
    CHECK(visible_count("👍🏽") == 1);                         // a thumb and its colour
    CHECK(visible_count("👩‍👧") == 1);                         // joined
    CHECK(visible_count("🇩🇰🇸🇪") == 2);                        // flags are two letters each
    CHECK(visible_count("\xFF\xFE") == 2);
}

TEST_CASE("capitals of every letter of the keyboard", "[base]")
{
    CHECK(capitals("abcxyz æøå éèü") == "ABCXYZ ÆØÅ ÉÈÜ");
    CHECK(capitals("123 ß÷ÿ") == "123 ß÷ÿ");
    CHECK(capitals("ÆØÅ") == "ÆØÅ");
}
