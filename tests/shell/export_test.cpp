// Exports and the demo with the real program: the same bytes for the same board, nothing secret in an overview, and
// back again from the JSON.
#include "base/text.hpp"
#include "platform/png.hpp"
#include "tests/support/pdf_reader.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <set>
#include <sstream>

using namespace fyr;
namespace fs = std::filesystem;

namespace {

test::TemporaryFolder& folder()
{
    static test::TemporaryFolder made{test::Where::memory};
    return made;
}

test::Ended run(const std::vector<std::string>& words)
{
    return test::run_program(FYR_PROGRAM, words, folder() / "run");
}

/// The demo, played once for all tests of this program.
const std::string& demo()
{
    static const std::string out = [] {
        const auto ended = run({"demo", "--out", folder() / "demo"});
        INFO(ended.err);
        REQUIRE(ended.code == 0);
        return folder() / "demo";
    }();
    return out;
}

const std::string now = "--now=2026-03-03T08:34:00+01:00";

/// A data folder with the demo's board, imported.
const std::string& imported()
{
    static const std::string data = [] {
        const auto ended = run({"import", "--fictive", "--data", folder() / "imported", now, demo() + "/board.json"});
        INFO(ended.err);
        REQUIRE(ended.code == 0);
        return folder() / "imported";
    }();
    return data;
}

std::string text_of(const std::string& png, const std::string& key)
{
    const auto texts = read_png_texts(test::file_text(png));
    REQUIRE(texts);
    for (const PngText& t : *texts)
        if (t.key == key) return t.value;
    return "missing";
}

std::string checksum_in(const std::string& json)
{
    const std::string text = test::file_text(json), name = "\"checksum\": \"";
    const std::size_t at = text.find(name);
    REQUIRE(at != std::string::npos);
    return text.substr(at + name.size(), 32);
}

/// Words of at least four letters.
void take_words(const std::string& text, std::set<std::string>& words)
{
    std::string word;
    for (const char c : text + " ") {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            word += c;
        } else {
            if (character_count(word) > 3) words.insert(word);
            word.clear();
        }
    }
}

/// What somebody typed or sent in the demo, without the aliases.
std::set<std::string> words_somebody_wrote()
{
    std::set<std::string> words, aliases;
    const auto between = [](const std::string& line, const char* from, const char* to) {
        const std::size_t at = line.find(from);
        REQUIRE(at != std::string::npos);
        return line.substr(at + std::string(from).size(), line.find(to, at) - at - std::string(from).size());
    };
    std::istringstream scenario(test::file_text(FYR_SOURCE_DIR "/assets/cases/demo.scenario"));
    for (std::string line; std::getline(scenario, line);)
        if (line.starts_with("type ") && line.find(' ', 5) != std::string::npos) take_words(line.substr(5), words);
    std::istringstream cases(test::file_text(FYR_SOURCE_DIR "/assets/cases/demo.jsonl"));
    for (std::string line; std::getline(cases, line);) {
        take_words(between(line, "\"summary\":", "\"text\""), words);
        take_words(between(line, "\"text\":", "\n"), words);
        take_words(between(line, "\"code\":", ","), aliases);
    }
    for (const std::string& alias : aliases) words.erase(alias);
    REQUIRE(words.size() > 100);
    return words;
}

} // namespace

TEST_CASE("the demo writes six files, the same bytes every time", "[shell]")
{
    const auto again = run({"demo", "--out", folder() / "again"});
    REQUIRE(again.code == 0);
    for (const char* name :
         {"board-light.png", "board-dark.png", "case.png", "summary.png", "board.json", "notifications.csv"}) {
        INFO(name);
        const std::string first = test::file_text(demo() + "/" + name);
        CHECK(first.size() > 500);
        CHECK(first == test::file_text(folder() / ("again/" + std::string(name))));
    }
    const auto picture = decode_png(test::file_text(demo() + "/board-light.png"));
    REQUIRE(picture);
    CHECK((picture->width == 3840 && picture->height == 2160));
    CHECK(text_of(demo() + "/board-dark.png", "fyrtaarn-fictive") == "true");
}

