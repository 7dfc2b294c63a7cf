#include "platform/touch_x11.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <algorithm>
#include <cstring>

namespace fyr {
namespace {

/// The diameter the device reports with a touch, in its own units; 0 when it does not.
double valuator(const XIValuatorState& state, int axis)
{
    if (axis < 0 || axis >= state.mask_len * 8 || !XIMaskIsSet(state.mask, axis)) return 0;
    const double* value = state.values;
    for (int i = 0; i < axis; ++i)
        if (XIMaskIsSet(state.mask, i)) ++value;
    return *value;
}

} // namespace

Result<std::unique_ptr<TouchX11>> TouchX11::open(const char* display_name, unsigned long window, unsigned long picture)
{
    Display* const display = XOpenDisplay(display_name);
    if (!display) return failed(ErrorKind::io, "screen.no_display");
    std::unique_ptr<TouchX11> touch(new TouchX11(display, window));
    XSelectInput(display, picture, ExposureMask);
    XSelectInput(display, DefaultRootWindow(display), StructureNotifyMask);
    int opcode = 0, first_event = 0, first_error = 0, major = 2, minor = 2;
    if (XQueryExtension(display, "XInputExtension", &opcode, &first_event, &first_error)
        && XIQueryVersion(display, &major, &minor) == Success && (major > 2 || (major == 2 && minor >= 2))) {
        touch->opcode_ = opcode;
        touch->select();
        touch->find_devices();
    }
    XFlush(display);
    return touch;
}

TouchX11::~TouchX11() { XCloseDisplay(display_); }

int TouchX11::fd() const { return ConnectionNumber(display_); }

bool TouchX11::has_news() const { return XEventsQueued(display_, QueuedAlready) > 0; }

Size TouchX11::screen_size() const
{
    XWindowAttributes root{};
    XGetWindowAttributes(display_, DefaultRootWindow(display_), &root);
    return {static_cast<float>(root.width), static_cast<float>(root.height)};
}

void TouchX11::select()
{
    unsigned char touches[XIMaskLen(XI_LASTEVENT)] = {}, changes[XIMaskLen(XI_LASTEVENT)] = {};
    XISetMask(touches, XI_TouchBegin);
    XISetMask(touches, XI_TouchUpdate);
    XISetMask(touches, XI_TouchEnd);
    XISetMask(changes, XI_HierarchyChanged);
    XIEventMask on_window{XIAllMasterDevices, sizeof touches, touches};
    XIEventMask on_root{XIAllDevices, sizeof changes, changes};
    XISelectEvents(display_, window_, &on_window, 1);
    XISelectEvents(display_, DefaultRootWindow(display_), &on_root, 1);
}

void TouchX11::find_devices()
{
    devices_.clear();
    const Atom major = XInternAtom(display_, "Abs MT Touch Major", False);
    const Atom across = XInternAtom(display_, "Abs MT Position X", False);
    const double width = static_cast<double>(DisplayWidth(display_, DefaultScreen(display_)));
    int count = 0;
    XIDeviceInfo* const all = XIQueryDevice(display_, XIAllDevices, &count);
    for (const XIDeviceInfo* info = all; info != all + count; ++info) {
        if (info->use != XISlavePointer || !info->enabled) continue;
        Device found{info->deviceid, -1, 0};
        bool touches = false;
        for (int i = 0; i < info->num_classes; ++i) {
            const XIAnyClassInfo* const any = info->classes[i];
            if (any->type == XITouchClass) touches = true;
            if (any->type != XIValuatorClass) continue;
            const auto* const axis = reinterpret_cast<const XIValuatorClassInfo*>(any);
            if (axis->label == major) found.major_axis = axis->number;
            if (axis->label == across && axis->max > axis->min) found.unit_px = width / (axis->max - axis->min);
        }
        if (touches) devices_.push_back(found);
    }
    if (all) XIFreeDeviceInfo(all);
}

const TouchX11::Device* TouchX11::device(int id) const
{
    const auto found = std::find_if(devices_.begin(), devices_.end(), [&](const Device& d) { return d.id == id; });
    return found == devices_.end() ? nullptr : &*found;
}

void TouchX11::devices_changed(TouchNews& news)
{
    const std::vector<Device> before = devices_;
    find_devices();
    const bool lost = std::any_of(before.begin(), before.end(), [&](const Device& d) { return device(d.id) == nullptr; });
    if (lost) {
        news.device_lost = true;
        news.records.push_back({TouchRecordKind::device_gone, 0, 0, 0, 0});
    }
    select(); // a device that came back must be heard again
}

void TouchX11::take(void* event, TouchNews& news)
{
    auto* const cookie = static_cast<XGenericEventCookie*>(event);
    if (cookie->evtype == XI_HierarchyChanged) return devices_changed(news);
    const auto* const touch = static_cast<const XIDeviceEvent*>(cookie->data);
    TouchRecord record{TouchRecordKind::update, static_cast<std::uint32_t>(touch->detail), touch->event_x, touch->event_y, 0};
    if (cookie->evtype == XI_TouchBegin)
        record.kind = TouchRecordKind::begin;
    else if (cookie->evtype == XI_TouchEnd)
        record.kind = TouchRecordKind::end;
    else if (cookie->evtype != XI_TouchUpdate)
        return;
    if (const Device* const from = device(touch->sourceid)) {
        record.major = valuator(touch->valuators, from->major_axis);
        major_to_px_ = from->unit_px;
    }
    news.records.push_back(record);
}

TouchNews TouchX11::read()
{
    TouchNews news;
    while (XPending(display_) > 0) {
        XEvent event;
        XNextEvent(display_, &event);
        if (event.type == Expose) news.uncovered = true;
        if (event.type == ConfigureNotify && event.xconfigure.window == DefaultRootWindow(display_))
            news.screen_resized = true;
        if (event.type != GenericEvent || event.xcookie.extension != opcode_) continue;
        if (!XGetEventData(display_, &event.xcookie)) continue;
        take(&event.xcookie, news);
        XFreeEventData(display_, &event.xcookie);
    }
    return news;
}

} // namespace fyr
