// A screen that never goes dark while we hold it: the part of a kiosk that GLFW does not do.
#pragma once

struct _XDisplay;

namespace fyr {

/// Switches the screen saver and the power saving of outputs off; the destructor puts back what was.
class AwakeX11 {
public:
    explicit AwakeX11(_XDisplay* display);
    ~AwakeX11();
    AwakeX11(const AwakeX11&) = delete;
    AwakeX11& operator=(const AwakeX11&) = delete;

private:
    _XDisplay* display_;
    int timeout_ = 0, interval_ = 0, blanking_ = 0, exposures_ = 0;
    bool saved_power_ = false; ///< power saving was on
};

} // namespace fyr
