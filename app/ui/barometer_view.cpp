// Barometer: where people stood before and where they stand after, as a figure and as a list (design system screen 05,
// part 6.10). Only what a group answered; a fall is shown plainly and never in red.
#include "ui/plan_parts.hpp"
#include "ui/radar.hpp"
#include "ui/scrolled.hpp"

namespace fyr {
namespace {

constexpr int noticeable = 25; ///< hundredths; less is no change (6.10)

struct AreaRow {
    const BarometerArea* area = nullptr;
    const AreaValue* before = nullptr;
    const AreaValue* after = nullptr;
    [[nodiscard]] std::optional<int> change() const { return before && after ? std::optional(change_shown(before->middle, after->middle)) : std::nullopt; }
    [[nodiscard]] const AreaValue* newest() const { return after ? after : before; }
};

std::vector<AreaRow> rows_of(const Barometer& barometer, const BeforeAfter& both)
{
    std::vector<AreaRow> rows;
    for (const BarometerArea& area : barometer.areas) rows.push_back({&area, value_of(both.before, area.key), value_of(both.after, area.key)});
    return rows;
}

char32_t arrow_of(int change) { return change > noticeable ? icons::trending_up : change < -noticeable ? icons::trending_down : icons::trending_flat; }

std::string answers_line(const Frame& f, const Measurement& m)
{
    const std::string day = say::day(f.strings, m.on);
    return m.answers > 0 ? f.t("baro.answers", {{"day", day}, {"n", std::to_string(m.answers)}}) : day;
}

void draw_figure(Frame& f, const Barometer& barometer, const BeforeAfter& both, const std::vector<AreaRow>& rows, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 28, Shadow::panel, f.theme.surface);
    if (!both.before) {
        draw_empty(f, at, f.t("baro.empty"), f.t("empty.barometer"));
        return;
    }
    draw_before_mark(p, {at.x + 38, at.y + 46}, 20);
    p.text({at.x + 62, at.y + 28}, Type::button, f.theme.ink, f.t("baro.before"));
    p.text({at.x + 62, at.y + 60}, Type::body, f.theme.ink2, answers_line(f, *both.before));
    if (both.after) {
        const std::string line = answers_line(f, *both.after);
        const float x = at.right() - 47 - std::max(p.width_of(Type::body, line), p.width_of(Type::button, f.t("baro.after")));
        p.circle({x - 24, at.y + 46}, 12, f.theme.fjord);
        p.text({x, at.y + 28}, Type::button, f.theme.ink, f.t("baro.after"));
        p.text({x, at.y + 60}, Type::body, f.theme.ink2, line);
    }
    std::vector<RadarAxis> axes;
    for (const AreaRow& row : rows)
        axes.push_back({row.area->lines(f.strings.language()), row.before ? std::optional(row.before->middle) : std::nullopt,
                        row.after ? std::optional(row.after->middle) : std::nullopt});
    draw_radar(f, {at.x, at.y + 48, at.w, at.h - 48}, axes, barometer.highest);
}

void draw_total(Frame& f, const Barometer& barometer, const BeforeAfter& both, Rect at)
{
    Painter& p = f.paint;
    p.rect(at, f.theme.dark ? f.theme.depth[4].from : f.theme.fjord, 24);
    p.text({at.x + 32, at.y + 24}, Type::lead_bold, f.theme.white, f.t("baro.total"));
    const std::string scale = f.t("baro.scale", {{"low", std::to_string(barometer.lowest)}, {"high", std::to_string(barometer.highest)}});
    p.text_cut({at.x + 32, at.y + 66}, at.w * 0.41F - 44, fitting(p, scale, at.w * 0.41F - 44, {Type::lead_small, Type::small}), f.theme.depth[4].subtitle, scale);
    if (!both.before) return;
    const int before = mean_of(*both.before), after = both.after ? mean_of(*both.after) : before;
    const float x = at.x + at.w * 0.41F;
    if (both.after) {
        p.ticking({x, at.y + 30}, Type::title_large, f.theme.depth[4].subtitle, amount(f, before));
        p.icon({x + 134, at.center().y}, 40, f.theme.lamp, icons::arrow_forward);
    }
    p.ticking({x + 174, at.y + (both.after ? 20.F : 30.F)}, both.after ? Type::clock : Type::title_large, f.theme.white, amount(f, after));
    if (!both.after) return;
    const int change = change_shown(before, after);
    const Rect pill{at.right() - 182, at.y + 36, 150, 56};
    p.rect(pill, f.theme.lamp, 28);
    p.icon({pill.x + 38, pill.center().y}, 30, f.theme.onlamp, arrow_of(change));
    p.text_in({pill.x + 56, pill.y, pill.w - 70, pill.h}, Type::lead_bold, f.theme.onlamp, amount(f, change, true));
}

void draw_area(Frame& f, const Barometer& barometer, const AreaRow& row, std::size_t number, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 18, Shadow::card, f.theme.surface);
    const bool numbered = barometer.areas.size() > 10;
    const std::string words = (numbered ? std::to_string(number) + "  " : "") + row.area->text.in(f.strings.language());
    const float scale = at.x + at.w * 352 / 892, width = at.w * 236 / 892;
    const float room = scale - at.x - 44;
    const auto lines = p.wrapped(Type::label, words, room, 2);
    if (p.width_of(Type::button, words) <= room) p.text_in({at.x + 24, at.y, room + 4, at.h}, Type::button, f.theme.ink, words, Align::left);
    else p.paragraph({at.x + 24, at.center().y - p.line_of(Type::label) / 2 * static_cast<float>(lines.size())}, room, 2, Type::label, f.theme.ink, words);
    const auto x_of = [&](int value) {
        return scale + width * static_cast<float>(value - barometer.lowest * 100) / static_cast<float>((barometer.highest - barometer.lowest) * 100);
    };
    const float y = at.center().y;
    p.rect({scale, y - 2, width, 4}, f.theme.line);
    for (int v = barometer.lowest; v <= barometer.highest; ++v) p.rect({x_of(v * 100) - 1.5F, y - 9, 3, 18}, f.theme.line);
    const AreaValue* newest = row.newest();
    if (newest && newest->high > newest->low) // the middle half of the people
        p.rect({x_of(newest->low), y - 5, x_of(newest->high) - x_of(newest->low), 10}, faded(row.after ? f.theme.fjord : f.theme.lampedge, 0.28F), 5);
    if (row.before && row.after) p.rect({std::min(x_of(row.before->middle), x_of(row.after->middle)), y - 4, std::abs(x_of(row.after->middle) - x_of(row.before->middle)), 8}, f.theme.fjord);
    if (row.before) draw_before_mark(p, {x_of(row.before->middle), y}, 20);
    if (row.after) draw_after_mark(p, {x_of(row.after->middle), y}, 12);
    const float middle = at.x + at.w * 676 / 892;
    if (!newest) {
        p.text_in({middle - 80, at.y, 240, at.h}, Type::body, f.theme.ink3, f.t("baro.unknown"), Align::left);
        return;
    }
    std::string from_to = row.change() ? amount(f, row.before->middle) + " → " + amount(f, row.after->middle) : amount(f, newest->middle);
    p.text_in({middle - 76, at.y, 152, newest->dont_know > 0 ? at.h - 22 : at.h}, fitting(p, from_to, 128, {Type::body, Type::small}), f.theme.ink2, from_to);
    if (newest->dont_know > 0) p.text_in({middle - 90, y + 4, 180, 26}, Type::small, f.theme.ink3, f.t("baro.dont_know", {{"n", std::to_string(newest->dont_know)}}));
    if (!row.change()) return;
    const float right = at.x + at.w * 824 / 892;
    const Color ink = *row.change() > noticeable ? f.theme.ink : f.theme.ink2;
    p.text_in({right - 100, at.y, 100, at.h}, Type::lead_bold, ink, amount(f, *row.change(), true), Align::right);
    p.icon({at.x + at.w * 850 / 892, y}, 34, *row.change() > noticeable ? f.theme.fjord : f.theme.ink2, arrow_of(*row.change()));
}

