#include "board/round_ui.hpp"

#include "base/overloaded.hpp"

namespace fyr {

void evolve(RoundUi& ui, const RoundAction& action)
{
    std::visit(overloaded{
                   [&](const ArmMarker& a) {
                       ui.joins_from = {};
                       ui.armed = ui.armed == a.marker ? std::nullopt : std::optional(a.marker);
                   },
                   [&](const JoinFrom& a) {
                       ui.armed.reset();
                       ui.joins_from = ui.joins_from == a.marker ? PartId{} : a.marker;
                   },
                   [&](const SayScale& a) {
                       if (a.place >= 0 && a.place < static_cast<int>(scale_places)) ++ui.scale[static_cast<std::size_t>(a.place)];
                   },
                   [&](const ForgetScale&) { ui.scale.fill(0); },
               },
               action);
}

} // namespace fyr
