// Words into lines: nothing is left out, nothing is wider than the line.
#include "paper/wrap.hpp"
#include "base/text.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

/// Every character is as wide as the size.
class Fixed final : public PaperRuler {
public:
    [[nodiscard]] float width(PaperFace, float size, std::string_view text) const override { return size * static_cast<float>(character_count(text)); }
};

std::vector<std::string> lines(std::string_view text, float width)
{
    return wrapped(Fixed(), {PaperFace::regular, 1, 1}, text, width);
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a text is broken between words", "[paper]")
{
    CHECK(lines("uden jakke i frost", 10) == Lines{"uden jakke", "i frost"});
    CHECK(lines("", 10) == Lines{});
    CHECK(lines("ord   ", 10) == Lines{"ord"});
    CHECK(lines("Tidlig indsats/rådgivning", 15) == Lines{"Tidlig indsats/", "rådgivning"});
}

TEST_CASE("a no-break space holds day and month together", "[paper]")
{
    CHECK(lines("senest ons.\u00A04.\u00A0marts", 15) == Lines{"senest", "ons.\u00A04.\u00A0marts"});
}

TEST_CASE("line ends of the text are line ends on paper", "[paper]")
{
    CHECK(lines("et\nto\n\ntre\n", 10) == Lines{"et", "to", "", "tre"});
    CHECK(lines("et\r\nto", 10) == Lines{"et", "to"});
}

TEST_CASE("a word wider than the line goes on in the next, letter by letter", "[paper]")
{
    CHECK(lines("et bekymringsbarometer", 8) == Lines{"et", "bekymrin", "gsbarome", "ter"});
    CHECK(lines("æøå", 1) == Lines{"æ", "ø", "å"});
    CHECK(lines("æøå", 0) == Lines{"æ", "ø", "å"}); // no room at all: still nothing lost
}

TEST_CASE("no letter is lost and no line is too wide", "[paper][property]")
{
    test::Random random(3);
    for (int i = 0; i < 300; ++i) {
        const std::string text = test::random_text(random, 400);
        const auto width = static_cast<float>(1 + random.below(30));
        std::string all, wanted;
        for (const std::string& line : lines(text, width)) {
            CHECK(static_cast<float>(character_count(line)) <= width);
            for (const char c : line)
                if (c != ' ') all += c;
        }
        for (const char c : text)
            if (c != ' ' && c != '\n' && c != '\t') wanted += c;
        CHECK(all == wanted);
    }
}
