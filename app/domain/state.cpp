#include "domain/state.hpp"

#include "base/overloaded.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace fyr {

State::State() : board_(std::make_shared<const Board>()) {}

const Case* State::find(CaseId id) const
{
    const auto it = cases_.find(id);
    return it == cases_.end() ? nullptr : it->second.get();
}

CasePtr State::share(CaseId id) const
{
    const auto it = cases_.find(id);
    return it == cases_.end() ? nullptr : it->second;
}

const Case* State::find_code(std::string_view code) const
{
    const auto it = by_code_.find(folded(code));
    return it == by_code_.end() ? nullptr : find(it->second);
}

void State::put(CaseId id, CasePtr value)
{
    ++version_;
    const auto old = cases_.find(id);
    if (old != cases_.end())
        for (const std::string& tag : old->second->facts.siblings)
            if (const auto named = sibling_tags_.find(tag); named != sibling_tags_.end() && --named->second == 0) sibling_tags_.erase(named);
    if (value)
        for (const std::string& tag : value->facts.siblings) ++sibling_tags_[tag];
    if (old != cases_.end() && (!value || old->second->facts.code != value->facts.code)) {
        const auto code = by_code_.find(folded(old->second->facts.code));
        if (code != by_code_.end() && code->second == id) by_code_.erase(code);
    }
    if (!value) {
        if (old != cases_.end()) cases_.erase(old);
        on_board_.erase(id);
        return;
    }
    by_code_[folded(value->facts.code)] = id;
    if (is_on_board(*value)) on_board_.insert(id);
    else on_board_.erase(id);
    next_case_ = std::max(next_case_, CaseId{id.value + 1});
    cases_.insert_or_assign(id, std::move(value));
}

const Plan* State::find(PlanId id) const
{
    const auto it = plans_.find(id);
    return it == plans_.end() ? nullptr : it->second.get();
}

PlanPtr State::share(PlanId id) const
{
    const auto it = plans_.find(id);
    return it == plans_.end() ? nullptr : it->second;
}

void State::put(PlanId id, PlanPtr value)
{
    ++version_;
    if (!value) {
        plans_.erase(id);
        return;
    }
    next_plan_ = std::max(next_plan_, PlanId{id.value + 1});
    plans_.insert_or_assign(id, std::move(value));
}

void State::put_board(std::shared_ptr<const Board> board)
{
    ++version_;
    board_ = std::move(board);
}

bool operator==(const State& a, const State& b)
{
    const auto same = [](const auto& x, const auto& y) { return x.first == y.first && *x.second == *y.second; };
    return *a.board_ == *b.board_ && a.known_ids_ == b.known_ids_ &&
           std::equal(a.cases_.begin(), a.cases_.end(), b.cases_.begin(), b.cases_.end(), same) &&
           std::equal(a.plans_.begin(), a.plans_.end(), b.plans_.begin(), b.plans_.end(), same);
}

bool in_meeting(const State& state)
{
    const auto is_held = [](const auto& plan) { return plan.second->open_follow_up || !plan.second->agenda.now.empty(); };
    return state.board().meeting.open || std::any_of(state.plans().begin(), state.plans().end(), is_held);
}

namespace {

/// Changes a copy of the case and puts it back; does nothing when the case is gone.
template <class F>
void edit(State& state, CaseId id, F&& change)
{
    const Case* old = state.find(id);
    if (!old) return;
    auto next = std::make_shared<Case>(*old);
    change(*next);
    state.put(id, std::move(next));
}

template <class F>
void edit_board(State& state, F&& change)
{
    auto next = std::make_shared<Board>(state.board());
    change(*next);
    state.put_board(std::move(next));
}

template <class Part>
void save_part(std::vector<Part>& parts, const Part& part, std::uint64_t& next_part)
{
    const auto it = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.id == part.id; });
    if (it == parts.end()) parts.push_back(part);
    else *it = part;
    next_part = std::max(next_part, part.id.value + 1);
}

