// What the magnets page is doing now: which marker the next tap places, which one a line begins at, and the answers of a
// concern scale while people give them. Never on disk: what one person answered is nobody's to know.
#pragma once

#include "domain/round.hpp"

#include <array>
#include <optional>

namespace fyr {

struct RoundUi {
    std::optional<Marker> armed; ///< the marker the next tapped dimension receives
    PartId joins_from;           ///< a line is being drawn from this marker
    std::array<int, scale_places> scale{}; ///< how many said 0, 1 … 10 so far
    bool operator==(const RoundUi&) const = default;
    [[nodiscard]] int answers() const { return std::accumulate(scale.begin(), scale.end(), 0); }
};

/// The same marker again: lays it down.
struct ArmMarker { Marker marker = Marker::concern; };
/// 0: no line after all.
struct JoinFrom { PartId marker; };
struct SayScale { int place = 0; };
/// Begins anew: nobody has answered.
struct ForgetScale {};
using RoundAction = std::variant<ArmMarker, JoinFrom, SayScale, ForgetScale>;

/// Total: a place outside 0 .. 10 is passed over.
void evolve(RoundUi& ui, const RoundAction& action);

} // namespace fyr
