#include "paper/wrap.hpp"

#include "base/text.hpp"
#include "base/visible_text.hpp"

#include <optional>

namespace fyr {

namespace {

bool may_break_after(char32_t c) { return c == ' ' || c == '-' || c == '/' || c == 0x2013 || c == 0x2014; }

/// The text in pieces that stay together, each with the blank or hyphen that ends it.
std::vector<std::string> pieces_of(const std::vector<char32_t>& points)
{
    std::vector<std::string> pieces;
    std::string piece;
    for (std::size_t i = 0; i < points.size(); ++i) {
        append_utf8(piece, points[i]);
        const bool more_blanks = i + 1 < points.size() && points[i + 1] == ' ';
        if (!may_break_after(points[i]) || more_blanks) continue;
        pieces.push_back(std::move(piece));
        piece.clear();
    }
    if (!piece.empty()) pieces.push_back(std::move(piece));
    return pieces;
}

std::string without_end_blanks(std::string text)
{
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

/// One line's text, wrapped.
class Wrapping {
public:
    Wrapping(const PaperRuler& ruler, const PaperStyle& style, float width, std::vector<std::string>& lines)
        : ruler_(ruler), style_(style), width_(width), lines_(lines)
    {
    }
    void add(const std::string& piece)
    {
        if (fits(line_ + without_end_blanks(piece))) {
            line_ += piece;
            return;
        }
        end_line();
        if (fits(without_end_blanks(piece))) line_ = piece;
        else add_by_letters(piece);
    }
    void end_line()
    {
        if (!line_.empty()) lines_.push_back(without_end_blanks(std::move(line_)));
        line_.clear();
    }

private:
    [[nodiscard]] bool fits(const std::string& text) const { return ruler_.width(style_.face, style_.size, text) <= width_; }
    void add_by_letters(const std::string& piece)
    {
        for (const char32_t point : to_code_points(piece)) {
            std::string longer = line_;
            append_utf8(longer, point);
            if (!line_.empty() && point != ' ' && !joins_the_one_before(point) && !fits(longer)) {
                end_line();
                longer = to_utf8({point});
            }
            line_ = std::move(longer);
        }
    }

    const PaperRuler& ruler_;
    const PaperStyle& style_;
    float width_;
    std::vector<std::string>& lines_;
    std::string line_;
};

} // namespace

std::vector<std::string> wrapped(const PaperRuler& ruler, const PaperStyle& style, std::string_view text, float width)
{
    std::vector<std::string> lines;
    std::vector<char32_t> points;
    const auto take = [&] {
        Wrapping wrapping(ruler, style, width, lines);
        const std::size_t before = lines.size();
        for (const std::string& piece : pieces_of(points)) wrapping.add(piece);
        wrapping.end_line();
        if (lines.size() == before && !lines.empty()) lines.emplace_back(); // an empty line between two
        points.clear();
    };
    for (const char32_t point : to_code_points(text)) {
        if (point == '\n') take();
        else if (point == '\t') points.push_back(' ');
        else if (point >= 0x20 && !(point >= 0x7F && point < 0xA0)) points.push_back(point);
    }
    take();
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

} // namespace fyr
