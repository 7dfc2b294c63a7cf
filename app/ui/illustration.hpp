// The pictures of the house (design system 6.17): lighthouse, beam, rock, sea and sky by day and by night, and the
// emblems of the three doors. Only Home, the rest page and empty places show pictures. Everything stands still: a
// beam that moves would keep the wall awake all day.
#pragma once

#include "ui/painter.hpp"

namespace fyr {

enum class Sky { day, night };

/// Sky down to `horizon` (lp) and sea below it, over the whole width, down to `bottom`.
void draw_sky_and_sea(Painter& p, Sky sky, float horizon, float bottom);
/// Stars of the night sky, above `bottom` (lp), none where `words` stand.
void draw_stars(Painter& p, float bottom, Rect words = {});

/// A lighthouse of `height` lp that stands at `base` (the middle of its foot).
void draw_lighthouse(Painter& p, Sky sky, Point base, float height);
/// Where its light comes from.
[[nodiscard]] inline Point light_of(Point base, float height) { return {base.x, base.y - 0.784F * height}; }
void draw_rock(Painter& p, Sky sky, Rect at);
/// Light that leaves `source` towards x = `to`, its edges rising by `up` and falling by `down` lp per lp; its strength runs from
/// `alpha` to nothing.
void draw_beam(Painter& p, Point source, float to, float up, float down, float alpha);

enum class Door { morning, plan, training };
/// The shape of a door: round above, its shadow and its fill.
void draw_door(Painter& p, Door door, Rect at);
/// Its picture, drawn around `center`; `k` 1 is the size of the design.
void draw_emblem(Painter& p, Door door, Point center, float k);

} // namespace fyr
