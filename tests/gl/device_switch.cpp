// Switches an input device off or on, as unplugging it does:  device_switch NAME off|on
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <string_view>

int main(int argc, char** argv)
{
    Display* const display = XOpenDisplay(nullptr);
    if (argc < 3 || !display) return 2;
    int major = 2, minor = 2, count = 0, found = 0;
    XIQueryVersion(display, &major, &minor);
    XIDeviceInfo* const devices = XIQueryDevice(display, XIAllDevices, &count);
    unsigned char enabled = std::string_view(argv[2]) == "on" ? 1 : 0;
    for (const XIDeviceInfo* device = devices; device != devices + count; ++device) {
        if (std::string_view(device->name) != argv[1]) continue;
        XIChangeProperty(display, device->deviceid, XInternAtom(display, "Device Enabled", False), XA_INTEGER, 8,
                         PropModeReplace, &enabled, 1);
        ++found;
    }
    XIFreeDeviceInfo(devices);
    XCloseDisplay(display);
    return found == 1 ? 0 : 1;
}
