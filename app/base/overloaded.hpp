// The visitor helper: std::visit(overloaded{[](const A&) {…}, [](const B&) {…}}, variant).
#pragma once

namespace fyr {

template <class... F>
struct overloaded : F... {
    using F::operator()...;
};
template <class... F>
overloaded(F...) -> overloaded<F...>; // clang 14 needs the guide

} // namespace fyr
