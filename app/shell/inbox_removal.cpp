#include "shell/inbox_removal.hpp"

#include "platform/erase_file.hpp"
#include "platform/files.hpp"
#include "platform/folder_scan.hpp"

#include <utility>

namespace fyr {

namespace {

constexpr std::string_view gone_prefix = ".gone-";
constexpr std::size_t most_at_once = 4;     ///< each waits for the disk
constexpr std::size_t most_of_a_name = 200; ///< bytes; a name may have 255

} // namespace

Result<void> InboxRemoval::begin(const std::string& path)
{
    const std::string name = path.substr(path.rfind('/') + 1);
    std::string to;
    do to = inbox_ + "/" + std::string(gone_prefix) + std::to_string(++number_) + "-" + name.substr(0, most_of_a_name);
    while (file_exists(to));
    if (auto renamed = rename_file(path, to); !renamed) return renamed;
    renamed_.push_back(std::move(to));
    return {};
}

void InboxRemoval::step()
{
    if (!is_waiting()) return;
    std::vector<std::string> paths = std::exchange(renamed_, {});
    if (paths.size() > most_at_once) {
        work_.begin([inbox = inbox_, paths = std::move(paths)] {
            const bool on_disk = static_cast<bool>(sync_file_system(inbox));
            for (const std::string& path : paths)
                if (on_disk) overwrite_file(path);
            static_cast<void>(sync_file_system(inbox));
            for (const std::string& path : paths) static_cast<void>(remove_file(path)); // one that stays goes at the next start
        });
        return;
    }
    static_cast<void>(sync_path(inbox_));
    for (const std::string& path : paths) static_cast<void>(erase_file(path));
}

Result<void> InboxRemoval::finish(const std::string& inbox)
{
    const auto entries = list_folder(inbox);
    if (!entries) return entries.error();
    for (const FolderEntry& entry : *entries)
        if (entry.name.starts_with(gone_prefix) && entry.kind == FolderEntry::Kind::file)
            if (auto erased = erase_file(inbox + "/" + entry.name); !erased) return erased;
    return {};
}

} // namespace fyr
