// What the groups made of the same case, side by side. Differences are something to talk about: no points, no order of merit
// (domain.md part 8). Nothing is shown before every group has locked.
#include "training/comparison.hpp"
#include "ui/class_parts.hpp"

#include <algorithm>
#include <functional>

namespace fyr {

namespace {

struct Cell { Rect at; const GroupResult* group = nullptr; };

std::string percent(int n) { return n < 0 ? "–" : std::to_string(n) + " %"; }
std::string number(int n) { return n < 0 ? "–" : std::to_string(n); }

void say(Frame& f, const Cell& cell, const std::string& text, Type type = Type::lead_bold) { f.paint.text_in({cell.at.x + 20, cell.at.y, cell.at.w - 32, cell.at.h}, type, f.theme.ink, text, Align::left); }

/// A value on a scale, so that the difference is seen across the row.
void draw_scale(Frame& f, const Cell& cell, int value, int most, const std::string& text)
{
    Painter& p = f.paint;
    const float x = cell.at.x + 20, w = std::max(0.F, cell.at.w - 32 - 116);
    p.rect({x, cell.at.center().y - 4, w, 8}, f.theme.line, 4);
    if (value >= 0) {
        const float at = x + w * static_cast<float>(value) / static_cast<float>(most);
        p.rect({x, cell.at.center().y - 4, at - x, 8}, f.theme.mid, 4);
        p.circle({at, cell.at.center().y}, 13, f.theme.fjord);
    }
    p.text_in({x + w + 16, cell.at.y, 100, cell.at.h}, Type::lead_bold, f.theme.ink, text, Align::right);
}

constexpr float row_height = 66, focus_height = 128, head_height = 76;

struct Row { const char* key; std::function<void(const Cell&)> draw; float height = row_height; };

std::vector<Row> rows_of(Frame& f)
{
    return {
        {"compare.acute", [&f](const Cell& c) {
             const GroupResult& g = *c.group;
             std::string text = f.t("panel.acute." + std::string(name_of(g.acute)));
             if (g.acute_minutes >= 0) text += " · " + f.t("compare.after", {{"n", std::to_string(g.acute_minutes)}});
             say(f, c, text);
         }},
        {"compare.concern", [&f](const Cell& c) { draw_scale(f, c, c.group->concern, 10, number(c.group->concern)); }},
        {"compare.dimensions", [&f](const Cell& c) { draw_scale(f, c, std::min(c.group->dimensions, 10), 10, f.t("compare.of_ten", {{"n", std::to_string(c.group->dimensions)}})); }},
        {"compare.resources", [&f](const Cell& c) { draw_scale(f, c, c.group->resource_percent(), 100, percent(c.group->resource_percent())); }},
        {"compare.hypotheses", [&f](const Cell& c) { say(f, c, f.t("compare.weighed", {{"n", std::to_string(c.group->hypotheses)}, {"m", std::to_string(c.group->weighed)}})); }},
        {"compare.unknowns", [&f](const Cell& c) { say(f, c, std::to_string(c.group->unknowns)); }},
        {"compare.words", [&f](const Cell& c) { say(f, c, std::to_string(c.group->defining)); }},
        {"compare.focus", [&f](const Cell& c) {
             float y = c.at.y + 10;
             if (c.group->focus_texts.empty()) return say(f, {{c.at.x, c.at.y, c.at.w, row_height}, c.group}, "–");
             for (const std::string& text : c.group->focus_texts) {
                 f.paint.text_cut({c.at.x + 20, y}, c.at.w - 32, Type::body, f.theme.ink, "· " + text);
                 y += 30;
             }
         }, focus_height},
        {"compare.track", [&f](const Cell& c) {
             std::string text = "–";
             if (c.group->track)
                 for (const TrackRule& t : f.rules.tracks)
                     if (t.key == *c.group->track) text = f.word(t.name);
             say(f, c, text);
         }},
    };
}

void draw_table(Frame& f, const Comparison& all, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 24, Shadow::card, f.theme.card);
    const float label = f.m.portrait ? 200.F : 250.F, head = head_height;
    const float w = (at.w - label - 16) / static_cast<float>(std::max<std::size_t>(1, all.groups.size()));
    const auto column = [&](std::size_t i) { return at.x + label + static_cast<float>(i) * w; };
    for (std::size_t i = 0; i < all.groups.size(); ++i) {
        draw_group_shape(p, static_cast<int>(i), {column(i) + 38, at.y + head / 2 + 2}, 18, f.theme.fjord);
        p.text_in({column(i) + 68, at.y, w - 72, head}, Type::column, f.theme.ink, group_name(f, static_cast<int>(i)), Align::left);
    }
    float y = at.y + head;
    for (const Row& row : rows_of(f)) {
        p.rect({at.x + 20, y, at.w - 40, 2}, f.theme.line);
        p.text_in({at.x + 24, y, label - 28, std::min(row.height, row_height)}, Type::body, f.theme.ink2, f.t(row.key), Align::left);
        for (std::size_t i = 0; i < all.groups.size(); ++i) row.draw({{column(i), y, w, row.height}, &all.groups[i]});
        y += row.height;
    }
}

void draw_talk(Frame& f, const Comparison& all, Rect at)
{
    Painter& p = f.paint;
    p.rect(at, f.theme.lampsoft, 24);
    p.icon({at.x + 44, at.y + 40}, 34, f.theme.lampink, icons::chat);
    p.text_in({at.x + 72, at.y + 8, at.w - 92, 64}, Type::lead_bold, f.theme.lampink, f.t("compare.talk"), Align::left);
    float y = at.y + 78;
    const Color ink = f.theme.dark ? f.theme.lampink : f.theme.ink;
    const float width = at.w - 88;
    std::vector<Message> talk = all.talk;
    if (talk.empty()) talk.push_back({"compare.talk.same", {}});
    for (const Message& m : talk) {
        const std::string text = f.strings.text(m);
        const auto lines = static_cast<float>(p.wrapped(Type::body, text, width, 3).size());
        if (y + lines * p.line_of(Type::body) > at.bottom() - 12) break;
        p.circle({at.x + 40, y + 15}, 5, f.theme.lampedge);
        p.paragraph({at.x + 60, y}, width, 3, Type::body, ink, text);
        y += lines * p.line_of(Type::body) + 12;
    }
}

void draw_waiting(Frame& f, Rect at)
{
    Painter& p = f.paint;
    const Point c = at.center();
    p.icon({c.x, c.y - 120}, 80, f.theme.fjord, icons::lock);
    p.text({c.x, c.y - 60}, Type::title, f.theme.ink, f.t("compare.waits"), Align::center);
    p.text({c.x, c.y}, Type::lead, f.theme.ink2, f.t("compare.waits.line"), Align::center);
    const auto count = f.ui.lesson.groups.size();
    float x = c.x - 110 * (static_cast<float>(count) - 1) / 2;
    for (std::size_t i = 0; i < count; ++i, x += 110) {
        draw_group_shape(p, static_cast<int>(i), {x, c.y + 100}, 26, f.ui.lesson.groups[i].ready ? f.theme.fjord : f.theme.line);
        if (f.ui.lesson.groups[i].ready) p.icon({x, c.y + 150}, 28, f.theme.fjord, icons::check);
    }
}

} // namespace

