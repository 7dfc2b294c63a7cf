// A form being filled in on the glass: its kind, what it is about, and what has been chosen and typed so far.
// One mechanism for every form; what rows a kind has and which command it becomes is in form_rows.cpp.
#pragma once

#include "base/result.hpp"
#include "domain/decision.hpp"
#include "domain/plan.hpp"

#include <map>
#include <string>

namespace fyr {

enum class FormKind {
    none, open_meeting, new_notification, assess, flags, note, child_voice, hypothesis, focus, park_item, park_focus,
    short_funnel, decide, duty, override_gate, link, aware, transfer, unmark_acute, plan, person, round_open, round_note, round_end,
    no_resources, acute_action
};
constexpr auto names_of(FormKind)
{
    return std::to_array<std::string_view>({"none", "open_meeting", "new_notification", "assess", "flags", "note",
                                            "child_voice", "hypothesis", "focus", "park_item", "park_focus",
                                            "short_funnel", "decide", "duty", "override_gate", "link", "aware",
                                            "transfer", "unmark_acute", "plan", "person", "round_open", "round_note", "round_end",
                                            "no_resources", "acute_action"});
}
/// Which form about a game plan it is, when the kind is `plan`.
enum class PlanForm {
    none, new_plan, frame, milestone, action, action_why, resource, obstacle, line, goal, member, lane, meeting_end, light, point,
    official, own_template
};
constexpr auto names_of(PlanForm)
{
    return std::to_array<std::string_view>({"none", "new_plan", "frame", "milestone", "action", "action_why", "resource",
                                            "obstacle", "line", "goal", "member", "lane", "meeting_end", "light", "point",
                                            "official", "own_template"});
}

struct Form {
    FormKind kind = FormKind::none;
    CaseId about;
    PlanForm plan_form = PlanForm::none;
    PlanId plan{};                             ///< the plan of such a form
    PartId part;                               ///< the part that is changed; 0: a new one
    std::map<std::string, std::string> values; ///< field → what stands in it
    std::string focus;                         ///< the text field that receives keys
    std::size_t caret = 0, anchor = 0;         ///< code points in the focused field; different: a selection
    Message error;                             ///< why it was refused; empty key: not
    bool operator==(const Form&) const = default;

    [[nodiscard]] const std::string& value(const std::string& field) const
    {
        static const std::string none;
        const auto it = values.find(field);
        return it == values.end() ? none : it->second;
    }
};

} // namespace fyr
