#include "ui/night_scene.hpp"

#include "ui/illustration.hpp"

namespace fyr {

float draw_night(Painter& p, const Metrics& m)
{
    const float horizon = m.portrait ? m.height - 760 : m.height - 242, height = m.portrait ? 720.F : 620.F;
    const Point base = m.portrait ? Point{m.width * 0.36F, horizon} : Point{430, horizon};
    const Point light = light_of(base, height);
    draw_sky_and_sea(p, Sky::night, horizon, m.height);
    draw_stars(p, horizon);
    const float to = light.x + 1620; // the beam stands still: a wall at rest draws nothing
    draw_beam(p, light, to, 0.236F, 0.179F, 0.19F);
    draw_beam(p, light, to, 0.153F, 0.108F, 0.23F);
    draw_beam(p, light, to, 0.082F, 0.0535F, 0.26F);
    draw_beam(p, light, light.x - 500, 0.107F, 0.107F, 0.34F);
    const float u = height / 620;
    p.circle(light, 70 * u, faded(night_lamp, 0.14F));
    draw_rock(p, Sky::night, {base.x - 298 * u, base.y - 32 * u, 616 * u, 96 * u});
    draw_lighthouse(p, Sky::night, base, height);
    struct Glint { float x, y, w; bool warm; };
    for (const Glint& g : {Glint{-350, 53, 120, false}, {-70, 77, 190, true}, {-10, 101, 110, true}, {-130, 125, 260, true}, {470, 43, 140, false}, {270, 173, 178, false}, {750, 93, 90, false}})
        p.rect({base.x + g.x * u, base.y + g.y * u, g.w * u, 2.5F}, g.warm ? faded(night_lamp, 0.30F) : faded(on_night, 0.16F), 1.2F);
    return horizon;
}

} // namespace fyr
