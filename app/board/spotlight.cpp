#include "board/spotlight.hpp"

#include "base/overloaded.hpp"

#include <algorithm>

namespace fyr {

void evolve(std::optional<Spotlight>& light, const SpotlightAction& action)
{
    std::visit(overloaded{
                   [&](const PointAt& a) {
                       if (!light) light.emplace();
                       light->at = a.at;
                   },
                   [&](const SizeLight& a) {
                       if (light) light->size = static_cast<std::size_t>(std::clamp(static_cast<int>(light->size) + a.by, 0, static_cast<int>(Spotlight::radii.size()) - 1));
                   },
                   [&](const PutOut&) { light.reset(); },
               },
               action);
}

} // namespace fyr
