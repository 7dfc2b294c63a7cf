// Fills any struct that names its fields with random values: nothing that is added to a struct is forgotten in tests
// of writing and reading.
#pragma once

#include "base/ids.hpp"
#include "tests/support/random_state.hpp"

#include <array>
#include <limits>
#include <optional>
#include <type_traits>
#include <vector>

namespace fyr::test {

template <class T>
void fill(Random& random, T& value);

template <class T>
void fill(Random& random, std::vector<T>& value)
{
    value.clear();
    for (std::size_t n = random.below(3); n > 0; --n) fill(random, value.emplace_back());
}
template <class T>
void fill(Random& random, SharedList<T>& value)
{
    fill(random, value.edit());
}
template <class T, std::size_t N>
void fill(Random& random, std::array<T, N>& value)
{
    for (T& part : value) fill(random, part);
}
template <class T>
void fill(Random& random, std::optional<T>& value)
{
    value.reset();
    if (random.one_in(2)) fill(random, value.emplace());
}
template <class Tag>
void fill(Random& random, Id<Tag>& value)
{
    value.value = random.one_in(3) ? random.next() : random.below(9);
}

template <class T>
void fill(Random& random, T& value)
{
    if constexpr (HasFields<T>) for_each_field(value, [&](std::string_view, auto& part) { fill(random, part); });
    else if constexpr (NamedEnum<T>) value = random.any<T>();
    else if constexpr (std::is_same_v<T, Date>) value = random.one_in(3) ? Date{} : random_date(random);
    else if constexpr (std::is_same_v<T, Stamp>)
        value = random.one_in(3) ? 0 : random_stamp(random) + static_cast<Stamp>(random.below(1000));
    else if constexpr (std::is_same_v<T, bool>) value = random.one_in(2);
    else if constexpr (std::is_same_v<T, std::string>) value = random.one_in(3) ? "" : random_text(random, 200);
    else {
        static_assert(std::is_integral_v<T>);
        value = random.one_in(5) ? std::numeric_limits<T>::max() : static_cast<T>(random.below(100));
        if constexpr (std::is_signed_v<T>)
            if (random.one_in(5)) value = static_cast<T>(-value);
    }
}

template <class T>
T filled(Random& random)
{
    T value{};
    fill(random, value);
    return value;
}

} // namespace fyr::test
