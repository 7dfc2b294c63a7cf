// A board as a picture, drawn from the state itself and never from the glass: no dialogs, no fingers, no bar, but a
// footer that says what it is. Needs nothing of the wall, so it is made on any thread beside it.
#pragma once

#include "codec/board_codec.hpp"
#include "platform/drawing.hpp"
#include "platform/files.hpp"
#include "shell/assets.hpp"

namespace fyr {

enum class PictureOf { funnel, case_page, summary, plan, barometer, points, comparison };
constexpr auto names_of(PictureOf) { return std::to_array<std::string_view>({"funnel", "case", "summary", "plan", "barometer", "points", "comparison"}); }

/// Everything a picture depends on: the same specification gives the same bytes.
struct PictureSpec {
    State state; ///< a copy shares its cases: cheap
    PictureOf board = PictureOf::funnel;
    CaseId about;                             ///< of case_page
    PlanId plan{};                            ///< of plan, barometer and points
    Lesson lesson;                            ///< of comparison
    std::string sheet;                        ///< key of the barometer or checklist; "": the first
    ExportLevel level = ExportLevel::overview; ///< the state is taken through at_level() first: no free text can leak
    Subject subject = Subject::real;
    std::uint64_t entry = 0; ///< number of the newest journal entry in effect
    Stamp now = 0;
    Language language = Language::da;
    ThemeChoice theme = ThemeChoice::automatic; ///< automatic: light
    Size px{3840, 2160};                        ///< is_picture_size
    float dpi = 0;                              ///< how large it is on paper; 0: it says nothing
};

/// Each side at least 64 pixels; at most a lying A1 at 300 dpi in all, and no side longer than 16,384.
[[nodiscard]] bool is_picture_size(Size px);

/// How bytes get into a file: write_file, or write_named_file where a person named it.
using WriteFile = Result<void> (*)(const std::string& path, std::string_view bytes);

/// In a Dear ImGui context of its own, which is gone afterwards.
[[nodiscard]] Drawing draw_picture(const PictureSpec& spec, const Assets& assets);

/// Draws, rasters band by band and puts a PNG at `file`, whole or not at all. Texts inside: entry, checksum, level,
/// board and moment. Errors as write_file and PngWriter.
Result<void> write_picture(const PictureSpec& spec, const Assets& assets, const std::string& file, WriteFile write = write_file);

} // namespace fyr
