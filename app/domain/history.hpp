// Undo and redo around the state, and the Entry that goes to disk. Features never know that undo exists: a step keeps how
// the touched cases, plans and the board looked before and after it, and undoing it is a fact of its own. Several people
// stand before the wall: each side takes back its own acts, and what the other side did since stays.
#pragma once

#include "base/result.hpp"
#include "domain/people.hpp"
#include "domain/state.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace fyr {

/// Whether an act can be taken back at the glass. Arrivals from outside cannot: nothing may be overlooked.
enum class StepKind { act, arrival };
constexpr auto names_of(StepKind) { return std::to_array<std::string_view>({"act", "arrival"}); }

/// The half of the wall at which somebody acted. none: not said (old journals, commands, a keyboard); it counts for both.
enum class WallSide { none, left, right };
constexpr auto names_of(WallSide) { return std::to_array<std::string_view>({"none", "left", "right"}); }

/// All that one command caused; undone as one. `name` is what the act is called ("toast.moved" and its words).
struct Acted {
    StepKind kind = StepKind::act;
    Message name;
    std::vector<Event> events;
    WallSide side = WallSide::none;
    bool operator==(const Acted&) const = default;
};
/// The newest act of that side that is not undone was taken back; none: the newest of all.
struct Undone {
    WallSide side = WallSide::none;
    bool operator==(const Undone&) const = default;
};
/// The act of that side that was taken back last was done again; none: of both sides.
struct Redone {
    WallSide side = WallSide::none;
    bool operator==(const Redone&) const = default;
};

using Entry = std::variant<Acted, Undone, Redone>;

/// A thing as it was before an act and after it; null: not there.
template <class Id, class Ptr>
struct Kept {
    Id id;
    Ptr before, after;
};

/// One act that can be undone, or redone.
struct Change {
    Message name;
    std::string actor;
    WallSide side = WallSide::none;
    std::optional<Right> needed; ///< what the act needed, and so does taking it back (domain/rights.hpp)
    std::vector<Kept<CaseId, CasePtr>> cases;
    std::vector<Kept<PlanId, PlanPtr>> plans;
    std::shared_ptr<const Board> board_before, board_after; ///< null: the act did not touch the board
};

/// Acts that can be taken back at most; an older one is forgotten with each new one, so that memory does not grow.
inline constexpr std::size_t max_undo = 100;

struct History {
    State now;
    std::vector<Change> past;   ///< oldest first, at most max_undo
    std::vector<Change> future; ///< undone acts, the one undone last is last
};

/// Puts an entry into effect. Undone/Redone with nothing to undo/redo, or with something that others have changed since, do
/// nothing (old logs must always load).
void evolve(History& history, const Entry& entry, const std::string& actor);
/// The newest of `changes` that undo or redo at `side` is about; null: none.
[[nodiscard]] const Change* newest_at(const std::vector<Change>& changes, WallSide side);
/// What undo (or redo) at `side` would come to: nothing: there is none. apart: what others did since touched something else.
/// touched: later acts touched the same part of a case or plan, or need what it made; it stays as it is.
enum class Takes { nothing, whole, apart, touched };
[[nodiscard]] Takes undo_takes(const History& history, WallSide side);
[[nodiscard]] Takes redo_takes(const History& history, WallSide side);
/// Undo does not reach behind this moment (a checkpoint was written).
void forget_past(History& history);

} // namespace fyr
