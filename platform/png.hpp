// Image ↔ PNG. Identical pixels and texts give identical bytes. Written in bands, so that a picture of any size needs
// little memory; read with distrust, because pictures come from outside.
#pragma once

#include "base/result.hpp"
#include "platform/image.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

inline constexpr int max_png_side = 16384;          ///< px, both ways, reading and writing
inline constexpr long max_png_pixels = 200'000'000; ///< reading only

/// Words inside a picture: an iTXt chunk. `key` is 1 to 79 printable ASCII characters without outer spaces; `value` is
/// UTF-8 without zero bytes. A long value is stored compressed.
struct PngText {
    std::string key, value;
    bool operator==(const PngText&) const = default;
};

/// Takes the next bytes of the file; false: it could not, and the writing ends there.
using ByteSink = std::function<bool(std::string_view)>;

/// Whether alpha is stored. `none`: as if every pixel were opaque.
enum class PngAlpha { none, keep };

/// A band of a picture, filtered and compressed: needs nothing of the bands before it, so several threads can make
/// them. `adler` is the checksum of the `raw_size` bytes before compression.
struct PngBand {
    std::string compressed;
    std::uint32_t adler = 1;
    std::size_t raw_size = 0;
    int rows = 0;
};

/// Rows of every band but the last; depends on the width alone, or bytes would depend on who writes.
[[nodiscard]] int png_band_rows(int width);
/// Packs `rows` rows of `width` pixels; rows are `stride` pixels apart. Keeps no state.
[[nodiscard]] PngBand pack_png_band(const std::uint32_t* pixels, std::ptrdiff_t stride, int width, int rows,
                                    PngAlpha alpha);

/// Writes one PNG, from top to bottom. Errors: io "picture.not_written" when the sink fails.
class PngWriter {
public:
    /// Writes what comes before the pixels. Refused ("picture.size", "picture.text"): a side below 1 or above
    /// max_png_side; a text that breaks the rule of PngText. `dpi`: how large it is on paper, dots per inch; 0: says nothing.
    static Result<std::unique_ptr<PngWriter>> begin(ByteSink sink, int width, int height, PngAlpha alpha,
                                                    const std::vector<PngText>& texts, float dpi = 0);
    /// The next `count` rows, `stride` pixels apart. Not more than the picture has.
    Result<void> rows(const std::uint32_t* pixels, std::ptrdiff_t stride, int count);
    /// The next band, made elsewhere: png_band_rows() rows or, at the end, the rest. Not to be mixed with rows().
    Result<void> band(const PngBand& band);
    /// The end of the file; all rows must have come.
    Result<void> finish();

private:
    PngWriter(ByteSink sink, int width, int height, PngAlpha alpha)
        : sink_(std::move(sink)), width_(width), height_(height), alpha_(alpha)
    {
    }
    Result<void> chunk(const char (&type)[5], std::string_view data);

    ByteSink sink_;
    int width_, height_;
    PngAlpha alpha_;
    int rows_done_ = 0, rows_waiting_ = 0;
    std::uint32_t adler_ = 1;
    std::vector<std::uint32_t> waiting_; ///< rows of a band that is not full yet
};

/// A whole image; alpha is kept only when some pixel is not opaque. Errors as PngWriter::begin().
[[nodiscard]] Result<std::string> encode_png(const Image& image, const std::vector<PngText>& texts = {});

/// Any PNG of 8 or 16 bits as 8-bit RGBA. Errors: corrupt "picture.damaged" (not a PNG, a checksum does not fit, ends
/// early), rejected "picture.size" (a side above max_png_side or more than max_png_pixels).
[[nodiscard]] Result<Image> decode_png(std::string_view bytes);

inline constexpr std::size_t max_png_texts = 64;
inline constexpr std::size_t max_png_text_bytes = 64u << 20; ///< of all values together, uncompressed

/// The texts of a PNG (tEXt, zTXt and iTXt) as UTF-8, in the order of the file; pixels are not looked at, checksums
/// are. Errors: corrupt "picture.damaged" (also when they would be too long unpacked), rejected "picture.size" when
/// there are too many.
[[nodiscard]] Result<std::vector<PngText>> read_png_texts(std::string_view bytes);

} // namespace fyr
