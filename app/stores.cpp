#include "stores.hpp"

#include "platform/data_key.hpp"
#include "platform/data_lock.hpp"
#include "platform/encrypt_folder.hpp"
#include "platform/files.hpp"
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
        return OpenStore{nullptr, *std::move(journal), {}};
    }
    auto lock = DataLock::take(data_dir);
    if (!lock) return lock.error();
    auto recovered = SqliteJournal::open_or_recover(journal_file(data_dir), {*key, {}, nullptr});
    if (!recovered) return recovered.error();
    if (const auto noted = note_world(*recovered->journal, world_of(options)); !noted) return noted.error();
    (void)begin_keeping_time(*recovered->journal, SystemClock{}.now()); // a full disk keeps nobody out: the next one does it
    return OpenStore{std::make_shared<DataLock>(*std::move(lock)), std::move(recovered->journal), recovered->damage};
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
    const auto lock = DataLock::take(data_dir);
    if (!lock) return lock.error();
    return encrypt_folder(journal_file(data_dir), access_file(data_dir), *key);
}

} // namespace fyr
