// Words into lines of a width. Nothing is ever left out and nothing is cut: what is too long for a line goes on in the next.
#pragma once

#include "platform/paper.hpp"

namespace fyr {

/// How words look: face, em size and distance of lines, in points.
struct PaperStyle {
    PaperFace face = PaperFace::regular;
    float size = 10.5F, line = 14;
    [[nodiscard]] PaperStyle bold() const { return {PaperFace::semibold, size, line}; }
    /// From the top of a line to its baseline: capitals stand in the middle.
    [[nodiscard]] float baseline() const { return line / 2 + size * 0.727F / 2; }
};

/// Breaks after blanks and hyphens, never at a no-break space; a word wider than the line is broken between letters. A line end
/// in the text is one here. Control characters are left out. An empty text has no lines.
[[nodiscard]] std::vector<std::string> wrapped(const PaperRuler& ruler, const PaperStyle& style, std::string_view text, float width);

} // namespace fyr
