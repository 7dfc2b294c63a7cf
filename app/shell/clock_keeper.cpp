#include "shell/clock_keeper.hpp"

#include <algorithm>

namespace fyr {

Stamp newest_entry_at(const Journal& journal)
{
    Stamp at = 0;
    const std::uint64_t last = journal.last_seq();
    if (last <= journal.forgotten()) return 0;
    (void)journal.read(last - 1, [&](const JournalRow& row) {
        at = row.at;
        return true;
    });
    return at;
}

Result<void> begin_keeping_time(Journal& journal, Stamp real)
{
    const auto note = journal.note(time_note);
    if (!note) return note.error();
    if (!note->empty()) return {};
    ProvenTime time;
    begin_time(time, real, newest_entry_at(journal));
    return journal.set_note(time_note, write_time(time));
}

Stamp time_for_log(const Journal& journal, Stamp real)
{
    const auto note = journal.note(time_note);
    return note ? std::max(real, read_time(*note).proven) : real;
}

ClockKeeper::ClockKeeper(const Clock& real, Journal& journal, std::optional<Stamp> frozen) : real_(real), journal_(journal), frozen_(frozen)
{
    const auto note = journal.note(time_note);
    time_ = note ? read_time(*note) : ProvenTime{};
    const Stamp newest = newest_entry_at(journal);
    const bool nothing_known = time_.proven == 0;
    begin_time(time_, real.now(), newest);
    if (nothing_known && fault() == ClockFault::behind) floor_ = newest;
    began_at_ = time_.proven;
    began_ticks_ = looked_ticks_ = real.ticks();
    (void)keep();
}

ClockKeeper::~ClockKeeper() { (void)keep(); }

Stamp ClockKeeper::now() const { return frozen_ ? *frozen_ : for_log(); }

Stamp ClockKeeper::for_log() const { return std::max({real_.now(), proven(), fault() == ClockFault::behind ? floor_ : 0}); }

Stamp ClockKeeper::proven() const
{
    return time_.proven + std::max<Stamp>(0, real_.ticks() - looked_ticks_);
}

void ClockKeeper::turn()
{
    const Stamp ticks = real_.ticks();
    live_on(time_, real_.now(), ticks - looked_ticks_);
    looked_ticks_ = ticks;
    if (floor_ != 0) floor_ = fault() == ClockFault::behind ? std::max(floor_, proven()) : 0;
    if (ticks - kept_ticks_ >= keep_time_ms || fault() != kept_fault_) (void)keep();
}

void ClockKeeper::at_least(Stamp at)
{
    if (fault() == ClockFault::behind) floor_ = std::max(floor_, at);
}

Result<void> ClockKeeper::believe()
{
    believe_clock(time_, real_.now());
    looked_ticks_ = real_.ticks();
    floor_ = 0;
    return keep();
}

Result<void> ClockKeeper::keep()
{
    kept_ticks_ = real_.ticks();
    kept_fault_ = fault();
    return journal_.set_note(time_note, write_time(time_));
}

} // namespace fyr
