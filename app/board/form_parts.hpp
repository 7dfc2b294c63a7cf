// What filling a form and reading it have in common: how a field stands for a number, a day, a part.
#pragma once

#include "board/form.hpp"

#include "domain/calendar.hpp"
#include "domain/case.hpp"

#include <charconv>
#include <utility>

namespace fyr {

/// Reads a number that is the whole of `text`; false, and `value` as it was, when it is not one.
template <class T>
[[nodiscard]] bool number(const std::string& text, T& value)
{
    T read{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (error != std::errc() || end != text.data() + text.size()) return false;
    value = read;
    return true;
}

/// The number a field holds; 0 when it holds none.
[[nodiscard]] inline std::uint64_t number(const std::string& text)
{
    std::uint64_t value = 0;
    (void)number(text, value);
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

/// What the rows of special tracks say.
[[nodiscard]] inline Flags flags_in(const Form& form)
{
    return {chosen(form, "abuse", Abuse::none), form.value("honour") == "yes", form.value("existing_support") == "yes"};
}

/// The part as it stands; when it is there no longer, one that keeps its number, so that saving it is refused as gone.
template <class Part>
[[nodiscard]] Part kept(const std::vector<Part>& parts, PartId id)
{
    const Part* found = part_of(parts, id);
    if (found) return *found;
    Part none{};
    none.id = id;
    return none;
}

/// The five letters of SMART: field of the form, part of the goal.
using SmartField = std::pair<const char*, SmartPart Goal::*>;
inline constexpr SmartField smart_fields[] = {{"specific", &Goal::specific}, {"measurable", &Goal::measurable}, {"attractive", &Goal::attractive},
                                       {"realistic", &Goal::realistic}, {"timed", &Goal::timed}};

} // namespace fyr
