// Every touchable thing on the glass, by name. Views add them while drawing; fingers, scripts and training all
// find them here. The name is a path of nouns with ids ("funnel/card/17"), never a translated word.
#pragma once

#include "base/geometry.hpp"
#include "board/intents.hpp"
#include "board/time_scale.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// Where the characters of a text field stand, lp: a finger finds the place between two of them.
struct TextPlaces {
    struct Line {
        float y = 0;              ///< top
        std::size_t from = 0;     ///< code points of the text before the line
        std::vector<float> stops; ///< x before each character of the line, and after the last one
    };
    float line_height = 0;
    std::vector<Line> lines;
    /// Code points before the place nearest to `p`.
    [[nodiscard]] std::size_t caret_at(Point p) const;
};

/// What a finger takes along when it drags a target.
struct Grab {
    enum class What { card, item, magnet, focus, parked, action, pill, milestone, follow_up, marker } what = What::card;
    CaseId about;
    PartId part;                          ///< item, focus or parked thing
    Polarity polarity = Polarity::concern; ///< of a new magnet
    PlanId plan{};                        ///< of an action, a pill, a milestone or a meeting
    Marker marker = Marker::concern;      ///< of a round; part 0: a new one
    bool operator==(const Grab&) const = default;
};

/// Where something may be let go.
struct DropZone {
    enum class What { column, dimension, focus, parked, notes, lane, backbone, tray } what = What::column;
    Step column = Step::received;
    std::string dimension;
    CaseId about;
    int place = 0;
    PlanId plan{};
    std::string lane{};
    TimeScale time{}; ///< of lane and backbone: which day lies where
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
    float scroll_rest = 0;              ///< lp it is scrolled while nobody has moved it; heard of the target that has the list's name
    bool sideways = false;              ///< the list scrolls sideways
    std::string field{};                ///< text field it belongs to: a tap sets the caret, a finger along it moves it
    std::shared_ptr<const TextPlaces> text{}; ///< of a field: where its characters stand
    bool key = false;                   ///< of the keyboard: the next finger on a key lets this one type
    bool repeats = false;               ///< held, its tap comes again and again
    bool slides = false;                ///< after a long press the finger goes on, and where it lets go counts
    std::string whole{};                ///< a text that ends with … here; until offer_whole_texts() nothing but its place
    bool pinch = false;                 ///< two fingers on it move it together and change its size
    std::optional<DeskName> desk{};     ///< whose form or keyboard it is of; none: the page's, a sheet's
};

class Targets {
public:
    void clear();
    /// What is added from now on is of that desk, and called so (name_at); none: of the page.
    void belong_to(std::optional<DeskName> desk) { desk_ = desk; }
    /// What the name is called among those.
    [[nodiscard]] std::string full(std::string_view name) const { return name_at(desk_.value_or(DeskName::first), std::string(name)); }
    /// Good until clear() or clip_from(); adding more leaves it where it is.
    Target& add(std::string name, Rect at);
    [[nodiscard]] const std::deque<Target>& all() const { return all_; }
    /// The newest one; there must be one.
    [[nodiscard]] Target& last() { return all_.back(); }
    /// Targets added since `first` lie in a list that shows only `seen`: cut to it, gone when too little is left;
    /// a drag on them scrolls the list.
    void clip_from(std::size_t first, Rect seen, const std::string& list, float range);
    /// Targets above the lower edge of `seen` go down by so many lp and are cut to it, gone when too little is left; those
    /// below it (the bar) stay.
    void lower(float by, Rect seen);
    /// Every text that is cut can be read whole in one touch: by a tap where it lies on nothing that is tapped, else by holding
    /// what it lies on, when holding means nothing else there. Once, after everything of a frame was added (whole_texts.cpp).
    void offer_whole_texts();
    /// The topmost target there that can be tapped, grabbed or scrolled.
    [[nodiscard]] const Target* at(Point p) const;
    /// The topmost drop zone there that takes what is held.
    [[nodiscard]] const Target* drop_at(Point p, const std::function<bool(const DropZone&)>& fits) const;
    [[nodiscard]] const Target* named(std::string_view name) const;

private:
    std::optional<DeskName> desk_;
    std::deque<Target> all_;
};

} // namespace fyr
