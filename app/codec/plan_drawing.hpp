// A drawing of a plan as an Excalidraw file, to go on with in a browser or in another drawing program. Only the writer:
// what stands where comes from a layout. Format: type "excalidraw", version 2.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

enum class DrawingKind { frame, rectangle, text, arrow };
constexpr auto names_of(DrawingKind) { return std::to_array<std::string_view>({"frame", "rectangle", "text", "arrow"}); }

/// One thing of the drawing. Lengths in the drawing's own units, one of which is a pixel at 100 %; y grows downwards.
struct DrawingShape {
    DrawingKind kind = DrawingKind::rectangle;
    std::string id;    ///< "milestone-5": unique in the drawing and the same in every export
    double x = 0, y = 0, w = 0, h = 0; ///< finite; of an arrow: where it begins, and how far it goes
    std::string text;  ///< name of a frame, words in a rectangle, at an arrow, or of a text
    std::string colour; ///< "#rrggbb": of the face of a rectangle, of the ink of texts and arrows; "": none, black
    std::string frame; ///< id of the frame it lies in; "": in none
    std::string from, to; ///< of an arrow: ids of the rectangles or texts it ties together; both and w = h = 0: it runs
                          ///< between their sides that face each other
};

/// The file, UTF-8: the same bytes for the same shapes. Parts of a frame stand before their frame, as Excalidraw wants it,
/// else shapes keep their order, the first at the back. Words in a rectangle are as large as fits, at most 28, at least 10.
/// A shape without a sound id of its own is left out; a frame or an end that is not in the drawing is left open. Every
/// export of the house carries the notice that it is no journal: the layout gives it as a text. `fictive`: every element says in
/// its customData, which Excalidraw keeps, that it is made up.
[[nodiscard]] std::string write_drawing(const std::vector<DrawingShape>& shapes, bool fictive = false);

} // namespace fyr
