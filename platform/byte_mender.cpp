#include "platform/byte_mender.hpp"

#include <algorithm>
#include <array>

namespace fyr {
namespace {

/// All 255 other values of every byte are tried up to here; beyond it single bits, as memory and disks change them.
constexpr std::size_t short_text = 4096;

/// `fits` is asked after each change of `bytes`; `cost` is what that hashes.
template <class Fits>
bool change_one(std::string& bytes, std::uint64_t cost, MendBudget& budget, const Fits& fits)
{
    for (const bool whole_bytes : {false, true}) {
        if (whole_bytes && bytes.size() > short_text) break;
        for (char& byte : bytes) {
            const char was = byte;
            for (unsigned change = 1; change < 256; ++change) {
                const bool one_bit = (change & (change - 1)) == 0;
                if (one_bit == whole_bytes) continue;
                if (budget.bytes < cost) return byte = was, false;
                budget.bytes -= cost;
                byte = static_cast<char>(static_cast<unsigned char>(was) ^ change);
                if (fits()) return true;
            }
            byte = was;
        }
    }
    return false;
}

/// The same for a number: its bits.
template <class Number, class Fits>
bool change_one_bit(Number& number, const Fits& fits)
{
    const Number was = number;
    for (unsigned bit = 0; bit < 64; ++bit) {
        number = static_cast<Number>(static_cast<std::uint64_t>(was) ^ (std::uint64_t{1} << bit));
        if (fits()) return true;
    }
    number = was;
    return false;
}

std::size_t different_bytes(std::string_view a, std::string_view b)
{
    std::size_t count = a.size() == b.size() ? 0 : a.size() + b.size();
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) count += a[i] != b[i];
    return count;
}

} // namespace

bool mend_row(JournalRow& row, std::string_view digest, MendBudget& budget)
{
    const auto fits = [&] { return row_check(row) == digest; };
    if (different_bytes(row_check(row), digest) <= 1) return true;
    if (change_one_bit(row.at, fits) || change_one_bit(row.about, fits) || change_one_bit(row.seq, fits)) return true;
    const std::uint64_t cost = row.text.size() + 256;
    return change_one(row.id, cost, budget, fits) || change_one(row.actor, cost, budget, fits) || change_one(row.text, cost, budget, fits);
}

bool mend_part(std::string& text, const PartHash& hash, MendBudget& budget)
{
    return change_one(text, text.size() + 128, budget, [&] { return part_hash(text) == hash; });
}

} // namespace fyr
