// A variant of many alternatives whose copies, moves and end are compiled once, in one file, instead of in every file
// that holds one: a big closed union cost each of them seconds. It is used as the std::variant it is.
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

namespace fyr {

/// Beside the type: `extern template struct Sealed<V>;`. In one file: sealed_members.hpp and `template struct Sealed<V>;`.
template <class Variant>
struct Sealed : Variant {
    using Union = Variant; ///< for std::variant_size_v and std::variant_alternative_t
    Sealed() noexcept;
    template <class T>
        requires(!std::same_as<std::remove_cvref_t<T>, Sealed> && std::constructible_from<Variant, T>)
    Sealed(T&& value) : Variant(std::forward<T>(value)) // NOLINT: as the variant: from any of its alternatives
    {
    }
    Sealed(const Sealed& other);
    Sealed(Sealed&& other) noexcept;
    Sealed& operator=(const Sealed& other);
    Sealed& operator=(Sealed&& other) noexcept;
    ~Sealed();
};

} // namespace fyr
