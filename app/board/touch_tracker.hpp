// Fingers → gestures. Every finger has its own target and its own state; what one finger holds, no other fires.
// Pure: time and targets come in, gestures come out. Unit: lp. Numbers: design system part 9.
#pragma once

#include "board/metrics.hpp"
#include "board/targets.hpp"
#include "platform/input.hpp"

#include <variant>
#include <vector>

namespace fyr {

struct Tapped { std::string target; Point at; };
struct LongPressed { std::string target; Point at; };
/// Let go: `at` is under the finger, which took it at `start`; `was` is where it lay then.
struct Dropped { Grab grab; Point at; Point start{}; Rect was{}; };
/// A list moved by so many lp (positive: towards its end).
struct Scrolled { std::string list; float by = 0, range = 0; };
/// A list let go in motion, lp per second.
struct Flung { std::string list; float velocity = 0, range = 0; };
/// A finger moves along a text field, or on from what it held down; then it lets go there.
struct Slid { std::string target; Point at; };
struct LetGo { std::string target; Point at; };
/// Two fingers together: what lay at `before` goes to `after`, and all is `scale` times as large.
struct Pinched { std::string target; Point before, after; float scale = 1; };
using Gesture = std::variant<Tapped, LongPressed, Dropped, Scrolled, Flung, Slid, LetGo, Pinched>;

struct Finger {
    enum class Mode { pressed, dragging, scrolling, sliding, pinching, spent };
    std::uint64_t id = 0;
    Mode mode = Mode::pressed;
    std::string target;
    Rect target_at;       ///< as it was when the finger landed
    Point start, at;
    Stamp down = 0;       ///< ticks
    Stamp last = 0;       ///< ticks of the newest movement
    Stamp heard = 0;      ///< ticks of the newest word about it, moved or not
    std::optional<Grab> grab;
    bool can_tap = false, can_hold = false, sideways = false, pinch = false;
    bool is_text = false, is_key = false, slides = false; ///< as its target says
    std::optional<DeskName> desk{}; ///< as its target says
    Stamp again = 0;      ///< ticks when its tap comes again; 0: it does not
    std::string scroll;
    float scroll_range = 0;
    float velocity = 0;   ///< lp/s of the list it scrolls
    std::uint64_t partner = 0; ///< the other finger of a pinch
};

class TouchTracker {
public:
    static constexpr Stamp hold_ms = 500;      ///< long press
    static constexpr Stamp hold_shows_ms = 200; ///< its ring begins to fill
    static constexpr Stamp repeats_after_ms = 450, repeats_ms = 70; ///< a key that is held down
    static constexpr Stamp rest_ms = 250;      ///< resting this long turns a scroll into a drag
    static constexpr Stamp stop_ms = 100;      ///< a list held still this long is not thrown
    static constexpr std::size_t most_fingers = 10;
    static constexpr float palm_mm = 45;
    static constexpr float dead_edge_mm = 3; ///< a sleeve or the frame touches there; without measures so many lp
    static constexpr Stamp ends_by_itself_ms = 60'000; ///< a contact that says nothing for so long is a thing, not a finger
    static constexpr Stamp pinch_together_ms = 600; ///< both fingers of a pinch land in this time,
    static constexpr float pinch_apart = 900;       ///< and not further from each other, lp: one person's

    /// Takes one event; appends what it means. `targets` are those of the frame the finger sees.
    void take(const TouchEvent& event, const Targets& targets, const Metrics& metrics, std::vector<Gesture>& out);
    /// Lets time pass: long presses, and keys that repeat.
    void tick(Stamp ticks, std::vector<Gesture>& out);
    /// Forgets every finger without firing anything (curtain, lost device).
    void release_all() { fingers_.clear(); }

    [[nodiscard]] const std::vector<Finger>& fingers() const { return fingers_; }
    /// The same fingers on a page that lies elsewhere on the glass: moved by so many lp. To look at only.
    [[nodiscard]] TouchTracker seen_from(Point by) const;
    /// The finger that drags that, if any.
    [[nodiscard]] const Finger* holder(const Grab& grab) const;
    /// A finger rests on this target without having left it.
    [[nodiscard]] bool is_pressed(std::string_view target) const;
    /// When tick() has something to do next, ticks; 0: never.
    [[nodiscard]] Stamp next_tick() const;

private:
    void down(const TouchEvent& event, Point at, const Targets& targets, std::vector<Gesture>& out);
    void move(Finger& finger, Point at, Stamp ticks, std::vector<Gesture>& out);
    void leave_pinch(const Finger& finger);
    /// The only way a finger goes, but for all at once: no pinch is left with one finger.
    void drop(std::vector<Finger>::iterator finger);
    void pinch(Finger& finger, std::vector<Gesture>& out, Point before);
    void up(const Finger& finger, const Targets& targets, std::vector<Gesture>& out) const;

    std::vector<Finger> fingers_;
};

} // namespace fyr
