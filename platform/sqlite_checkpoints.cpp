#include "platform/sqlite_checkpoints.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace fyr::sqlite {
namespace {

/// A hash is random already: any eight bytes of it will do.
struct FirstBytes {
    std::size_t operator()(const PartHash& hash) const
    {
        std::size_t value = 0;
        std::memcpy(&value, hash.data(), sizeof value);
        return value;
    }
};
using Hashes = std::unordered_set<PartHash, FirstBytes>;

std::string_view view(const PartHash& hash)
{
    return {hash.data(), hash.size()};
}

/// key length (4 bytes, little-endian), key, hash; again and again.
std::string pack(const PartList& parts)
{
    std::string out;
    for (const ListedPart& part : parts) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            out += static_cast<char>((part.key.size() >> shift) & 0xFFU);
        out += part.key;
        out += view(part.hash);
    }
    return out;
}

std::optional<PartList> unpack(std::string_view list)
{
    PartList parts;
    while (!list.empty()) {
        if (list.size() < 4) return std::nullopt;
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length |= static_cast<std::size_t>(static_cast<unsigned char>(list[i])) << (8 * i);
        list.remove_prefix(4);
        PartHash hash{};
        if (list.size() < length + hash.size()) return std::nullopt;
        std::copy_n(list.begin() + static_cast<std::ptrdiff_t>(length), hash.size(), hash.begin());
        parts.push_back({std::string{list.substr(0, length)}, hash});
        list.remove_prefix(length + hash.size());
    }
    return parts;
}

std::string list_check(std::uint64_t seq, std::string_view list)
{
    return bytes_check("fyr.checkpoint.1", {std::to_string(seq), list});
}

struct StoredList {
    std::uint64_t seq = 0;
    std::optional<PartList> parts; ///< nothing when the checksum does not fit
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
        const std::uint64_t seq = rows->number(0);
        lists.push_back({seq, read_list(seq, rows->bytes(1), rows->bytes(2))});
    }
}

/// Deletes what the lists `before` named and the lists `kept` do not. Only when one of `before` cannot be believed are
/// all parts looked through; when a list that stays cannot be, nothing goes.
Result<void> drop_unused_parts(const Connection& connection, const std::vector<StoredList>& before,
                               const std::vector<StoredList>& kept)
{
    Hashes used, unused;
    for (const StoredList& list : kept) {
        if (!list.parts) return {};
        for (const ListedPart& part : *list.parts) used.insert(part.hash);
    }
    const auto consider = [&](const PartHash& hash) {
        if (!used.contains(hash)) unused.insert(hash);
    };
    bool look_everywhere = false;
    for (const StoredList& list : before) {
        look_everywhere = look_everywhere || !list.parts;
        if (!list.parts) continue;
        for (const ListedPart& part : *list.parts) consider(part.hash);
    }
    if (look_everywhere) {
        Result<Statement> all = connection.prepare("SELECT hash FROM part WHERE length(hash) = 32");
        if (!all) return all.error();
        while (all->step() == Statement::Step::row) {
            PartHash hash{};
            std::memcpy(hash.data(), all->bytes(0).data(), hash.size());
            consider(hash);
        }
    }
    Result<Statement> remove = connection.prepare("DELETE FROM part WHERE hash = ?");
    if (!remove) return remove.error();
    for (const PartHash& hash : unused) {
        remove->bind_blob(1, view(hash));
        if (auto removed = connection.finish(*remove); !removed) return removed;
    }
    return {};
}

/// `lists` as they are once `added` is among them: newest first, no more than are kept, and `base`.
std::vector<StoredList> lists_with(std::vector<StoredList> lists, StoredList added, std::uint64_t base)
{
    std::erase_if(lists, [&](const StoredList& list) { return list.seq == added.seq; });
    lists.push_back(std::move(added));
    std::sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) { return a.seq > b.seq; });
    std::size_t newer = 0;
    std::erase_if(lists, [&](const StoredList& list) { return newer++ >= kept_checkpoints && list.seq != base; });
    return lists;
}

using Texts = std::unordered_map<PartHash, std::string, FirstBytes>;

/// All parts whose text fits, in one sweep in the order of the file: far quicker than asking for each.
Texts sound_texts(const Connection& connection)
{
    Texts texts;
    Result<Statement> all = connection.prepare("SELECT text FROM part");
    while (all && all->step() == Statement::Step::row) {
        std::string text = all->bytes(0);
        const PartHash hash = part_hash(text);
        texts.emplace(hash, std::move(text));
    }
    return texts;
}

/// A part that the sweep did not come to because the table is damaged before it.
std::optional<std::string> find_text(const Connection& connection, const PartHash& hash)
{
    Result<Statement> find = connection.prepare("SELECT text FROM part WHERE hash = ?");
    if (!find) return std::nullopt;
    find->bind_blob(1, view(hash));
    if (find->step() != Statement::Step::row) return std::nullopt;
    std::string text = find->bytes(0);
    if (part_hash(text) != hash) return std::nullopt;
    return text;
}

