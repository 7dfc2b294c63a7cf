#include "platform/sqlite_journal.hpp"

#include "platform/files.hpp"
#include "platform/journal_check.hpp"
#include "platform/sqlite_format.hpp"
#include "platform/sqlite_live.hpp"
#include "platform/sqlite_salvage.hpp"
#include "platform/store_error.hpp"

#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <limits>

namespace fyr {

using sqlite::Statement;

namespace {

/// Something of a journal without its database is damage, not a place for a new one.
bool has_remains(const std::string& path)
{
    return file_exists(path + "-wal") || file_exists(mark_path(path));
}

Damage damage_of(const Rebuilt& rebuilt)
{
    return {rebuilt.last_seq + 1, rebuilt.rows_left_out, rebuilt.kept_in, rebuilt.promised, rebuilt.lost};
}

} // namespace

Stamp SqliteJournal::now() const
{
    if (options_.clock != nullptr) return options_.clock->now();
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

SqliteJournal::SqliteJournal(std::string path, FileAccess access, JournalOptions options)
    : path_(std::move(path)), access_(access), options_(std::move(options))
{
}

SqliteJournal::~SqliteJournal()
{
    // Tidy when all is well: one file, no log. Otherwise SQLite must not clean up by name what may not be ours.
    if (live_ && access_ == FileAccess::read_write && !last_write_failed_ && live_->is_in_place(path_))
        live_->connection.when_closing(sqlite::Closing::tidy_up);
}

Result<std::unique_ptr<SqliteJournal>> SqliteJournal::open(const std::string& path, FileAccess access,
                                                           const JournalOptions& options)
{
    FYR_ASSERT(sodium_init() >= 0, "libsodium always starts on a machine with a random source");
    if (auto finished = finish_rebuild(path, access); !finished) return finished.error();
    if (!file_exists(path)) {
        if (has_remains(path)) return store_damaged("the database is missing");
        if (access == FileAccess::read_only) return store_error("store.gone", "no journal");
        if (auto made = sqlite::create_journal(path, {0, options.key, options.vfs}, {}); !made) return made.error();
    }
    std::unique_ptr<SqliteJournal> journal{new SqliteJournal{path, access, options}};
    if (auto connected = journal->connect(); !connected) return connected.error();
    return journal;
}

Result<SqliteJournal::Recovered> SqliteJournal::recover(const std::string& path, const JournalOptions& options)
{
    constexpr auto everything = std::numeric_limits<std::uint64_t>::max();
    const Stamp now = SqliteJournal{path, FileAccess::read_write, options}.now();
    const auto rebuilt = set_aside_and_rebuild(path, {0, options.key, options.vfs}, everything, now);
    if (!rebuilt) return rebuilt.error();
    auto journal = open(path, FileAccess::read_write, options);
    if (!journal) return journal.error();
    return Recovered{*std::move(journal), damage_of(*rebuilt), false};
}

Result<SqliteJournal::Recovered> SqliteJournal::open_or_recover(const std::string& path, const JournalOptions& options)
{
    auto journal = open(path, FileAccess::read_write, options);
    if (journal) {
        const bool is_another = (*journal)->live_->is_another;
        return Recovered{*std::move(journal), {}, is_another};
    }
    if (journal.error().kind != ErrorKind::corrupt) return journal.error();
    return recover(path, options);
}

Result<void> SqliteJournal::connect()
{
    auto live = Live::open(path_, access_, options_);
    if (!live) return live.error();
    live_ = *std::move(live);
    take_over();
    journal_id_ = live_->journal_id;
    if (live_->has_traces && access_ == FileAccess::read_write) (void)wipe_traces(); // what a full disk keeps goes another time
    return {};
}

void SqliteJournal::take_over()
{
    last_seq_ = live_->last_seq;
    last_check_ = live_->last_check;
    forgotten_ = live_->forgotten;
}

/// The files went away or fail again and again: let go of them and look whether the same journal is there anew.
Result<void> SqliteJournal::reconnect()
{
    if (live_ && identity_of(path_) == live_->database) (void)live_->empty_log(); // saves what a deleted log held
    live_.reset();
    if (!file_exists(path_)) return store_error("store.gone", "the journal's file");
    auto live = Live::open(path_, access_, options_);
    if (!live) return live.error();
    if ((*live)->journal_id != journal_id_) return store_error("store.gone", "another journal lies in its place");
    live_ = *std::move(live);
    if (auto dropped = drop_unpromised(); !dropped) {
        live_.reset();
        return dropped;
    }
    return {};
}

/// A failed append may have reached the disk all the same, and shows up once the log is read anew. Nobody was told
/// that it was kept, so it goes; anything else that is new or missing is not ours to judge. What was forgotten cannot
/// come back: that counts.
Result<void> SqliteJournal::drop_unpromised()
{
    if (unpromised_forget_ && live_->forgotten == last_seq_ + 1 && live_->last_seq == live_->forgotten) take_over();
    if (live_->last_seq > last_seq_) {
        auto extra = live_->connection.prepare("SELECT id FROM entry WHERE seq > ?");
        if (!extra) return extra.error();
        extra->bind(1, last_seq_);
        while (extra->step() == Statement::Step::row)
            if (!unpromised_.contains(extra->bytes(0)))
                return store_error("store.failed", "somebody else wrote to the journal");
        extra->reset();
        auto remove = live_->connection.prepare("DELETE FROM entry WHERE seq > ?");
        if (!remove) return remove.error();
        remove->bind(1, last_seq_);
        if (remove->step() != Statement::Step::done) return live_->connection.last_error();
        remove->reset();
        if (auto looked = live_->look_at_end(); !looked) return looked;
    }
    if (live_->last_seq != last_seq_ || live_->last_check != last_check_)
        return store_error("store.gone", "an older state of the journal lies in its place");
    return {};
}

Result<void> SqliteJournal::write(const std::function<Result<void>()>& work)
{
    if (access_ == FileAccess::read_only) return store_error("store.readonly", "opened for reading only");
    if (!live_ || !live_->is_in_place(path_)) {
        if (auto again = reconnect(); !again) return again;
    } else if (last_write_failed_) {
        (void)live_->empty_log(); // nothing of the failed write shall stay behind in the log
    }
    Result<void> written = transaction(work);
    // Twice in a row: files opened while a fault lasted never take a write again. A full disk needs none of that.
    if (!written && last_write_failed_ && written.error().kind == ErrorKind::io && written.error().message.key != "store.full") {
        written = reconnect();
        if (written) written = transaction(work);
    }
    last_write_failed_ = !written;
    return written;
}

Result<void> SqliteJournal::transaction(const std::function<Result<void>()>& work)
{
    const auto step = [&](Statement& statement) -> Result<void> {
        const bool ok = statement.step() == Statement::Step::done;
        const Error error = ok ? Error{} : live_->connection.last_error();
        statement.reset();
        if (!ok) return error;
        return {};
    };
    if (auto begun = step(live_->begin); !begun) return begun;
    Result<void> worked = work();
    if (worked) worked = step(live_->commit);
    if (!worked) (void)step(live_->rollback); // SQLite may have done so already
    return worked;
}

Result<std::uint64_t> SqliteJournal::append(const JournalRow& row)
{
    return append_all({row});
}

Result<std::uint64_t> SqliteJournal::append_all(const std::vector<JournalRow>& rows)
{
    if (rows.empty()) return last_seq_;
    JournalRow numbered;
    const auto written = write([&]() -> Result<void> {
        numbered.seq = last_seq_;
        for (const JournalRow& row : rows) {
            const std::uint64_t seq = numbered.seq + 1;
            numbered = row;
            numbered.seq = seq;
            if (auto kept = insert_row(live_->connection, live_->insert, numbered); !kept) return kept;
        }
        return {};
    });
    if (!written) {
        for (const JournalRow& row : rows) unpromised_.insert(row.id);
        return written.error();
    }
    unpromised_.clear();
    remember_promise(numbered);
    return last_seq_;
}

void SqliteJournal::remember_promise(const JournalRow& last)
{
    last_seq_ = last.seq;
    last_check_ = row_check(last);
    const auto cover = options_.key.empty() ? JournalMark::Cover::plain : JournalMark::Cover::encrypted;
    live_->mark_file->write({journal_id_, last_seq_, to_hex(last_check_), cover});
}

Result<void> SqliteJournal::read(std::uint64_t after, const std::function<bool(const JournalRow&)>& each) const
{
    if (!live_) return store_error("store.gone", "the journal's file");
    auto rows = live_->connection.prepare(std::string{"SELECT "} + sqlite::row_columns +
                                          " FROM entry WHERE seq > ? ORDER BY seq");
    if (!rows) return rows.error();
    rows->bind(1, after);
    std::uint64_t seq = std::max(after, forgotten_);
    for (Statement::Step step = rows->step(); step != Statement::Step::done; step = rows->step()) {
        if (step == Statement::Step::failed) return live_->connection.last_error();
        const sqlite::StoredRow stored = sqlite::read_row(*rows);
        if (!stored.sound || stored.row.seq != seq + 1) return store_damaged("row " + std::to_string(seq + 1));
        seq = stored.row.seq;
        if (!each(stored.row)) return {};
    }
    if (seq < last_seq_ && access_ == FileAccess::read_write) return store_damaged("row " + std::to_string(seq + 1));
    return {};
}

Result<Checkpoint> SqliteJournal::newest_checkpoint(std::uint64_t at_most) const
{
    if (!live_) return store_error("store.gone", "the journal's file");
    auto loaded = sqlite::load_checkpoint(live_->connection, at_most);
    if (!loaded) return loaded.error();
    if (loaded->parts == sqlite::Parts::doubtful) parts_ = sqlite::Parts::doubtful;
    return std::move(loaded->checkpoint);
}

Result<void> SqliteJournal::write_checkpoint(const Checkpoint& checkpoint)
{
    if (checkpoint.seq == 0 || checkpoint.seq > last_seq_) return refused("store.ahead");
    auto written = write([&] { return sqlite::store_checkpoint(live_->connection, checkpoint, parts_, forgotten_); });
    if (!written) return written;
    parts_ = sqlite::Parts::sound;
    (void)live_->empty_log(); // what was replaced shall not live on in the log
    return {};
}

Result<Damage> SqliteJournal::set_aside_after(std::uint64_t last_good)
{
    if (last_good >= last_seq_) return Damage{};
    const std::uint64_t had = last_seq_;
    auto damage = rebuild(last_good);
    if (!damage) return damage.error();
    damage->rows_set_aside = had - last_seq_;
    damage->promised = had;
    return damage;
}

Result<Damage> SqliteJournal::mend()
{
    const auto base = newest_checkpoint(0);
    if (base && base->seq >= forgotten_) return Damage{};
    return rebuild(std::numeric_limits<std::uint64_t>::max());
}

Result<Damage> SqliteJournal::rebuild(std::uint64_t up_to)
{
    if (access_ == FileAccess::read_only) return store_error("store.readonly", "opened for reading only");
    live_.reset();
    const auto rebuilt = set_aside_and_rebuild(path_, {0, options_.key, options_.vfs}, up_to, now());
    if (!rebuilt) return (void)connect(), rebuilt.error();
    if (auto connected = connect(); !connected) return connected.error();
    return damage_of(*rebuilt);
}

Result<std::string> SqliteJournal::note(std::string_view name) const
{
    if (!live_) return store_error("store.gone", "the journal's file");
    return sqlite::read_note(live_->connection, name);
}

Result<void> SqliteJournal::set_note(std::string_view name, std::string_view value)
{
    FYR_ASSERT(!name.starts_with("journal."), "these names are the journal's own");
    return write([&] { return sqlite::write_note(live_->connection, name, value); });
}

} // namespace fyr
