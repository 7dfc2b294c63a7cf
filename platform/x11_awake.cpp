#include "platform/x11_awake.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>

namespace fyr {

AwakeX11::AwakeX11(_XDisplay* display) : display_(display)
{
    XGetScreenSaver(display_, &timeout_, &interval_, &blanking_, &exposures_);
    XSetScreenSaver(display_, 0, 0, DontPreferBlanking, DefaultExposures);
    XResetScreenSaver(display_);
    int event = 0, error = 0;
    CARD16 level = 0;
    BOOL on = False;
    if (DPMSQueryExtension(display_, &event, &error) && DPMSCapable(display_) && DPMSInfo(display_, &level, &on)) {
        saved_power_ = on != False;
        if (saved_power_) DPMSForceLevel(display_, DPMSModeOn);
        DPMSDisable(display_);
    }
    XFlush(display_);
}

AwakeX11::~AwakeX11()
{
    XSetScreenSaver(display_, timeout_, interval_, blanking_, exposures_);
    if (saved_power_) DPMSEnable(display_);
    XFlush(display_);
}

} // namespace fyr
