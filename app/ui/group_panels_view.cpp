// A part of the glass for each group, touched by all at once: acute, how worried from 0 to 10, where on the triangle, locked.
// A group that has locked is veiled until all have.
#include "board/panel_layout.hpp"
#include "ui/class_parts.hpp"

#include <algorithm>
#include <tuple>

namespace fyr {

namespace {

struct Panel {
    int group = 0;
    std::string name;  ///< "panel/1"
    const LessonGroup* g = nullptr;
    const Case* c = nullptr;
    Rect at;
    bool low = false; ///< two rows of panels: closer, and two pages each
    [[nodiscard]] float row() const { return low ? 62 : 68; }
};

void draw_choice(Frame& f, Rect at, const std::string& name, const std::string& label, bool chosen, const std::optional<Intent>& tap)
{
    Painter& p = f.paint;
    p.rect(at, chosen ? f.theme.fjord : f.theme.sunken, 18);
    if (!chosen) p.border(at, f.theme.line2, 2, 18);
    p.text_in({at.x + 8, at.y, at.w - 16, at.h}, Type::button, chosen ? f.theme.onfjord : f.theme.ink, label);
    if (f.pressed(name)) p.rect(at, faded(f.theme.ink, 0.08F), 18);
    if (tap) f.target(name, at).tap = tap;
}

void draw_acute(Frame& f, const Panel& panel, float y)
{
    constexpr std::pair<AcuteAnswer, const char*> answers[] = {{AcuteAnswer::yes, "yes"}, {AcuteAnswer::no, "no"}, {AcuteAnswer::undecided, "undecided"}};
    const float w = (panel.at.w - 48 - 24) / 3;
    float x = panel.at.x + 24;
    for (const auto& [answer, key] : answers) {
        GroupAnswer wanted{panel.c->id, panel.group, answer, ""};
        draw_choice(f, {x, y, w, panel.row()}, panel.name + "/acute/" + key, f.t("panel.acute." + std::string(key)), panel.c->acute.answer == answer, ShellAction{wanted});
        x += w + 12;
    }
}

void draw_concern(Frame& f, const Panel& panel, float y)
{
    Painter& p = f.paint;
    const int level = panel.g->concern;
    const Rect row{panel.at.x + 24, y, panel.at.w - 48, panel.row()};
    const auto say = [&](int n) { return Intent{ShellAction{Teach{SayConcern{panel.group, n}}}}; };
    draw_button(f, {row.x, row.y, 84, row.h}, {panel.name + "/concern/less", "", icons::remove, Look::soft, level > 0 ? std::optional<Intent>{say(level - 1)} : std::nullopt, {}, {}, false}, 18);
    draw_button(f, {row.right() - 84, row.y, 84, row.h}, {panel.name + "/concern/more", "", icons::add, Look::soft, level < 10 ? std::optional<Intent>{say(level < 0 ? 5 : level + 1)} : std::nullopt, {}, {}, false}, 18);
    const Rect scale{row.x + 100, row.y, row.w - 200, row.h};
    const float from = scale.x + 16, length = scale.w - 100, y_mid = scale.center().y;
    p.rect({from, y_mid - 5, length, 10}, f.theme.line, 5);
    if (level >= 0) {
        const float x = from + length * static_cast<float>(level) / 10;
        p.rect({from, y_mid - 5, x - from, 10}, f.theme.mid, 5);
        p.circle({x, y_mid}, 16, f.theme.lamp);
    }
    p.text_in({scale.right() - 72, scale.y, 72, scale.h}, Type::number, f.theme.ink, level < 0 ? "–" : std::to_string(level), Align::right);
}

void draw_dimensions(Frame& f, const Panel& panel, Rect at)
{
    Painter& p = f.paint;
    const Triangle& triangle = f.templates.triangle(f.state.board().triangle);
    std::vector<const Dimension*> all;
    for (const TriangleSide& side : triangle.sides)
        for (const Dimension& d : side.dimensions) all.push_back(&d);
    const int rows = (static_cast<int>(all.size()) + 1) / 2;
    const float gap = 8, w = (at.w - gap) / 2, h = std::min(72.F, (at.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int n = static_cast<int>(i);
        const Rect r{at.x + static_cast<float>(n / rows) * (w + gap), at.y + static_cast<float>(n % rows) * (h + gap), w, h};
        const std::string name = panel.name + "/dimension/" + all[i]->key;
        const auto of = [&](const Item& item) { return item.dimension == all[i]->key; };
        const auto found = std::find_if(panel.c->items.begin(), panel.c->items.end(), of);
        const bool has = found != panel.c->items.end();
        p.rect(r, has ? f.theme.fjordsoft : f.theme.sunken, 14);
        if (has) draw_magnet(p, {r.right() - 26, r.center().y}, 18, found->polarity);
        p.lines_in({r.x + 12, r.y, r.w - (has ? 62.F : 26.F), r.h}, Type::small, f.theme.ink, all[i]->lines(f.strings.language()));
        if (f.pressed(name)) p.rect(r, faded(f.theme.ink, 0.08F), 14);
        f.targets.add(name, r).tap = ShellAction{GroupAnswer{panel.c->id, panel.group, std::nullopt, all[i]->key}};
    }
}

void draw_locked(Frame& f, const Panel& panel)
{
    Painter& p = f.paint;
    const Point c{panel.at.center().x, panel.at.center().y - 10};
    p.icon({c.x, c.y - 40}, 64, f.theme.fjord, icons::lock);
    p.text({c.x, c.y + 4}, Type::panel, f.theme.ink, f.t("panel.locked"), Align::center);
    float y = c.y + 48;
    for (const std::string& line : p.wrapped(Type::body, f.t("panel.waits"), panel.at.w - 40, 2)) {
        p.text({c.x, y}, Type::body, f.theme.ink2, line, Align::center);
        y += p.line_of(Type::body);
    }
}

constexpr float worded_turn = 208; ///< lp

/// A low panel has two pages: the questions with the lock, the triangle. What leads to the other one stands beside the name.
bool turns_to_triangle(Frame& f, const Panel& panel, Rect at)
{
    const auto kept = f.ui.scroll.find(panel.name);
    const bool triangle = kept != f.ui.scroll.end() && kept->second > 0;
    const std::string label = at.w < worded_turn ? "" : f.t(triangle ? "panel.questions" : "panel.triangle");
    draw_button(f, at, {panel.name + "/turn", label, triangle ? icons::help_outline : icons::change_history, Look::soft, UiAction{TurnPage{panel.name, 1, 100, 100}}, {}, {}, false}, 18);
    return triangle;
}

/// What the group writes, at the keyboard in its panel; takes its place from the left of the row.
void draw_writing(Frame& f, const Panel& panel, Rect& row)
{
    for (const auto& [kind, name, icon] : {std::tuple{FormKind::note, "/note", icons::note_add}, std::tuple{FormKind::hypothesis, "/hypothesis", icons::lightbulb}}) {
        Form form;
        form.kind = kind;
        form.about = panel.c->id;
        const OpenForm open{form, desk_of_group(panel.group), Half::whole, row.center()};
        draw_button(f, {row.x, row.y, 84, row.h}, {panel.name + name, "", icon, Look::soft, UiAction{open}, {}, {}, false}, 20);
        row.x += 96;
        row.w -= 96;
    }
}

void draw_panel(Frame& f, const Panel& panel)
{
    Painter& p = f.paint;
    const Rect at = panel.at;
    p.panel(at, 24, Shadow::card, f.theme.card);
    if (panel.g->help) p.border(at, f.theme.lampedge, 3, 24);
    draw_group_shape(p, panel.group, {at.x + 52, at.y + 48}, 24, f.theme.fjord);
    const bool turns = panel.low && !panel.g->ready && panel.c;
    const std::string name = group_name(f, panel.group);
    const float beside = at.w - 92 - 120 - 12; // for the name and what turns the page: in words, where both have room
    const float turn_width = p.width_of(Type::panel, name) + worded_turn <= beside ? worded_turn : 84.F;
    p.text_cut({at.x + 92, at.y + 28}, turns ? beside - turn_width : beside + 12, Type::panel, f.theme.ink, name);
    draw_button(f, {at.right() - 24 - 84, at.y + 16, 84, 64}, {panel.name + "/help", "", icons::pan_tool, panel.g->help ? Look::primary_lamp : Look::soft, ShellAction{Teach{AskHelp{panel.group, !panel.g->help}}}, {}, {}, false}, 18);
    const float gap = panel.low ? 10 : 16, edge = panel.low ? 16 : 24;
    float y = at.y + (panel.low ? 90 : 96);
    if (turns && turns_to_triangle(f, panel, {at.right() - 24 - 84 - 12 - turn_width, at.y + 16, turn_width, 64}))
        return draw_dimensions(f, panel, {at.x + 24, y, at.w - 48, at.bottom() - edge - y});
    Rect lock{at.x + 24, at.bottom() - edge - panel.row() - 4, at.w - 48, panel.row() + 4};
    if (!panel.g->ready && panel.c) draw_writing(f, panel, lock);
    draw_button(f, lock, {panel.name + "/lock", f.t(panel.g->ready ? "class.unlock" : "class.lock"), panel.g->ready ? icons::lock_open : icons::lock, panel.g->ready ? Look::outline : Look::fjord, ShellAction{Teach{SayReady{panel.group, !panel.g->ready}}}, {}, {}, false}, 20);
    if (panel.g->ready) return draw_locked(f, panel);
    if (!panel.c) return p.text_in({at.x + 24, y, at.w - 48, 60}, Type::body, f.theme.ink2, f.t("panel.no_case"), Align::left);
    const auto heading = [&](const char* key) {
        p.text_cut({at.x + 24, y}, at.w - 48, Type::label, f.theme.ink2, f.t(key));
        y += panel.low ? 30 : 34;
    };
    heading("panel.acute");
    draw_acute(f, panel, y);
    y += panel.row() + gap;
    heading("panel.concern");
    draw_concern(f, panel, y);
    y += panel.row() + gap;
    if (panel.low) return;
    heading("panel.dimensions");
    draw_dimensions(f, panel, {at.x + 24, y, at.w - 48, lock.y - 16 - y});
}

} // namespace

void draw_group_panels(Frame& f)
{
    const HeldStep held = held_step(f);
    draw_header(f, f.t("class.panels"), held.step ? f.word(held.step->task) : "");
    const auto& groups = f.ui.lesson.groups;
    const auto count = static_cast<int>(groups.size());
    for (int i = 0; i < count; ++i) {
        const Rect at = group_panel(i, count, f.m);
        draw_panel(f, {i, "panel/" + std::to_string(i + 1), &groups[static_cast<std::size_t>(i)], f.state.find(case_of_group(f, i)), at, is_low_panel(at.h)});
    }
    std::vector<Button> center;
    if (count > 1) center.push_back({"class/compare", f.t("class.compare"), icons::swap_horiz, f.ui.lesson.all_ready() ? Look::primary_lamp : Look::standard, UiAction{GoTo{Page::comparison, {}}}, {}, {}, false});
    draw_bar(f, {{"bar/class", f.t("class.back"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::lesson, {}}}, {}, {}, false}, undo_button(f, "bar/undo-left")}, center,
             {undo_button(f, "bar/undo-right")});
}

} // namespace fyr
