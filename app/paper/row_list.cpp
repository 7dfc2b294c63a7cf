#include "paper/row_list.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fyr {

namespace {

/// Few lines stay together; of many the first two and the last two do.
void keep_together(std::vector<PaperRow>& rows)
{
    constexpr std::size_t few = 5;
    for (std::size_t i = 0; i + 1 < rows.size(); ++i)
        if (rows.size() <= few || i == 0 || i + 2 == rows.size()) rows[i].with_next = true;
}

} // namespace

PaperText line_of(const PaperStyle& style, Point top_left, std::string text, float grey)
{
    return {{top_left.x, top_left.y + style.baseline()}, style.face, style.size, grey, std::move(text)};
}

std::vector<PaperRow> pennant_rows(const PaperInput& in, const PaperStyle& style, float x, float width, const std::string& text)
{
    const float side = style.size * 0.6F, notch = style.size * 0.5F;
    const std::vector<std::string> lines = wrapped(in.ruler, style, text, width - 2 * side - notch);
    float widest = 0;
    for (const std::string& line : lines) widest = std::max(widest, in.ruler.width(style.face, style.size, line));
    PaperRow row;
    row.height = static_cast<float>(lines.size()) * style.line + 4;
    const float right = x + widest + 2 * side + notch;
    row.things.push_back(PaperShape{{{x, 1}, {right, 1}, {right - notch, row.height / 2}, {right, row.height - 1}, {x, row.height - 1}}, 0, 0, 0, true});
    for (std::size_t i = 0; i < lines.size(); ++i) row.things.push_back(line_of(style, {x + side, 2 + static_cast<float>(i) * style.line}, lines[i], 1));
    std::vector<PaperRow> rows;
    rows.push_back(std::move(row));
    return rows;
}

RowList::RowList(const PaperInput& in, float width, float type)
    : in_(in), width_(width), styles_(type), label_(width < 330 * type ? 0 : std::clamp(width * 0.2F, 78 * type, 99 * type))
{
}

void RowList::heading(const std::string& text)
{
    const auto row_saying = [&](const std::string& words) {
        PaperRow row;
        row.height = styles_.heading.line + 4 * styles_.type;
        row.things.push_back(PaperShape{{{0, 0}, {width_, 0}}, 0.75F * styles_.type, 0, 0, false});
        row.things.push_back(line_of(styles_.heading, {0, 2 * styles_.type}, words));
        row.with_next = true;
        return row;
    };
    head_.reset();
    space_ = 10 * styles_.type;
    std::vector<PaperRow> rows;
    rows.push_back(row_saying(text));
    add(std::move(rows), 0);
    head_ = std::make_shared<const PaperRow>(row_saying(in_.strings.text("paper.continued", {{"what", text}})));
}

void RowList::title(const std::string& text, const std::string& beside)
{
    PaperRow row;
    row.height = 26 * styles_.type;
    const PaperStyle style{PaperFace::display, 18 * styles_.type, 22 * styles_.type};
    row.things.push_back(PaperShape{{{0, 0}, {width_, 0}}, 1.5F * styles_.type, 0, 0, false});
    row.things.push_back(line_of(style, {0, 4 * styles_.type}, text));
    row.with_next = true;
    head_.reset();
    space_ = 18 * styles_.type;
    std::vector<PaperRow> rows;
    rows.push_back(std::move(row));
    lines(styles_.text, 0, width_, beside, rows);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) rows[i].with_next = true;
    add(std::move(rows), 0);
}

void RowList::lines(const PaperStyle& style, float x, float width, const std::string& text, std::vector<PaperRow>& to) const
{
    for (std::string& line : wrapped(in_.ruler, style, text, width)) {
        PaperRow row;
        row.height = style.line;
        if (!line.empty()) row.things.push_back(line_of(style, {x, 0}, std::move(line)));
        to.push_back(std::move(row));
    }
}

void RowList::field(const std::string& label, const std::string& text)
{
    if (!text.empty()) thing(label, text, {});
}

void RowList::thing(const std::string& label, const std::string& text, const std::vector<std::string>& more)
{
    const float x = label_ > 0 ? label_ + 10 * styles_.type : 0, width = width_ - x;
    std::vector<PaperRow> rows;
    lines(styles_.text, x, width, text, rows);
    for (const std::string& line : more) lines(styles_.small, x, width, line, rows);
    std::vector<PaperRow> labels;
    lines(styles_.small.bold(), 0, label_ > 0 ? label_ : width_, label, labels);
    if (label_ > 0) {
        const float lower = (styles_.text.line - styles_.small.line) / 2; // on the words' own line
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (i == rows.size()) rows.push_back({styles_.text.line, {}, false, 0, {}});
            place(rows[i].things, labels[i].things, {0, lower});
        }
    } else {
        for (PaperRow& row : labels) row.with_next = true;
        rows.insert(rows.begin(), std::make_move_iterator(labels.begin()), std::make_move_iterator(labels.end()));
    }
    keep_together(rows);
    add(std::move(rows), 3 * styles_.type);
}

void RowList::pennant(const std::string& text)
{
    add(pennant_rows(in_, styles_.text.bold(), 0, width_, text), 4 * styles_.type);
}

void RowList::space(float height) { space_ = std::max(space_, height); }

void RowList::rule()
{
    PaperRow row;
    row.height = 4 * styles_.type;
    row.things.push_back(PaperShape{{{0, row.height}, {width_, row.height}}, 0.5F * styles_.type, 0.5F, 0, false});
    std::vector<PaperRow> rows;
    rows.push_back(std::move(row));
    add(std::move(rows), 0);
}

void RowList::add(std::vector<PaperRow> rows, float space_before)
{
    if (rows.empty()) return;
    rows.front().space_before = std::max(std::exchange(space_, 0.F), rows_.empty() ? 0.F : space_before);
    for (PaperRow& row : rows) {
        row.head = head_;
        rows_.push_back(std::move(row));
    }
}

std::vector<PaperRow> RowList::take() { return std::exchange(rows_, {}); }

} // namespace fyr
