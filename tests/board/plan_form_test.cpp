// Every form about a plan: that it asks in words, that what is known stands in it, and that its answers come back as they
// were given.
#include "board/plan_form.hpp"
#include "codec/plan_templates_codec.hpp"
#include "tests/support/plan_wall.hpp"
#include "tests/support/source_words.hpp"

#include <catch2/catch_test_macros.hpp>
using namespace fyr;
using namespace fyr::test;

namespace {

const PlanTemplates& source_plans()
{
    static const PlanTemplates plans = [] {
        std::array<std::string, plan_template_files.size()> texts;
        for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = source_file("assets/templates/" + std::string(plan_template_files[i]));
        auto read = decode_plan_templates(texts);
        FYR_ASSERT(read, "the shipped templates must be good");
        return *std::move(read);
    }();
    return plans;
}

using Typed = std::map<std::string, std::string>;

/// A form, what it is opened with, and what somebody answers in it.
struct Asked {
    PlanForm form;
    PartId part;
    Typed given, answers;
};

/// A plan with one part of every kind, a meeting that is being held, and every form about them.
struct Room {
    PlanWall wall;
    PartId milestone, action, resource, obstacle, sign, goal, member;

    Room()
    {
        milestone = wall.milestone("Alle øver sig", {2025, 8, 1});
        wall.milestone("Planen er kendt", {2025, 5, 1});
        action = wall.action("Aftal datoer", {2025, 5, 2});
        wall.must(SaveResource{{{}, "Direktøren bakker op", "leadership", {2025, 5, 4}}});
        resource = wall.plan().resources.back().id;
        Obstacle busy;
        busy.text = "Travlt", busy.lane = "practice", busy.date = {2025, 5, 6}, busy.counter_move = "Korte møder";
        wall.must(SaveObstacle{busy});
        obstacle = wall.plan().obstacles.back().id;
        wall.must(SaveLine{PlanList::signs, {{}, "Vi bruger tragten", "", ""}});
        sign = wall.plan().signs.back().id;
        Goal g;
        g.text = "Alle kender tragten", g.timed = {"i juni", Answer::yes};
        wall.must(SaveGoal{g});
        goal = wall.plan().goals.back().id;
        wall.must(SaveMember{{{}, "Line", "leder", "holder fast", "2 timer", false}});
        member = wall.plan().members.back().id;
    }
    /// All forms, each for a part that is there and, where one can make new ones, for a new one.
    [[nodiscard]] std::vector<Asked> all() const
    {
        const std::string ms = std::to_string(milestone.value);
        return {
            {PlanForm::new_plan, {}, {{"template", "empty"}}, {{"title", "En plan"}, {"department", "Øst"}, {"start", "2025-05-01"}, {"target", "2025-12-01"}}},
            {PlanForm::frame, {}, {}, {{"title", "Ny titel"}, {"department", "Vest"}, {"start", "2025-04-14"}, {"target", "2025-10-13"}, {"vision", "Det er efterår."}}},
            {PlanForm::milestone, milestone, {}, {{"text", "Alle kan det"}, {"before", "De har øvet"}, {"evidence", "Vi tæller"}, {"lane", "practice"}, {"date", "2025-08-04"}, {"needs", ""}}},
            {PlanForm::milestone, {}, {}, {{"text", "Endnu en"}, {"date", "2025-07-01"}, {"lane", ""}, {"needs", ms}}},
            {PlanForm::action, action, {}, {{"text", "Aftal"}, {"lane", "leadership"}, {"owner", "TB"}, {"due", "2025-06-02"}, {"start", "2025-05-02"}, {"milestone", ms}, {"effort", "large"}}},
            {PlanForm::action, {}, {{"lane", "partners"}}, {{"text", "Ny"}, {"owner", "LM"}, {"due", "2025-06-03"}, {"milestone", "0"}, {"effort", "small"}}},
            {PlanForm::action_why, action, {{"status", "blocked"}}, {{"why", "venter på svar"}}},
            {PlanForm::resource, resource, {}, {{"text", "To timer"}, {"lane", "practice"}, {"date", "2025-06-04"}}},
            {PlanForm::resource, {}, {}, {{"text", "Et lokale"}, {"lane", ""}, {"date", "2025-06-05"}}},
            {PlanForm::obstacle, obstacle, {}, {{"text", "Ferie"}, {"likelihood", "3"}, {"impact", "1"}, {"early_sign", "Aflysninger"}, {"counter_move", "Flyt"}, {"owner", "TB"}, {"lane", "partners"}, {"date", "2025-07-07"}}},
            {PlanForm::obstacle, {}, {}, {{"text", "Sygdom"}, {"likelihood", "1"}, {"impact", "3"}}},
            {PlanForm::line, sign, {{"list", "signs"}}, {{"text", "Vi hører hypoteser"}}},
            {PlanForm::line, {}, {{"list", "gaps"}}, {{"text", "To dage, ikke fem"}, {"lane", "practice"}}},
            {PlanForm::line, {}, {{"list", "proud"}}, {{"text", "At vi turde"}, {"by", "LM"}}},
            {PlanForm::goal, goal, {}, {{"text", "Målet"}, {"specific", "hver sag"}, {"specific_answer", "yes"}, {"measurable_answer", "no"}, {"timed", "i maj"}, {"timed_answer", "open"}}},
            {PlanForm::member, member, {}, {{"name", "Sara"}, {"role", "superbruger"}, {"skill", "tragt"}, {"hours", "1 time"}, {"silent", "yes"}}},
            {PlanForm::lane, {}, {{"lane", "practice"}}, {{"name", "Hverdagen"}}},
            {PlanForm::lane, {}, {}, {{"name", "Vores eget"}}},
            {PlanForm::point, {}, {{"item", "2.4"}}, {{"note", "næsten"}, {"owner", "LM"}, {"date", "2025-06-06"}}},
            {PlanForm::official, {}, {}, {{"on", "2025-04-10"}, {"leadership", "3,4"}, {"practice", "2"}}},
            {PlanForm::own_template, {}, {}, {{"title", "Vores skabelon"}}},
            {PlanForm::light, {}, {{"lane", "practice"}, {"light", "yellow"}}, {{"word", "venter"}}},
            {PlanForm::meeting_end, {}, {}, {{"decision", "Vi fortsætter"}}},
        };
    }
    void begin_meeting()
    {
        FollowUp f;
        f.planned = f.date = {2025, 5, 23}, f.weeks = 6;
        Plan plan = wall.plan();
        f.id = PartId{plan.next_part++};
        plan.follow_ups.push_back(f);
        wall.add(std::move(plan));
        wall.must(BeginFollowUp{wall.plan().follow_ups.back().id});
    }
    [[nodiscard]] FormContext context(Language language = Language::da) const
    {
        return {wall.wall.state(), wall.wall.rules(), source_strings(language), source_triangle(), source_plans(), wall.wall.at};
    }
    [[nodiscard]] Form open(const Asked& asked) const
    {
        Form f;
        f.kind = FormKind::plan;
        f.plan_form = asked.form;
        f.plan = wall.id();
        f.part = asked.part;
        f.values = asked.given;
        return opened(f, context());
    }
};

std::string why_not(Room& room, const Form& form)
{
    const auto command = command_of(form, room.context());
    if (!command) return command.error().message.key;
    return room.wall.wall.refusal(*command);
}

/// The part a form has just made: the newest of the plan.
PartId newest(const Plan& plan) { return PartId{plan.next_part - 1}; }

} // namespace

