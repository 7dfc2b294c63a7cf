#include "base/text.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

TEST_CASE("well-formed UTF-8 is accepted and everything else is not", "[base]")
{
    CHECK(is_utf8("Rådyr og Lærke – 12"));
    CHECK(is_utf8("\xF0\x9F\x99\x82"));
    CHECK_FALSE(is_utf8("\xC0\x80"));         // overlong
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));     // surrogate
    CHECK_FALSE(is_utf8("\xF4\x90\x80\x80")); // above U+10FFFF
    CHECK_FALSE(is_utf8("abc\xE2\x82"));      // cut
    CHECK_FALSE(is_utf8("\xE6"));             // æ in Windows-1252
}

TEST_CASE("characters are counted as people see code points", "[base]")
{
    CHECK(character_count("") == 0);
    CHECK(character_count("Bøg") == 3);
    CHECK(character_count("a\xFF") == 2);
    CHECK(clipped("Grævling", 4) == "Græv");
    CHECK(clipped("Rå", 9) == "Rå");
}

TEST_CASE("white space at both ends goes, inside it stays", "[base]")
{
    CHECK(trimmed(" \t Ask 01\r\n") == "Ask 01");
    CHECK(trimmed("\xC2\xA0" "Ask" "\xC2\xA0") == "Ask");
    CHECK(trimmed("   ").empty());
}

TEST_CASE("Windows-1252 becomes UTF-8", "[base]")
{
    CHECK(from_windows_1252("\xC6\xD8\xC5 \x96 \x80") == "ÆØÅ – €");
    CHECK(is_utf8(from_windows_1252("\x81\xFF")));
}

TEST_CASE("folding makes Danish capitals small", "[base]")
{
    CHECK(folded("LÆRKE Øst Å") == "lærke øst å");
    CHECK(folded("×") == "×");
}
