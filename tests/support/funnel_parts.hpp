// A hypothesis and a focus point that a case takes as they are.
#pragma once

#include "tests/support/builders.hpp"

#include <string>
#include <utility>

namespace fyr::test {

inline Hypothesis a_hypothesis()
{
    Hypothesis h;
    h.think = "at mor er belastet";
    h.because = "hun græd";
    h.consequence = "Ask står selv op";
    return h;
}

inline Focus a_focus(std::string text)
{
    Focus f;
    f.text = std::move(text);
    f.links = {PartId{1}};
    f.dimensions = {"school"};
    f.needs = {{"Hvordan går morgenen?", "skole", "BN", monday_day}};
    return f;
}

} // namespace fyr::test
