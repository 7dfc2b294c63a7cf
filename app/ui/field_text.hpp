// The text of a field as it is written: line by line, with the place of every character, so that a caret and a finger can
// stand between any two of them. Spaces count, at the end of a line too.
#pragma once

#include "board/targets.hpp"
#include "ui/painter.hpp"

namespace fyr {

struct FieldLine {
    std::size_t from = 0;     ///< code points of the text before it
    std::string text;
    std::vector<float> stops; ///< lp from its left edge: before each character, and after the last one
};

/// At least one line. Words go to the next line when `width` (lp) is full; one that is longer than a line is broken.
[[nodiscard]] std::vector<FieldLine> field_lines(const Painter& painter, Type type, const std::string& text, float width);
/// The line a caret stands in.
[[nodiscard]] std::size_t line_of_caret(const std::vector<FieldLine>& lines, std::size_t caret);
/// Where code points from..to of the text stand: one stroke along the foot of each line they are on, x from its left edge.
struct Stroke {
    std::size_t line = 0;
    float from = 0, to = 0; ///< lp
};
[[nodiscard]] std::vector<Stroke> strokes_under(const std::vector<FieldLine>& lines, std::size_t from, std::size_t to);
/// The lines as a finger finds them: `shown` of them from `first` on, the first one's top left at `top`, and one more at
/// either end for a finger that is dragged beyond.
[[nodiscard]] std::shared_ptr<const TextPlaces> text_places(const std::vector<FieldLine>& lines, std::size_t first, std::size_t shown, Point top, float line_height);

} // namespace fyr
