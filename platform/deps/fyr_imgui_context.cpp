// The context pointer that fyr_imconfig.h promises: one per thread, empty until somebody sets it.
#include <imgui.h>

constinit thread_local ImGuiContext* fyr_imgui_context = nullptr;
