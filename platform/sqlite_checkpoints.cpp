#include "platform/sqlite_checkpoints.hpp"

#include "platform/journal_check.hpp"

#include <optional>
#include <set>
#include <utility>

namespace fyr::sqlite {
namespace {

constexpr std::size_t hash_size = 32;

struct ListedPart {
    std::string key;
    std::string hash;
};

/// key length (4 bytes, little-endian), key, hash; again and again.
std::string pack(const std::vector<ListedPart>& parts)
{
    std::string out;
    for (const ListedPart& part : parts) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            out += static_cast<char>((part.key.size() >> shift) & 0xFFU);
        out += part.key;
        out += part.hash;
    }
    return out;
}

std::optional<std::vector<ListedPart>> unpack(std::string_view list)
{
    std::vector<ListedPart> parts;
    while (!list.empty()) {
        if (list.size() < 4) return std::nullopt;
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length |= static_cast<std::size_t>(static_cast<unsigned char>(list[i])) << (8 * i);
        list.remove_prefix(4);
        if (list.size() < length + hash_size) return std::nullopt;
        parts.push_back({std::string{list.substr(0, length)}, std::string{list.substr(length, hash_size)}});
        list.remove_prefix(length + hash_size);
    }
    return parts;
}

std::string list_check(std::uint64_t seq, std::string_view list)
{
    return bytes_check("fyr.checkpoint.1", {std::to_string(seq), list});
}

struct StoredList {
    std::uint64_t seq = 0;
    std::optional<std::vector<ListedPart>> parts; ///< nothing when the checksum does not fit
};

/// All lists, newest first.
Result<std::vector<StoredList>> stored_lists(const Connection& connection)
{
    Result<Statement> rows = connection.prepare("SELECT seq, list, digest FROM checkpoint ORDER BY seq DESC");
    if (!rows) return rows.error();
    std::vector<StoredList> lists;
    for (;;) {
        switch (rows->step()) {
        case Statement::Step::done: return lists;
        case Statement::Step::failed: return connection.last_error();
        case Statement::Step::row: break;
        }
        StoredList list{rows->number(0), std::nullopt};
        const std::string packed = rows->bytes(1);
        if (rows->bytes(2) == list_check(list.seq, packed)) list.parts = unpack(packed);
        lists.push_back(std::move(list));
    }
}

Result<void> done(const Connection& connection, Statement& statement)
{
    const Statement::Step step = statement.step();
    statement.reset();
    if (step == Statement::Step::failed) return connection.last_error();
    return {};
}

/// Deletes what the lists `before` named and the newest lists no longer do. Only when one of `before` cannot be
/// believed are all parts looked through; when a list that stays cannot be, nothing goes.
Result<void> drop_unused_parts(const Connection& connection, const std::vector<StoredList>& before,
                               const std::vector<StoredList>& now)
{
    std::set<std::string> used, unused;
    for (std::size_t i = 0; i < now.size() && i < kept_checkpoints; ++i) {
        if (!now[i].parts) return {};
        for (const ListedPart& part : *now[i].parts) used.insert(part.hash);
    }
    bool look_everywhere = false;
    for (const StoredList& list : before) {
        look_everywhere = look_everywhere || !list.parts;
        if (!list.parts) continue;
        for (const ListedPart& part : *list.parts) unused.insert(part.hash);
    }
    if (look_everywhere) {
        Result<Statement> all = connection.prepare("SELECT hash FROM part");
        if (!all) return all.error();
        while (all->step() == Statement::Step::row) unused.insert(all->bytes(0));
    }
    Result<Statement> remove = connection.prepare("DELETE FROM part WHERE hash = ?");
    if (!remove) return remove.error();
    for (const std::string& hash : unused) {
        if (used.contains(hash)) continue;
        remove->bind_blob(1, hash);
        if (auto removed = done(connection, *remove); !removed) return removed;
    }
    return {};
}

Result<void> drop_old(const Connection& connection, const std::vector<StoredList>& before)
{
    const auto now = stored_lists(connection);
    if (!now) return now.error();
    if (auto dropped = drop_unused_parts(connection, before, *now); !dropped) return dropped;
    if (now->size() <= kept_checkpoints) return {};
    Result<Statement> remove = connection.prepare("DELETE FROM checkpoint WHERE seq < ?");
    if (!remove) return remove.error();
    remove->bind(1, (*now)[kept_checkpoints - 1].seq);
    return done(connection, *remove);
}

/// Nothing when one of the parts is missing or does not fit its hash.
Result<std::optional<Checkpoint>> with_texts(const Connection& connection, const StoredList& list)
{
    Result<Statement> find = connection.prepare("SELECT text FROM part WHERE hash = ?");
    if (!find) return find.error();
    Checkpoint checkpoint{list.seq, {}};
    checkpoint.parts.reserve(list.parts->size());
    for (const ListedPart& part : *list.parts) {
        find->bind_blob(1, part.hash);
        const Statement::Step step = find->step();
        if (step == Statement::Step::failed) {
            const Error error = connection.last_error();
            if (error.kind != ErrorKind::corrupt) return error;
        }
        std::string text = step == Statement::Step::row ? find->bytes(0) : std::string{};
        find->reset();
        if (step != Statement::Step::row || part_hash(text) != part.hash) return std::optional<Checkpoint>{};
        checkpoint.parts.push_back({part.key, std::move(text)});
    }
    return std::optional{std::move(checkpoint)};
}

} // namespace

