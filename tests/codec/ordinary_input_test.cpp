// What people, forms and spreadsheets really write: read as it was meant, or refused with a sentence, never stored as nonsense.
#include "base/text.hpp"
#include "codec/code_page.hpp"
#include "codec/notification_codec.hpp"
#include "codec/record_check.hpp"
#include "domain/calendar.hpp"
#include "domain/made_up.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

const Stamp noon = *parse_rfc3339("2026-03-02T12:00:00+01:00");

Reading read(std::string_view bytes) { return read_notifications(bytes, denmark(), noon, "a secret of this wall"); }

Notification json_one(const std::string& more)
{
    const Reading r = read(R"({"received": "2026-03-02T08:50", "notifier": 2, )" + more + "}");
    INFO(more << " " << (r.refused.empty() ? "" : r.refused[0].message.key));
    REQUIRE(r.taken.size() == 1);
    return r.taken[0];
}

std::string why(const std::string& bytes)
{
    const Reading r = read(bytes);
    return r.refused.empty() ? "taken" : r.refused.front().message.key;
}

} // namespace

TEST_CASE("a time is read in every way in which Danes write it, in JSON and in CSV", "[codec]")
{
    for (const std::string at :
         {"2026-03-02T08:50:00+01:00", "2026-03-02T07:50Z", "2026-03-02T08:50", "2026-03-02 08:50", "2026-03-02 08.50", "2026-03-02 kl. 08.50",
          "02-03-2026 08.50", "02-03-2026 08:50", "02-03-2026 08:50:00", "02-03-2026 08.50.00", "2-3-2026 8.50", "2.3.2026 8:50", "02.03.2026 kl. 08.50",
          "02/03/2026 08:50", "2/3 2026 8.50", "2/3-2026 kl. 8.50", "2/3-26 8.50", "02-03-26 08.50", "02-03-2026, 08.50", "02-03-2026 kl 8.50",
          "2. marts 2026 8.50", "2. marts 2026 kl. 08.50", "2. MARTS 2026 kl. 8:50", "2. mar. 2026 kl. 8.50", "2 marts 2026 08:50",
          "d. 2. marts 2026 kl. 8.50", "mandag den 2. marts 2026 kl. 8.50", "Mandag d. 2/3 2026 kl. 08.50", "mandag 2. marts 2026, kl. 8.50",
          "  02-03-2026 08.50 ", "\xE2\x80\x8B" "02-03-2026 08.50", "02-03-2026\xC2\xA0" "08.50"}) {
        INFO(at);
        const Reading json = read("{\"received\": \"" + at + "\", \"notifier\": 2}"), csv = read("received;notifier\n" + at + ";2\n");
        REQUIRE(json.taken.size() == 1);
        REQUIRE(csv.taken.size() == 1);
        CHECK(format_rfc3339(json.taken[0].received) == "2026-03-02T07:50:00Z");
        CHECK(csv.taken[0].received == json.taken[0].received);
    }
    CHECK(json_one(R"("age": "unborn", "due": "13. april 2026")").due == Date{2026, 4, 13});
    CHECK(json_one(R"("age": "Ufødt", "due": "13.04.26")").due == Date{2026, 4, 13});
}

TEST_CASE("numbers and answers are read as forms and spreadsheets write them", "[codec]")
{
    for (const char* age : {"7", "7.0", "7.000", "70e-1", R"("7")", R"(" 7 ")", R"("7.0")", R"("7,0")", R"("\u200b7")"}) {
        INFO(age);
        CHECK(json_one(std::string("\"age\": ") + age).age == 7);
    }
    CHECK(read("received;notifier;age;previous\n02-03-2026 08.50;2.0;7.0;2,0\n").taken.at(0).previous == 2);
    CHECK(read(R"({"received": "2026-03-02T08:50", "notifier": 2.0})").taken.size() == 1);
    CHECK(read(R"({"received": "2026-03-02T08:50", "notifier": "2"})").taken.size() == 1);
    for (const char* yes : {"true", "1", "1.0", R"("1")", R"("ja")", R"("Ja ")", R"("true")", R"("TRUE")", R"("x")"}) CHECK(json_one(std::string("\"open_case\": ") + yes).open_case);
    for (const char* no : {"false", "0", R"("0")", R"("nej")", R"("false")", R"("")", "null"}) CHECK_FALSE(json_one(std::string("\"open_case\": ") + no).open_case);
    for (const char* wrong : {"7.5", R"("7.5")", R"("7 år")", "true", "18.0", R"("-1")"})
        CHECK(why(std::string(R"({"received": "2026-03-02T08:50", "notifier": 2, "age": )") + wrong + "}") == "receive.age");
}

