// Every touchable thing on the glass, by name. Views add them while drawing; fingers, scripts and training all
// find them here. The name is a path of nouns with ids ("funnel/card/17"), never a translated word.
#pragma once

#include "base/geometry.hpp"
#include "board/intents.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// What a finger takes along when it drags a target.
struct Grab {
    enum class What { card, item, magnet, focus, parked } what = What::card;
    CaseId about;
    PartId part;                          ///< item, focus or parked thing
    Polarity polarity = Polarity::concern; ///< of a new magnet
    bool operator==(const Grab&) const = default;
};

/// Where something may be let go.
struct DropZone {
    enum class What { column, dimension, focus, parked, notes } what = What::column;
    Step column = Step::received;
    std::string dimension;
    CaseId about;
    int place = 0;
    bool operator==(const DropZone&) const = default;
};

struct Target {
    std::string name;
    Rect at;                            ///< lp; its touch area, ≥ 64 × 64
    std::optional<Intent> tap;          ///< what a tap means; none: it only receives or scrolls
    std::optional<Intent> hold;         ///< long press
    std::optional<Grab> grab;
    std::optional<DropZone> drop;
    std::string scroll;                 ///< name of the list a drag on it scrolls
    float scroll_range = 0;             ///< lp the list can scroll; 0: nothing to scroll
    bool sideways = false;              ///< the list scrolls sideways
    std::string field;                  ///< text field it belongs to: a tap sets the caret
};

class Targets {
public:
    void clear() { all_.clear(); }
    Target& add(std::string name, Rect at)
    {
        all_.push_back({std::move(name), at, {}, {}, {}, {}, {}, 0, false, {}});
        return all_.back();
    }
    [[nodiscard]] const std::vector<Target>& all() const { return all_; }
    /// Targets added since `first` lie in a list that shows only `seen`: cut to it, gone when too little is left;
    /// a drag on them scrolls the list.
    void clip_from(std::size_t first, Rect seen, const std::string& list, float range)
    {
        for (std::size_t i = first; i < all_.size(); ++i) {
            all_[i].at = all_[i].at.intersect(seen);
            all_[i].scroll = list;
            all_[i].scroll_range = range;
        }
        std::erase_if(all_, [&, i = std::size_t{0}](const Target& t) mutable { return i++ >= first && (t.at.h < 24 || t.at.w < 24); });
    }
    /// The topmost target there that can be tapped, grabbed or scrolled.
    [[nodiscard]] const Target* at(Point p) const
    {
        for (auto it = all_.rbegin(); it != all_.rend(); ++it)
            if (it->at.contains(p)) return &*it;
        return nullptr;
    }
    /// The topmost drop zone there that takes what is held.
    template <class Fits>
    [[nodiscard]] const Target* drop_at(Point p, Fits&& fits) const
    {
        for (auto it = all_.rbegin(); it != all_.rend(); ++it)
            if (it->drop && it->at.contains(p) && fits(*it->drop)) return &*it;
        return nullptr;
    }
    [[nodiscard]] const Target* named(std::string_view name) const
    {
        for (auto it = all_.rbegin(); it != all_.rend(); ++it)
            if (it->name == name) return &*it;
        return nullptr;
    }

private:
    std::vector<Target> all_;
};

} // namespace fyr
