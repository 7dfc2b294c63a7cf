// The board, the minutes or one case as whole pages, drawn from the state: all that the level lets be read, on as many pages as
// it takes, as PNG and as PDF. Needs nothing of the wall, so it is made on any thread beside it.
#pragma once

#include "paper/paper_input.hpp"
#include "platform/cairo_paper.hpp"
#include "shell/picture.hpp"

namespace fyr {

/// Everything the pages depend on: the same specification gives the same bytes.
struct PaperSpec {
    PictureSpec of;         ///< board: funnel, summary (the minutes) or case_page; theme and px mean nothing here
    PaperSize size;
    float dpi = 150;        ///< of a PNG
    std::string by, kept;   ///< as in PaperInput
};

/// Whether there is a paper of it.
[[nodiscard]] constexpr bool has_paper(PictureOf board)
{
    return board == PictureOf::funnel || board == PictureOf::summary || board == PictureOf::case_page;
}
/// What it is printed on when nobody says: the board on A3, lying, the others on A4.
[[nodiscard]] PaperFormat usual_format(PictureOf board);
/// That format, turned as this paper is read.
[[nodiscard]] PaperSize paper_for(PictureOf board, PaperFormat format);

[[nodiscard]] std::vector<PaperPage> lay_out(const PaperSpec& spec, const Assets& assets, const PaperRuler& ruler);

/// "FILE.png", or "FILE-1.png" … when there are several. Texts in each as in write_picture, and the number of the page. Errors as
/// write_file and CairoPaper.
[[nodiscard]] Result<std::vector<std::string>> write_paper_png(const PaperSpec& spec, const Assets& assets, const std::string& file,
                                                               WriteFile write = write_file);
Result<void> write_paper_pdf(const PaperSpec& spec, const Assets& assets, const std::string& file, WriteFile write = write_file);

} // namespace fyr