template <class Part>
void remove_part(std::vector<Part>& parts, PartId id)
{
    std::erase_if(parts, [&](const Part& p) { return p.id == id; });
}

template <class Part>
void raise_next(const std::vector<Part>& parts, std::uint64_t& next_part)
{
    for (const Part& p : parts) next_part = std::max(next_part, p.id.value + 1);
}

} // namespace

Touched touched_by(const Event& event)
{
    return std::visit(overloaded{[](const MeetingSet&) { return Touched{{}, true, {}}; },
                                 [](const MeetingEnded&) { return Touched{{}, true, {}}; },
                                 [](const TriangleChosen&) { return Touched{{}, true, {}}; },
                                 [](const PromiseMade&) { return Touched{{}, true, {}}; },
                                 [](const PromiseKept&) { return Touched{{}, true, {}}; },
                                 [](const BoardImported& e) {
                                     Touched t{{}, true, {}};
                                     for (const Case& c : e.cases) t.cases.push_back(c.id);
                                     return t;
                                 },
                                 [](const AboutPlan auto& e) { return Touched{{}, false, e.about}; },
                                 [](const auto& e) { return Touched{{e.about}, false, {}}; }},
                      event);
}

void evolve(State& state, const Event& event)
{
    std::visit(
        overloaded{
            [&](const NotificationReceived& e) {
                auto c = std::make_shared<Case>();
                c->id = e.about;
                c->facts = e.facts;
                if (!e.facts.id.empty()) state.know(e.facts.id);
                state.put(e.about, std::move(c));
            },
            [&](const AcuteAssessed& e) {
                edit(state, e.about, [&](Case& c) {
                    std::vector<std::string> ever = c.acute.assessors;
                    for (const std::string& who : {c.acute.by, c.acute.by_other, e.value.by, e.value.by_other})
                        if (!who.empty() && std::find(ever.begin(), ever.end(), who) == ever.end()) ever.push_back(who);
                    c.acute = e.value;
                    c.acute.assessors = std::move(ever);
                    raise_next(c.acute.actions, c.next_part);
                });
            },
            [&](const AcuteActionSaved& e) {
                edit(state, e.about, [&](Case& c) {
                    c.acute.action.clear(); // the one action of a board of before is among them since
                    c.acute.action_owner.clear();
                    save_part(c.acute.actions, e.value, c.next_part);
                });
            },
            [&](const NoResourcesFound& e) { edit(state, e.about, [&](Case& c) { c.no_resources = e.value; }); },
            [&](const AcuteMarked& e) { edit(state, e.about, [&](Case& c) { c.acute.marked = e.acute; }); },
            [&](const FlagsSet& e) { edit(state, e.about, [&](Case& c) { c.facts.flags = e.value; }); },
            [&](const CardMoved& e) { edit(state, e.about, [&](Case& c) { c.step = e.to; }); },
            [&](const ItemSaved& e) {
                edit(state, e.about, [&](Case& c) { save_part(c.items, e.value, c.next_part); });
            },
            [&](const ItemRemoved& e) { edit(state, e.about, [&](Case& c) { remove_part(c.items, e.value); }); },
            [&](const NotRelevantSet& e) { edit(state, e.about, [&](Case& c) { c.not_relevant = e.value; }); },
            [&](const ChildVoiceSet& e) { edit(state, e.about, [&](Case& c) { c.child_voice = e.value; }); },
            [&](const HypothesisSaved& e) {
                edit(state, e.about, [&](Case& c) { save_part(c.hypotheses, e.value, c.next_part); });
            },
            [&](const HypothesisRemoved& e) {
                edit(state, e.about, [&](Case& c) { remove_part(c.hypotheses, e.value); });
            },
            [&](const FunnelShortened& e) { edit(state, e.about, [&](Case& c) { c.short_funnel = e.value; }); },
            [&](const FocusSet& e) {
                edit(state, e.about, [&](Case& c) {
                    c.focus = e.value;
                    raise_next(c.focus, c.next_part);
                });
            },
            [&](const ParkedSet& e) {
                edit(state, e.about, [&](Case& c) {
                    c.parked = e.value;
                    raise_next(c.parked, c.next_part);
                });
            },
            [&](const Decided& e) { edit(state, e.about, [&](Case& c) { c.decision = e.value; }); },
            [&](const GateOverridden& e) { edit(state, e.about, [&](Case& c) { c.overrides.push_back(e.value); }); },
            [&](const DutySet& e) {
                edit(state, e.about, [&](Case& c) { c.duties[static_cast<std::size_t>(e.duty)] = e.state; });
            },
            [&](const CasesLinked& e) {
                edit(state, e.about, [&](Case& c) {
                    std::erase_if(c.links, [&](const CaseLink& l) { return l.other == e.value.other; });
                    c.links.push_back(e.value);
                });
            },
            [&](const CasesUnlinked& e) {
                edit(state, e.about, [&](Case& c) {
                    std::erase_if(c.links, [&](const CaseLink& l) { return l.other == e.value; });
                });
            },
            [&](const RoundSaved& e) {
                edit(state, e.about, [&](Case& c) {
                    save_part(c.rounds.all, e.value, c.next_part);
                    raise_next(e.value.markers, c.next_part);
                });
            },
            [&](const PromiseMade& e) { edit_board(state, [&](Board& b) { b.promises.push_back(e.promise); }); },
            [&](const PromiseKept& e) {
                edit_board(state, [&](Board& b) {
                    const auto it = std::find_if(b.promises.begin(), b.promises.end(), [&](const Promise& p) { return is_same(p, e.promise); });
                    if (it != b.promises.end()) b.promises.erase(it);
                });
            },
            [&](const LateReasonSaved& e) { edit(state, e.about, [&](Case& c) { c.acute.late_reason = e.value; }); },
            [&](const AwareSet& e) {
                edit(state, e.about, [&](Case& c) {
                    c.aware = e.aware;
                    c.aware_reason = e.reason;
                    if (c.decision && e.deadline) c.decision->deadline = e.deadline;
                });
            },
            [&](const CaseTransferred& e) {
                edit(state, e.about, [&](Case& c) {
                    c.case_system_ref = e.case_system_ref;
                    c.transferred_at = e.at;
                });
            },
            [&](const CaseClosed& e) { edit(state, e.about, [&](Case& c) { c.closed_at = e.at; }); },
            [&](const MeetingSet& e) { edit_board(state, [&](Board& b) { b.meeting = e.meeting; }); },
            [&](const MeetingEnded& e) {
                edit_board(state, [&](Board& b) {
                    b.meeting = e.meeting;
                    b.archive.edit().push_back(e.record);
                    b.promises = e.promises;
                });
            },
            [&](const PlanAdded& e) {
                auto plan = std::make_shared<Plan>(e.value);
                plan->id = e.about;
                state.put(e.about, std::move(plan));
            },
            [&](const PlanRemoved& e) { state.put(e.about, PlanPtr{}); },
            [&](const AboutPlan auto& e) {
                const Plan* old = state.find(e.about);
                if (!old) return;
                auto next = std::make_shared<Plan>(*old);
                evolve(*next, PlanEvent{e});
                state.put(e.about, std::move(next));
            },
            [&](const TriangleChosen& e) { edit_board(state, [&](Board& b) { b.triangle = e.triangle; }); },
            [&](const BoardImported& e) {
                state.put_board(std::make_shared<const Board>(e.board));
                for (const Case& c : e.cases) {
                    state.put(c.id, std::make_shared<const Case>(c));
                    if (!c.facts.id.empty()) state.know(c.facts.id);
                }
            },
        },
        event);
}

} // namespace fyr
