// From pixels to compressed bytes. Rows are stored as the difference to the row above (PNG filter Up), because a board
// is mostly the same from row to row; a band's first row as the difference to the left (Sub), so that bands do not
// need each other. Not through stb_image_write: that one holds the whole picture three times, on one core.
#include "platform/deflate.hpp"
#include "platform/png.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <cstring>

namespace fyr {
namespace {

enum Filter : unsigned char { sub = 1, up = 2 };

/// Channel by channel a - b, wrapping.
std::uint32_t minus(std::uint32_t a, std::uint32_t b)
{
    constexpr std::uint32_t high = 0x80808080u;
    return ((a | high) - (b & ~high)) ^ ((a ^ ~b) & high);
}

/// Writes the differences to `before` (the pixel above each) as `channels` bytes per pixel. `to` is zero and has
/// room for one byte more.
void put_differences(char* to, const std::uint32_t* row, const std::uint32_t* before, int width, std::size_t channels)
{
    int x = 0;
    for (; width - x >= 8; x += 8) {
        if (std::memcmp(row + x, before + x, 32) == 0) continue;
        for (int i = x; i < x + 8; ++i) {
            const std::uint32_t d = minus(row[i], before[i]);
            std::memcpy(to + static_cast<std::size_t>(i) * channels, &d,
                        4); // the fourth byte is overwritten by the next
        }
        if (channels == 3) to[static_cast<std::size_t>(x + 8) * 3] = 0;
    }
    for (; x < width; ++x) {
        const std::uint32_t d = minus(row[x], before[x]);
        std::memcpy(to + static_cast<std::size_t>(x) * channels, &d, channels);
    }
}

} // namespace

int png_band_rows(int width) { return std::max(1, (1 << 18) / std::max(1, width)); }

PngBand pack_png_band(const std::uint32_t* pixels, std::ptrdiff_t stride, int width, int rows, PngAlpha alpha)
{
    const std::size_t channels = alpha == PngAlpha::keep ? 4 : 3;
    const std::size_t row_bytes = static_cast<std::size_t>(width) * channels + 1;
    std::string raw(row_bytes * static_cast<std::size_t>(rows) + 1, '\0');
    const std::vector<std::uint32_t> shifted = [&] {
        std::vector<std::uint32_t> left(static_cast<std::size_t>(width), 0);
        std::copy_n(pixels, width - 1, left.begin() + 1);
        return left;
    }();
    for (int y = 0; y < rows; ++y) {
        char* to = raw.data() + row_bytes * static_cast<std::size_t>(y);
        *to = static_cast<char>(y == 0 ? sub : up);
        const std::uint32_t* row = pixels + y * stride;
        put_differences(to + 1, row, y == 0 ? shifted.data() : row - stride, width, channels);
    }
    raw.pop_back();
    return {deflate_piece(raw), libdeflate_adler32(1, raw.data(), raw.size()), raw.size(), rows};
}

} // namespace fyr
