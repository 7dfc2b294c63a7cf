// How Danish is written on the glass, as far as a rule can be written for it: quotation marks, dashes, hours, plurals, and words
// that are not used here. Over assets/strings, and over what is shown of rules, templates and exercises.
#include "tests/support/source_words.hpp"

#include <nlohmann/json.hpp>

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <regex>
#include <set>

using namespace fyr;
using namespace fyr::test;

namespace {

struct Line {
    std::string place, text;
};

std::vector<Line> lines_of(Language language)
{
    std::vector<Line> lines;
    for (const auto& [name, text] : string_files(language)) {
        const auto file = nlohmann::json::parse(text);
        for (const auto& [key, value] : file.items()) lines.push_back({key, value.get<std::string>()});
    }
    return lines;
}

void words_in(const nlohmann::json& part, const std::string& place, std::vector<Line>& into)
{
    if (part.is_object() || part.is_array())
        for (const auto& [key, value] : part.items()) {
            if (key == "da" && value.is_string()) into.push_back({place, value.get<std::string>()});
            else words_in(value, place + "/" + key, into);
        }
}

/// The Danish of the data that pages show, too.
std::vector<Line> all_danish()
{
    std::vector<Line> lines = lines_of(Language::da);
    for (const char* folder : {"rules", "templates", "exercises"})
        for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/assets/" + std::string(folder))) {
            const std::string name = std::string("assets/") + folder + "/" + entry.path().filename().string();
            words_in(nlohmann::json::parse(source_file(name)), name, lines);
        }
    return lines;
}

/// Every line where the pattern is found, but for the keys that may.
std::string found(const std::vector<Line>& lines, const char* pattern, const std::set<std::string>& may = {})
{
    const std::regex wanted(pattern);
    std::string all;
    for (const Line& line : lines)
        if (!may.contains(line.place) && std::regex_search(line.text, wanted)) all += line.place + ": " + line.text + "\n";
    return all;
}

constexpr const char* no_break_space = "\xC2\xA0";

} // namespace

TEST_CASE("quotation marks are »…«, three dots are one character", "[ui][wording]")
{
    const auto danish = all_danish();
    CHECK(danish.size() > 1000);
    CHECK(found(danish, "\"|\xE2\x80\x9C|\xE2\x80\x9D|\xE2\x80\x9E") == "");
    CHECK(found(danish, "\\.\\.\\.") == "");
    CHECK(found(lines_of(Language::en), "\\.\\.\\.") == "");
}

TEST_CASE("ranges and pauses have a dash, and less than nothing a minus", "[ui][wording]")
{
    const std::set<std::string> signs{"receive.code_name"}; // names a hyphen
    const std::set<std::string> to_type{"receive.time_malformed"}; // how a program may write a time
    for (const auto& lines : {all_danish(), lines_of(Language::en)}) {
        CHECK(found(lines, "(^|[^0-9-])[0-9]+-[0-9]+([^0-9-]|$)") == "");
        CHECK(found(lines, "[0-9]{2}-[0-9]{2}-[0-9]{4}", to_type) == "");
        CHECK(found(lines, " - ", signs) == "");
        CHECK(found(lines, "(^|[ (])-[0-9]") == "");
    }
}

TEST_CASE("an hour has a full stop, and is not parted from its kl.", "[ui][wording]")
{
    const auto danish = all_danish();
    CHECK(found(danish, "kl\\. ") == "");
    CHECK(found(danish, "kl\\.[0-9{]") == "");
    CHECK(found(danish, "(^|[^T0-9:])[0-9]{1,2}:[0-9]{2}", {"cli.now"}) == "");
    CHECK(std::any_of(danish.begin(), danish.end(), [](const Line& line) { return line.text.find(std::string("kl.") + no_break_space) != std::string::npos; }));
}

TEST_CASE("no code name has a genitive, and months and weekdays begin small", "[ui][wording]")
{
    CHECK(found(lines_of(Language::da), "\\{(alias|code|name)\\}'?s\\b") == "");
    CHECK(found(lines_of(Language::da), "\\b(Januar|Februar|Marts|April|Maj|Juni|Juli|August|September|Oktober|November|December)\\b") == "");
    CHECK(found(lines_of(Language::da), "\\b(Mandag|Tirsdag|Onsdag|Torsdag|Fredag)\\b") == "");
}

TEST_CASE("one is not said like many", "[ui][wording]")
{
    // As many as the rules say, never one.
    const std::set<std::string> many{"say.days", "card.late.days", "no.plan.too_far", "flaw.first_step_late"};
    CHECK(found(lines_of(Language::da), "\\{n\\} dage", many) == "");
    CHECK(found(lines_of(Language::en), "\\{n\\} days", many) == "");
    std::map<std::string, std::string> danish;
    for (const Line& line : lines_of(Language::da)) danish[line.place] = line.text;
    for (const auto& [key, text] : danish) {
        if (!key.ends_with(".one")) continue;
        INFO(key << ": " << text);
        CHECK(text.find("{n}") == std::string::npos);
    }
}

TEST_CASE("a gate is a spærre, what was promised an aftale, and what was saved says what", "[ui][wording]")
{
    CHECK(found(all_danish(), "\\b[lL](å|Å)ge|\\b[lL](ø|Ø)fter?(ne)?\\b", {"reach.back"}) == ""); // there it lifts
    CHECK(found(lines_of(Language::da), "^Gemt$") == "");
    CHECK(found(lines_of(Language::en), "^Saved$") == "");
}

TEST_CASE("numbers stand apart from their sign, and words from each other once", "[ui][wording]")
{
    CHECK(found(all_danish(), "[0-9}]%") == "");
    for (const Language language : {Language::da, Language::en}) {
        CHECK(found(lines_of(language), "  ") == "");
        CHECK(found(lines_of(language), "^ | $", {"people.ask", "people.ask_again", "end.runs_out.more"}) == "");
        CHECK(found(lines_of(language), " [,.;?](?!_)", {"receive.code_name"}) == "");
    }
}

TEST_CASE("every act of the board has a short name for its undo", "[ui][wording]")
{
    static const std::regex act("\"(act\\.[a-z_]+)\"");
    std::set<std::string> danish;
    for (const Line& line : lines_of(Language::da)) danish.insert(line.place);
    const std::set<std::string> never{"act.known_already", "act.plan"}; // nothing happened
    std::set<std::string> acts;
    for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/app/domain")) {
        const std::string source = source_file("app/domain/" + entry.path().filename().string());
        for (auto it = std::sregex_iterator(source.begin(), source.end(), act); it != std::sregex_iterator(); ++it) acts.insert((*it)[1]);
    }
    for (const std::string& key : danish)
        if (key.starts_with("act.plan.")) acts.insert(key);
    CHECK(acts.size() > 90);
    for (const std::string& key : acts) {
        if (never.contains(key)) continue;
        INFO(key);
        CHECK(danish.contains("undo." + key));
    }
}
