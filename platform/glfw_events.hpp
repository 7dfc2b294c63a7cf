// What GLFW calls back with → one InputBatch. The mouse's left button plays finger 0 while no finger is, or just was, on the glass.
#pragma once

#include "platform/clock.hpp"
#include "platform/input.hpp"

struct GLFWwindow;

namespace fyr {

/// Takes over the callbacks of one window, which must outlive it; both stay where they are.
class GlfwEvents {
public:
    GlfwEvents(GLFWwindow* window, const Clock& clock);
    ~GlfwEvents();
    GlfwEvents(const GlfwEvents&) = delete;
    GlfwEvents& operator=(const GlfwEvents&) = delete;

    /// Everything since last time.
    [[nodiscard]] InputBatch take();
    [[nodiscard]] bool empty() const { return batch == InputBatch{}; }

    InputBatch batch;           ///< what came in; others may add to it
    bool refuse_close = false;  ///< set by the screen
    bool fingers_near = false;  ///< set by the screen: the mouse is not listened to
    bool focus_lost = false;    ///< cleared by the screen

private:
    static GlfwEvents& of(GLFWwindow* window);
    void mouse(TouchPhase phase);
    void key(int code, int scancode, int mods);

    GLFWwindow* window_;
    const Clock& clock_;
    Point at_;
    bool held_ = false;
};

} // namespace fyr
