// Our Dear ImGui configuration, seen by every file that includes <imgui.h> (IMGUI_USER_CONFIG).
// One context per thread: the wall draws on the main thread while exports draw on a worker.
#pragma once

struct ImGuiContext;
extern constinit thread_local ImGuiContext* fyr_imgui_context; // set through ImGui::SetCurrentContext
#define GImGui fyr_imgui_context

#define ImDrawIdx unsigned int                 // a full board has more than 65,535 vertices in one list
#define IMGUI_USE_WCHAR32                      // people type emoji
#define IMGUI_ENABLE_FREETYPE                  // hinted, crisper text
#define IMGUI_DISABLE_SSE                      // approximate square roots differ between processors; goldens must not
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS           // no settings file, no log file: files are the platform's business
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS  // a kiosk opens no other program