Result<void> store_checkpoint(const Connection& connection, const Checkpoint& checkpoint, Parts stored_parts)
{
    const auto lists = stored_lists(connection);
    if (!lists) return lists.error();
    std::set<std::string> present;
    for (const StoredList& list : *lists) {
        if (!list.parts || stored_parts == Parts::doubtful) continue;
        for (const ListedPart& part : *list.parts) present.insert(part.hash);
    }
    Result<Statement> add = connection.prepare("INSERT OR REPLACE INTO part(hash, text) VALUES(?, ?)");
    if (!add) return add.error();
    std::vector<ListedPart> parts;
    parts.reserve(checkpoint.parts.size());
    for (const CheckpointPart& part : checkpoint.parts) {
        parts.push_back({part.key, part_hash(part.text)});
        if (!present.insert(parts.back().hash).second) continue;
        add->bind_blob(1, parts.back().hash).bind_text(2, part.text);
        if (auto added = done(connection, *add); !added) return added;
    }
    const std::string packed = pack(parts);
    const std::string check = list_check(checkpoint.seq, packed);
    Result<Statement> put = connection.prepare("INSERT OR REPLACE INTO checkpoint(seq, list, digest) VALUES(?, ?, ?)");
    if (!put) return put.error();
    put->bind(1, checkpoint.seq).bind_blob(2, packed).bind_blob(3, check);
    if (auto stored = done(connection, *put); !stored) return stored;
    return drop_old(connection, *lists);
}

Result<LoadedCheckpoint> load_checkpoint(const Connection& connection, std::uint64_t at_most)
{
    LoadedCheckpoint loaded;
    const auto lists = stored_lists(connection);
    if (!lists && lists.error().kind != ErrorKind::corrupt) return lists.error();
    if (!lists) {
        loaded.parts = Parts::doubtful;
        return loaded;
    }
    for (const StoredList& list : *lists) {
        if (at_most != 0 && list.seq > at_most) continue;
        if (list.parts) {
            auto checkpoint = with_texts(connection, list);
            if (!checkpoint) return checkpoint.error();
            if (*checkpoint) {
                loaded.checkpoint = **std::move(checkpoint);
                return loaded;
            }
        }
        loaded.parts = Parts::doubtful;
    }
    return loaded;
}

} // namespace fyr::sqlite
