// Counting what people answer, one after another, without keeping who answered what: only how often each answer was given.
// Nothing of this is written anywhere before it is enough people; then only medians and quartiles are (domain.md 6.1).
#pragma once

#include "domain/plan_templates.hpp"

namespace fyr {

/// One person's answers, in the order of the barometer's areas.
inline constexpr int not_answered = -1, dont_know = -2;
using Answers = std::vector<int>; ///< a value of the scale, not_answered or dont_know

class Tally {
public:
    Tally() = default;
    explicit Tally(const Barometer& barometer);

    /// Every area has been answered (a "don't know" is an answer).
    [[nodiscard]] bool is_whole(const Answers& answers) const;
    /// Adds a person; false, and nothing added, when the answers are not whole or not of the scale.
    bool add(const Answers& answers);
    [[nodiscard]] int people() const { return people_; }
    [[nodiscard]] const std::string& barometer() const { return barometer_; }
    /// Medians and quartiles in hundredths. Nothing before `least` people; an area that fewer of them knew something about is
    /// left out, for a median of one is what that one said.
    [[nodiscard]] Measurement result(Date on, int least) const;
    bool operator==(const Tally&) const = default;

private:
    std::string barometer_;
    int lowest_ = 0, highest_ = 0, people_ = 0;
    std::vector<std::string> areas_;
    std::vector<std::vector<int>> counts_; ///< area → value - lowest → how many; the last: don't know
};

/// The earliest measurement of one barometer by its day, and the newest of the others; null where there is none.
struct BeforeAfter {
    const Measurement* before = nullptr;
    const Measurement* after = nullptr;
};
[[nodiscard]] BeforeAfter before_and_after(const Plan& plan, std::string_view barometer);

/// The area's value, or null.
[[nodiscard]] const AreaValue* value_of(const Measurement* measurement, std::string_view area);

/// Mean of the medians of the areas, in hundredths, rounded; 0 when there are none.
[[nodiscard]] int mean_of(const Measurement& measurement);

/// How the items of a group stand, in hundredths of 0..3, without those that are not relevant or unanswered; -1: none.
[[nodiscard]] int mean_of(const ChecklistGroup& group, const Plan& plan);
/// How the item stands in this plan; unanswered when nobody said.
[[nodiscard]] PointState state_of(const Plan& plan, std::string_view item);

} // namespace fyr
