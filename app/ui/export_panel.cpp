// The right side of the summary: a true miniature of the board, what to write, where to, and the button.
#include "ui/card_words.hpp"
#include "ui/outcomes.hpp"
#include "ui/sheets.hpp"
#include "ui/widgets.hpp"

namespace fyr {

namespace {

/// The board as the picture will show it (landscape, light), in miniature: columns, cards, bar.
void draw_miniature(Frame& f, Rect at)
{
    Painter& p = f.paint;
    const Theme& t = light_theme();
    const Metrics m = metrics_for({1920, 1080});
    BoardOrder order = board_order(f.state, f.now, f.rules);
    order.needs = needs_of_cards(f.paint, f.strings, f.rules, f.state, order, f.now);
    const FunnelLayout board = layout_funnel(order, m, {});
    const float k = at.w / m.width;
    const auto place = [&](Point q) { return Point{at.x + q.x * k, at.y + q.y * k}; };
    const auto small = [&](Rect r) { return Rect{at.x + r.x * k, at.y + r.y * k, r.w * k, r.h * k}; };
    p.rect(at, t.bg1, 10);
    p.rect(small({32, 26, 60, 60}), t.fjord, 3);
    p.rect(small({128, 36, 260, 28}), t.ink, 2);
    p.rect(small({1700, 30, 188, 50}), t.ink, 2);
    for (const Column& c : board.columns) {
        const Depth& depth = t.depth[static_cast<std::size_t>(c.step)];
        p.polygon_gradient({place(c.corners[0]), place(c.corners[1]), place(c.corners[2]), place(c.corners[3])}, place(c.corners[0]), {place(c.corners[1]).x, place(c.corners[0]).y}, depth.from, depth.to);
        if (!c.more.empty()) p.rect(small(c.more), faded(t.white, 0.6F), 3);
    }
    for (const PlacedCard& card : board.cards) {
        if (card.at.bottom() > board.columns[static_cast<std::size_t>(card.step)].list.bottom() + 4) continue;
        const Case* c = f.state.find(card.id);
        p.rect(small(card.at), t.card, 3);
        if (c && assessment_clock(*c, f.now, f.rules).face == ClockFace::acute) p.border(small(card.at), t.red, 2, 3);
    }
    const Rect bar = small({0, m.height - 100, m.width, 100});
    p.rect_vertical(bar, t.bar, t.bar, 0, 10);
    p.rect({bar.x + bar.w * 0.315F, bar.y + 3, 52, bar.h - 6}, t.lamp, 3);
    p.border(at.inset(-2), f.theme.line, 2, 12);
}

void draw_choice(Frame& f, Rect r, std::string_view what, char32_t icon, bool on)
{
    Painter& p = f.paint;
    const std::string name(what);
    p.rect(r, f.theme.sunken, 18);
    p.edge(r, 18);
    p.icon({r.x + 46, r.center().y}, 36, f.theme.fjord, icon);
    const float width = r.w - 88 - 130;
    p.text_in({r.x + 88, r.center().y - 34, width, 36}, Type::lead_bold, f.theme.ink, f.t("exp." + name), Align::left);
    p.text_in({r.x + 88, r.center().y + 1, width, 32}, Type::body, f.theme.ink2, f.t("exp." + name + ".text"), Align::left);
    draw_switch(p, {r.right() - 112, r.center().y - 26, 92, 52}, on);
    if (f.pressed("export/" + name)) p.rect(r, faded(f.theme.ink, 0.08F), 18);
    f.target("export/" + name, r).tap = UiAction{ToggleExport{name}};
}

void draw_place(Frame& f, Rect r, std::string_view place, char32_t icon)
{
    Painter& p = f.paint;
    const std::string name(place);
    const bool chosen = f.ui.export_place == place;
    if (chosen) p.rect(r, f.theme.fjordsoft, 18);
    p.border(r, chosen ? f.theme.fjord : f.theme.line2, chosen ? 3 : 2, 18);
    p.icon({r.x + 47, r.center().y}, 36, chosen ? f.theme.fjord : f.theme.ink2, icon);
    const std::string label = f.t("exp." + name);
    const float room = r.w - 80 - 62;
    p.text_in({r.x + 80, r.y, room + 4, r.h}, p.width_of(Type::lead_bold, label) <= room ? Type::lead_bold : Type::button, f.theme.ink, label, Align::left);
    if (chosen) p.icon({r.right() - 38, r.center().y}, 32, f.theme.fjord, icons::check_circle);
    if (f.pressed("export/" + name)) p.rect(r, faded(f.theme.ink, 0.08F), 18);
    f.target("export/" + name, r).tap = UiAction{ChoosePlace{name}};
}

void draw_promise_of_privacy(Frame& f, Point at, float width)
{
    Painter& p = f.paint;
    for (const std::string& line : p.wrapped(Type::body, f.t("exp.check"), width, 4)) {
        p.text(at, Type::body, f.theme.ink2, line);
        at.y += 31 * f.m.text_factor;
    }
    p.icon({at.x + 12, at.y + 31}, 28, f.theme.res, icons::shield);
    p.text_in({at.x + 36, at.y + 13, width - 36, 36}, Type::label, f.theme.resink, f.t("exp.checked"), Align::left);
}

} // namespace

void draw_export_panel(Frame& f, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 28, Shadow::panel, f.theme.surface);
    p.text({at.x + 32, at.y + 24}, Type::panel, f.theme.ink, f.t("exp.title"));
    const bool wide = at.w > 900; // portrait: the panel lies under the rows
    const Rect picture{at.x + 34, at.y + 80, 336, 189};
    const bool shown = !wide || f.m.text_factor < 1.1F; // large words under it take its place
    if (shown) draw_miniature(f, picture);
    const Rect choices = wide ? Rect{at.x + 400, at.y + 78, at.w - 424, 0} : Rect{at.x + 24, at.y + 294, at.w - 48, 0};
    draw_promise_of_privacy(f, wide ? Point{picture.x, shown ? picture.bottom() + 16 : picture.y} : Point{picture.right() + 26, at.y + 82}, wide ? 336.F : at.right() - picture.right() - 50);
    const float height = 92, pitch = height + 12;
    const auto row = [&](int i) { return Rect{choices.x, choices.y + pitch * static_cast<float>(i), choices.w, height}; };
    draw_choice(f, row(0), "png", icons::image, f.ui.export_png);
    draw_choice(f, row(1), "json", icons::data_object, f.ui.export_json);
    draw_choice(f, row(2), "hide", icons::visibility_off, f.ui.export_hide);

