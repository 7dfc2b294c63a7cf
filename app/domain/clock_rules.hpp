// The numbers and days behind the clocks: lengths, warnings, holidays, what a working day is. Part of Rules
// (rules.hpp), apart because calendar.hpp needs no more than this. All zero until a file says otherwise.
// Source: domain.md 4.1 (D1–D8) and 4.2 (holidays, "hverdag").
#pragma once

#include "base/words.hpp"
#include "domain/fields.hpp"

#include <vector>

namespace fyr {

/// D1, the 24-hour assessment, in elapsed hours: near (amber) when less than near_hours are left,
/// watch (yellow) when less than watch_hours are left. near ≤ watch ≤ assessment.
struct ClockRules {
    int assessment_hours = 0, near_hours = 0, watch_hours = 0;
    bool operator==(const ClockRules&) const = default;
    static constexpr auto fields()
    {
        using C = ClockRules;
        return fields_of(field("assessment_hours", &C::assessment_hours), field("near_hours", &C::near_hours),
                         field("watch_hours", &C::watch_hours));
    }
};

/// D2, kvittering: due at the end of this working day after the day of receipt; warn and danger on the n-th.
struct AcknowledgementRules {
    int working_days = 0, warn_at = 0, danger_at = 0;
    bool operator==(const AcknowledgementRules&) const = default;
    static constexpr auto fields()
    {
        using A = AcknowledgementRules;
        return fields_of(field("working_days", &A::working_days), field("warn_at", &A::warn_at),
                         field("danger_at", &A::danger_at));
    }
};

/// D7, § 20: calendar months from the day of awareness; warn this many days before, most first.
struct InvestigationRules {
    int months = 0;
    std::vector<int> warn_days;
    bool operator==(const InvestigationRules&) const = default;
    static constexpr auto fields()
    {
        using I = InvestigationRules;
        return fields_of(field("months", &I::months), field("warn_days", &I::warn_days));
    }
};

/// Clocks without a number in the law: what the municipality wants of itself, in working days.
struct LocalTargets {
    int professional_told_days = 0; ///< D3, from the decision
    int child_talk_days = 0;        ///< D4, from receipt, on suspected abuse
    int screening_days = 0;         ///< D5, § 18, from receipt
    int exploration_days = 0;       ///< D6, § 19, from the decision
    bool operator==(const LocalTargets&) const = default;
    static constexpr auto fields()
    {
        using L = LocalTargets;
        return fields_of(field("professional_told_days", &L::professional_told_days),
                         field("child_talk_days", &L::child_talk_days), field("screening_days", &L::screening_days),
                         field("exploration_days", &L::exploration_days));
    }
};

/// D8: a closed case leaves the wall after this many working days, and in any case after the cap (calendar days).
struct RetentionRules {
    int working_days = 0, hard_cap_days = 0;
    bool operator==(const RetentionRules&) const = default;
    static constexpr auto fields()
    {
        using R = RetentionRules;
        return fields_of(field("working_days", &R::working_days), field("hard_cap_days", &R::hard_cap_days));
    }
};

/// A holiday that moves with Easter Sunday (offset in days, Sunday itself 0).
struct EasterDay {
    Words name;
    int offset = 0;
    int valid_to_year = 0; ///< the last year it was one; 0: still is
    bool operator==(const EasterDay&) const = default;
    static constexpr auto fields()
    {
        using E = EasterDay;
        return fields_of(field("name", &E::name), field("offset", &E::offset),
                         field("valid_to_year", &E::valid_to_year));
    }
};

struct FixedDay {
    Words name;
    int month = 0, day = 0;
    bool operator==(const FixedDay&) const = default;
    static constexpr auto fields()
    {
        using F = FixedDay;
        return fields_of(field("name", &F::name), field("month", &F::month), field("day", &F::day));
    }
};

/// No holiday by law, but many offices are closed. Month 0: moves with Easter.
struct ClosedDay {
    Words name;
    int month = 0, day = 0, easter_offset = 0;
    bool closed = false; ///< this municipality keeps it as a day off
    bool operator==(const ClosedDay&) const = default;
    static constexpr auto fields()
    {
        using C = ClosedDay;
        return fields_of(field("name", &C::name), field("month", &C::month), field("day", &C::day),
                         field("easter_offset", &C::easter_offset), field("closed", &C::closed));
    }
};

/// What a "hverdag" is. The law leaves Saturdays and closing days open: the board warns by the strictest reading
/// and fails by this one.
struct CalendarRules {
    std::vector<EasterDay> easter_days;
    std::vector<FixedDay> fixed_days;
    std::vector<ClosedDay> closed_days;
    bool saturday_counts = false;
    bool operator==(const CalendarRules&) const = default;
    static constexpr auto fields()
    {
        using C = CalendarRules;
        return fields_of(field("easter_days", &C::easter_days), field("fixed_days", &C::fixed_days),
                         field("closed_days", &C::closed_days), field("saturday_counts", &C::saturday_counts));
    }
};

} // namespace fyr
