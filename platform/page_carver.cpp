#include "platform/page_carver.hpp"

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

constexpr std::size_t longest_payload = 100'000'000;
constexpr int longest_header = 40;            ///< of a payload: 7 types of at most 5 bytes
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

std::size_t size_of(std::uint64_t type)
{
    constexpr std::array<std::size_t, 10> small = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    return type < small.size() ? small[type] : (type - 12) / 2;
}

using Types = std::vector<std::uint64_t>;

/// The types of a record of one of our tables. The number of a row is stored as NULL where it is a column itself.
bool read_types(Reader& in, Types& types)
{
    const std::size_t begin = in.at();
    const auto header = in.varint();
    if (!header || *header < 3 || *header > longest_header) return false;
    types.clear();
    while (in.at() - begin < *header) {
        const auto read = in.varint();
        if (!read || *read == 10 || *read == 11 || (*read >= 12 && *read / 2 > longest_payload)) return false;
        types.push_back(*read);
    }
    const std::size_t count = types.size();
    return in.at() - begin == *header && (count == 2 || count == 3 || count == 7);
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
                                        std::size_t usable, const Pages& pages)
{
    if (size > local.size() + pages.size() * page_size) return std::nullopt; // a chain would run in circles
    std::string payload{local};
    while (payload.size() < size) {
        const auto page = pages.find(next);
        if (page == pages.end()) return std::nullopt;
        next = big_endian(page->second.substr(0, 4));
        payload += page->second.substr(4, std::min(size - payload.size(), usable - 4));
    }
    return payload;
}

class Carver {
public:
    Carver(std::string_view database, std::string_view log, std::size_t usable, const std::function<bool(const TableRecord&)>& each)
        : newest_(newest_pages(database, log)), oldest_(database_pages(database)), usable_(usable), each_(each)
    {
    }

    /// Looks for the beginning of a payload (its header's length, then the type of the first column); the cell begins a few
    /// bytes before.
    void scan(std::string_view bytes)
    {
        for (std::size_t at = 2; at + 1 < bytes.size(); ++at) {
            const auto first = static_cast<unsigned char>(bytes[at + 1]);
            if (bytes[at] < 3 || bytes[at] > longest_header || (first != 0 && first < 12)) continue;
            for (std::size_t back = 2; back <= std::min(at, longest_beginning); ++back)
                try_cell(bytes.substr(at - back), back);
        }
    }

private:
    /// A cell at the beginning of `bytes` whose payload begins after `begin`.
    void try_cell(std::string_view bytes, std::size_t begin)
    {
        Reader in{bytes};
        const auto size = in.varint();
        if (!size || *size < 8 || *size > longest_payload) return;
        const auto number = in.varint();
        if (!number || *number == 0 || in.at() != begin || !read_types(in, types_)) return;
        std::size_t whole = in.at() - begin;
        for (const std::uint64_t type : types_) whole += size_of(type);
        if (whole != *size) return;
        const std::size_t header = in.at() - begin;
        const std::string_view behind = bytes.substr(begin);
        // The most a leaf cell keeps of a long payload on its own page, and the least.
        const std::size_t most = usable_ - 35, least = (usable_ - 12) * 32 / 255 - 23;
        if (whole <= most) {
            if (whole <= behind.size()) (void)give(*number, header, behind.substr(0, whole));
            return;
        }
        const std::size_t fitting = least + (whole - least) % (usable_ - 4);
        const std::size_t local = fitting <= most ? fitting : least;
        if (behind.size() < local + 4) return;
        const std::uint32_t next = big_endian(behind.substr(local, 4));
        for (const Pages* pages : {&newest_, &oldest_})
            if (const auto payload = long_payload(behind.substr(0, local), next, whole, usable_, *pages))
                if (give(*number, header, *payload)) return;
    }
    bool give(std::uint64_t number, std::size_t header, std::string_view payload)
    {
        record_.number = number;
        record_.columns.clear();
        std::size_t at = header;
        for (const std::uint64_t type : types_) {
            record_.columns.push_back({type, payload.substr(at, size_of(type))});
            at += size_of(type);
        }
        return each_(record_);
    }

    Pages newest_, oldest_;
    std::size_t usable_;
    const std::function<bool(const TableRecord&)>& each_;
    Types types_;
    TableRecord record_;
};

} // namespace

std::uint64_t TableRecord::Column::integer() const
{
    if (type == 8 || type == 9) return type - 8;
    const bool negative = !bytes.empty() && (static_cast<unsigned char>(bytes.front()) & 0x80U) != 0;
    std::uint64_t value = negative ? ~std::uint64_t{0} : 0;
    for (const char c : bytes) value = (value << 8U) | static_cast<unsigned char>(c);
    return value;
}

void carve(std::string_view database, std::string_view log, std::size_t usable, const std::function<bool(const TableRecord&)>& each)
{
    Carver carver{database, log, usable, each};
    carver.scan(database);
    carver.scan(log);
}

} // namespace fyr
