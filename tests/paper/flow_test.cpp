// Rows into columns: nothing is lost, what belongs together stays together, what goes on says so.
#include "paper/flow.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

PaperRow row(const std::string& text, float height, bool with_next = false, float space = 0)
{
    return {height, {PaperText{{0, 0}, PaperFace::regular, 10, 0, text}}, with_next, space, {}};
}

/// The words of every column, from the top.
std::vector<std::string> columns_of(const std::vector<PaperRow>& rows, float height)
{
    std::vector<std::string> out;
    for (const PaperColumn& column : flow(rows, [&](std::size_t) { return Rect{10, 20, 100, height}; })) {
        std::string words;
        for (const PaperThing& thing : column.things) words += std::get<PaperText>(thing).text;
        out.push_back(words);
        CHECK(column.bottom <= 20 + std::max(height, 1000.F));
    }
    return out;
}

} // namespace

TEST_CASE("rows fill a column and go on in the next one", "[paper]")
{
    CHECK(columns_of({row("a", 40), row("b", 40), row("c", 40)}, 100) == std::vector<std::string>{"ab", "c"});
    CHECK(columns_of({}, 100) == std::vector<std::string>{""});
}

TEST_CASE("what belongs together goes together into the next column", "[paper]")
{
    CHECK(columns_of({row("a", 40), row("b", 40, true), row("c", 40)}, 100) == std::vector<std::string>{"a", "bc"});
}

TEST_CASE("what is too long to stay together is broken where it must be", "[paper]")
{
    CHECK(columns_of({row("a", 40), row("b", 40, true), row("c", 40, true), row("d", 40)}, 100) == std::vector<std::string>{"ab", "cd"});
    CHECK(columns_of({row("a", 40), row("b", 500), row("c", 40)}, 100) == std::vector<std::string>{"a", "b", "c"}); // never lost
}

TEST_CASE("space above a row is left out at the top of a column", "[paper]")
{
    CHECK(columns_of({row("a", 100), row("b", 100, false, 50)}, 100) == std::vector<std::string>{"a", "b"});
    CHECK(columns_of({row("a", 50), row("b", 40, false, 20)}, 100) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("what goes on in another column has its heading again", "[paper]")
{
    const auto head = std::make_shared<const PaperRow>(row("H", 20));
    std::vector<PaperRow> rows{row("h", 20, true), row("a", 40), row("b", 40), row("c", 40)};
    for (std::size_t i = 1; i < rows.size(); ++i) rows[i].head = head;
    CHECK(columns_of(rows, 100) == std::vector<std::string>{"hab", "Hc"});
}

TEST_CASE("rows land where their column is", "[paper]")
{
    const auto columns = flow({row("a", 60), row("b", 60)}, [](std::size_t i) { return Rect{static_cast<float>(i) * 200 + 5, 7, 90, 100}; });
    REQUIRE(columns.size() == 2);
    CHECK(std::get<PaperText>(columns[1].things[0]).at == Point{205, 7});
    CHECK(columns[1].bottom == 67);
}
