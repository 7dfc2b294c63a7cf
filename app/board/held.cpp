#include "board/held.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <concepts>

namespace fyr {

namespace {

/// A form that makes something new each time it is sent.
bool is_new(const Form& form)
{
    if (form.part) return false;
    static constexpr FormKind kinds[] = {FormKind::new_notification, FormKind::note, FormKind::hypothesis, FormKind::focus, FormKind::link};
    static constexpr PlanForm plan_forms[] = {PlanForm::new_plan, PlanForm::milestone, PlanForm::action, PlanForm::resource, PlanForm::obstacle,
                                              PlanForm::line, PlanForm::goal, PlanForm::member, PlanForm::own_template};
    if (form.kind == FormKind::plan) return std::find(std::begin(plan_forms), std::end(plan_forms), form.plan_form) != std::end(plan_forms);
    return std::find(std::begin(kinds), std::end(kinds), form.kind) != std::end(kinds);
}

/// The part of a case a command is about.
PartId part_in(const Command& command)
{
    return std::visit(overloaded{[](const RemoveItem& c) { return c.item; }, [](const PlaceItem& c) { return c.item; },
                                 [](const ParkItem& c) { return c.item; }, [](const RemoveHypothesis& c) { return c.hypothesis; },
                                 [](const OrderFocus& c) { return c.focus; }, [](const ParkFocus& c) { return c.focus; },
                                 [](const auto&) { return PartId{}; }},
                      command);
}

PartId part_in(const PlanWish& wish)
{
    return std::visit(overloaded{[](const RemovePart& w) { return w.part; }, [](const MovePill& w) { return w.part; },
                                 [](const MoveMilestone& w) { return w.milestone; }, [](const MoveAction& w) { return w.action; },
                                 [](const SetActionStatus& w) { return w.action; }, [](const TakeUpIdea& w) { return w.line; },
                                 [](const auto&) { return PartId{}; }},
                      wish);
}

} // namespace

bool holds(const Form& open, const Form& wanted)
{
    if (open.kind == FormKind::none || is_new(wanted)) return false;
    if (open.kind != wanted.kind || open.plan_form != wanted.plan_form || open.part != wanted.part) return false;
    if (open.kind == FormKind::plan && open.plan != wanted.plan) return false;
    if (open.kind != FormKind::plan && open.about != wanted.about) return false;
    if (wanted.part) return true;
    static constexpr const char* names[] = {"duty", "gate", "lane", "item"}; // what else a form can be about stands in a value
    return std::all_of(std::begin(names), std::end(names), [&](const char* name) { return open.value(name) == wanted.value(name); });
}

bool holds(const Form& open, const Command& command)
{
    if (open.kind == FormKind::none) return false;
    if (const auto* plan = std::get_if<ChangePlan>(&command)) return open.part && open.kind == FormKind::plan && open.plan == plan->about && part_in(plan->wish) == open.part;
    if (const auto* gone = std::get_if<RemovePlan>(&command)) return open.kind == FormKind::plan && open.plan == gone->about;
    if (const auto* closed = std::get_if<CloseCase>(&command)) return open.kind != FormKind::plan && open.about == closed->about;
    if (!open.part || open.kind == FormKind::plan) return false;
    const bool same_case = std::visit([&](const auto& c) {
        if constexpr (requires { { c.about } -> std::convertible_to<CaseId>; }) return c.about == open.about;
        else return false;
    }, command);
    return same_case && part_in(command) == open.part;
}

} // namespace fyr
