#include "base/text.hpp"
#include "ui/painter.hpp"

#include <imgui.h>
#include <imgui_internal.h> // ImFontBaked

#include <cmath>
#include <utility>

namespace fyr {

namespace {

constexpr float inter_caps = 0.727F; ///< cap height of Inter, of the em (design system 2.1)

float run_width(ImFont* font, float size, std::string_view text)
{
    return font->CalcTextSizeA(size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

} // namespace

float Painter::draw_run(Point at, Face face, float em, Color color, std::string_view text, Align align, bool center_caps)
{
    ImFont* font = fonts_->face(face);
    const float size = std::round(fonts_->size_of(face, em * metrics_->scale));
    const float width = run_width(font, size, text);
    float x = px(at.x);
    if (align == Align::center) x -= width / 2;
    if (align == Align::right) x -= width;
    float y = px(at.y);
    if (center_caps) {
        const float caps = em * metrics_->scale * inter_caps;
        y -= caps / 2 + (font->GetFontBaked(size)->Ascent - caps);
    }
    list_->AddText(font, size, {std::floor(x + 0.5F), std::floor(y + 0.5F)}, color, text.data(), text.data() + text.size());
    if (watch_) {
        const float k = 1 / metrics_->scale, caps = em * inter_caps;
        tell_text(Drawn::What::text, {x * k, (y + font->GetFontBaked(size)->Ascent) * k - caps, width * k, caps}, em, color, text);
    }
    if (places_ && text.ends_with("…")) mark_cut(text, {x / metrics_->scale, y / metrics_->scale, width / metrics_->scale, font->GetFontBaked(size)->Ascent / metrics_->scale});
    return width / metrics_->scale;
}

void Painter::is_cut(const std::string& shown, std::string_view whole) const
{
    const auto of = wholes_.find(whole); // cut once more
    const std::string all = of == wholes_.end() ? std::string(whole) : of->second;
    if (watch_) watch_->cut(shown, all);
    if (watch_ || places_) wholes_.insert_or_assign(shown, all);
}

void Painter::mark_cut(std::string_view shown, Rect at)
{
    const auto whole = wholes_.find(shown);
    if (whole == wholes_.end()) return;
    const Rect seen = at.intersect(clipped_to());
    if (seen.w >= 12 && seen.h >= 8) places_->add("whole", seen).whole = whole->second;
}

float Painter::text(Point at, Type type, Color color, std::string_view text, Align align)
{
    const TypeStyle style = style_of(type);
    return draw_run(at, style.face, em_of(style), color, text, align, false);
}

void Painter::text_cut(Point at, float width, Type type, Color color, std::string_view text_, Align align)
{
    paragraph(at, width, 1, type, color, text_, align);
}

int Painter::paragraph(Point at, float width, int lines, Type type, Color color, std::string_view text_, Align align)
{
    const std::vector<std::string> rows = wrapped(type, text_, width, lines);
    for (const std::string& row : rows) {
        text(at, type, color, row, align);
        at.y += line_of(type);
    }
    return static_cast<int>(rows.size());
}

void Painter::text_in(Rect r, Type type, Color color, std::string_view text_, Align align)
{
    const TypeStyle style = style_of(type);
    const std::vector<std::string> rows = wrapped(type, text_, r.w, 1);
    if (rows.empty()) return;
    const float x = align == Align::left ? r.x : align == Align::right ? r.right() : r.center().x;
    draw_run({x, r.center().y}, style.face, em_of(style), color, rows.front(), align, true);
}

void Painter::lines_in(Rect r, Type type, Color color, const std::vector<std::string>& lines)
{
    constexpr float least = 0.7F;
    const TypeStyle style = style_of(type);
    float fits = 1;
    for (const std::string& line : lines) fits = std::min(fits, r.w / std::max(width_of(type, line), 1.F));
    const float size = std::max(fits, least), high = style.line * 0.92F;
    float y = r.center().y - high * static_cast<float>(lines.size()) / 2;
    for (const std::string& line : lines) {
        const std::vector<std::string> rows = wrapped(type, line, r.w / size, 1);
        if (!rows.empty()) draw_run({r.x, y + high / 2}, style.face, em_of(style) * size, color, rows.front(), Align::left, true);
        y += high;
    }
}

float Painter::ticking(Point at, Type type, Color color, std::string_view text_, Align align)
{
    const TypeStyle style = style_of(type);
    const float em = em_of(style);
    ImFont* font = fonts_->face(style.face);
    const float size = std::round(fonts_->size_of(style.face, em * metrics_->scale));
    float cell = 0;
    for (char c = '0'; c <= '9'; ++c) cell = std::max(cell, run_width(font, size, {&c, 1}));
    float total = 0;
    for (const char& c : text_) total += is_digit(c) ? cell : run_width(font, size, {&c, 1});
    const float width = total / metrics_->scale;
    float x = at.x - (align == Align::right ? width : align == Align::center ? width / 2 : 0);
    if (watch_) tell_text(Drawn::What::text, {x, at.y + font->GetFontBaked(size)->Ascent / metrics_->scale - em * inter_caps, width, em * inter_caps}, em, color, text_);
    DrawWatch* const watch = std::exchange(watch_, nullptr); // told as a whole
    for (const char& c : text_) {
        const float w = (is_digit(c) ? cell : run_width(font, size, {&c, 1})) / metrics_->scale;
        draw_run({x + w / 2, at.y}, style.face, em, color, {&c, 1}, Align::center, false);
        x += w;
    }
    watch_ = watch;
    return width;
}

void Painter::icon(Point center, float size, Color color, char32_t code)
{
    std::string text;
    append_utf8(text, code);
    ImFont* font = fonts_->icons();
    const float px_size = std::round(fonts_->icon_size_of(size * metrics_->scale));
    const float em = size * metrics_->scale;
    const float top = px(center.y) - em / 2 + em - font->GetFontBaked(px_size)->Ascent;
    list_->AddText(font, px_size, {std::floor(px(center.x) - em / 2 + 0.5F), std::floor(top + 0.5F)}, color, text.data(),
                   text.data() + text.size());
    if (watch_) tell_text(Drawn::What::icon, {center.x - size / 2, center.y - size / 2, size, size}, size, color, text);
}

void Painter::glyphs(Point center, float em, Face face, Color color, std::string_view text_)
{
    draw_run(center, face, em, color, text_, Align::center, true);
}

float Painter::width_of(Type type, std::string_view text_) const
{
    const TypeStyle style = style_of(type);
    ImFont* font = fonts_->face(style.face);
    return run_width(font, std::round(fonts_->size_of(style.face, em_of(style) * metrics_->scale)), text_) /
           metrics_->scale;
}

std::vector<std::string> Painter::wrapped(Type type, std::string_view text_, float width, int lines) const
{
    std::vector<std::string> rows;
    const auto fits = [&](std::string_view s) { return width_of(type, s) <= width; };
    const auto cut = [&](std::string row) {
        std::vector<char32_t> points = to_code_points(row);
        while (!points.empty()) {
            std::string candidate = trimmed(to_utf8(points));
            while (candidate.ends_with("…")) candidate.resize(candidate.size() - std::string_view("…").size());
            candidate += "…";
            if (fits(candidate)) return candidate;
            points.pop_back();
        }
        return std::string("…");
    };
    const auto cut_short = [&](const std::string& row) {
        std::string shown = cut(row);
        is_cut(shown, text_);
        return shown;
    };
    std::size_t at = 0;
    while (at < text_.size() && static_cast<int>(rows.size()) < lines) {
        const std::size_t line_end = std::min(text_.find('\n', at), text_.size());
        const bool last = static_cast<int>(rows.size()) + 1 == lines;
        std::string row;
        std::size_t next = at;
        while (next < line_end) { // word by word
            const std::size_t end = std::min(text_.find(' ', next), line_end);
            const std::string longer = std::string(text_.substr(at, end - at));
            if (!row.empty() && !fits(longer)) break;
            row = longer;
            next = std::min(end + 1, line_end);
            if (end == line_end) next = line_end;
        }
        const bool more = next < line_end || line_end < text_.size();
        if (!fits(row)) {
            if (last) row = cut_short(row);
            else { // one long word: break it where it must
                std::vector<char32_t> points = to_code_points(row), head;
                while (head.size() < points.size()) {
                    head.push_back(points[head.size()]);
                    if (head.size() > 1 && !fits(to_utf8(head))) {
                        head.pop_back();
                        break;
                    }
                }
                const auto at_seam = [&] { return head.size() < points.size() && (points[head.size()] == U'-' || points[head.size()] == U'/'); };
                while (head.size() > 1 && at_seam()) head.pop_back(); // a hyphen stays with what is before it
                row = to_utf8(head);
                if (const std::size_t seam = row.find_last_of("/-"); seam != std::string::npos) row.resize(seam + 1);
                next = at + row.size();
            }
        } else if (last && more) {
            row = cut_short(row + " …");
        }
        rows.push_back(row);
        at = next < line_end ? next : line_end + 1;
    }
    return rows;
}

} // namespace fyr
