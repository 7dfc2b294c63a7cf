// What a wall's meeting has come to, asked in short: its counts, a notification's row; and acute assessments to put on the wall.
#pragma once

#include "domain/meeting_record.hpp"
#include "tests/support/builders.hpp"

#include <string>
#include <utility>
#include <vector>

namespace fyr::test {

inline constexpr Stamp a_day = 24 * ms_per_hour;

inline BoardCounts counts(const TestWall& wall) { return counts_of(wall.state(), wall.at, wall.rules()); }

inline RecordRow row_of(const TestWall& wall, CaseId id)
{
    for (const RecordRow& r : record_rows(wall.state(), wall.at, wall.rules()))
        if (r.about == id) return r;
    FYR_ASSERT(false, "every notification on the board has a row");
    return {};
}

inline AcuteAction acute_action(std::string what, std::string owner, Stamp by)
{
    AcuteAction a;
    a.what = std::move(what);
    a.whom = "skolen";
    a.owner = std::move(owner);
    a.by = by;
    return a;
}

inline AssessAcute acutely(CaseId id, AcuteAnswer answer, std::vector<AcuteAction> actions = {})
{
    Acute acute;
    acute.answer = answer;
    acute.reason = "mærker på armen";
    acute.by = "LM";
    acute.actions = std::move(actions);
    return {id, acute};
}

} // namespace fyr::test
