#include "codec/bare_words.hpp"

#include "base/text.hpp"
#include "tests/support/encodings.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using fyr::test::latin;

namespace {

const std::string text = "Åh nej, mødet går galt: \"Slået\"";
const std::string bare = "|hnej|mdetgrgalt|slet|";

/// In 16 or 32 bits, in either order, with or without a mark.
std::string wide(std::string_view utf8, std::size_t width, bool big_end, bool mark)
{
    std::vector<char32_t> points = to_code_points(utf8);
    if (mark) points.insert(points.begin(), 0xFEFF);
    std::string out;
    for (const char32_t point : points)
        for (std::size_t i = 0; i < width; ++i) out.push_back(static_cast<char>(point >> (8 * (big_end ? width - 1 - i : i)) & 0xFFU));
    return out;
}

} // namespace

TEST_CASE("the same words are found whatever encoding and file format they are written in", "[codec]")
{
    CHECK(bare_words(text) == bare);
    CHECK(bare_words(latin(text)) == bare);
    for (const std::size_t width : {std::size_t{2}, std::size_t{4}})
        for (const bool big_end : {false, true})
            for (const bool mark : {false, true}) {
                CAPTURE(width, big_end, mark);
                CHECK(bare_words(wide(text, width, big_end, mark)) == bare);
            }
    CHECK(bare_words("A\u030Ah nej, mødet ga\u030Ar galt: \"Sla\u030Aet\"") == bare); // an accent of its own, as a Mac writes it
    CHECK(bare_words(R"(\u00c5h nej, m\u00f8det g\u00E5r galt:\n \"Sl\u00e5et\")") == bare);
    CHECK(bare_words("&Aring;h nej, m&oslash;det g&#229;r galt: &quot;Sl&#xE5;et&quot;") == bare);
    CHECK(bare_words("=C3=85h nej, m=C3=B8det g=C3=A5r ga=\r\nlt: =22Sl=E5et=22") == bare);
    CHECK(bare_words("%C3%85h%20nej%2C%20m%C3%B8det%20g%C3%A5r%20galt%3A%20%22Sl%C3%A5et%22") == bare);
    CHECK(bare_words("\"\"Åh nej, mødet går galt: \"\"Slået\"\"\"") == bare); // a cell of a table
}

TEST_CASE("what a search of words cannot find is known as such", "[codec]")
{
    using namespace std::string_view_literals;
    for (const std::string_view hidden : {"PK\x03\x04..."sv, "%PDF-1.7"sv, "\x89PNG"sv, "\x01\x02\x03\x04"sv, "Content-Transfer-Encoding: base64\n\nQmFybmV0"sv})
        CHECK(may_hide_words(hidden));
    for (const std::string& open : {text, latin(text), wide(text, 2, false, true), std::string(), std::string("{\"id\": \"a\"}\r\n\t")})
        CHECK_FALSE(may_hide_words(open));
}

TEST_CASE("torn escapes and marks are read to their end and no further", "[codec]")
{
    for (const char* torn : {"\\", "\\u", "\\u00", "&", "&#", "&#;", "&#x;", "&;", "=", "=3", "%", "%Z", "\xCC", "\xFF\xFE", "\xFE\xFF\x01"}) {
        CAPTURE(torn);
        CHECK(bare_words(torn).front() == '|');
        CHECK(bare_words(torn).back() == '|');
    }
}
