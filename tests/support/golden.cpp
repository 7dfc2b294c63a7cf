#include "tests/support/golden.hpp"

#include "platform/files.hpp"
#include "platform/png.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/test_app.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui.h>

#include <cstdlib>
#include <filesystem>

namespace fyr::test {

namespace {

std::string folder() { return FYR_SOURCE_DIR "/tests/goldens"; }
bool approving()
{
    const char* wish = std::getenv("FYR_APPROVE");
    return wish != nullptr && *wish == '1';
}

/// FNV-1a, enough to tell two releases of a font apart.
std::string fingerprint(const std::string& bytes)
{
    std::uint64_t h = 0xCBF29CE484222325ULL;
    for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (unsigned shift = 64; shift > 0; shift -= 4) out += digits[(h >> (shift - 4)) & 0xFU];
    return out;
}

std::string write(const std::string& path, const std::string& bytes)
{
    const auto written = write_file(path, bytes);
    return written ? "" : "could not be written: " + path;
}

} // namespace

std::string golden_versions()
{
    FT_Library library = nullptr;
    FT_Int major = 0, minor = 0, patch = 0;
    if (FT_Init_FreeType(&library) == 0) {
        FT_Library_Version(library, &major, &minor, &patch);
        FT_Done_FreeType(library);
    }
    std::string text;
#if defined(__x86_64__)
    text += "processor x86-64\n";
#else
    text += "processor other\n";
#endif
    text += "FreeType " + std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch) + "\n";
    text += std::string("Dear ImGui ") + IMGUI_VERSION + "\n";
    const FontBytes& fonts = source_assets().fonts;
    std::size_t number = 0;
    for (const auto& face : fonts.faces) text += "face " + std::to_string(number++) + " " + fingerprint(*face) + "\n";
    text += "icons " + fingerprint(*fonts.icons) + "\n";
    return text;
}

std::string golden_obstacle()
{
    if (approving()) return {};
    if (sanitized) return "the plain build compares pictures; the sanitized one draws every page in the other tests";
    const auto made_with = read_file(folder() + "/VERSIONS", 1U << 16U);
    if (!made_with) return "there is no tests/goldens/VERSIONS yet; approve with FYR_APPROVE=1";
    const std::string here = golden_versions();
    return *made_with == here ? "" : "the goldens were made with other fonts or libraries (exact pixels differ):\n" + *made_with + "here:\n" + here;
}

std::string golden_difference(const std::string& name, const Image& picture)
{
    const std::string golden = folder() + "/" + name + ".png", received = folder() + "/" + name + ".received.png";
    const auto png = encode_png(picture);
    if (!png) return "the picture cannot be packed";
    std::error_code ignored;
    std::filesystem::remove(received, ignored);
    const auto bytes = read_file(golden, 64U << 20U);
    std::string why;
    if (!bytes) {
        why = "there is no golden yet";
    } else if (const auto approved = decode_png(*bytes); !approved) {
        why = "the golden is no picture";
    } else if (approved->width != picture.width || approved->height != picture.height) {
        why = "the golden is " + std::to_string(approved->width) + " × " + std::to_string(approved->height);
    } else {
        std::size_t different = 0;
        for (std::size_t i = 0; i < picture.pixels.size(); ++i) different += approved->pixels[i] != picture.pixels[i] ? 1U : 0U;
        if (different > 0) why = different == 1 ? "1 pixel differs" : std::to_string(different) + " pixels differ";
    }
    if (why.empty()) return {};
    if (approving()) {
        const std::string trouble = write(folder() + "/VERSIONS", golden_versions()) + write(golden, *png);
        return trouble;
    }
    const std::string trouble = write(received, *png);
    return name + ": " + why + (trouble.empty() ? "; look at " + received + ", approve with FYR_APPROVE=1" : "; " + trouble);
}

} // namespace fyr::test
