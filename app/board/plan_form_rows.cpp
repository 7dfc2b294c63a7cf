#include "board/plan_form.hpp"
#include "board/row_builder.hpp"

#include "domain/calendar.hpp"

namespace fyr {
namespace {

/// The five letters of SMART, as fields of its form.
constexpr const char* smart_letters[] = {"specific", "measurable", "attractive", "realistic", "timed"};

class PlanRows {
public:
    PlanRows(Rows& rows, const Plan& plan, const FormContext& c)
        : r(rows), plan_(plan), c_(c), text_most_(static_cast<std::size_t>(c.rules.plan.text_max_chars))
    {
    }

    void lane(const char* label = "plan.form.lane", bool may_be_none = false)
    {
        Choices choices;
        if (may_be_none) choices.emplace_back("", r.t("plan.form.no_lane"));
        for (const Lane& l : plan_.lanes) choices.emplace_back(l.key, lane_name(l, c_.plans, c_.strings.language()));
        r.choice("lane", label, std::move(choices));
    }
    /// Those of the team, one tap each.
    void owner(const char* field = "owner", const char* label = "plan.form.owner")
    {
        Row& row = r.text(field, label, 40);
        row.one_of = true;
        for (const Member& m : plan_.members)
            if (!m.silent && row.starters.size() < 12) row.starters.push_back(m.name);
    }
    void day(const char* field, const char* label) { r.add(What::day, field, label).weeks = true; }
    void text(const char* label) { r.text("text", label, text_most_); }

