#include "domain/meeting_record.hpp"

#include "domain/clocks.hpp"

#include <algorithm>

namespace fyr {

MeetingRecord record_so_far(const State& state, Stamp now, const Rules& rules)
{
    const Meeting& meeting = state.board().meeting;
    MeetingRecord record;
    record.number = meeting.number;
    record.opened_at = meeting.opened_at;
    record.ended_at = now;
    record.leader = meeting.leader;
    record.present = meeting.present;
    record.discussed = static_cast<int>(meeting.discussed.size());
    record.assessed = static_cast<int>(meeting.assessed.size());
    record.decided = static_cast<int>(meeting.decided.size());
    record.promises = meeting.promises;
    for (const CaseId id : state.on_board()) {
        const Case& c = *state.find(id);
        if (is_overdue(c, now, rules)) ++record.overdue;
        if (c.decision && std::count(meeting.decided.begin(), meeting.decided.end(), id) != 0)
            record.outcomes.push_back({c.facts.code, c.decision->track, c.decision->owner, c.decision->due});
    }
    return record;
}

} // namespace fyr