    const float y = wide ? row(3).y + 4 : at.bottom() - 206, left = at.x + 24, width = at.w - 48, half = (width - 12) / 2;
    draw_place(f, {left, y, half, 80}, "usb", icons::usb);
    draw_place(f, {left + half + 12, y, half, 80}, "drive", icons::folder);
    const bool can = f.ui.export_png || f.ui.export_json; // a missing stick is said when somebody saves (err.usb)
    const Rect save{left, y + 94, width, 88};
    const Button button{"export/save", f.t("exp.save"), icons::lock, Look::fjord, can ? std::optional<Intent>{ShellAction{SaveBoard{true}}} : std::nullopt, {}, {}, false};
    draw_button(f, save, button, 20, p.width_of(Type::alias, button.label) + 100 < save.w ? Type::alias : Type::button);
}

void draw_export_reason_sheet(Frame& f)
{
    static constexpr std::array icon{icons::folder, icons::assignment, icons::visibility};
    std::vector<SheetRow> rows;
    for (std::size_t i = 0; i < icon.size(); ++i) {
        const auto reason = static_cast<ExportReason>(i);
        const std::string name(name_of(reason));
        rows.push_back(sheet_row("export/reason/" + name, f.t("exp.reason." + name), icon[i], ShellAction{SaveBoard{true, reason}}));
    }
    rows.push_back(sheet_row("export/reason/none", f.t("exp.reason.hide"), icons::visibility_off, UiAction{ToggleExport{"hide"}}));
    show_rows(f, rows, f.t("exp.reason"), f.t("exp.reason.text"));
}

} // namespace fyr