    void action()
    {
        text("plan.form.action");
        lane();
        owner();
        day("due", "plan.form.due");
        Choices milestones{{"0", r.t("plan.form.no_milestone")}};
        for (const Milestone& m : plan_.milestones) milestones.emplace_back(std::to_string(m.id.value), m.title);
        if (milestones.size() > 1) r.choice("milestone", "plan.form.leads_to", std::move(milestones));
        r.named<Effort>("effort", "plan.form.effort", "effort");
        day("start", "plan.form.start");
    }
    void milestone(PartId own)
    {
        r.text("text", "plan.form.milestone", static_cast<std::size_t>(c_.rules.plan.title_max_chars));
        r.text("before", "plan.form.before", text_most_).hint = r.t("plan.form.before_hint");
        day("date", "plan.form.date");
        r.text("evidence", "plan.form.evidence", text_most_);
        lane("plan.form.lane", true);
        Choices others;
        for (const Milestone& m : plan_.milestones)
            if (m.id != own) others.emplace_back(std::to_string(m.id.value), m.title);
        if (!others.empty()) r.add(What::many, "needs", "plan.form.needs").choices = std::move(others);
    }
    void obstacle()
    {
        const Choices amounts{{"1", r.t("amount.1")}, {"2", r.t("amount.2")}, {"3", r.t("amount.3")}};
        text("plan.form.obstacle");
        r.choice("likelihood", "plan.form.likelihood", amounts);
        r.choice("impact", "plan.form.impact", amounts);
        r.text("early_sign", "plan.form.early_sign", text_most_);
        r.text("counter_move", "plan.form.counter_move", text_most_);
        owner();
        lane("plan.form.lane", true);
        day("date", "plan.form.when");
    }
    void goal()
    {
        text("plan.form.goal");
        for (const char* letter : smart_letters) {
            r.text(letter, std::string("smart.") + letter, text_most_).hint = r.t(std::string("smart.ask.") + letter);
            r.named<Answer>(std::string(letter) + "_answer", "", "answer");
        }
    }
    void frame(bool fresh)
    {
        const auto most = static_cast<std::size_t>(c_.rules.plan.title_max_chars);
        r.text("title", "plan.form.title", most);
        r.text("department", "plan.form.department", most);
        day("start", fresh ? "plan.form.begins" : "plan.form.began");
        day("target", "plan.form.target");
        if (!fresh) r.area("vision", "plan.form.vision", static_cast<std::size_t>(c_.rules.plan.vision_max_chars));
    }
    void official()
    {
        day("on", "plan.form.measured_on");
        r.say("plan.form.official_hint");
        if (const Barometer* b = c_.plans.barometer(official_barometer))
            for (const BarometerArea& area : b->areas) {
                Row& row = r.add(What::text, area.key, "");
                row.label = area.text.in(c_.strings.language());
                row.most = 4;
                row.digits = true;
            }
    }
    /// Which lanes nobody has given a light in the meeting that is open; nothing when all have one.
    void lanes_without_light()
    {
        const FollowUp* meeting = part_of(plan_.follow_ups, plan_.open_follow_up);
        std::string dark;
        for (const Lane& lane : plan_.lanes) {
            const bool lit = !meeting || std::any_of(meeting->lights.begin(), meeting->lights.end(), [&](const LaneLight& l) { return l.lane == lane.key && l.light != Light::none; });
            if (!lit) dark += (dark.empty() ? "" : ", ") + lane_name(lane, c_.plans, c_.strings.language());
        }
        if (!dark.empty()) r.add(What::say, "", "").label = c_.strings.text("plan.form.no_light", {{"lanes", dark}});
    }

private:
    Rows& r;
    const Plan& plan_;
    const FormContext& c_;
    std::size_t text_most_;
};

} // namespace

std::string lane_name(const Lane& lane, const PlanTemplates& templates, Language language)
{
    if (!lane.name.empty()) return lane.name;
    const LaneTemplate* known = templates.lane(lane.key);
    return known ? known->name.in(language) : lane.key;
}

std::string plan_form_title(const Form& form, const FormContext& context)
{
    std::string key = "plan.head." + std::string(name_of(form.plan_form));
    if (form.plan_form == PlanForm::line) key += "." + form.value("list");
    if (form.plan_form == PlanForm::action_why) key += "." + form.value("status");
    std::string about = form.value("about");
    return context.strings.text(key, {{"about", about}});
}

std::vector<FormRow> plan_form_rows(const Form& form, const FormContext& context)
{
    static const Plan none;
    const Plan* found = context.state.find(form.plan);
    const Plan& plan = found ? *found : none;
    const auto most = static_cast<std::size_t>(context.rules.plan.text_max_chars);
    Rows r(context);
    PlanRows rows(r, plan, context);
    switch (form.plan_form) {
    case PlanForm::new_plan: rows.frame(true); break;
    case PlanForm::frame: rows.frame(false); break;
    case PlanForm::milestone: rows.milestone(form.part); break;
    case PlanForm::action: rows.action(); break;
    case PlanForm::action_why: r.area("why", "", most); break;
    case PlanForm::resource:
        rows.text("plan.form.resource");
        rows.lane("plan.form.lane", true);
        rows.day("date", "plan.form.when");
        break;
    case PlanForm::obstacle: rows.obstacle(); break;
    case PlanForm::line:
        r.area("text", "", most);
        if (form.value("list") == "gaps") rows.lane("plan.form.lane", true);
        if (form.value("list") == "proud") rows.owner("by", "plan.form.by");
        break;
    case PlanForm::goal: rows.goal(); break;
    case PlanForm::member:
        r.text("name", "plan.form.member", 40);
        for (const char* field : {"role", "skill", "hours"}) r.text(field, std::string("plan.form.") + field, 40);
        r.yes_no("silent", "plan.form.silent");
        break;
    case PlanForm::lane: r.text("name", "plan.form.lane_name", 40); break;
    case PlanForm::meeting_end:
        rows.lanes_without_light();
        r.area("decision", "plan.form.decision", most);
        break;
    case PlanForm::light: {
        Row& word = r.text("word", "plan.form.word", 60);
        word.starters = parts_of(r.t("plan.light_words." + form.value("light")));
        word.one_of = true;
        break;
    }
    case PlanForm::point:
        r.area("note", "plan.form.note", most);
        rows.owner();
        rows.day("date", "plan.form.due");
        break;
    case PlanForm::official: rows.official(); break;
    case PlanForm::own_template: r.text("title", "plan.form.title", static_cast<std::size_t>(context.rules.plan.title_max_chars)); break;
    case PlanForm::none: break;
    }
    return r.rows;
}

} // namespace fyr
