#include "platform/sqlite_salvage.hpp"

#include "platform/damaged_copy.hpp"
#include "platform/file_descriptor.hpp"
#include "platform/files.hpp"
#include "platform/journal_mark.hpp"
#include "platform/sqlite_find.hpp"
#include "platform/sqlite_format.hpp"
#include "platform/store_error.hpp"

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>

namespace fyr {

using sqlite::OpenOptions;

namespace {

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

constexpr std::array kept_files = {"", "-wal", "-mark"};

/// Byte by byte, in pieces: a journal may be large.
bool same_bytes(const std::string& one, const std::string& other)
{
    const Descriptor a{::open(one.c_str(), O_RDONLY | O_CLOEXEC)}, b{::open(other.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!a || !b) return !file_exists(one) && !file_exists(other);
    std::array<char, 1U << 16U> of_a{}, of_b{};
    for (;;) {
        const ssize_t got = ::read(a.number(), of_a.data(), of_a.size());
        ssize_t same = 0;
        while (same < got) {
            const ssize_t n = ::read(b.number(), of_b.data() + same, static_cast<std::size_t>(got - same));
            if (n <= 0) return false;
            same += n;
        }
        if (got < 0 || std::memcmp(of_a.data(), of_b.data(), static_cast<std::size_t>(got)) != 0) return false;
        if (got == 0) return ::read(b.number(), of_b.data(), 1) == 0;
    }
}

/// The newest copy that holds exactly what lies there now: an attempt before this one, after which the disk was full.
std::string copy_of(const std::string& path)
{
    std::string newest;
    const auto entries = list_folder(folder_of(path));
    if (!entries) return newest;
    for (const FolderEntry& entry : *entries) {
        if (entry.kind != FolderEntry::Kind::folder || !entry.name.starts_with(damaged_prefix)) continue;
        const std::string folder = folder_of(path) + '/' + entry.name, copy = folder + '/' + name_of(path);
        const bool same = std::all_of(kept_files.begin(), kept_files.end(), [&](const char* part) { return same_bytes(path + part, copy + part); });
        if (same) newest = folder;
    }
    return newest;
}

Result<void> copy_files(const std::string& path, const std::string& folder)
{
    if (auto made = make_folders(folder); !made) return made;
    for (const char* part : kept_files) {
        if (!file_exists(path + part)) continue;
        if (auto copied = copy_file(path + part, folder + '/' + name_of(path) + part); !copied) return copied;
    }
    return {};
}

} // namespace

std::string rebuilt_path(const std::string& path)
{
    return path + "-rebuilt";
}

Result<std::string> set_aside(const std::string& path, Stamp now)
{
    if (std::string kept = copy_of(path); !kept.empty()) return kept;
    // Under another name until it is whole: half a copy is of no use, and the next attempt begins anew.
    const std::string unfinished = folder_of(path) + '/' + std::string{unfinished_copy};
    std::error_code ignored;
    std::filesystem::remove_all(unfinished, ignored);
    const auto made = copy_files(path, unfinished);
    if (!made) {
        std::filesystem::remove_all(unfinished, ignored);
        return as_store_error(made.error());
    }
    const std::string wanted = folder_of(path) + '/' + copy_name(now);
    std::string folder = wanted;
    for (int again = 2; file_exists(folder); ++again) folder = wanted + '-' + std::to_string(again);
    if (auto named = replace_file(unfinished, folder); !named) return as_store_error(named.error());
    return folder;
}

Result<void> finish_rebuild(const std::string& path, FileAccess access)
{
    const std::string rebuilt = rebuilt_path(path);
    if (!file_exists(rebuilt)) return {};
    if (access == FileAccess::read_only) return store_damaged("a repair is not finished");
    // The old log must be gone for good before the new database stands beside it.
    for (const char* companion : {"-wal", "-shm", "-mark"})
        if (auto removed = remove_file(path + companion); !removed) return as_store_error(removed.error());
    if (auto synced = sync_path(folder_of(path)); !synced) return as_store_error(synced.error());
    if (auto placed = replace_file(rebuilt, path); !placed) return as_store_error(placed.error());
    return {};
}

Result<Rebuilt> set_aside_and_rebuild(const std::string& path, const OpenOptions& options, std::uint64_t up_to,
                                      Stamp now)
{
    if (auto finished = finish_rebuild(path, FileAccess::read_write); !finished) return finished.error();
    Rebuilt rebuilt;
    if (const auto mark = read_mark(path)) rebuilt.promised = mark->seq; // before it goes
    auto kept_in = set_aside(path, now);
    if (!kept_in) return kept_in.error();
    const auto found = find_everything(path, options);
    if (!found) return found.error();
    // Of a file that gives nothing under its key nobody can say whether the key or the file is wrong.
    if (!options.key.empty() && !found->by_key && found->rows.empty() && found->checkpoints.empty() && found->notes.empty())
        return failed(ErrorKind::unsupported, "store.locked");
    rebuilt.kept_in = *std::move(kept_in);
    const sqlite::Content content = believable(*found, up_to, rebuilt.last_seq, rebuilt.lost);
    // What stood for the forgotten rows is nowhere to be found: never an empty wall instead.
    if (found->forgotten != 0 && content.forgotten == 0 && content.rows.empty()) return store_damaged("the checkpoint of the forgotten rows");
    rebuilt.rows_left_out = found->rows.size() - content.rows.size();
    if (!found->rows.empty()) rebuilt.promised = std::max(rebuilt.promised, found->rows.rbegin()->first);
    if (auto created = sqlite::create_journal(rebuilt_path(path), options, content); !created) return created.error();
    if (auto finished = finish_rebuild(path, FileAccess::read_write); !finished) return finished.error();
    return rebuilt;
}

} // namespace fyr
