// The light a trainer points with: it lies where a finger is, all else on the page is dark, and nothing there answers until it
// is put out. Never on disk. Pure.
#pragma once

#include "base/geometry.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <variant>

namespace fyr {

struct Spotlight {
    static constexpr std::array<float, 4> radii{120, 190, 280, 400}; ///< lp
    static constexpr float key_step = 40;                            ///< lp an arrow key moves it
    static constexpr const char* page_target = "spotlight/page";     ///< what a finger holds that leads it
    Point at;             ///< lp, its middle
    std::size_t size = 2; ///< of `radii`
    [[nodiscard]] float radius() const { return radii[size]; }
    bool operator==(const Spotlight&) const = default;
};

/// Lights it there, or carries it there.
struct PointAt { Point at; };
/// One size larger (1) or smaller (-1); the last one stays.
struct SizeLight { int by = 1; };
struct PutOut {};
using SpotlightAction = std::variant<PointAt, SizeLight, PutOut>;

/// Total: a light that is out has no size to change.
void evolve(std::optional<Spotlight>& light, const SpotlightAction& action);

} // namespace fyr
