// The wall without a finger: keys walk from one thing that can be tapped to the next, and press it. What a key may reach is what
// a finger could tap now; so whatever lies under a sheet, a question or the dark is out of both's reach. Pure.
#pragma once

#include "board/targets.hpp"
#include "platform/input.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// A finger could tap it now: it does something, nothing lies over its middle, and it is no key of the keyboard on the glass.
[[nodiscard]] bool can_be_tapped(const Targets& targets, const Target& t);

/// In the order in which they were drawn, which is the order of reading. Without the keyboard on the glass: there is one on
/// the table. `desk`: only what belongs to that form; none: everything.
[[nodiscard]] std::vector<const Target*> within_reach(const Targets& targets, std::optional<DeskName> desk = {});

/// Where the walk goes from `from` with that key: Tab on (with Shift back), arrows to the nearest one on that side. The first
/// one when `from` is out of reach; "": nothing is in reach, or the key is none of these, or there is nothing on that side.
[[nodiscard]] std::string focus_after(const std::vector<const Target*>& reach, std::string_view from, const KeyEvent& key);

/// The first of these names that is in reach; null: none is.
[[nodiscard]] const Target* first_in_reach(const Targets& targets, std::initializer_list<std::string_view> names);

} // namespace fyr
