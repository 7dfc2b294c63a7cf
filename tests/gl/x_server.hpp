// The X server seen from beside the program under test: what is really on the glass, and what a person, a window
// manager or another program can do to its window.
#pragma once

#include "platform/image.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <cstddef>
#include <cstdint>

namespace fyr {

class XServer {
public:
    XServer() : display_(XOpenDisplay(nullptr)) {}
    ~XServer() { XCloseDisplay(display_); }
    XServer(const XServer&) = delete;
    XServer& operator=(const XServer&) = delete;

    Display* display() { return display_; }
    Window root() { return DefaultRootWindow(display_); }

    /// The one window on the screen: that of the program under test.
    Window window()
    {
        Window root_window = 0, parent = 0, found = 0, *children = nullptr;
        unsigned count = 0;
        XSync(display_, False);
        XQueryTree(display_, root(), &root_window, &parent, &children, &count);
        for (unsigned i = 0; i < count; ++i) {
            XWindowAttributes a{};
            if (XGetWindowAttributes(display_, children[i], &a) && a.map_state == IsViewable) found = children[i];
        }
        if (children) XFree(children);
        return found;
    }

    /// The pixels of that part of the screen, opaque.
    Image glass(int x, int y, int width, int height)
    {
        XSync(display_, False);
        Image image{width, height, {}};
        XImage* const from = XGetImage(display_, root(), x, y, static_cast<unsigned>(width), static_cast<unsigned>(height),
                                       AllPlanes, ZPixmap);
        for (int row = 0; row < height; ++row)
            for (int column = 0; column < width; ++column) {
                const auto rgb = static_cast<std::uint32_t>(XGetPixel(from, column, row));
                image.pixels.push_back(0xff000000u | (rgb & 0xffu) << 16 | (rgb & 0xff00u) | (rgb >> 16 & 0xffu));
            }
        XDestroyImage(from);
        return image;
    }

    void resize(unsigned width, unsigned height)
    {
        XResizeWindow(display_, window(), width, height);
        XSync(display_, False);
    }

    /// The window manager's polite request.
    void ask_to_close()
    {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = window();
        event.xclient.message_type = XInternAtom(display_, "WM_PROTOCOLS", False);
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long>(XInternAtom(display_, "WM_DELETE_WINDOW", False));
        send(event, NoEventMask);
    }

    void move_mouse(int x, int y)
    {
        XEvent event{};
        event.xmotion.type = MotionNotify;
        event.xmotion.x = x;
        event.xmotion.y = y;
        event.xmotion.window = window();
        event.xmotion.same_screen = True;
        send(event, PointerMotionMask);
    }

    void mouse_button(bool down, int x, int y)
    {
        XEvent event{};
        event.xbutton.type = down ? ButtonPress : ButtonRelease;
        event.xbutton.button = Button1;
        event.xbutton.x = x;
        event.xbutton.y = y;
        event.xbutton.window = window();
        event.xbutton.same_screen = True;
        send(event, down ? ButtonPressMask : ButtonReleaseMask);
    }

    void tap_key(KeySym symbol, unsigned modifiers)
    {
        for (const int type : {KeyPress, KeyRelease}) {
            XEvent event{};
            event.xkey.type = type;
            event.xkey.keycode = XKeysymToKeycode(display_, symbol);
            event.xkey.state = modifiers;
            event.xkey.time = ++time_ * 1000;
            event.xkey.window = window();
            event.xkey.root = root();
            event.xkey.same_screen = True;
            send(event, type == KeyPress ? KeyPressMask : KeyReleaseMask);
        }
    }

private:
    void send(XEvent& event, long mask)
    {
        XSendEvent(display_, window(), False, mask, &event);
        XSync(display_, False);
    }

    Display* display_;
    Time time_ = 0;
};

} // namespace fyr
