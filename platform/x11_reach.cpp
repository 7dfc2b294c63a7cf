#include "platform/x11_reach.hpp"

#include "platform/file_descriptor.hpp"

#include <X11/Xlib.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <utility>
#include <vector>

namespace fyr {

namespace {

/// Standard error goes nowhere while one lives. One thread.
class NothingPrinted {
public:
    NothingPrinted() : kept_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0))
    {
        const Descriptor nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
        if (kept_ && nowhere) ::dup2(nowhere.number(), STDERR_FILENO);
    }
    ~NothingPrinted()
    {
        if (kept_) ::dup2(kept_.number(), STDERR_FILENO);
    }
    NothingPrinted(const NothingPrinted&) = delete;
    NothingPrinted& operator=(const NothingPrinted&) = delete;

private:
    Descriptor kept_;
};

std::string variable(const char* name)
{
    const char* const value = std::getenv(name);
    return value ? value : "";
}

/// The process that listens at a socket; 0: nobody does.
pid_t listener_at(const std::string& path)
{
    sockaddr_un place{};
    place.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof place.sun_path) return 0;
    std::memcpy(place.sun_path, path.data(), path.size());
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket || ::connect(socket.number(), reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0) return 0;
    ucred who{};
    socklen_t size = sizeof who;
    return ::getsockopt(socket.number(), SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 ? who.pid : 0;
}

/// The compositor of the Wayland session we are in; 0: we are in none.
pid_t compositor()
{
    std::string name = variable("WAYLAND_DISPLAY");
    if (name.empty() && variable("XDG_SESSION_TYPE") == "wayland") name = "wayland-0";
    if (name.empty() || name.front() == '/') return listener_at(name);
    return listener_at(variable("XDG_RUNTIME_DIR") + "/" + name);
}

/// Displays whose socket that process opened: a compositor opens Xwayland's, and starts Xwayland when somebody comes.
std::vector<std::string> displays_of(pid_t process)
{
    std::vector<std::string> found;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/tmp/.X11-unix", error))
        if (const std::string name = entry.path().filename().string(); name.starts_with('X') && listener_at(entry.path().string()) == process)
            found.push_back(":" + name.substr(1));
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

void CloseDisplay::operator()(_XDisplay* display) const { XCloseDisplay(display); }

Result<XConnection> reach_x_server()
{
    const NothingPrinted quiet;
    const std::string named = variable("DISPLAY");
    if (!named.empty())
        if (XConnection connection{XOpenDisplay(named.c_str())}) return connection;
    const pid_t session = compositor();
    if (session != 0)
        for (const std::string& display : displays_of(session))
            if (XConnection connection{XOpenDisplay(display.c_str())}) {
                ::setenv("DISPLAY", display.c_str(), 1);
                return connection;
            }
    if (!named.empty()) return failed(ErrorKind::io, "screen.no_answer", {{"display", named}});
    return failed(ErrorKind::io, session != 0 ? "screen.only_wayland" : "screen.no_display");
}

} // namespace fyr
