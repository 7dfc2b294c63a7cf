#include "board/reach.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace fyr {

namespace {

float board_height(const Metrics& m) { return m.height - m.bar_height(); }
bool is_measured(const Metrics& m) { return m.diagonal_mm > 0 && m.lower_edge_mm > 0; }

/// What of the board is in reach at once, above the bar, lp.
float band(const Metrics& m)
{
    const float bar_top_mm = m.lower_edge_mm + m.bar_height() / m.from_mm(1);
    return std::min(board_height(m), m.from_mm(std::max(reach_least_band_mm, reach_high_mm - bar_top_mm)));
}

/// How much of the board lies higher than hands come, lp.
float too_high(const Metrics& m)
{
    return std::max(0.F, m.height - m.from_mm(std::max(0.F, reach_high_mm - m.lower_edge_mm)));
}

} // namespace

int reach_steps(const Metrics& m)
{
    if (!is_measured(m)) return 1;
    return static_cast<int>(std::ceil(too_high(m) / band(m) - 0.01F));
}

float reach_shift(const Metrics& m, int step)
{
    const int steps = reach_steps(m), at = std::clamp(step, 0, steps);
    if (at == 0) return 0;
    if (!is_measured(m)) return std::round(board_height(m) / 2);
    const float whole = std::min(too_high(m), board_height(m) - band(m));
    return std::round(whole * static_cast<float>(at) / static_cast<float>(steps));
}

int next_reach(const Metrics& m, int step) { return step >= reach_steps(m) ? 0 : step + 1; }

bool stays_in_reach(const Intent& intent)
{
    const auto* action = std::get_if<UiAction>(&intent);
    if (!action) return false;
    return std::holds_alternative<Reach>(*action) || std::holds_alternative<TurnPage>(*action) || std::holds_alternative<ArmMagnet>(*action) ||
           std::holds_alternative<ArmItem>(*action) || std::holds_alternative<ShowPhase>(*action) ||
           std::holds_alternative<DismissToast>(*action) || std::holds_alternative<ShowOtherTracks>(*action) || std::holds_alternative<SpotlightAction>(*action);
}

} // namespace fyr
