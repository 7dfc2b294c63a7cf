// What a card on the board says in words, longest first: a card takes the first that stands whole in its room, so that a smaller
// card says less and cuts nothing (design part 4, section 3).
#pragma once

#include "ui/frame.hpp"

namespace fyr {

inline constexpr float least_alarm_em = 20; ///< lp: no red line of a card is written smaller

struct CardWords {
    std::string alias, age;
    AssessmentClock clock;
    bool alarm = false;              ///< acute with something open, or past the deadline
    std::vector<std::string> lines;  ///< what stands below the code: how late, the acute action, the summary, the clock
    std::vector<std::string> short_lines; ///< the same for a brick, behind the age: "3 t over", "TB 09.30"; empty: the age alone
    std::string third;               ///< of a tall brick: lateness in full, acute action, or the clock
    std::string track, who_when;     ///< of a decided card: track, "TB · ons. 4. marts"
    std::vector<std::string> open;   ///< of a decided card: what is still to be done about a danger, longest first: "Risikovurdering · TB 09.30"
    bool decided = false;
};
[[nodiscard]] CardWords words_of_card(const Frame& f, const Case& c);

namespace say {

/// "3 t 21 min over fristen", from two days on "273 dage over fristen"; `left` is negative.
[[nodiscard]] std::string late(const Strings& s, Stamp left);
/// "3 t over", under one hour "23 m over", from two days on "273 dage over".
[[nodiscard]] std::string late_short(const Strings& s, Stamp left);

} // namespace say

/// How wide the letters of this board's cards run. `order` has its columns already.
[[nodiscard]] CardNeeds needs_of_cards(const Painter& p, const Strings& s, const Rules& rules, const State& state, const BoardOrder& order, Stamp now);

} // namespace fyr
