// Undo and redo around the state, and the Entry that goes to disk. Features never know that undo exists: a
// step keeps how the touched cases, plans and the board looked before it, and undoing it is a fact of its own.
#pragma once

#include "base/result.hpp"
#include "domain/state.hpp"

#include <string>
#include <variant>
#include <vector>

namespace fyr {

/// Whether an act can be taken back at the glass. Arrivals from outside cannot: nothing may be overlooked.
enum class StepKind { act, arrival };
constexpr auto names_of(StepKind) { return std::to_array<std::string_view>({"act", "arrival"}); }

/// All that one command caused; undone as one. `name` is what the act is called ("toast.moved" and its words).
struct Acted {
    StepKind kind = StepKind::act;
    Message name;
    std::vector<Event> events;
    bool operator==(const Acted&) const = default;
};
/// The newest act that is not undone was taken back.
struct Undone { bool operator==(const Undone&) const = default; };
/// The act taken back last was done again.
struct Redone { bool operator==(const Redone&) const = default; };

using Entry = std::variant<Acted, Undone, Redone>;

/// One act that can be undone, or redone.
struct Change {
    Message name;
    std::string actor;
    std::vector<std::pair<CaseId, CasePtr>> cases; ///< as they were on the other side of the act; null: not there
    std::vector<std::pair<PlanId, PlanPtr>> plans;
    std::shared_ptr<const Board> board;            ///< null: the act did not touch the board
};

/// Acts that can be taken back at most; an older one is forgotten with each new one, so that memory does not grow.
inline constexpr std::size_t max_undo = 100;

struct History {
    State now;
    std::vector<Change> past;   ///< oldest first, at most max_undo; how things were before each act
    std::vector<Change> future; ///< undone acts, the next to redo last
};

/// Puts an entry into effect. Undone/Redone with nothing to undo/redo do nothing (old logs must always load).
void evolve(History& history, const Entry& entry, const std::string& actor);
/// Undo does not reach behind this moment (a checkpoint was written).
void forget_past(History& history);

} // namespace fyr
