#include "domain/privacy.hpp"

#include "base/text.hpp"
#include "tests/support/denmark.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/text_soup.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <chrono>
#include <filesystem>

using namespace fyr;

namespace {

const std::string cpr = "••••••-••••", email = "•••@•••", phone = "•• •• •• ••";

void covers(const std::string& text, const std::string& expected, int cprs, int emails, int phones)
{
    CAPTURE(text);
    const auto masked = mask_private(text);
    CHECK(masked.text == expected);
    CHECK(masked.cpr == cprs);
    CHECK(masked.email == emails);
    CHECK(masked.phone == phones);
    CHECK(masked.total() == cprs + emails + phones);
    CHECK(looks_like_cpr(text) == (cprs > 0));
}

void leaves(const std::string& text) { covers(text, text, 0, 0, 0); }

} // namespace

TEST_CASE("every safe number is covered, whether mod-11 holds or not", "[domain]")
{
    for (const char* number :
         {"010150-5006", "010150-5014", "150652-5000", "310155-5002", "010150-5000", "150652-5001", "310155-5000"})
        covers(number, cpr, 1, 0, 0);
}

TEST_CASE("a CPR-like number is found however it is typed", "[domain]")
{
    covers("0101505006", cpr, 1, 0, 0);
    covers("cpr 010150 5006.", "cpr " + cpr + ".", 1, 0, 0);
    covers("cpr010150-5006", "cpr" + cpr, 1, 0, 0);
    covers("cpr:0101505006, Ask", "cpr:" + cpr + ", Ask", 1, 0, 0);
    covers("010150–5006", cpr, 1, 0, 0); // en dash
    covers("010150 – 5006", cpr, 1, 0, 0);
    covers("010150\xE2\x80\x91"
           "5006",
           cpr, 1, 0, 0); // no-break hyphen
    covers("010150\xC2\xA0"
           "5006",
           cpr, 1, 0, 0); // no-break space
    covers("010150-\n5006", cpr, 1, 0, 0);
    covers("010150\r\n5006", cpr, 1, 0, 0);
    covers("010150  -  5006", cpr, 1, 0, 0);
    covers("01 01 50 5006", cpr, 1, 0, 0);
    covers("01.01.50-5006", cpr, 1, 0, 0);
    covers("01/01-50-5006", cpr, 1, 0, 0);
    covers("010150-50 06", cpr, 1, 0, 0);
    covers("01011950-5006", cpr, 1, 0, 0);
    covers("610150-5006", cpr, 1, 0, 0); // day + 60
    covers("(010150-5006)", "(" + cpr + ")", 1, 0, 0);
    covers("010150-5006010150-5014", "010150-5006010150-5014", 0, 0, 0); // digits on both sides: no such number
    covers("2 010150-5006 7", "2 " + cpr + " 7", 1, 0, 0);
    covers("010150-5006/150652-5000", cpr + "/" + cpr, 2, 0, 0);
}

TEST_CASE("ten digits that are no day of a year are no CPR number", "[domain]")
{
    leaves("320150-5006");
    leaves("001250-5006");
    leaves("011350-5006");
    leaves("300250-5006");
    leaves("290250-5006"); // 2050 has no 29 February
    covers("290252-5006", cpr, 1, 0, 0);
    leaves("920150-5006");
    leaves("2024123456");
    leaves("10101505006"); // eleven digits
    leaves("010150-50066");
    leaves("010150, 5006");
    leaves("Den 010125. 2000 kr.");
}

TEST_CASE("e-mail addresses are covered whole", "[domain]")
{
    covers("skriv til ask.birk+1@skole.example.dk.", "skriv til " + email + ".", 0, 1, 0);
    covers("<søren@køge.dk>", "<" + email + ">", 0, 1, 0);
    covers("010150-5006@mail.dk", email, 1, 1, 0);
    covers("a@b.dk, c@d.dk", email + ", " + email, 0, 2, 0);
    covers("mor@hjem.dk?", email + "?", 0, 1, 0);
    covers("20304050@mail.dk", email, 0, 1, 0);
    leaves("@navn og a@b og x@1.2");
    leaves("mødes @ biblioteket");
}

