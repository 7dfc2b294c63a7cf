// How this run of the wall looks: what the command line says wins over glass.json, which wins over the defaults.
#pragma once

#include "shell/glass_file.hpp"
#include "shell/options.hpp"

namespace fyr {

struct WallLook {
    WallGlass glass;        ///< of this run
    bool asks_size = false; ///< nobody ever said how large the glass is: the wall asks once
};

[[nodiscard]] WallLook wall_look(const Options& options, const KeptGlass& kept);

} // namespace fyr