TEST_CASE("an export is the same twice and says what it is", "[shell]")
{
    for (const char* name : {"one", "two"}) {
        const std::string to = folder() / name;
        const auto ended = run({"export", "--data", imported(), now, "--png", to + ".png", "--pdf", to + ".pdf", "--json", to + ".json",
                                "--csv", to + ".csv", "--size", "3840x2160"});
        INFO(ended.err);
        REQUIRE(ended.code == 0);
        for (const char* ending : {".png", ".pdf", ".json", ".csv"}) CHECK(ended.out.find(to + ending + "\n") != std::string::npos);
    }
    const std::string one = folder() / "one", two = folder() / "two";
    for (const char* ending : {".png", ".pdf", ".json", ".csv"})
        CHECK(test::file_text(one + ending) == test::file_text(two + ending));
    CHECK(text_of(one + ".png", "fyrtaarn-checksum") == checksum_in(one + ".json"));
    CHECK(text_of(one + ".png", "fyrtaarn-level") == "overview");
    CHECK(text_of(one + ".png", "fyrtaarn-entry") == "1");
    CHECK(test::pdf_info(test::file_text(one + ".pdf"), "Subject").find(checksum_in(one + ".json")) != std::string::npos);
    const auto picture = decode_png(test::file_text(one + ".png"));
    REQUIRE(picture);
    CHECK((picture->width == 3840 && picture->height == 2160));
    const std::set<std::uint32_t> colors(picture->pixels.begin(), picture->pixels.end());
    CHECK(colors.size() > 100); // a board, not a blank
}

TEST_CASE("what takes several pages has one picture for each, and says their names", "[shell]")
{
    const std::string to = folder() / "pages";
    const auto ended = run({"export", "--data", imported(), now, "--level", "full", "--board", "case:Ask-01", "--png", to + ".png", "--size", "1280x720"});
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    CHECK_FALSE(fs::exists(to + ".png"));
    int pages = 0;
    while (fs::exists(to + "-" + std::to_string(pages + 1) + ".png")) {
        ++pages;
        const std::string file = to + "-" + std::to_string(pages) + ".png";
        CHECK(ended.out.find(file + "\n") != std::string::npos);
        const auto picture = decode_png(test::file_text(file));
        REQUIRE(picture);
        CHECK((picture->width == 1280 && picture->height == 720));
    }
    CHECK(pages > 1);
    CHECK(text_of(to + "-1.png", "fyrtaarn-page") == "1/" + std::to_string(pages));
}

TEST_CASE("papers come on the sheet that was asked for, else on the usual one", "[shell]")
{
    const std::string to = folder() / "sheet.pdf";
    const auto sheet = [&](const std::string& board, const std::vector<std::string>& more) {
        std::vector<std::string> words{"export", "--data", imported(), now, "--board", board, "--pdf", to};
        words.insert(words.end(), more.begin(), more.end());
        const auto ended = run(words);
        INFO(ended.err);
        REQUIRE(ended.code == 0);
        return test::pdf_info(test::file_text(to), "Page size");
    };
    CHECK(sheet("funnel", {}).starts_with("1190.55 x 841.89"));
    CHECK(sheet("summary", {}).starts_with("595.276 x 841.89"));
    CHECK(sheet("case:Ask-01", {}).starts_with("595.276 x 841.89"));
    CHECK(sheet("funnel", {"--paper", "a1"}).starts_with("2383.94 x 1683.78"));
    CHECK(sheet("summary", {"--paper", "a3"}).starts_with("841.89 x 1190.55"));
    CHECK(run({"export", "--data", imported(), now, "--pdf", to, "--paper", "b5"}).code == 2);
    CHECK(run({"export", "--data", imported(), now, "--board", "plan", "--pdf", to}).code == 2);
}

TEST_CASE("every notification of the demo is on board and minutes, and the full level has what was written", "[shell]")
{
    const std::string board = folder() / "all.pdf", minutes = folder() / "minutes.pdf";
    REQUIRE(run({"export", "--data", imported(), now, "--level", "full", "--pdf", board}).code == 0);
    REQUIRE(run({"export", "--data", imported(), now, "--level", "full", "--board", "summary", "--pdf", minutes}).code == 0);
    const std::string words = test::pdf_words(test::file_text(board)), read = test::pdf_words(test::file_text(minutes));
    CHECK(read.find("Modtagelsen") != std::string::npos); // whose minutes they are, from the rules file
    std::istringstream cases(test::file_text(FYR_SOURCE_DIR "/assets/cases/demo.jsonl"));
    int count = 0;
    for (std::string line; std::getline(cases, line); ++count) {
        const std::size_t at = line.find("\"code\": \"") == std::string::npos ? line.find("\"code\":\"") + 8 : line.find("\"code\": \"") + 9;
        const std::string code = line.substr(at, line.find('"', at) - at);
        INFO(code);
        CHECK(words.find(code) != std::string::npos);
        CHECK(read.find(code) != std::string::npos);
    }
    CHECK(count > 5);
    std::set<std::string> shown;
    take_words(words, shown);
    std::size_t there = 0, all = 0;
    for (const std::string& word : words_somebody_wrote()) {
        ++all;
        there += shown.contains(word);
    }
    CHECK(there * 10 > all * 9); // what stands in forms that were never saved is not
}

