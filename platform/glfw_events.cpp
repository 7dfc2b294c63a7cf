#include "platform/glfw_events.hpp"

#include "base/text.hpp"
#include "platform/glfw_keys.hpp"

#include <GLFW/glfw3.h>

#include <utility>

namespace fyr {

GlfwEvents& GlfwEvents::of(GLFWwindow* window) { return *static_cast<GlfwEvents*>(glfwGetWindowUserPointer(window)); }

GlfwEvents::GlfwEvents(GLFWwindow* window, const Clock& clock) : window_(window), clock_(clock)
{
    glfwSetWindowUserPointer(window, this);
    glfwSetWindowCloseCallback(window, [](GLFWwindow* w) {
        glfwSetWindowShouldClose(w, GLFW_FALSE);
        if (!of(w).refuse_close) of(w).batch.close_requested = true;
    });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) { of(w).focus_lost = focused == GLFW_FALSE; });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).batch.resized = true; });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
        of(w).at_ = {static_cast<float>(x), static_cast<float>(y)};
        if (of(w).held_) of(w).mouse(TouchPhase::move);
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int) {
        if (button == GLFW_MOUSE_BUTTON_LEFT) of(w).mouse(action == GLFW_PRESS ? TouchPhase::down : TouchPhase::up);
    });
    glfwSetKeyCallback(window, [](GLFWwindow* w, int code, int scancode, int action, int mods) {
        if (action != GLFW_RELEASE) of(w).key(code, scancode, mods);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned point) {
        KeyEvent typed;
        append_utf8(typed.text, static_cast<char32_t>(point));
        of(w).batch.keys.push_back(std::move(typed));
    });
}

GlfwEvents::~GlfwEvents()
{
    glfwSetWindowCloseCallback(window_, nullptr);
    glfwSetWindowFocusCallback(window_, nullptr);
    glfwSetFramebufferSizeCallback(window_, nullptr);
    glfwSetCursorPosCallback(window_, nullptr);
    glfwSetMouseButtonCallback(window_, nullptr);
    glfwSetKeyCallback(window_, nullptr);
    glfwSetCharCallback(window_, nullptr);
}

InputBatch GlfwEvents::take() { return std::exchange(batch, {}); }

void GlfwEvents::mouse(TouchPhase phase)
{
    const bool begins = phase == TouchPhase::down;
    if (begins == held_ && phase != TouchPhase::move) return; // an up without its down, or a second down
    if (begins && fingers_near) return;                       // the server's echo of a touch
    held_ = phase != TouchPhase::up;
    batch.touches.push_back({0, phase, at_, 0, clock_.ticks()});
}

void GlfwEvents::key(int code, int scancode, int mods)
{
    const char* const printed = (mods & GLFW_MOD_CONTROL) != 0 ? glfwGetKeyName(code, scancode) : nullptr;
    const Key named = named_key(code, printed && printed[1] == '\0' ? printed[0] : '\0', mods);
    if (named != Key::none) batch.keys.push_back({named, (mods & GLFW_MOD_SHIFT) != 0, {}});
}

} // namespace fyr
