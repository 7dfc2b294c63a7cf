// Finding repetitions: runs of zero bytes first, eight at a time; else the last place with the same four bytes.
#include "platform/deflate.hpp"

#include "platform/huffman.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace fyr {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr std::size_t longest = 258, farthest = 32768;
constexpr std::size_t block_tokens = 1 << 16;

/// A byte as it is, or a repetition: length in the upper half, distance - 1 in the lower, and a mark.
using Token = std::uint32_t;
constexpr Token is_match = 1u << 31;

Token match(std::size_t length, std::size_t distance)
{
    return is_match | static_cast<Token>(length) << 16 | static_cast<Token>(distance - 1);
}

/// A value split into a symbol and bits that follow it.
struct Parts {
    unsigned symbol, extra_bits, extra;
};

Parts length_parts(unsigned length)
{
    const unsigned l = length - 3;
    if (length == longest) return {285, 0, 0};
    if (l < 8) return {257 + l, 0, 0};
    const unsigned bits = 29 - static_cast<unsigned>(std::countl_zero(l));
    return {261 + 4 * bits + (l >> bits & 3), bits, l & ((1u << bits) - 1)};
}

Parts distance_parts(unsigned distance_minus_1)
{
    const unsigned d = distance_minus_1;
    if (d < 4) return {d, 0, 0};
    const unsigned bits = 30 - static_cast<unsigned>(std::countl_zero(d));
    return {2 + 2 * bits + (d >> bits & 1), bits, d & ((1u << bits) - 1)};
}

class BitWriter {
public:
    void put(std::uint64_t bits, unsigned count)
    {
        held_ |= bits << held_count_;
        held_count_ += count;
        if (held_count_ >= 32) {
            char bytes[4];
            const std::uint32_t low = static_cast<std::uint32_t>(held_);
            std::memcpy(bytes, &low, 4);
            out_.append(bytes, 4);
            held_ >>= 32;
            held_count_ -= 32;
        }
    }
    void put(const HuffmanCode& code, unsigned symbol) { put(code.codes[symbol], code.lengths[symbol]); }
    /// Ends the piece: an empty stored block brings the next bit to a whole byte.
    std::string finish()
    {
        put(0, 3);
        for (; held_count_ > 0; held_ >>= 8, held_count_ -= std::min(held_count_, 8u)) out_ += static_cast<char>(held_);
        return std::move(out_.append("\x00\x00\xFF\xFF", 4));
    }

private:
    std::string out_;
    std::uint64_t held_ = 0;
    unsigned held_count_ = 0;
};

