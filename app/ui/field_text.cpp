#include "ui/field_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>

namespace fyr {

std::vector<FieldLine> field_lines(const Painter& painter, Type type, const std::string& text, float width)
{
    const std::vector<char32_t> points = to_code_points(text);
    std::map<char32_t, float> widths; // every letter is measured once
    const auto width_of = [&](char32_t p) {
        if (p == '\n') return 0.F;
        const auto [it, is_new] = widths.try_emplace(p, 0.F);
        if (is_new) it->second = painter.width_of(type, to_utf8({p}));
        return it->second;
    };
    std::vector<FieldLine> lines;
    for (std::size_t at = 0; at < points.size() || lines.empty();) {
        FieldLine line;
        line.from = at;
        line.stops.push_back(0);
        std::size_t after_blank = at; // where the line can end
        float x = 0;
        bool full = false;
        while (at < points.size() && points[at] != '\n') {
            const char32_t p = points[at];
            if (p != ' ' && x + width_of(p) > width && at > line.from) {
                full = true;
                break;
            }
            x += width_of(p);
            line.stops.push_back(x);
            ++at;
            if (p == ' ') after_blank = at;
        }
        if (full && after_blank > line.from) {
            line.stops.resize(after_blank - line.from + 1);
            at = after_blank;
        }
        line.text = to_utf8({points.begin() + static_cast<std::ptrdiff_t>(line.from), points.begin() + static_cast<std::ptrdiff_t>(at)});
        lines.push_back(std::move(line));
        if (at < points.size() && points[at] == '\n' && !full && ++at == points.size()) lines.push_back({at, "", {0.F}});
    }
    return lines;
}

std::size_t line_of_caret(const std::vector<FieldLine>& lines, std::size_t caret)
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].from <= caret) found = i;
    return found;
}

std::vector<Stroke> strokes_under(const std::vector<FieldLine>& lines, std::size_t from, std::size_t to)
{
    std::vector<Stroke> strokes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const FieldLine& line = lines[i];
        const std::size_t end = line.from + line.stops.size() - 1;
        const std::size_t a = std::max(from, line.from), b = std::min(to, end);
        if (a < b) strokes.push_back({i, line.stops[a - line.from], line.stops[b - line.from]});
    }
    return strokes;
}

std::shared_ptr<const TextPlaces> text_places(const std::vector<FieldLine>& lines, std::size_t first, std::size_t shown, Point top, float line_height)
{
    auto places = std::make_shared<TextPlaces>();
    places->line_height = line_height;
    for (std::size_t i = first == 0 ? 0 : first - 1; i < lines.size() && i <= first + shown; ++i) {
        const float y = top.y + (static_cast<float>(i) - static_cast<float>(first)) * line_height;
        TextPlaces::Line line{y, lines[i].from, lines[i].stops};
        for (float& x : line.stops) x += top.x;
        places->lines.push_back(std::move(line));
    }
    return places;
}

} // namespace fyr
