// Words that define a person are found where they begin a word, and nowhere else.
#include "domain/defining_words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

TEST_CASE("a defining word is found in any case and form, never inside another word", "[domain]")
{
    const std::vector<DefiningWord> words{{"ustabil", "a"}, {"psykisk syg", "b"}, {"ærlig", "c"}, {"", "d"}};
    const auto hint = [&](std::string_view text) {
        const DefiningWord* found = defining_word_in(text, words);
        return found ? found->hint : std::string();
    };
    CHECK(hint("Mor er ustabil") == "a");
    CHECK(hint("USTABILE forhold") == "a");
    CHECK(hint("mor er psykisk syg og ustabil") == "b"); // the first in the text
    CHECK(hint("Ærlige ord") == "c");
    CHECK(hint("uærlig, besværlig").empty());
    CHECK(hint("ristabil").empty());
    CHECK(hint("").empty());
}