TEST_CASE("Danish phone numbers are covered in the usual groups", "[domain]")
{
    for (const char* number : {"12345678", "20 30 40 50", "20304050", "2030 4050", "20 304 050", "20-30-40-50",
                               "70 10 1010", "+45 20 30 40 50", "+4520304050", "0045 20304050", "004520304050",
                               "(+45) 20 30 40 50", "(+45)20304050", "+45-20304050", "45 20 30 40 50",
                               "20\xC2\xA0"
                               "30 40 50"})
        covers(std::string{"Ring "} + number + " i dag", "Ring " + phone + " i dag", 0, 0, 1);
    covers("tlf. 11042025", "tlf. " + phone, 0, 0, 1); // looks like a day, but they say what it is
    covers("tlf.nr.: 20122025", "tlf.nr.: " + phone, 0, 0, 1);
}

TEST_CASE("times, days, years, sections, amounts and case numbers stay readable", "[domain]")
{
    for (const char* text : {"kl. 10.30 og 11.30",
                             "kl. 08.00-15.30",
                             "10:15 20:30",
                             "11-04-2025",
                             "11-04-2025 15.40",
                             "11-04-2025 1540",
                             "11.04.25 15.40",
                             "11/4 2025",
                             "den 11 04 2025",
                             "20 12 2025",
                             "2025-04-11T15:40:00+02:00",
                             "2025-04-11",
                             "20250411",
                             "11042025",
                             "25042025",
                             "2024-2025",
                             "2024 2025",
                             "skoleåret 2024/25",
                             "i 2024 og 2025",
                             "§ 20",
                             "§§ 18-19, § 137",
                             "22 %",
                             "12.345.678 kr.",
                             "12345678 kr.",
                             "kr. 12345678",
                             "12 345 678 kroner",
                             "12345678,50",
                             "1.250,75",
                             "sagsnr. 20251234",
                             "Sags nr.: 20251299",
                             "cvr 12345678",
                             "CVR-nr. 12345678",
                             "journalnr. 20304050",
                             "uge 10 11 12 13",
                             "5-6 gange, 3 dage",
                             "2, 5 og 9 år",
                             "4. klasse 2b",
                             "A20304050",
                             "20304050x",
                             "nr. 14 eller 16",
                             "01-01-2024 – 31-12-2024",
                             "11.04.25 - 12.04.25",
                             "Ask-01",
                             "fravær 22 % i kvartalet",
                             "46 sider, side 41"})
        leaves(text);
}

TEST_CASE("no half of a number is left where two readings overlap", "[domain]")
{
    covers("20 30 01 01 50 5006", "20 30 " + cpr, 1, 0, 0);
    covers("010150 5006@mail.dk", email, 1, 1, 0);
}

TEST_CASE("the sample notification of a worried father is covered", "[domain]")
{
    covers("Gran sagde 'det er fint'. cpr 010150-5006. Jeg KRÆVER samvær ændret i dag.",
           "Gran sagde 'det er fint'. cpr " + cpr + ". Jeg KRÆVER samvær ændret i dag.", 1, 0, 0);
}

TEST_CASE("masking twice is masking once, and UTF-8 stays UTF-8", "[domain][property]")
{
    const auto seed = GENERATE(1U, 7U, 20250411U, 99U);
    std::mt19937 random{seed};
    for (int i = 0; i < 3000; ++i) {
        const auto text = text_soup(random);
        const auto once = mask_private(text);
        CAPTURE(seed, i, text, once.text);
        REQUIRE(is_utf8(text) == is_utf8(once.text));
        const auto twice = mask_private(once.text);
        REQUIRE(twice.text == once.text);
        REQUIRE(twice.total() == 0);
        REQUIRE_FALSE(looks_like_cpr(once.text));
        REQUIRE((once.total() == 0) == (once.text == text));
    }
}

