// The file around the bands: header, texts, checksums.
#include "platform/png.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace fyr {
namespace {

void put_u32(std::string& to, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8) to += static_cast<char>((value >> shift) & 255);
}

Error not_written() { return failed(ErrorKind::io, "picture.not_written"); }

bool is_allowed(const PngText& text)
{
    if (text.key.empty() || text.key.size() > 79 || text.key.front() == ' ' || text.key.back() == ' ') return false;
    if (!std::all_of(text.key.begin(), text.key.end(), [](char c) { return c >= ' ' && c <= '~'; })) return false;
    return text.value.find('\0') == std::string::npos && text.value.size() <= max_png_text_bytes;
}

/// The Adler-32 checksum of two pieces one after the other, from theirs (RFC 1950: two sums modulo 65521).
std::uint32_t adler_of_both(std::uint32_t first, std::uint32_t second, std::size_t second_size)
{
    constexpr std::uint64_t prime = 65521;
    const std::uint64_t sum1 = first & 0xFFFF, sum2 = second & 0xFFFF;
    const std::uint64_t low = (sum1 + sum2 + prime - 1) % prime;
    const std::uint64_t high = ((first >> 16) + (second >> 16) + second_size % prime * (sum1 + prime - 1)) % prime;
    return static_cast<std::uint32_t>(high << 16 | low);
}

/// Compressed when that is worth it; the level is fixed, or bytes would change.
std::string text_data(const PngText& text)
{
    std::string packed;
    if (text.value.size() > 256) {
        libdeflate_compressor* compressor = libdeflate_alloc_compressor(6);
        packed.resize(libdeflate_zlib_compress_bound(compressor, text.value.size()));
        packed.resize(
            libdeflate_zlib_compress(compressor, text.value.data(), text.value.size(), packed.data(), packed.size()));
        libdeflate_free_compressor(compressor);
    }
    const bool smaller = !packed.empty() && packed.size() < text.value.size();
    std::string data = text.key + '\0';
    data += static_cast<char>(smaller ? 1 : 0);
    data += std::string(3, '\0'); // method zlib, no language, no translated key
    return data + (smaller ? packed : text.value);
}

} // namespace

Result<void> PngWriter::chunk(const char (&type)[5], std::string_view data)
{
    std::string head;
    put_u32(head, static_cast<std::uint32_t>(data.size()));
    head.append(type, 4);
    std::uint32_t crc = libdeflate_crc32(0, type, 4);
    if (!data.empty()) crc = libdeflate_crc32(crc, data.data(), data.size()); // no data would start it afresh
    std::string tail;
    put_u32(tail, crc);
    if (!sink_(head) || (!data.empty() && !sink_(data)) || !sink_(tail)) return not_written();
    return {};
}

Result<std::unique_ptr<PngWriter>> PngWriter::begin(ByteSink sink, int width, int height, PngAlpha alpha,
                                                    const std::vector<PngText>& texts, float dpi)
{
    if (width < 1 || height < 1 || width > max_png_side || height > max_png_side) return refused("picture.size");
    if (texts.size() > max_png_texts || !std::all_of(texts.begin(), texts.end(), is_allowed))
        return refused("picture.text");

    std::unique_ptr<PngWriter> writer(new PngWriter(std::move(sink), width, height, alpha));
    if (!writer->sink_(std::string_view("\x89PNG\r\n\x1a\n", 8))) return not_written();
    std::string header;
    put_u32(header, static_cast<std::uint32_t>(width));
    put_u32(header, static_cast<std::uint32_t>(height));
    header += '\x08';                                             // bits per channel
    header += static_cast<char>(alpha == PngAlpha::keep ? 6 : 2); // RGBA or RGB
    header += std::string(3, '\0');                               // deflate, the five filters, not interlaced
    if (auto done = writer->chunk("IHDR", header); !done) return done.error();
    if (auto done = writer->chunk("sRGB", std::string_view("\0", 1)); !done) return done.error();
    if (dpi > 0) {
        const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi / 0.0254F));
        std::string size;
        put_u32(size, per_metre);
        put_u32(size, per_metre);
        if (auto done = writer->chunk("pHYs", size + '\1'); !done) return done.error(); // 1: the unit is the metre
    }
    for (const PngText& text : texts)
        if (auto done = writer->chunk("iTXt", text_data(text)); !done) return done.error();
    return writer;
}

Result<void> PngWriter::rows(const std::uint32_t* pixels, std::ptrdiff_t stride, int count)
{
    const int full = png_band_rows(width_);
    const std::size_t width = static_cast<std::size_t>(width_);
    FYR_ASSERT(rows_done_ + rows_waiting_ + count <= height_, "a picture has as many rows as was said");
    waiting_.resize(width * static_cast<std::size_t>(full));
    for (int y = 0; y < count; ++y) {
        std::copy_n(pixels + y * stride, width_, waiting_.data() + width * static_cast<std::size_t>(rows_waiting_));
        ++rows_waiting_;
        if (rows_waiting_ < full && rows_done_ + rows_waiting_ < height_) continue;
        const PngBand full_band = pack_png_band(waiting_.data(), width_, width_, rows_waiting_, alpha_);
        rows_waiting_ = 0;
        if (auto done = band(full_band); !done) return done;
    }
    return {};
}

Result<void> PngWriter::band(const PngBand& band)
{
    FYR_ASSERT(rows_waiting_ == 0, "whole bands and single rows do not mix");
    FYR_ASSERT(band.rows == std::min(png_band_rows(width_), height_ - rows_done_), "bands have their fixed height");
    std::string data;
    if (rows_done_ == 0) data = "\x78\x01"; // zlib: 32 KiB window, fastest
    data += band.compressed;
    adler_ = adler_of_both(adler_, band.adler, band.raw_size);
    rows_done_ += band.rows;
    if (rows_done_ == height_) {
        data += std::string("\x03\x00", 2); // an empty last block
        put_u32(data, adler_);
    }
    return chunk("IDAT", data);
}

Result<void> PngWriter::finish()
{
    FYR_ASSERT(rows_done_ == height_, "a picture has as many rows as was said");
    return chunk("IEND", {});
}

Result<std::string> encode_png(const Image& image, const std::vector<PngText>& texts)
{
    const bool is_opaque =
        std::all_of(image.pixels.begin(), image.pixels.end(), [](std::uint32_t p) { return p >> 24 == 255; });
    std::string bytes;
    const auto sink = [&bytes](std::string_view part) {
        bytes += part;
        return true;
    };
    auto writer = PngWriter::begin(sink, image.width, image.height, is_opaque ? PngAlpha::none : PngAlpha::keep, texts);
    if (!writer) return writer.error();
    if (auto done = (*writer)->rows(image.pixels.data(), image.width, image.height); !done) return done.error();
    if (auto done = (*writer)->finish(); !done) return done.error();
    return bytes;
}

} // namespace fyr
