// What stands around the path of a plan, written in full: the future, today, the team. Each list is a panel of lines;
// a tap on a line shows what can be done with it (domain.md 5.2).
#include "ui/plan_parts.hpp"
#include "ui/scrolled.hpp"

namespace fyr {
namespace {

constexpr float line_gap = 8, head_height = 80;

struct ZoneLine {
    std::string name, text, detail;
    char32_t icon = 0;
    std::optional<Intent> tap;
};
struct ZonePanel {
    std::string key;
    std::size_t most = 0; ///< 0: as many as there are
    std::optional<Intent> add;
    std::vector<ZoneLine> lines;
};

ZonePanel list_panel(const Frame& f, const Plan& plan, PlanList list)
{
    const std::string key(name_of(list));
    ZonePanel panel{key, most_lines(list) < 200 ? most_lines(list) : 0, std::nullopt, {}};
    const auto& lines = lines_of(plan, list);
    if (lines.size() < most_lines(list)) panel.add = plan_form(f, PlanForm::line, {}, {{"list", key}});
    for (const PlanLine& l : lines)
        panel.lines.push_back({"zone/" + key + "/" + std::to_string(l.id.value), l.text, l.by.empty() ? lane_word(f, plan, l.lane) : l.by, 0, plan_sheet(SheetKind::line, l.id, key)});
    return panel;
}

ZonePanel vision_panel(const Frame& f, const Plan& plan)
{
    ZonePanel panel{"vision", 0, std::nullopt, {}};
    const UiAction edit = plan_form(f, PlanForm::frame);
    if (plan.frame.vision.empty()) panel.add = edit;
    else panel.lines.push_back({"zone/vision/text", plan.frame.vision, "", icons::edit, edit});
    return panel;
}

ZonePanel goals_panel(const Frame& f, const Plan& plan)
{
    ZonePanel panel{"goals", 0, plan_form(f, PlanForm::goal), {}};
    for (const Goal& g : plan.goals) {
        const int n = smart_count(g);
        panel.lines.push_back({"zone/goals/" + std::to_string(g.id.value), g.text, f.t("plan.smart", {{"n", std::to_string(n)}}), n == 5 ? icons::check_circle : icons::help_outline, plan_sheet(SheetKind::goal, g.id)});
    }
    return panel;
}

ZonePanel members_panel(const Frame& f, const Plan& plan)
{
    ZonePanel panel{"members", 0, plan_form(f, PlanForm::member), {}};
    for (const Member& m : plan.members)
        panel.lines.push_back({"zone/members/" + std::to_string(m.id.value), m.name + (m.role.empty() ? "" : " · " + m.role), m.silent ? f.t("plan.silent") : m.hours, m.silent ? icons::person_outline : icons::person, plan_sheet(SheetKind::member, m.id)});
    return panel;
}

ZonePanel resources_panel(const Frame& f, const Plan& plan)
{
    ZonePanel panel{"resources", 0, plan_form(f, PlanForm::resource), {}};
    for (const Resource& r : plan.resources)
        panel.lines.push_back({"zone/resources/" + std::to_string(r.id.value), r.text, lane_word(f, plan, r.lane), 0, plan_sheet(SheetKind::pill, r.id)});
    return panel;
}

ZonePanel obstacles_panel(const Frame& f, const Plan& plan)
{
    ZonePanel panel{"obstacles", 0, plan_form(f, PlanForm::obstacle), {}};
    for (const Obstacle& o : plan.obstacles)
        panel.lines.push_back({"zone/obstacles/" + std::to_string(o.id.value), o.text, f.t("plan.weight", {{"n", std::to_string(o.likelihood * o.impact)}}), 0, plan_sheet(SheetKind::pill, o.id)});
    return panel;
}

std::vector<ZonePanel> panels_of(const Frame& f, const Plan& plan, PlanZone zone)
{
    const auto list = [&](PlanList which) { return list_panel(f, plan, which); };
    if (zone == PlanZone::today) return {list(PlanList::facts), list(PlanList::strengths), list(PlanList::pains), list(PlanList::gaps)};
    if (zone == PlanZone::team)
        return {members_panel(f, plan), resources_panel(f, plan), obstacles_panel(f, plan), list(PlanList::success_factors), list(PlanList::game_rules), list(PlanList::parking)};
    return {vision_panel(f, plan), list(PlanList::signs), goals_panel(f, plan), list(PlanList::proud)};
}

struct LineText { std::vector<std::string> rows; float height, detail; };
LineText measured(const Frame& f, const ZoneLine& line, float width)
{
    LineText t;
    t.detail = line.detail.empty() ? 0 : std::min(f.paint.width_of(Type::body, line.detail), width * 0.4F) + 16;
    const float room = width - 40 - t.detail - (line.icon ? 44 : 0);
    t.rows = f.paint.wrapped(Type::lead_small, line.text, room, 6);
    t.height = std::max(64.F, static_cast<float>(t.rows.size()) * f.paint.line_of(Type::lead_small) + 28);
    return t;
}

void draw_zone_line(Frame& f, const ZoneLine& line, const LineText& text, Rect at)
{
    Painter& p = f.paint;
    const Mark mark = p.mark();
    p.rect(at, f.theme.sunken, 16);
    p.edge(at, 16);
    float x = at.x + 20;
    if (line.icon) {
        p.icon({x + 14, at.center().y}, 30, f.theme.fjord, line.icon);
        x += 44;
    }
    float y = at.center().y - static_cast<float>(text.rows.size()) * p.line_of(Type::lead_small) / 2;
    for (const std::string& row : text.rows) {
        p.text({x, y}, Type::lead_small, f.theme.ink, row);
        y += p.line_of(Type::lead_small);
    }
    if (text.detail > 0) p.text_in({at.right() - 4 - text.detail, at.y, text.detail - 12, at.h}, Type::body, f.theme.ink2, line.detail, Align::right);
    if (f.pressed(line.name)) {
        p.rect(at, faded(f.theme.ink, 0.08F), 16);
        if (!f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
    }
    if (line.tap) f.target(line.name, at).tap = line.tap;
}

void draw_zone_panel(Frame& f, const ZonePanel& panel, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 28, Shadow::panel, f.theme.surface);
    std::string title = f.t("plan_list." + panel.key);
    p.text_in({at.x + 28, at.y + 12, at.w - 130, 52}, Type::column, f.theme.ink, title, Align::left);
    if (panel.most > 0) {
        const float w = p.width_of(Type::column, title);
        p.text_in({at.x + 28 + w + 16, at.y + 14, 160, 52}, Type::body, f.theme.ink2, f.t("plan.of", {{"a", std::to_string(panel.lines.size())}, {"b", std::to_string(panel.most)}}), Align::left);
    }
    if (panel.add) draw_button(f, {at.right() - 84, at.y + 8, 64, 64}, {"zone/" + panel.key + "/add", "", icons::add, Look::soft, panel.add, {}, {}, false});
    const Rect seen{at.x + 20, at.y + head_height, at.w - 40, at.h - head_height - 20};
    if (panel.lines.empty()) {
        p.paragraph({at.x + 28, seen.y + 4}, at.w - 56, 3, Type::lead_small, f.theme.ink3, f.t("plan.ask." + panel.key));
        return;
    }
    std::vector<LineText> texts;
    float content = -line_gap;
    for (const ZoneLine& line : panel.lines) {
        texts.push_back(measured(f, line, seen.w));
        content += texts.back().height + line_gap;
    }
    draw_scrolled(f, "zone/" + panel.key, seen, content, [&](float y) {
        for (std::size_t i = 0; i < panel.lines.size(); ++i) {
            const Rect r{seen.x, y, seen.w, texts[i].height};
            y += texts[i].height + line_gap;
            if (r.bottom() > seen.y - 8 && r.y < seen.bottom() + 8) draw_zone_line(f, panel.lines[i], texts[i], r);
        }
    });
}

} // namespace

void draw_plan_zone(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return draw_plan_gone(f);
    const PlanZone zone = f.ui.plan.zone;
    const std::string name(name_of(zone));
    draw_plan_header(f, *plan, f.t("plan_zone." + name), plan->frame.title + " · " + say::full_date(f.strings, zone == PlanZone::today ? plan->frame.start : plan->frame.target));
    const std::vector<ZonePanel> panels = panels_of(f, *plan, zone);
    const Rect at{32, 128, f.m.width - 64, f.m.bar().y - 148};
    const std::size_t columns = f.m.portrait ? 1 : panels.size() > 4 ? 3 : 2;
    const std::size_t rows = (panels.size() + columns - 1) / columns;
    const float gap = 20, w = (at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns), h = (at.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    for (std::size_t i = 0; i < panels.size(); ++i)
        draw_zone_panel(f, panels[i], {at.x + static_cast<float>(i % columns) * (w + gap), at.y + static_cast<float>(i / columns) * (h + gap), w, h});
    std::vector<Button> center;
    if (const auto next = next_step_button(f, *plan)) center.push_back(*next);
    for (const auto& [which, icon] : {std::pair{PlanZone::future, icons::flag}, {PlanZone::today, icons::event}, {PlanZone::team, icons::groups}}) {
        const std::string key(name_of(which));
        center.push_back({"bar/zone/" + key, f.t("plan_zone." + key), icon, which == zone ? Look::soft : Look::standard, UiAction{PlanUiAction{ShowZone{which}}}, {}, {}, false});
        center.back().may_shrink = true;
    }
    draw_bar(f, {{"bar/plan", f.t("plan.title"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::plan, {}}}, {}, {}, false}, undo_button(f, "bar/undo-left")}, center, {undo_button(f, "bar/undo-right")});
}

} // namespace fyr
