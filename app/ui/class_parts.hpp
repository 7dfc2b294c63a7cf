// What the pages of the training world share: the exercise that is held, a group's shape and colour-free sign, its slots.
#pragma once

#include "training/answers.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

/// The exercise being held and its step; null when none is, or its file has gone.
struct HeldStep {
    const Exercise* exercise = nullptr;
    const ExerciseStep* step = nullptr;
};
[[nodiscard]] HeldStep held_step(const Frame& f);
/// The case in front; null: the exercise has none.
[[nodiscard]] const TeachingCase* case_in_front(const Frame& f, const Exercise& exercise);

/// Circle, triangle, square, hexagon, diamond, octagon: groups are told apart by shape (design system 3.5).
void draw_group_shape(Painter& p, int group, Point c, float radius, Color color);
[[nodiscard]] std::string group_name(const Frame& f, int group);
/// The case a group works on now; 0: none.
[[nodiscard]] CaseId case_of_group(const Frame& f, int group);
/// Where "Åbn" leads in this step.
[[nodiscard]] UiAction place_of_group(const Frame& f, const ExerciseStep& step, int group);
/// "07.42", in English "07:42".
[[nodiscard]] std::string minutes_and_seconds(const Strings& strings, Stamp ms);

// ---- parts of the class page
void draw_step_rail(Frame& f, const Exercise& exercise, Rect at);
void draw_class_case(Frame& f, const Exercise& exercise, Rect at);
void draw_task(Frame& f, const HeldStep& held, Rect at);
void draw_group_cards(Frame& f, const ExerciseStep& step, Rect at);

/// Ribbon and watermark: on top of everything but dialogs, and in every export (design system 6.16).
void draw_training_mark(Frame& f);
/// Dark over all but `hole`, and a rim of lamp light around it. An empty hole: all is dark. `radius` > 0: the hole is a circle.
void draw_dark(Frame& f, Rect hole, float radius);
/// The trainer's light, and what puts it out; nothing else can be touched. Nothing while it is out.
void draw_spotlight(Frame& f);
/// Lights it in the middle of the page.
[[nodiscard]] UiAction light_up(const Frame& f);
/// One thing in the light and a sentence about it; nothing else can be touched. Nothing while there is no tour.
void draw_tour(Frame& f);
[[nodiscard]] UiAction begin_tour();
/// The name of what stands in the light at a stop, from 1; "": there is no such stop.
[[nodiscard]] std::string tour_target(int stop);
/// All wait for the trainer: nothing but the trainer's button can be touched.
void draw_frozen(Frame& f);

} // namespace fyr
