// The notification's words beside the assessment: whole lines that scroll, and the sentence a chosen reason leans on (35b).
#include "ui/assess_parts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace fyr {

namespace {

/// A line as it is drawn, and where its letters stand in the text.
struct TextLine {
    std::string words;
    std::size_t begin = 0; ///< bytes
    [[nodiscard]] std::size_t end() const { return begin + words.size(); }
};

std::vector<TextLine> lines_of(const Painter& paint, const std::string& text, float width)
{
    std::vector<TextLine> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string part = text.substr(at, end - at);
        if (part.empty()) lines.push_back({"", at});
        std::size_t from = 0; // wrapping leaves out white space only, so each line is found after the one before it
        for (std::string& one : part.empty() ? std::vector<std::string>{} : paint.wrapped(Type::lead_small, part, width, 2000)) {
            const std::size_t found = part.find(one, from);
            if (found != std::string::npos) from = found;
            lines.push_back({std::move(one), at + from});
            from += lines.back().words.size();
        }
        at = end + 1;
    }
    return lines;
}

/// The part of a line that belongs to the sentence, as drawn from its beginning: x and width, lp; no width: none.
std::pair<float, float> part_in(const Painter& paint, const TextLine& line, const Sentence& sentence)
{
    const std::size_t begin = std::max(line.begin, sentence.begin), end = std::min(line.end(), sentence.end);
    if (begin >= end) return {0, 0};
    const std::string_view words = line.words;
    const float x = paint.width_of(Type::lead_small, words.substr(0, begin - line.begin));
    return {x, paint.width_of(Type::lead_small, words.substr(0, end - line.begin)) - x};
}

/// Where the words stand while nobody has moved them: at their beginning, or so far down that the marked sentence is seen, in whole lines.
float resting(const std::vector<TextLine>& lines, const std::optional<Sentence>& marked, float line, float seen)
{
    if (!marked) return 0;
    std::size_t first = lines.size(), last = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].begin < marked->end && lines[i].end() > marked->begin) first = std::min(first, i), last = i;
    if (first == lines.size()) return 0;
    const float down = static_cast<float>(last + 1) * line - seen;
    return down <= 0 ? 0 : std::min(down, static_cast<float>(first) * line); // its beginning is never above what is seen
}

} // namespace

void draw_assess_text(AssessFlow& p, Rect seen, bool reads)
{
    Frame& f = p.f;
    Painter& paint = f.paint;
    const std::string list = f.own("assess/text");
    const bool veiled = f.hides(p.about), own = !veiled && !p.about.facts.text.empty();
    const std::string text = veiled ? f.t("assess.veiled") : own ? p.about.facts.text : p.about.facts.summary.empty() ? f.t("assess.no_text") : p.about.facts.summary;
    const std::optional<Sentence> marked = own ? leans_on(p.form(), p.context) : std::nullopt;
    const float line = paint.line_of(Type::lead_small);
    const std::vector<TextLine> lines = lines_of(paint, text, seen.w);
    const float content = static_cast<float>(lines.size()) * line, least_foot = paint.line_of(Type::small) + 12;
    const bool folds = content > seen.h || reads;
    Rect foot{seen.x, seen.bottom() - least_foot, seen.w, least_foot};
    if (folds) {
        seen.h = std::max(1.F, std::floor((seen.h - least_foot) / line)) * line;
        foot.y = std::max(foot.y, seen.bottom());
    }
    const float range = std::max(0.F, content - seen.h);
    const auto kept = f.ui.scroll.find(list);
    const float rest = std::min(resting(lines, marked, line, seen.h), range);
    const float scrolled = std::clamp(kept == f.ui.scroll.end() ? rest : kept->second, 0.F, range);
    Target& target = f.targets.add("assess/text", folds ? seen.unite(foot) : seen);
    target.scroll = list;
    target.scroll_range = range;
    target.scroll_rest = rest;
    if (folds) target.tap = UiAction{SetField{"read", reads ? "" : "yes"}};
    paint.clip({seen.x - 6, seen.y, seen.w + 12, seen.h});
    float y = seen.y - scrolled;
    std::size_t first = lines.size(), last = 0;
    for (std::size_t i = 0; i < lines.size(); ++i, y += line) {
        if (y + line <= seen.y || y >= seen.bottom()) continue;
        const auto [x, w] = marked ? part_in(paint, lines[i], *marked) : std::pair{0.F, 0.F};
        if (w > 0) paint.rect({seen.x + x - 5, y + 1, w + 10, line - 2}, f.theme.lampsoft, 6);
        paint.text({seen.x, y}, Type::lead_small, veiled ? f.theme.ink3 : f.theme.ink, lines[i].words);
        if (y >= seen.y - line / 2 && y + line <= seen.bottom() + line / 2) first = std::min(first, i), last = i;
    }
    paint.unclip();
    if (folds) {
        const std::string more = f.t(reads ? "assess.text.less" : "assess.text.more"), said = f.t("text.lines", {{"a", std::to_string(first + 1)}, {"b", std::to_string(last + 1)}, {"n", std::to_string(lines.size())}});
        const float w = paint.width_of(Type::small_bold, more) + 4;
        if (range > 0 && paint.width_of(Type::small, said) + w + 50 <= foot.w) paint.text_in({foot.x, foot.y, foot.w - w - 40, foot.h}, Type::small, f.theme.ink2, said, Align::left);
        paint.text_in({foot.right() - w - 30, foot.y, w, foot.h}, Type::small_bold, f.theme.fjord, more, Align::right);
        paint.icon({foot.right() - 12, foot.center().y}, 24, f.theme.fjord, reads ? icons::arrow_up : icons::arrow_down);
    }
    if (range > 0) paint.rect({seen.right() + 6, seen.y + seen.h * scrolled / content, 6, seen.h * seen.h / content}, f.theme.line2, 3);
}

} // namespace fyr
