#include "platform/files.hpp"

#include "base/text.hpp"
#include "platform/file_descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

namespace fyr {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{64} * 1024;

Error cannot(std::string_view key, const std::string& path)
{
    return failed(ErrorKind::io, std::string{key}, {{"file", shown_name(path)}});
}

enum class Act { read, write };

Error cannot(Act act, int system_errno, const std::string& path)
{
    switch (system_errno) {
    case ENOENT:
    case ENOTDIR: return cannot("file.missing", path);
    case EISDIR: return cannot("file.is_directory", path);
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return cannot("file.full", path);
    case EROFS:
    case EACCES:
    case EPERM: return cannot(act == Act::read ? "file.unreadable" : "file.readonly", path);
    default: return cannot(act == Act::read ? "file.unreadable" : "file.failed", path);
    }
}

Result<void> write_all(const Descriptor& out, std::string_view bytes, const std::string& path)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(out.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return cannot(Act::write, errno, path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

/// Opens a regular file for reading without waiting for anybody.
Result<Descriptor> open_regular(const std::string& path, struct stat& about)
{
    Descriptor in{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
    if (!in || ::fstat(in.number(), &about) != 0) return cannot(Act::read, errno, path);
    if (S_ISDIR(about.st_mode)) return cannot("file.is_directory", path);
    if (!S_ISREG(about.st_mode)) return cannot("file.unreadable", path);
    return in;
}

/// The next name to try in `folder` for a file called `name`: "a.json", "a-2.json", "a-3.json" …
std::string candidate(const std::string& folder, const std::string& name, unsigned attempt)
{
    if (attempt == 1) return folder + '/' + name;
    const std::size_t dot = name.rfind('.');
    const std::size_t cut = dot == std::string::npos || dot == 0 ? name.size() : dot;
    return folder + '/' + name.substr(0, cut) + '-' + std::to_string(attempt) + name.substr(cut);
}

} // namespace

std::string shown_name(std::string_view path)
{
    while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
    if (const std::size_t slash = path.rfind('/'); slash != std::string_view::npos && path.size() > 1)
        path.remove_prefix(slash + 1);
    std::vector<char32_t> points = to_code_points(path);
    if (points.size() > 80) points.resize(80);
    for (char32_t& point : points) {
        const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029;
        const bool turns_direction = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        if (control || turns_direction || point == 0xFFFD) point = U'?';
    }
    return to_utf8(points);
}

std::string folder_of(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return ".";
    return slash == 0 ? "/" : std::string{path.substr(0, slash)};
}

bool file_exists(const std::string& path)
{
    struct stat about {};
    return ::lstat(path.c_str(), &about) == 0;
}

Result<void> sync_path(const std::string& path)
{
    const Descriptor opened{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)}; // a pipe is not waited for
    if (!opened || ::fsync(opened.number()) != 0) return cannot(Act::write, errno, path);
    return {};
}

Result<std::string> read_file(const std::string& path, std::uint64_t limit_bytes)
{
    struct stat about {};
    const Result<Descriptor> in = open_regular(path, about);
    if (!in) return in.error();
    if (static_cast<std::uint64_t>(about.st_size) > limit_bytes) return cannot("file.too_large", path);
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(about.st_size));
    std::array<char, chunk_bytes> chunk{};
    for (;;) {
        const ssize_t got = ::read(in->number(), chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return cannot(Act::read, errno, path);
        if (got == 0) return bytes;
        bytes.append(chunk.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limit_bytes) return cannot("file.too_large", path); // it grew meanwhile
    }
}

Result<void> write_file(const std::string& path, std::string_view bytes)
{
    const std::string folder = folder_of(path);
    std::string temporary = folder + "/.fyr-XXXXXX";
    Descriptor out{::mkostemp(temporary.data(), O_CLOEXEC)};
    if (!out) return cannot(Act::write, errno, path);
    const auto give_up = [&](Error error) -> Result<void> {
        ::unlink(temporary.c_str());
        return error;
    };
    if (auto written = write_all(out, bytes, path); !written) return give_up(written.error());
    if (::fsync(out.number()) != 0 || !out.close()) return give_up(cannot(Act::write, errno, path));
    if (::rename(temporary.c_str(), path.c_str()) != 0) return give_up(cannot(Act::write, errno, path));
    return sync_path(folder);
}

Result<void> make_folders(const std::string& path)
{
    for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
        const std::string part = path.substr(0, end);
        if (::mkdir(part.c_str(), 0700) != 0 && errno != EEXIST) return cannot(Act::write, errno, path);
        if (end == std::string::npos) break;
    }
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return cannot(Act::write, errno, path);
    if (!S_ISDIR(about.st_mode)) return cannot("file.failed", path);
    return sync_path(folder_of(path));
}

Result<void> copy_file(const std::string& from, const std::string& to)
{
    struct stat about {};
    const Result<Descriptor> in = open_regular(from, about);
    if (!in) return in.error();
    Descriptor out{::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (!out) return cannot(Act::write, errno, to);
    const auto give_up = [&](Error error) -> Result<void> {
        ::unlink(to.c_str());
        return error;
    };
    std::array<char, chunk_bytes> chunk{};
    for (;;) {
        const ssize_t got = ::read(in->number(), chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return give_up(cannot(Act::read, errno, from));
        if (got == 0) break;
        if (auto written = write_all(out, {chunk.data(), static_cast<std::size_t>(got)}, to); !written)
            return give_up(written.error());
    }
    if (::fsync(out.number()) != 0 || !out.close()) return give_up(cannot(Act::write, errno, to));
    return sync_path(folder_of(to));
}

Result<void> rename_file(const std::string& from, const std::string& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0) return cannot(Act::write, errno, from);
    return {};
}

Result<void> replace_file(const std::string& from, const std::string& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0) return cannot(Act::write, errno, to);
    if (auto synced = sync_path(folder_of(to)); !synced) return synced;
    if (folder_of(from) == folder_of(to)) return {};
    return sync_path(folder_of(from));
}

Result<void> remove_file(const std::string& path)
{
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) return cannot(Act::write, errno, path);
    return {};
}

Result<std::string> move_into(const std::string& path, const std::string& folder)
{
    const std::size_t slash = path.rfind('/');
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    struct stat about {};
    if (::lstat(path.c_str(), &about) != 0) return cannot(Act::read, errno, path);
    if (S_ISDIR(about.st_mode)) return cannot("file.is_directory", path);
    for (unsigned attempt = 1;; ++attempt) {
        const std::string target = candidate(folder, name, attempt);
        // An empty file of ours reserves the name; then nobody else's can be replaced.
        Descriptor reserved{::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
        if (!reserved && errno == EEXIST) continue;
        if (!reserved) return cannot(Act::write, errno, target);
        if (::rename(path.c_str(), target.c_str()) == 0) {
            if (auto synced = sync_path(folder); !synced) return synced.error();
            return target;
        }
        const int why = errno;
        ::unlink(target.c_str());
        if (why != EXDEV) return cannot(Act::write, why, path);
        if (auto copied = copy_file(path, target); !copied) return copied.error();
        if (auto removed = remove_file(path); !removed) return removed.error();
        return target;
    }
}

} // namespace fyr
