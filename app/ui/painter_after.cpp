// What happens to a drawing that is there already: it is cut, moved, faded, lowered; and who watches is told of it.
#include "ui/painter.hpp"

#include <imgui.h>

#include <algorithm>

namespace fyr {

void Painter::clip(Rect r)
{
    list_->PushClipRect(ImVec2(snapped(r.x), snapped(r.y)), ImVec2(snapped(r.right()), snapped(r.bottom())), true);
}
void Painter::unclip() { list_->PopClipRect(); }

Mark Painter::mark() const { return {list_->VtxBuffer.Size}; }

void Painter::transform(Mark mark, float scale, Point center, Point move, float alpha)
{
    const float cx = px(center.x), cy = px(center.y), dx = snapped(move.x), dy = snapped(move.y);
    for (int i = mark.vertices; i < list_->VtxBuffer.Size; ++i) {
        ImDrawVert& v = list_->VtxBuffer[i];
        v.pos = ImVec2(cx + (v.pos.x - cx) * scale + dx, cy + (v.pos.y - cy) * scale + dy);
        if (alpha < 1) v.col = faded(v.col, alpha);
    }
}

Painter::Place Painter::new_command()
{
    list_->AddDrawCmd();
    return {list_->VtxBuffer.Size, list_->CmdBuffer.Size - 1};
}

void Painter::begin_lowered()
{
    lowered_ = new_command();
    stays_ = {};
}

void Painter::stay_here()
{
    if (lowered_.vertices >= 0 && stays_.vertices < 0) stays_ = new_command();
}

void Painter::end_lowered(float down, Rect seen)
{
    const Place end = stays_.vertices >= 0 ? stays_ : new_command();
    const float dy = snapped(down), top = snapped(seen.y), bottom = snapped(seen.bottom());
    for (int i = lowered_.vertices; i < end.vertices; ++i) list_->VtxBuffer[i].pos.y += dy;
    for (int i = lowered_.commands; i < end.commands; ++i) {
        ImVec4& clip = list_->CmdBuffer[i].ClipRect;
        clip.y = std::clamp(clip.y + dy, top, bottom);
        clip.w = std::clamp(clip.w + dy, clip.y, bottom);
    }
    lowered_ = stays_ = {};
}

Rect Painter::clipped_to() const
{
    const ImVec4 c = list_->_CmdHeader.ClipRect;
    const float k = 1 / metrics_->scale;
    return {c.x * k, c.y * k, (c.z - c.x) * k, (c.w - c.y) * k};
}

void Painter::tell(Drawn::What what, Rect at, Color color, Color to, const std::vector<Point>* points)
{
    if (points && !points->empty()) {
        Point low = points->front(), high = low;
        for (const Point p : *points) {
            low = {std::min(low.x, p.x), std::min(low.y, p.y)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        }
        at = {low.x, low.y, high.x - low.x, high.y - low.y};
    }
    watch_->drew({what, at, clipped_to(), color, to, 0, {}, points});
}

void Painter::tell_text(Drawn::What what, Rect at, float size, Color color, std::string_view text)
{
    watch_->drew({what, at, clipped_to(), color, color, size, text, nullptr});
}

} // namespace fyr
