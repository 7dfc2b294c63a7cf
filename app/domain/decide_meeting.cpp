// The meeting itself: open, who is present, one notification at a time, promises, end; and a board that comes back.
#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/decide_parts.hpp"
#include "domain/invariants.hpp"
#include "domain/meeting_record.hpp"

#include <algorithm>

namespace fyr::rules_of {

namespace {

constexpr std::size_t most_present = 40;

Result<std::vector<std::string>> clean_all(const std::vector<std::string>& names)
{
    std::vector<std::string> out;
    for (const std::string& name : names) {
        const auto text = clean(name, name_text);
        if (!text) return text.error();
        if (!text->empty() && std::find(out.begin(), out.end(), *text) == out.end()) out.push_back(*text);
    }
    if (out.size() > most_present) return refused("no.too_many_present");
    return out;
}

Result<Acted> open(const State& state, const OpenMeeting& o, const Context& context)
{
    const Board& board = state.board();
    if (board.meeting.open) return refused("no.meeting_open");
    const auto present = clean_all(o.present);
    if (!present) return present.error();
    const auto leader = clean(o.leader, name_text);
    if (!leader) return leader.error();
    const Date today = to_local(context.at).date;
    Meeting meeting;
    meeting.number = board.meeting.number + 1;
    meeting.open = true;
    meeting.opened_at = context.at;
    meeting.leader = *leader;
    meeting.present = *present;
    for (const Promise& p : board.promises)
        if (p.due <= today) meeting.promises.push_back(p);
    return Acted{StepKind::act, {"act.meeting_opened", {}}, {MeetingSet{meeting}}};
}

Result<Acted> changed(const State& state, const char* name, Meeting meeting)
{
    if (!state.board().meeting.open) return refused("no.meeting_closed");
    if (meeting == state.board().meeting) return Acted{};
    return Acted{StepKind::act, {name, {}}, {MeetingSet{std::move(meeting)}}};
}

Result<Acted> take(const State& state, CaseId id, const Context& context)
{
    const auto c = open_case(state, id);
    if (!c) return c.error();
    Meeting meeting = state.board().meeting;
    if (meeting.current == id) return Acted{};
    meeting.current = id;
    meeting.current_since = context.at;
    if (std::find(meeting.discussed.begin(), meeting.discussed.end(), id) == meeting.discussed.end())
        meeting.discussed.push_back(id);
    std::erase_if(meeting.on_table, [&](const OnTable& t) { return t.about == id; });
    meeting.on_table.push_back({id, context.at});
    auto acted = changed(state, "act.taken", meeting);
    if (acted) acted->name.args.emplace_back("alias", (*c)->facts.code);
    return acted;
}

Result<Acted> end(const State& state, const Context& context)
{
    Meeting meeting = state.board().meeting;
    if (!meeting.open) return refused("no.meeting_closed");
    const MeetingRecord record = record_so_far(state, context.at, context.rules);
    const auto promises = promises_made(state, meeting);
    meeting.open = false;
    meeting.ended_at = context.at;
    meeting.current = {};
    meeting.current_since = 0;
    return Acted{StepKind::act, {"act.meeting_ended", {}}, {MeetingEnded{meeting, record, promises}}};
}

/// In a meeting that asks about it: as answered there. Else it leaves the ones that wait for the next.
Result<Acted> keep(const State& state, const KeepPromise& k)
{
    const auto it_is = [&](const Promise& p) { return is_same(p, k.promise); };
    const Message name{"act.promise_kept", {{"alias", k.promise.code}}};
    Meeting meeting = state.board().meeting;
    if (meeting.open) {
        const auto asked = std::find_if(meeting.promises.begin(), meeting.promises.end(), it_is);
        if (asked != meeting.promises.end()) {
            if (asked->state == PromiseState::kept) return Acted{};
            asked->state = PromiseState::kept;
            return Acted{StepKind::act, name, {MeetingSet{meeting}}};
        }
    }
    const std::vector<Promise>& waiting = state.board().promises;
    const auto found = std::find_if(waiting.begin(), waiting.end(), it_is);
    if (found == waiting.end()) return refused("no.gone");
    return Acted{StepKind::act, name, {PromiseKept{*found}}};
}

Result<Acted> import(const State& state, const WholeBoard& i)
{
    if (!state.cases().empty() || state.board().meeting.number != 0) return refused("no.import_not_empty");
    State trial;
    evolve(trial, BoardImported{i.board, i.cases});
    if (trial.cases().size() != i.cases.size())
        return failed(ErrorKind::corrupt, "no.import_broken", {{"detail", "two cases have the same id"}});
    if (const auto wrong = broken_invariants(trial); !wrong.empty())
        return failed(ErrorKind::corrupt, "no.import_broken", {{"detail", wrong.front()}});
    return Acted{StepKind::arrival, {"act.imported", {}}, {BoardImported{i.board, i.cases}}};
}

} // namespace

Result<Acted> decide_meeting(const State& state, const Command& command, const Context& context)
{
    if (const auto* o = std::get_if<OpenMeeting>(&command)) return open(state, *o, context);
    if (const auto* i = std::get_if<ImportBoard>(&command)) return import(state, *i->whole);
    if (const auto* t = std::get_if<TakeCase>(&command)) return take(state, t->about, context);
    if (const auto* k = std::get_if<KeepPromise>(&command)) return keep(state, *k);
    if (std::holds_alternative<EndMeeting>(command)) return end(state, context);
    if (const auto* t = std::get_if<ChooseTriangle>(&command)) {
        if (t->triangle == state.board().triangle) return Acted{};
        if (!is_key(t->triangle)) return refused("no.triangle");
        return Acted{StepKind::act, {"act.triangle", {}}, {TriangleChosen{t->triangle}}};
    }
    Meeting meeting = state.board().meeting;
    if (const auto* p = std::get_if<SetPresent>(&command)) {
        const auto present = clean_all(p->present);
        if (!present) return present.error();
        meeting.present = *present;
        return changed(state, "act.present", meeting);
    }
    const auto& a = std::get<AnswerPromise>(command);
    if (!meeting.open) return refused("no.meeting_closed");
    if (a.index >= meeting.promises.size()) return refused("no.gone");
    meeting.promises[a.index].state = a.state;
    return changed(state, "act.promise", meeting);
}

} // namespace fyr::rules_of
