// A frame: the board in order, laid out for this glass and drawn as it is now; and whether something still moves after it.
#include "board/reading.hpp"
#include "shell/app.hpp"
#include "ui/card_words.hpp"
#include "ui/views.hpp"

#include <algorithm>

namespace fyr {

void App::draw()
{
    const Size size = metrics_.px;
    metrics_ = metrics_for(screen_.size(), ui_);
    if (metrics_.px != size) look_at_seats();
    const State& state = session_.state();
    const Stamp now = clock_.now(), ticks = clock_.ticks(), minute = now / ms_per_minute;
    const SearchIn where = ui_.veil || ui_.guard.state != Guarding::off ? SearchIn::overview : SearchIn::all_words;
    if (state.version() != ordered_version_ || minute != ordered_minute_ || ui_.filter != ordered_filter_ || where != ordered_in_) {
        order_ = board_order(state, now, session_.rules());
        if (!ui_.filter.empty()) search_.keep_matching(order_, state, ui_.filter, where);
        ordered_version_ = state.version();
        ordered_minute_ = minute;
        ordered_filter_ = ui_.filter;
        ordered_in_ = where;
        measured_for_.reset();
    }
    hovers_.clear();
    for (const Finger& finger : touch_.fingers()) {
        if (finger.mode != Finger::Mode::dragging || !finger.grab || finger.grab->what != Grab::What::card) continue;
        const Target* zone = targets_.drop_at(finger.at, [&](const DropZone& z) { return fits(*finger.grab, z); });
        if (zone) hovers_.push_back({finger.grab->about, zone->drop->column});
    }
    lay_out_plan();
    motion_.begin(ticks, ui_.calm);
    screen_.begin_frame();
    Painter painter(page_list(), metrics_, theme(), fonts_);
    if (const Measured letters{metrics_.scale, metrics_.text_factor, metrics_.wall_em, ui_.language}; measured_for_ != letters) {
        order_.needs = needs_of_cards(painter, strings(), session_.rules(), state, order_, now);
        measured_for_ = letters;
    }
    layout_ = layout_funnel(order_, metrics_, ui_.scroll, hovers_);
    if (draw_watch_) draw_watch_->begins();
    painter.watch(draw_watch_);
    painter.mark_cuts(&targets_);
    const HouseNames& house = session_.rules().house;
    const WallNames names{house.department.in(ui_.language), house.team.in(ui_.language)};
    Frame frame{session_.history(), state, ui_, metrics_, theme(), strings(), session_.rules(), assets_.templates, names, options_.training ? training_views : daily_views,
                layout_, plan_layout_, touch_, now, ticks, painter, targets_, motion_, false};
    for (const DeskName desk : all_desks) {
        KeyboardUi& keyboard = ui_.at(desk).keyboard;
        if (!keyboard.seek || !is_on_glass(ui_, desk)) continue;
        frame.desk_name = desk;
        for (const auto& [list, at] : scroll_to_focus(frame)) ui_.scroll[list] = at;
        evolve(keyboard, FieldSought{}, ticks);
    }
    frame.desk_name = DeskName::first;
    draw_root(frame);
    const Presented presented = screen_.end_frame();
    shows_ = !presented.lost;
    motion_.tidy();
    drawn_minute_ = minute;
    drawn_ticks_ = ticks;
    drawn_now_ = now;
    dirty_ = false;
    const bool moved = moving_;
    const auto young = [&](Stamp since, Stamp ms) { return since > 0 && ticks - since < ms; };
    moving_ = motion_.is_moving() || young(ui_.page_since, 290) || young(ui_.sheet_since, 290) ||
              young(ui_.dialog_since, 210) || young(ui_.guard.shaken, 260) ||
              std::any_of(all_desks.begin(), all_desks.end(), [&](DeskName desk) { return young(ui_.at(desk).form_since, 290) || young(ui_.at(desk).keyboard.since, 290); }) ||
              std::any_of(ui_.toasts.begin(), ui_.toasts.end(), [&](const Toast& t) { return young(t.since, 230); }) ||
              std::any_of(touch_.fingers().begin(), touch_.fingers().end(), [&](const Finger& f) {
                  return f.mode == Finger::Mode::dragging && ticks - f.down < 150;
              });
    if (watch_ && (presented.changed || moved != moving_)) watch_(targets_, metrics_);
}

} // namespace fyr
