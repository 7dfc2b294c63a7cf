// The days of a game plan as a calendar other programs import: iCalendar, RFC 5545. Meetings, milestones and the due days
// of open actions. Pure: knows no files and no clock.
#pragma once

#include "base/strings.hpp"
#include "domain/plan.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fyr {

/// When meetings begin, on the Copenhagen clock: hour 0..23, minute 0..59, and how long they take (domain.md 5.4: a status
/// meeting is 45 minutes).
struct MeetingTime {
    int hour = 9, minute = 0, lasts_minutes = 45;
};

struct CalendarHead {
    std::uint64_t entry = 0;             ///< of the journal; becomes SEQUENCE, so that a later export replaces an earlier one
    Stamp at = 0;                        ///< when it is exported, UTC
    std::optional<MeetingTime> meetings{}; ///< nothing: a plan knows only the day, and the meeting is on that day
    bool fictive = false; ///< made up: every event says so by name, by category and in a property of the house
};

/// UTF-8, lines end with CR LF and are at most 75 bytes; a later part of a line is never the middle of a character. Every
/// event keeps its UID for the life of the plan on this wall, so that importing again updates. `words` has the lines
/// "calendar.…". A meeting that was held stands on the day it was held; actions without a day are not there. It is the same
/// for every level: what an overview hides is in none of it.
[[nodiscard]] std::string plan_calendar(const Plan& plan, const Strings& words, const CalendarHead& head);

/// A TEXT value: backslash, semicolon, comma and line end escaped, other control characters left out.
[[nodiscard]] std::string calendar_text(std::string_view text);
/// One content line with its CR LF, folded.
[[nodiscard]] std::string calendar_line(std::string_view line);

} // namespace fyr
