// What the board offers to talk about: the triangle and the questions of the funnel. Plain values, read from
// assets/templates/ by codec/templates_codec; a municipality edits the files.
// Source: domain.md 2.1 and 2.2 (triangles), 1.2 (questions); the official wording of the questions was not found,
// so they are our own.
#pragma once

#include "base/words.hpp"
#include "domain/case.hpp"

namespace fyr {

/// One field of the triangle. The lines are its label on the glass, one or two, shorter than the name if need be.
struct Dimension {
    std::string key; ///< what notes and files say: "learning"; unique within the triangle
    Words name;
    std::vector<std::string> lines_da, lines_en;
    [[nodiscard]] const std::vector<std::string>& lines(Language l) const
    {
        return l == Language::en ? lines_en : lines_da;
    }
    bool operator==(const Dimension&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("key", &Dimension::key), field("name", &Dimension::name),
                         field("lines_da", &Dimension::lines_da), field("lines_en", &Dimension::lines_en));
    }
};

struct TriangleSide {
    std::string key;
    Words name;
    std::vector<Dimension> dimensions; ///< in the order of the figure: from the top down, the base from left to right
    bool operator==(const TriangleSide&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("key", &TriangleSide::key), field("name", &TriangleSide::name),
                         field("dimensions", &TriangleSide::dimensions));
    }
};

/// A dimension of this triangle (or a part of one) that is called something else in a newer triangle.
struct DimensionMove {
    std::string from, to;
    bool operator==(const DimensionMove&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("from", &DimensionMove::from), field("to", &DimensionMove::to));
    }
};

/// An ICS triangle. Sides: left, right, base.
struct Triangle {
    std::string key; ///< "triangle-2019", also the name of its file
    Words name, centre;
    std::array<TriangleSide, 3> sides;
    std::string moves_to;             ///< key of the triangle the moves lead to; "" when it is today's
    std::vector<DimensionMove> moves; ///< for imports; every dimension stands here when moves_to is set
    bool operator==(const Triangle&) const = default;
    static constexpr auto fields()
    {
        using T = Triangle;
        return fields_of(field("key", &T::key), field("name", &T::name), field("centre", &T::centre),
                         field("sides", &T::sides), field("moves_to", &T::moves_to), field("moves", &T::moves));
    }

    /// The dimension of that key, or null.
    [[nodiscard]] const Dimension* dimension(std::string_view wanted) const
    {
        for (const auto& side : sides)
            for (const auto& d : side.dimensions)
                if (d.key == wanted) return &d;
        return nullptr;
    }
    /// What `old_key` is called in the triangle `moves_to`; null when it has no place there.
    [[nodiscard]] const std::string* moved(std::string_view old_key) const
    {
        for (const auto& m : moves)
            if (m.from == old_key) return &m.to;
        return nullptr;
    }
};

/// What one step of the funnel asks: one or two short questions always in sight, the rest a tap away.
struct StepQuestions {
    Step step = Step::received;
    Words name;                          ///< "Hypotesedannelse"
    std::vector<Words> short_questions;  ///< 1 or 2
    std::vector<Words> questions;
    bool operator==(const StepQuestions&) const = default;
    static constexpr auto fields()
    {
        using S = StepQuestions;
        return fields_of(field("step", &S::step), field("name", &S::name),
                         field("short_questions", &S::short_questions), field("questions", &S::questions));
    }
};

struct FunnelQuestions {
    std::string version;
    std::array<StepQuestions, step_count> steps; ///< in the order of Step
    [[nodiscard]] const StepQuestions& of(Step step) const { return steps[static_cast<std::size_t>(step)]; }
    bool operator==(const FunnelQuestions&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("version", &FunnelQuestions::version), field("steps", &FunnelQuestions::steps));
    }
};

} // namespace fyr
