#include "platform/zone_file.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace fyr {

namespace {

constexpr std::size_t header_bytes = 44, type_bytes = 6;
constexpr std::int32_t longest_offset_s = 26 * 3600;

/// How many there are of each, in the order of the header.
struct Counts {
    std::size_t ut = 0, standard = 0, leaps = 0, times = 0, types = 0, chars = 0;
};

std::uint64_t number(std::string_view bytes)
{
    std::uint64_t n = 0;
    for (const char c : bytes) n = n << 8U | static_cast<unsigned char>(c);
    return n;
}

std::int64_t time_at(std::string_view bytes, std::size_t at, std::size_t size)
{
    const std::uint64_t n = number(bytes.substr(at, size));
    return size == 4 ? static_cast<std::int32_t>(static_cast<std::uint32_t>(n)) : static_cast<std::int64_t>(n);
}

bool has_header(std::string_view bytes) { return bytes.size() >= header_bytes && bytes.substr(0, 4) == "TZif"; }

Counts counts_of(std::string_view header)
{
    std::array<std::size_t, 6> n{};
    for (std::size_t i = 0; i < n.size(); ++i) n[i] = number(header.substr(20 + 4 * i, 4));
    return {n[0], n[1], n[2], n[3], n[4], n[5]};
}

/// Each below 2^32, so the sum cannot overflow.
std::size_t length_of(const Counts& n, std::size_t time_bytes)
{
    return n.times * (time_bytes + 1) + n.types * type_bytes + n.chars + n.leaps * (time_bytes + 4) + n.standard + n.ut;
}

bool is_sound_block(std::string_view block, const Counts& n, std::size_t time_bytes)
{
    if (n.types == 0 || n.types > 256 || n.chars == 0) return false;
    if ((n.ut != 0 && n.ut != n.types) || (n.standard != 0 && n.standard != n.types)) return false;
    const std::size_t indices = n.times * time_bytes, types = indices + n.times, chars = types + n.types * type_bytes;
    for (std::size_t i = 0; i < n.times; ++i) {
        if (i > 0 && time_at(block, i * time_bytes, time_bytes) <= time_at(block, (i - 1) * time_bytes, time_bytes)) return false;
        if (static_cast<unsigned char>(block[indices + i]) >= n.types) return false;
    }
    for (std::size_t i = 0; i < n.types; ++i) {
        const std::string_view type = block.substr(types + i * type_bytes, type_bytes);
        const std::int64_t offset = time_at(type, 0, 4);
        if (offset <= -longest_offset_s || offset >= longest_offset_s) return false;
        if (static_cast<unsigned char>(type[4]) > 1 || static_cast<unsigned char>(type[5]) >= n.chars) return false;
    }
    return block[chars + n.chars - 1] == '\0'; // the last abbreviation ends
}

} // namespace

bool is_sound_zone_file(std::string_view bytes)
{
    if (!has_header(bytes)) return false;
    const char version = bytes[4];
    if (version != '\0' && (version < '2' || version > '4')) return false;
    std::size_t time_bytes = 4;
    Counts n = counts_of(bytes);
    std::string_view rest = bytes.substr(header_bytes);
    if (version != '\0') { // the same again in eight bytes, which is what is read
        if (rest.size() < length_of(n, time_bytes)) return false;
        rest.remove_prefix(length_of(n, time_bytes));
        if (!has_header(rest) || rest[4] != version) return false;
        n = counts_of(rest);
        rest.remove_prefix(header_bytes);
        time_bytes = 8;
    }
    return rest.size() >= length_of(n, time_bytes) && is_sound_block(rest, n, time_bytes);
}

} // namespace fyr
