#include "domain/rights.hpp"

#include "base/overloaded.hpp"
#include "domain/gates.hpp"

namespace fyr {

std::optional<Right> right_for(const Command& command)
{
    using Needed = std::optional<Right>;
    return std::visit(overloaded{
                          // the board itself: codes, clocks, an urgent mark. Marking something urgent must never wait for a code
                          [](const MarkAcute&) -> Needed { return Right::board; },
                          [](const DoAcuteAction&) -> Needed { return Right::board; }, // as promises are answered: an hour does not wait
                          [](const MoveCard&) -> Needed { return Right::board; },
                          [](const TakeCase&) -> Needed { return Right::board; },
                          [](const SetPresent&) -> Needed { return Right::board; },
                          [](const AnswerPromise&) -> Needed { return Right::board; },
                          [](const KeepPromise&) -> Needed { return Right::board; },
                          [](const ChooseTriangle&) -> Needed { return Right::board; },
                          // what the leader of the meeting answers for
                          [](const Decide&) -> Needed { return Right::decide; },
                          [](const OpenMeeting&) -> Needed { return Right::decide; },
                          [](const EndMeeting&) -> Needed { return Right::decide; },
                          [](const ShortenFunnel&) -> Needed { return Right::decide; },
                          [](const OverrideGate&) -> Needed { return Right::open_case; }, // and the code of somebody the rules name, each time
                          [](const ImportBoard&) -> Needed { return Right::configure; },
                          [](const ChangePlan&) -> Needed { return std::nullopt; },
                          [](const AddPlan&) -> Needed { return std::nullopt; },
                          [](const RemovePlan&) -> Needed { return std::nullopt; },
                          // everything else reads or writes one notification
                          [](const auto&) -> Needed { return Right::open_case; },
                      },
                      command);
}

std::vector<Gate> gates_passed(const Command& command, const State& state)
{
    if (const auto* passed = std::get_if<OverrideGate>(&command)) return {passed->gate};
    const auto* flags = std::get_if<SetFlags>(&command);
    const Case* c = flags ? state.find(flags->about) : nullptr;
    return c ? gates_lowered(c->facts.flags, flags->flags) : std::vector<Gate>{};
}

std::optional<Right> right_for(const Event& event, const State& before)
{
    using Needed = std::optional<Right>;
    return std::visit(overloaded{
                          [](const AcuteMarked&) -> Needed { return Right::board; },
                          [](const CardMoved&) -> Needed { return Right::board; },
                          [](const PromiseKept&) -> Needed { return Right::board; },
                          [](const TriangleChosen&) -> Needed { return Right::board; },
                          [&](const MeetingSet& e) -> Needed { return e.meeting.open && !before.board().meeting.open ? Right::decide : Right::board; },
                          [](const Decided&) -> Needed { return Right::decide; },
                          [](const MeetingEnded&) -> Needed { return Right::decide; },
                          [](const FunnelShortened&) -> Needed { return Right::decide; },
                          [](const GateOverridden&) -> Needed { return Right::decide; },
                          [&](const FlagsSet& e) -> Needed { // taking back that one went up takes it down
                              const Case* c = before.find(e.about);
                              return c && !gates_lowered(e.value, c->facts.flags).empty() ? Right::decide : Right::open_case;
                          },
                          [](const BoardImported&) -> Needed { return Right::configure; },
                          [](const AboutPlan auto&) -> Needed { return std::nullopt; },
                          [](const auto&) -> Needed { return Right::open_case; },
                      },
                      event);
}

} // namespace fyr
