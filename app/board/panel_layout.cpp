#include "board/panel_layout.hpp"

#include <algorithm>

namespace fyr {

Rect group_panel(int group, int groups, const Metrics& m)
{
    constexpr float top = 132, gap = 16;
    const int count = std::max(1, groups), at = std::clamp(group, 0, count - 1);
    const Rect area{Metrics::margin, top, m.width - 2 * Metrics::margin, m.bar().y - 20 - top};
    const int columns = m.portrait ? std::min(count, 2) : count > 4 ? 3 : count, rows = (count + columns - 1) / columns;
    const float w = (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float h = (area.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    return {area.x + static_cast<float>(at % columns) * (w + gap), area.y + static_cast<float>(at / columns) * (h + gap), w, h};
}

} // namespace fyr
