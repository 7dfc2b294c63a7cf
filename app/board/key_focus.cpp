#include "board/key_focus.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

bool can_be_tapped(const Targets& targets, const Target& t)
{
    if (t.key || t.name.ends_with("/behind") || (!t.tap && t.field.empty())) return false;
    const Target* const on_top = targets.at(t.at.center());
    return on_top && on_top->name == t.name;
}

namespace {

/// Arrows: how far `to` lies on that side, and how far beside it; < 0: not on that side.
float cost(Point from, Point to, Key key)
{
    const float dx = to.x - from.x, dy = to.y - from.y;
    const float along = key == Key::right ? dx : key == Key::left ? -dx : key == Key::down ? dy : -dy;
    const float across = key == Key::left || key == Key::right ? std::abs(dy) : std::abs(dx);
    return along < 4 ? -1 : along + 2.5F * across;
}

} // namespace

std::vector<const Target*> within_reach(const Targets& targets, std::optional<DeskName> desk)
{
    std::vector<const Target*> out;
    for (const Target& t : targets.all()) {
        if (desk && t.desk != desk) continue;
        const bool known = std::any_of(out.begin(), out.end(), [&](const Target* other) { return other->name == t.name; });
        if (!known && can_be_tapped(targets, t)) out.push_back(&t);
    }
    return out;
}

std::string focus_after(const std::vector<const Target*>& reach, std::string_view from, const KeyEvent& key)
{
    const bool arrow = key.key == Key::left || key.key == Key::right || key.key == Key::up || key.key == Key::down;
    if (reach.empty() || (!arrow && key.key != Key::tab)) return {};
    const auto here = std::find_if(reach.begin(), reach.end(), [&](const Target* t) { return t->name == from; });
    if (here == reach.end()) return (key.key == Key::tab && key.shift ? reach.back() : reach.front())->name;
    if (!arrow) {
        const auto at = static_cast<std::size_t>(here - reach.begin());
        return reach[(at + (key.shift ? reach.size() - 1 : 1)) % reach.size()]->name;
    }
    const Target* best = nullptr;
    float least = 0;
    for (const Target* t : reach) {
        const float c = cost((*here)->at.center(), t->at.center(), key.key);
        if (t == *here || c < 0 || (best && c >= least)) continue;
        best = t;
        least = c;
    }
    return best ? best->name : std::string{};
}

const Target* first_in_reach(const Targets& targets, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        if (const Target* t = targets.named(name); t && t->tap && can_be_tapped(targets, *t)) return t;
    return nullptr;
}

} // namespace fyr
