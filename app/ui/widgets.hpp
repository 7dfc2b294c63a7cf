// The components of the design system (part 6), each one function: it draws and registers its target by name.
#pragma once

#include "ui/frame.hpp"
#include "ui/icons.hpp"

namespace fyr {

// ---- frame of every page
void draw_background(Frame& f);
/// App mark, title, subtitle at the left; the clock at the right. `beside`: quiet text after the title.
void draw_header(Frame& f, std::string_view title, std::string_view subtitle, std::string_view beside = {});
void draw_app_mark(Painter& p, Rect at);
/// lp that the time takes where it ticks: every digit as wide as the widest.
[[nodiscard]] float clock_width(const Frame& f, Type type);

// ---- buttons (6.11) and the action bar (6.2)
enum class Look { standard, primary_lamp, quiet, fjord, soft, outline, acute_outline, acute, disabled };
struct Button {
    std::string name;              ///< of its target
    std::string label;
    char32_t icon = 0;
    Look look = Look::standard;
    std::optional<Intent> tap;     ///< none: it cannot be pressed
    std::optional<Intent> hold;
    std::optional<Polarity> magnet; ///< a magnet well instead of an icon
    bool icon_right = false;
    bool may_shrink = false;       ///< shows its icon alone when the bar is full
    std::string brief{};           ///< said instead of the label before that
};
void draw_button(Frame& f, Rect at, const Button& button, float radius = 18, Type type = Type::button);
/// Left cluster from the left edge, centre cluster centred, right cluster to the right edge; in portrait two rows.
void draw_bar(Frame& f, const std::vector<Button>& left, const std::vector<Button>& center, const std::vector<Button>& right);
/// "Fortryd: note". Both take back the newest act; while two people write, "bar/undo-left" what was done at the left half of
/// the wall and "bar/undo-right" what at the right (board/two_people.hpp).
[[nodiscard]] Button undo_button(const Frame& f, std::string name);

// ---- marks and signs
/// Grows past `radius` when the hours in it must be read from further away.
void draw_ring(Painter& p, const Strings& s, Point c, float radius, const AssessmentClock& clock, const ClockRules& rules);
/// How it stands as a small sign without hours: octagon, check, or an open ring while the clock runs.
void draw_clock_sign(Painter& p, Point c, float radius, ClockFace face);
void draw_magnet(Painter& p, Point c, float radius, Polarity polarity, bool lifted = false);
/// A small sign of the same shape without a glyph for counts and legends.
void draw_magnet_count(Painter& p, Point c, Polarity polarity);
/// Red, and of nothing but acute danger and what is overdue.
void draw_octagon(Painter& p, Point c, float radius);
/// Black: it stands still, or it goes for ever.
void draw_stop(Painter& p, Point c, float radius);
/// Whole minutes in the middle of a timer's ring that leaves `room` lp: "25 m", or the unit below when the room reads it from far.
void draw_minutes(Painter& p, const Strings& s, Point c, float room, int minutes);
void draw_check_disc(Painter& p, Point c, float radius);
/// A label; gives its width. `at` is its top left.
float draw_chip(Painter& p, Point at, float height, Color fill, Color ink, std::string_view text, char32_t icon = 0, Type type = Type::small_bold);
void draw_switch(Painter& p, Rect at, bool on);
void draw_empty(Frame& f, Rect in, std::string_view title, std::string_view line);

// ---- notices: where nothing that can be touched lies (toasts_view.cpp)
void draw_toasts(Frame& f);
/// What somebody must deal with in the inbox, a sentence each: nothing of any case, so it stands on the locked glass too.
[[nodiscard]] std::vector<std::string> waits_for_somebody(const Frame& f);
/// The text that is read whole (ReadWhole), beside the finger that asked for it (whole_text_view.cpp).
void draw_whole_text(Frame& f);

} // namespace fyr