/// The two codes of a block, as lengths, themselves run-length and Huffman coded.
void put_codes(BitWriter& out, const HuffmanCode& literals, const HuffmanCode& distances)
{
    std::vector<std::uint8_t> lengths = literals.lengths;
    lengths.insert(lengths.end(), distances.lengths.begin(), distances.lengths.end());
    struct Item {
        unsigned symbol, extra_bits, extra;
    };
    std::vector<Item> items;
    std::vector<std::uint32_t> counts(19, 0);
    for (std::size_t i = 0; i < lengths.size();) {
        std::size_t same = 1;
        while (i + same < lengths.size() && lengths[i + same] == lengths[i]) ++same;
        const auto n = static_cast<unsigned>(std::min<std::size_t>(same, 138));
        if (lengths[i] == 0 && n >= 11) {
            items.push_back({18, 7, n - 11}), i += n;
        } else if (lengths[i] == 0 && n >= 3) {
            items.push_back({17, 3, n - 3}), i += n;
        } else {
            items.push_back({lengths[i], 0, 0});
            const unsigned repeated = std::min(n - 1, 6u);
            if (repeated >= 3) items.push_back({16, 2, repeated - 3});
            i += 1 + (repeated >= 3 ? repeated : 0);
        }
    }
    for (const Item& item : items) ++counts[item.symbol];
    const HuffmanCode code = make_huffman_code(counts, 7);
    static constexpr std::array<unsigned, 19> order{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    out.put(literals.lengths.size() - 257, 5);
    out.put(distances.lengths.size() - 1, 5);
    out.put(order.size() - 4, 4);
    for (const unsigned symbol : order) out.put(code.lengths[symbol], 3);
    for (const Item& item : items) {
        out.put(code, item.symbol);
        out.put(item.extra, item.extra_bits);
    }
}

void put_block(BitWriter& out, const std::vector<Token>& tokens)
{
    std::vector<std::uint32_t> literal_counts(286, 0), distance_counts(30, 0);
    std::array<Parts, longest + 1> lengths{};
    for (unsigned l = 3; l <= longest; ++l) lengths[l] = length_parts(l);
    for (const Token token : tokens) {
        if ((token & is_match) == 0) {
            ++literal_counts[token];
        } else {
            ++literal_counts[lengths[token >> 16 & 0x1FF].symbol];
            ++distance_counts[distance_parts(token & 0xFFFF).symbol];
        }
    }
    literal_counts[256] = 1; // end of block
    const HuffmanCode literals = make_huffman_code(literal_counts, 15);
    const HuffmanCode distances = make_huffman_code(distance_counts, 15);
    out.put(0b100, 3); // not the last block; codes of its own
    put_codes(out, literals, distances);
    for (const Token token : tokens) {
        if ((token & is_match) == 0) {
            out.put(literals, token);
            continue;
        }
        const Parts& length = lengths[token >> 16 & 0x1FF];
        const Parts distance = distance_parts(token & 0xFFFF);
        out.put(literals, length.symbol);
        out.put(length.extra, length.extra_bits);
        out.put(distances, distance.symbol);
        out.put(distance.extra, distance.extra_bits);
    }
    out.put(literals, 256);
}

class Finder {
public:
    explicit Finder(std::string_view raw) : raw_(raw), last_(1 << hash_bits, none) {}

    std::string pack()
    {
        const std::size_t size = raw_.size();
        std::size_t at = 0;
        while (at < size) {
            if (size - at < 8) {
                add(static_cast<unsigned char>(raw_[at++]));
            } else if (word(at) == 0) {
                at = add_zeros(at);
            } else {
                at += add_repetition_or_byte(at);
            }
        }
        if (!tokens_.empty()) put_block(out_, tokens_);
        return out_.finish();
    }

private:
    static constexpr unsigned hash_bits = 15;
    static constexpr std::uint32_t none = 0xFFFFFFFFu;

    [[nodiscard]] std::uint64_t word(std::size_t at) const
    {
        std::uint64_t w = 0;
        std::memcpy(&w, raw_.data() + at, 8);
        return w;
    }

    void add(Token token)
    {
        tokens_.push_back(token);
        if (tokens_.size() < block_tokens) return;
        put_block(out_, tokens_);
        tokens_.clear();
    }

    /// From `at` on there are at least eight zeros. Gives the end of them.
    std::size_t add_zeros(std::size_t at)
    {
        std::size_t end = at + 8;
        while (raw_.size() - end >= 8 && word(end) == 0) end += 8;
        while (end < raw_.size() && raw_[end] == 0) ++end;
        if (at == 0 || raw_[at - 1] != 0) add(0), ++at;
        while (end - at >= 3) {
            const std::size_t length = std::min(longest, end - at);
            add(match(length, 1));
            at += length;
        }
        return at;
    }

    /// Eight bytes are there. Gives how many were taken.
    std::size_t add_repetition_or_byte(std::size_t at)
    {
        const std::uint32_t four = static_cast<std::uint32_t>(word(at));
        std::uint32_t& slot = last_[four * 0x9E3779B1u >> (32 - hash_bits)];
        const std::size_t before = slot;
        slot = static_cast<std::uint32_t>(at);
        if (before == none || at - before > farthest || static_cast<std::uint32_t>(word(before)) != four) {
            add(static_cast<unsigned char>(raw_[at]));
            return 1;
        }
        const std::size_t most = std::min(longest, raw_.size() - at);
        std::size_t length = 4;
        while (length + 8 <= most) {
            const std::uint64_t differs = word(at + length) ^ word(before + length);
            if (differs != 0) {
                length += static_cast<std::size_t>(std::countr_zero(differs)) / 8;
                break;
            }
            length += 8;
        }
        if (length + 8 > most)
            while (length < most && raw_[at + length] == raw_[before + length]) ++length;
        add(match(length, at - before));
        return length;
    }

    std::string_view raw_;
    std::vector<std::uint32_t> last_; ///< hash of four bytes → where they were last
    std::vector<Token> tokens_;
    BitWriter out_;
};

} // namespace

std::string deflate_piece(std::string_view raw) { return Finder(raw).pack(); }

} // namespace fyr
