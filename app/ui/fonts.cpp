#include "ui/fonts.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <ft2build.h>
#include FT_FREETYPE_H // the ratio of a face's height to its em; Dear ImGui does not tell it

namespace fyr {

namespace {

/// (ascender − descender) / em, 0 when the bytes are no font.
float height_ratio(const std::string& bytes)
{
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return 0;
    FT_Face face = nullptr;
    float ratio = 0;
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
    if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), 0, &face) == 0) {
        if (face->units_per_EM > 0)
            ratio = static_cast<float>(face->ascender - face->descender) / static_cast<float>(face->units_per_EM);
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return ratio;
}

/// The face as it is in the atlas already: each world of the wall asks for the same ones. The atlas has bytes of its own.
ImFont* there(const std::string& bytes, std::string_view name)
{
    for (ImFont* font : ImGui::GetIO().Fonts->Fonts)
        if (!font->Sources.empty() && font->Sources[0]->Name == name && font->Sources[0]->FontDataSize == static_cast<int>(bytes.size())) return font;
    return nullptr;
}

ImFont* add(const std::string& bytes, const char* name)
{
    if (ImFont* font = there(bytes, name)) return font;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.PixelSnapH = true; // glyphs on whole pixels: crisp on the wall, the same bytes in every export
    config.OversampleH = config.OversampleV = 1;
    ImFormatString(config.Name, IM_ARRAYSIZE(config.Name), "%s", name);
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()),
                                                      0.0F, &config);
}

} // namespace

Result<Fonts> Fonts::build(const FontBytes& bytes)
{
    static constexpr std::array<const char*, 5> names{"Inter", "Inter Medium", "Inter SemiBold", "Inter Bold",
                                                      "Inter Display SemiBold"};
    Fonts fonts;
    fonts.bytes_ = bytes;
    for (std::size_t i = 0; i < names.size(); ++i) {
        fonts.ratio_[i] = bytes.faces[i] ? height_ratio(*bytes.faces[i]) : 0;
        if (fonts.ratio_[i] > 0) fonts.faces_[i] = add(*bytes.faces[i], names[i]);
        if (!fonts.faces_[i]) return failed(ErrorKind::corrupt, "font.bad", {{"font", names[i]}});
    }
    fonts.icon_ratio_ = bytes.icons ? height_ratio(*bytes.icons) : 0;
    if (fonts.icon_ratio_ > 0) fonts.icons_ = add(*bytes.icons, "Material Icons");
    if (!fonts.icons_) return failed(ErrorKind::corrupt, "font.bad", {{"font", "Material Icons"}});
    return fonts;
}

} // namespace fyr