TEST_CASE("a field that a form left empty is a field left out", "[codec]")
{
    const Notification n = json_one(R"("format": "", "id": " ", "code": "", "channel": "", "anonymous": "", "age": "", "due": "", "previous": "", "open_case": "",
        "siblings": [], "reasons": "", "flags": [], "summary": "", "text": "\u200b", "external_ref": "\t")");
    CHECK(n == json_one(R"("_": 0)"));
    CHECK(json_one(R"("flags": {"abuse": "", "honour": "", "existing_support": null})").flags == Flags{});
    CHECK(why(R"({"received": "", "notifier": 2})") == "receive.missing");
    CHECK(why(R"({"received": "2026-03-02T08:50", "notifier": " "})") == "receive.missing");
}

TEST_CASE("signs that nobody sees do not change a heading or a word", "[codec]")
{
    const Reading r = read("\xE2\x80\x8Breceived\xEF\xBB\xBF; \xC2\xA0notifier\xE2\x80\x8E;channel\xC2\xAD\n2026-03-02T08:50;2\xE2\x80\x8B;\xE2\x80\x8Fphone\xE2\x81\xA0\n");
    REQUIRE(r.taken.size() == 1);
    CHECK(r.taken[0].channel == Channel::phone);
    CHECK(json_one(R"("channel": "\u200ephone ", "reasons": ["\u200bschool"])").channel == Channel::phone);
}

TEST_CASE("soft line breaks and mis-read quotes are kept as what they were", "[codec]")
{
    const Notification n = json_one(R"("text": "en\u000bto\u000ctre\u2028fire \u0093citat\u0094 \u0091x\u0092 \u0096 \u0085", "summary": "en\u000bto")");
    CHECK(n.text == "en\nto\ntre\nfire “citat” ‘x’ – …");
    CHECK(n.summary == "en to");
    CHECK(why(R"({"received": "2026-03-02T08:50", "notifier": 2, "text": "a\u0081b"})") == "receive.control_character");
    CHECK(why(R"({"received": "2026-03-02T08:50", "notifier": 2, "text": "a\u001bb"})") == "receive.control_character");
}

TEST_CASE("Persian words keep the joiner they need, and no joiner hides a number", "[codec]")
{
    const std::string word = "می‌خواهم"; // with U+200C in it
    CHECK(json_one("\"text\": \"" + word + "\"").text == word);
    CHECK(json_one(R"("text": "👨‍👩‍👧")").text == "👨‍👩‍👧");
    CHECK(json_one("\"text\": \"a\xE2\x80\x8C" "b\"").text == "ab");
    CHECK(json_one("\"text\": \"0101\xE2\x80\x8C" "50-5006\"").text == "••••••-••••");
    CHECK(json_one("\"text\": \"۰۱۰۱۵۰-۵۰۰۶\"").text == "••••••-••••");
    CHECK(json_one("\"text\": \"۰۱۰۱\xE2\x80\x8C۵۰-۵۰۰۶\"").text == "••••••-••••");
}

TEST_CASE("letters typed in two parts are the letters they are, and count as people see them", "[codec]")
{
    const std::string ring = "a\xCC\x8A", once = "Bla\xCC\x8A ma\xCC\x8Arke";
    CHECK(json_one("\"summary\": \"" + once + "\"") == json_one("\"summary\": \"Blå mårke\"")); // the same id too: known already
    std::string long_line;
    for (int i = 0; i < 60; ++i) long_line += ring;
    CHECK(character_count(json_one("\"summary\": \"" + long_line + "\"").summary) == 60);
    std::string without_one_letter; // no single letter exists for it
    for (int i = 0; i < 60; ++i) without_one_letter += "q\xCC\x8A";
    CHECK(json_one("\"summary\": \"" + without_one_letter + "\"").summary == without_one_letter);
    CHECK(why("{\"received\": \"2026-03-02T08:50\", \"notifier\": 2, \"summary\": \"" + without_one_letter + "x\"}") == "receive.too_long");
    CHECK(json_one("\"code\": \"A\xCC\x8Arhus\"").code == "Århus");
}

