// Rows of a paper that tells: headings, labels with what they say, one below the other. Only words; what does not fit on a line
// goes on in the next.
#pragma once

#include "paper/flow.hpp"
#include "paper/paper_input.hpp"
#include "paper/wrap.hpp"

namespace fyr {

/// The letters of paper, at a scale (PaperSize::type).
struct PaperStyles {
    explicit PaperStyles(float k)
        : heading{PaperFace::semibold, 13 * k, 17 * k}, text{PaperFace::regular, 10.5F * k, 14 * k},
          small{PaperFace::regular, 9.6F * k, 13 * k}, code{PaperFace::bold, 14.4F * k, 18 * k}, type(k)
    {
    }
    PaperStyle heading, text, small, code;
    float type;
};

/// Words in a row's place: one line of a style at (x, y of the line's top).
[[nodiscard]] PaperText line_of(const PaperStyle& style, Point top_left, std::string text, float grey = 0);
/// A black plate with a notch at its right, white words on it: what must not be overlooked. Higher than one line when it must be.
[[nodiscard]] std::vector<PaperRow> pennant_rows(const PaperInput& in, const PaperStyle& style, float x, float width, const std::string& text);

class RowList {
public:
    RowList(const PaperInput& in, float width, float type);

    /// Begins a section; its rows say where they belong when they go on in another column.
    void heading(const std::string& text);
    /// Nothing when there is nothing to say.
    void field(const std::string& label, const std::string& text);
    /// The same by key of the label and with lines below it in small letters; `text` "" and no lines: nothing.
    void field_of(std::string_view key, const std::string& text) { field(in_.strings.text(key), text); }
    /// A thing with parts: its label, its words, and lines that belong to it. Shown even when it has no words.
    void thing(const std::string& label, const std::string& text, const std::vector<std::string>& lines);
    void pennant(const std::string& text);
    void space(float height);
    void rule();
    /// A title of its own within the paper: another case.
    void title(const std::string& text, const std::string& beside);

    [[nodiscard]] std::vector<PaperRow> take();
    /// The heading as it stands over rows that go on in another column.
    [[nodiscard]] const std::shared_ptr<const PaperRow>& continued() const { return head_; }
    [[nodiscard]] const PaperStyles& styles() const { return styles_; }

private:
    /// The lines of one style as rows, kept together when they are few.
    void lines(const PaperStyle& style, float x, float width, const std::string& text, std::vector<PaperRow>& to) const;
    void add(std::vector<PaperRow> rows, float space_before);

    const PaperInput& in_;
    float width_;
    PaperStyles styles_;
    float label_;        ///< width of the labels' column; 0: labels stand above
    float space_ = 0;    ///< before the next row
    std::vector<PaperRow> rows_;
    std::shared_ptr<const PaperRow> head_;
};

} // namespace fyr
