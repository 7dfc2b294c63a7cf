#include "platform/leftovers.hpp"

#include "platform/damaged_copy.hpp"
#include "platform/file_descriptor.hpp"
#include "platform/files.hpp"
#include "platform/store_error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

namespace fyr {
namespace {

/// How many names the file has; 0: it cannot be asked.
unsigned long names_of(const std::string& path)
{
    struct stat about {};
    return ::lstat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode) ? about.st_nlink : 0;
}

/// mkostemp's pattern in write_file().
bool is_temporary(const std::string& name) { return name.size() == 11 && name.starts_with(".fyr-"); }

} // namespace

Result<void> overwrite_and_remove(const std::string& path)
{
    if (!file_exists(path)) return {};
    if (names_of(path) == 1) {
        const Descriptor file{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
        struct stat about {};
        if (!file || ::fstat(file.number(), &about) != 0) return store_error(errno, "the plain file");
        const std::string zeros(1U << 16U, '\0');
        for (off_t left = about.st_size; left > 0;) {
            const ssize_t n = ::write(file.number(), zeros.data(), std::min(zeros.size(), static_cast<std::size_t>(left)));
            if (n <= 0) return store_error(errno, "the plain file");
            left -= n;
        }
        if (::fsync(file.number()) != 0) return store_error(errno, "the plain file");
    }
    if (auto removed = remove_file(path); !removed) return as_store_error(removed.error());
    return {};
}

Result<void> sweep_leftovers(const std::string& path)
{
    const std::string folder = folder_of(path), name = path.substr(path.rfind('/') + 1);
    const auto entries = list_folder(folder);
    if (!entries) return as_store_error(entries.error());
    constexpr std::array scraps = {"-scratch", "-new", "-rebuilt", "-encrypted"};
    for (const FolderEntry& entry : *entries) {
        if (entry.name == unfinished_copy) {
            std::error_code failure;
            std::filesystem::remove_all(folder + '/' + entry.name, failure);
            if (failure) return store_error(failure.value(), entry.name);
        }
        if (entry.kind != FolderEntry::Kind::file) continue;
        const std::string left = folder + '/' + entry.name;
        const bool is_scrap = std::any_of(scraps.begin(), scraps.end(), [&](const char* end) { return entry.name.starts_with(name + end); });
        Result<void> gone;
        if (entry.name == name + "-plain" || entry.name == name + "-wal-plain") gone = overwrite_and_remove(left);
        else if (is_scrap || is_temporary(entry.name))
            if (const auto removed = remove_file(left); !removed) gone = as_store_error(removed.error());
        if (!gone) return gone;
    }
    return {};
}

} // namespace fyr
