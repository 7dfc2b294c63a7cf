// A list that scrolls inside a page: clipped, dragged by its name, with a thin mark of where one is.
#pragma once

#include "ui/frame.hpp"

namespace fyr {

/// A list of `content` lp in `seen`; draws with the rows moved up by what was scrolled.
template <class Draw>
void draw_scrolled(Frame& f, const std::string& list, Rect seen, float content, Draw&& draw)
{
    const float range = std::max(0.F, content - seen.h);
    Target& ground = f.targets.add(list, seen);
    ground.scroll = list;
    ground.scroll_range = range;
    const auto it = f.ui.scroll.find(list);
    const float at = std::clamp(it == f.ui.scroll.end() ? 0.F : it->second, 0.F, range);
    const std::size_t first = f.targets.all().size();
    f.paint.clip(seen.inset(-6));
    draw(seen.y - at);
    f.paint.unclip();
    f.targets.clip_from(first, seen, list, range);
    if (range > 0) f.paint.rect({seen.right() + 4, seen.y + seen.h * at / content, 6, seen.h * seen.h / content}, f.theme.line2, 3);
}

} // namespace fyr
