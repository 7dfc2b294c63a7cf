// Deflate (RFC 1951) for pictures of boards, where nine bytes of ten are zero after filtering. Our own because speed
// is the point: zlib at its fastest took two thirds of an export. Bytes depend on nothing but the input.
#pragma once

#include <string>
#include <string_view>

namespace fyr {

/// Packs `raw` as blocks that are not the last ones, ending on a whole byte: pieces packed apart and put one after
/// the other are one stream. Close that with the two bytes 03 00.
[[nodiscard]] std::string deflate_piece(std::string_view raw);

} // namespace fyr
