// What the screen is doing with a game plan: which one, how near, which page of it. Also what must never be on disk before
// it is whole: the answers of people who stand at the wall, and the dots of the one who is giving them.
#pragma once

#include "domain/barometer.hpp"

#include <string>
#include <variant>
#include <vector>

namespace fyr {

struct PlanUi {
    PlanId about;                    ///< the plan in front; 0: none
    float zoom = 1;                  ///< 1 .. most_zoom
    PlanZone zone = PlanZone::future; ///< which side page is open
    int replay = -1;                 ///< how many milestones of the backward logic are shown; < 0: all
    bool archive = false;            ///< the shelf shows archived plans
    std::string barometer = "mini", checklist = "seven-points", group = "1";
    Tally tally;                     ///< of the measurement that is being taken
    Answers answers;                 ///< of the person who stands there now
    bool thanks = false;             ///< answers were handed in: the next person begins with a touch
    std::vector<PartId> dots;        ///< of the person who is voting
    std::string search;              ///< what is searched for in it
    bool operator==(const PlanUi&) const = default;
};

struct ShowPlan { PlanId plan; };
struct SetZoom { float zoom = 1; };
struct ShowZone { PlanZone zone = PlanZone::future; };
struct ReplayStep { int shown = -1; }; ///< how many; < 0: all again
struct ShowArchived { bool archived = true; };
struct ShowBarometer { std::string key; };
struct ShowChecklist { std::string key, group; };
/// Begins to ask people one after another; what was asked before and not kept is gone.
struct BeginMeasuring { Barometer barometer; };
struct AnswerArea { std::size_t area = 0; int value = not_answered; };
/// The person's answers are added to the others' and gone; the next one begins.
struct HandIn {};
struct NextPerson {};
struct PutDot { PartId part; }; ///< one more on it; how many are left is the view's and the domain's to know
struct DropDots {};             ///< takes this person's back
struct SearchPlan { std::string words; };

using PlanUiAction = std::variant<ShowPlan, SetZoom, ShowZone, ReplayStep, ShowArchived, ShowBarometer, ShowChecklist, BeginMeasuring,
                                  AnswerArea, HandIn, NextPerson, PutDot, DropDots, SearchPlan>;

/// Total: an area that is not there or answers that are not whole do nothing. Another plan in front forgets all but the
/// measurement that is being taken.
void evolve(PlanUi& ui, const PlanUiAction& action);

} // namespace fyr
