// The guided formats of a round (domain.md 2.4): their steps, minutes and who listens. Plain values, read from
// assets/templates/reflection-rounds.json by codec/round_formats_codec; a municipality edits the file.
#pragma once

#include "base/words.hpp"
#include "domain/fields.hpp"

#include <string>
#include <vector>

namespace fyr {

struct RoundStepFormat {
    std::string key;
    Words name, hint;
    int minutes = 1;            ///< 1 .. 60; the clock tells, it never cuts anybody off
    bool owner_listens = false; ///< the case owner is silent in this step
    bool ideas = false;         ///< ideas are collected as cards
    bool operator==(const RoundStepFormat&) const = default;
    static constexpr auto fields()
    {
        using S = RoundStepFormat;
        return fields_of(field("key", &S::key), field("name", &S::name), field("hint", &S::hint), field("minutes", &S::minutes),
                         field("owner_listens", &S::owner_listens), field("ideas", &S::ideas));
    }
};

struct RoundFormat {
    std::string key;
    Words name, text;
    std::vector<RoundStepFormat> steps; ///< 1 .. 8
    bool operator==(const RoundFormat&) const = default;
    static constexpr auto fields()
    {
        using F = RoundFormat;
        return fields_of(field("key", &F::key), field("name", &F::name), field("text", &F::text), field("steps", &F::steps));
    }
    /// Place of the step of that key; steps.size() when there is none.
    [[nodiscard]] std::size_t place_of(std::string_view step) const
    {
        std::size_t i = 0;
        while (i < steps.size() && steps[i].key != step) ++i;
        return i;
    }
    [[nodiscard]] int minutes() const
    {
        int sum = 0;
        for (const RoundStepFormat& s : steps) sum += s.minutes;
        return sum;
    }
};

struct RoundFormats {
    std::string version;
    std::vector<RoundFormat> rounds; ///< 1 .. 6
    bool operator==(const RoundFormats&) const = default;
    static constexpr auto fields() { return fields_of(field("version", &RoundFormats::version), field("rounds", &RoundFormats::rounds)); }
    /// The format of that key, else the first.
    [[nodiscard]] const RoundFormat& of(std::string_view key) const
    {
        for (const RoundFormat& r : rounds)
            if (r.key == key) return r;
        return rounds.front();
    }
};

} // namespace fyr
