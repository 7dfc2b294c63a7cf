// Who may do what at the wall (domain.md 3.4, 7.2), and how long it waits before it hides by itself. Plain values; codes and
// the log of who did what are session/access.hpp's.
#pragma once

#include "base/ids.hpp"
#include "base/words.hpp"
#include "domain/fields.hpp"

#include <string>

namespace fyr {

struct PersonTag {};
using PersonId = Id<PersonTag>;

/// From the one who only touches the open board to the one who keeps the machine.
enum class Role { participant, adviser, meeting_leader, professional_leader, team_leader, trainer, administrator };
constexpr auto names_of(Role)
{
    return std::to_array<std::string_view>({"participant", "adviser", "meeting_leader", "professional_leader", "team_leader", "trainer", "administrator"});
}

/// Somebody who has a code. `initials`: 2 to 6 letters, as they stand on the board; never a full name.
struct Person {
    PersonId id;
    std::string initials;
    Role role = Role::participant;
    bool operator==(const Person&) const = default;
};

/// What one may do. board: see and touch codes, clocks and magnets (level 1). open_case: read one notification (level 2).
/// decide: open, lock and end a meeting, decide. reopen, export_full, purge: as they say. people: give codes. leave_kiosk:
/// end the program, clean the glass. configure: sizes and settings of the installation. train: go to the training world.
enum class Right { board, open_case, decide, reopen, export_full, purge, people, leave_kiosk, configure, train };
constexpr auto names_of(Right)
{
    return std::to_array<std::string_view>({"board", "open_case", "decide", "reopen", "export_full", "purge", "people", "leave_kiosk", "configure", "train"});
}

/// Why somebody takes the free text of notifications out of the wall (domain.md 7.2, P8): chosen from these, for the log keeps it
/// and holds no free text.
enum class ExportReason { case_system, access_request, supervision };
constexpr auto names_of(ExportReason)
{
    return std::to_array<std::string_view>({"case_system", "access_request", "supervision"});
}

/// domain.md 3.4 "Board rights". An administrator sees no case; a trainer only fictive ones. A team leader stands in for the
/// professional leader in everything; which gates each may pass is data (Rules::override_roles).
[[nodiscard]] constexpr bool may(Role role, Right right)
{
    const bool leads = role == Role::professional_leader || role == Role::team_leader, meets = leads || role == Role::meeting_leader;
    switch (right) {
    case Right::board: return role != Role::administrator && role != Role::trainer;
    case Right::open_case: return meets || role == Role::adviser;
    case Right::decide: return meets;
    case Right::reopen:
    case Right::export_full:
    case Right::purge: return leads;
    case Right::people:
    case Right::leave_kiosk: return leads || role == Role::administrator;
    case Right::configure: return meets || role == Role::administrator;
    case Right::train: return leads || role == Role::trainer;
    }
    return false;
}

/// How the wall guards itself (domain.md 7.2, P3 to P5, P10): data of the rules file, each within the limits named here.
struct AccessRules {
    int pin_digits = 6;             ///< 6 .. 10
    int tries = 5;                  ///< 3 .. 10 wrong codes, then the wall waits
    int wait_s = 60;                ///< 30 .. 600 the first time; twice as long each time after, to at most an hour
    int hide_case_after_s = 60;     ///< 45 .. 90 without a touch: level 2 → 1
    int meeting_hide_case_after_s = 300; ///< 45 .. 600 while a meeting is open: longer, never off
    int hide_board_after_s = 300;   ///< 120 .. 300 without a touch: level 1 → 0
    int meeting_hide_board_after_s = 900; ///< hide_board_after_s .. 1800 while a meeting is open: longer, never off
    int warn_s = 20;                ///< 10 .. 30 the countdown is seen before it hides
    int log_months = 6;             ///< 1 .. 60 the log is kept
    bool shuffled_pad = false;      ///< the digits change places each time
    bool operator==(const AccessRules&) const = default;
    static constexpr bool came_later = true; ///< rules files of before have no "access": these numbers hold then
    static constexpr auto fields()
    {
        using A = AccessRules;
        return fields_of(field("pin_digits", &A::pin_digits), field("tries", &A::tries), field("wait_s", &A::wait_s),
                         field("hide_case_after_s", &A::hide_case_after_s),
                         field("meeting_hide_case_after_s", &A::meeting_hide_case_after_s), field("hide_board_after_s", &A::hide_board_after_s),
                         field("meeting_hide_board_after_s", &A::meeting_hide_board_after_s), field("warn_s", &A::warn_s),
                         field("log_months", &A::log_months), field("shuffled_pad", &A::shuffled_pad));
    }
};

} // namespace fyr
