// How a struct tells its parts by name, so that one piece of code can write, read, compare or walk all of
// them: `static constexpr auto fields()` returns a tuple of field("name", &T::member). Enumerations give
// their names with `constexpr auto names_of(E)`. No JSON here: codec/ does that.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>

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

/// Calls f(name, member) for every field of a const or mutable T.
template <class T, class F>
constexpr void for_each_field(T& value, F&& f)
{
    std::apply([&](const auto&... fs) { (f(fs.name, value.*(fs.member)), ...); }, std::remove_cvref_t<T>::fields());
}

} // namespace fyr
