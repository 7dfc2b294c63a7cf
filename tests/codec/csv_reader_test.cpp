#include "base/text.hpp"
#include "codec/notification_codec.hpp"
#include "domain/calendar.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

const Stamp monday = *parse_rfc3339("2026-03-02T12:00:00+01:00");

Reading read(std::string_view bytes) { return read_notifications(bytes, denmark(), monday, "secret"); }

std::string refusals(const Reading& r)
{
    std::string out;
    for (const Refusal& one : r.refused)
        out += (out.empty() ? "" : " ") + std::to_string(one.row) + ":" + one.field + ":" + one.message.key.substr(8);
    return out;
}

const std::string heading = "id;code;received;notifier;age;summary;text\r\n";

} // namespace

TEST_CASE("a CSV of every column is read", "[codec]")
{
    const Reading r =
        read("format;id;code;received;channel;notifier;anonymous;age;due;previous;open_case;siblings;reasons;"
             "abuse;honour;existing_support;summary;text;external_ref;x_mine\n"
             "fyrtaarn/notification/1;E1;Ask-01;2026-03-02 08:50;phone;2;nej;7;;3;ja;Bøg-02|Ask-gr;school|other;"
             "suspected_other;1;FALSK;Kort;\"linje \"\"et\"\"\nlinje; to\";S-1;egen\n"
             "\n;;;;;\n"
             ";;;2.3.2026 8:50;;8;;Ufødt;13-04-2026;;;;;;;;;;;\n");
    CHECK(refusals(r).empty());
    REQUIRE(r.taken.size() == 2);
    const Notification& n = r.taken[0];
    CHECK(n.channel == Channel::phone);
    CHECK(n.previous == 3);
    CHECK(n.open_case);
    CHECK(n.siblings == std::vector<std::string>{"Bøg-02", "Ask-gr"});
    CHECK(n.reasons == std::vector<std::string>{"school", "other"});
    CHECK(n.flags == Flags{Abuse::suspected_other, true, false});
    CHECK(n.text == "linje \"et\"\nlinje; to");
    CHECK(r.taken[1].unborn);
    CHECK(r.taken[1].anonymous); // notifier 8 is "Anonym"
    CHECK(r.taken[1].due == Date{2026, 4, 13});
    CHECK(r.taken[1].received == n.received);
    CHECK(r.origins[1].row == 4); // empty rows count, so that the number is the spreadsheet's, less the heading
}

TEST_CASE("CSV is read as every Excel writes it", "[codec]")
{
    const std::string rows = "code;received;notifier;summary\nBøg-1;2026-03-02 08:50;2;Går i børnehave – æøå\n";
    std::string windows = rows;
    for (const auto& [utf8, byte] : {std::pair{"ø", '\xF8'}, {"å", '\xE5'}, {"æ", '\xE6'}, {"–", '\x96'}})
        for (std::size_t at; (at = windows.find(utf8)) != std::string::npos;)
            windows.replace(at, std::string_view(utf8).size(), 1, byte);
    REQUIRE_FALSE(is_utf8(windows));
    std::string commas = rows, old_mac = rows, crlf = rows;
    for (char& c : commas) c = c == ';' ? ',' : c;
    for (char& c : old_mac) c = c == '\n' ? '\r' : c;
    for (std::size_t at = 0; (at = crlf.find('\n', at)) != std::string::npos; at += 2) crlf.insert(at, 1, '\r');
    for (const std::string& file : {rows, windows, "\xEF\xBB\xBF" + rows, commas, old_mac, crlf, "sep=;\r\n" + crlf,
                                    rows.substr(0, rows.size() - 1), "\n\n" + rows}) {
        INFO(file);
        const Reading r = read(file);
        CHECK(refusals(r).empty());
        REQUIRE(r.taken.size() == 1);
        CHECK(r.taken[0].code == "Bøg-1");
        CHECK(r.taken[0].summary == "Går i børnehave – æøå");
        CHECK(r.form == FileForm::csv);
    }
}

TEST_CASE("a row that is neither UTF-8 nor Windows-1252 is refused alone", "[codec]")
{
    const std::string spoilt = "1;;2026-03-02 08:50;2;;rødgrød med fløde \xFF;\n";
    CHECK(refusals(read(heading + spoilt + "2;;2026-03-02 08:50;2;;rødgrød;\n")) == "1::not_utf8");
    CHECK(refusals(read("\xEF\xBB\xBF" + heading +
                        "1;;2026-03-02 08:50;2;;r\xF8"
                        "d;\n")) == "1::not_utf8");
    CHECK(refusals(read(heading + std::string("1;;2026-03-02 08:50;2;;a\0b;\n", 28))) == "1::nul");
}

TEST_CASE("the heading is judged for the whole file", "[codec]")
{
    CHECK(refusals(read("received;notifier;alder\n2026-03-02 08:50;2;7\n")) == "0:alder:unknown_column");
    CHECK(refusals(read("received;notifier;age;AGE\n2026-03-02 08:50;2;7;8\n")) == "0:age:column_twice");
    CHECK(refusals(read("received;age\n2026-03-02 08:50;7\n")) == "0:notifier:column_missing");
    CHECK(refusals(read("navn;adresse\nx;y\n")) == "0::unknown_form");
    CHECK(refusals(read("received;notifier;flags\n")) == "0:flags:unknown_column");
    CHECK(read("\"Received\" ; \"Notifier\"\n").refused.size() ==
          1); // a blank before the quotation mark makes it part of the name
    CHECK(read("Received; NOTIFIER ;;;\n2026-03-02 08:50;2;;;\n").taken.size() == 1);
}

TEST_CASE("rows that do not fit the heading are refused, one each", "[codec]")
{
    const Reading r =
        read(heading + "1;;2026-03-02 08:50;2;7;kort;tekst;for meget\r\n2;;2026-03-02 08:50;2;7\r\n"
                       "3;;2026-03-02 08:50;2;syv;;\r\n4;;2026-03-02 08:50;2;;;;;;\r\n5;;2026-03-02 08:50;2");
    CHECK(refusals(r) == "1::too_many_cells 3:age:age 5::too_few_cells"); // Excel leaves out empty cells at the end
    CHECK(r.taken.size() == 2);
    const Reading again = read(mend_file(r));
    CHECK(again.taken.empty());
    CHECK(again.refused.size() == 3);
}

TEST_CASE("a forgotten quotation mark spoils its own line", "[codec]")
{
    const std::string ok = ";;2026-03-02 08:50;2;;;\"i orden\"\r\n";
    const Reading r = read(heading + "1" + ok + "2;;2026-03-02 08:50;2;;;\"glemt\r\n3" + ok + "4" + ok);
    CHECK(refusals(r) == "2::csv_quotes");
    CHECK(r.taken.size() == 3);
    CHECK(read(heading + "1;;2026-03-02 08:50;2;;;et \"citat\" midt i\r\n").taken.at(0).text == "et \"citat\" midt i");
}

TEST_CASE("quotation marks that never fit do not cost the square of the file", "[codec]")
{
    std::string bomb = "received;notifier\n";
    while (bomb.size() < 8'000'000) bomb += "a\";\"x\n";
    CHECK(read(bomb).taken.empty());
    std::string cells = "received;notifier\n";
    cells.append(8'000'000, ';');
    CHECK(read(cells).taken.empty());
    CHECK(read(std::string(8'000'000, ';')).refused.size() == 1);
}
