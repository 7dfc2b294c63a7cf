#include "domain/meeting_record.hpp"

#include "domain/calendar.hpp"
#include "domain/clocks.hpp"
#include "domain/walk.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace fyr {

namespace {

RecordRow row_of(const Case& c, const Meeting& meeting, Stamp now, const Rules& rules)
{
    RecordRow row;
    row.about = c.id;
    row.code = c.facts.code;
    row.assessed = assessed_how(c, now, rules);
    row.deadline = assessment_clock(c, now, rules).due;
    row.assessed_at = assessed_at(c);
    row.acute = is_acute(c);
    row.acute_open = is_acute_open(c);
    row.abuse = c.facts.flags.abuse != Abuse::none;
    row.honour = c.facts.flags.honour;
    row.on_table = last_on_table(meeting, c.id);
    row.step = c.step;
    if (row.assessed == Assessed::late) row.late_reason = c.acute.late_reason;
    std::set<std::string> opened;
    for (const Override& passed : c.overrides)
        if (!passed.lowered && !passed.by.empty() && opened.insert(passed.by).second) row.gate_by += (row.gate_by.empty() ? "" : ", ") + passed.by;
    if (c.decision) {
        row.decided = true;
        row.track = c.decision->track;
        row.owner = c.decision->owner;
        row.due = c.decision->due;
        row.next_action = c.decision->next_action;
    }
    if (const auto open = open_actions(c); !open.empty()) { // what is open about a danger is said before what was decided
        row.next_action = open.front().what;
        row.next_by = open.front().by;
        row.next_owner = open.front().owner;
        if (!row.decided) row.owner = open.front().owner;
    }
    return row;
}

/// In danger and not assessed, over the deadline, not assessed, acute open, acute, late, by track, undecided.
int rank_of(const RecordRow& r)
{
    const bool unassessed = r.assessed == Assessed::overdue || r.assessed == Assessed::not_yet;
    if (unassessed && r.acute_open) return 0;
    if (r.assessed == Assessed::overdue) return 1;
    if (unassessed) return 2;
    if (r.acute_open) return 3;
    if (r.acute) return 4;
    if (r.assessed == Assessed::late) return 5;
    return r.decided ? 6 + static_cast<int>(r.track) : 6 + static_cast<int>(track_count);
}

} // namespace

BoardCounts counts_of(const std::vector<RecordRow>& rows)
{
    BoardCounts n;
    for (const RecordRow& r : rows) {
        ++n.on_board;
        if (r.assessed == Assessed::not_yet || r.assessed == Assessed::overdue) ++n.not_assessed;
        if (r.assessed == Assessed::overdue) ++n.overdue;
        if (r.assessed == Assessed::late) ++n.late;
        if (r.assessed == Assessed::in_time) ++n.in_time;
        if (r.acute) ++n.acute;
        if (r.acute_open) ++n.acute_open;
        if (r.decided) ++n.decided;
    }
    return n;
}

BoardCounts counts_of(const State& state, Stamp now, const Rules& rules) { return counts_of(record_rows(state, now, rules)); }

std::vector<RecordRow> record_rows(const State& state, Stamp now, const Rules& rules)
{
    std::vector<RecordRow> rows;
    for (const CaseId id : state.on_board())
        if (const Case* c = state.find(id)) rows.push_back(row_of(*c, state.board().meeting, now, rules));
    std::stable_sort(rows.begin(), rows.end(), [](const RecordRow& a, const RecordRow& b) {
        return std::make_tuple(rank_of(a), a.deadline) < std::make_tuple(rank_of(b), b.deadline);
    });
    return rows;
}

std::vector<Agreement> open_agreements(const State& state)
{
    std::vector<Agreement> all;
    for (const CaseId id : state.on_board()) {
        const Case& c = *state.find(id);
        for (const AcuteAction& a : open_actions(c))
            all.push_back({is_acute(c) ? Agreement::Kind::acute : Agreement::Kind::find_out, id, c.facts.code, a.id, a.what, a.owner,
                           to_local(a.by != 0 ? a.by : c.acute.at).date, a.by});
    }
    const Board& board = state.board();
    for (const Promise& p : board.meeting.open ? promises_made(state, board.meeting) : board.promises)
        if (p.state == PromiseState::open) all.push_back({Agreement::Kind::promise, p.about, p.code, {}, p.what, p.owner, p.due, 0});
    const auto key = [](const Agreement& a) {
        return std::make_tuple(a.kind, a.due, a.by == 0 ? std::numeric_limits<Stamp>::max() : a.by);
    };
    std::stable_sort(all.begin(), all.end(), [&](const Agreement& a, const Agreement& b) { return key(a) < key(b); });
    return all;
}

std::vector<CaseId> running_out(const State& state, Stamp now, Stamp until, const Rules& rules)
{
    std::vector<std::pair<Stamp, CaseId>> found;
    for (const CaseId id : state.on_board()) {
        const Case& c = *state.find(id);
        const Stamp due = assessment_clock(c, now, rules).due;
        if (!is_assessed(c) && due > now && due <= until) found.emplace_back(due, id);
    }
    std::sort(found.begin(), found.end());
    std::vector<CaseId> ids;
    for (const auto& [due, id] : found) ids.push_back(id);
    return ids;
}

Stamp next_morning(Stamp now, const Rules& rules)
{
    const Date day = add_working_days(local_date(now), 1, rules.calendar);
    return from_local(day, rules.meeting.hour, rules.meeting.minute).first;
}

std::vector<Promise> promises_made(const State& state, const Meeting& meeting)
{
    std::vector<Promise> all;
    for (const Promise& p : state.board().promises) // not due yet, so not asked about in this meeting
        if (std::find_if(meeting.promises.begin(), meeting.promises.end(), [&](const Promise& q) {
                return is_same(p, q);
            }) == meeting.promises.end())
            all.push_back(p);
    for (Promise p : meeting.promises)
        if (p.state != PromiseState::kept) {
            p.state = PromiseState::open; // carried over
            all.push_back(p);
        }
    for (const CaseId id : meeting.decided) {
        const Case* c = state.find(id);
        if (!c || !c->decision) continue;
        const Decision& d = *c->decision;
        all.push_back({id, c->facts.code, d.next_action.empty() ? "@track." + std::string(name_of(d.track)) : d.next_action,
                       d.owner, d.due, PromiseState::open});
        for (const Focus& f : c->focus)
            for (const InfoNeed& n : f.needs)
                if (n.due) all.push_back({id, c->facts.code, n.question, n.owner, n.due, PromiseState::open});
    }
    return all;
}

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
    record.rows = record_rows(state, now, rules);
    record.overdue = counts_of(record.rows).overdue;
    for (const CaseId id : state.on_board()) {
        const Case& c = *state.find(id);
        if (c.decision && std::count(meeting.decided.begin(), meeting.decided.end(), id) != 0)
            record.outcomes.push_back({c.facts.code, c.decision->track, c.decision->owner, c.decision->due});
    }
    return record;
}

} // namespace fyr
