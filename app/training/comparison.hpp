// What the groups made of the same case, side by side: differences to talk about, never points and never a ranking
// (domain.md part 8). Read from the groups' own cases alone. Pure.
#pragma once

#include "base/result.hpp"
#include "domain/rules.hpp"
#include "domain/state.hpp"
#include "training/lesson.hpp"

#include <optional>
#include <string>
#include <vector>

namespace fyr {

/// One group's case in numbers and words.
struct GroupResult {
    AcuteAnswer acute = AcuteAnswer::unanswered;
    int acute_minutes = -1;   ///< after the lesson began; -1: not answered
    int concern = -1;         ///< 0 .. 10; -1: not said
    int dimensions = 0;       ///< covered by a note or a magnet
    int notes = 0, resources = 0, unknowns = 0;
    int hypotheses = 0;
    int weighed = 0;          ///< of these, with something for and against
    int defining = 0;         ///< notes with a word that defines instead of describing
    std::vector<std::string> focus; ///< keys of dimensions, and folded words of focus points that name none; sorted, each once
    std::vector<std::string> focus_texts;
    std::optional<Track> track;
    /// 0 .. 100 of the notes; -1: no notes.
    [[nodiscard]] int resource_percent() const { return notes == 0 ? -1 : resources * 100 / notes; }
};

struct Comparison {
    std::vector<GroupResult> groups;
    int focus_overlap = -1; ///< 0 .. 100: Jaccard of every pair with a focus, on average; -1: fewer than two have one
    std::vector<Message> talk; ///< where they differ, as questions
};

/// `at_case`: which of the exercise's cases.
[[nodiscard]] Comparison compare(const Lesson& lesson, int at_case, const State& state, const Rules& rules);

/// 0 .. 100: how much two sets share of what they have together; both empty: 100.
[[nodiscard]] int overlap_percent(const std::vector<std::string>& a, const std::vector<std::string>& b);

} // namespace fyr
