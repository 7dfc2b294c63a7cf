// Fingers on the glass: touches become gestures, gestures intents; a list that was flung glides on.
#include "base/overloaded.hpp"
#include "shell/app.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

constexpr float friction = 4.0F; ///< a list loses most of its speed in half a second

} // namespace

void App::take_input(const InputBatch& batch)
{
    if (batch.resized) {
        screen_.redraw_all();
        dirty_ = true;
    }
    if (batch.close_requested) closing_ = true;
    if (batch.touch_device_lost) touch_.release_all();
    if (!batch.touches.empty() || !batch.keys.empty()) dirty_ = true;
    for (const TouchEvent& event : batch.touches) {
        std::vector<Gesture> gestures;
        if (event.phase == TouchPhase::down) flings_.clear();
        touch_.take(event, targets_, metrics_, gestures);
        understand(gestures);
    }
    for (const KeyEvent& key : batch.keys) take_key(key);
}

void App::understand(const std::vector<Gesture>& gestures)
{
    for (const Gesture& gesture : gestures) {
        dirty_ = true;
        std::visit(
            overloaded{
                [&](const Tapped& g) {
                    const Target* target = targets_.named(g.target);
                    if (!target) return;
                    if (!target->field.empty()) handle(UiAction{FocusField{target->field}}, g.at);
                    if (target->tap) handle(Intent(*target->tap), g.at);
                },
                [&](const LongPressed& g) {
                    const Target* target = targets_.named(g.target);
                    if (target && target->hold) handle(Intent(*target->hold), g.at);
                },
                [&](const Dropped& g) {
                    const Target* zone = targets_.drop_at(g.at, [&](const DropZone& z) { return fits(g.grab, z); });
                    if (g.grab.what == Grab::What::card) {
                        if (const PlacedCard* placed = layout_.card(g.grab.about))
                            motion_.put("funnel/card/" + std::to_string(g.grab.about.value),
                                        {g.at.x - placed->at.w / 2, g.at.y - 24 - placed->at.h / 2, placed->at.w, placed->at.h},
                                        zone ? Motion::drop_ms : 260);
                    }
                    if (!zone) return;
                    if (const auto intent = intent_of_drop(g.grab, *zone->drop, session_.state(), {g.was, g.at.x - g.start.x})) handle(*intent, g.at);
                },
                [&](const Scrolled& g) {
                    float& at = ui_.scroll[g.list];
                    at = std::clamp(at + g.by, 0.F, g.range);
                },
                [&](const Flung& g) {
                    flings_[g.list] = {g.velocity, g.range};
                    last_glide_ = clock_.ticks();
                },
            },
            gesture);
    }
}

void App::glide(Stamp ticks)
{
    if (flings_.empty()) return;
    const auto seconds = static_cast<float>(std::clamp<Stamp>(ticks - last_glide_, 0, 100)) / 1000;
    last_glide_ = ticks;
    for (auto& [list, fling] : flings_) {
        auto& [velocity, range] = fling;
        float& at = ui_.scroll[list];
        at = std::clamp(at + velocity * seconds, 0.F, range);
        velocity *= std::exp(-friction * seconds);
        if (at <= 0 || at >= range) velocity = 0;
        dirty_ = true;
    }
    std::erase_if(flings_, [](const auto& f) { return std::abs(f.second.first) < 30; });
}

} // namespace fyr
