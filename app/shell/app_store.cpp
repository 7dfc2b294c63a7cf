// What goes on around the wall while it runs: a disk that takes nothing, files in the inbox, a clock that is set.
#include "shell/app.hpp"
#include "shell/intake.hpp"

#include "domain/calendar.hpp"
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
    if (options_.time) options_.time->turn();
    if (options_.time && options_.access) options_.access->trust(options_.time->proven());
    const bool was_set = clock_watch_.turn(options_.time ? options_.time->machine() : now, clock_.ticks());
    if (options_.frozen_clock) return;
    const Message trouble = clock_trouble();
    if (const bool begins = trouble.key != ui_.clock_trouble.key && !trouble.key.empty(); begins) {
        if (options_.tell_system) options_.tell_system(trouble);
        say(trouble, true); // on whatever page is in front, once; on Home until somebody has dealt with it
    } else if (was_set && trouble.key.empty()) {
        say({"toast.clock_set", {{"clock", fyr::say::clock(strings(), now)}, {"day", fyr::say::weekday_and_day(strings(), local_date(now))}}}, true);
    }
    if (!options_.time || trouble == ui_.clock_trouble) return;
    ui_.clock_trouble = trouble;
    dirty_ = true;
}

/// What the machine shows, to the minute, so that whoever reads it can compare.
Message App::clock_trouble() const
{
    const ClockFault fault = options_.time ? options_.time->fault() : ClockFault::none;
    if (fault == ClockFault::none) return {};
    const Stamp shows = options_.time->machine();
    return {fault == ClockFault::ahead ? "clock.ahead" : "clock.behind",
            {{"clock", fyr::say::clock(strings(), shows)}, {"day", fyr::say::full_date(strings(), local_date(shows))}}};
}

void App::clock_is_right()
{
    ui_.sheet = {};
    if (!options_.time) return;
    if (const auto kept = log("clock_right", "", ""); !kept) return say(kept.error().message, true);
    if (const auto kept = options_.time->believe(); !kept) return say(kept.error().message, true);
    ui_.clock_trouble = {};
    say({"clock.believed", {}}, false);
}

void App::log_is_seen()
{
    ui_.sheet = {};
    if (!options_.log_seen) return;
    if (const auto kept = log("log_seen", "", ""); !kept) return say(kept.error().message, true);
    if (const auto seen = options_.log_seen(); !seen) return say(seen.error().message, true);
    ui_.log_trouble = {};
    say({"log.seen", {}}, false);
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
    // A wall that knows its own clock to be behind does not call others' times the future.
    const bool behind = options_.time && options_.time->fault() == ClockFault::behind;
    const Intake turn = take_in(*inbox_, session_, clock_.ticks(), clock_.now(), [&](const Message& m) { return strings().text(m); }, behind ? sender_ahead_ms : 0);
    if (behind && turn.newest > 0) options_.time->at_least(turn.newest);
    look_at_inbox();
    if (turn.disk) {
        ui_.store_trouble = turn.disk->key;
        dirty_ = true;
        return; // the files stay where they are and are taken when the disk is well again
    }
    if (turn.taken > 0) ui_.store_trouble.clear();
    if (turn.taken > 0) say({turn.taken == 1 ? "inbox.one" : "inbox.many", {{"n", std::to_string(turn.taken)}}}, false);
    if (!turn.doubled.key.empty()) say(turn.doubled, true); // somebody has to look at the two
    for (const Intake::RefusedIn& file : turn.refused_in) say({"inbox.refused", {{"n", std::to_string(file.records)}, {"file", file.file}}}, true);
}

} // namespace fyr
