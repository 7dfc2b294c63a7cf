// The notification's own text, cut into what a finger can touch.
#include "base/text.hpp"
#include "board/sentences.hpp"

#include "tests/support/builders.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

std::vector<std::string> parts(std::string_view text)
{
    std::vector<std::string> all;
    for (const Sentence& s : sentences_of(text)) all.emplace_back(s.of(text));
    return all;
}

using Parts = std::vector<std::string>;

} // namespace

TEST_CASE("sentences end where people hear them end", "[board]")
{
    CHECK(parts("").empty());
    CHECK(parts("  \n \n ").empty());
    CHECK(parts("Hun har et mærke på armen") == Parts{"Hun har et mærke på armen"});
    CHECK(parts("Hun har et mærke. Han så det! Hvem gjorde det? Ingen ved det …") == Parts{"Hun har et mærke.", "Han så det!", "Hvem gjorde det?", "Ingen ved det …"});
    CHECK(parts("Øjet er rødt. Ærmet var revet. Åge så det.") == Parts{"Øjet er rødt.", "Ærmet var revet.", "Åge så det."});
}

TEST_CASE("abbreviations, hours, days and numbers do not end a sentence", "[board]")
{
    CHECK(parts("Svale kom mandag kl. 9.40. Hun græd.") == Parts{"Svale kom mandag kl. 9.40.", "Hun græd."});
    CHECK(parts("Kom kl.\u00A09.40 i går. Hun græd.") == Parts{"Kom kl.\u00A09.40 i går.", "Hun græd."});
    CHECK(parts("Der er f.eks. sket ca. 5 ting, bl.a. Den 3. marts og 2. klasse. Så stopper det.").back() == "Så stopper det.");
    CHECK(parts("Han mangler mad, tøj mv. Moren ved det.") == Parts{"Han mangler mad, tøj mv.", "Moren ved det."});
    CHECK(parts("A. er sent på den. B. venter.") == Parts{"A. er sent på den.", "B. venter."});
    CHECK(parts("Barnet er 12. Moren er 34.") == Parts{"Barnet er 12.", "Moren er 34."});
    CHECK(parts("Fravær 22.5 pct. siden jul. Ingen har ringet.") == Parts{"Fravær 22.5 pct. siden jul.", "Ingen har ringet."});
}

TEST_CASE("a quotation stays whole and takes its marks along", "[board]")
{
    CHECK(parts("Hun sagde: »Far slog mig, fordi jeg kom for sent hjem.« Hun viste det.") ==
          Parts{"Hun sagde: »Far slog mig, fordi jeg kom for sent hjem.«", "Hun viste det."});
    CHECK(parts("»Nej. Jeg vil ikke. Aldrig!« sagde han. Så gik han.") == Parts{"»Nej. Jeg vil ikke. Aldrig!« sagde han.", "Så gik han."});
    CHECK(parts("Han sagde »nej. Så gik han. Han kom igen.") == Parts{"Han sagde »nej.", "Så gik han.", "Han kom igen."}); // never closed
    CHECK(quoted_in("Hun sagde: »Far slog mig.«") == "»Far slog mig.«");
    CHECK(quoted_in("Hun sagde ikke noget.").empty());
    CHECK(quoted_in("Tomt: »«").empty());
}

TEST_CASE("an empty line and a line of a list begin a new sentence, a broken line does not", "[board]")
{
    CHECK(parts("Til rette vedkommende\n\nVi skriver om\nen dreng.") == Parts{"Til rette vedkommende", "Vi skriver om\nen dreng."});
    CHECK(parts("Vi ser:\n- sår på hånden\n- ingen madpakke\r\n• sover i timen") == Parts{"Vi ser:", "- sår på hånden", "- ingen madpakke", "• sover i timen"});
}

TEST_CASE("a note says the words of its sentence, on one line and without the full stop", "[board]")
{
    CHECK(as_note("Hun har en moster,\nhun stoler på.") == "Hun har en moster, hun stoler på");
    CHECK(as_note("- sår på hånden") == "sår på hånden");
    CHECK(as_note("Hvem så det?") == "Hvem så det?");
    CHECK(as_note("Ingen ved det …") == "Ingen ved det …");
}

TEST_CASE("a sentence is used when a note says it, or a part of it", "[board]")
{
    const Case c = a_case("Svale").with_note("Blåt mærke på underarmen").with_note("Hun græd").make();
    CHECK(is_used("Hun havde et blåt mærke på underarmen.", c));
    CHECK(is_used("Hun græd.", c));
    CHECK_FALSE(is_used("Hun græder aldrig.", c)); // a short note is in no longer sentence
    CHECK_FALSE(is_used("Hun har en moster.", c));
}

TEST_CASE("every letter of any text stands in exactly one sentence", "[board][property]")
{
    Random random{20260303};
    for (int round = 0; round < 400; ++round) {
        std::string text;
        static constexpr std::string_view bits[] = {"Hun", " kl. ", "9.40", ". ", "»", "«", "!", "?\n", "\n\n", "- ", "å", "Æ", "…", " ", "\u00A0", "A.", "f.eks.", "\r\n", "12. ", "(", ")."};
        for (std::size_t i = random.below(40); i > 0; --i) text += bits[random.below(std::size(bits))];
        std::string kept, wanted;
        std::size_t last = 0;
        for (const Sentence& s : sentences_of(text)) {
            REQUIRE(s.begin >= last);
            REQUIRE(s.end > s.begin);
            REQUIRE(is_utf8(s.of(text)));
            REQUIRE(trimmed(s.of(text)) == s.of(text));
            last = s.end;
            kept += s.of(text);
        }
        const auto bare = [](const std::string& t) {
            std::string out;
            for (std::size_t i = 0; i < t.size(); ++i)
                if (t.compare(i, 2, "\u00A0") == 0) ++i;
                else if (t[i] != ' ' && t[i] != '\n' && t[i] != '\r' && t[i] != '\t') out += t[i];
            return out;
        };
        CHECK(bare(kept) == bare(text));
    }
}
