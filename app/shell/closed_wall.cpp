#include "shell/closed_wall.hpp"

#include "board/touch_tracker.hpp"
#include "ui/closed_view.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// A key somebody may press instead of the button.
bool asks_again(const InputBatch& batch)
{
    return std::any_of(batch.keys.begin(), batch.keys.end(), [](const KeyEvent& k) { return k.key == Key::enter || k.key == Key::next; });
}

bool taps_again(const std::vector<Gesture>& gestures)
{
    return std::any_of(gestures.begin(), gestures.end(), [](const Gesture& g) {
        const auto* tapped = std::get_if<Tapped>(&g);
        return tapped && tapped->target == try_again_target;
    });
}

} // namespace

bool show_closed(Screen& screen, const Clock& clock, const Assets& assets, Message why, const ClosedWall& wall)
{
    constexpr int turn_ms = 1000;
    const auto fonts = Fonts::build(assets.fonts);
    FYR_ASSERT(static_cast<bool>(fonts), "the fonts were read and checked at the start");
    const Strings& strings = assets.strings(wall.language);
    Targets targets;
    TouchTracker touch;
    Stamp next = clock.ticks() + try_again_ms;
    bool wants = false, pressed = false;
    for (;;) {
        const Metrics metrics = metrics_for(screen.size(), 100, wall.diagonal_inch);
        screen.begin_frame();
        Painter painter(page_list(), metrics, light_theme(), *fonts);
        targets.clear();
        draw_closed(painter, targets, strings, why, static_cast<int>(try_again_ms / 1000), pressed);
        const Presented presented = screen.end_frame();
        if (presented.changed && wall.drawn) wall.drawn(targets, metrics);
        if (wall.turned) wall.turned(!presented.lost);
        if (wall.ended()) return false;

        const InputBatch batch = screen.poll({turn_ms});
        if (batch.close_requested || wall.ended()) return false;
        if (batch.resized) screen.redraw_all();
        if (batch.touch_device_lost) touch.release_all();
        std::vector<Gesture> gestures;
        for (const TouchEvent& event : batch.touches) touch.take(event, targets, metrics, gestures);
        pressed = touch.is_pressed(try_again_target);
        wants = asks_again(batch) || taps_again(gestures) || clock.ticks() >= next;
        if (!wants) continue;
        const auto still = wall.try_again();
        if (!still) return true;
        why = *still;
        next = clock.ticks() + try_again_ms;
    }
}

} // namespace fyr
