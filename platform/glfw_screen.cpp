// poll() sleeps in one place, on three descriptors: GLFW's X connection, the touch connection and wake(). So a finger
// wakes this thread itself, and nothing runs while nothing happens.
#define GLFW_EXPOSE_NATIVE_X11
#include "platform/glfw_screen.hpp"

#include "platform/damage.hpp"
#include "platform/glfw_events.hpp"
#include "platform/touch_x11.hpp"
#include "platform/x11_awake.hpp"
#include "platform/x11_buttons.hpp"
#include "platform/x11_reach.hpp"
#include "platform/x11_refusals.hpp"

#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace fyr {

namespace {

/// The pointer's news come over another connection than the fingers' and may lag behind them.
constexpr Stamp mouse_rest = 200; // ms after the last finger

/// From 3.4 on GLFW takes Wayland where it finds it, unless it is told. Asked of the library and not of its header: a package
/// that was built with 3.3 runs with later ones too.
void ask_for_x11()
{
    constexpr int platform_hint = 0x0005'0003, x11 = 0x0006'0004;
#ifdef GLFW_PLATFORM
    static_assert(platform_hint == GLFW_PLATFORM && x11 == GLFW_PLATFORM_X11);
#endif
    int major = 0, minor = 0, revision = 0;
    glfwGetVersion(&major, &minor, &revision);
    if (major > 3 || minor >= 4) glfwInitHint(platform_hint, x11);
}

} // namespace

GlfwScreen::GlfwScreen(const Clock& clock) : clock_(clock), damage_(std::make_unique<DamageTracker>()) {}

Result<std::unique_ptr<GlfwScreen>> GlfwScreen::open(const GlfwOptions& options, const Clock& clock)
{
    std::unique_ptr<GlfwScreen> screen(new GlfwScreen(clock));
    if (auto made = screen->make_window(options); !made) return made.error();
    if (auto made = screen->make_picture(options); !made) return made.error();
    screen->make_imgui();
    return screen;
}

GlfwScreen::~GlfwScreen()
{
    if (imgui_) {
        ImGui::SetCurrentContext(imgui_);
        if (picture_) picture_->forget_textures();
        ImGui::DestroyContext(imgui_);
        ImGui::SetCurrentContext(nullptr);
    }
    awake_.reset();
    touch_.reset();
    picture_.reset();
    events_.reset();
    if (window_) glfwDestroyWindow(window_);
    if (glfw_) glfwTerminate();
    if (wake_fd_ >= 0) close(wake_fd_);
}

Result<void> GlfwScreen::make_window(const GlfwOptions& options)
{
    wake_fd_ = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    const auto server = reach_x_server(); // held until GLFW has a connection of its own
    if (!server) return server.error();
    ask_for_x11();
    glfw_ = glfwInit() == GLFW_TRUE;
    if (!glfw_ || wake_fd_ < 0) return failed(ErrorKind::io, "screen.no_display");
    pass_over_refusals();
    pass_over_unknown_buttons(glfwGetX11Display());
    glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API); // see picture_window.hpp
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    GLFWmonitor* const monitor = options.full_screen ? glfwGetPrimaryMonitor() : nullptr;
    const GLFWvidmode* const mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    const int width = mode ? mode->width : std::max(1, options.width);
    const int height = mode ? mode->height : std::max(1, options.height);
    window_ = glfwCreateWindow(width, height, options.title.c_str(), mode ? monitor : nullptr, nullptr);
    if (!window_) return failed(ErrorKind::io, "screen.no_display");
    windowed_width_ = std::max(1, options.width);
    windowed_height_ = std::max(1, options.height);
    events_ = std::make_unique<GlfwEvents>(window_, clock_);
    return {};
}

Result<void> GlfwScreen::make_picture(const GlfwOptions& options)
{
    Display* const display = glfwGetX11Display();
    glfwGetFramebufferSize(window_, &width_, &height_);
    const GlShows shows = options.whole_pictures ? GlShows::whole_pictures : GlShows::parts_if_possible;
    auto picture = open_picture(display, glfwGetX11Window(window_), width_, height_, options.draw_with, shows);
    if (!picture) return picture.error();
    picture_ = *std::move(picture);
    XSync(display, False); // the windows must exist before another connection names them
    auto touch = TouchX11::open(DisplayString(display), glfwGetX11Window(window_), picture_->window());
    if (!touch) return touch.error();
    touch_ = *std::move(touch);
    return {};
}

void GlfwScreen::make_imgui()
{
    imgui_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(imgui_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = io.BackendRendererName = "fyr_desktop";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) { return glfwGetClipboardString(nullptr); };
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) { glfwSetClipboardString(nullptr, text); };
}

Size GlfwScreen::size() const { return {static_cast<float>(width_), static_cast<float>(height_)}; }
void GlfwScreen::redraw_all() { everything_ = true; }
int GlfwScreen::touch_device_count() const { return touch_->device_count(); }
bool GlfwScreen::shows_parts() const { return picture_->shows_parts(); }
DrawWith GlfwScreen::drawn_with() const { return picture_->drawn_with(); }

void GlfwScreen::wake()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(wake_fd_, &one, sizeof one); // full means: already awake
}

