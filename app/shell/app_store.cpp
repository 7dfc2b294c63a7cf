// What goes on around the wall while it runs: a disk that takes nothing, files in the inbox, a clock that is set.
#include "shell/app.hpp"

#include "ui/say.hpp"

namespace fyr {

void App::look_at_store()
{
    const bool waits = session_.waiting() > 0;
    if ((waits || !told_trouble_.empty()) && clock_.ticks() >= next_try_) {
        const auto takes = session_.ask_disk();
        if (takes && !waits) ui_.store_trouble.clear(), dirty_ = true; // it passed, and nobody need touch anything for it
        next_try_ = clock_.ticks() + ask_disk_ms;
    }
    const std::size_t waiting = session_.waiting();
    const std::string why = waiting > 0 ? session_.why_waiting().key : ui_.store_waiting > 0 ? "" : ui_.store_trouble;
    if (waiting != ui_.store_waiting || why != ui_.store_trouble) dirty_ = true;
    ui_.store_waiting = waiting;
    ui_.store_trouble = why;
    if (why == told_trouble_) return;
    told_trouble_ = why;
    next_try_ = clock_.ticks() + ask_disk_ms; // it stands for so long at least, and can be read
    if (options_.tell_system) options_.tell_system({why.empty() ? "store.again" : why, {}});
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
    std::vector<TakenFile> files = inbox_->poll(clock_.ticks(), session_.rules(), clock_.now());
    look_at_inbox();
    for (TakenFile& file : files) {
        std::vector<Command> commands;
        for (const Notification& facts : file.reading.taken) commands.emplace_back(ReceiveNotification{facts});
        const auto answers = session_.dispatch_all(commands, clock_.now(), "indbakke");
        if (!answers) {
            ui_.store_trouble = answers.error().message.key;
            dirty_ = true;
            return; // the file stays where it is and is taken when the disk is well again
        }
        std::size_t taken = 0;
        for (std::size_t i = 0; i < answers->size(); ++i) {
            const Result<Dispatched>& answer = (*answers)[i];
            if (!answer) turn_down(file.reading, i, answer.error().message);
            else if (answer->changed) ++taken;
        }
        if (taken > 0) ui_.store_trouble.clear();
        if (taken > 0) say({taken == 1 ? "inbox.one" : "inbox.many", {{"n", std::to_string(taken)}}}, false);
        if (!file.reading.refused.empty())
            say({"inbox.refused", {{"n", std::to_string(file.reading.refused.size())}, {"file", file.shown}}}, true);
        (void)inbox_->done(file, [&](const Message& m) { return strings().text(m); });
    }
}

} // namespace fyr
