// A second X connection of our own, because GLFW announces XInput 2.0 and then no touch arrives: every finger with its
// own number, device by device, and two things GLFW does not tell: parts of the picture became visible again, and
// the whole screen has another size.
#pragma once

#include "base/result.hpp"
#include "platform/touch_decoder.hpp"

#include <memory>
#include <vector>

struct _XDisplay;

namespace fyr {

/// What came in since the last look.
struct TouchNews {
    std::vector<TouchRecord> records;
    bool device_lost = false;    ///< a touch device went away; records hold a device_gone at that place
    bool uncovered = false;      ///< the picture window lost pixels: show them again
    bool screen_resized = false; ///< the X screen has another size
};

class TouchX11 {
public:
    /// Listens for touches on `window` (GLFW's) and for exposure of `picture` (its child, where the picture is).
    /// Works without any touch device; one may come later. Fails without an X server; without XInput 2.2 no touch comes.
    static Result<std::unique_ptr<TouchX11>> open(const char* display_name, unsigned long window, unsigned long picture);
    ~TouchX11();
    TouchX11(const TouchX11&) = delete;
    TouchX11& operator=(const TouchX11&) = delete;

    /// Readable when there is news; for poll().
    [[nodiscard]] int fd() const;
    /// News that is here already: an answer that was waited for brought it along, and fd() is not readable for it.
    [[nodiscard]] bool has_news() const;
    /// Takes all news without waiting.
    [[nodiscard]] TouchNews read();
    /// Px per device unit of a contact's diameter, of the device that touched last; 0: unknown.
    [[nodiscard]] double major_to_px() const { return major_to_px_; }
    /// Number of touch devices now.
    [[nodiscard]] int device_count() const { return static_cast<int>(devices_.size()); }
    /// The size of the X screen, px.
    [[nodiscard]] Size screen_size() const;

private:
    struct Device {
        int id = 0;
        int major_axis = -1;    ///< number of the valuator with the contact's diameter; -1: none
        double unit_px = 0;     ///< px per unit
    };

    TouchX11(_XDisplay* display, unsigned long window) : display_(display), window_(window) {}
    void select();
    void find_devices();
    [[nodiscard]] const Device* device(int id) const;
    void take(void* event, TouchNews& news);
    void devices_changed(TouchNews& news);

    _XDisplay* display_;
    unsigned long window_;
    int opcode_ = -1; ///< of the input extension; -1: not there
    double major_to_px_ = 0;
    std::vector<Device> devices_;
};

} // namespace fyr
