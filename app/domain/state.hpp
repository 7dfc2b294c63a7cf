// The whole wall as one value, cheap to copy a moment of: cases, plans and board are shared until somebody changes
// them. evolve() is the only way to change it and cannot fail.
#pragma once

#include "domain/events.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace fyr {

using CasePtr = std::shared_ptr<const Case>;
using PlanPtr = std::shared_ptr<const Plan>;

class State {
public:
    State();

    /// The case, or null when there is none of that id.
    [[nodiscard]] const Case* find(CaseId id) const;
    [[nodiscard]] CasePtr share(CaseId id) const;
    /// The case with that alias, compared without regard to case; null when there is none.
    [[nodiscard]] const Case* find_code(std::string_view code) const;
    [[nodiscard]] const Board& board() const { return *board_; }
    /// The game plan, or null when there is none of that id.
    [[nodiscard]] const Plan* find(PlanId id) const;
    [[nodiscard]] PlanPtr share(PlanId id) const;
    [[nodiscard]] const std::map<PlanId, PlanPtr>& plans() const { return plans_; }
    [[nodiscard]] const std::map<CaseId, CasePtr>& cases() const { return cases_; }
    /// Some case names that code, or group of siblings, among its own siblings.
    [[nodiscard]] bool is_named_sibling(const std::string& tag) const { return sibling_tags_.contains(tag); }
    /// Ids of the cases on the wall (not closed), ascending.
    [[nodiscard]] const std::set<CaseId>& on_board() const { return on_board_; }
    /// True when a notification with this sender's reference has ever been received here.
    [[nodiscard]] bool knows(const std::string& sender_id) const { return known_ids_.contains(sender_id); }
    [[nodiscard]] const std::set<std::string>& known_ids() const { return known_ids_; }
    [[nodiscard]] CaseId next_case() const { return next_case_; }
    [[nodiscard]] PlanId next_plan() const { return next_plan_; }
    /// Rises by one with every change; the same number means the same state in this run of the program.
    [[nodiscard]] std::uint64_t version() const { return version_; }

    /// Puts a case in place of the one with its id (or adds it); null takes it away. For evolve, undo and loading.
    void put(CaseId id, CasePtr value);
    void put(PlanId id, PlanPtr value);
    void put_board(std::shared_ptr<const Board> board);
    [[nodiscard]] std::shared_ptr<const Board> share_board() const { return board_; }
    /// No case received from now on gets an id below `next`: ids of forgotten cases are not given again.
    void reserve_ids(CaseId next) { next_case_ = std::max(next_case_, next); }
    void reserve_ids(PlanId next) { next_plan_ = std::max(next_plan_, next); }
    void know(const std::string& sender_id) { known_ids_.insert(sender_id); }

    /// Same content (versions aside).
    friend bool operator==(const State& a, const State& b);

private:
    std::map<CaseId, CasePtr> cases_;
    std::map<std::string, CaseId> by_code_; ///< folded alias → id
    std::set<CaseId> on_board_;
    std::map<std::string, int> sibling_tags_; ///< how many cases name it
    std::map<PlanId, PlanPtr> plans_;
    std::shared_ptr<const Board> board_;
    std::set<std::string> known_ids_;
    CaseId next_case_{1};
    PlanId next_plan_{1};
    std::uint64_t version_ = 0;
};

/// People are at work together: the morning meeting is open, a plan's meeting is held, or its day is being guided.
[[nodiscard]] bool in_meeting(const State& state);

/// What an event touches, so that undo can keep it: the cases, the plan (0: none), and whether the board changes.
struct Touched {
    std::vector<CaseId> cases;
    bool board = false;
    PlanId plan{};
};
[[nodiscard]] Touched touched_by(const Event& event);

/// Total: an unknown id does nothing, so that old logs always load.
void evolve(State& state, const Event& event);

} // namespace fyr
