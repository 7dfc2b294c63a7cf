// What Home says about the game plans: the next meeting of all of them and the first overdue action.
#pragma once

#include "ui/frame.hpp"

namespace fyr {

struct HomePlan {
    std::string call;          ///< on the door's button
    std::string late;          ///< the overdue action that is longest gone; "" when none is
    bool today = false;        ///< a meeting is today, and no notification is acute
    std::optional<Intent> tap; ///< to that plan, or to the shelf
};
[[nodiscard]] HomePlan home_plan(const Frame& f);

} // namespace fyr
