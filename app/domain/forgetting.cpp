#include "domain/forgetting.hpp"

#include "base/text.hpp"
#include "domain/calendar.hpp"

#include <algorithm>

namespace fyr {

namespace {

bool is_promised(const Board& board, CaseId id)
{
    const auto waits = [&](const Promise& p) { return p.about == id && p.state == PromiseState::open; };
    return std::any_of(board.promises.begin(), board.promises.end(), waits) ||
           std::any_of(board.meeting.promises.begin(), board.meeting.promises.end(), waits);
}

/// Who leaves: by id, and by the codes that other things call them.
struct Leaving {
    std::set<CaseId> ids;
    std::set<std::string> codes; ///< folded

    bool operator()(CaseId id) const { return ids.contains(id); }
    bool operator()(const std::string& code) const { return codes.contains(folded(code)); }
    bool operator()(const CaseLink& l) const { return ids.contains(l.other); }
    bool operator()(const Promise& p) const { return ids.contains(p.about) || (!p.about && (*this)(p.code)); }
    bool operator()(const RecordRow& r) const { return ids.contains(r.about) || (*this)(r.code); }
    bool operator()(const OnTable& t) const { return ids.contains(t.about); }
    bool operator()(const Outcome& o) const { return (*this)(o.code); }
};

Board without(Board board, const Leaving& leaving)
{
    Meeting& meeting = board.meeting;
    if (leaving(meeting.current)) {
        meeting.current = {};
        meeting.current_since = 0;
    }
    for (auto* list : {&meeting.discussed, &meeting.assessed, &meeting.decided}) std::erase_if(*list, leaving);
    std::erase_if(meeting.promises, leaving);
    std::erase_if(meeting.on_table, leaving);
    std::erase_if(board.promises, leaving);
    for (MeetingRecord& record : board.archive.edit()) {
        std::erase_if(record.outcomes, leaving);
        std::erase_if(record.promises, leaving);
        std::erase_if(record.rows, leaving);
    }
    return board;
}

} // namespace

bool meets_now(const Meeting& meeting, Stamp now)
{
    return meeting.open && now - meeting.opened_at < longest_meeting_ms && meeting.opened_at - now < longest_meeting_ms;
}

std::vector<CaseId> due_to_leave(const State& state, Stamp proven, const Rules& rules)
{
    std::vector<CaseId> due;
    const Board& board = state.board();
    const Date today = local_date(proven);
    for (const auto& [id, c] : state.cases()) {
        if (!c->decision || c->transferred_at == 0 || c->closed_at == 0) continue;
        const Date closed = local_date(c->closed_at);
        const Date last = is_promised(board, id) ? add_days(closed, rules.retention.hard_cap_days) : retention_due(closed, rules);
        if (last < today) due.push_back(id);
    }
    return due;
}

State without(const State& state, const std::vector<CaseId>& cases)
{
    Leaving leaving;
    for (const CaseId id : cases)
        if (const Case* c = state.find(id)) {
            leaving.ids.insert(id);
            leaving.codes.insert(folded(c->facts.code));
        }
    State next = state;
    if (leaving.ids.empty()) return next;
    for (const CaseId id : leaving.ids) next.put(id, CasePtr{});
    for (const auto& [id, c] : state.cases()) {
        if (leaving(id)) continue;
        auto changed = std::make_shared<Case>(*c);
        std::erase_if(changed->links, leaving);
        std::erase_if(changed->facts.siblings, leaving);
        if (*changed != *c) next.put(id, std::move(changed));
    }
    next.put_board(std::make_shared<const Board>(without(state.board(), leaving)));
    return next;
}

} // namespace fyr
