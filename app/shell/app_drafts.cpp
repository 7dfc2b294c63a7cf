// What is half written: it is kept while it is written, asked about when the form is left, and gone when it was sent.
#include "board/drafts.hpp"
#include "shell/app.hpp"
#include "shell/guarded.hpp"

#include <algorithm>

namespace fyr {

/// Before each frame in which something changed; the disk has it keep_drafts_ms later at most.
void App::look_at_drafts()
{
    if (dirty_)
        for (const DeskName name : both_desks) {
            const Desk& desk = ui_.at(name);
            if (!keeps_draft(desk.form)) continue;
            const bool written = is_written(desk.form, desk.begun, form_context());
            if (written ? put_draft(drafts_, draft_of(desk.form)) : drop_draft(drafts_, desk.form)) drafts_changed_ = true;
        }
    const Stamp ticks = clock_.ticks();
    if (!drafts_changed_ || ticks < next_keep_) return;
    next_keep_ = ticks + keep_drafts_ms;
    std::erase_if(drafts_.all, [&](const Draft& d) { return d.about && !session_.state().find(d.about); }); // forgotten meanwhile
    if (!options_.keep_drafts) return void(drafts_changed_ = false);
    if (const auto kept = options_.keep_drafts(drafts_); !kept) ui_.store_trouble = kept.error().message.key;
    else drafts_changed_ = false;
}

void App::forget_draft(const Form& form)
{
    if (drop_draft(drafts_, form)) drafts_changed_ = true, next_keep_ = 0;
}

/// What was thought of in a meeting and never said goes with the people.
void App::forget_drafts_of_cases()
{
    if (std::erase_if(drafts_.all, [](const Draft& d) { return static_cast<bool>(d.about); }) != 0) drafts_changed_ = true, next_keep_ = 0;
}

void App::leave_form()
{
    const Desk& desk = ui_.at_hand();
    if (!desk.is_open()) return;
    if (!group_of(ui_.hand) && keeps_draft(desk.form) && is_written(desk.form, desk.begun, form_context())) {
        Dialog ask;
        ask.kind = DialogKind::half_written;
        ask.about = desk.form.about;
        ask.desk = ui_.hand;
        return evolve(ui_, UiAction{OpenDialog{ask}}, clock_.ticks());
    }
    forget_draft(desk.form);
    evolve(ui_, UiAction{CloseForm{}}, clock_.ticks());
}

void App::end_form(const EndForm& how)
{
    ui_.hand = how.desk;
    ui_.dialog = {};
    const Form form = ui_.at_hand().form;
    if (!how.keep) forget_draft(form);
    else if (put_draft(drafts_, draft_of(form))) drafts_changed_ = true;
    evolve(ui_, UiAction{CloseForm{}}, clock_.ticks());
}

} // namespace fyr
