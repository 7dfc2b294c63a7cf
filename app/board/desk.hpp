// A place to write at: the form that is open there, the keyboard that belongs to it, and what of the glass it takes. The
// wall has two, so that two people write at the same time. This run only.
#pragma once

#include "board/form.hpp"
#include "board/keyboard_ui.hpp"
#include "board/metrics.hpp"
#include "domain/keyboard.hpp"

#include <array>
#include <string>

namespace fyr {

/// `second` is the one a form opens at while another is open at the first. Its targets are called "second/form/…".
enum class DeskName { first, second };
inline constexpr std::array both_desks{DeskName::first, DeskName::second};

/// What of the glass: begin is the left half, in portrait the upper one; end the right or lower one.
enum class Half { whole, begin, end };

struct Desk {
    Form form;
    Stamp form_since = 0;
    KeyboardUi keyboard;
    Half half = Half::whole;
    Point at{};            ///< lp, where the finger was that opened the form
    [[nodiscard]] bool is_open() const { return form.kind != FormKind::none; }
    bool operator==(const Desk&) const = default;
};

[[nodiscard]] constexpr DeskName other_than(DeskName desk) { return desk == DeskName::first ? DeskName::second : DeskName::first; }
[[nodiscard]] constexpr Half other_than(Half half) { return half == Half::begin ? Half::end : half == Half::end ? Half::begin : Half::whole; }
/// What a name is called at that desk: a target, a list that scrolls.
[[nodiscard]] inline std::string name_at(DeskName desk, const std::string& name) { return desk == DeskName::second ? "second/" + name : name; }

[[nodiscard]] Rect region_of(Half half, const Metrics& metrics);
/// The same glass cut to a part of it: as many lp to a millimetre, and its own width and height.
[[nodiscard]] Metrics cut_to(Rect part, const Metrics& metrics);
/// The half a finger there stands for: in landscape the middle third is nobody's, in portrait a form takes the whole width.
[[nodiscard]] Half half_at(Point at, const Metrics& metrics);
/// Two forms have room beside each other, or in portrait one above the other: keys of 12 mm (of 56 lp where nobody said how
/// large the glass is), and above the keyboard the least a form needs.
[[nodiscard]] bool has_room_for_two(const KeyPlate& plate, const Metrics& metrics);

} // namespace fyr
