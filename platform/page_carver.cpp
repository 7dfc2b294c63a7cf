#include "platform/page_carver.hpp"

#include "platform/journal_check.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

// The shapes come from the SQLite file format: a table leaf cell is  payload size, row number, payload, and for a long
// payload the number of the first overflow page. The payload is a header of types and then the values.
namespace fyr {
namespace {

constexpr std::size_t page_size = 4096;
constexpr std::size_t log_header = 32, frame_header = 24;
constexpr std::size_t longest_payload = 100'000'000;
/// The most a leaf cell keeps of a long payload on its own page, and the least.
constexpr std::size_t most_local = page_size - 35, least_local = (page_size - 12) * 32 / 255 - 23;
constexpr std::size_t columns = 7;
constexpr int longest_header = 40;             ///< of a payload: 7 types of at most 5 bytes
constexpr std::size_t longest_beginning = 14; ///< of a cell: payload size (5) and row number (9)

/// Reads forward, and says when the bytes end.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    std::optional<std::uint64_t> varint()
    {
        std::uint64_t value = 0;
        for (int i = 0; i < 9; ++i) {
            if (at_ >= bytes_.size()) return std::nullopt;
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            if (i == 8) return (value << 8U) | byte;
            value = (value << 7U) | (byte & 0x7FU);
            if ((byte & 0x80U) == 0) return value;
        }
        return std::nullopt;
    }
    std::optional<std::string_view> take(std::size_t count)
    {
        if (bytes_.size() - at_ < count) return std::nullopt;
        const std::string_view taken = bytes_.substr(at_, count);
        at_ += count;
        return taken;
    }
    [[nodiscard]] std::size_t at() const { return at_; }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

std::uint32_t big_endian(std::string_view four)
{
    std::uint32_t value = 0;
    for (const char c : four) value = (value << 8U) | static_cast<unsigned char>(c);
    return value;
}

using Types = std::array<std::uint64_t, columns>;

bool is_text(std::uint64_t type) { return type >= 13 && type % 2 == 1; }
bool is_integer(std::uint64_t type) { return (type >= 1 && type <= 6) || type == 8 || type == 9; }

std::size_t size_of(std::uint64_t type)
{
    constexpr std::array<std::size_t, 10> small = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    return type < small.size() ? small[type] : (type - 12) / 2;
}

/// The types of a row of `entry`: seq is the row number itself and stored as NULL; the digest has 16 bytes.
std::optional<Types> row_types(Reader& in)
{
    const std::size_t begin = in.at();
    const auto header = in.varint();
    if (!header || *header <= columns || *header > longest_header) return std::nullopt;
    Types types{};
    for (std::uint64_t& type : types) {
        const auto read = in.varint();
        if (!read || (*read >= 12 && *read / 2 > longest_payload)) return std::nullopt;
        type = *read;
    }
    const bool ours = types[0] == 0 && is_text(types[1]) && is_integer(types[2]) && is_text(types[3]) &&
                      is_integer(types[4]) && is_text(types[5]) && types[6] == 12 + 2 * 16;
    if (!ours || in.at() - begin != *header) return std::nullopt;
    return types;
}

std::uint64_t integer(std::uint64_t type, std::string_view bytes)
{
    if (type == 8 || type == 9) return type - 8;
    const bool negative = !bytes.empty() && (static_cast<unsigned char>(bytes.front()) & 0x80U) != 0;
    std::uint64_t value = negative ? ~std::uint64_t{0} : 0;
    for (const char c : bytes) value = (value << 8U) | static_cast<unsigned char>(c);
    return value;
}

/// The row in a whole payload, when its checksum fits.
std::optional<JournalRow> row_in(std::string_view payload, std::uint64_t seq)
{
    Reader in{payload};
    const auto types = row_types(in);
    if (!types) return std::nullopt;
    std::array<std::string_view, columns> values;
    for (std::size_t i = 0; i < columns; ++i) {
        const auto value = in.take(size_of((*types)[i]));
        if (!value) return std::nullopt;
        values[i] = *value;
    }
    JournalRow row{seq, std::string{values[1]}, static_cast<Stamp>(integer((*types)[2], values[2])),
                   std::string{values[3]}, integer((*types)[4], values[4]), std::string{values[5]}};
    if (row_check(row) != values[6]) return std::nullopt;
    return row;
}

/// Page number → the page's bytes.
using Pages = std::map<std::uint32_t, std::string_view>;

Pages database_pages(std::string_view database)
{
    Pages pages;
    for (std::size_t at = 0; at + page_size <= database.size(); at += page_size)
        pages[static_cast<std::uint32_t>(at / page_size + 1)] = database.substr(at, page_size);
    return pages;
}

/// As the log, written over the database, makes them: the latest of each.
Pages newest_pages(std::string_view database, std::string_view log)
{
    Pages pages = database_pages(database);
    for (std::size_t at = log_header; at + frame_header + page_size <= log.size(); at += frame_header + page_size)
        pages[big_endian(log.substr(at, 4))] = log.substr(at + frame_header, page_size);
    return pages;
}

/// `local` bytes and the chain of pages behind them; nothing when the chain breaks.
std::optional<std::string> long_payload(std::string_view local, std::uint32_t next, std::size_t size,
                                        const Pages& pages)
{
    if (size > local.size() + pages.size() * page_size) return std::nullopt; // a chain would run in circles
    std::string payload{local};
    while (payload.size() < size) {
        const auto page = pages.find(next);
        if (page == pages.end()) return std::nullopt;
        next = big_endian(page->second.substr(0, 4));
        payload += page->second.substr(4, size - payload.size());
    }
    return payload;
}

class Carver {
public:
    Carver(std::string_view database, std::string_view log)
        : newest_(newest_pages(database, log)), oldest_(database_pages(database))
    {
    }

