#include "stores.hpp"

#include "platform/data_key.hpp"
#include "platform/data_lock.hpp"
#include "platform/encrypt_folder.hpp"
#include "platform/files.hpp"
#include "platform/leftovers.hpp"
#include "platform/sqlite_access_book.hpp"
#include "platform/sqlite_journal.hpp"
#include "platform/system_clock.hpp"
#include "shell/clock_keeper.hpp"
#include "shell/worlds.hpp"

namespace fyr {

namespace {

std::string journal_file(const std::string& data_dir) { return data_dir + "/journal.db"; }
std::string access_file(const std::string& data_dir) { return data_dir + "/access.db"; }

/// Before anything is touched: a journal of the other world is refused. One that cannot be read is for whoever opens it.
Result<void> look_at_world(const Options& options, const std::string& data_dir, const std::string& key)
{
    if (!file_exists(journal_file(data_dir))) return {};
    const auto journal = SqliteJournal::open(journal_file(data_dir), FileAccess::read_only, {key, {}, nullptr});
    return journal ? belongs_to(**journal, world_of(options)) : Result<void>{};
}

} // namespace

namespace {

/// The folders that hold a journal: earlier classes, the training world, and the data folder itself, in this order.
std::vector<std::string> journals_inside(const std::string& data_dir)
{
    const std::string training = folder_of(World::training, data_dir);
    std::vector<std::string> found;
    if (const auto classes = list_folder(training + "/archive"))
        for (const FolderEntry& entry : *classes)
            if (entry.kind == FolderEntry::Kind::folder) found.push_back(training + "/archive/" + entry.name);
    found.push_back(training);
    found.push_back(data_dir);
    std::erase_if(found, [](const std::string& folder) { return !file_exists(journal_file(folder)) && !file_exists(journal_file(folder) + "-rebuilt"); });
    return found;
}

/// A folder that people were let into by code has had a journal: never an empty wall in the place of one that went away.
bool has_lost_its_journal(const std::string& data_dir)
{
    for (const char* part : {"", "-wal", "-mark", "-rebuilt"})
        if (file_exists(journal_file(data_dir) + part)) return false;
    return file_exists(access_file(data_dir));
}

} // namespace

bool is_ours(const Options& options, const std::string& data_dir)
{
    const auto key = read_key(options.key_file, data_dir);
    return key && look_at_world(options, data_dir, *key);
}

Result<OpenStore> open_store(const Options& options, const std::string& data_dir, StoreUse use)
{
    const auto key = read_key(options.key_file, data_dir);
    if (!key) return key.error();
    if (const auto ours = look_at_world(options, data_dir, *key); !ours) return ours.error();
    if (use == StoreUse::read) {
        auto journal = SqliteJournal::open(journal_file(data_dir), FileAccess::read_only, {*key, {}, nullptr});
        if (!journal) return journal.error();
        return OpenStore{nullptr, *std::move(journal), {}, false};
    }
    auto lock = DataLock::take(data_dir);
    if (!lock) return lock.error();
    if (!options.training && has_lost_its_journal(data_dir)) return failed(ErrorKind::io, "store.lost_journal");
    auto recovered = SqliteJournal::open_or_recover(journal_file(data_dir), {*key, {}, nullptr});
    if (!recovered) return recovered.error();
    for (const std::string& path : {journal_file(data_dir), access_file(data_dir)})
        (void)sweep_leftovers(path); // what a disk keeps goes another time
    if (const auto noted = note_world(*recovered->journal, world_of(options)); !noted) return noted.error();
    (void)begin_keeping_time(*recovered->journal, SystemClock{}.now()); // a full disk keeps nobody out: the next one does it
    return OpenStore{std::make_shared<DataLock>(*std::move(lock)), std::move(recovered->journal), recovered->damage, recovered->is_another};
}

Result<OpenedBook> open_book(const Options& options, const std::string& data_dir, StoreUse use)
{
    const auto key = read_key(options.key_file, data_dir);
    if (!key) return key.error();
    const AccessBookOptions how{*key, {}, nullptr};
    if (use == StoreUse::read) {
        if (!file_exists(access_file(data_dir))) return OpenedBook{};
        auto book = SqliteAccessBook::open(access_file(data_dir), FileAccess::read_only, how);
        if (!book) return book.error();
        return OpenedBook{*std::move(book), {}};
    }
    auto opened = SqliteAccessBook::open_or_renew(access_file(data_dir), how);
    if (!opened) return opened.error();
    return OpenedBook{std::move(opened->book), opened->kept_in};
}

Result<bool> encrypt(const Options& options, const std::string& data_dir)
{
    const auto key = read_key(options.key_file, data_dir);
    if (!key) return key.error();
    const std::vector<std::string> inside = journals_inside(data_dir);
    std::vector<DataLock> locks; // of all of them, before anything is begun
    for (const std::string& folder : inside) {
        auto lock = DataLock::take(folder);
        if (!lock) return lock.error();
        locks.push_back(*std::move(lock));
    }
    bool changed = false;
    for (const std::string& folder : inside) { // the wall's own last: as long as it is plain, this is to be done (again)
        const auto done = encrypt_folder(journal_file(folder), access_file(folder), *key);
        if (!done && done.error().kind == ErrorKind::corrupt) return failed(ErrorKind::corrupt, "encrypt.damaged", {{"folder", folder}});
        if (!done) return done.error();
        changed = changed || *done;
    }
    return changed;
}

} // namespace fyr
