#include "shell/wall_look.hpp"

#include <cmath>

namespace fyr {

WallLook wall_look(const Options& options, const KeptGlass& kept)
{
    WallLook look{kept.glass, false};
    if (const auto language = value_named<Language>(options.lang)) look.glass.language = *language;
    if (const auto theme = value_named<ThemeChoice>(options.theme)) look.glass.theme = *theme;
    if (options.diagonal > 0) look.glass.diagonal_mm = static_cast<int>(std::lround(options.diagonal * mm_per_inch));
    if (options.distance > 0) look.glass.distance_mm = static_cast<int>(std::lround(options.distance * 1000));
    look.asks_size = !kept.there && !is_measured(look.glass);
    return look;
}

} // namespace fyr