    /// Looks for the beginning of a payload (its header's length, then the type of seq: 0); the cell begins a few
    /// bytes before.
    void scan(std::string_view bytes)
    {
        for (std::size_t at = 2; at + 1 < bytes.size(); ++at) {
            if (bytes[at + 1] != 0 || bytes[at] <= static_cast<char>(columns) || bytes[at] > longest_header) continue;
            for (std::size_t back = 2; back <= std::min(at, longest_beginning); ++back)
                try_cell(bytes.substr(at - back), back);
        }
    }
    std::vector<JournalRow> rows;

private:
    /// A cell at the beginning of `bytes` whose payload begins after `begin`.
    void try_cell(std::string_view bytes, std::size_t begin)
    {
        Reader in{bytes};
        const auto size = in.varint();
        if (!size || *size < 8 + 16 || *size > longest_payload) return;
        const auto seq = in.varint();
        if (!seq || *seq == 0 || in.at() != begin) return;
        const auto types = row_types(in);
        if (!types) return;
        std::size_t whole = in.at() - begin;
        for (const std::uint64_t type : *types) whole += size_of(type);
        if (whole != *size) return;
        const std::string_view behind = bytes.substr(begin);
        if (whole <= most_local) {
            if (whole <= behind.size()) keep(row_in(behind.substr(0, whole), *seq));
            return;
        }
        const std::size_t fitting = least_local + (whole - least_local) % (page_size - 4);
        const std::size_t local = fitting <= most_local ? fitting : least_local;
        if (behind.size() < local + 4) return;
        const std::uint32_t next = big_endian(behind.substr(local, 4));
        for (const Pages* pages : {&newest_, &oldest_})
            if (const auto payload = long_payload(behind.substr(0, local), next, whole, *pages))
                if (keep(row_in(*payload, *seq))) return;
    }
    bool keep(std::optional<JournalRow> row)
    {
        if (!row) return false;
        rows.push_back(*std::move(row));
        return true;
    }

    Pages newest_, oldest_;
};

} // namespace

std::vector<JournalRow> carve_rows(std::string_view database, std::string_view log)
{
    Carver carver{database, log};
    carver.scan(database);
    carver.scan(log);
    return std::move(carver.rows);
}

} // namespace fyr