TEST_CASE("a board goes out, in and out again with the same checksum", "[shell]")
{
    const std::string out = folder() / "round.json";
    REQUIRE(run({"export", "--data", imported(), now, "--level", "full", "--json", out}).code == 0);
    CHECK(checksum_in(out) == checksum_in(demo() + "/board.json"));
    CHECK(test::file_text(out).find("\"fictive\": true") != std::string::npos);
    CHECK(run({"import", "--data", imported(), now, out}).code == 1); // not empty any more
    CHECK(run({"check", "--data", imported()}).code == 0);
    std::string broken = test::file_text(out);
    broken.replace(broken.find("Ask-01"), 6, "Ask-99");
    std::ofstream(folder() / "broken.json") << broken;
    CHECK(run({"import", "--data", folder() / "fresh", now, folder() / "broken.json"}).code == 1);
    CHECK(run({"import", "--data", folder() / "fresh", now, folder() / "run.out"}).code == 1);
}

TEST_CASE("an overview holds no word that somebody wrote", "[shell]")
{
    const std::string to = folder() / "overview";
    REQUIRE(run({"export", "--data", imported(), now, "--png", to + ".png", "--json", to + ".json", "--csv",
                 to + ".csv", "--size", "A3", "--pdf", to + ".pdf"})
                .code == 0);
    REQUIRE(run({"export", "--data", imported(), now, "--board", "case:Ask-01", "--pdf", to + "-case.pdf"}).code == 0);
    REQUIRE(run({"export", "--data", imported(), now, "--board", "summary", "--pdf", to + "-minutes.pdf"}).code == 0);
    REQUIRE(run({"export", "--data", imported(), now, "--level", "full", "--json", to + "-full.json"}).code == 0);
    const auto texts = read_png_texts(test::file_text(to + ".png"));
    REQUIRE(texts);
    std::string all = test::file_text(to + ".json") + test::file_text(to + ".csv");
    for (const PngText& t : *texts) all += t.key + " " + t.value + "\n";
    std::set<std::string> shown, full;
    take_words(all, shown);
    take_words(test::file_text(to + "-full.json"), full);
    std::set<std::string> on_paper, own; // the program's own words may be the same as somebody's
    for (const char* paper : {".pdf", "-case.pdf", "-minutes.pdf"}) take_words(test::pdf_words(test::file_text(to + paper)), on_paper);
    for (const auto& file : fs::recursive_directory_iterator(FYR_SOURCE_DIR "/assets"))
        if (const std::string path = file.path().string(); path.ends_with("da.json") || path.ends_with("denmark.json") || path.find("templates") != std::string::npos)
            if (file.is_regular_file()) take_words(test::file_text(path), own);
    std::size_t in_full = 0, only_somebodys = 0;
    for (const std::string& word : words_somebody_wrote()) {
        INFO(word);
        CHECK_FALSE(shown.contains(word));
        if (full.contains(word)) ++in_full;
        if (own.contains(word)) continue;
        ++only_somebodys;
        CHECK_FALSE(on_paper.contains(word));
    }
    CHECK(in_full > 100); // the search can find something
    CHECK(only_somebodys > 60);
}

TEST_CASE("what is not there is refused", "[shell]")
{
    const std::string to = folder() / "x.json";
    CHECK(run({"export", "--data", imported(), "--json", to, "--board", "case:Nobody"}).code == 1);
    CHECK(run({"export", "--data", imported(), "--json", to, "--at", "999"}).code == 1);
    CHECK_FALSE(fs::exists(to));
    CHECK(run({"export", "--data", imported(), "--json", folder() / "no/such/folder/x.json"}).code == 3);
}
