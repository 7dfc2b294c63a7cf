// Paper: what stands on a page, as plain values, and who can measure its words. Units: points, 1/72 inch, from the upper left
// corner of the page, as everywhere in app/paper. Black ink on white: grey 0 is black, 1 is white.
// Who lays out pages knows this file; who draws them is platform/cairo_paper.hpp.
#pragma once

#include "base/geometry.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fyr {

inline constexpr float pt_per_mm = 72.F / 25.4F;

/// The faces of the house, in the order of PaperFonts.
enum class PaperFace { regular, medium, semibold, bold, display };
inline constexpr std::size_t paper_face_count = 5;

/// The bytes of the font files.
using PaperFonts = std::array<std::shared_ptr<const std::string>, paper_face_count>;

/// One line of words; `at` is the left end of its baseline. Text in a PDF.
struct PaperText {
    Point at;
    PaperFace face = PaperFace::regular;
    float size = 10; ///< em
    float grey = 0;
    std::string text; ///< UTF-8, no line ends
};
/// A rectangle with corners of `radius`. line 0: filled; else only its edge, so wide, in the middle of the rectangle's sides.
struct PaperBox {
    Rect at;
    float radius = 0, line = 0, grey = 0;
};
/// A polygon, or an open path. line and grey as in PaperBox; dash: length of dashes and of the gaps between, 0: none.
struct PaperShape {
    std::vector<Point> corners;
    float line = 0, grey = 0, dash = 0;
    bool closed = true;
};
/// A circle, or the part of it clockwise from the top. line and grey as in PaperBox.
struct PaperDisc {
    Point center;
    float radius = 0, line = 0, grey = 0;
    float part = 1; ///< 0..1 of the way round
};
using PaperThing = std::variant<PaperText, PaperBox, PaperShape, PaperDisc>;

/// What is drawn later lies on top.
struct PaperPage {
    Size size;
    std::vector<PaperThing> things;
};

/// Measures words as they will be drawn.
class PaperRuler {
public:
    virtual ~PaperRuler() = default;
    /// How far the line goes, in points. `text`: UTF-8; malformed bytes count as U+FFFD.
    [[nodiscard]] virtual float width(PaperFace face, float size, std::string_view text) const = 0;
};

} // namespace fyr