TEST_CASE("every form of a plan has a title and rows in both languages", "[board][plan]")
{
    Room room;
    room.begin_meeting();
    std::set<PlanForm> asked_for;
    for (const Language language : {Language::da, Language::en})
        for (const Asked& asked : room.all()) {
            asked_for.insert(asked.form);
            const FormContext context = room.context(language);
            const Form form = room.open(asked);
            INFO(name_of(asked.form) << " in " << name_of(language));
            CHECK_FALSE(form_title(form, context).empty());
            CHECK_FALSE(looks_like_a_key(form_title(form, context)));
            const auto rows = form_rows(form, context);
            REQUIRE_FALSE(rows.empty());
            std::set<std::string> fields;
            for (const FormRow& row : rows) {
                CHECK_FALSE(looks_like_a_key(row.label));
                CHECK_FALSE(looks_like_a_key(row.hint));
                for (const auto& [value, label] : row.choices) {
                    CHECK_FALSE(label.empty());
                    CHECK_FALSE(looks_like_a_key(label));
                }
                if (row.what == FormRow::What::choice || row.what == FormRow::What::many) CHECK_FALSE(row.choices.empty());
                if (row.what == FormRow::What::say) continue;
                CHECK(fields.insert(row.field).second);
                CHECK(row.most > 0);
            }
            for (const auto& [field, value] : asked.answers) {
                INFO("field " << field);
                CHECK(fields.contains(field));
            }
        }
    CHECK(asked_for.size() == names_of(PlanForm{}).size() - 1); // all but none
}