void GlfwScreen::sleep(int ms)
{
    // An answer that was waited for may have brought events along: they are read already, and poll() does not see them.
    if (touch_->has_news() || XEventsQueued(glfwGetX11Display(), QueuedAlready) > 0) return;
    std::array<pollfd, 3> sources{{{ConnectionNumber(glfwGetX11Display()), POLLIN, 0},
                                   {touch_->fd(), POLLIN, 0},
                                   {wake_fd_, POLLIN, 0}}};
    ::poll(sources.data(), sources.size(), ms);
}

void GlfwScreen::collect_touches()
{
    const TouchNews news = touch_->read();
    TouchCalibration calibration;
    calibration.major_to_px = touch_->major_to_px();
    const auto events = decode(fingers_, news.records, calibration, size(), clock_.ticks());
    InputBatch& batch = events_->batch;
    batch.touches.insert(batch.touches.end(), events.begin(), events.end());
    batch.touch_device_lost |= news.device_lost;
    if (!fingers_.down.empty() || !events.empty()) last_touch_ = clock_.ticks();
    events_->fingers_near = last_touch_ > 0 && clock_.ticks() - last_touch_ < mouse_rest;
    if (news.uncovered && !everything_) picture_->show(std::array{IRect{0, 0, width_, height_}});
    if (news.screen_resized && kiosk_) fill_monitor();
}

/// True when there is something to tell, or wake() was called.
bool GlfwScreen::collect_input()
{
    collect_touches(); // first, so that the mouse knows whether a finger is on the glass
    glfwPollEvents();
    if (events_->batch.resized) fit_to_window();
    if (events_->focus_lost && kiosk_) glfwFocusWindow(window_);
    events_->focus_lost = false;
    std::uint64_t woken = 0;
    const bool was_woken = read(wake_fd_, &woken, sizeof woken) > 0;
    return was_woken || !events_->empty();
}

InputBatch GlfwScreen::poll(Wait wait)
{
    const Stamp until = wait.ms < 0 ? 0 : clock_.ticks() + wait.ms;
    while (!collect_input()) {
        const Stamp left = wait.ms < 0 ? -1 : until - clock_.ticks();
        if (wait.ms >= 0 && left <= 0) break;
        sleep(static_cast<int>(left));
    }
    return events_->take();
}

void GlfwScreen::fit_to_window()
{
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    if (width < 1 || height < 1 || (width == width_ && height == height_)) return;
    width_ = width;
    height_ = height;
    picture_->resize(width, height);
    everything_ = true;
}

void GlfwScreen::begin_frame()
{
    ImGui::SetCurrentContext(imgui_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
    io.DisplayFramebufferScale = {1, 1};
    const Stamp now = clock_.ticks();
    io.DeltaTime = static_cast<float>(std::clamp<Stamp>(now - last_frame_, 1, 100)) / static_cast<float>(ms_per_second);
    last_frame_ = now;
    ImGui::NewFrame();
}

Presented GlfwScreen::end_frame()
{
    ImGui::Render();
    if (picture_->is_lost() && !renew_picture()) return {false, 0, true};
    const ImDrawData& data = *ImGui::GetDrawData();
    if (std::exchange(everything_, false)) damage_->forget();
    const PictureDamage damage = damage_->next(data);
    picture_->draw(data, damage, *damage_);
    if (damage.nothing()) return {};
    picture_->show(damage.rects);
    return {true, damage.area()};
}

Result<Image> GlfwScreen::read_back() const { return picture_->read_back(); }

Result<void> GlfwScreen::renew_picture()
{
    ImGui::SetCurrentContext(imgui_);
    everything_ = true;
    return picture_->renew();
}

void GlfwScreen::fill_monitor()
{
    GLFWmonitor* const monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* const mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (mode && mode->width > 0 && mode->height > 0) { // one that is going has no size any more
        glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, GLFW_DONT_CARE);
    } else { // every output is off: be as large as the screen, so that it is right when one comes back
        const Size screen = touch_->screen_size();
        glfwSetWindowMonitor(window_, nullptr, 0, 0, static_cast<int>(screen.w), static_cast<int>(screen.h), GLFW_DONT_CARE);
    }
    glfwFocusWindow(window_); // without a window manager nobody else does
}

void GlfwScreen::set_kiosk(bool on)
{
    if (on == kiosk_) return;
    kiosk_ = on;
    events_->refuse_close = on;
    glfwSetInputMode(window_, GLFW_CURSOR, on ? GLFW_CURSOR_HIDDEN : GLFW_CURSOR_NORMAL);
    if (on) {
        if (!glfwGetWindowMonitor(window_)) glfwGetWindowPos(window_, &windowed_x_, &windowed_y_);
        fill_monitor();
        awake_ = std::make_unique<AwakeX11>(glfwGetX11Display());
        // GLFW measures what it would hand out when any client asks for a selection, also one that it never had: nothing, then.
        glfwSetClipboardString(window_, "");
        glfwSetX11SelectionString("");
    } else {
        awake_.reset();
        glfwSetWindowMonitor(window_, nullptr, windowed_x_, windowed_y_, windowed_width_, windowed_height_, GLFW_DONT_CARE);
    }
}

} // namespace fyr
