// Part of deflate: Huffman codes of limited length, as RFC 1951 wants them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fyr {

/// For each symbol its code, first bit lowest, and its length in bits (0: the symbol does not occur).
struct HuffmanCode {
    std::vector<std::uint16_t> codes;
    std::vector<std::uint8_t> lengths;
};

/// The code for symbols that occur so often. At least two symbols get a code, so that it is complete: some readers
/// refuse others. Equal counts give equal codes. 2 <= counts.size() <= 1 << most_bits.
[[nodiscard]] HuffmanCode make_huffman_code(const std::vector<std::uint32_t>& counts, int most_bits);

} // namespace fyr
