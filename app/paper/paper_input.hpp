// What a paper is made from, and how large it is. Pure: the same input gives the same pages.
#pragma once

#include "base/strings.hpp"
#include "domain/round_formats.hpp"
#include "domain/rules.hpp"
#include "domain/state.hpp"
#include "domain/templates.hpp"
#include "platform/paper.hpp"

namespace fyr {

struct PaperInput {
    const State& state; ///< as its level shows it (codec/board_level.hpp): nothing hidden can get onto paper
    const Rules& rules;
    const Strings& strings;
    const std::vector<Triangle>& triangles; ///< at least one
    const RoundFormats& rounds;
    const PaperRuler& ruler;
    bool overview = true;      ///< no free text, ages in bands; the foot says so
    bool fictive = false, training = false;
    Stamp now = 0;             ///< when it is printed, UTC
    std::uint64_t entry = 0;   ///< number of the newest journal entry in effect
    std::string checksum;      ///< of what it shows, 32 hexadecimal digits
    std::string team;          ///< "Modtagelsen"
    std::string by;            ///< initials of who prints it; "": nobody was asked
    std::string kept;          ///< where it is saved, in words; "": not said
};

/// A sheet in points, and how large its letters are: 1 is 10.5 pt text. More paper is more room first.
struct PaperSize {
    Size pt;
    float type = 1;
    [[nodiscard]] bool lies() const { return pt.w > pt.h; }
};

enum class PaperFormat { a4, a3, a1 };
constexpr auto names_of(PaperFormat) { return std::to_array<std::string_view>({"a4", "a3", "a1"}); }

/// ISO 216. A1 is read from farther away: 14 pt text.
[[nodiscard]] PaperSize paper_size(PaperFormat format, bool lying);
/// A sheet for a picture of that many pixels, `dpi` to the inch, or fewer where the sheet would be smaller than A6. One as large
/// as A1 has its letters.
struct PixelPaper {
    PaperSize size;
    float dpi = 150;
};
[[nodiscard]] PixelPaper paper_of_pixels(Size px, float dpi = 150);

} // namespace fyr
