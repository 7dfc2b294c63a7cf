// The pages and what lies over them. Each is a function of the frame: it draws, adds targets, remembers nothing.
#pragma once

#include "ui/frame.hpp"

#include <map>
#include <string>

namespace fyr {

void draw_root(Frame& f);

void draw_home(Frame& f);
void draw_rest(Frame& f);
void draw_funnel(Frame& f);
void draw_case(Frame& f);
void draw_summary(Frame& f);
void draw_archive(Frame& f);
void draw_shelf(Frame& f);
void draw_plan(Frame& f);
void draw_plan_zone(Frame& f);
void draw_barometer(Frame& f);
void draw_measuring(Frame& f);
void draw_points(Frame& f);
void draw_voting(Frame& f);
void draw_magnets(Frame& f);
void draw_setup(Frame& f);
// ---- of the training world
void draw_exercises(Frame& f); ///< its Home: which exercise
void draw_class(Frame& f);
void draw_group_panels(Frame& f);
void draw_comparison(Frame& f);

void draw_card(Frame& f, const Case& c, Rect at, CardForm form, bool lifted, bool held);
/// Title, what is over the deadline and what comes next, how far the meeting is (funnel_header.cpp).
void draw_funnel_header(Frame& f);
void draw_sheet(Frame& f);
void draw_dialog(Frame& f);
void draw_form(Frame& f);
/// Where the form's list and the focused field must be scrolled to so that what is typed is in view: list → lp or line.
[[nodiscard]] std::map<std::string, float> scroll_to_focus(Frame& f);
void draw_keyboard(Frame& f);
/// What fingers carry, on top of everything but dialogs.
void draw_lifted(Frame& f);

} // namespace fyr
