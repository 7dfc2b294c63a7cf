// The glass is measured: a real ruler against the drawn one gives the diagonal, a few steps the rest, and beside it stands
// plainly what can be read from where.
#include "board/reading.hpp"
#include "ui/plan_parts.hpp"
#include "ui/setup_parts.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace fyr {

namespace {

constexpr float button_side = 84;
constexpr int inch_step_mm = 25, distance_step_mm = 100, edge_step_mm = 10;
constexpr float reach_low_m = 0.90F, reach_high_m = 1.20F; ///< where everybody's hands come (SBi, BR18 § 159, ADA 308)

/// Whole tenths, never more than it is: nobody is promised a metre that is not there.
std::string metres(const Frame& f, float m) { return f.t("setup.m", {{"n", amount(f, 10 * static_cast<int>(m * 10 + 0.02F))}}); }
std::string centimetres(float m) { return std::to_string(std::lround(m * 100)); }
UiAction changed(GlassFact fact, int by_mm) { return SetupAction{ChangeFact{fact, by_mm}}; }

/// A button that goes on as long as it is held.
void draw_step(Frame& f, Rect at, const std::string& name, const std::string& label, char32_t icon, const UiAction& step)
{
    draw_button(f, at, {name, label, icon, Look::outline, step, {}, {}, false}, 20);
    f.targets.last().repeats = true;
}

void draw_ruler_panel(Frame& f, const SetupLayout& at)
{
    Painter& p = f.paint;
    const Rect panel = at.ruler_panel;
    p.panel(panel, 28, Shadow::panel, f.theme.surface);
    p.text_cut({panel.x + 32, panel.y + 22}, panel.w - 64, Type::lead_bold, f.theme.ink, f.t("setup.ruler", {{"cm", std::to_string(at.ruler_cm)}}));
    draw_ruler(p, at.ruler, at.ruler_cm);
    const int fine = std::max(1, f.ui.diagonal_mm / 400); // half a millimetre on 20 cm
    const float y = panel.bottom() - 24 - button_side, width = (panel.w - 64 - 14) / 2;
    draw_step(f, {panel.x + 32, y, width, button_side}, "setup/ruler/shorter", f.t("setup.shorter"), icons::remove, changed(GlassFact::diagonal, fine));
    draw_step(f, {panel.x + 32 + width + 14, y, width, button_side}, "setup/ruler/longer", f.t("setup.longer"), icons::add, changed(GlassFact::diagonal, -fine));
}

struct FactRow {
    GlassFact fact;
    const char* label;
    std::string value;
    int step_mm;
};

/// Words at the left, minus, the value, plus at the right.
void draw_fact(Frame& f, Rect row, const FactRow& fact)
{
    Painter& p = f.paint;
    const std::string name = "setup/" + std::string(name_of(fact.fact));
    const float middle = row.center().y - button_side / 2, value = 200;
    const Rect plus{row.right() - button_side, middle, button_side, button_side}, minus = plus.moved(-button_side - value, 0);
    p.text_in({row.x, row.y, minus.x - row.x - 16, row.h}, Type::lead, f.theme.ink, f.t(fact.label), Align::left);
    draw_step(f, minus, name + "/less", "", icons::remove, changed(fact.fact, -fact.step_mm));
    draw_step(f, plus, name + "/more", "", icons::add, changed(fact.fact, fact.step_mm));
    p.text_in({minus.right(), row.y, value, row.h}, Type::lead_bold, f.theme.ink, fact.value);
}

void draw_touch_row(Frame& f, Rect row)
{
    const TouchOffset off = f.ui.touch_offset;
    const float y = row.center().y - button_side / 2, width = 260;
    const Rect aim{row.right() - width, y, width, button_side}, forget = aim.moved(-button_side - 14, 0);
    const std::string value = off == TouchOffset{} ? f.t("setup.touch.none")
                                                   : f.t("setup.touch.off", {{"x", say::signed_number(off.x_mm)}, {"y", say::signed_number(off.y_mm)}});
    f.paint.text_in({row.x, row.y, forget.x - row.x - 16, row.h}, Type::lead, f.theme.ink, value, Align::left);
    if (!(off == TouchOffset{}))
        draw_button(f, {forget.x, y, button_side, button_side}, {"setup/touch/forget", "", icons::close, Look::outline, UiAction{SetupAction{ForgetOffset{}}}, {}, {}, false}, 20);
    draw_button(f, aim, {"setup/touch/aim", f.t("setup.touch.aim"), icons::add, Look::outline, UiAction{SetupAction{AimAtCross{}}}, {}, {}, false}, 20);
}

void draw_facts(Frame& f, const SetupLayout& at)
{
    f.paint.panel(at.facts_panel, 28, Shadow::panel, f.theme.surface);
    Rect row{at.facts_panel.x + 32, at.facts_panel.y + 16, at.facts_panel.w - 64, at.row_height};
    const std::array<FactRow, 3> facts{{
        {GlassFact::diagonal, "setup.diagonal", f.t("setup.inches", {{"n", amount(f, static_cast<int>(std::lround(inches_of(f.ui) * 100)))}}), inch_step_mm},
        {GlassFact::distance, "setup.distance", metres(f, metres_of(f.ui)), distance_step_mm},
        {GlassFact::lower_edge, "setup.lower_edge", f.t("setup.cm", {{"n", std::to_string(f.ui.lower_edge_mm / 10)}}), edge_step_mm},
    }};
    for (const FactRow& fact : facts) {
        draw_fact(f, row, fact);
        row = row.moved(0, row.h);
    }
    draw_touch_row(f, row);
}

/// One thing that follows: good or not, in words. Gives where the next begins.
float draw_result(Frame& f, Rect at, bool good, const std::string& bold, const std::string& plain)
{
    Painter& p = f.paint;
    p.icon({at.x + 20, at.y + 18}, 36, good ? f.theme.fjord : f.theme.lampedge, good ? icons::check_circle : icons::warning);
    const float x = at.x + 56, width = at.w - 56;
    float y = at.y;
    y += static_cast<float>(p.paragraph({x, y}, width, 3, Type::lead_bold, f.theme.ink, bold)) * p.line_of(Type::lead_bold) + 2;
    y += static_cast<float>(p.paragraph({x, y}, width, 4, Type::body, f.theme.ink2, plain)) * p.line_of(Type::body);
    return y + 26;
}

/// Buttons beside each other, the chosen one dark.
void draw_choice(Frame& f, Rect at, const std::vector<std::pair<Button, bool>>& choices)
{
    const float gap = 12, width = (at.w - gap * static_cast<float>(choices.size() - 1)) / static_cast<float>(choices.size());
    for (std::size_t i = 0; i < choices.size(); ++i) {
        Button button = choices[i].first;
        button.look = choices[i].second ? Look::fjord : Look::outline;
        draw_button(f, {at.x + static_cast<float>(i) * (width + gap), at.y, width, at.h}, button, 20);
    }
}

void draw_choices(Frame& f, Rect panel)
{
    const Rect languages{panel.x + 32, panel.bottom() - 24 - button_side, panel.w - 64, button_side};
    std::vector<std::pair<Button, bool>> sizes, words;
    for (const int percent : {100, 115, 130})
        sizes.push_back({{"setup/text/" + std::to_string(percent), f.t("setup.percent", {{"n", std::to_string(percent)}}), 0, Look::outline,
                          UiAction{SetTextSize{percent}}, {}, {}, false}, !f.ui.large && f.ui.text_percent == percent});
    sizes.push_back({{"setup/text/large", f.t("setup.large"), 0, Look::outline, UiAction{SetTextSize{130, true}}, {}, {}, false}, f.ui.large});
    for (const Language language : {Language::da, Language::en}) {
        const std::string name(name_of(language));
        words.push_back({{"setup/" + name, f.t("set." + name), 0, Look::outline, UiAction{SetLanguage{language}}, {}, {}, false}, f.ui.language == language});
    }
    draw_choice(f, languages.moved(0, -button_side - 12), sizes);
    draw_choice(f, languages, words);
}

void draw_results(Frame& f, const SetupLayout& at)
{
    Painter& p = f.paint;
    const Rect panel = at.result_panel;
    p.panel(panel, 28, Shadow::panel, f.theme.surface);
    const RoomReading room = room_reading(f.m, f.ui);
    Rect in{panel.x + 32, panel.y + 28, panel.w - 64, panel.h};
    const std::string seat = metres(f, metres_of(f.ui));
    in.y = draw_result(f, in, room.holds, f.t("setup.wall", {{"m", metres(f, room.wall_metres)}}),
                       f.t(room.holds ? "setup.wall.holds" : "setup.wall.fails",
                           {{"seat", seat}, {"n", amount(f, static_cast<int>(std::lround(room.wall_arcmin * 100)))}, {"m", metres(f, room.wall_metres)}}));
    const bool near = room.small_metres >= metres_of(f.ui), grows = !f.ui.large && f.ui.text_percent < 130;
    in.y = draw_result(f, in, near, f.t("setup.small", {{"m", metres(f, room.small_metres)}}), f.t(near ? "setup.small.near" : grows ? "setup.small.grow" : "setup.small.far"));
    const bool reached = room.bar_low_m >= reach_low_m && room.bar_high_m <= reach_high_m;
    in.y = draw_result(f, in, reached, f.t("setup.bar", {{"a", centimetres(room.bar_low_m)}, {"b", centimetres(room.bar_high_m)}}),
                       f.t(reached ? "setup.bar.good" : room.bar_high_m > reach_high_m ? "setup.bar.high" : "setup.bar.low"));
    draw_choices(f, panel);
}

/// Kept only when what the room reads is large enough from the last seat: smaller it is not drawn. Else the first tap says how
/// near the chairs must stand.
Button end_button(const Frame& f)
{
    const RoomReading room = room_reading(f.m, f.ui);
    if (room.holds) return {"setup/done", f.t("setup.done"), icons::check, Look::primary_lamp, UiAction{SetupAction{EndSetup{true}}}, {}, {}, false};
    const int nearer = 100 * static_cast<int>(room.wall_metres * 10 + 0.02F);
    return {"setup/nearer", f.t("setup.nearer", {{"m", metres(f, room.wall_metres)}}), icons::arrow_back, Look::primary_lamp, changed(GlassFact::distance, nearer - f.ui.distance_mm), {}, {}, false};
}

} // namespace

void draw_setup(Frame& f)
{
    if (!is_measured(f.ui)) return; // nobody is measuring: the page is on its way out
    const SetupLayout at = layout_setup(f.m);
    if (f.ui.setup.aiming) return draw_aiming(f, at);
    draw_header(f, f.t("setup.title"), f.t("setup.text"));
    draw_ruler_panel(f, at);
    draw_facts(f, at);
    draw_results(f, at);
    draw_bar(f, {{"setup/later", f.t(is_measured(f.ui.setup.before) ? "act.cancel" : "setup.later"), icons::close, Look::standard, UiAction{SetupAction{EndSetup{false}}}, {}, {}, false}},
             {end_button(f)}, {});
}

} // namespace fyr
