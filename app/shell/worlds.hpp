// The two worlds of a data folder: the daily wall, and the training world in a folder of its own inside it. Which one a journal
// is of stands in the journal itself, so that no program takes one for the other.
#pragma once

#include "codec/board_codec.hpp"
#include "codec/notification_codec.hpp"
#include "platform/journal.hpp"

#include <string>

namespace fyr {

enum class World { daily, training };
constexpr auto names_of(World) { return std::to_array<std::string_view>({"daily", "training"}); }

/// DATA, or DATA/training.
[[nodiscard]] std::string folder_of(World world, const std::string& data_dir);

[[nodiscard]] World world_of(const Journal& journal);
/// rejected "world.is_training" or "world.is_daily": the journal is of the other world. A new one is of none yet. Changes nothing.
[[nodiscard]] Result<void> belongs_to(const Journal& journal, World world);
/// Writes down which world it is of, once. io when the disk does not take it.
Result<void> note_world(Journal& journal, World world);

/// Turns down what does not belong there: the training world takes only what says that it is made up (domain/made_up.hpp,
/// "world.not_marked"), a wall of real notifications nothing of the kind ("world.marked"), a folder to try the wall in both.
void keep_what_belongs(Reading& reading, Subject subject);

} // namespace fyr
