// What the pages of the game plan share: which plan is in front, its small words, cards and signs, the guide in the header.
#pragma once

#include "board/plan_layout.hpp"
#include "domain/plan_checks.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

/// The plan in front, or null when it is gone.
[[nodiscard]] inline const Plan* plan_in_front(const Frame& f) { return f.state.find(f.ui.plan.about); }

/// Of the plan in front.
[[nodiscard]] Command wish(const Frame& f, PlanWish wanted);
/// Opens a form about the plan in front.
[[nodiscard]] UiAction plan_form(const Frame& f, PlanForm which, PartId part = {}, std::map<std::string, std::string> values = {});
/// `key`: a lane, an item of a checklist, or the name of a list; `x`: lp, where it rises.
[[nodiscard]] UiAction plan_sheet(SheetKind kind, PartId part = {}, std::string key = {}, float x = 960);

/// "Status 6 uger", "Barometer", or the meeting's own name.
[[nodiscard]] std::string meeting_name(const Frame& f, const FollowUp& meeting);
/// "Line · 10. marts"; "ingen dag" without one, no name without an owner.
[[nodiscard]] std::string owner_and_day(const Frame& f, const Action& action);
/// The lane's name; "" when the plan has no such lane.
[[nodiscard]] std::string lane_word(const Frame& f, const Plan& plan, std::string_view key);
/// The smallest a lane's name may be: the room reads it.
[[nodiscard]] Type smallest_lane_type(const Metrics& m);
/// One or two lines, three where they are small, for the label of a lane; `width` in lp.
[[nodiscard]] std::vector<std::string> lane_lines(const Frame& f, const Lane& lane, float width);
/// As much of a line as there is room for, cut within a word if need be: on a card every letter counts.
[[nodiscard]] std::string as_far_as(const Painter& p, Type type, const std::string& text, float width);
/// The first of these types in which it fits; the last when it fits in none.
[[nodiscard]] Type fitting(const Painter& p, std::string_view text, float width, std::initializer_list<Type> types);
/// A finding as a sentence.
[[nodiscard]] std::string finding_text(const Frame& f, const PlanFinding& finding);
/// An amount in hundredths as people write it, rounded to tenths: "2,9"; "−0,4"; "+0,7" when `sign`.
[[nodiscard]] std::string amount(const Frame& f, int hundredths, bool sign = false);
/// The change between two such numbers as they stand on the glass, hundredths: what is read must add up.
[[nodiscard]] int change_shown(int before, int after);

/// Ring, half disc, check, pause or octagon (design system 6.9, status glyph); `on_lamp`: it is drawn on the lamp's yellow.
void draw_status(Painter& p, Point c, const Action& action, Date today, bool on_lamp);
void draw_action_card(Frame& f, const Plan& plan, const Action& action, Rect at, bool small, bool lifted, bool flawed);
void draw_pill(Frame& f, Rect at, const std::string& text, bool obstacle, bool lifted);
void draw_diamond(Painter& p, Point c, int number, bool reached, bool lifted);
void draw_plate(Frame& f, const FollowUp& meeting, Rect at, bool lifted);
/// A traffic light as shape and word: circle with check, triangle, octagon; nothing for none.
void draw_light(Painter& p, Point c, float radius, Light light);

/// The row above the lanes: time, milestones, meetings.
/// Where today stands on the line of time, lp; < 0: before the plan began, behind its end or out of sight.
[[nodiscard]] float now_on_the_line(const Frame& f, const PlanLayout& l);
void draw_plan_axis(Frame& f, const Plan& plan, const PlanLayout& l, const std::vector<PartId>& flawed);

/// Header of a plan's page; when an agenda is being followed its step, question and time stand beside the title.
void draw_plan_header(Frame& f, const Plan& plan, std::string_view title, std::string_view subtitle);
/// The agenda's next step, or none when nobody is being guided.
[[nodiscard]] std::optional<Button> next_step_button(const Frame& f, const Plan& plan);
/// Which part ids have findings, for the quiet sign; ascending, for a binary search.
[[nodiscard]] std::vector<PartId> flawed_parts(const std::vector<PlanFinding>& findings);

/// A finger holds that part of the plan in front.
[[nodiscard]] bool is_held(const Frame& f, Grab::What what, PartId part);
/// What a finger takes that takes that part.
[[nodiscard]] Grab grab_of(const Frame& f, Grab::What what, PartId part);

/// The page when the plan in front is not there any more.
void draw_plan_gone(Frame& f);
/// Opens the form of a new plan from a template's key, or from the id of a plan.
[[nodiscard]] UiAction plan_form_from(std::string made_from);
/// The item of a checklist as an action in its lane (in the first one when the plan lacks it), with the item's owner and day.
[[nodiscard]] Command point_action(const Frame& f, const Plan& plan, const ChecklistItem& item);

/// What fingers carry on the pages of a plan.
void draw_lifted_plan(Frame& f, const Finger& finger);

} // namespace fyr
