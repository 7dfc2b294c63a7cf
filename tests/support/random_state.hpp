// Seeded random texts, cases and whole walls: sound by the invariants, with everything in them that they can hold.
#pragma once

#include "domain/state.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace fyr::test {

/// splitmix64: the same numbers with every compiler and library.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    /// 0 … n-1.
    std::size_t below(std::size_t n) { return n == 0 ? 0 : next() % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <class T>
    const T& any_of(const std::vector<T>& list)
    {
        return list[below(list.size())];
    }
    /// Any value of an enumeration with names.
    template <NamedEnum E>
    E any()
    {
        return static_cast<E>(below(names_of(E{}).size()));
    }

private:
    std::uint64_t state_;
};

/// Text as people write it, Danish letters, quotes, line ends and all; at most `limit` characters, never empty and
/// never anything that has to be masked.
[[nodiscard]] std::string random_text(Random& random, std::size_t limit);
/// A key of the triangle of 2019, or a made-up one.
[[nodiscard]] std::string random_dimension(Random& random);
/// Within ten years of 2025, whole seconds.
[[nodiscard]] Stamp random_stamp(Random& random);
[[nodiscard]] Date random_date(Random& random);

[[nodiscard]] Notification random_notification(Random& random);
[[nodiscard]] Acute random_acute(Random& random);
/// Parts with id 0; the case gives them theirs.
[[nodiscard]] Item random_item(Random& random);
[[nodiscard]] Hypothesis random_hypothesis(Random& random);
[[nodiscard]] Focus random_focus(Random& random);
[[nodiscard]] Decision random_decision(Random& random);
[[nodiscard]] Case random_case(Random& random, CaseId id);
[[nodiscard]] Board random_board(Random& random, std::size_t cases);
/// With that many cases and game plans (random_plan.hpp).
[[nodiscard]] State random_state(std::uint64_t seed, std::size_t cases, std::size_t plans = 0);

} // namespace fyr::test