/// Nothing when one of the parts is missing or does not fit its hash.
std::optional<Checkpoint> with_texts(const Connection& connection, const StoredList& list, const Texts& texts)
{
    Checkpoint checkpoint{list.seq, {}};
    checkpoint.parts.reserve(list.parts->size());
    for (const ListedPart& part : *list.parts) {
        if (const auto found = texts.find(part.hash); found != texts.end()) {
            checkpoint.parts.push_back({part.key, found->second});
            continue;
        }
        auto text = find_text(connection, part.hash);
        if (!text) return std::nullopt;
        checkpoint.parts.push_back({part.key, *std::move(text)});
    }
    return checkpoint;
}

} // namespace

std::optional<PartList> read_list(std::uint64_t seq, std::string_view packed, std::string_view digest)
{
    if (digest != list_check(seq, packed)) return std::nullopt;
    return unpack(packed);
}

std::map<std::uint64_t, PartList> find_lists(const Connection& connection)
{
    std::map<std::uint64_t, PartList> found;
    for (const char* order : {"ASC", "DESC"}) { // a broken page ends each of them
        auto rows = connection.prepare(std::string{"SELECT seq, list, digest FROM checkpoint ORDER BY seq "} + order);
        while (rows && rows->step() == Statement::Step::row)
            if (auto list = read_list(rows->number(0), rows->bytes(1), rows->bytes(2))) found.try_emplace(rows->number(0), *std::move(list));
    }
    return found;
}

void find_texts(const Connection& connection, const std::map<std::uint64_t, PartList>& lists, PartTexts& texts)
{
    Result<Statement> all = connection.prepare("SELECT hash, text FROM part");
    while (all && all->step() == Statement::Step::row) {
        const std::string said = all->bytes(0);
        std::string text = all->bytes(1);
        PartHash hash{};
        if (said.size() == hash.size()) std::copy_n(said.begin(), hash.size(), hash.begin());
        const PartHash true_hash = part_hash(text);
        (hash == true_hash ? texts.sound : texts.doubtful).try_emplace(hash, text);
        texts.sound.try_emplace(true_hash, std::move(text));
    }
    for (const auto& [seq, list] : lists)
        for (const ListedPart& part : list)
            if (!texts.sound.contains(part.hash))
                if (auto text = find_text(connection, part.hash)) texts.sound.emplace(part.hash, *std::move(text));
}

Result<void> store_checkpoint(const Connection& connection, const Checkpoint& checkpoint, Parts stored_parts,
                              std::uint64_t base)
{
    const auto before = stored_lists(connection);
    if (!before) return before.error();
    Hashes present;
    for (const StoredList& list : *before) {
        if (!list.parts || stored_parts == Parts::doubtful) continue;
        for (const ListedPart& part : *list.parts) present.insert(part.hash);
    }
    Result<Statement> add = connection.prepare("INSERT OR REPLACE INTO part(hash, text) VALUES(?, ?)");
    if (!add) return add.error();
    StoredList list{checkpoint.seq, PartList{}};
    list.parts->reserve(checkpoint.parts.size());
    for (const CheckpointPart& part : checkpoint.parts) {
        list.parts->push_back({part.key, part_hash(part.text)});
        const PartHash& hash = list.parts->back().hash;
        if (!present.insert(hash).second) continue;
        add->bind_blob(1, view(hash)).bind_text(2, part.text);
        if (auto added = connection.finish(*add); !added) return added;
    }
    const std::string packed = pack(*list.parts);
    const std::string check = list_check(checkpoint.seq, packed);
    Result<Statement> put = connection.prepare("INSERT OR REPLACE INTO checkpoint(seq, list, digest) VALUES(?, ?, ?)");
    if (!put) return put.error();
    put->bind(1, checkpoint.seq).bind_blob(2, packed).bind_blob(3, check);
    if (auto stored = connection.finish(*put); !stored) return stored;

    const std::vector<StoredList> kept = lists_with(*before, std::move(list), base);
    if (auto dropped = drop_unused_parts(connection, *before, kept); !dropped) return dropped;
    Result<Statement> remove = connection.prepare("DELETE FROM checkpoint WHERE seq < ? AND seq <> ?");
    if (!remove) return remove.error();
    remove->bind(1, kept[std::min(kept.size(), kept_checkpoints) - 1].seq).bind(2, base);
    return connection.finish(*remove);
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
    if (lists->empty()) return loaded;
    const Texts texts = sound_texts(connection);
    for (const StoredList& list : *lists) {
        if (at_most != 0 && list.seq > at_most) continue;
        if (list.parts)
            if (auto checkpoint = with_texts(connection, list, texts)) {
                loaded.checkpoint = *std::move(checkpoint);
                return loaded;
            }
        loaded.parts = Parts::doubtful;
    }
    return loaded;
}

} // namespace fyr::sqlite
