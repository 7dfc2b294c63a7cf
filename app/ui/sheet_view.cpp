// The sheet itself, and which one is open.
#include "ui/magnets_view.hpp"
#include "ui/sheets.hpp"

#include "ui/form_fields.hpp"
#include "ui/home_strip.hpp"

#include <cmath>

namespace fyr {

namespace {

constexpr float row_height = 72, row_gap = 12, pad = 32, head = 132;

constexpr float heading_height = 54;

/// Where each row lies in a sheet `width` lp wide, from its own top left; a heading has a line of its own.
std::vector<Rect> places_of(const std::vector<SheetRow>& rows, int columns, float width)
{
    const float w = (width - row_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    std::vector<Rect> places;
    float y = 0;
    int column = 0;
    const auto end_line = [&] {
        if (column > 0) y += row_height + row_gap;
        column = 0;
    };
    for (const SheetRow& row : rows) {
        if (row.heading) {
            end_line();
            places.push_back({0, y, width, heading_height});
            y += heading_height;
            continue;
        }
        places.push_back({static_cast<float>(column) * (w + row_gap), y, w, row_height});
        if (++column == columns) end_line();
    }
    return places;
}

/// On one line as designed, else on as many smaller ones as the row holds; only what does not stand on those is cut.
void draw_row_text(Painter& p, Rect r, Type type, Color color, std::string_view text, Align align)
{
    if (p.width_of(type, text) <= r.w) return p.text_in(r, type, color, text, align);
    const auto most = static_cast<int>(r.h / (1.1F * p.em_of(style_of(Type::small))));
    const std::vector<std::string> lines = p.wrapped(Type::small, text, r.w, std::max(1, most));
    const float pitch = std::min(p.line_of(Type::small), (r.h - 2) / static_cast<float>(lines.size()));
    float y = r.center().y - pitch * static_cast<float>(lines.size()) / 2;
    for (const std::string& line : lines) {
        p.text_in({r.x, y, r.w + 1, pitch}, Type::small, color, line, align);
        y += pitch;
    }
}

} // namespace

float rows_height(const std::vector<SheetRow>& rows, int columns)
{
    const auto places = places_of(rows, columns, 1000);
    return places.empty() ? 0 : places.back().bottom();
}

float rows_height(std::size_t count, int columns)
{
    const auto rows = static_cast<float>((count + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns));
    return std::max(0.F, rows * (row_height + row_gap) - row_gap);
}

SheetFrame open_sheet(Frame& f, float width, float content, std::string_view title, std::string_view subtitle, const Button* lamp)
{
    Painter& p = f.paint;
    const Rect free = free_region(f.ui, f.m); // beside what somebody else writes
    width = std::min(width, free.w - 64);
    f.desk_name = searching_desk(f.ui).value_or(DeskName::first);
    const auto keyboard = searching_desk(f.ui) ? keyboard_of(f) : std::nullopt; // the sheet lies over or under it
    f.desk_name = DeskName::first;
    const bool over = keyboard && keyboard->free.y < keyboard->panel.y;
    const Rect foot = f.ui.page == Page::home ? home_strip(f.m) : f.m.bar();
    const float bottom = over ? keyboard->free.bottom() : std::min(foot.y, free.bottom()), top = keyboard && !over ? keyboard->free.y : free.y + 40;
    const float height = std::min(content + head + pad, bottom - top);
    const float x = std::clamp(f.ui.sheet.x - width / 2, free.x + 32, std::max(free.x + 32, free.right() - 32 - width));
    const float t = out_cubic(progress(f.ticks, f.ui.sheet_since, f.ui.calm ? 120 : 280));
    const float slide = f.ui.sheet_since > 0 && !f.ui.calm ? (1 - t) * 60 : 0;
    const Rect panel{x, bottom - height + slide, width, height};
    f.targets.add("sheet/behind", {free.x, free.y, free.w, over ? bottom : f.m.height - free.y}).tap = UiAction{CloseSheet{}};
    p.shadow(panel, 32, Shadow::lifted);
    p.rect({panel.x, panel.y, panel.w, panel.h + 32}, f.theme.surface, 32);
    p.edge({panel.x, panel.y, panel.w, panel.h + 32}, 32);
    p.rect(foot, f.theme.bar); // the bar stays in front; its buttons wait until the sheet is gone
    p.rect({panel.center().x - 32, panel.y + 14, 64, 6}, f.theme.line, 3);
    Target& body = f.targets.add("sheet", panel);
    body.scroll = "sheet";
    const Rect seen{panel.x + pad, panel.y + head, panel.w - 2 * pad, std::max(0.F, panel.h - head - pad)};
    body.scroll_range = std::max(0.F, content - seen.h);
    const float title_room = panel.w - 2 * pad - 80;
    if (p.width_of(Type::panel, title) <= title_room) p.text_cut({panel.x + pad, panel.y + 36}, title_room, Type::panel, f.theme.ink, title);
    else draw_row_text(p, {panel.x + pad, panel.y + 24, title_room, subtitle.empty() ? 96.F : 54.F}, Type::panel, f.theme.ink, title, Align::left);
    draw_row_text(p, {panel.x + pad, panel.y + 72, panel.w - 2 * pad - 80, 60}, Type::body, f.theme.ink2, subtitle, Align::left);
    draw_button(f, {panel.right() - pad - 64, panel.y + 36, 64, 64}, {"sheet/close", "", icons::close, Look::soft, UiAction{CloseSheet{}}, {}, {}, false});
    const float lit = lamp ? std::min(std::round(p.width_of(Type::button, lamp->label) + 120), f.m.width - 64 - 214) : 0, close = lamp ? 200.F : 300.F;
    const float bar_x = free.center().x - (close + (lamp ? lit + 14 : 0)) / 2, bar_y = f.m.bar().y + (f.m.portrait ? 64.F : 16.F);
    if (lamp) draw_button(f, {bar_x, bar_y, lit, 84}, *lamp, 22);
    draw_button(f, {bar_x + (lamp ? lit + 14 : 0), bar_y, close, 84},
                {"bar/close", f.t("act.close"), icons::close, Look::standard, UiAction{CloseSheet{}}, {}, {}, false}, 22);
    return {panel, seen};
}

void draw_rows(Frame& f, const SheetFrame& sheet, const std::vector<SheetRow>& rows, int columns, float from)
{
    Painter& p = f.paint;
    const float content = from + rows_height(rows, columns);
    const float range = std::max(0.F, content - sheet.content.h);
    const auto scrolled = f.ui.scroll.find("sheet");
    const float at = std::clamp(scrolled == f.ui.scroll.end() ? 0.F : scrolled->second, 0.F, range);
    const std::vector<Rect> places = places_of(rows, columns, sheet.content.w);
    const std::size_t first = f.targets.all().size();
    p.clip(sheet.content.inset(-4));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const SheetRow& row = rows[i];
        const Rect r = places[i].moved(sheet.content.x, sheet.content.y + from - at);
        if (r.bottom() < sheet.content.y || r.y > sheet.content.bottom()) continue;
        if (row.heading) {
            p.text_in({r.x + 4, r.y, r.w, r.h - 10}, Type::label, f.theme.ink2, row.label, Align::left);
            continue;
        }
        const Mark mark = p.mark();
        p.rect(r, row.chosen ? f.theme.fjord : row.tap ? f.theme.sunken : faded(f.theme.sunken, 0.5F), 18);
        if (row.tap) p.edge(r, 18);
        const Color ink = row.chosen ? f.theme.onfjord : row.tap ? f.theme.ink : f.theme.ink3;
        float x = r.x + 24;
        if (row.magnet) {
            draw_magnet(p, {x + 18, r.center().y}, 18, *row.magnet);
            x += 56;
        } else if (row.alarming) {
            draw_octagon(p, {x + 18, r.center().y}, 20);
            x += 56;
        } else if (row.icon) {
            p.icon({x + 18, r.center().y}, 32, row.chosen ? f.theme.onfjord : f.theme.fjord, row.icon);
            x += 56;
        }
        const float detail = row.detail.empty() ? 0 : std::min(p.width_of(Type::body, row.detail), r.w * 0.45F);
        draw_row_text(p, {x, r.y, r.right() - x - 24 - (detail > 0 ? detail + 16 : 0), r.h}, Type::button, ink, row.label, Align::left);
        if (detail > 0)
            draw_row_text(p, {r.right() - 24 - detail, r.y, detail, r.h}, Type::body, row.chosen ? f.theme.onfjord : f.theme.ink2, row.detail, Align::right);
        if (f.pressed(row.name)) {
            p.rect(r, faded(f.theme.ink, 0.08F), 18);
            if (!f.ui.calm) p.transform(mark, 0.98F, r.center(), {});
        }
        if (row.tap) f.target(row.name, r).tap = row.tap;
    }
    p.unclip();
    f.targets.clip_from(first, sheet.content.inset(-4), "sheet", range);
    if (range > 0) p.rect({sheet.panel.right() - 16, sheet.content.y + sheet.content.h * at / content, 6, sheet.content.h * sheet.content.h / content}, f.theme.line2, 3);
}

SheetRow sheet_row(std::string name, std::string label, char32_t icon, std::optional<Intent> tap, std::string detail, bool chosen)
{
    return {std::move(name), std::move(label), std::move(detail), icon, std::move(tap), chosen, {}, false};
}

void show_rows(Frame& f, const std::vector<SheetRow>& rows, std::string_view title, std::string_view subtitle, float width, int columns)
{
    if (f.m.portrait) columns = 1;
    draw_rows(f, open_sheet(f, width, rows_height(rows.size(), columns), title, subtitle), rows, columns);
}

void draw_sheet(Frame& f)
{
    switch (f.ui.sheet.kind) {
    case SheetKind::none: return;
    case SheetKind::card: return draw_card_sheet(f);
    case SheetKind::move: return draw_move_sheet(f);
    case SheetKind::more: return draw_more_sheet(f);
    case SheetKind::duties: return draw_duties_sheet(f);
    case SheetKind::links: return draw_links_sheet(f);
    case SheetKind::original: return draw_original_sheet(f);
    case SheetKind::dimension: return draw_dimension_sheet(f);
    case SheetKind::questions: return draw_questions_sheet(f);
    case SheetKind::undo_list: return draw_undo_sheet(f);
    case SheetKind::settings: return draw_settings_sheet(f);
    case SheetKind::search: return draw_search_sheet(f);
    case SheetKind::overdue: return draw_overdue_sheet(f);
    case SheetKind::promises: return draw_promises_sheet(f);
    case SheetKind::parking: return draw_parking_sheet(f);
    case SheetKind::outcomes: return draw_outcomes_sheet(f);
    case SheetKind::plan_more: return draw_plan_more_sheet(f);
    case SheetKind::plan_templates: return draw_plan_templates_sheet(f);
    case SheetKind::action: return draw_action_sheet(f);
    case SheetKind::action_move: return draw_action_move_sheet(f);
    case SheetKind::milestone: return draw_milestone_sheet(f);
    case SheetKind::pill: return draw_pill_sheet(f);
    case SheetKind::lane: return draw_lane_sheet(f);
    case SheetKind::follow_up: return draw_follow_up_sheet(f);
    case SheetKind::agenda: return draw_agenda_sheet(f);
    case SheetKind::agendas: return draw_agendas_sheet(f);
    case SheetKind::plan_findings: return draw_findings_sheet(f);
    case SheetKind::plan_changes: return draw_changes_sheet(f);
    case SheetKind::goal: return draw_goal_sheet(f);
    case SheetKind::line: return draw_line_sheet(f);
    case SheetKind::member: return draw_member_sheet(f);
    case SheetKind::barometers: return draw_barometers_sheet(f);
    case SheetKind::vote_on: return draw_vote_sheet(f);
    case SheetKind::point: return draw_point_sheet(f);
    case SheetKind::checklists: return draw_checklists_sheet(f);
    case SheetKind::plan_card: return draw_plan_card_sheet(f);
    case SheetKind::timeline: return draw_timeline_sheet(f);
    case SheetKind::people: return draw_people_sheet(f);
    case SheetKind::person: return draw_person_sheet(f);
    case SheetKind::marker: return draw_marker_sheet(f);
    case SheetKind::scale: return draw_scale_sheet(f);
    case SheetKind::export_reason: return draw_export_reason_sheet(f);
    case SheetKind::trainer: return draw_trainer_sheet(f);
    case SheetKind::plan_search: return draw_plan_search_sheet(f);
    case SheetKind::next: return draw_next_sheet(f);
    case SheetKind::where: return draw_where_sheet(f);
    }
}

} // namespace fyr
