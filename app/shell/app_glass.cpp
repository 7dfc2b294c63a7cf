// The glass itself: its size is asked for once, settings are kept, and what the touch frame is off by is taken off every touch.
#include "board/reading.hpp"
#include "board/setup_layout.hpp"
#include "shell/app.hpp"

#include <utility>

namespace fyr {

void App::ask_size()
{
    if (!options_.asks_size || session_.state().board().meeting.open) return;
    options_.asks_size = false;
    evolve(ui_, UiAction{GoTo{Page::setup, {}}}, clock_.ticks());
}

/// Chairs may stand further away than the largest letters reach: given on the command line, or by hand in the file.
void App::look_at_seats()
{
    if (!is_measured(ui_) || ui_.setup.open) return;
    const RoomReading room = room_reading(metrics_, ui_);
    if (room.holds) return;
    const auto metres = [&](float m) {
        const int tenths = static_cast<int>(m * 10 + 0.02F);
        return strings().text("setup.m", {{"n", std::to_string(tenths / 10) + strings().text("say.decimal_mark") + std::to_string(tenths % 10)}});
    };
    warn({chairs_too_far, {{"seat", metres(metres_of(ui_))}, {"m", metres(room.wall_metres)}}});
}

void App::keep_settings()
{
    if (ui_.setup.open || static_cast<const WallGlass&>(ui_) == kept_glass_) return; // what is only being tried is not kept
    const WallGlass before = std::exchange(kept_glass_, ui_);
    if (!options_.keep_glass) return;
    if (const auto kept = options_.keep_glass(before, ui_); !kept) say(kept.error().message, true);
}

void App::touch_cross(Point at)
{
    handle(UiAction{SetupAction{TouchCross{off_cross_mm(metrics_, at)}}}, at);
}

InputBatch App::as_pointed(InputBatch batch) const
{
    const bool aiming = ui_.page == Page::setup && ui_.setup.aiming; // the cross is touched to find it out
    const TouchOffset off = aiming ? TouchOffset{} : ui_.touch_offset;
    const float px_per_mm = metrics_.to_px(metrics_.from_mm(1));
    for (TouchEvent& touch : batch.touches) {
        touch.at.x -= static_cast<float>(off.x_mm) * px_per_mm;
        touch.at.y -= static_cast<float>(off.y_mm) * px_per_mm;
    }
    return batch;
}

} // namespace fyr
