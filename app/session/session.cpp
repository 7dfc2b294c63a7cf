#include "session/session.hpp"

#include "codec/entry_codec.hpp"
#include "codec/state_codec.hpp"
#include "domain/forgetting.hpp"
#include "session/drafts.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// The first case an entry is about.
CaseId about(const Acted& acted)
{
    for (const Event& event : acted.events) {
        const Touched touched = touched_by(event);
        if (!touched.cases.empty()) return touched.cases.front();
    }
    return {};
}

CaseId about(const Change& change) { return change.cases.empty() ? CaseId{} : change.cases.front().id; }

Checkpoint checkpoint_of(const State& state, std::uint64_t seq)
{
    Checkpoint checkpoint{seq, {}};
    for (auto& [key, text] : encode_state(state)) checkpoint.parts.push_back({std::move(key), std::move(text)});
    return checkpoint;
}

} // namespace

Session::Session(Journal& journal, const Rules& rules, std::function<std::string()> new_id)
    : journal_(journal), rules_(rules), new_id_(std::move(new_id))
{
}

Result<void> Session::try_waiting()
{
    if (waiting_.empty()) return {};
    const auto last = journal_.append_all(waiting_);
    if (!last) {
        why_waiting_ = last.error().message;
        return last.error();
    }
    FYR_ASSERT(*last == seq_, "nobody else writes this journal, so they get the numbers they were promised");
    waiting_.clear();
    return {};
}

Result<void> Session::ask_disk()
{
    return waiting_.empty() ? journal_.set_note("disk", "asked") : try_waiting();
}

/// Gives the row its number: on disk, or in the queue of a meeting that goes on without one.
Result<std::uint64_t> Session::write(JournalRow row)
{
    const auto tried = try_waiting();
    auto seq = tried ? journal_.append(row) : Result<std::uint64_t>(tried.error());
    if (seq || (seq.error().kind == ErrorKind::io && meets_at(row.at))) acted_at_ = row.at;
    if (seq || seq.error().kind != ErrorKind::io || !meets_at(row.at) || waiting_.size() >= most_waiting) return seq;
    why_waiting_ = seq.error().message;
    waiting_.push_back(std::move(row));
    return seq_ + 1;
}

bool Session::meets_at(Stamp at) const
{
    return acted_at_ != 0 && at - acted_at_ < quiet_meeting_ms && in_meeting(state());
}

Result<Dispatched> Session::keep(const Entry& entry, const Message& name, CaseId subject, Stamp at,
                                 const std::string& actor)
{
    const auto seq = write({0, new_id_(), at, actor, subject.value, encode_entry(entry)});
    if (!seq) return seq.error();
    evolve(history_, entry, actor);
    seq_ = *seq;
    return Dispatched{true, name, *seq};
}

Result<Dispatched> Session::dispatch(const Command& command, Stamp at, const std::string& actor, WallSide side)
{
    auto acted = decide(history_.now, command, {at, rules_});
    if (!acted) return acted.error();
    if (acted->events.empty()) return Dispatched{false, acted->name, seq_};
    acted->side = side;
    const Entry entry = *std::move(acted);
    const auto& kept = std::get<Acted>(entry);
    return keep(entry, kept.name, about(kept), at, actor);
}

Result<std::vector<Result<Dispatched>>> Session::dispatch_all(const std::vector<Command>& commands, Stamp at,
                                                              const std::string& actor)
{
    if (const auto tried = try_waiting(); !tried) return tried.error();
    std::vector<Result<Dispatched>> answers;
    std::vector<JournalRow> rows;
    std::vector<Entry> entries;
    History trial = history_;
    for (const Command& command : commands) {
        auto acted = decide(trial.now, command, {at, rules_});
        if (!acted) {
            answers.emplace_back(acted.error());
            continue;
        }
        answers.emplace_back(Dispatched{!acted->events.empty(), acted->name, 0});
        if (acted->events.empty()) continue;
        rows.push_back({0, new_id_(), at, actor, about(*acted).value, {}});
        entries.emplace_back(*std::move(acted));
        rows.back().text = encode_entry(entries.back());
        evolve(trial, entries.back(), actor);
    }
    if (rows.empty()) return answers;
    const auto last = journal_.append_all(rows);
    if (!last) return last.error();
    history_ = std::move(trial);
    seq_ = *last;
    std::uint64_t seq = *last - rows.size();
    for (auto& answer : answers)
        if (answer && answer->changed) answer->seq = ++seq;
    return answers;
}

Result<Dispatched> Session::undo(Stamp at, const std::string& actor, WallSide side)
{
    const Takes takes = undo_takes(history_, side);
    if (takes == Takes::nothing) return refused("no.nothing_to_undo");
    if (takes == Takes::touched) return refused("no.undo_touched");
    const Change& change = *newest_at(history_.past, side);
    return keep(Undone{side}, Message{change.name}, about(change), at, actor);
}

Result<Dispatched> Session::redo(Stamp at, const std::string& actor, WallSide side)
{
    const Takes takes = redo_takes(history_, side);
    if (takes == Takes::nothing) return refused("no.nothing_to_redo");
    if (takes == Takes::touched) return refused("no.redo_touched");
    const Change& change = *newest_at(history_.future, side);
    return keep(Redone{side}, Message{change.name}, about(change), at, actor);
}

Result<void> Session::checkpoint()
{
    if (seq_ == 0) return {};
    if (const auto tried = try_waiting(); !tried) return tried;
    if (const auto written = journal_.write_checkpoint(checkpoint_of(history_.now, seq_)); !written) return written.error();
    forget_past(history_);
    return {};
}

Result<void> Session::forget(const std::vector<CaseId>& cases)
{
    if (std::any_of(cases.begin(), cases.end(), [&](CaseId id) { return state().find(id) != nullptr; })) {
        if (const auto tried = try_waiting(); !tried) return tried;
        if (const auto dropped = drop_drafts(journal_, cases); !dropped) return dropped; // before the bytes are wiped
        State next = without(history_.now, cases);
        const std::uint64_t seq = journal_.last_seq() + 1;
        if (const auto forgot = journal_.forget(checkpoint_of(next, seq)); !forgot) return forgot.error();
        history_.now = std::move(next);
        seq_ = seq;
        forget_past(history_);
    }
    const auto wiped = journal_.wipe();
    if (!wiped) return failed(wiped.error().kind, "store.traces", wiped.error().message.args);
    return {};
}

void Session::start_from(History history, std::uint64_t seq, Stamp acted_at)
{
    history_ = std::move(history);
    seq_ = seq;
    acted_at_ = acted_at;
}

} // namespace fyr
