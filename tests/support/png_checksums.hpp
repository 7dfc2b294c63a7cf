// Makes the checksums of a PNG fit again, so that damage reaches what lies behind them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fyr {

inline std::uint32_t png_crc(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int k = 0; k < 8; ++k) crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

/// As far as the chunks can be followed.
inline void fix_png_checksums(std::string& png)
{
    for (std::size_t at = 8; at + 12 <= png.size();) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < 4; ++i) size = size << 8 | static_cast<unsigned char>(png[at + i]);
        if (size > png.size() - at - 12) return;
        const std::uint32_t crc = png_crc(std::string_view(png).substr(at + 4, size + 4));
        for (std::size_t i = 0; i < 4; ++i) png[at + 8 + size + i] = static_cast<char>(crc >> (24 - 8 * i));
        at += size + 12;
    }
}

} // namespace fyr
