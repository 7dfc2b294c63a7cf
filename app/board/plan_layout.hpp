// The game plan as rectangles: lanes, cards that never overlap, the backbone with milestones and meetings, and the panel of
// the future (design system 6.9). Portrait lists each lane's cards instead (part 8). Pure geometry in lp.
#pragma once

#include "board/metrics.hpp"
#include "board/time_scale.hpp"
#include "domain/plan.hpp"

#include <map>
#include <string>

namespace fyr {

/// An action, resource or obstacle in its lane.
struct PlacedPart {
    enum class What { action, resource, obstacle } what = What::action;
    PartId id;
    Rect at;
    Rect ghost;          ///< an action's place at the last meeting, in its lane; empty: same day, not an action, or portrait
    bool small = false;  ///< one of several rows in its lane
    Date was{};          ///< portrait: an action's day at the last meeting, when it has another now
};

struct PlacedLane {
    std::string key;
    Rect band;           ///< the whole row, label and all
    Rect label;
};

struct PlacedMilestone {
    PartId id;
    int number = 1;      ///< counted from the future
    Point at;            ///< middle of the diamond
    Rect label;          ///< its title, one line; empty when there is no room beside its neighbours
    float ghost_x = -1;  ///< where it stood at the last meeting; < 0: it has not moved
};

struct PlacedMeeting {
    PartId id;
    Rect plate;
    float x = 0;         ///< its dotted line through the lanes; < 0: it has none
    bool at_end = false; ///< a small plate at the foot of the future's panel: it takes place on the last days
};

/// A mark of the time axis: the first of a month, or a Monday with its week's number.
struct TimeMark {
    Date date;
    bool month = false;
    float x = 0;
    bool labelled = false; ///< there is room for its words
};

struct PlanLayout {
    /// How much larger than designed (22 lp) a lane's name is, so that the room can read it; 1 and more.
    [[nodiscard]] static float lane_title_growth(const Metrics& m) { return std::max(1.F, m.wall_em / 22); }
    /// From one line of it to the next, lp.
    [[nodiscard]] static float lane_title_pitch(const Metrics& m) { return 27 * lane_title_growth(m); }
    Rect area;           ///< lanes and backbone
    Rect backbone;       ///< the row above the lanes
    float line_y = 0;    ///< of the backbone itself
    Rect today;          ///< the block "I dag"
    Rect future;         ///< the panel
    Rect lanes;          ///< where lanes are seen
    Rect cards;          ///< where cards are seen: the lanes without their labels
    TimeScale time;
    std::vector<PlacedLane> rows;
    std::vector<PlacedPart> parts;         ///< only those that can be seen, earliest first within their lane
    std::vector<PlacedMilestone> milestones;
    std::vector<PlacedMeeting> meetings;
    std::vector<TimeMark> marks;
    float lanes_range = 0, time_range = 0; ///< lp the lists "plan/lanes" and "plan/time" can scroll
    [[nodiscard]] const PlacedPart* part(PartId id) const;
};

/// How near one looks at the time: 1 fits the whole plan, this is the nearest.
inline constexpr float most_zoom = 4;

/// `zoom` and `scroll` (lp by list, "plan/lanes" and "plan/time") are clamped here; portrait knows no zoom. `ghosts`: what
/// the open meeting compares with; null: none are shown. Dropped actions and pills without a lane have no place.
[[nodiscard]] PlanLayout layout_plan(const Plan& plan, const Metrics& m, float zoom, const std::map<std::string, float>& scroll,
                                     const Snapshot* ghosts = nullptr);

/// Width of an action's card for its text, lp; of a pill. By the number of letters, for the layout knows no fonts.
[[nodiscard]] float card_width(const std::string& text, const Metrics& m);
[[nodiscard]] float pill_width(const std::string& text, const Metrics& m);

} // namespace fyr
