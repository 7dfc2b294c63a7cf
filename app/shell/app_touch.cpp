// Fingers on the glass: touches become gestures, gestures intents; a list that was flung glides on.
#include "base/overloaded.hpp"
#include "board/reach.hpp"
#include "board/typed_into.hpp"
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
    if (batch.touch_device_lost) {
        touch_.release_all();
        swipe_.release_all();
    }
    if (ui_.guard.clean_until > clock_.ticks()) return touch_.release_all(); // a cloth, not fingers
    if (!batch.touches.empty() || !batch.keys.empty()) {
        dirty_ = true;
        last_touch_ = clock_.ticks();
    }
    if (!batch.touches.empty() && !ui_.key_focus.empty()) evolve(ui_, UiAction{PointKeysAt{}}, clock_.ticks());
    for (const TouchEvent& event : batch.touches) {
        if (swipe_.take(event, metrics_) && ui_.guard.state == Guarding::on && ui_.page != Page::rest) {
            cover({});
            continue;
        }
        std::vector<Gesture> gestures;
        if (event.phase == TouchPhase::down) flings_.clear();
        touch_.take(event, targets_, metrics_, gestures);
        follow_light();
        understand(gestures);
    }
    for (const KeyEvent& key : batch.keys) {
        if (!ui_.light) evolve(ui_, UiAction{KeyboardAction{PhysicalKey{}}}, clock_.ticks());
        take_key(key);
        ++keys_taken_;
    }
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
                    from_desk(target->desk);
                    if (!target->field.empty()) {
                        handle(UiAction{FocusField{target->field, target->text ? target->text->caret_at(g.at) : std::string::npos}}, g.at);
                        handle(UiAction{KeyboardAction{FieldTouched{}}}, g.at);
                    }
                    if (target->name == "setup/cross") return touch_cross(g.at);
                    if (target->tap) handle(Intent(*target->tap), g.at);
                },
                [&](const LongPressed& g) {
                    const Target* target = targets_.named(g.target);
                    if (target) from_desk(target->desk);
                    if (target && target->hold) handle(Intent(*target->hold), g.at);
                },
                [&](const Dropped& g) {
                    const Target* zone = targets_.drop_at(g.at, [&](const DropZone& z) { return fits(g.grab, z); });
                    if (g.grab.what == Grab::What::card) {
                        if (const PlacedCard* placed = layout_.card(g.grab.about))
                            motion_.put("funnel/card/" + std::to_string(g.grab.about.value),
                                        {g.at.x - placed->at.w / 2, g.at.y - reach_shift(metrics_, ui_.reach) - 24 - placed->at.h / 2, placed->at.w, placed->at.h},
                                        zone ? Motion::drop_ms : 260);
                    }
                    if (!zone) return;
                    if (const auto intent = intent_of_drop(g.grab, *zone->drop, session_.state(), {g.was, g.at.x - g.start.x})) handle(*intent, g.at);
                },
                [&](const Scrolled& g) {
                    const Target* list = targets_.named(g.list);
                    float& at = ui_.scroll.try_emplace(g.list, list ? list->scroll_rest : 0.F).first->second;
                    at = std::clamp(at + g.by, 0.F, g.range);
                },
                [&](const Slid& g) { slide(g.target, g.at); },
                [&](const LetGo& g) { let_go(g.target, g.at); },
                [&](const Pinched& g) { pinch_plan(g); },
                [&](const Flung& g) {
                    flings_[g.list] = {g.velocity, g.range};
                    last_glide_ = clock_.ticks();
                },
            },
            gesture);
        acting_.reset();
    }
}

/// The light is where the first finger is that lies on the dark page.
void App::follow_light()
{
    if (!ui_.light) return;
    for (const Finger& finger : touch_.fingers())
        if (finger.target == Spotlight::page_target) return point_at(finger.at);
}

void App::point_at(Point at)
{
    at = {std::clamp(at.x, 0.F, metrics_.width), std::clamp(at.y, 0.F, metrics_.bar().y)};
    evolve(ui_, UiAction{SpotlightAction{PointAt{at}}}, clock_.ticks());
}

void App::slide(const std::string& name, Point at)
{
    const Target* target = targets_.named(name);
    if (!target || !target->text) return; // on a key it only shows where it is
    from_desk(target->desk);
    evolve(ui_, UiAction{FocusField{target->field, target->text->caret_at(at)}}, clock_.ticks());
}

void App::let_go(const std::string& name, Point at)
{
    const Target* target = targets_.named(name);
    if (!target) return;
    from_desk(target->desk);
    if (target->text) return handle(UiAction{KeyboardAction{FieldTouched{}}}, at);
    if (name.ends_with("keyboard/handle")) {
        const auto keyboard = keyboard_on_glass(ui_, ui_.hand, form_context(), assets_.templates.keyboard(ui_.language), metrics_);
        const float top = at.y - target->at.h / 2;
        const Rect region = region_of(ui_, ui_.hand, metrics_);
        if (keyboard) handle(UiAction{KeyboardAction{MoveTo{side_near(at.x - region.x, cut_to(region, metrics_)), keyboard->height_near(top)}}}, at);
        return;
    }
    if (target->at.contains(at)) return; // held and let go: what it offers stays, one tap takes it
    const Target* offered = targets_.at(at);
    if (offered && offered->name.starts_with(name + "/") && offered->tap) return handle(Intent(*offered->tap), at);
    handle(UiAction{KeyboardAction{ShowAccents{}}}, at);
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
