#include "ui/fonts.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <ft2build.h>
#include FT_FREETYPE_H // the ratio of a face's height to its em; Dear ImGui does not tell it

#include <algorithm>

namespace fyr {

namespace {

constexpr std::array<const char*, 5> names{"Inter", "Inter Medium", "Inter SemiBold", "Inter Bold", "Inter Display SemiBold"};

struct CloseLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct CloseFace {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};

/// (ascender − descender) / em, 0 when the bytes are no font that Dear ImGui takes: outlines, and a table of Unicode letters. A
/// ratio that no face has would draw letters as large as the glass, or none.
float height_ratio(const std::shared_ptr<const std::string>& bytes, char32_t must_have)
{
    if (!bytes || bytes->empty()) return 0;
    FT_Library opened = nullptr;
    if (FT_Init_FreeType(&opened) != 0) return 0;
    const std::unique_ptr<FT_LibraryRec_, CloseLibrary> library(opened);
    FT_Face read = nullptr;
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes->data());
    if (FT_New_Memory_Face(library.get(), data, static_cast<FT_Long>(bytes->size()), 0, &read) != 0) return 0;
    const std::unique_ptr<FT_FaceRec_, CloseFace> face(read);
    if (FT_Select_Charmap(face.get(), FT_ENCODING_UNICODE) != 0 || !FT_IS_SCALABLE(face.get()) || face->units_per_EM <= 0) return 0;
    const FT_UInt letter = FT_Get_Char_Index(face.get(), must_have);
    if (letter == 0 || FT_Load_Glyph(face.get(), letter, FT_LOAD_NO_SCALE) != 0 || face->glyph->advance.x <= 0) return 0;
    const float ratio = static_cast<float>(face->ascender - face->descender) / static_cast<float>(face->units_per_EM);
    return ratio > 0.5F && ratio < 3 ? ratio : 0;
}

constexpr char32_t a_letter = U'å', an_icon = 0xe5ca; ///< the check mark

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

Result<std::vector<Message>> mend_fonts(FontBytes& bytes)
{
    std::vector<Message> replaced;
    const auto sound = std::find_if(bytes.faces.begin(), bytes.faces.end(), [](const auto& face) { return height_ratio(face, a_letter) > 0; });
    if (sound == bytes.faces.end()) return failed(ErrorKind::io, "font.bad", {{"font", names[0]}, {"package", "fonts-inter"}});
    if (height_ratio(bytes.icons, an_icon) <= 0)
        return failed(ErrorKind::io, "font.bad", {{"font", "Material Icons"}, {"package", "fonts-material-design-icons-iconfont"}});
    const auto stands_in = *sound;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (height_ratio(bytes.faces[i], a_letter) <= 0) {
            bytes.faces[i] = stands_in;
            replaced.push_back({"font.replaced", {{"font", names[i]}}});
        }
    return replaced;
}

Result<Fonts> Fonts::build(const FontBytes& bytes)
{
    Fonts fonts;
    fonts.bytes_ = bytes;
    for (std::size_t i = 0; i < names.size(); ++i) {
        fonts.ratio_[i] = height_ratio(bytes.faces[i], a_letter);
        if (fonts.ratio_[i] > 0) fonts.faces_[i] = add(*bytes.faces[i], names[i]);
        if (!fonts.faces_[i]) return failed(ErrorKind::corrupt, "font.bad", {{"font", names[i]}, {"package", "fonts-inter"}});
    }
    fonts.icon_ratio_ = height_ratio(bytes.icons, an_icon);
    if (fonts.icon_ratio_ > 0) fonts.icons_ = add(*bytes.icons, "Material Icons");
    if (!fonts.icons_) return failed(ErrorKind::corrupt, "font.bad", {{"font", "Material Icons"}, {"package", "fonts-material-design-icons-iconfont"}});
    return fonts;
}

} // namespace fyr
