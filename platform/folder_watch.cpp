#include "platform/folder_watch.hpp"

#include "platform/file_descriptor.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

namespace fyr {

Result<std::unique_ptr<FolderWatch>> FolderWatch::open(const std::string& folder, std::function<void()> wake)
{
    // No IN_MODIFY: a large file being written would wake everybody for every block.
    constexpr std::uint32_t wanted =
        IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
    std::unique_ptr<FolderWatch> watch{new FolderWatch};
    watch->inotify_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    watch->stop_ = ::eventfd(0, EFD_CLOEXEC);
    if (watch->inotify_ < 0 || watch->stop_ < 0 || ::inotify_add_watch(watch->inotify_, folder.c_str(), wanted) < 0)
        return failed(ErrorKind::io, "file.failed", {{"file", shown_name(folder)}});
    watch->wake_ = std::move(wake);
    watch->thread_ = std::thread([w = watch.get()] { w->listen(); });
    return watch;
}

FolderWatch::~FolderWatch()
{
    if (thread_.joinable()) {
        const std::uint64_t one = 1;
        while (::write(stop_, &one, sizeof one) < 0 && errno == EINTR) {
        }
        thread_.join();
    }
    if (inotify_ >= 0) ::close(inotify_);
    if (stop_ >= 0) ::close(stop_);
}

/// Who has finished; what else happened does not matter: the folder is listed.
void FolderWatch::note(std::span<const char> events)
{
    const std::lock_guard hold(guard_);
    while (events.size() >= sizeof(inotify_event)) {
        inotify_event event{};
        std::memcpy(&event, events.data(), sizeof event);
        if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT)) != 0) blind_ = true;
        if ((event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0 && event.len > 0) finished_.insert(events.data() + sizeof event);
        events = events.subspan(std::min(events.size(), sizeof event + event.len));
    }
}

std::set<std::string> FolderWatch::take_finished()
{
    const std::lock_guard hold(guard_);
    return std::exchange(finished_, {});
}

void FolderWatch::listen()
{
    std::array<pollfd, 2> waiting{pollfd{inotify_, POLLIN, 0}, pollfd{stop_, POLLIN, 0}};
    alignas(inotify_event) std::array<char, 16 * 1024> events{};
    for (;;) {
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return;
        if (waiting[1].revents != 0) return;
        if ((waiting[0].revents & POLLIN) == 0) continue;
        for (ssize_t n = 0; (n = ::read(inotify_, events.data(), events.size())) > 0;) note({events.data(), static_cast<std::size_t>(n)});
        changed_ = true;
        if (wake_) wake_();
    }
}

std::optional<FolderEntry> look_at(const std::string& path)
{
    struct stat about {};
    if (::lstat(path.c_str(), &about) != 0) return std::nullopt;
    FolderEntry entry;
    entry.name = path.substr(path.rfind('/') + 1);
    entry.modified = Stamp{about.st_mtim.tv_sec} * ms_per_second + about.st_mtim.tv_nsec / 1'000'000;
    if (S_ISDIR(about.st_mode)) entry.kind = FolderEntry::Kind::folder;
    if (S_ISREG(about.st_mode)) {
        entry.kind = FolderEntry::Kind::file;
        entry.size = static_cast<std::uint64_t>(about.st_size);
    }
    return entry;
}

Written being_written(const std::string& path)
{
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)};
    if (!file) return Written::no; // whoever reads it is told why not
    // A lease for reading is only given while nobody has the file open for writing. It goes with the descriptor. Of another
    // user's file it is not given at all.
    if (::fcntl(file.number(), F_SETLEASE, F_RDLCK) == 0) return Written::no;
    return errno == EAGAIN ? Written::yes : Written::unknown;
}

} // namespace fyr
