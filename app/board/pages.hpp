// The pages of the wall.
#pragma once

#include "base/words.hpp"

namespace fyr {

enum class Page { home, funnel, case_focus, summary, archive, rest, shelf, plan, plan_zone, barometer, measuring, points, voting, magnets, setup, lesson, lesson_groups, comparison };
constexpr auto names_of(Page)
{
    return std::to_array<std::string_view>({"home", "funnel", "case", "summary", "archive", "rest", "shelf", "plan",
                                            "plan_zone", "barometer", "measuring", "points", "voting", "magnets", "setup",
                                            "lesson", "lesson_groups", "comparison"});
}
/// The plan in front or a page beside it; not while people answer one after another.
constexpr bool is_of_plan(Page page)
{
    return page == Page::plan || page == Page::plan_zone || page == Page::barometer || page == Page::points || page == Page::voting;
}
/// Shows something of notifications: codes, clocks, texts.
constexpr bool is_of_cases(Page page)
{
    return page == Page::funnel || page == Page::case_focus || page == Page::summary || page == Page::archive || page == Page::magnets;
}
/// Shows the words of one notification (level 2).
constexpr bool reads_one_case(Page page) { return page == Page::case_focus || page == Page::magnets; }

} // namespace fyr
