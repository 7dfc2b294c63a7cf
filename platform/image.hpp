// A picture in memory.
#pragma once

#include <cstdint>
#include <vector>

namespace fyr {

/// 8-bit RGBA, not premultiplied, rows from top to bottom without padding. pixels.size() == width * height.
/// One pixel is 0xAABBGGRR (the bytes R, G, B, A in memory on little-endian machines, as Dear ImGui packs colours).
struct Image {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;
    bool operator==(const Image&) const = default;
};

} // namespace fyr
