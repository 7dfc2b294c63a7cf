// The lesson that is being held, in a small file beside the training world's journal, and the archive of earlier classes.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "training/lesson.hpp"

#include <string>

namespace fyr {

/// DATA/training/lesson.json; none when there is none or it cannot be read: a lesson is begun anew, the board is not touched.
[[nodiscard]] Lesson kept_lesson(const std::string& training_dir);
/// Written whole or not at all; no lesson: the file goes. Errors as write_file.
[[nodiscard]] Result<void> keep_lesson(const std::string& training_dir, const Lesson& lesson);

/// Into DATA/training/exercises, under its key, where the training world finds it when it is entered. Errors as write_file.
[[nodiscard]] Result<void> keep_own_exercise(const std::string& training_dir, const Exercise& exercise);

/// After the journal is closed: moves journal and lesson to DATA/training/archive/2026-03-03-0834, so that the next class begins
/// on an empty board. Nothing is deleted. io: what could not be moved stays.
[[nodiscard]] Result<void> archive_class(const std::string& training_dir, Stamp now);

} // namespace fyr
