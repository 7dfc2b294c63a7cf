// Board files that are damaged, newer, too large, or say what they must not.
#include "codec/board_codec.hpp"

#include "codec/json_pull.hpp"
#include "domain/calendar.hpp"
#include "tests/support/board_files.hpp"
#include "tests/support/board_promises.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

using namespace fyr;
using namespace fyr::test;
using nlohmann::json;

namespace {

using enum ExportLevel;

} // namespace

TEST_CASE("what is no board, newer or spoilt is refused with a reason", "[codec]")
{
    const std::string text = encode_board(random_state(6, 4), full, 1, friday);
    CHECK(why("").key == "board.not_a_board");
    CHECK(why("[]").key == "board.not_a_board");
    CHECK(why("{}").key == "board.not_a_board");
    CHECK(why("\xFF" + text).key == "board.not_a_board");
    CHECK(why(R"({"format": "fyrtaarn/notification/1"})").key == "board.not_a_board");
    CHECK(why(R"({"format": "fyrtaarn/board/0"})").key == "board.not_a_board");
    CHECK(why(R"({"format": "fyrtaarn/board/x"})").key == "board.not_a_board");
    const auto newer = decode_board(R"({"later": [1.5, {"a": null}], "format": "fyrtaarn/board/3", "wall": 3)");
    REQUIRE_FALSE(newer);
    CHECK(newer.error().kind == ErrorKind::unsupported);
    CHECK(newer.error().message == Message{"board.newer", {{"format", "3"}}});

    CHECK(why(text.substr(0, text.size() / 2)).key == "board.broken");
    CHECK(why(text + "x").key == "board.broken");
    CHECK(why(replaced(text, "\"cases\":", "\"case\":")).key == "board.broken");
    CHECK(why(replaced(text, "\"entry\": 1", "\"entry\": 1, \"entry\": 1")) == Message{"board.broken", {{"place", "/entry"}}});
    CHECK(why(replaced(text, "\"anonymous\": ", "\"anonymous\": true, \"anonymous\": ")) ==
          Message{"board.broken", {{"place", "/cases/0/facts/anonymous"}}});
    CHECK(why(replaced(text, "\"previous\": ", "\"previous\": \"x\", \"n\": ")) ==
          Message{"board.broken", {{"place", "/cases/0/facts/previous"}}});
    CHECK(why(replaced(text, "\"step\": \"", "\"step\": \"moon")) == Message{"board.broken", {{"place", "/cases/0/step"}}});
    CHECK(why(replaced(text, "\"status\": \"open\"", "\"status\": \"gone\"")).key == "board.broken");
    CHECK(why(replaced(text, "Kort-1", "Kort-9")).key == "board.checksum");
    CHECK(why(std::string(max_board_bytes + 1, ' ')).key == "board.too_large");
}

