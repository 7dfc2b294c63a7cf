// The ways in which people, forms and spreadsheets write numbers that name a person, one a line in tests/corpora/privacy:
// every one is covered, and what only looks like one stays. "⏎" stands for a line break.
#include "base/text.hpp"
#include "domain/privacy.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fyr;

namespace {

std::vector<std::string> ways(const std::string& file)
{
    constexpr std::string_view line_break = "⏎";
    const std::string all = source_file("tests/corpora/privacy/" + file);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find('\n', at), all.size());
        std::string line = all.substr(at, end - at);
        for (std::size_t mark; (mark = line.find(line_break)) != std::string::npos;) line.replace(mark, line_break.size(), "\n");
        lines.push_back(std::move(line));
        at = end + 1;
    }
    return lines;
}

/// The digits of a text, one after the other: no way of writing them apart hides what is left.
std::string digits_of(const std::string& text)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), is_digit);
    return out;
}

void all_covered(const std::string& file, std::size_t least, int Masked::*kind, const std::vector<std::string>& secrets)
{
    const auto lines = ways(file);
    CHECK(lines.size() >= least);
    for (const std::string& line : lines) {
        const Masked masked = mask_private(line);
        CAPTURE(line, masked.text);
        CHECK(masked.*kind > 0);
        for (const std::string& secret : secrets) CHECK(digits_of(masked.text).find(secret) == std::string::npos);
        CHECK(mask_private(masked.text).text == masked.text);
    }
}

} // namespace

TEST_CASE("every way in which a CPR number is written is covered, and no half of it is left", "[domain]")
{
    all_covered("ways_cpr.txt", 250, &Masked::cpr, {"5006", "5014", "5000", "5002", "5001", "10150", "50652", "10155"});
}

TEST_CASE("every way in which a phone number is written is covered, those of other countries too", "[domain]")
{
    all_covered("ways_phone.txt", 180, &Masked::phone, {"2030", "3040", "0405", "3456", "4567", "6789", "4455", "0018", "0143", "5678"});
}

TEST_CASE("every way in which a mail address is written is covered", "[domain]")
{
    all_covered("ways_mail.txt", 110, &Masked::email, {});
    for (const std::string& line : ways("ways_mail.txt")) {
        CAPTURE(line);
        CHECK(mask_private(line).text.find("skole") == std::string::npos);
    }
}

TEST_CASE("days, times, amounts, case numbers, rooms and lists stay as they are", "[domain]")
{
    const auto lines = ways("stays.txt");
    CHECK(lines.size() >= 300);
    for (const std::string& line : lines) {
        CAPTURE(line);
        CHECK(mask_private(line).text == line);
    }
}

TEST_CASE("signs that are written out keep their place in the text", "[domain]")
{
    for (const std::string text : {"010150&#45;5006 og &nbsp; &amp;nbsp; %2D", "a&b=c%zz<br", "&", "%", "&amp;", "\\u00a"}) {
        CHECK(mask_private("x " + text + " y").text.starts_with("x "));
        CHECK(mask_private("x " + text + " y").text.ends_with(" y"));
    }
    CHECK(mask_private("A&amp;B 5&nbsp;%").text == "A&amp;B 5&nbsp;%"); // nothing to cover: nothing changed
    CHECK(mask_private("cpr 010150&#45;5006.").text == "cpr ••••••-••••.");
}
