// The members of Sealed, for the one file that makes them: `template struct fyr::Sealed<V>;` after including this.
#pragma once

#include "base/sealed.hpp"

namespace fyr {

template <class V>
Sealed<V>::Sealed() noexcept = default;
template <class V>
Sealed<V>::Sealed(const Sealed&) = default;
template <class V>
Sealed<V>::Sealed(Sealed&&) noexcept = default;
template <class V>
Sealed<V>& Sealed<V>::operator=(const Sealed&) = default;
template <class V>
Sealed<V>& Sealed<V>::operator=(Sealed&&) noexcept = default;
template <class V>
Sealed<V>::~Sealed() = default;

} // namespace fyr