TEST_CASE("the form of every list of a plan has a title of its own", "[board][plan]")
{
    Room room;
    for (const Language language : {Language::da, Language::en}) {
        std::set<std::string> titles;
        for (const std::string_view list : names_of(PlanList{})) {
            const Form form = room.open({PlanForm::line, {}, {{"list", std::string(list)}}, {}});
            titles.insert(form_title(form, room.context(language)));
            CHECK_FALSE(looks_like_a_key(form_title(form, room.context(language))));
        }
        CHECK(titles.size() == plan_list_count);
    }
}

TEST_CASE("a form that is opened and saved untouched changes nothing", "[board][plan]")
{
    Room room;
    for (const Asked& asked : room.all()) {
        if (!asked.part && asked.form != PlanForm::frame) continue;
        if (asked.form == PlanForm::action_why) continue; // it is opened to change something
        INFO(name_of(asked.form));
        const auto command = command_of(room.open(asked), room.context());
        REQUIRE(command);
        CHECK(room.wall.wall.must(*command).events.empty());
    }
}

TEST_CASE("what is answered in a form stands in it when it is opened again", "[board][plan]")
{
    for (std::size_t i = 0; i < Room().all().size(); ++i) {
        Room room;
        Asked asked = room.all()[i];
        if (asked.form == PlanForm::light || asked.form == PlanForm::meeting_end) room.begin_meeting();
        static constexpr PlanForm does_not_come_back[] = {PlanForm::new_plan, PlanForm::own_template, PlanForm::official, PlanForm::meeting_end, PlanForm::action_why};
        Form form = room.open(asked);
        for (const auto& [field, value] : asked.answers) form.values[field] = value;
        INFO(name_of(asked.form) << ", number " << i);
        CHECK(why_not(room, form) == "");
        if (std::find(std::begin(does_not_come_back), std::end(does_not_come_back), asked.form) != std::end(does_not_come_back)) continue;
        const bool is_part = asked.form != PlanForm::frame && asked.form != PlanForm::lane && asked.form != PlanForm::point && asked.form != PlanForm::light;
        if (is_part && !asked.part) asked.part = newest(room.wall.plan());
        if (asked.form == PlanForm::lane && asked.given.empty()) asked.given["lane"] = room.wall.plan().lanes.back().key;
        const Form again = room.open(asked);
        for (const auto& [field, value] : asked.answers) {
            INFO("field " << field);
            CHECK(again.value(field) == value);
        }
    }
}

TEST_CASE("forms that make something new make what was asked for", "[board][plan]")
{
    Room room;
    const auto answered = [&](const Asked& asked) {
        Form form = room.open(asked);
        for (const auto& [field, value] : asked.answers) form.values[field] = value;
        REQUIRE(why_not(room, form) == "");
    };
    for (const Asked& asked : room.all())
        if (asked.form == PlanForm::new_plan || asked.form == PlanForm::own_template || asked.form == PlanForm::official || asked.form == PlanForm::action_why) answered(asked);
    const auto& plans = room.wall.wall.state().plans();
    const Plan* fresh = nullptr;
    const Plan* kept = nullptr;
    for (const auto& [id, plan] : plans) {
        if (plan->frame.title == "En plan") fresh = plan.get();
        if (plan->frame.title == "Vores skabelon") kept = plan.get();
    }
    REQUIRE(fresh);
    CHECK(fresh->frame.start == Date{2025, 5, 1});
    CHECK(fresh->frame.target == Date{2025, 12, 1});
    CHECK(fresh->frame.department == "Øst");
    REQUIRE(kept);
    CHECK(kept->frame.is_template);
    REQUIRE(room.wall.plan().measurements.size() == 1);
    const Measurement& m = room.wall.plan().measurements.front();
    CHECK(m.on == Date{2025, 4, 10});
    REQUIRE(m.values.size() == 2);
    CHECK(m.values[0].middle == 340);
    CHECK(m.values[1].middle == 200);
    CHECK(room.wall.see_action(room.action).status == ActionStatus::blocked);
    CHECK(room.wall.see_action(room.action).why == "venter på svar");
}

