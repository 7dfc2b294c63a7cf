#include "board/case_marks.hpp"

#include "domain/clocks.hpp"

namespace fyr {

std::vector<CaseMark> marks_of(const State& state, const Case& c)
{
    std::vector<CaseMark> marks;
    const Flags& flags = c.facts.flags;
    if (flags.abuse != Abuse::none)
        marks.push_back({MarkKind::abuse, 0, {}, flags.abuse == Abuse::suspected_parent, c.duty(Duty::child_talk).status == DutyStatus::done});
    if (flags.honour) marks.push_back({MarkKind::honour, 0, {}, false, c.duty(Duty::risk_assessment).status == DutyStatus::done});
    if (const int earlier = earlier_notifications(state, c); earlier > 0) marks.push_back({MarkKind::repeated, earlier + 1, {}, false, false});
    if (has_siblings(state, c)) marks.push_back({MarkKind::siblings, 0, {}, false, false});
    if (c.facts.open_case) marks.push_back({MarkKind::open_case, 0, {}, false, false});
    if (c.facts.unborn) marks.push_back({MarkKind::unborn, 0, c.facts.due, false, false});
    if (flags.existing_support)
        marks.push_back({MarkKind::existing_support, 0, {}, false, c.duty(Duty::fresh_eyes).status == DutyStatus::done});
    return marks;
}

} // namespace fyr
