#include "domain/proven_time.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace fyr {

namespace {

constexpr std::string_view kind = "fyr.time.1";
/// What a Stamp may be without any sum of two overflowing: far beyond every clock.
constexpr Stamp largest = 1LL << 60;

/// The clock is believed at `now`, which is ahead by no more than the credit.
void follow(ProvenTime& time, Stamp now)
{
    time.credit -= std::max<Stamp>(0, now - time.proven);
    time.proven = now;
    time.off = 0;
}

Stamp within(Stamp now) { return std::clamp(now, -largest, largest); }

void look_at_entries(ProvenTime& time, Stamp now)
{
    if (time.latest <= time.forgiven || time.latest > largest || now >= time.latest - quiet_step_ms) return;
    time.off = std::min(time.off, now - time.latest);
}

} // namespace

ClockFault fault_of(const ProvenTime& time)
{
    return time.off == 0 ? ClockFault::none : time.off > 0 ? ClockFault::ahead : ClockFault::behind;
}

void begin_time(ProvenTime& time, Stamp now, Stamp newest)
{
    now = within(now);
    time.latest = newest;
    if (time.proven == 0) time.proven = newest > 0 ? std::min(newest, now) : now;
    const Stamp ahead = now - time.proven;
    const bool still_ahead = time.off > 0 && ahead >= time.off - quiet_step_ms; // nobody has put it back meanwhile
    if (ahead < -quiet_step_ms || ahead > time.credit || still_ahead) time.off = ahead;
    else follow(time, now);
    look_at_entries(time, now);
}

void live_on(ProvenTime& time, Stamp now, Stamp lived)
{
    now = within(now);
    lived = std::clamp<Stamp>(lived, 0, largest);
    time.proven = std::min(largest, time.proven + lived);
    time.credit = lived >= most_clock_credit ? most_clock_credit : std::min(most_clock_credit, time.credit + clock_credit_per_ms * lived);
    const Stamp ahead = now - time.proven;
    // One that was wrong and is put right is believed as at a start: behind, or ahead and now set back. Else only a small step is.
    const bool put_right = time.off < 0 || ahead < time.off - quiet_step_ms;
    const Stamp most = std::min(time.credit, put_right ? most_clock_credit : quiet_step_ms);
    if (ahead >= -quiet_step_ms && ahead <= most) follow(time, now);
    else time.off = ahead;
    look_at_entries(time, now);
}

void believe_clock(ProvenTime& time, Stamp now)
{
    time.proven = std::max<Stamp>(1, within(now));
    time.off = 0;
    time.forgiven = std::max(time.forgiven, time.latest);
}

std::string write_time(const ProvenTime& time)
{
    std::string text(kind);
    for (const Stamp number : {time.proven, time.credit, time.off, time.forgiven}) text += ' ' + std::to_string(number);
    return text;
}

ProvenTime read_time(std::string_view text)
{
    if (!text.starts_with(kind)) return {};
    text.remove_prefix(kind.size());
    std::array<Stamp, 4> numbers{};
    for (Stamp& number : numbers) {
        if (text.empty() || text.front() != ' ') return {};
        text.remove_prefix(1);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || number > largest || number < -largest) return {};
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    return {numbers[0], std::clamp<Stamp>(numbers[1], 0, most_clock_credit), numbers[2], numbers[3], 0};
}

} // namespace fyr
