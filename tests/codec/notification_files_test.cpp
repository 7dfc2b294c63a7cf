// Whole files: how records are told apart, and that a bad one never costs a good one.
#include "codec/notification_codec.hpp"
#include "domain/calendar.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <random>

using namespace fyr;

namespace {

const Stamp monday = *parse_rfc3339("2026-03-02T12:00:00+01:00");

Reading read(std::string_view bytes) { return read_notifications(bytes, denmark(), monday, "secret"); }

std::string good(const std::string& id)
{
    return R"({"id": ")" + id + R"(", "received": "2026-03-02T08:50", "notifier": 2})";
}

std::string ids(const Reading& r)
{
    std::string out;
    for (const Notification& n : r.taken) out += (out.empty() ? "" : " ") + n.id;
    return out;
}

/// "2:json_broken 4:age"
std::string refusals(const Reading& r)
{
    std::string out;
    for (const Refusal& one : r.refused)
        out += (out.empty() ? "" : " ") + std::to_string(one.row) + ":" + one.message.key.substr(8);
    return out;
}

/// The file of the refused, read again, refuses as many.
void check_mend_file(const Reading& first)
{
    const Reading again = read(mend_file(first));
    CHECK(again.taken.empty());
    CHECK(again.refused.size() == first.refused.size());
}

} // namespace

TEST_CASE("one object, an array, lines and objects in a row are all read", "[codec]")
{
    const std::string a = good("a"), b = good("b");
    for (const std::string& file :
         {"[" + a + "," + b + "]", a + "\n" + b, a + "\r\n\r\n" + b + "\r\n", " " + a + " " + b,
          "\xEF\xBB\xBF[\n" + a + ",\n" + b + ",\n]\n", "{\n" + a.substr(1) + "\n{\n" + b.substr(1)}) {
        INFO(file);
        const Reading r = read(file);
        CHECK(ids(r) == "a b");
        CHECK(r.refused.empty());
        CHECK(r.records == 2);
    }
    CHECK(ids(read(a)) == "a");
    CHECK(read(a + "\n" + b).form == FileForm::json_lines);
    CHECK(read("[" + a + "]").form == FileForm::json);
}

TEST_CASE("a broken record in the middle costs nobody else", "[codec]")
{
    for (const char* bad :
         {R"({"received": })", R"({"received": "2026-03-02T08:50" "notifier": 2})", "17", "null", "\"x\"", "[1]",
          R"({"received": "2026-03-02T08:50)", "nonsense", R"({"a": [1, 2})", "{}}", R"({"id": "x\q"})",
          "{\"id\": \"tab\there\"}", R"({"id": "\ud800"})", "{\"id\": \"\xE6\"}"}) {
        INFO(bad);
        const Reading list = read("[" + good("a") + ",\n" + bad + ",\n" + good("b") + "]");
        CHECK(ids(list) == "a b");
        CHECK(list.refused.size() == 1);
        check_mend_file(list);
        const Reading lines = read(good("a") + "\n" + bad + "\n" + good("b"));
        CHECK(ids(lines) == "a b");
        REQUIRE(lines.refused.size() == 1);
        CHECK(lines.refused[0].row == 2);
        CHECK(lines.refused[0].record == bad);
    }
}

TEST_CASE("a file cut anywhere keeps every record that was whole", "[codec]")
{
    const std::string whole = "[" + good("a") + ", " + good("b") + ", " + good("c") + "]";
    const std::size_t first = whole.find('}') + 1, second = whole.find('}', first) + 1;
    for (std::size_t cut = 1; cut < whole.size(); ++cut) {
        INFO(cut);
        const Reading r = read(whole.substr(0, cut));
        const std::size_t least = cut >= whole.size() - 1 ? 3 : cut >= second ? 2 : cut >= first ? 1 : 0;
        CHECK(r.taken.size() == least);
        CHECK(r.refused.size() == 1); // never in silence
    }
}

TEST_CASE("two lists in one file are one", "[codec]")
{
    const Reading r = read("[" + good("a") + "]\n[" + good("b") + "] ]\n" + good("c") + " x");
    CHECK(ids(r) == "a b");
    CHECK(refusals(r) == "3:json_broken 4:cut");
}

TEST_CASE("a key twice is refused wherever it counts", "[codec]")
{
    CHECK(refusals(read("[" + good("a") +
                        R"(, {"received": "2026-03-02T08:50", "notifier": 2, "age": 1, "age": 2}])")) == "2:key_twice");
    CHECK(refusals(
              read(R"({"received": "2026-03-02T08:50", "notifier": 2, "flags": {"honour": true, "honour": false}})")) ==
          "1:key_twice");
    CHECK(refusals(read(R"({"received": "2026-03-02T08:50", "notifier": 2, "flags": {}, "flags": {}})")) ==
          "1:key_twice");
    CHECK(refusals(read(R"({"received": "2026-03-02T08:50", "notifier": 2, "x_a": 1, "x_a": 2})")).empty());
}

