// Where the keys of the keyboard on the glass lie (design system 6.14), and where the form lies while it is there. Pure;
// lp. Keys are at least 20 mm and 3 mm apart wherever the diagonal is known and the glass has the room.
#pragma once

#include "board/keyboard_ui.hpp"
#include "board/metrics.hpp"
#include "domain/keyboard.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace fyr {

struct PlacedKey {
    std::string key; ///< as in the data: what it types, or what it does
    Rect at;
    bool works = false; ///< one of key_works
    bool operator==(const PlacedKey&) const = default;
};

struct KeyboardLayout {
    Rect panel;
    std::vector<PlacedKey> keys;
    Rect handle, up, down, hide;   ///< of the top row; up and down empty when there is no other height
    std::array<Rect, 3> words;     ///< of suggestions
    Rect to_left, to_right;        ///< tabs beside it; empty when there is no room or nowhere to go
    std::vector<float> tops;       ///< of the places it can be lifted to, the lowest first
    Rect free;                     ///< where the form lies while one types: over or under it, never behind
    [[nodiscard]] int heights() const { return static_cast<int>(tops.size()); }
    /// The place whose top is nearest to that y, for a hand that carries it there by its handle.
    [[nodiscard]] int height_near(float y) const;
    [[nodiscard]] const PlacedKey* key(std::string_view name) const
    {
        for (const PlacedKey& k : keys)
            if (k.key == name) return &k;
        return nullptr;
    }
};

/// What a form needs at least above or below: its title and one field.
inline constexpr float least_form_height = 300;
/// In a group's panel: one field. From the second height on there is its title too, and fields of several lines.
inline constexpr float least_panel_form_height = 96, titled_form_height = 260;
/// A region narrower or lower than that (lp) is a group's panel: smaller keys, closer together, that stay where they are.
inline constexpr float panel_under = 700, low_panel_under = 500;

/// `region`: the part of the glass it and its form may lie in.
[[nodiscard]] KeyboardLayout layout_keyboard(const KeyPlate& plate, const KeyboardUi& ui, const Metrics& metrics, Rect region);
/// On the whole glass.
[[nodiscard]] KeyboardLayout layout_keyboard(const KeyPlate& plate, const KeyboardUi& ui, const Metrics& metrics);
/// The side whose place is nearest to that x, for a hand that carries it there by its handle.
[[nodiscard]] Side side_near(float x, const Metrics& metrics);
/// Where `count` accents lie above their key, inside the panel's width and the glass.
[[nodiscard]] std::vector<Rect> layout_accents(const KeyboardLayout& layout, const PlacedKey& key, std::size_t count, const Metrics& metrics);

} // namespace fyr
