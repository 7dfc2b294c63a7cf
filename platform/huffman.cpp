#include "platform/huffman.hpp"

#include <algorithm>
#include <array>

namespace fyr {
namespace {

struct Symbol {
    std::uint32_t count;
    std::uint32_t symbol;
};

/// How many codes of each length the tree of these symbols (seldom ones first) has; longer than `most` counts as most.
std::array<int, 16> lengths_of_tree(const std::vector<Symbol>& sorted, int most)
{
    // Leaves, then joined nodes in the order they are made: both are sorted, so the two smallest lie in front.
    const std::size_t leaves = sorted.size();
    std::vector<std::uint64_t> weight(2 * leaves - 1);
    std::vector<std::size_t> parent(2 * leaves - 1, 0);
    for (std::size_t i = 0; i < leaves; ++i) weight[i] = sorted[i].count;
    std::size_t leaf = 0, joined = leaves;
    for (std::size_t node = leaves; node < weight.size(); ++node)
        for (int child = 0; child < 2; ++child) {
            const bool take_leaf = leaf < leaves && (joined == node || weight[leaf] <= weight[joined]);
            const std::size_t taken = take_leaf ? leaf++ : joined++;
            weight[node] += weight[taken];
            parent[taken] = node;
        }
    std::array<int, 16> count{};
    std::vector<int> depth(weight.size(), 0);
    for (std::size_t i = weight.size() - 1; i-- > 0;) {
        depth[i] = depth[parent[i]] + 1;
        if (i < leaves) ++count[static_cast<std::size_t>(std::min(depth[i], most))];
    }
    return count;
}

/// Cutting long codes off has spent more codes than there are: makes shorter ones longer until it fits.
void make_fit(std::array<int, 16>& count, int most)
{
    int used = 0;
    for (int bits = 1; bits <= most; ++bits) used += count[static_cast<std::size_t>(bits)] << (most - bits);
    for (; used > 1 << most; --used) {
        --count[static_cast<std::size_t>(most)];
        int bits = most - 1;
        while (count[static_cast<std::size_t>(bits)] == 0) --bits;
        --count[static_cast<std::size_t>(bits)];
        count[static_cast<std::size_t>(bits) + 1] += 2;
    }
}

std::uint16_t turned(unsigned code, int bits)
{
    unsigned other_way = 0;
    for (int i = 0; i < bits; ++i) other_way |= ((code >> i) & 1u) << (bits - 1 - i);
    return static_cast<std::uint16_t>(other_way);
}

} // namespace

HuffmanCode make_huffman_code(const std::vector<std::uint32_t>& counts, int most_bits)
{
    std::vector<Symbol> sorted;
    for (std::uint32_t s = 0; s < counts.size(); ++s)
        if (counts[s] > 0) sorted.push_back({counts[s], s});
    for (std::uint32_t s = 0; sorted.size() < 2; ++s)
        if (counts[s] == 0) sorted.push_back({1, s});
    std::sort(sorted.begin(), sorted.end(), [](const Symbol& a, const Symbol& b) {
        return a.count != b.count ? a.count < b.count : a.symbol < b.symbol;
    });
    std::array<int, 16> count = lengths_of_tree(sorted, most_bits);
    make_fit(count, most_bits);

    HuffmanCode code{std::vector<std::uint16_t>(counts.size(), 0), std::vector<std::uint8_t>(counts.size(), 0)};
    auto next = sorted.begin();
    for (int bits = most_bits; bits > 0; --bits)
        for (int i = 0; i < count[static_cast<std::size_t>(bits)]; ++i, ++next)
            code.lengths[next->symbol] = static_cast<std::uint8_t>(bits);
    unsigned number = 0;
    for (int bits = 1; bits <= most_bits; ++bits, number <<= 1)
        for (std::size_t s = 0; s < counts.size(); ++s)
            if (code.lengths[s] == bits) code.codes[s] = turned(number++, bits);
    return code;
}

} // namespace fyr
