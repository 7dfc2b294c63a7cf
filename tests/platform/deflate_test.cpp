#include "platform/deflate.hpp"

#include "platform/huffman.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <zlib.h>

#include <algorithm>
#include <random>

using namespace fyr;

namespace {

/// What zlib, which is not ours, makes of a stream; "?" when it finds fault.
std::string inflated(std::string stream, std::size_t size)
{
    stream += std::string("\x03\x00", 2);
    std::string out(size + 1, '\0');
    z_stream z{};
    inflateInit2(&z, -15);
    z.next_in = reinterpret_cast<Bytef*>(stream.data());
    z.avail_in = static_cast<uInt>(stream.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    const int result = inflate(&z, Z_FINISH);
    out.resize(z.total_out);
    inflateEnd(&z);
    return result == Z_STREAM_END && z.avail_in == 0 ? out : "?";
}

/// Bytes with runs, repetitions near and far, and noise; the mixture depends on the seed.
std::string some_bytes(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const std::size_t size = seed < 40 ? seed : random() % 300000;
    std::string bytes;
    while (bytes.size() < size) {
        const std::size_t length = random() % (random() % 9 == 0 ? 3000 : 40) + 1;
        const std::uint32_t kind = static_cast<std::uint32_t>(random() % 4);
        if (kind == 0 || bytes.empty()) {
            bytes.append(length, '\0');
        } else if (kind == 1) {
            bytes.append(length, static_cast<char>(random()));
        } else if (kind == 2) {
            const std::size_t back = 1 + random() % std::min<std::size_t>(bytes.size(), 40000);
            for (std::size_t i = 0; i < length; ++i) bytes += bytes[bytes.size() - back];
        } else {
            for (std::size_t i = 0; i < length; ++i) bytes += static_cast<char>(random() % (1 + seed % 256));
        }
    }
    bytes.resize(size);
    return bytes;
}

} // namespace

TEST_CASE("an independent inflate gets every byte back", "[platform][property]")
{
    const std::uint32_t seed = GENERATE(range(0u, 120u));
    INFO("seed " << seed);
    const std::string bytes = some_bytes(seed);
    const std::string packed = deflate_piece(bytes);
    CHECK(inflated(packed, bytes.size()) == bytes);
    CHECK(packed.size() < bytes.size() + bytes.size() / 50 + 200);
}

TEST_CASE("pieces packed apart are one stream", "[platform]")
{
    const std::string a = some_bytes(77), b = some_bytes(78);
    CHECK(inflated(deflate_piece(a) + deflate_piece(b) + deflate_piece(a), a.size() * 2 + b.size()) == a + b + a);
}

TEST_CASE("zeros cost almost nothing", "[platform]")
{
    const std::string zeros(1'000'000, '\0');
    const std::string packed = deflate_piece(zeros);
    CHECK(packed.size() < 1100);
    CHECK(inflated(packed, zeros.size()) == zeros);
}

TEST_CASE("a Huffman code is complete, short enough, and shorter for what is frequent", "[platform][property]")
{
    std::mt19937 random(GENERATE(1u, 2u, 3u, 4u));
    for (int round = 0; round < 200; ++round) {
        const int most = round % 2 == 0 ? 15 : 7;
        std::vector<std::uint32_t> counts(most == 7 ? 19 : 286, 0);
        std::uint32_t last = 1;
        for (std::uint32_t& count : counts) // growing like Fibonacci's numbers makes the longest codes
            if (random() % 3 != 0)
                count = last = round % 5 == 0 ? std::min(last + last / 2 + 1, 1u << 24)
                                              : static_cast<std::uint32_t>(random() % 1000);
        const HuffmanCode code = make_huffman_code(counts, most);
        std::uint64_t used = 0;
        for (std::size_t s = 0; s < counts.size(); ++s) {
            REQUIRE(code.lengths[s] <= most);
            if (counts[s] > 0) REQUIRE(code.lengths[s] > 0);
            if (code.lengths[s] > 0) used += 1u << (most - code.lengths[s]);
            for (std::size_t t = 0; t < counts.size(); ++t)
                if (counts[s] > counts[t] && counts[t] > 0) REQUIRE(code.lengths[s] <= code.lengths[t]);
        }
        REQUIRE(used == 1u << most);
    }
}
