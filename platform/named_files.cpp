#include "platform/named_files.hpp"

#include "platform/file_descriptor.hpp"
#include "platform/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>

namespace fyr {
namespace {

Error cannot(const char* key, const std::string& path) { return failed(ErrorKind::io, key, {{"file", shown_name(path)}}); }

bool is_stream(const struct stat& about) { return S_ISFIFO(about.st_mode) || S_ISCHR(about.st_mode) || S_ISSOCK(about.st_mode); }

/// What a link leads to in the end, there or not; "" when it leads in a circle.
std::string followed(std::string path)
{
    constexpr int most = 40; // as many as the system itself follows
    for (int i = 0; i < most; ++i) {
        std::array<char, PATH_MAX> target{};
        const ssize_t size = ::readlink(path.c_str(), target.data(), target.size());
        if (size < 0) return path;
        const std::string to(target.data(), static_cast<std::size_t>(size));
        path = to.starts_with('/') ? to : folder_of(path) + "/" + to;
    }
    return {};
}

Result<void> write_into(const std::string& path, std::string_view bytes)
{
    Descriptor out{::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)};
    if (!out) return cannot(errno == ENXIO ? "file.no_reader" : "file.readonly", path);
    if (const int flags = ::fcntl(out.number(), F_GETFL); flags >= 0) (void)::fcntl(out.number(), F_SETFL, flags & ~O_NONBLOCK);
    while (!bytes.empty()) {
        const ssize_t written = ::write(out.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return cannot(errno == ENOSPC ? "file.full" : errno == EPIPE ? "file.no_reader" : "file.failed", path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace

Result<std::string> read_named_file(const std::string& path, std::uint64_t limit_bytes)
{
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0 || !is_stream(about)) return read_file(path, limit_bytes);
    const Descriptor in{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY)};
    if (!in) return cannot("file.unreadable", path);
    std::string bytes;
    std::array<char, 65536> chunk{};
    for (;;) {
        const ssize_t got = ::read(in.number(), chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return cannot("file.unreadable", path);
        if (got == 0) return bytes;
        bytes.append(chunk.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limit_bytes) return cannot("file.too_large", path);
    }
}

Result<void> write_named_file(const std::string& path, std::string_view bytes)
{
    struct stat about {};
    const bool there = ::stat(path.c_str(), &about) == 0;
    if (there && is_stream(about)) return write_into(path, bytes);
    if (there && S_ISBLK(about.st_mode)) return cannot("file.is_device", path);
    const std::string real = followed(path);
    return real.empty() ? cannot("file.failed", path) : write_file(real, bytes);
}

} // namespace fyr
