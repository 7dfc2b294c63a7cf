// Searching: the board's notifications, or the parts of the plan in front. Every found row leads to what it names.
#include "board/plan_search.hpp"
#include "ui/plan_parts.hpp"
#include "ui/say.hpp"
#include "ui/sheets.hpp"

namespace fyr {
namespace {

constexpr float box_height = 100; ///< lp, with what lies between it and the rows

/// The sheet with the words typed so far and a button that takes them away, then the rows.
void draw_search(Frame& f, std::string_view title, std::string_view count, const std::string& words, const UiAction& clear, const std::vector<SheetRow>& rows)
{
    const SheetFrame sheet = open_sheet(f, 1100, box_height + rows_height(rows.size()), title, count);
    const Rect box{sheet.content.x, sheet.content.y, sheet.content.w - 160, 76};
    f.paint.rect(box, f.theme.sunken, 18);
    f.paint.border(box, f.theme.fjord, 3, 18);
    f.paint.icon({box.x + 40, box.center().y}, 36, f.theme.ink3, icons::search);
    f.paint.text_in({box.x + 76, box.y, box.w - 90, box.h}, Type::lead, words.empty() ? f.theme.ink3 : f.theme.ink, words.empty() ? f.t("search.hint") : words, Align::left);
    const float caret = f.paint.width_of(Type::lead, words);
    f.paint.rect({box.x + 78 + std::min(caret, box.w - 100), box.y + 20, 3, 36}, f.theme.fjord);
    f.targets.add("search/field", box).tap = UiAction{KeyboardAction{FieldTouched{}}};
    if (const auto desk = searching_desk(f.ui); desk && !shows_keyboard(f.ui, *desk))
        draw_button(f, {box.right() - 88, box.y + 6, 76, 64}, {"search/keyboard", "", icons::keyboard, Look::soft, UiAction{KeyboardAction{AskForKeyboard{}}}, {}, {}, false}, 14);
    draw_button(f, {box.right() + 12, box.y, 148, 76}, {"search/clear", f.t("search.clear"), 0, Look::soft, clear, {}, {}, false});
    const Rect below{sheet.content.x, sheet.content.y + box_height, sheet.content.w, std::max(0.F, sheet.content.h - box_height)};
    draw_rows(f, {sheet.panel, below}, rows); // what was typed stays while the rows scroll
}

/// What a found part is, in a word or with its owner and day.
std::string kind_of(const Frame& f, const Plan& plan, const PlanFound& found)
{
    if (const Action* a = part_of(plan.actions, found.part)) return owner_and_day(f, *a);
    if (const Milestone* m = part_of(plan.milestones, found.part)) return f.t("plan.milestone") + " · " + say::day(f.strings, m->date);
    if (found.sheet == SheetKind::pill) return f.t(part_of(plan.obstacles, found.part) ? "plan.obstacle" : "plan.resource");
    if (found.sheet == SheetKind::line) return f.t("plan_list." + found.list);
    return f.t(found.sheet == SheetKind::goal ? "plan.search.goal" : "plan_zone.team");
}

char32_t icon_of(SheetKind sheet)
{
    if (sheet == SheetKind::milestone) return icons::change_history;
    if (sheet == SheetKind::goal) return icons::flag;
    return sheet == SheetKind::member ? icons::groups : icons::arrow_forward;
}

} // namespace

void draw_search_sheet(Frame& f)
{
    std::vector<SheetRow> rows;
    std::size_t found = 0;
    for (const Column& column : f.board.columns) {
        found += column.count;
        for (const CaseId id : column.ids) {
            const Case* c = f.state.find(id);
            if (!c) continue;
            const std::string words = f.hides(*c) ? say::age(f.strings, c->facts) : c->facts.summary;
            rows.push_back(sheet_row("search/" + std::to_string(id.value), c->facts.code + (words.empty() ? "" : "  ·  ") + words, icons::arrow_forward,
                                     UiAction{GoTo{Page::case_focus, id}}, f.t("col." + std::string(name_of(c->step)))));
        }
    }
    draw_search(f, f.t("search.title"), f.t(found == 1 ? "search.one" : "search.many", {{"n", std::to_string(found)}}), f.ui.filter, SetFilter{""}, rows);
}

void draw_plan_search_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return;
    const std::vector<PlanFound> all = found_in(*plan, f.ui.plan.search, 500);
    std::vector<SheetRow> rows;
    for (const PlanFound& found : all)
        rows.push_back(sheet_row("search/" + std::to_string(found.part.value), found.text, icon_of(found.sheet), plan_sheet(found.sheet, found.part, found.list, f.ui.sheet.x),
                                 kind_of(f, *plan, found)));
    draw_search(f, f.t("plan.search"), f.t(all.size() == 1 ? "plan.search.one" : "plan.search.many", {{"n", std::to_string(all.size())}}), f.ui.plan.search,
                PlanUiAction{SearchPlan{""}}, rows);
}

} // namespace fyr
