// A page that no glass shows: a Dear ImGui context of its own, drawn once or several times and kept as a Drawing.
// For pictures made on a worker while the wall's own context goes on (the context pointer is one per thread).
#pragma once

#include "platform/drawing.hpp"

struct ImDrawList;
struct ImGuiContext;

namespace fyr {

/// Makes its context current on the thread that builds it; all calls and the end from that thread. What was current
/// before is current again afterwards.
class OffscreenPage {
public:
    OffscreenPage();
    ~OffscreenPage();
    OffscreenPage(const OffscreenPage&) = delete;
    OffscreenPage& operator=(const OffscreenPage&) = delete;

    /// Opens an empty page of that many px; draw on the list until finish(). Fonts are added before.
    ImDrawList& begin(int width, int height);
    /// Closes it. The drawing borrows nothing from the page.
    [[nodiscard]] Drawing finish();

private:
    ImGuiContext* before_;
    ImGuiContext* context_;
    TextureKeeper textures_;
};

} // namespace fyr
