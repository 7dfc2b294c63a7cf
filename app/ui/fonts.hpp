// The faces of the house in the atlas of the current Dear ImGui context: Inter through FreeType at any size,
// and the Material icons. Glyphs are made when they are first drawn, so the start pays for none.
#pragma once

#include "base/result.hpp"
#include "ui/theme.hpp"

#include <array>
#include <memory>
#include <string>
#include <vector>

struct ImFont;

namespace fyr {

/// The bytes of the font files; shared by every context that uses them, and kept alive by Fonts.
struct FontBytes {
    std::array<std::shared_ptr<const std::string>, 5> faces; ///< in the order of Face
    std::shared_ptr<const std::string> icons;
};

/// Every face that is missing or no sound font is replaced by the first of the others that is; says which ("font.replaced"). io
/// "font.bad": there is none, or no icons, with the "package" that brings them. Afterwards Fonts::build() cannot fail.
[[nodiscard]] Result<std::vector<Message>> mend_fonts(FontBytes& bytes);

class Fonts {
public:
    /// Adds the faces to the current context's atlas; those of the same bytes that are there are used. corrupt: no font (which
    /// mend_fonts() has seen to before).
    [[nodiscard]] static Result<Fonts> build(const FontBytes& bytes);

    [[nodiscard]] ImFont* face(Face face) const { return faces_[static_cast<std::size_t>(face)]; }
    [[nodiscard]] ImFont* icons() const { return icons_; }
    /// Dear ImGui counts a font's size from ascender to descender; designers count the em. em size → that size.
    [[nodiscard]] float size_of(Face face, float em) const { return em * ratio_[static_cast<std::size_t>(face)]; }
    [[nodiscard]] float icon_size_of(float em) const { return em * icon_ratio_; }

private:
    FontBytes bytes_;
    std::array<ImFont*, 5> faces_{};
    std::array<float, 5> ratio_{};
    ImFont* icons_ = nullptr;
    float icon_ratio_ = 1;
};

} // namespace fyr
