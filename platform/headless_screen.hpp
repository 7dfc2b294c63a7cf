// A Screen without glass: fingers come from a script, pixels go into an Image. Everything between is the real thing,
// so what tests see is what the wall shows.
#pragma once

#include "platform/clock.hpp"
#include "platform/damage.hpp"
#include "platform/drawing.hpp"
#include "platform/screen.hpp"

#include <mutex>
#include <span>

struct ImGuiContext;

namespace fyr {

/// Owns a Dear ImGui context (no ini file, no log file, 1/60 s per frame) and makes it current on the thread that
/// builds it and in every begin_frame(); fonts may be added from construction on. Gives ImGui no input: who draws
/// decides what ImGui's one pointer hears of. poll() never sleeps.
class HeadlessScreen final : public Screen {
public:
    /// Shows `width` x `height` px. The clock stamps pushed events that carry no time; it must outlive the screen.
    HeadlessScreen(int width, int height, const Clock& clock);
    ~HeadlessScreen() override;
    HeadlessScreen(const HeadlessScreen&) = delete;
    HeadlessScreen& operator=(const HeadlessScreen&) = delete;

    /// The script: what the next poll() gives, in this order.
    void push(TouchEvent event);
    void push(KeyEvent event);
    void push_close_request();
    void push_touch_device_lost();
    /// The window has another size from the next frame on; the next poll() says so.
    void resize(int width, int height);
    /// From the next frame on a picture is made only by paint(): for those who look at few frames of many.
    void paint_when_asked() { each_frame_ = false; }
    /// Paints the last frame whole, after paint_when_asked(). Between end_frame() and the next begin_frame().
    const Image& paint();
    /// What is seen where nothing is drawn; opaque. Black at first.
    void set_background(std::uint32_t color);

    [[nodiscard]] Size size() const override;
    InputBatch poll(Wait wait) override;
    void wake() override;
    void begin_frame() override;
    Presented end_frame() override;
    void redraw_all() override;
    [[nodiscard]] Result<Image> read_back() const override;
    void set_kiosk(bool on) override;

    /// What the last frame drew again.
    [[nodiscard]] const PictureDamage& damage() const { return last_damage_; }
    /// What the glass shows now, without a copy.
    [[nodiscard]] const Image& picture() const { return picture_; }
    [[nodiscard]] bool kiosk() const { return kiosk_; }
    /// Whether wake() was called since the last poll().
    [[nodiscard]] bool woken() const;
    [[nodiscard]] ImGuiContext* context() const { return context_; }

    /// What happened so far.
    struct Counters {
        long frames = 0;         ///< begin_frame() … end_frame()
        long presented = 0;      ///< frames with any damage
        long damaged_pixels = 0; ///< sum of Presented::damaged_pixels
        long polls = 0;
        int last_wait_ms = 0; ///< what the last poll() was allowed to sleep
    };
    [[nodiscard]] const Counters& counters() const { return counters_; }

private:
    void raster_parts(const ImDrawData& data, std::span<const IRect> parts);

    const Clock& clock_;
    ImGuiContext* context_ = nullptr;
    TextureKeeper textures_;
    DamageTracker damage_;
    PictureDamage last_damage_;
    int width_, height_;
    std::uint32_t background_ = 0xFF000000u;
    Image picture_;
    InputBatch queue_;
    Counters counters_;
    bool kiosk_ = false, each_frame_ = true;
    mutable std::mutex wake_guard_;
    bool woken_ = false;
};

} // namespace fyr
