// Where a frame becomes visible: a plain child window of GLFW's window, and a way to draw into it. Two ways exist: OpenGL
// where there is a graphics card, our own rasterizer into memory shared with the X server where there is none.
#pragma once

#include "base/result.hpp"
#include "platform/damage.hpp"
#include "platform/image.hpp"

#include <memory>
#include <span>

struct _XDisplay;

namespace fyr {

using XDisplay = _XDisplay;
using XWindow = unsigned long;

/// Who draws. `automatic`: the graphics card when there is one, else the processor.
enum class DrawWith { automatic, opengl, processor };

/// How OpenGL's pictures get to the glass: in parts where the driver can, or always whole.
enum class GlShows { parts_if_possible, whole_pictures };

/// One window with a picture in it. The last picture is kept; only parts that are asked for are drawn and shown again.
/// All calls on one thread, with the ImGui context of the drawn data current.
class PictureWindow {
public:
    virtual ~PictureWindow() = default;
    [[nodiscard]] virtual XWindow window() const = 0;
    /// px. All of the picture must be drawn afterwards.
    virtual void resize(int width, int height) = 0;
    /// Does what the textures of this frame ask for, then draws the damage anew. What no triangle covers becomes black.
    /// `tracker` is the one that found the damage in this data.
    virtual void draw(const ImDrawData& data, const PictureDamage& damage, const DamageTracker& tracker) = 0;
    /// Makes these parts (px, from the top left) of the picture visible.
    virtual void show(std::span<const IRect> parts) = 0;
    /// The picture. Opaque.
    [[nodiscard]] virtual Image read_back() = 0;
    /// Gives every texture back to Dear ImGui, so that the next frame asks for them again. Before its context goes.
    virtual void forget_textures() = 0;
    /// Single parts can be shown without giving the whole picture away.
    [[nodiscard]] virtual bool shows_parts() const = 0;
    [[nodiscard]] virtual DrawWith drawn_with() const = 0;
    /// The picture was lost (a graphics card reset) and renew() is needed.
    [[nodiscard]] virtual bool is_lost() const { return false; }
    /// Begins anew after a loss. All of the picture must be drawn afterwards.
    virtual Result<void> renew() = 0;
};

/// A window of that size (px) inside `parent`. The display must outlive it. Fails with `unsupported` when neither way works,
/// or the one that is asked for does not.
[[nodiscard]] Result<std::unique_ptr<PictureWindow>> open_picture(XDisplay* display, XWindow parent, int width, int height,
                                                                   DrawWith with, GlShows shows);

} // namespace fyr