TEST_CASE("a form that cannot be kept says why in a plain sentence", "[board][plan]")
{
    Room room;
    std::vector<std::pair<Asked, std::string>> cases{
        {{PlanForm::new_plan, {}, {{"template", "empty"}}, {{"title", "  "}}}, "no.plan.title"},
        {{PlanForm::new_plan, {}, {{"template", "empty"}}, {{"target", "2025-04-12"}}}, "no.plan.span"},
        {{PlanForm::new_plan, {}, {{"template", "there is none"}}, {{"title", "x"}}}, "no.gone"},
        {{PlanForm::frame, {}, {}, {{"title", ""}}}, "no.plan.title"},
        {{PlanForm::frame, {}, {}, {{"target", "2024-01-01"}}}, "no.plan.span"},
        {{PlanForm::action, {}, {}, {{"text", ""}}}, "no.plan.empty"},
        {{PlanForm::action, {}, {}, {{"text", "x"}, {"owner", "Line og Sara"}}}, "no.plan.one_owner"},
        {{PlanForm::action, {}, {}, {{"text", "x"}, {"lane", "nowhere"}}}, "no.plan.lane"},
        {{PlanForm::action_why, room.action, {{"status", "blocked"}}, {{"why", ""}}}, "no.plan.why_blocked"},
        {{PlanForm::action_why, room.action, {{"status", "dropped"}}, {{"why", " "}}}, "no.plan.why_dropped"},
        {{PlanForm::milestone, {}, {}, {{"text", ""}}}, "no.plan.empty"},
        {{PlanForm::milestone, {}, {}, {{"text", "x"}, {"date", "2026-01-01"}}}, "no.plan.outside"},
        {{PlanForm::line, PartId{999}, {{"list", "signs"}}, {{"text", "x"}}}, "no.gone"},
        {{PlanForm::resource, {}, {}, {{"text", ""}}}, "no.plan.empty"},
        {{PlanForm::obstacle, {}, {}, {{"text", ""}}}, "no.plan.empty"},
        {{PlanForm::line, {}, {{"list", "signs"}}, {{"text", ""}}}, "no.plan.empty"},
        {{PlanForm::goal, {}, {}, {{"text", ""}}}, "no.plan.empty"},
        {{PlanForm::member, {}, {}, {{"name", ""}}}, "no.plan.empty"},
        {{PlanForm::lane, {}, {{"lane", "practice"}}, {{"name", " "}}}, "no.plan.empty"},
        {{PlanForm::official, {}, {}, {}}, "no.plan.measurement"},
        {{PlanForm::official, {}, {}, {{"leadership", "9"}}}, "no.plan.value"},
        {{PlanForm::official, {}, {}, {{"leadership", "tre"}}}, "no.plan.value"},
        {{PlanForm::light, {}, {{"lane", "practice"}, {"light", "red"}}, {{"word", "x"}}}, "no.plan.none_open"},
        {{PlanForm::meeting_end, {}, {}, {}}, "no.plan.none_open"},
    };
    for (const PlanForm form : {PlanForm::action, PlanForm::milestone, PlanForm::resource, PlanForm::obstacle, PlanForm::goal, PlanForm::member})
        cases.push_back({{form, PartId{999}, {}, {{form == PlanForm::member ? "name" : "text", "x"}}}, "no.gone"}); // another hand took it away
    for (const auto& [asked, key] : cases) {
        Form form = room.open(asked);
        for (const auto& [field, value] : asked.answers) form.values[field] = value;
        INFO(name_of(asked.form) << ", " << key);
        CHECK(why_not(room, form) == key);
        for (const Language language : {Language::da, Language::en}) {
            const std::string sentence = source_strings(language).text(key);
            CHECK_FALSE(looks_like_a_key(sentence));
            CHECK(sentence.size() > 15);
        }
    }
}

TEST_CASE("an owner is one tap of the team, and silent members are not offered", "[board][plan]")
{
    Room room;
    room.wall.must(SaveMember{{{}, "Omar", "", "", "", true}});
    const auto rows = form_rows(room.open({PlanForm::action, {}, {}, {}}), room.context());
    const auto owner = std::find_if(rows.begin(), rows.end(), [](const FormRow& r) { return r.field == "owner"; });
    REQUIRE(owner != rows.end());
    CHECK(owner->starters == std::vector<std::string>{"Line"});
    CHECK(owner->one_of); // another tap puts another in place, not both
}