void draw_insight(Frame& f, Rect at, bool good, const std::string& head, const std::string& area)
{
    Painter& p = f.paint;
    p.rect(at, good ? f.theme.ressoft : f.theme.lampsoft, 20);
    const Color ink = good ? f.theme.resink : f.theme.lampink;
    p.icon({at.x + 42, at.center().y}, 34, ink, good ? icons::trending_up : icons::lightbulb);
    p.text_in({at.x + 74, at.y + 16, at.w - 90, 34}, Type::body, ink, head, Align::left);
    p.text_in({at.x + 74, at.y + 48, at.w - 90, 34}, Type::body_medium, ink, area, Align::left);
}

/// The area that grew most, and the lowest one now.
struct Insights { const AreaRow* best = nullptr; const AreaRow* lowest = nullptr; };
Insights insights_of(const std::vector<AreaRow>& rows)
{
    Insights found;
    for (const AreaRow& row : rows) {
        if (row.change() && *row.change() > 0 && (!found.best || *row.change() > *found.best->change())) found.best = &row;
        if (row.newest() && (!found.lowest || row.newest()->middle < found.lowest->newest()->middle)) found.lowest = &row;
    }
    return found;
}

void draw_barometer_bar(Frame& f, const Plan& plan, const Barometer& barometer, const Insights& insights)
{
    std::vector<Button> center;
    if (const auto next = next_step_button(f, plan)) center.push_back(*next);
    if (insights.lowest) {
        std::map<std::string, std::string> values{{"text", f.t("baro.action", {{"area", insights.lowest->area->text.in(f.strings.language())}})}};
        if (lane_of(plan, insights.lowest->area->key)) values["lane"] = insights.lowest->area->key;
        center.push_back({"bar/to-plan", f.t("baro.to_plan"), icons::add, center.empty() ? Look::primary_lamp : Look::standard, plan_form(f, PlanForm::action, {}, std::move(values)), {}, {}, false});
    }
    const Intent measure = barometer.at_the_wall ? Intent(UiAction{PlanUiAction{BeginMeasuring{barometer}}}) : Intent(plan_form(f, PlanForm::official));
    center.push_back({"bar/measure", f.t(barometer.at_the_wall ? "baro.measure" : "baro.enter"), icons::edit, center.empty() ? Look::primary_lamp : Look::standard, measure, {}, {}, false});
    center.back().may_shrink = true;
    Button which{"bar/barometers", f.t("baro.which"), icons::radar, Look::standard, plan_sheet(SheetKind::barometers, {}, {}, f.m.width * 0.6F), {}, {}, false};
    which.may_shrink = true;
    center.push_back(which);
    draw_bar(f, {{"bar/plan", f.t("plan.title"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::plan, {}}}, {}, {}, false}, undo_button(f, "bar/undo-left")}, center,
             {{"bar/save", f.t("baro.save"), icons::image, Look::standard, ShellAction{SavePlan{}}, {}, {}, false}, undo_button(f, "bar/undo-right")});
}

} // namespace

