// The clock of a wall: the machine's, but never before a time that is proved to have passed, and with what is proved beside it
// (domain/proven_time.hpp). Kept as a note in the journal, so that a restart neither loses nor wins time.
#pragma once

#include "domain/proven_time.hpp"
#include "platform/clock.hpp"
#include "platform/journal.hpp"

#include <optional>

namespace fyr {

/// Name of the note in the journal; "" there: nothing is known yet.
inline constexpr std::string_view time_note = "time.proven";
/// How often it is written while the wall runs, ms. A power cut loses no more of what was proved.
inline constexpr Stamp keep_time_ms = 10 * ms_per_minute;
/// How far ahead of the wall's clock a sender's may be while the wall's own is known to be behind, ms (ours).
inline constexpr Stamp sender_ahead_ms = 400LL * 24 * ms_per_hour;

/// What the journal's newest entry says of the time, UTC; 0: it has none.
[[nodiscard]] Stamp newest_entry_at(const Journal& journal);
/// A journal that has no note yet gets one: what it knows begins now. To be called whenever one is opened for writing.
Result<void> begin_keeping_time(Journal& journal, Stamp real);
/// What a line of the log is stamped with by a command: the machine's clock (never that of --now), not before what is proved.
[[nodiscard]] Stamp time_for_log(const Journal& journal, Stamp real);

class ClockKeeper final : public Clock {
public:
    /// `real` (the machine's clock) and `journal` outlive it. `frozen`: of --now, what now() says; nothing else heeds it.
    ClockKeeper(const Clock& real, Journal& journal, std::optional<Stamp> frozen);
    /// Keeps what was proved to the last moment.
    ~ClockKeeper() override;
    ClockKeeper(const ClockKeeper&) = delete;
    ClockKeeper& operator=(const ClockKeeper&) = delete;

    [[nodiscard]] Stamp now() const override;
    [[nodiscard]] Stamp ticks() const override { return real_.ticks(); }
    /// UTC; has surely passed. What deletes counts this.
    [[nodiscard]] Stamp proven() const;
    /// What was proved when the wall started and the ticks since: no step of the clock moves it. What waits counts this.
    [[nodiscard]] Stamp lived() const { return began_at_ + real_.ticks() - began_ticks_; }
    /// As now(), but not the time of --now.
    [[nodiscard]] Stamp for_log() const;
    /// After every turn of the loop. Writes the note when it is time to; a disk that does not take it is asked again.
    void turn();
    [[nodiscard]] ClockFault fault() const { return fault_of(time_); }
    /// What the machine's clock says, UTC, right or wrong.
    [[nodiscard]] Stamp machine() const { return real_.now(); }
    /// Something outside happened at that time, while the clock is behind: now() is not before it from now on.
    void at_least(Stamp at);
    /// Somebody who may says that the machine's clock is right. io: the disk did not take it; it counts for this run.
    Result<void> believe();

private:
    Result<void> keep();

    const Clock& real_;
    Journal& journal_;
    std::optional<Stamp> frozen_;
    ProvenTime time_;
    Stamp began_at_ = 0, began_ticks_ = 0;
    Stamp looked_ticks_ = 0, kept_ticks_ = 0;
    Stamp floor_ = 0; ///< UTC, while the clock is behind
    ClockFault kept_fault_ = ClockFault::none;
};

} // namespace fyr
