#include "codec/notification_codec.hpp"
#include "domain/calendar.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace fyr;

namespace {

const Stamp monday = *parse_rfc3339("2026-03-02T12:00:00+01:00");

Reading read(std::string_view bytes, Stamp now = monday, std::string_view secret = "a secret of this wall")
{
    return read_notifications(bytes, denmark(), now, secret);
}

/// A good record with one more member, or with one replaced.
std::string record(const std::string& more = "", const std::string& received = "\"2026-03-02T08:50\"")
{
    return "{\"received\": " + received + ", \"notifier\": 2" + (more.empty() ? "" : ", " + more) + "}";
}

/// The first fault of a file with exactly one refused record and none taken: "field key".
std::string fault_of(const std::string& bytes, Stamp now = monday)
{
    const Reading r = read(bytes, now);
    if (!r.taken.empty() || r.refused.size() != 1) return "taken " + std::to_string(r.taken.size());
    return r.refused[0].field + " " + r.refused[0].message.key.substr(8);
}

} // namespace

TEST_CASE("a record says everything the format knows", "[codec]")
{
    const Reading r = read(R"({"format": "fyrtaarn/notification/1", "id": "ESDH-1", "code": "Ask-01",
        "received": "2026-03-02T08:50:00+01:00", "channel": "secure_mail", "notifier": 6, "anonymous": false, "age": 7,
        "previous": 2, "open_case": true, "siblings": ["Bøg-02", "Ask-gr"], "reasons": ["school", "other"],
        "flags": {"abuse": "suspected_other", "honour": true, "existing_support": true}, "summary": "Kort",
        "text": "Første linje\r\nanden linje", "external_ref": "2026-000123", "x_note": [1, {"a": 2}], "_hidden": null})");
    REQUIRE(r.refused.empty());
    REQUIRE(r.taken.size() == 1);
    const Notification& n = r.taken[0];
    CHECK(n.id == "ESDH-1");
    CHECK(n.code == "Ask-01");
    CHECK(format_rfc3339(n.received) == "2026-03-02T07:50:00Z");
    CHECK(n.channel == Channel::secure_mail);
    CHECK(n.notifier == 6);
    CHECK(n.age == 7);
    CHECK(n.previous == 2);
    CHECK(n.open_case);
    CHECK(n.siblings == std::vector<std::string>{"Bøg-02", "Ask-gr"});
    CHECK(n.reasons == std::vector<std::string>{"school", "other"});
    CHECK(n.flags == Flags{Abuse::suspected_other, true, true});
    CHECK(n.summary == "Kort");
    CHECK(n.text == "Første linje\nanden linje");
    CHECK(n.external_ref == "2026-000123");
    CHECK(n.masked == 0);
}

TEST_CASE("only the time and the notifier must be there", "[codec]")
{
    const Reading r = read(record());
    REQUIRE(r.taken.size() == 1);
    CHECK(r.taken[0].code.empty());
    CHECK_FALSE(r.taken[0].age);
    CHECK(r.taken[0].channel == Channel::digital_form);
    CHECK(fault_of(R"({"notifier": 2})") == "received missing");
    CHECK(fault_of(R"({"received": "2026-03-02T08:50"})") == "notifier missing");
    CHECK(read(record(R"("code": null, "age": null, "summary": null, "flags": null, "siblings": null)")).taken.size() ==
          1);
}