void draw_barometer(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const Barometer* barometer = f.templates.plan.barometer(f.ui.plan.barometer);
    if (!plan || !barometer) return draw_plan_gone(f);
    const BeforeAfter both = before_and_after(*plan, barometer->key);
    const std::vector<AreaRow> rows = rows_of(*barometer, both);
    draw_plan_header(f, *plan, f.t("plan.barometer"), f.word(barometer->name) + " · " + f.word(barometer->note));
    const bool tall = f.m.portrait;
    const float bottom = f.m.bar().y - 20, width = f.m.width - 64;
    const Rect figure = tall ? Rect{32, 128, width, 640} : Rect{32, 128, width * 940 / 1856, bottom - 128};
    draw_figure(f, *barometer, both, rows, figure);
    const float x = tall ? 32 : figure.right() + 24, list_w = tall ? width : f.m.width - 32 - x, top = tall ? figure.bottom() + 16 : 128;
    draw_total(f, *barometer, both, {x, top, list_w, 128});
    const Insights insights = insights_of(rows);
    const float end = insights.lowest ? bottom - 111 : bottom;
    const float room = end - top - 144, pitch = std::clamp((room + 12) / static_cast<float>(rows.size()), 76 * f.m.text_factor, 82 * f.m.text_factor);
    draw_scrolled(f, "barometer/areas", {x, top + 144, list_w, room}, pitch * static_cast<float>(rows.size()) - 12, [&](float y) {
        for (std::size_t i = 0; i < rows.size(); ++i, y += pitch) draw_area(f, *barometer, rows[i], i + 1, {x, y, list_w, pitch - 12});
    });
    if (insights.lowest) {
        const float half = (list_w - 16) / 2, y = bottom - 98;
        const auto name = [&](const AreaRow& row) { return row.area->text.in(f.strings.language()); };
        if (insights.best) draw_insight(f, {x, y, half, 98}, true, f.t("baro.best"), name(*insights.best));
        draw_insight(f, {insights.best ? x + half + 16 : x, y, insights.best ? half : list_w, 98}, false, f.t("baro.lowest"), name(*insights.lowest));
    }
    if (!f.exporting) draw_barometer_bar(f, *plan, *barometer, insights);
}

} // namespace fyr
