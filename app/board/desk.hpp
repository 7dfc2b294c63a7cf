// A place to write at: the form that is open there, the keyboard that belongs to it, and what of the glass it takes. The
// wall has two, so that two people write at the same time, and in a class one more in the panel of each group. This run only.
#pragma once

#include "board/form.hpp"
#include "board/keyboard_ui.hpp"
#include "board/metrics.hpp"
#include "domain/keyboard.hpp"

#include <array>
#include <optional>
#include <string>

namespace fyr {

/// `second` is the one a form opens at while another is open at the first. Its targets are called "second/form/…", those of a
/// group "group/1/form/…".
enum class DeskName { first, second, group_1, group_2, group_3, group_4, group_5, group_6 };
inline constexpr std::array both_desks{DeskName::first, DeskName::second};
inline constexpr std::array all_desks{DeskName::first, DeskName::second, DeskName::group_1, DeskName::group_2, DeskName::group_3,
                                      DeskName::group_4, DeskName::group_5, DeskName::group_6};
inline constexpr int desks_of_groups = 6;
/// The group whose panel it is in, from 0; none: everybody's.
[[nodiscard]] constexpr std::optional<int> group_of(DeskName desk)
{
    return desk < DeskName::group_1 ? std::nullopt : std::optional(static_cast<int>(desk) - static_cast<int>(DeskName::group_1));
}
/// `group` from 0 to 5.
[[nodiscard]] constexpr DeskName desk_of_group(int group) { return static_cast<DeskName>(static_cast<int>(DeskName::group_1) + group); }

/// What of the glass: begin is the left half, in portrait the upper one; end the right or lower one.
enum class Half { whole, begin, end };

struct Desk {
    Form form;
    Form begun;            ///< as it opened, before anybody wrote
    Stamp form_since = 0;
    KeyboardUi keyboard;
    Half half = Half::whole;
    Point at{};            ///< lp, where the finger was that opened the form
    [[nodiscard]] bool is_open() const { return form.kind != FormKind::none; }
    bool operator==(const Desk&) const = default;
};

/// Of the two that everybody shares.
[[nodiscard]] constexpr DeskName other_than(DeskName desk) { return desk == DeskName::first ? DeskName::second : DeskName::first; }
[[nodiscard]] constexpr Half other_than(Half half) { return half == Half::begin ? Half::end : half == Half::end ? Half::begin : Half::whole; }
/// What a name is called at that desk: a target, a list that scrolls.
[[nodiscard]] inline std::string name_at(DeskName desk, const std::string& name)
{
    if (const auto group = group_of(desk)) return "group/" + std::to_string(*group + 1) + "/" + name;
    return desk == DeskName::second ? "second/" + name : name;
}

[[nodiscard]] Rect region_of(Half half, const Metrics& metrics);
/// The same glass cut to a part of it: as many lp to a millimetre, and its own width and height.
[[nodiscard]] Metrics cut_to(Rect part, const Metrics& metrics);
/// The half a finger there stands for: in landscape the middle third is nobody's, in portrait a form takes the whole width.
[[nodiscard]] Half half_at(Point at, const Metrics& metrics);
/// Two forms have room beside each other, or in portrait one above the other: keys of 12 mm (of 56 lp where nobody said how
/// large the glass is), and above the keyboard the least a form needs.
[[nodiscard]] bool has_room_for_two(const KeyPlate& plate, const Metrics& metrics);
/// The same in the panel of a group: keys of 12 mm (of 26 lp), and above them one field.
[[nodiscard]] bool has_room_in_panel(const KeyPlate& plate, const Metrics& metrics, Rect panel);

} // namespace fyr
