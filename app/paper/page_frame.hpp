// The head and the foot of every page: what it is, when, which board, and what must stand on everything that leaves the wall.
#pragma once

#include "paper/paper_input.hpp"
#include "paper/wrap.hpp"

namespace fyr {

struct PaperHead {
    std::string title, subtitle;
    std::string hidden; ///< what this paper leaves out, in words: "Noter er skjult"; "": nothing
};

class PageFrame {
public:
    PageFrame(const PaperInput& in, PaperSize size, PaperHead head);

    /// What is left for the content, the same on every page.
    [[nodiscard]] Rect content() const { return content_; }
    /// Adds head and foot; pages are counted by how many there are.
    void finish(std::vector<PaperPage>& pages) const;

private:
    void draw_head(PaperPage& page, const std::string& count) const;
    void draw_foot(PaperPage& page) const;

    const PaperInput& in_;
    PaperSize size_;
    PaperHead head_;
    Rect content_;
    std::vector<std::string> subtitle_, left_, right_; ///< lines of the head; of the foot's two sides
    float left_width_ = 0;
};

/// The mark of the house: a lighthouse of that height, its foot's middle at `foot`.
void draw_mark(std::vector<PaperThing>& on, Point foot, float height);

inline constexpr float paper_margin = 12 * pt_per_mm;

} // namespace fyr