void draw_comparison(Frame& f)
{
    const HeldStep held = held_step(f);
    draw_header(f, f.t("class.compare"), held.exercise ? f.word(held.exercise->name) : "");
    const Rect area{Metrics::margin, 132, f.m.width - 2 * Metrics::margin, f.m.bar().y - 20 - 132};
    const bool open = f.ui.lesson.all_ready();
    if (open) {
        const Comparison all = compare(f.ui.lesson, f.ui.lesson.at_case, f.state, f.rules);
        const float table = head_height + 8 * row_height + focus_height + 16;
        if (f.m.portrait) {
            draw_table(f, all, {area.x, area.y, area.w, table});
            draw_talk(f, all, {area.x, area.y + table + 16, area.w, area.h - table - 16});
        } else {
            const float side = 440;
            draw_table(f, all, {area.x, area.y, area.w - side - 24, std::min(area.h, table)});
            draw_talk(f, all, {area.right() - side, area.y, side, std::min(area.h, table)});
        }
    } else draw_waiting(f, area);
    std::vector<Button> center;
    if (open) center.push_back({"compare/save", f.t("baro.save"), icons::image, Look::primary_lamp, ShellAction{SaveBoard{}}, {}, {}, false});
    draw_bar(f, {{"bar/class", f.t("class.back"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::lesson, {}}}, {}, {}, false}}, center,
             {{"compare/panels", f.t("class.panels"), icons::groups, Look::standard, UiAction{GoTo{Page::lesson_groups, {}}}, {}, {}, false}});
}

} // namespace fyr
