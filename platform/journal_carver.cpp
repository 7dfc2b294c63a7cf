#include "platform/journal_carver.hpp"

#include "platform/journal_check.hpp"

#include <cstring>

namespace fyr {
namespace {

using Columns = std::vector<TableRecord::Column>;

bool is_digest(const TableRecord::Column& column) { return column.is_blob() && column.bytes.size() == 16; }

bool take_row(const TableRecord& record, Carved& carved)
{
    const Columns& c = record.columns;
    if (c[0].type != 0 || !c[1].is_text() || !c[2].is_integer() || !c[3].is_text() || !c[4].is_integer() || !c[5].is_text() ||
        !is_digest(c[6]))
        return false;
    JournalRow row{record.number, std::string{c[1].bytes}, static_cast<Stamp>(c[2].integer()),
                   std::string{c[3].bytes}, c[4].integer(), std::string{c[5].bytes}};
    if (row_check(row) != c[6].bytes) return carved.broken.push_back({std::move(row), std::string{c[6].bytes}}), false;
    carved.rows.push_back(std::move(row));
    return true;
}

bool take_part(const Columns& c, Carved& carved)
{
    PartHash said{};
    if (!c[0].is_blob() || c[0].bytes.size() != said.size() || !c[1].is_text()) return false;
    std::memcpy(said.data(), c[0].bytes.data(), said.size());
    const PartHash hash = part_hash(c[1].bytes);
    if (hash != said) carved.texts.doubtful.try_emplace(said, c[1].bytes); // the text was hit, or what it lies under
    carved.texts.sound.try_emplace(hash, c[1].bytes);
    carved.has_part = carved.has_part || hash == said;
    return hash == said;
}

bool take_note(const Columns& c, Carved& carved)
{
    if (!c[0].is_text() || !c[1].is_text() || !is_digest(c[2])) return false;
    if (bytes_check("fyr.note.1", {c[0].bytes, c[1].bytes}) != c[2].bytes) return false;
    carved.notes.insert_or_assign(std::string{c[0].bytes}, std::string{c[1].bytes});
    return true;
}

bool take_list(const TableRecord& record, Carved& carved)
{
    const Columns& c = record.columns;
    if (c[0].type != 0 || !c[1].is_blob() || !is_digest(c[2])) return false;
    auto list = sqlite::read_list(record.number, c[1].bytes, c[2].bytes);
    if (!list) return false;
    carved.lists.insert_or_assign(record.number, *std::move(list));
    return true;
}

} // namespace

Carved carve_journal(std::string_view database, std::string_view log, std::size_t usable)
{
    Carved carved;
    carve(database, log, usable, [&](const TableRecord& record) {
        switch (record.columns.size()) {
        case 2: return take_part(record.columns, carved);
        case 3: return take_note(record.columns, carved) || take_list(record, carved);
        default: return take_row(record, carved);
        }
    });
    return carved;
}

std::vector<JournalRow> carve_rows(std::string_view database, std::string_view log)
{
    return carve_journal(database, log).rows;
}

} // namespace fyr
