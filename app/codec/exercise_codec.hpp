// The files of assets/exercises and of a data folder's own exercises: cases for teaching, steps, tasks, times. Edited by
// trainers, read as strictly as the rules (docs/exercise-format.md). And the small file that keeps the lesson being held.
// Pure: reads no files.
#pragma once

#include "base/result.hpp"
#include "training/lesson.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// The library of cases that exercises name: {"cases": […]}, at most 60, no code twice.
/// Refused: corrupt, templates.refused with args as rules.refused (rules_codec.hpp).
[[nodiscard]] Result<std::vector<TeachingCase>> decode_teaching_cases(std::string_view json_text, std::string_view file);

/// One exercise; every case it names is its own or one of `library`. Refused as above.
[[nodiscard]] Result<Exercise> decode_exercise(std::string_view json_text, std::string_view file, const std::vector<TeachingCase>& library);
/// As a file that decode_exercise takes.
[[nodiscard]] std::string encode_exercise(const Exercise& exercise);

/// corrupt when it is no lesson.
[[nodiscard]] Result<Lesson> decode_lesson(std::string_view json_text, std::string_view file);
[[nodiscard]] std::string encode_lesson(const Lesson& lesson);

} // namespace fyr
