#include "board/targets.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

std::size_t TextPlaces::caret_at(Point p) const
{
    if (lines.empty()) return 0;
    const Line* line = &lines.front();
    for (const Line& l : lines)
        if (p.y >= l.y) line = &l;
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < line->stops.size(); ++i)
        if (std::abs(line->stops[i] - p.x) < std::abs(line->stops[nearest] - p.x)) nearest = i;
    return line->from + nearest;
}

void Targets::clear()
{
    all_.clear();
    desk_.reset();
}

Target& Targets::add(std::string name, Rect at)
{
    Target& target = all_.emplace_back();
    target.name = desk_ ? full(name) : std::move(name);
    target.desk = desk_;
    target.at = at;
    return target;
}

void Targets::clip_from(std::size_t first, Rect seen, const std::string& list, float range)
{
    const auto from = all_.begin() + static_cast<std::ptrdiff_t>(first);
    for (auto target = from; target != all_.end(); ++target) {
        target->at = target->at.intersect(seen);
        target->scroll = list;
        target->scroll_range = range;
    }
    all_.erase(std::remove_if(from, all_.end(), [](const Target& t) { return t.whole.empty() ? t.at.h < 24 || t.at.w < 24 : t.at.h < 8; }), all_.end());
}

void Targets::lower(float by, Rect seen)
{
    std::erase_if(all_, [&](Target& t) {
        if (t.at.y >= seen.bottom()) return false;
        t.at = t.at.moved(0, by).intersect(seen);
        return t.whole.empty() ? t.at.h < 24 || t.at.w < 24 : t.at.h < 8;
    });
}

const Target* Targets::at(Point p) const
{
    const auto found = std::find_if(all_.rbegin(), all_.rend(), [&](const Target& t) { return t.at.contains(p); });
    return found == all_.rend() ? nullptr : &*found;
}

const Target* Targets::drop_at(Point p, const std::function<bool(const DropZone&)>& fits) const
{
    const auto found = std::find_if(all_.rbegin(), all_.rend(), [&](const Target& t) { return t.drop && t.at.contains(p) && fits(*t.drop); });
    return found == all_.rend() ? nullptr : &*found;
}

const Target* Targets::named(std::string_view name) const
{
    const auto found = std::find_if(all_.rbegin(), all_.rend(), [&](const Target& t) { return t.name == name; });
    return found == all_.rend() ? nullptr : &*found;
}

} // namespace fyr