TEST_CASE("a wrong value is refused with its field", "[codec]")
{
    CHECK(fault_of(record(R"("age": -1)")) == "age age");
    CHECK(fault_of(record(R"("age": 18)")) == "age age");
    CHECK(fault_of(record(R"("age": "syv")")) == "age age");
    CHECK(fault_of(record(R"("age": "7.5")")) == "age age");
    CHECK(fault_of(record(R"("age": 7.5)")) == "age age");
    CHECK(fault_of(record(R"("age": 99999999999999999999)")) == "age age");
    CHECK(fault_of(record(R"("age": [7])")) == "age age");
    CHECK(fault_of(record(R"("due": "2026-04-13")")) == "due due_but_born");
    CHECK(fault_of(record(R"("age": "unborn", "due": "2026-02-30")")) == "due day_malformed");
    CHECK(fault_of(record(R"("age": "unborn", "due": "2028-04-13")")) == "due due_unlikely");
    CHECK(fault_of(record(R"("previous": 1000)")) == "previous previous");
    CHECK(fault_of(record(R"("channel": "fax")")) == "channel channel");
    CHECK(fault_of(record(R"("channel": 3)")) == "channel channel");
    CHECK(fault_of(record(R"("open_case": 2)")) == "open_case not_yes_no");
    CHECK(fault_of(record(R"("anonymous": "måske")")) == "anonymous not_yes_no");
    CHECK(fault_of(record(R"("siblings": "Ask-01")")) == "siblings not_a_list");
    CHECK(fault_of(record(R"("siblings": ["Ask-01", 3])")) == "siblings not_a_list");
    CHECK(fault_of(record(R"("siblings": [["Ask-01"]])")) == "siblings not_a_list");
    CHECK(fault_of(record(R"("siblings": ["010150-5006"])")) == "siblings code_name");
    CHECK(fault_of(record(R"("reasons": ["skole"])")) == "reasons reason");
    CHECK(fault_of(record(R"("flags": true)")) == "flags flags");
    CHECK(fault_of(record(R"("flags": {"abuse": "maybe"})")) == "flags.abuse abuse");
    CHECK(fault_of(record(R"("flags": {"honour": "måske"})")) == "flags.honour not_yes_no");
    CHECK(fault_of(record(R"("flags": {"honor": true})")) == "flags.honor unknown_field");
    CHECK(fault_of(record(R"("flags.honour": true)")) == "flags.honour unknown_field");
    CHECK(fault_of(record(R"("code": "a much too long code")")) == "code code_name");
    CHECK(fault_of(record(R"("code": "Ask\u202401")")) == "code code_name");
    CHECK(fault_of(record(R"("sumary": "tastefejl")")) == "sumary unknown_field");
    CHECK(fault_of(record("\"summary\": \"" + std::string(61, 'a') + '"')) == "summary too_long");
    CHECK(read(record("\"text\": \"" + std::string(20'000, 'a') + '"')).taken.size() == 1);
    CHECK(fault_of(record("\"text\": \"" + std::string(20'001, 'a') + '"')) == "text too_long");
    CHECK(fault_of(record(R"("text": {"da": "hej"})")) == "text not_text");
    CHECK(fault_of(record(R"("text": "a\u0000b")")) == "text control_character");
    CHECK(fault_of(record(R"("id": 17)")) == "id not_text");
    for (const char* code : {"0", "14", "98", "-1", "\"14\"", "\"\"", "null", "2.5", "1e400"}) {
        INFO(code);
        const Reading r = read(std::string(R"({"received": "2026-03-02T08:50", "notifier": )") + code + "}");
        CHECK(r.taken.empty());
    }
}

TEST_CASE("an unborn child has a due date instead of an age", "[codec]")
{
    const Reading r = read(record(R"("age": "unborn", "due": "2026-04-13")"));
    REQUIRE(r.taken.size() == 1);
    CHECK(r.taken[0].unborn);
    CHECK_FALSE(r.taken[0].age);
    CHECK(r.taken[0].due == Date{2026, 4, 13});
}

TEST_CASE("the time of receipt must exist and be past", "[codec]")
{
    const auto at = [](const char* received) { return fault_of(record("", received)); };
    CHECK(at(R"("2026-03-02T12:05:01+01:00")") == "received in_the_future");
    CHECK(read(record("", R"("2026-03-02T12:05:00+01:00")")).taken.size() == 1);
    CHECK(at(R"("2025-03-30T02:30")") == "received missing_hour");
    CHECK(at(R"("2025-10-26T02:30")") == "received ambiguous_hour");
    CHECK(read(record("", R"("2025-10-26T02:30+01:00")")).taken.size() == 1);
    CHECK(read(record("", R"("2025-10-26 02:30:00+02:00")")).taken.size() == 1);
    CHECK(at(R"("1999-01-01T10:00")") == "received long_ago");
    CHECK(at(R"("2026-02-29T10:00")") == "received time_malformed");
    CHECK(at(R"("2026-03-02")") == "received time_malformed");
    CHECK(at(R"("02-03-2026")") == "received time_malformed"); // without an hour no clock can run
    CHECK(at(R"("3/2/2026 8:50 PM")") == "received time_malformed");
    CHECK(at(R"("32-03-2026 08.50")") == "received time_malformed");
    CHECK(at(R"("02-13-2026 08.50")") == "received time_malformed");
    CHECK(at(R"("2. marzo 2026 8.50")") == "received time_malformed");
    CHECK(at("1772437800") == "received time_malformed");
    CHECK(at(R"("i går")") == "received time_malformed");
}

TEST_CASE("an ambiguous hour is refused with both moments to choose from", "[codec]")
{
    const Reading r = read(record("", R"("2025-10-26T02:30")"));
    REQUIRE(r.refused.size() == 1);
    const auto& args = r.refused[0].message.args;
    CHECK(std::find(args.begin(), args.end(),
                    std::pair<std::string, std::string>{"first", "2025-10-26T02:30:00+02:00"}) != args.end());
    CHECK(std::find(args.begin(), args.end(),
                    std::pair<std::string, std::string>{"second", "2025-10-26T02:30:00+01:00"}) != args.end());
}

TEST_CASE("a newer format is refused as that and nothing else", "[codec]")
{
    CHECK(fault_of(record(R"("format": "fyrtaarn/notification/2", "mood": 3)")) == "format newer_format");
    CHECK(fault_of(record(R"("format": "fyrtaarn/notification/0")")) == "format unknown_format");
    CHECK(fault_of(record(R"("format": "fyrtaarn/game_plan/1")")) == "format unknown_format");
    CHECK(fault_of(record(R"("format": 1)")) == "format unknown_format");
}

TEST_CASE("private numbers are masked in everything that is kept or shown", "[codec]")
{
    const Reading r = read(record(R"("summary": "cpr 010150-5006", "text": "ring 22 33 44 55 eller a@b.dk, 310155-5000",
                                  "external_ref": "150652-5000")"));
    REQUIRE(r.taken.size() == 1);
    CHECK(r.taken[0].masked == 5);
    CHECK(r.taken[0].summary == "cpr ••••••-••••");
    CHECK(r.taken[0].text.find_first_of("0123456789@") == r.taken[0].text.find('@')); // only the mask's own @ is left
    CHECK(r.taken[0].external_ref == "••••••-••••");
    const Reading bad = read(record(R"("age": "010150-5006", "010150-5014": 1, "channel": "skriv til a@b.dk")"));
    REQUIRE(bad.refused.size() == 1);
    std::string shown = bad.refused[0].field;
    const auto add = [&](const Message& m) {
        for (const auto& [name, value] : m.args) shown += value;
    };
    add(bad.refused[0].message);
    for (const Fault& f : bad.refused[0].more) shown += f.field, add(f.message);
    CHECK(shown.find("5006") == std::string::npos);
    CHECK(shown.find("5014") == std::string::npos);
    CHECK(shown.find("a@b") == std::string::npos);
}

TEST_CASE("invisible marks and wide digits do not hide a number from the mask", "[codec]")
{
    const Reading r = read(record(R"("text": "010150\u200b-\u00ad5006 og ０１０１５０-５０１４")"));
    REQUIRE(r.taken.size() == 1);
    CHECK(r.taken[0].text == "••••••-•••• og ••••••-••••");
}

TEST_CASE("a reference that is a private number never becomes an id", "[codec]")
{
    const std::string one = record(R"("id": "010150-5006")"), other = record(R"("id": "010150-5014")");
    const Reading a = read(one), b = read(other);
    REQUIRE(a.taken.size() == 1);
    REQUIRE(b.taken.size() == 1);
    CHECK(a.taken[0].id.starts_with("sha:"));
    CHECK(a.taken[0].id != b.taken[0].id);                      // two children stay two
    CHECK(a.taken[0].id == read(one).taken[0].id);              // and each stays itself
    CHECK(a.taken[0].id != read(one, monday, "x").taken[0].id); // but not elsewhere
    CHECK(read(one, monday, "").refused.at(0).message.key == "receive.private_id");
    CHECK(read(record(R"("id": "20260302")")).taken.at(0).id == "20260302"); // eight digits are a reference here
}

TEST_CASE("a record without reference has the same id each time and another one when anything differs", "[codec]")
{
    const std::string same = R"({"notifier":2,"received":"2026-03-02T07:50:00Z"})";
    const std::string id = read(record()).taken.at(0).id;
    CHECK(id.size() == 36);
    CHECK(read(same).taken.at(0).id == id);
    CHECK(read("received;notifier;text\n02-03-2026 08:50;2;\n").taken.at(0).id == id);
    std::set<std::string> ids{id};
    for (const char* more :
         {R"("age": 0)", R"("age": "unborn")", R"("previous": 1)", R"("open_case": true)", R"("text": "a")",
          R"("summary": "a")", R"("external_ref": "a")", R"("siblings": ["a"])", R"("reasons": ["other"])",
          R"("flags": {"honour": true})", R"("flags": {"existing_support": true})", R"("channel": "letter")",
          R"("flags": {"abuse": "suspected_other"})", R"("anonymous": true)", R"("code": "a")",
          R"("text": "010150-5006")", R"("text": "010150-5014")"})
        CHECK(ids.insert(read(record(more)).taken.at(0).id).second);
}

TEST_CASE("whole files that cannot be read are refused as one", "[codec]")
{
    CHECK(fault_of("") == " empty");
    CHECK(fault_of(" \r\n\t") == " empty");
    CHECK(fault_of(std::string("\xEF\xBB\xBF")) == " empty");
    CHECK(fault_of(std::string(4096, '\0')) == " empty");
    CHECK(fault_of(std::string("\xFF\xFE{\0}\0", 6)) == " utf16");
    CHECK(fault_of(std::string("r\0e\0c\0", 6)) == " utf16");
    CHECK(fault_of("hej med jer") == " unknown_form");
    CHECK(fault_of("\x89PNG\r\n\x1a\n") == " unknown_form");
    CHECK(fault_of("\"received\"") == "notifier column_missing");
    CHECK(fault_of(std::string(max_notification_file_bytes + 1, ' ')) == " too_large");
    CHECK(read("[]").taken.empty());
    CHECK(read("[]").refused.empty());
}
