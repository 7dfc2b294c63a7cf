#include "domain/decide.hpp"

#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "base/visible_text.hpp"
#include "domain/decide_parts.hpp"
#include "domain/decide_plan.hpp"
#include "domain/privacy.hpp"

#include <algorithm>

namespace fyr {

namespace rules_of {

Result<std::string> clean(const std::string& text, std::size_t limit)
{
    if (!is_utf8(text)) return refused("no.not_text");
    std::string out = text;
    std::erase_if(out, [](char ch) { return (ch >= 0 && ch < ' ' && ch != '\n' && ch != '\t') || ch == 0x7F; });
    out = mask_private(trimmed(out)).text;
    if (visible_count(out) > limit) return refused("no.too_long", {{"n", std::to_string(limit)}});
    return out;
}

Result<std::string> required(const std::string& text, std::size_t limit, const char* empty_key)
{
    Result<std::string> out = clean(text, limit);
    if (out && out->empty()) return refused(empty_key);
    return out;
}

Result<void> dimension_key(std::string_view key, bool may_be_empty)
{
    if (key.empty() ? may_be_empty : is_key(key)) return {};
    return refused("no.dimension");
}

Acted act(std::string name_key, const Case& c, std::vector<Event> events)
{
    return {StepKind::act, {std::move(name_key), {{"alias", c.facts.code}}}, std::move(events)};
}

Result<const Case*> open_case(const State& state, CaseId id)
{
    const Case* c = state.find(id);
    if (!c || !is_on_board(*c)) return refused("no.gone");
    return c;
}

} // namespace rules_of

Status status_of(const Case& c)
{
    if (c.closed_at != 0) return Status::closed;
    if (c.transferred_at != 0) return Status::transferred;
    if (c.decision) return Status::decided;
    if (c.acute.answer == AcuteAnswer::yes) return Status::acute_under_way;
    if (c.step != Step::received) return Status::in_funnel;
    return is_assessed(c) ? Status::assessed : Status::received;
}

bool is_assessed(const Case& c)
{
    return (c.acute.answer == AcuteAnswer::yes || c.acute.answer == AcuteAnswer::no) && !c.acute.reason.empty() &&
           !c.acute.by.empty();
}

std::string free_code(const State& state, const Rules& rules)
{
    static const std::vector<std::string> none{"Kort"};
    const auto& aliases = rules.aliases.empty() ? none : rules.aliases;
    const std::size_t full_rounds = state.cases().size() / aliases.size();
    for (std::size_t round = 1;; ++round) {
        if (round == 3) round = std::max(round, full_rounds); // a wall that full is not searched from the beginning
        const std::string end = round == 1 ? "" : "-" + std::to_string(round);
        for (const std::string& alias : aliases) {
            std::string code = clipped(alias, rules_of::code_text - end.size()) + end;
            if (!state.find_code(code)) return code;
        }
    }
}

Result<Acted> decide(const State& state, const Command& command, const Context& context)
{
    using namespace rules_of;
    const auto safety = [&](const auto&) { return decide_safety(state, command, context); };
    const auto acute = [&](const auto&) { return decide_acute(state, command, context); };
    const auto funnel = [&](const auto&) { return decide_funnel(state, command, context); };
    const auto next_step = [&](const auto&) { return decide_next_step(state, command, context); };
    const auto meeting = [&](const auto&) { return decide_meeting(state, command, context); };
    const auto plan = [&](const auto&) { return decide_plan(state, command, context); };
    return std::visit(
        overloaded{
            [&](const ReceiveNotification& c) { return safety(c); }, [&](const MarkAcute& c) { return acute(c); },
            [&](const AssessAcute& c) { return acute(c); }, [&](const SaveAcuteAction& c) { return acute(c); },
            [&](const DoAcuteAction& c) { return acute(c); }, [&](const SetLateReason& c) { return acute(c); }, [&](const SetFlags& c) { return safety(c); },
            [&](const SetDuty& c) { return safety(c); }, [&](const OverrideGate& c) { return safety(c); },
            [&](const Decide& c) { return next_step(c); }, [&](const LinkCases& c) { return next_step(c); },
            [&](const UnlinkCases& c) { return next_step(c); }, [&](const SetAware& c) { return next_step(c); },
            [&](const TransferCase& c) { return next_step(c); }, [&](const CloseCase& c) { return next_step(c); },
            [&](const OpenMeeting& c) { return meeting(c); }, [&](const SetPresent& c) { return meeting(c); },
            [&](const TakeCase& c) { return meeting(c); }, [&](const AnswerPromise& c) { return meeting(c); }, [&](const KeepPromise& c) { return meeting(c); },
            [&](const EndMeeting& c) { return meeting(c); }, [&](const ChooseTriangle& c) { return meeting(c); },
            [&](const ChangePlan& c) { return plan(c); }, [&](const AddPlan& c) { return plan(c); },
            [&](const RemovePlan& c) { return plan(c); }, [&](const ChangeRound& c) { return decide_round(state, c, context); },
            [&](const ImportBoard& c) { return meeting(c); }, [&](const auto& c) { return funnel(c); }},
        command);
}

} // namespace fyr
