#include "platform/headless_screen.hpp"

#include "platform/soft_raster.hpp"

#include <imgui.h>

#include <memory>
#include <utility>

namespace fyr {
namespace {

/// Makes a context current for as long as it lives.
class Current {
public:
    explicit Current(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) { ImGui::SetCurrentContext(context); }
    ~Current() { ImGui::SetCurrentContext(before_); }
    Current(const Current&) = delete;
    Current& operator=(const Current&) = delete;

private:
    ImGuiContext* before_;
};

} // namespace

HeadlessScreen::HeadlessScreen(int width, int height, const Clock& clock)
    : clock_(clock), context_(ImGui::CreateContext()), width_(width), height_(height)
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = io.BackendRendererName = "headless";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
}

HeadlessScreen::~HeadlessScreen()
{
    ImGuiContext* before = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context_);
    textures_.release();
    ImGui::DestroyContext(context_);
    ImGui::SetCurrentContext(before == context_ ? nullptr : before);
}

void HeadlessScreen::push(TouchEvent event)
{
    if (event.ticks == 0) event.ticks = clock_.ticks();
    queue_.touches.push_back(event);
}

void HeadlessScreen::push(KeyEvent event) { queue_.keys.push_back(std::move(event)); }
void HeadlessScreen::push_close_request() { queue_.close_requested = true; }
void HeadlessScreen::push_touch_device_lost() { queue_.touch_device_lost = true; }

void HeadlessScreen::resize(int width, int height)
{
    width_ = width;
    height_ = height;
    queue_.resized = true;
    damage_.forget();
}

void HeadlessScreen::set_background(std::uint32_t color)
{
    background_ = color;
    damage_.forget();
}

Size HeadlessScreen::size() const { return {static_cast<float>(width_), static_cast<float>(height_)}; }

InputBatch HeadlessScreen::poll(Wait wait)
{
    ++counters_.polls;
    counters_.last_wait_ms = wait.ms;
    const std::lock_guard lock(wake_guard_);
    woken_ = false;
    return std::exchange(queue_, {});
}

void HeadlessScreen::wake()
{
    const std::lock_guard lock(wake_guard_);
    woken_ = true;
}

bool HeadlessScreen::woken() const
{
    const std::lock_guard lock(wake_guard_);
    return woken_;
}

void HeadlessScreen::begin_frame()
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
    io.DisplayFramebufferScale = {1, 1};
    io.DeltaTime = 1.0f / 60;
    ImGui::NewFrame();
}

Presented HeadlessScreen::end_frame()
{
    const Current current(context_);
    ImGui::Render();
    const ImDrawData& data = *ImGui::GetDrawData();
    if (each_frame_) last_damage_ = damage_.next(data);
    textures_.update(data);
    ++counters_.frames;
    if (!each_frame_ || last_damage_.nothing()) return {};
    const long pixels = last_damage_.area();
    raster_parts(data, last_damage_.rects);
    ++counters_.presented;
    counters_.damaged_pixels += pixels;
    return {true, pixels};
}

void HeadlessScreen::raster_parts(const ImDrawData& data, std::span<const IRect> parts)
{
    const Drawing drawing = make_drawing(data, textures_);
    if (picture_.width != drawing.width || picture_.height != drawing.height) {
        picture_ = {drawing.width, drawing.height, {}};
        picture_.pixels.resize(static_cast<std::size_t>(drawing.width) * static_cast<std::size_t>(drawing.height));
    }
    for (const IRect& part : parts) {
        const Canvas canvas = canvas_of(picture_).part(part);
        fill(canvas, background_);
        raster(drawing, canvas);
    }
}

const Image& HeadlessScreen::paint()
{
    const Current current(context_);
    const IRect whole[] = {{0, 0, width_, height_}};
    if (const ImDrawData* data = ImGui::GetDrawData()) raster_parts(*data, whole);
    return picture_;
}

void HeadlessScreen::redraw_all() { damage_.forget(); }
Result<Image> HeadlessScreen::read_back() const { return picture_; }
void HeadlessScreen::set_kiosk(bool on) { kiosk_ = on; }

} // namespace fyr
