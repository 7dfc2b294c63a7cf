// A little drawing of a plan, for tests of its writer and for the real program it is written for.
#pragma once

#include "codec/plan_drawing.hpp"

namespace fyr::test {

inline std::vector<DrawingShape> small_drawing()
{
    using K = DrawingKind;
    return {{K::frame, "path", 0, 0, 900, 500, "Baglæns milepæle", "", "", "", ""},
            {K::rectangle, "milestone-5", 600, 60, 220, 90, "Tragten er vane i hele familieafdelingen", "#1f4e79", "path", "", ""},
            {K::rectangle, "milestone-6", 60, 60, 220, 90, "Alle er på kursus", "#1f4e79", "path", "", ""},
            {K::rectangle, "action-8", 600, 300, 220, 90, "Skriv ud; til \"alle\" – 🌲 øvelse", "#ffd966", "path", "", ""},
            {K::arrow, "leads-8-5", 0, 0, 0, 0, "", "#444444", "path", "action-8", "milestone-5"},
            {K::arrow, "needs-5-6", 0, 0, 0, 0, "først", "#444444", "path", "milestone-6", "milestone-5"},
            {K::frame, "today", 0, 560, 900, 200, "I dag", "", "", "", ""},
            {K::text, "fact-1", 40, 600, 400, 80, "Tragten bruges sjældent", "#7a1f1f", "today", "", ""},
            {K::text, "notice", 0, 800, 600, 40, "Ikke journal – overfør til sagssystem", "", "", "", ""}};
}

} // namespace fyr::test
