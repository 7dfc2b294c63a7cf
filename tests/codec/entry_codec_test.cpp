#include "codec/entry_codec.hpp"

#include "tests/support/denmark.hpp"
#include "tests/support/entry_promises.hpp"
#include "tests/support/random_fields.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <set>

using namespace fyr;
using namespace fyr::test;
using Json = nlohmann::json;

namespace {

template <std::size_t I = 0>
void each_kind(Random& random, const std::function<void(Event)>& each)
{
    if constexpr (I < std::variant_size_v<Event::Union>) {
        each(filled<std::variant_alternative_t<I, Event::Union>>(random));
        each_kind<I + 1>(random, each);
    }
}

std::string_view kind_of(const Event& event)
{
    return std::visit([](const auto& e) { return std::string_view(e.kind); }, event);
}

Error refused_entry(std::string_view line)
{
    const auto entry = decode_entry(line);
    REQUIRE_FALSE(entry);
    return entry.error();
}

/// The lines of tests/migrations/NAME: one per kind of event as that format wrote it, an arrival, undo and redo. Never
/// edited: a new format adds a file.
std::vector<std::string> released(const std::string& name)
{
    const std::string text = source_file("tests/migrations/" + name);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// Decodes every line of a format, gives `each` line and entry, and says which kinds of event there were.
std::set<std::string_view> read_all(const std::string& name, const std::function<void(const std::string&, const Entry&)>& each)
{
    std::set<std::string_view> kinds;
    for (const std::string& line : released(name)) {
        INFO(line);
        const auto entry = decode_entry(line);
        REQUIRE(entry);
        each(line, *entry);
        if (const auto* acted = std::get_if<Acted>(&*entry))
            for (const Event& event : acted->events) kinds.insert(kind_of(event));
    }
    return kinds;
}

/// Duties were a list in the order of Duty; now they have their names, as in every file.
Json in_todays_words(Json json)
{
    for (auto& [name, part] : json.items()) {
        if (name == "duties" && part.is_array()) {
            Json named = Json::object();
            for (std::size_t i = 0; i < part.size(); ++i)
                if (!part[i].empty()) named[std::string(name_of(static_cast<Duty>(i)))] = part[i];
            part = std::move(named);
        } else if (part.is_structured()) {
            part = in_todays_words(std::move(part));
        }
    }
    return json;
}

} // namespace

TEST_CASE("an entry of every kind of event reads back as it was written", "[codec][property]")
{
    Random random(2025);
    std::set<std::string_view> kinds;
    for (int round = 0; round < 30; ++round)
        each_kind(random, [&](Event event) {
            kinds.insert(kind_of(event));
            INFO(kind_of(event) << " in round " << round);
            Acted acted{random.any<StepKind>(), {"act.moved", {{"alias", random_text(random, 20)}, {"column", "@col.concern"}}}, {}, random.any<WallSide>()};
            acted.events.push_back(event);
            acted.events.push_back(std::move(event));
            const Entry entry = std::move(acted);
            const std::string text = encode_entry(entry);
            CHECK(text.find('\n') == std::string::npos);
            const auto again = decode_entry(text);
            REQUIRE(again);
            CHECK(*again == entry);
            CHECK(encode_entry(*again) == text);
        });
    CHECK(kinds.size() == std::variant_size_v<Event::Union>); // and no two have one name
}

TEST_CASE("undo, redo and an act without events read back", "[codec]")
{
    for (const Entry& entry : {Entry{Undone{}}, Entry{Redone{}}, Entry{Undone{WallSide::left}}, Entry{Redone{WallSide::right}}, Entry{Acted{StepKind::arrival, {"act.imported", {}}, {}}}}) {
        const auto again = decode_entry(encode_entry(entry));
        REQUIRE(again);
        CHECK(*again == entry);
    }
}

TEST_CASE("an entry says where it is damaged", "[codec]")
{
    const auto place = [](std::string_view line) {
        const Error error = refused_entry(line);
        CHECK(error.kind == ErrorKind::corrupt);
        CHECK(error.message.key == "store.entry");
        return error.message.args.front().second;
    };
    CHECK(place("") == "/");
    CHECK(place("[]") == "/");
    CHECK(place("{\"v\":1") == "/");
    CHECK(place("{\"acted\":\"act\"}") == "/v");
    CHECK(place(R"({"v":"1"})") == "/v");
    CHECK(place(R"({"v":0,"undone":true})") == "/v");
    CHECK(place(R"({"v":-1,"undone":true})") == "/v");
    CHECK(place(R"({"v":1.0,"undone":true})") == "/v");
    CHECK(place(R"({"v":1})") == "/acted");
    CHECK(place(R"({"v":1,"acted":"flight","name":["a"],"events":[]})") == "/acted");
    CHECK(place(R"({"v":1,"acted":"act","events":[]})") == "/name");
    CHECK(place(R"({"v":1,"acted":"act","name":[["a"]],"events":[]})") == "/name/0");
    CHECK(place(R"({"v":1,"acted":"act","name":["a",["b"]],"events":[]})") == "/name/1");
    CHECK(place(R"({"v":1,"acted":"act","name":["a"]})") == "/events");
    CHECK(place(R"({"v":3,"acted":"act","name":["a"],"events":[],"side":"top"})") == "/side");
    CHECK(place(R"({"v":1,"acted":"act","name":["a"],"events":[{}]})") == "/events/0");
    CHECK(place(R"({"v":1,"acted":"act","name":["a"],"events":[{"card_flown":{}}]})") == "/events/0/card_flown");
    CHECK(place(R"({"v":1,"acted":"act","name":["a"],"events":[{"card_moved":{"about":1,"to":"moon"}}]})") == "/events/0/card_moved/to");
    CHECK(place(R"({"v":1,"acted":"act","name":["a"],"events":[{"card_moved":{"about":-1}}]})") == "/events/0/card_moved/about");
    CHECK(place(R"({"v":1,"acted":"act","name":["a"],"events":[{"aware_set":{"aware":"2025-02-30"}}]})") == "/events/0/aware_set/aware");
    CHECK(place(R"({"v":2,"acted":"act","name":["a"],"events":[{"plan_flown":{"about":1}}]})") == "/events/0/plan_flown");
    CHECK(place(R"({"v":2,"acted":"act","name":["a"],"events":[{"plan_line_saved":{"about":1,"list":"wishes"}}]})") == "/events/0/plan_line_saved/list");
    CHECK(place(R"({"v":2,"acted":"act","name":["a"],"events":[{"plan_goal_saved":{"value":{"timed":{"answer":1}}}}]})") ==
          "/events/0/plan_goal_saved/value/timed/answer");
    CHECK(place(R"({"v":2,"acted":"act","name":["a"],"events":[{"plan_added":{"value":{"actions":[{},{"due":"2025-02-30"}]}}}]})") ==
          "/events/0/plan_added/value/actions/1/due");
}

TEST_CASE("an entry of a newer program is said to be newer, whatever else it holds", "[codec]")
{
    static_assert(entry_format == 3); // else the first line below is one of today's
    for (const char* line : {R"({"v":4})", R"({"v":4,"undone":true})", R"({"v":4294967297,"undone":true})", R"({"v":18446744073709551615})"}) {
        const Error error = refused_entry(line);
        CHECK(error.kind == ErrorKind::unsupported);
        CHECK(error.message.key == "store.newer");
    }
}

TEST_CASE("every entry of format 1 reads for ever, and means the same in today's words", "[codec]")
{
    const auto kinds = read_all("v1.entries", [](const std::string& line, const Entry& entry) {
        const std::string today = encode_entry(entry);
        Json same = in_todays_words(Json::parse(line)); // 2 knows more kinds of events than 1
        REQUIRE(same["v"] == 1);
        same["v"] = entry_format;
        CHECK(Json::parse(today) == same);
        const auto again = decode_entry(today);
        REQUIRE(again);
        CHECK(*again == entry);
    });
    CHECK(kinds.size() == 26); // all that format 1 had
    CHECK(kinds.contains("board_imported"));
}

TEST_CASE("every entry of format 2 reads for ever, and was done at no side", "[codec]")
{
    const auto kinds = read_all("v2.entries", [](const std::string& line, const Entry& entry) {
        Json same = in_todays_words(Json::parse(line));
        REQUIRE(same["v"] == 2);
        same["v"] = entry_format;
        CHECK(Json::parse(encode_entry(entry)) == same);
        CHECK(std::visit([](const auto& e) { return e.side; }, entry) == WallSide::none);
    });
    CHECK(kinds.size() == 48); // all that format 2 had
}

TEST_CASE("every entry of today's format reads, and says the same when it is written again", "[codec]")
{
    std::set<WallSide> sides;
    const auto kinds = read_all("v3.entries", [&](const std::string& line, const Entry& entry) {
        CHECK(Json::parse(encode_entry(entry)) == in_todays_words(Json::parse(line))); // for as long as 3 is today's format
        sides.insert(std::visit([](const auto& e) { return e.side; }, entry));
    });
    CHECK(kinds.size() == std::variant_size_v<Event::Union>);
    CHECK(sides.size() == 3);
}

TEST_CASE("the promises hold for the entry corpus and for entries spoilt at random", "[codec][property]")
{
    std::vector<std::string> texts = released("v1.entries");
    for (const char* later : {"v2.entries", "v3.entries"})
        for (std::string& line : released(later)) texts.push_back(std::move(line));
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/tests/corpora/entry")) {
        texts.push_back(source_file("tests/corpora/entry/" + file.path().filename().string()));
        ++files;
    }
    REQUIRE(files > 5);
    Random random(7);
    for (const std::string& text : texts) {
        for (int round = 0; round < 40; ++round) {
            std::string bytes = text;
            for (int n = round == 0 ? 0 : 1 + static_cast<int>(random.below(4)); n > 0 && !bytes.empty(); --n) {
                const std::size_t at = random.below(bytes.size());
                if (random.one_in(3)) bytes.erase(at, 1 + random.below(9));
                else if (random.one_in(2)) bytes[at] = static_cast<char>(random.next());
                else bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(20)));
            }
            INFO(bytes);
            const char* broken = broken_entry_promise(bytes);
            CHECK(std::string(broken ? broken : "") == "");
        }
    }
}
