#include "board/word_help.hpp"

#include "base/text.hpp"
#include "base/visible_text.hpp"

#include <algorithm>

namespace fyr {

namespace {

bool is_letter(char32_t p) { return (p >= 'a' && p <= 'z') || (p >= 'A' && p <= 'Z') || p == '-' || (p >= 0xC0 && p != 0xD7 && p != 0xF7 && p < 0x250); }
bool is_blank(char32_t p) { return p == ' ' || p == '\n' || p == 0xA0; }
bool ends_sentence(char32_t p) { return p == '.' || p == '?' || p == '!' || p == '\n'; }

} // namespace

bool is_capital_next(Shift shift, const std::string& text, std::size_t caret)
{
    if (shift != Shift::automatic) return shift != Shift::down;
    const std::vector<char32_t> points = to_code_points(text);
    std::size_t at = std::min(caret, points.size());
    bool blank = at == 0;
    while (at > 0 && is_blank(points[at - 1])) {
        if (points[at - 1] == '\n') return true;
        blank = true;
        --at;
    }
    return blank && (at == 0 || ends_sentence(points[at - 1]));
}

std::vector<Suggestion> suggestions(const KeyboardData& data, const std::string& text, std::size_t caret)
{
    constexpr std::size_t most = 3;
    const std::vector<char32_t> points = to_code_points(text);
    const std::size_t end = std::min(caret, points.size());
    std::size_t begin = end;
    while (begin > 0 && is_letter(points[begin - 1])) --begin;
    if (begin == end || (end < points.size() && is_letter(points[end]))) return {};
    const auto at = [&](std::size_t i) { return points.begin() + static_cast<std::ptrdiff_t>(i); };
    const std::string start = to_utf8({at(begin), at(end)}), small = folded(start);
    const bool shouts = end - begin > 1 && capitals(start) == start, capital = small != start;
    std::vector<Suggestion> found;
    for (const std::string& word : data.words) {
        if (found.size() == most) break;
        if (word.size() <= small.size() || !word.starts_with(small)) continue;
        std::string rest = word.substr(small.size());
        if (shouts) rest = capitals(rest);
        found.push_back({capital ? start + rest : word, rest + " "});
    }
    return found;
}

std::string melted(const KeyboardData& data, const std::string& text, std::size_t caret, const std::string& letter)
{
    const std::vector<char32_t> points = to_code_points(text);
    if (caret == 0 || points.empty()) return {};
    const std::string before = to_utf8({points[std::min(caret, points.size()) - 1]}), small = folded(letter);
    for (const MeltingSign& m : data.melting) {
        if (m.sign != before) continue;
        for (std::size_t i = 0; i < m.letters.size(); ++i)
            if (m.letters[i] == small) return small == letter ? m.made[i] : capitals(m.made[i]);
    }
    return {};
}

std::vector<std::string> accents_of(const KeyboardData& data, const std::string& key, bool capital)
{
    for (const Accents& a : data.accents) {
        if (a.of != key) continue;
        std::vector<std::string> all = a.are;
        if (capital) std::transform(all.begin(), all.end(), all.begin(), [](const std::string& s) { return capitals(s); });
        return all;
    }
    return {};
}

std::vector<std::string> starters_of(const KeyboardData& data, const Form& form, const std::string& field)
{
    std::string name(form.kind == FormKind::plan ? "plan_" + std::string(name_of(form.plan_form)) : std::string(name_of(form.kind)));
    name += "." + field;
    for (const Starters& s : data.starters)
        if (s.field_name == name) return s.phrases;
    return {};
}

} // namespace fyr
