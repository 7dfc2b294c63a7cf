#include "platform/folder_scan.hpp"

#include "platform/file_descriptor.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace fyr {

struct FolderScan::Open {
    DIR* folder = nullptr;
    std::string path;
    explicit Open(const std::string& where) : folder(::opendir(where.c_str())), path(where) {}
    ~Open()
    {
        if (folder != nullptr) ::closedir(folder);
    }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;
};

FolderScan::FolderScan(std::unique_ptr<Open> open) : open_(std::move(open)) {}
FolderScan::~FolderScan() = default;
FolderScan::FolderScan(FolderScan&&) noexcept = default;
FolderScan& FolderScan::operator=(FolderScan&&) noexcept = default;

namespace {

Error unreadable(const std::string& path, bool missing)
{
    return failed(ErrorKind::io, missing ? "file.missing" : "file.unreadable", {{"file", shown_name(path)}});
}

} // namespace

Result<FolderScan> FolderScan::open(const std::string& path)
{
    auto open = std::make_unique<Open>(path);
    if (open->folder == nullptr) return unreadable(path, errno == ENOENT || errno == ENOTDIR);
    return FolderScan(std::move(open));
}

Result<std::vector<FolderEntry>> FolderScan::next(std::size_t count)
{
    std::vector<FolderEntry> entries;
    while (entries.size() < count) {
        errno = 0;
        const dirent* found = ::readdir(open_->folder);
        if (found == nullptr && errno != 0) return unreadable(open_->path, false);
        if (found == nullptr) break;
        FolderEntry entry;
        entry.name = static_cast<const char*>(found->d_name);
        if (entry.name == "." || entry.name == "..") continue;
        struct stat about {};
        if (::fstatat(::dirfd(open_->folder), entry.name.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) continue;
        entry.modified = Stamp{about.st_mtim.tv_sec} * ms_per_second + about.st_mtim.tv_nsec / 1'000'000;
        if (S_ISDIR(about.st_mode)) entry.kind = FolderEntry::Kind::folder;
        if (S_ISREG(about.st_mode)) {
            entry.kind = FolderEntry::Kind::file;
            entry.size = static_cast<std::uint64_t>(about.st_size);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<std::vector<FolderEntry>> list_folder(const std::string& path)
{
    auto scan = FolderScan::open(path);
    if (!scan) return scan.error();
    std::vector<FolderEntry> all;
    for (;;) {
        auto some = scan->next(1'000);
        if (!some) return some.error();
        if (some->empty()) break;
        std::move(some->begin(), some->end(), std::back_inserter(all));
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return all;
}

Result<void> sync_file_system(const std::string& folder)
{
    const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY)};
    if (!opened || ::syncfs(opened.number()) != 0) return failed(ErrorKind::io, "file.failed", {{"file", shown_name(folder)}});
    return {};
}

} // namespace fyr
