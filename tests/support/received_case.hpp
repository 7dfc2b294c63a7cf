// A notification as somebody types it, one that has come in, and an answer to its acute question.
#pragma once

#include "tests/support/builders.hpp"

#include <string>
#include <utility>

namespace fyr::test {

inline Notification typed(std::string summary)
{
    Notification n;
    n.notifier = 2;
    n.age = 7;
    n.summary = std::move(summary);
    return n;
}

inline Acute an_answer(AcuteAnswer answer)
{
    Acute a;
    a.answer = answer;
    a.reason = "Barnet er i skole";
    a.by = "LM";
    if (answer != AcuteAnswer::no) a.actions.push_back({PartId{}, "Ring til skolen", "skolen", "TB", 0});
    return a;
}

inline CaseId received(TestWall& wall)
{
    wall.must(ReceiveNotification{typed("Fravær")});
    return CaseId{wall.state().next_case().value - 1};
}

} // namespace fyr::test
