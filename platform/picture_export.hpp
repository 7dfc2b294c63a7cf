// A drawing → a PNG, band by band: the whole picture never exists, so its size is not bounded by memory.
#pragma once

#include "platform/drawing.hpp"
#include "platform/png.hpp"

namespace fyr {

/// Rasters and packs with so many helping threads while the calling one writes; they are gone when it returns. The
/// bytes do not depend on their number, and are those of encode_png() of the same picture. Memory: a few bands, 1 MiB
/// of pixels each. `dpi`: how large it is on paper; 0: says nothing.
/// Errors as PngWriter. Call it on a worker with a drawing of its own, never while fingers wait.
Result<void> export_picture(const Drawing& drawing, std::uint32_t background, const std::vector<PngText>& texts,
                            ByteSink sink, int threads = 2, float dpi = 0);

} // namespace fyr
