#include "board/targets.hpp"

#include <algorithm>

namespace fyr {

void Targets::clear() { all_.clear(); }

Target& Targets::add(std::string name, Rect at)
{
    all_.push_back({std::move(name), at, {}, {}, {}, {}, {}, 0, false, {}});
    return all_.back();
}

void Targets::clip_from(std::size_t first, Rect seen, const std::string& list, float range)
{
    const auto from = all_.begin() + static_cast<std::ptrdiff_t>(first);
    for (auto target = from; target != all_.end(); ++target) {
        target->at = target->at.intersect(seen);
        target->scroll = list;
        target->scroll_range = range;
    }
    all_.erase(std::remove_if(from, all_.end(), [](const Target& t) { return t.at.h < 24 || t.at.w < 24; }), all_.end());
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
