// The small words of the game plan's pages, and what their buttons mean.
#include "ui/plan_parts.hpp"

#include "base/text.hpp"
#include "board/plan_form.hpp"

namespace fyr {

Command wish(const Frame& f, PlanWish wanted) { return ChangePlan{f.ui.plan.about, std::move(wanted)}; }

UiAction plan_form(const Frame& f, PlanForm which, PartId part, std::map<std::string, std::string> values)
{
    Form form;
    form.kind = FormKind::plan;
    form.plan_form = which;
    form.plan = f.ui.plan.about;
    form.part = part;
    form.values = std::move(values);
    return OpenForm{form};
}

UiAction plan_sheet(SheetKind kind, PartId part, std::string key, float x) { return OpenSheet{{kind, {}, part, std::move(key), x, {}}}; }

std::string meeting_name(const Frame& f, const FollowUp& meeting)
{
    if (!meeting.name.empty()) return meeting.name;
    if (meeting.weeks > 0) return f.t("plan.status_weeks", {{"n", std::to_string(meeting.weeks)}});
    return f.t("follow_up_kind." + std::string(name_of(meeting.kind)));
}

std::string owner_and_day(const Frame& f, const Action& action)
{
    const std::string day = action.due ? say::day(f.strings, action.due) : f.t("plan.no_day");
    return action.owner.empty() ? day : action.owner + " · " + day;
}

std::string lane_word(const Frame& f, const Plan& plan, std::string_view key)
{
    const Lane* lane = lane_of(plan, key);
    return lane ? lane_name(*lane, f.templates.plan, f.strings.language()) : "";
}

Type smallest_lane_type(const Metrics& m) { return m.wall_em > style_of(Type::small_bold).size ? Type::lane_title : Type::small_bold; }

std::vector<std::string> lane_lines(const Frame& f, const Lane& lane, float width)
{
    const LaneTemplate* known = f.templates.plan.lane(lane.key);
    const Type type = smallest_lane_type(f.m);
    const auto fits = [&](const std::string& line) { return f.paint.width_of(type, line) <= width; };
    if (lane.name.empty() && known) {
        const auto& lines = known->lines(f.strings.language());
        if (std::all_of(lines.begin(), lines.end(), fits)) return lines;
    }
    return f.paint.wrapped(type, lane_name(lane, f.templates.plan, f.strings.language()), width, type == Type::lane_title ? 2 : 3);
}

std::string as_far_as(const Painter& p, Type type, const std::string& text, float width)
{
    const float whole = p.width_of(type, text);
    if (whole <= width) return text;
    const std::size_t all = character_count(text);
    std::size_t letters = std::min(all, static_cast<std::size_t>(static_cast<float>(all) * std::max(0.F, width) / whole) + 6);
    std::string cut;
    do cut = trimmed(clipped(text, --letters)) + "…";
    while (letters > 0 && p.width_of(type, cut) > width);
    p.is_cut(cut, text);
    return cut;
}

std::string finding_text(const Frame& f, const PlanFinding& finding)
{
    return f.t("flaw." + std::string(name_of(finding.flaw)), finding.about);
}

int in_tenths(int hundredths) { return (hundredths < 0 ? hundredths - 5 : hundredths + 5) / 10; }

int change_shown(int before, int after) { return 10 * (in_tenths(after) - in_tenths(before)); }

std::string amount(const Frame& f, int hundredths, bool sign)
{
    const bool below = hundredths < 0;
    const int tenths = std::abs(in_tenths(hundredths));
    std::string text = std::to_string(tenths / 10) + f.t("say.decimal_mark") + std::to_string(tenths % 10);
    if (below && tenths > 0) return "−" + text;
    return sign && tenths > 0 ? "+" + text : text;
}

std::vector<PartId> flawed_parts(const std::vector<PlanFinding>& findings)
{
    std::vector<PartId> parts;
    for (const PlanFinding& finding : findings)
        if (finding.part) parts.push_back(finding.part);
    std::sort(parts.begin(), parts.end());
    return parts;
}

bool is_held(const Frame& f, Grab::What what, PartId part) { return f.touch.holder(grab_of(f, what, part)) != nullptr; }

Grab grab_of(const Frame& f, Grab::What what, PartId part) { return {what, {}, part, Polarity::concern, f.ui.plan.about}; }

} // namespace fyr
