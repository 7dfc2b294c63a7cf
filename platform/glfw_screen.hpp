// The glass on the wall, and a window on a desk: GLFW for the window, keys and mouse; touches over an X connection of
// our own; the graphics card or the processor for the picture, of which only what changed is drawn and shown.
#pragma once

#include "platform/clock.hpp"
#include "platform/picture_window.hpp"
#include "platform/screen.hpp"
#include "platform/touch_decoder.hpp"

#include <memory>
#include <string>

struct GLFWwindow;
struct ImGuiContext;

namespace fyr {

class AwakeX11;
class DamageTracker;
class GlfwEvents;
class TouchX11;

struct GlfwOptions {
    int width = 1600, height = 900; ///< px, of the window when not full screen
    bool full_screen = false;
    std::string title = "Fyrtårn";
    DrawWith draw_with = DrawWith::automatic;
    bool whole_pictures = false; ///< with OpenGL: show whole pictures even where parts could be shown
};

/// Owns a Dear ImGui context (no ini file) and makes it current on this thread; fonts may be added from open() on. Gives
/// ImGui no input: who draws decides what ImGui's one pointer hears of. At most one exists at a time, on the main thread.
class GlfwScreen final : public Screen {
public:
    /// Fails with io (no X server, see reach_x_server()) or unsupported (no way to draw, see open_picture()). `clock` stamps events and must outlive the screen.
    static Result<std::unique_ptr<GlfwScreen>> open(const GlfwOptions& options, const Clock& clock);
    ~GlfwScreen() override;
    GlfwScreen(const GlfwScreen&) = delete;
    GlfwScreen& operator=(const GlfwScreen&) = delete;

    [[nodiscard]] Size size() const override;
    InputBatch poll(Wait wait) override;
    void wake() override;
    void begin_frame() override;
    Presented end_frame() override;
    void redraw_all() override;
    [[nodiscard]] Result<Image> read_back() const override;
    void set_kiosk(bool on) override;

    /// Throws the picture and all it is drawn with away and begins anew, as after a graphics card reset.
    Result<void> renew_picture();
    /// Number of touch devices now.
    [[nodiscard]] int touch_device_count() const;
    /// Only what changed is shown; otherwise whole pictures are.
    [[nodiscard]] bool shows_parts() const;
    /// Who draws: opengl or processor.
    [[nodiscard]] DrawWith drawn_with() const;

private:
    explicit GlfwScreen(const Clock& clock);
    Result<void> make_window(const GlfwOptions& options);
    Result<void> make_picture(const GlfwOptions& options);
    void make_imgui();
    void fit_to_window();
    void fill_monitor();
    bool collect_input();
    void collect_touches();
    void sleep(int ms);

    const Clock& clock_;
    ImGuiContext* imgui_ = nullptr;
    GLFWwindow* window_ = nullptr;
    std::unique_ptr<GlfwEvents> events_;
    std::unique_ptr<PictureWindow> picture_;
    std::unique_ptr<DamageTracker> damage_;
    std::unique_ptr<TouchX11> touch_;
    std::unique_ptr<AwakeX11> awake_; ///< in kiosk
    TouchState fingers_;
    Stamp last_touch_ = 0;
    int width_ = 0, height_ = 0;
    int windowed_x_ = 0, windowed_y_ = 0, windowed_width_ = 0, windowed_height_ = 0;
    int wake_fd_ = -1;
    bool glfw_ = false, kiosk_ = false;
    bool everything_ = true; ///< nothing of the last picture is of use
    Stamp last_frame_ = 0;
};

} // namespace fyr
