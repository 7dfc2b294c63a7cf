// How the journal on disk forgets: first all rows go in one transaction, then their bytes go from every page and file.
#include "platform/damaged_copy.hpp"
#include "platform/files.hpp"
#include "platform/leftovers.hpp"
#include "platform/sqlite_format.hpp"
#include "platform/sqlite_journal.hpp"
#include "platform/sqlite_live.hpp"
#include "platform/store_error.hpp"

#include <filesystem>

namespace fyr {

namespace {

/// The mark of a forgetting has no row to prove: as long as any other, and it fits none.
const std::string no_row(32, '0');

Result<void> put_in_place_of_all(const sqlite::Connection& connection, const Checkpoint& checkpoint)
{
    if (auto gone = connection.run("DELETE FROM entry; DELETE FROM checkpoint; DELETE FROM part"); !gone) return gone;
    if (auto stored = sqlite::store_checkpoint(connection, checkpoint, sqlite::Parts::doubtful, 0); !stored) return stored;
    if (auto noted = sqlite::write_note(connection, "journal.traces", "1"); !noted) return noted;
    return sqlite::write_forgotten(connection, checkpoint.seq);
}

} // namespace

Result<void> SqliteJournal::forget(const Checkpoint& checkpoint)
{
    if (checkpoint.seq != last_seq_ + 1) return refused("store.ahead");
    const auto written = write([&] { return put_in_place_of_all(live_->connection, checkpoint); });
    unpromised_forget_ = !written;
    if (!written) return written;
    unpromised_.clear();
    parts_ = sqlite::Parts::sound;
    if (auto looked = live_->look_at_end(); !looked) return looked;
    take_over();
    const auto cover = options_.key.empty() ? JournalMark::Cover::plain : JournalMark::Cover::encrypted;
    live_->mark_file->write({journal_id_, last_seq_, no_row, cover});
    return {};
}

Result<void> SqliteJournal::wipe()
{
    if (access_ == FileAccess::read_only) return store_error("store.readonly", "opened for reading only");
    if (!live_ || !live_->is_in_place(path_))
        if (auto again = reconnect(); !again) return again;
    if (auto removed = remove_copies(); !removed) return removed;
    return wipe_traces();
}

Result<void> SqliteJournal::wipe_traces()
{
    if (!live_->has_traces) return {};
    if (auto swept = sweep_leftovers(path_); !swept) return swept;
    // Deleted is not gone: pages keep shreds of what was moved about in them. Only what is written anew has none.
    if (auto rewritten = live_->connection.run("VACUUM"); !rewritten) {
        last_write_failed_ = true;
        return rewritten;
    }
    if (auto emptied = live_->empty_log(); !emptied) return emptied;
    if (auto noted = write([&] { return sqlite::write_note(live_->connection, "journal.traces", "0"); }); !noted)
        return noted;
    live_->has_traces = false;
    return {};
}

/// Copies of damaged journals whose time is over.
Result<void> SqliteJournal::remove_copies() const
{
    const std::string folder = folder_of(path_), name = path_.substr(path_.rfind('/') + 1);
    const auto entries = list_folder(folder);
    if (!entries) return as_store_error(entries.error());
    for (const FolderEntry& entry : *entries) {
        const auto made = entry.kind == FolderEntry::Kind::folder ? copy_made_at(entry.name) : std::nullopt;
        if (!made || now() - *made < copies_stay) continue;
        const std::string path = folder + '/' + entry.name;
        const auto holds = [&](const char* part) { return file_exists(path + '/' + name + part); };
        if (!holds("") && !holds("-wal") && !holds("-mark")) continue;
        std::error_code failure;
        std::filesystem::remove_all(path, failure);
        if (failure) return store_error(failure.value(), entry.name);
    }
    return {};
}

} // namespace fyr
