// Walks a drawing and hands each shape to the part that knows it.
#include "platform/soft_raster.hpp"

#include "platform/raster_parts.hpp"
#include "platform/raster_pixels.hpp"

namespace fyr {
namespace {

class GroupWalk {
public:
    GroupWalk(const Drawing& drawing, const Texture& texture, const Canvas& canvas)
        : drawing_(drawing), texture_(texture), canvas_(canvas)
    {
    }

    void draw(const DrawGroup& group)
    {
        std::uint32_t at = group.first_index;
        const std::uint32_t end = at + group.index_count;
        while (at < end) at += draw_fan(at, end);
    }

private:
    [[nodiscard]] std::uint32_t index(std::uint32_t at) const { return drawing_.indices[at]; }
    [[nodiscard]] const DrawVertex& vertex(std::uint32_t at) const { return drawing_.vertices[index(at)]; }

    /// Draws the triangle at `at`, with those after it that share its first corner and an edge with the one before
    /// when all are of one colour, or with the next one when the two are a box. Gives the number of indices drawn.
    std::uint32_t draw_fan(std::uint32_t at, std::uint32_t end)
    {
        const bool plain = like_first(at, at + 1) && like_first(at, at + 2);
        std::uint32_t last = at + 3;
        while (last < end && index(last) == index(at) && index(last + 1) == index(last - 1) &&
               (plain ? like_first(at, last + 2) : last == at + 3))
            last += 3;
        if (last - at == 6 && raster_box(canvas_, texture_, vertex(at), vertex(at + 1), vertex(at + 2), vertex(at + 5)))
            return 6;
        if (plain && last - at >= 6) {
            corners_.clear();
            corners_.push_back(&vertex(at));
            corners_.push_back(&vertex(at + 1));
            for (std::uint32_t i = at + 2; i < last; i += 3) corners_.push_back(&vertex(i));
            const DrawVertex& a = vertex(at);
            if (raster_fan(canvas_, modulate(a.color, sample(texture_, a.u, a.v)), corners_)) return last - at;
        }
        for (std::uint32_t i = at; i < last; i += 3)
            raster_triangle(canvas_, texture_, vertex(i), vertex(i + 1), vertex(i + 2));
        return last - at;
    }

    /// Same colour and texel.
    [[nodiscard]] bool like_first(std::uint32_t at, std::uint32_t other) const
    {
        const DrawVertex &a = vertex(at), &b = vertex(other);
        return a.color == b.color && a.u == b.u && a.v == b.v;
    }

    const Drawing& drawing_;
    const Texture& texture_;
    Canvas canvas_;
    std::vector<const DrawVertex*> corners_;
};

} // namespace

Canvas canvas_of(Image& image) { return {image.pixels.data(), image.width, {0, 0, image.width, image.height}}; }

void fill(const Canvas& canvas, std::uint32_t color)
{
    for (int y = canvas.area.top; y < canvas.area.bottom; ++y)
        cover_span(canvas.at(canvas.area.left, y), canvas.area.width(), color | opaque);
}

void raster(const Drawing& drawing, const Canvas& canvas)
{
    for (const DrawCommand& command : drawing.commands) {
        const Canvas clipped = canvas.part(command.clip);
        if (command.texture < 0 || clipped.area.empty()) continue;
        GroupWalk walk(drawing, *drawing.textures[static_cast<std::size_t>(command.texture)], clipped);
        for (std::uint32_t g = 0; g < command.group_count; ++g) {
            const DrawGroup& group = drawing.groups[command.first_group + g];
            if (group.box.overlaps(clipped.area)) walk.draw(group);
        }
    }
}

Image raster_image(const Drawing& drawing, std::uint32_t background)
{
    Image image{drawing.width, drawing.height, {}};
    image.pixels.assign(static_cast<std::size_t>(drawing.width) * static_cast<std::size_t>(drawing.height),
                        background | opaque);
    raster(drawing, canvas_of(image));
    return image;
}

} // namespace fyr
