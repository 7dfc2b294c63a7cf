// Whether one person works at the wall or two, and so whose acts a *Fortryd* takes back. One person goes from side to side and
// has one history; each half has its own only while two write: both desks have a form open beside each other, or somebody acted
// at one half while a form was open on the other. It stays so for a while after, for whoever saved first still has the last act
// of that half in mind.
#pragma once

#include "board/ui_state.hpp"

namespace fyr {

/// The very middle is nobody's.
[[nodiscard]] constexpr WallSide half_of_wall(float x, float width)
{
    return x < width / 2 ? WallSide::left : x > width / 2 ? WallSide::right : WallSide::none;
}

/// ms that each half keeps its own history after two were last seen to write.
inline constexpr Stamp two_stay_ms = 120'000;

/// Both shared desks have a form, neither over the whole glass.
[[nodiscard]] inline bool both_write(const UiState& ui)
{
    return ui.first.is_open() && ui.second.is_open() && ui.first.half != Half::whole && ui.second.half != Half::whole;
}

/// Somebody writes on the half that `side` is not.
[[nodiscard]] inline bool other_half_writes(const UiState& ui, WallSide side, std::optional<DeskName> acting)
{
    const Half other = side == WallSide::left ? Half::end : Half::begin;
    if (side == WallSide::none) return false;
    for (const DeskName desk : both_desks)
        if (desk != acting && ui.at(desk).is_open() && ui.at(desk).half == other) return true;
    return false;
}

/// Where the groups of a class have their panels, several are at the glass anyway.
[[nodiscard]] inline bool two_write(const UiState& ui, Stamp ticks)
{
    return both_write(ui) || ticks < ui.two_until || ui.page == Page::lesson_groups;
}

/// What an undo pressed at `side` is about: none is the one history of everybody.
[[nodiscard]] inline WallSide undo_side(const UiState& ui, WallSide side, Stamp ticks) { return two_write(ui, ticks) ? side : WallSide::none; }

} // namespace fyr