TEST_CASE("a board file is bounded in depth, length and lists", "[codec]")
{
    const auto with = [](const std::string& more) {
        return "{\"format\": \"fyrtaarn/board/1\", \"more\": " + more + ", \"board\": {}, \"cases\": []}";
    };
    const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
    CHECK(why(with(nested(31))).key == "board.checksum"); // it was read
    CHECK(why(with(nested(32))).key == "board.broken");
    CHECK(why(with(nested(1'000'000))).key == "board.broken");
    CHECK(why(with('"' + std::string(100'001, 'x') + '"')).key == "board.broken");
    CHECK(why(with('"' + std::string(100'000, 'x') + '"')).key == "board.checksum");
    std::string many = "[0";
    for (int i = 0; i < 20'000; ++i) many += ",0";
    CHECK(why(with(many + "]")).key == "board.broken");
    std::string names = "{\"a\": 1";
    for (int i = 0; i < 70; ++i) names += ", \"b" + std::to_string(i) + "\": 1";
    CHECK(why(with(names + "}")).key == "board.broken");
}

TEST_CASE("strict JSON only", "[codec]")
{
    const auto good = [](std::string_view text) {
        JsonPull from(text);
        return from.skip() && from.at_end();
    };
    for (const char* text : {"0", "-1", "1.5", "1e5", "-0.5E-3", "\"a\"", R"("\u00e5\n\/\ud83c\udf32")", "true", "false", "null",
                             "[]", "[1, 2]", "{}", R"({"a": {"b": []}})", " \n 1 \t "})
        CHECK(good(text));
    for (const char* text : {"", "01", "-", "1.", ".5", "1e", "+1", "'a'", "\"a", "\"\n\"", R"("\x")", R"("\u12")", R"("\ud83c")",
                             R"("\udf32\ud83c")", R"("\u0000")", "tru", "[1,]", "[1 2]", "[", "]", "{a: 1}", R"({"a" 1})",
                             R"({"a": 1,})", R"({"a": 1, "a": 2})", R"({"\u0061": 1, "a": 2})", "NaN", "1 1", "// x"})
        CHECK_FALSE(good(text));

    int n = 0;
    CHECK(JsonPull("-2147483647").read(n));
    CHECK(n == -2147483647);
    CHECK_FALSE(JsonPull("2147483648").read(n));
    CHECK_FALSE(JsonPull("1.0").read(n));
    CHECK_FALSE(JsonPull("1e3").read(n));
    std::uint64_t big = 0;
    CHECK(JsonPull("18446744073709551615").read(big));
    CHECK(big == std::numeric_limits<std::uint64_t>::max());
    CHECK_FALSE(JsonPull("18446744073709551616").read(big));
    CHECK_FALSE(JsonPull("-1").read(big));
}

TEST_CASE("fields may be left out or unknown, and stand in any order", "[codec]")
{
    const std::string text = R"({"cases": [{"facts": {"code": "Egern", "later": {"a": [1]}}, "id": 3, "step": "concern"}],
        "format": "fyrtaarn/board/1", "board": {"triangle": "triangle-2007"}, "checksum": ""})";
    const auto file = decode_board_file(replaced(text, "\"checksum\": \"\"", "\"checksum\": \"" + why(text).args.front().second + '"'));
    REQUIRE(file);
    REQUIRE(file->import.cases.size() == 1);
    CHECK(file->import.cases[0].id == CaseId{3});
    CHECK(file->import.cases[0].facts.code == "Egern");
    CHECK(file->import.cases[0].facts.notifier == 99);
    CHECK(file->import.board.triangle == "triangle-2007");
    CHECK(file->level == overview);
}

TEST_CASE("the promises hold for the board corpus and for boards spoilt at random", "[codec][property]")
{
    std::vector<std::string> boards{encode_board(random_state(1, 3), full, 5, friday), encode_board(random_state(2, 3), overview, 5, friday)};
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/tests/corpora/board")) {
        boards.push_back(source_file("tests/corpora/board/" + file.path().filename().string()));
        ++files;
    }
    REQUIRE(files > 5);
    Random random(8);
    std::size_t taken = 0;
    for (const std::string& board : boards) {
        for (int round = 0; round < 60; ++round) {
            std::string bytes = board;
            for (int n = round == 0 ? 0 : 1 + static_cast<int>(random.below(3)); n > 0 && !bytes.empty(); --n) {
                const std::size_t at = random.below(bytes.size());
                if (random.one_in(3)) bytes.erase(at, 1 + random.below(9));
                else if (random.one_in(2)) bytes[at] = static_cast<char>('0' + random.below(75));
                else bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(30)));
            }
            for (const std::string& candidate : {bytes, signed_again(bytes)}) {
                taken += decode_board(candidate) ? 1U : 0U;
                const char* broken = broken_board_promise(candidate);
                INFO(candidate);
                CHECK(std::string(broken ? broken : "") == "");
            }
        }
    }
    CHECK(taken > 20); // spoilt files do get in; else this says little
}
