// What filling a form about a plan and reading it have in common: how a field stands for a number, a day, a part.
#pragma once

#include "board/plan_form.hpp"

#include "domain/calendar.hpp"

#include <charconv>
#include <utility>

namespace fyr {

/// The number a field holds; 0 when it holds none.
[[nodiscard]] inline std::uint64_t number(const std::string& text)
{
    std::uint64_t value = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The day a field holds; no day when it holds none.
[[nodiscard]] inline Date day(const Form& form, const std::string& field)
{
    const auto date = parse_date(form.value(field));
    return date ? *date : Date{};
}

[[nodiscard]] inline std::string text_of(Date date) { return date ? format_date(date) : ""; }

template <NamedEnum E>
[[nodiscard]] E chosen(const Form& form, const std::string& field, E otherwise)
{
    return value_named<E>(form.value(field)).value_or(otherwise);
}

/// The part as it stands in the plan; a new one when it is not there.
template <class Part>
[[nodiscard]] Part kept(const std::vector<Part>& parts, PartId id)
{
    const Part* found = part_of(parts, id);
    return found ? *found : Part{};
}

/// The five letters of SMART: field of the form, part of the goal.
using SmartField = std::pair<const char*, SmartPart Goal::*>;
inline constexpr SmartField smart_fields[] = {{"specific", &Goal::specific}, {"measurable", &Goal::measurable}, {"attractive", &Goal::attractive},
                                       {"realistic", &Goal::realistic}, {"timed", &Goal::timed}};

} // namespace fyr
