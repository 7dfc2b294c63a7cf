// Seeded random acts at a wall, and shrinking by leaving acts out: any part of a sequence is a legal sequence, because
// ids are small numbers that may or may not name something.
#pragma once

#include "domain/commands.hpp"
#include "tests/support/random_state.hpp"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace fyr::test {

struct UndoAct {};
struct RedoAct {};
/// The program writes a checkpoint.
struct CheckpointAct {};
/// The program is started again from what is on disk.
struct RestartAct {};
using Act = std::variant<Command, UndoAct, RedoAct, CheckpointAct, RestartAct>;

[[nodiscard]] Command random_command(Random& random);
[[nodiscard]] std::vector<Act> random_acts(std::uint64_t seed, std::size_t count);

/// The smallest part of `acts` found for which `fails` still says true, by leaving acts out.
[[nodiscard]] std::vector<Act> shrunk(std::vector<Act> acts, const std::function<bool(const std::vector<Act>&)>& fails);
/// One line per act, for the failing test's output.
[[nodiscard]] std::string described(const std::vector<Act>& acts);

/// Runs `broken` (what is wrong, or "") on random acts of the pinned seeds and of one fresh seed; gives "" or a report
/// with the seed, what is wrong and the shrunk acts.
[[nodiscard]] std::string counterexample(const std::vector<std::uint64_t>& pinned, std::size_t count,
                                         const std::function<std::string(const std::vector<Act>&)>& broken);

} // namespace fyr::test
