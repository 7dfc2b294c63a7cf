// How a struct tells its parts by name, so that one piece of code can write, read, compare or walk all of
// them: `static constexpr auto fields()` returns fields_of(field("name", &T::member), …). Enumerations give
// their names with `constexpr auto names_of(E)`. No JSON here: codec/ does that.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace fyr {

template <class Owner, class Value>
struct Field {
    std::string_view name;
    Value Owner::* member;
};

template <class Owner, class Value>
[[nodiscard]] constexpr Field<Owner, Value> field(std::string_view name, Value Owner::* member)
{
    return {name, member};
}

/// The list of a struct's fields: called with f, it calls f(field, …) with all of them. No std::tuple: that one took every
/// file that knows the domain three seconds to compile.
template <class... Fields>
[[nodiscard]] constexpr auto fields_of(Fields... fields)
{
    return [fields...](auto&& f) { return f(fields...); };
}

/// The fields of a base and more.
template <class List, class... Fields>
[[nodiscard]] constexpr auto fields_and(List base, Fields... more)
{
    return [base, more...](auto&& f) { return base([&](const auto&... first) { return f(first..., more...); }); };
}

/// A struct that names its parts.
template <class T>
concept HasFields = requires { T::fields(); };

/// A section that files from before it existed may leave out; its members then keep what they begin with.
template <class T>
concept CameLater = requires { T::came_later; };

/// An enumeration with names: `names_of(E{})` gives one name per value, in order from 0.
template <class E>
concept NamedEnum = std::is_enum_v<E> && requires(E e) { names_of(e); };

/// The name of a value, "" when out of range.
template <NamedEnum E>
[[nodiscard]] constexpr std::string_view name_of(E value)
{
    const auto names = names_of(value);
    const auto i = static_cast<std::size_t>(value);
    return i < names.size() ? names[i] : std::string_view{};
}

/// The value with that name.
template <NamedEnum E>
[[nodiscard]] constexpr std::optional<E> value_named(std::string_view name)
{
    const auto names = names_of(E{});
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<E>(i);
    return std::nullopt;
}

/// How many fields a struct names.
template <HasFields T>
inline constexpr std::size_t field_count = T::fields()([](const auto&... fields) { return std::integral_constant<std::size_t, sizeof...(fields)>{}; });

/// Calls f(name, member) for every field of a const or mutable T.
template <class T, class F>
constexpr void for_each_field(T& value, F&& f)
{
    std::remove_cvref_t<T>::fields()([&](const auto&... fields) { (f(fields.name, value.*(fields.member)), ...); });
}

} // namespace fyr
