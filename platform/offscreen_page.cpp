#include "platform/offscreen_page.hpp"

#include <imgui.h>

namespace fyr {

OffscreenPage::OffscreenPage() : before_(ImGui::GetCurrentContext()), context_(ImGui::CreateContext())
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = io.BackendRendererName = "page";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
}

OffscreenPage::~OffscreenPage()
{
    ImGui::SetCurrentContext(context_);
    textures_.release();
    ImGui::DestroyContext(context_);
    ImGui::SetCurrentContext(before_);
}

ImDrawList& OffscreenPage::begin(int width, int height)
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DisplayFramebufferScale = {1, 1};
    io.DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    return *ImGui::GetBackgroundDrawList();
}

Drawing OffscreenPage::finish()
{
    ImGui::Render();
    const ImDrawData& data = *ImGui::GetDrawData();
    textures_.update(data);
    return make_drawing(data, textures_);
}

} // namespace fyr