TEST_CASE("depth bombs end at depth sixteen", "[codec]")
{
    const std::string opening(1'000'000, '['), objects = [] {
        std::string s;
        for (int i = 0; i < 200'000; ++i) s += "{\"x_\":";
        return s;
    }();
    CHECK(read(opening).taken.empty());
    CHECK(refusals(read(objects)) == "1:too_deep");
    CHECK(read(opening + std::string(1'000'000, '}')).taken.empty());
    CHECK(read("[" + std::string(1'000'000, '{') + std::string(1'000'000, ']')).taken.empty());
    const auto nested = [](std::size_t n) {
        return R"({"received": "2026-03-02T08:50", "notifier": 2, "x_": )" + std::string(n, '[') + std::string(n, ']') +
               "}";
    };
    CHECK(read(nested(15)).taken.size() == 1);
    CHECK(refusals(read(nested(16))) == "1:too_deep");
}

TEST_CASE("the 10,001st record and the rest are refused together", "[codec]")
{
    for (const bool lines : {true, false}) {
        std::string file = lines ? "" : "[";
        for (int i = 0; i < 10'003; ++i) file += (i == 0 ? "" : lines ? "\n" : ",\n") + good(std::to_string(i));
        file += lines ? "\n" : "]";
        const Reading r = read(file);
        CHECK(r.taken.size() == 10'000);
        CHECK(refusals(r) == "10001:too_many");
        CHECK(ids(read(mend_file(r))) == "10000 10001 10002"); // the rest only needs to be dropped again
    }
    std::string csv = "id;received;notifier\n";
    for (int i = 0; i < 10'003; ++i) csv += std::to_string(i) + ";2026-03-02 08:50;2\n";
    const Reading r = read(csv);
    CHECK(r.taken.size() == 10'000);
    CHECK(refusals(r) == "10001:too_many");
    CHECK(ids(read(mend_file(r))) == "10000 10001 10002");
}

TEST_CASE("lines are told from a broken first line", "[codec]")
{
    CHECK(ids(read("{\"id\": \"x\"\n" + good("a") + "\n" + good("b"))) == "a b");
    CHECK(ids(read("nonsense\n" + good("a") + "\n" + good("b"))) == "a b");
    CHECK(refusals(read("nonsense\n" + good("a"))) == "1:json_broken");
}

TEST_CASE("what the board turns down is refused with its own bytes", "[codec]")
{
    Reading r = read(good("a") + "\n" + good("b") + "\n{\n");
    turn_down(r, 1, {"no.code_taken", {{"alias", "Ask-01"}}}, "code");
    CHECK(ids(r) == "a b"); // indices keep their meaning
    REQUIRE(r.refused.size() == 2);
    CHECK(r.refused[0].row == 2);
    CHECK(r.refused[0].field == "code");
    CHECK(mend_file(r) == good("b") + "\n{\n");
}

TEST_CASE("the training notifications are good, and only the one with a number is masked", "[codec]")
{
    const Stamp tuesday = *parse_rfc3339("2026-03-03T08:15:00+01:00");
    std::size_t count = 0;
    for (const char* name : {"T01-ask", "T02-birk", "T03-ceder", "T04-dun", "T05-elm", "T06-fyr", "T07-gran",
                             "T08-hassel", "T09-iben-jon", "T10-kry", "T11-ask", "T12-laerke"}) {
        const std::string bytes = source_file(std::string("assets/cases/") + name + ".json");
        const Reading r = read_notifications(bytes, denmark(), tuesday);
        INFO(name);
        CHECK(r.refused.empty());
        count += r.taken.size();
        for (const Notification& n : r.taken) CHECK(n.masked == (n.code == "Gran-07" ? 1 : 0));
    }
    CHECK(count == 15);
    const Reading demo = read_notifications(source_file("assets/cases/demo.jsonl"), denmark(), tuesday);
    CHECK(demo.taken.size() == 15);
    CHECK(demo.refused.empty());
    CHECK(demo.form == FileForm::json_lines);
}

TEST_CASE("random bytes and spoilt files never take more than they hold", "[codec][property]")
{
    const std::string list = "[" + good("a") + ",\n" + good("b") + "]";
    const std::string csv =
        "id;received;notifier;text\na;2026-03-02 08:50;2;\"hej \"\"du\"\"\"\nb;2026-03-02 08:50;2;\n";
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        std::mt19937 random(seed);
        std::string bytes = seed % 2 == 0 ? list : csv;
        for (unsigned i = 0; i < 1 + seed % 4; ++i) {
            const std::size_t at = random() % bytes.size();
            const std::string_view odd("{}[]\",;:\\\n\r\0\xFF x1", 16);
            if (random() % 3 == 0)
                bytes.erase(at, 1);
            else
                bytes.insert(at, 1, odd[random() % odd.size()]);
        }
        INFO("seed " << seed << ": " << bytes);
        const Reading r = read(bytes);
        CHECK(r.taken.size() <= 3);
        CHECK(r.taken.size() == r.origins.size());
        CHECK(r.taken.size() + r.refused.size() >= 1);
        for (const Notification& n : r.taken) CHECK_FALSE(n.id.empty());
    }
}
