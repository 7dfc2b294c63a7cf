// Reading. Chunks and their checksums are checked here first; only a file that holds together, and is not larger than
// its compressed bytes can make it, reaches stb_image, which checks neither.
#include "platform/png.hpp"

#include <libdeflate.h>

#include <cstring>
#include <optional>

#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_NO_FAILURE_STRINGS
#define STBI_MAX_DIMENSIONS 16384
#define STB_IMAGE_STATIC
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#endif
#include <stb_image.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace fyr {
namespace {

static_assert(STBI_MAX_DIMENSIONS == max_png_side);

Error damaged() { return failed(ErrorKind::corrupt, "picture.damaged"); }

std::uint32_t u32_at(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

struct Chunk {
    std::string_view type, data;
};

/// All chunks up to and with IEND; what comes after is not looked at.
Result<std::vector<Chunk>> read_chunks(std::string_view bytes)
{
    if (bytes.substr(0, 8) != std::string_view("\x89PNG\r\n\x1a\n", 8)) return damaged();
    std::vector<Chunk> chunks;
    std::size_t at = 8;
    while (chunks.empty() || chunks.back().type != "IEND") {
        if (bytes.size() - at < 12) return damaged();
        const std::size_t size = u32_at(bytes, at);
        if (size > bytes.size() - at - 12) return damaged();
        chunks.push_back({bytes.substr(at + 4, 4), bytes.substr(at + 8, size)});
        if (libdeflate_crc32(0, bytes.data() + at + 4, size + 4) != u32_at(bytes, at + 8 + size)) return damaged();
        at += size + 12;
    }
    if (chunks.front().type != "IHDR" || chunks.front().data.size() != 13) return damaged();
    return chunks;
}

/// Bytes of pixels the header promises, at least.
std::size_t promised_bytes(std::string_view header, std::size_t width, std::size_t height)
{
    const auto depth = static_cast<std::size_t>(static_cast<unsigned char>(header[8]));
    const int color = header[9];
    const std::size_t channels = color == 2 ? 3 : color == 4 ? 2 : color == 6 ? 4 : 1;
    return height * ((width * channels * depth + 7) / 8);
}

std::string from_latin1(std::string_view text)
{
    std::string utf8;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            utf8 += c;
        } else {
            utf8 += static_cast<char>(0xC0 | byte >> 6);
            utf8 += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return utf8;
}

/// Nothing when damaged or longer than `most`.
std::optional<std::string> unpack(std::string_view packed, std::size_t most)
{
    libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
    std::string text;
    libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
    for (std::size_t room = std::min(most, packed.size() * 4 + 64); result == LIBDEFLATE_INSUFFICIENT_SPACE;) {
        text.resize(room);
        std::size_t size = 0;
        result = libdeflate_zlib_decompress(decompressor, packed.data(), packed.size(), text.data(), room, &size);
        if (result == LIBDEFLATE_SUCCESS) text.resize(size);
        if (room == most) break;
        room = std::min(most, room * 4);
    }
    libdeflate_free_decompressor(decompressor);
    return result == LIBDEFLATE_SUCCESS ? std::optional(text) : std::nullopt;
}

/// Takes the part up to the next zero byte off the front; nothing when there is none.
std::optional<std::string_view> take_part(std::string_view& data)
{
    const std::size_t end = data.find('\0');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view part = data.substr(0, end);
    data.remove_prefix(end + 1);
    return part;
}

std::optional<PngText> read_text(const Chunk& chunk, std::size_t most)
{
    std::string_view data = chunk.data;
    const auto key = take_part(data);
    if (!key || key->empty() || key->size() > 79) return std::nullopt;
    bool packed = chunk.type == "zTXt";
    if (chunk.type == "iTXt") {
        if (data.size() < 2 || data[0] < 0 || data[0] > 1) return std::nullopt;
        packed = data[0] == 1;
        data.remove_prefix(1);
    }
    if (chunk.type != "tEXt") { // the method, always 0
        if (data.empty() || data[0] != 0) return std::nullopt;
        data.remove_prefix(1);
    }
    if (chunk.type == "iTXt" && (!take_part(data) || !take_part(data))) return std::nullopt; // language, translated key
    std::optional<std::string> value = packed ? unpack(data, most) : std::string(data);
    if (!value || value->size() > most) return std::nullopt;
    return PngText{from_latin1(*key), chunk.type == "iTXt" ? std::move(*value) : from_latin1(*value)};
}

} // namespace

Result<Image> decode_png(std::string_view bytes)
{
    const auto chunks = read_chunks(bytes);
    if (!chunks) return chunks.error();
    const std::string_view header = chunks->front().data;
    const std::size_t width = u32_at(header, 0), height = u32_at(header, 4);
    if (width == 0 || height == 0) return damaged();
    if (width > max_png_side || height > max_png_side || width * height > static_cast<std::size_t>(max_png_pixels))
        return refused("picture.size");
    std::size_t packed = 0;
    for (const Chunk& chunk : *chunks)
        if (chunk.type == "IDAT") packed += chunk.data.size();
    if (promised_bytes(header, width, height) / 1032 > packed) return damaged(); // deflate cannot grow more than that

    int w = 0, h = 0, channels = 0;
    const auto size = static_cast<int>(std::min<std::size_t>(bytes.size(), 0x7FFFFFFF));
    unsigned char* pixels =
        stbi_load_from_memory(reinterpret_cast<const unsigned char*>(bytes.data()), size, &w, &h, &channels, 4);
    if (!pixels) return damaged();
    Image image{w, h, {}};
    image.pixels.resize(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
    std::memcpy(image.pixels.data(), pixels, image.pixels.size() * 4);
    stbi_image_free(pixels);
    return image;
}

Result<std::vector<PngText>> read_png_texts(std::string_view bytes)
{
    const auto chunks = read_chunks(bytes);
    if (!chunks) return chunks.error();
    std::vector<PngText> texts;
    std::size_t left = max_png_text_bytes;
    for (const Chunk& chunk : *chunks) {
        if (chunk.type != "tEXt" && chunk.type != "zTXt" && chunk.type != "iTXt") continue;
        if (texts.size() == max_png_texts) return refused("picture.size");
        std::optional<PngText> text = read_text(chunk, left);
        if (!text) return damaged();
        left -= std::min(left, text->value.size());
        texts.push_back(std::move(*text));
    }
    return texts;
}

} // namespace fyr
