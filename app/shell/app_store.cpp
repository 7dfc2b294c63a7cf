// What goes on around the wall while it runs: a disk that takes nothing, files in the inbox, a clock that is set.
#include "shell/app.hpp"
#include "shell/intake.hpp"

#include "ui/say.hpp"

namespace fyr {

void App::look_at_store()
{
    if (session_.waiting() > 0 && clock_.ticks() >= next_try_) {
        (void)session_.try_waiting();
        next_try_ = clock_.ticks() + ask_disk_ms;
    }
    const std::size_t waiting = session_.waiting();
    const std::string why = waiting > 0 ? session_.why_waiting().key : ui_.store_waiting > 0 ? "" : ui_.store_trouble;
    if (waiting == ui_.store_waiting && why == ui_.store_trouble) return;
    ui_.store_waiting = waiting;
    ui_.store_trouble = why;
    dirty_ = true;
}

void App::look_at_clock()
{
    const Stamp now = clock_.now();
    if (!clock_watch_.turn(now, clock_.ticks()) || options_.frozen_clock) return;
    say({"toast.clock_set", {{"clock", fyr::say::clock(strings(), now)}, {"day", fyr::say::weekday_and_day(strings(), local_date(now))}}}, true);
}

/// Said on Home and on the locked glass until somebody has dealt with it; in the system's log when it begins.
void App::look_at_inbox()
{
    const Inbox::Trouble& t = inbox_->trouble();
    if (t.refused == ui_.refused_files && t.unusable == ui_.inbox_unusable) return;
    if (options_.tell_system && t.refused > ui_.refused_files) options_.tell_system({t.refused == 1 ? "inbox.waits.one" : "inbox.waits", {{"n", std::to_string(t.refused)}}});
    if (options_.tell_system && t.unusable && !ui_.inbox_unusable) options_.tell_system({"inbox.unusable", {}});
    ui_.refused_files = t.refused;
    ui_.inbox_unusable = t.unusable;
    dirty_ = true;
}

void App::take_files()
{
    const Intake turn = take_in(*inbox_, session_, clock_.ticks(), clock_.now(), [&](const Message& m) { return strings().text(m); });
    look_at_inbox();
    if (turn.disk) {
        ui_.store_trouble = turn.disk->key;
        dirty_ = true;
        return; // the files stay where they are and are taken when the disk is well again
    }
    if (turn.taken > 0) ui_.store_trouble.clear();
    if (turn.taken > 0) say({turn.taken == 1 ? "inbox.one" : "inbox.many", {{"n", std::to_string(turn.taken)}}}, false);
    for (const Intake::RefusedIn& file : turn.refused_in) say({"inbox.refused", {{"n", std::to_string(file.records)}, {"file", file.file}}}, true);
}

} // namespace fyr
