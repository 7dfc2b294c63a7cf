// Board files in tests: taken into an empty wall, changed in one place, and why one is refused.
#pragma once

#include "codec/board_codec.hpp"
#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>

namespace fyr::test {

/// An empty wall that has taken it.
inline State imported(const WholeBoard& board)
{
    TestWall wall;
    wall.must(ImportBoard{std::make_shared<const WholeBoard>(board)});
    return wall.state();
}

/// With `to` in place of the first `from`; it must be there.
inline std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The sentence with which it is refused, as damaged or newer.
inline Message why(std::string_view bytes)
{
    const auto board = decode_board_file(bytes);
    REQUIRE_FALSE(board);
    CHECK((board.error().kind == ErrorKind::corrupt || board.error().kind == ErrorKind::unsupported));
    return board.error().message;
}

} // namespace fyr::test
