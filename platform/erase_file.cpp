#include "platform/erase_file.hpp"

#include "platform/file_descriptor.hpp"
#include "platform/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace fyr {

namespace {

Descriptor open_to_overwrite(const std::string& path, struct stat& about)
{
    Descriptor file{::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)};
    if (!file || ::fstat(file.number(), &about) != 0 || !S_ISREG(about.st_mode) || about.st_nlink != 1) return Descriptor{};
    return file;
}

void write_zeros(const Descriptor& file, off_t bytes)
{
    const std::string zeros(std::size_t{1} << 16U, '\0');
    while (bytes > 0) {
        const ssize_t n = ::write(file.number(), zeros.data(), std::min(zeros.size(), static_cast<std::size_t>(bytes)));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return; // what may not be written is removed all the same
        bytes -= n;
    }
}

} // namespace

void overwrite_file(const std::string& path)
{
    struct stat about {};
    if (const Descriptor file = open_to_overwrite(path, about)) write_zeros(file, about.st_size);
}

Result<void> erase_file(const std::string& path)
{
    struct stat about {};
    if (const Descriptor file = open_to_overwrite(path, about)) {
        write_zeros(file, about.st_size);
        (void)::fdatasync(file.number());
    }
    return remove_file(path);
}

Result<void> write_over(const std::string& path, std::string_view bytes)
{
    // A second name keeps hold of the old content. Killed in between, it lies there under a name that is passed over by readers
    // and looked into by whoever forgets.
    const std::string name = path.substr(path.rfind('/') + 1);
    const std::string old = folder_of(path) + "/.old-" + name.substr(0, 200);
    (void)::unlink(old.c_str());
    const bool held = ::link(path.c_str(), old.c_str()) == 0;
    auto written = write_file(path, bytes);
    if (!held) return written;
    const auto erased = written ? erase_file(old) : remove_file(old);
    return written ? erased : written;
}

} // namespace fyr
