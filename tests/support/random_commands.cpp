#include "tests/support/random_commands.hpp"

#include "base/overloaded.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_plan.hpp"
#include "tests/support/random_round.hpp"

#include <algorithm>
#include <random>
#include <typeinfo>

namespace fyr::test {

namespace {

constexpr std::size_t few_cases = 6, few_parts = 12;

CaseId some_case(Random& random) { return CaseId{1 + random.below(few_cases)}; }
PartId some_part(Random& random) { return PartId{1 + random.below(few_parts)}; }

template <class Part>
Part new_or_old(Random& random, Part part)
{
    if (random.one_in(3)) part.id = some_part(random);
    return part;
}

Notification some_notification(Random& random)
{
    Notification n = random_notification(random);
    n.received = friday - static_cast<Stamp>(random.below(48)) * ms_per_hour;
    if (random.one_in(3)) n.id = "ref-" + std::to_string(random.below(4)); // now and then the same one again
    if (random.one_in(4)) n.code = "Egern";
    if (random.one_in(20)) n.age = 40;
    return n;
}

/// A decision that is often allowed.
Decision some_decision(Random& random)
{
    Decision d = random_decision(random);
    d.due = random.one_in(10) ? Date{} : Date{2025, 4, 11 + static_cast<int>(random.below(9))};
    return d;
}

SetDuty some_duty(Random& random)
{
    DutyState s;
    s.status = random.any<DutyStatus>();
    s.by = random.one_in(5) ? "" : "TB";
    s.note = random.one_in(3) ? "" : "gælder ikke her";
    s.on = random.one_in(5) ? Date{} : monday_day;
    return {some_case(random), random.any<Duty>(), s};
}

/// What brings one case through the whole funnel, so that random acts reach the far end now and then.
void whole_funnel(Random& random, std::vector<Act>& acts)
{
    const CaseId id = some_case(random);
    Acute acute = random_acute(random);
    acute.answer = AcuteAnswer::no;
    acute.reason = "barnet er i skole";
    acute.by = "LM";
    Item note = random_item(random);
    note.text = "uden jakke i frost";
    note.kind = Kind::observation;
    acts.insert(acts.end(), {Command{AssessAcute{id, acute}}, Command{SaveItem{id, note}},
                             Command{SetChildVoice{id, {"det er fint", false}}},
                             Command{SaveHypothesis{id, random_hypothesis(random)}},
                             Command{SaveHypothesis{id, random_hypothesis(random)}},
                             Command{SaveFocus{id, random_focus(random)}}, Command{SetNoResources{id, "mormor spørges"}}});
    if (random.one_in(2)) acts.push_back(Command{ShortenFunnel{id, "kun et spørgsmål"}});
    acts.push_back(Command{Decide{id, some_decision(random)}});
    if (random.one_in(2)) acts.push_back(Command{TransferCase{id, "DUBU 12"}});
    for (std::size_t i = 0, last = random.one_in(3) ? 0 : duty_count; i < last; ++i)
        acts.push_back(Command{SetDuty{id, static_cast<Duty>(i), {DutyStatus::done, "LM", "", {}, 0}}});
    if (random.one_in(2)) acts.push_back(Command{CloseCase{id}});
}

} // namespace

Command random_command(Random& random)
{
    if (random.one_in(3)) return random_plan_command(random);
    const CaseId id = some_case(random);
    switch (random.below(38)) {
    case 0:
    case 1:
    case 2: return ReceiveNotification{some_notification(random)};
    case 3: return MarkAcute{id, !random.one_in(3), random.one_in(2) ? "fejl" : ""};
    case 4: return AssessAcute{id, random_acute(random)};
    case 5: return SetFlags{id, random_notification(random).flags, "talt igennem", "team_leader", "MK"};
    case 6:
    case 7: return MoveCard{id, random.any<Step>()};
    case 8:
    case 9: {
        Item note = new_or_old(random, random_item(random));
        if (note.kind == Kind::not_stated && !random.one_in(8)) note.kind = Kind::hearsay; // or nothing would ever be decided
        return SaveItem{id, note};
    }
    case 10: return PlaceItem{id, some_part(random), random.one_in(4) ? "" : random_dimension(random)};
    case 11: return RemoveItem{id, some_part(random)};
    case 12: return SetNotRelevant{id, random_dimension(random), !random.one_in(3)};
    case 13: return SetChildVoice{id, {random.one_in(3) ? "" : random_text(random, 200), random.one_in(2)}};
    case 14: return SaveHypothesis{id, new_or_old(random, random_hypothesis(random))};
    case 15: return RemoveHypothesis{id, some_part(random)};
    case 16: return ShortenFunnel{id, random.one_in(3) ? "" : random_text(random, 250)};
    case 17: return SaveFocus{id, new_or_old(random, random_focus(random))};
    case 18: return OrderFocus{id, some_part(random), static_cast<int>(random.below(5)) - 1};
    case 19: return ParkFocus{id, some_part(random), random.any<ParkReason>()};
    case 20: return ParkItem{id, some_part(random), random.any<ParkReason>()};
    case 21: return ParkText{id, random_text(random, 170), random.any<ParkReason>()};
    case 22: return TakeUpParked{id, some_part(random)};
    case 23: return Decide{id, some_decision(random)};
    case 24: return OverrideGate{id, random.any<Gate>(), random.one_in(2) ? "team_leader" : "meeting_leader", "vi har talt om det", "MK"};
    case 25: return some_duty(random);
    case 26: return LinkCases{id, some_case(random), random.any<LinkKind>()};
    case 27: return UnlinkCases{id, some_case(random)};
    case 28: return SetAware{id, Date{2025, 4, 1 + static_cast<int>(random.below(20))}, random.one_in(3) ? "" : "kendt før"};
    case 29: return TransferCase{id, random.one_in(3) ? "" : "DUBU 7"};
    case 30: return CloseCase{id};
    case 31: return OpenMeeting{"LM", {"LM", "TB"}};
    case 32: return SetPresent{{"LM", random_text(random, 20)}};
    case 33: return TakeCase{id};
    case 35: return DoAcuteAction{id, some_part(random), "TB"};
    case 36: return SetNoResources{id, random_text(random, 100)};
    case 34: return AnswerPromise{random.below(4), random.any<PromiseState>()};
    default: break;
    }
    if (random.one_in(2)) return EndMeeting{};
    if (random.one_in(2)) return ChooseTriangle{random.one_in(2) ? "triangle-2007" : "triangle-2019"};
    const CaseId other = some_case(random);
    return ImportBoard{std::make_shared<const WholeBoard>(
        WholeBoard{random_board(random, few_cases), {random_case(random, id), random_case(random, other)}})};
}

std::vector<Act> random_acts(std::uint64_t seed, std::size_t count)
{
    Random random(seed), rounds(seed ^ 0x5EEDU); // rounds come in between, and leave the others as they were
    std::vector<Act> acts;
    while (acts.size() < count) {
        if (rounds.one_in(12)) {
            const CaseId id = some_case(rounds);
            acts.emplace_back(Command{ChangeRound{id, random_round_wish(rounds, few_parts)}});
            ++count;
        }
        const std::size_t which = random.below(40);
        if (which < 5) acts.emplace_back(UndoAct{});
        else if (which < 8) acts.emplace_back(RedoAct{});
        else if (which == 8) acts.emplace_back(CheckpointAct{});
        else if (which == 9) acts.emplace_back(RestartAct{});
        else if (which == 10) whole_funnel(random, acts);
        else if (which == 11)
            for (Command& command : whole_plan(random)) acts.emplace_back(std::move(command));
        else acts.emplace_back(random_command(random));
    }
    acts.resize(count);
    return acts;
}

std::vector<Act> shrunk(std::vector<Act> acts, const std::function<bool(const std::vector<Act>&)>& fails)
{
    for (std::size_t chunk = std::max<std::size_t>(1, acts.size() / 2); chunk > 0; chunk /= 2) {
        for (std::size_t at = 0; at < acts.size();) {
            std::vector<Act> fewer = acts;
            const auto first = fewer.begin() + static_cast<std::ptrdiff_t>(at);
            fewer.erase(first, first + static_cast<std::ptrdiff_t>(std::min(chunk, fewer.size() - at)));
            if (fails(fewer)) acts = std::move(fewer);
            else at += chunk;
        }
    }
    return acts;
}

std::string described(const std::vector<Act>& acts)
{
    std::string text;
    for (const Act& act : acts) {
        std::visit(overloaded{[&](const Command& command) {
                                  std::visit(
                                      [&](const auto& c) {
                                          text += typeid(c).name();
                                          if constexpr (requires { c.wish; })
                                              std::visit([&](const auto& w) { text += std::string(" ") + typeid(w).name(); }, c.wish);
                                          if constexpr (requires { c.about; }) text += " " + std::to_string(c.about.value);
                                      },
                                      command);
                              },
                              [&](const auto& other) { text += typeid(other).name(); }},
                   act);
        text += '\n';
    }
    return text;
}

std::string counterexample(const std::vector<std::uint64_t>& pinned, std::size_t count,
                           const std::function<std::string(const std::vector<Act>&)>& broken)
{
    std::vector<std::uint64_t> seeds = pinned;
    seeds.push_back(std::random_device{}());
    for (const std::uint64_t seed : seeds) {
        const std::vector<Act> acts = random_acts(seed, count);
        if (broken(acts).empty()) continue;
        const auto fewest = shrunk(acts, [&](const std::vector<Act>& some) { return !broken(some).empty(); });
        return "seed " + std::to_string(seed) + ": " + broken(fewest) + "\n" + described(fewest);
    }
    return {};
}

} // namespace fyr::test