TEST_CASE("a safe number is covered wherever it stands between words", "[domain][property]")
{
    std::mt19937 random{50150U};
    for (int i = 0; i < 2000; ++i) {
        const auto text = text_soup(random) + " § 010150-5006 § " + text_soup(random);
        CAPTURE(text);
        REQUIRE(mask_private(text).text.find(" § " + cpr + " § ") != std::string::npos);
    }
}

TEST_CASE("what the fuzzer once broke stays whole", "[domain]")
{
    int files = 0;
    for (const auto& file : std::filesystem::directory_iterator{FYR_SOURCE_DIR "/tests/corpora/privacy"}) {
        const auto text = source_file("tests/corpora/privacy/" + file.path().filename().string());
        const auto once = mask_private(text);
        CAPTURE(file.path().string(), once.text);
        CHECK(mask_private(once.text).text == once.text);
        CHECK_FALSE(looks_like_cpr(once.text));
        CHECK((!is_utf8(text) || is_utf8(once.text)));
        ++files;
    }
    CHECK(files > 0);
}

TEST_CASE("a long text takes time in proportion to its length", "[domain]")
{
    for (const std::string piece :
         {"1 ", "12 ", "a@", "a.", "01 01 50 ", "+45 ", "4", "-", "••", "12 34 56 78 ", "æ@b.dk1"}) {
        std::string text;
        while (text.size() < (test::sanitized ? 100'000U : 1'000'000U)) text += piece;
        const auto start = std::chrono::steady_clock::now();
        const auto masked = mask_private(text);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        CAPTURE(piece, masked.total());
        CHECK(took.count() < 60.0); // quadratic would take an hour; sanitizers and a busy machine stay far below
    }
}

TEST_CASE("full names are found while one writes, and codes, initials and offices are none", "[domain]")
{
    const std::vector<std::string> known{"Kommune", "Skolen", "Moren", "Røde", "Kors"};
    const auto names = [&](std::string_view text) {
        std::string found;
        for (const PrivateSpan& s : private_spans(text, known))
            if (s.kind == PrivateKind::name) found += (found.empty() ? "" : "|") + std::string(text.substr(s.begin, s.end - s.begin));
        return found;
    };
    CHECK(names("Jens Hansen ringede til Åse Østergård-Lund i går") == "Jens Hansen|Åse Østergård-Lund");
    CHECK(names("talte med Anne-Marie P. Holm.") == "Anne-Marie P. Holm");
    CHECK(names("Moren Karen Dahl siger") == "Karen Dahl");
    CHECK(names("møde med Ask-01 og LM, TB. Birk-02 kom") == "");
    CHECK(names("Aarhus Kommune og Røde Kors") == "");
    CHECK(names("Peter. Hansen") == ""); // the end of one sentence
    CHECK(names("Peter\nHansen") == "");
    CHECK(names("peter hansen") == "");
    CHECK(names("DUBU Sag") == "");
    CHECK(names("Skolen Hansen") == "");
}

TEST_CASE("what is covered when it is stored is underlined where it stands", "[domain]")
{
    using Kinds = std::vector<PrivateSpan>;
    const std::string text = "Ring 20 30 40 50 om 010150-5006, æøå@skole.dk eller Jens Holm";
    const auto at = [&](std::string_view part, PrivateKind kind) { return PrivateSpan{text.find(part), text.find(part) + part.size(), kind}; };
    CHECK(private_spans(text, {"Ring"}) == Kinds{at("20 30 40 50", PrivateKind::phone), at("010150-5006", PrivateKind::cpr),
                                           at("æøå@skole.dk", PrivateKind::email), at("Jens Holm", PrivateKind::name)});
    CHECK(private_spans("", {}).empty());
    CHECK(private_spans("Jens.Holm@skole.dk", {}).size() == 1);
}