TEST_CASE("a table of MS-DOS is read as such, one of Windows too, and what may be both is refused", "[codec]")
{
    const std::string heading = "received;notifier;text\n2026-03-02T08:50;2;";
    const auto text = [&](const std::string& bytes) {
        const Reading r = read(heading + bytes + "\n");
        return r.taken.empty() ? r.refused.at(0).message.key : r.taken[0].text;
    };
    CHECK(text("Bl\x86 m\x91rker p\x86 h\x9Bjre arm") == "Blå mærker på højre arm");
    CHECK(text("S\x9Bren p\x86 \x8Arh\x9Bj") == "Søren på èrhøj");
    CHECK(text("Bl\xE5 m\xE6rker p\xE5 h\xF8jre arm") == "Blå mærker på højre arm");
    CHECK(text("\x93" "citat\x94 \x91x\x92 \x84y\x94 \x96 \x85") == "“citat” ‘x’ „y” – …");
    CHECK(text("\x91l\xE6rer\x92 siger") == "‘lærer’ siger");
    CHECK(text("Bl\x86 m\xE6rker") == "receive.code_page");
    CHECK(text("Blå mærker") == "Blå mærker");
    CHECK(code_page_of("\x8B" "far\x9B kom") == CodePage::windows_1252);
    CHECK(code_page_of("pris 25 \x80") == CodePage::windows_1252);
    CHECK(from_dos_850("\x91\x9B\x86\x92\x9D\x8F \x82\x94\x84\x81") == "æøåÆØÅ éöäü");
    // One row is judged with all the others.
    const Reading both = read("received;notifier;text\n2026-03-02T08:50;2;bl\x86\n2026-03-02T08:51;2;\x91ldre\n");
    REQUIRE(both.taken.size() == 2);
    CHECK(both.taken[1].text == "ældre");
}

TEST_CASE("a workbook in place of a table is named, with the way to mend it", "[codec]")
{
    CHECK(why("PK\x03\x04" "anything") == "receive.workbook");
    CHECK(why("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" "anything") == "receive.workbook");
}

TEST_CASE("a reference that a spreadsheet has rounded is nobody's reference", "[codec]")
{
    const Reading r = read("id;received;notifier;age\n1,2E+11;2026-03-02T08:50;2;3\n1,2E+11;2026-03-02T08:51;2;4\n1.20E+11;2026-03-02T08:52;2;5\n1E-7;2026-03-02T08:53;2;5\nE+2;2026-03-02T08:54;2;6\n");
    REQUIRE(r.taken.size() == 5);
    CHECK(r.taken[0].id.starts_with("sha:"));
    CHECK(r.taken[1].id.starts_with("sha:"));
    CHECK(r.taken[0].id != r.taken[1].id);
    CHECK(r.taken[2].id.starts_with("sha:"));
    CHECK(r.taken[3].id == "1E-7");
    CHECK(r.taken[4].id == "E+2");
}

TEST_CASE("a mark of fiction travels in the id, however the file says it", "[codec]")
{
    CHECK(json_one(R"("id": "KMD-1", "fictive": true)").id == "fictive-KMD-1");
    CHECK(json_one(R"("id": "fictive-1", "fictive": "ja")").id == "fictive-1");
    CHECK(json_one(R"("id": "KMD-1", "fictive": false)").id == "KMD-1");
    CHECK(json_one(R"("fictive": true)").id.starts_with("fictive-sha:"));
    CHECK(json_one(R"("id": "fictive-1-62000000")").id.starts_with("fictive-sha:")); // looks like a phone number: hidden, and still marked
    CHECK(json_one("\"id\": \"" + id_typed_in_training(1, noon) + "\"").id == id_typed_in_training(1, noon));
    CHECK(read("received;notifier;Fiktiv\n2026-03-02T08:50;2;true\n").taken.at(0).id.starts_with("fictive-"));
    CHECK(json_one("\"id\": \"" + std::string(80, 'x') + R"(", "fictive": true)").id.size() <= 80);
    CHECK(why(R"({"received": "2026-03-02T08:50", "notifier": 2, "fictive": "måske"})") == "receive.not_yes_no");
}
