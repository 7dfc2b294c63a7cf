// The assessment answered by touches: what the chips write, what is preset, what is still missing, what it becomes.
#include "board/assess_form.hpp"
#include "domain/calendar.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/source_words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

const PlanTemplates no_plans;

struct Assessing {
    TestWall wall;
    CaseId hassel;
    std::string person = "TB";

    explicit Assessing(const std::string& text = "Hun har ridset sig på armen. I dag er hun i skole til kl. 14, og hendes storesøster henter hende.")
    {
        Notification facts;
        facts.received = friday;
        facts.notifier = 2;
        facts.flags.existing_support = true;
        facts.text = text;
        hassel = wall.put(a_case("Hassel").facts(facts));
        wall.open_meeting();
    }
    [[nodiscard]] FormContext context() const
    {
        return {wall.state(), wall.rules(), source_strings(Language::da), source_triangle(), no_plans, wall.at, source_quick_answers(), person, {"TB", "SK"}};
    }
    [[nodiscard]] Form answered(const std::map<std::string, std::string>& answers) const
    {
        Form f;
        f.kind = FormKind::assess;
        f.about = hassel;
        f = opened(f, context());
        for (const auto& [field, value] : answers) f.values[field] = value;
        return f;
    }
    [[nodiscard]] std::string missing(const std::map<std::string, std::string>& answers) const
    {
        const auto found = assess_missing(answered(answers), context());
        return found ? found->field : "";
    }
};

std::string fetched_by(const std::string& text) { return who_fetches(text, source_quick_answers(), parts_of(source_strings(Language::da).text("assess.fetch.not"))).who; }

} // namespace

TEST_CASE("chips write why it is not acute, in the word of the notification", "[board]")
{
    const Assessing desk;
    CHECK(assess_reason(desk.answered({{"answer", "no"}, {"no", "school|fetched"}}), desk.context()) == "Ikke akut: Hassel er i skole eller dagtilbud nu og hentes af storesøster.");
    CHECK(assess_reason(desk.answered({{"answer", "no"}, {"no", "unhurt"}, {"change", "injuries|absent"}}), desk.context()) ==
          "Ikke akut: Hassel har ingen skader, som nogen har set. Svaret ændres, hvis der ses nye skader eller barnet udebliver.");
    CHECK(assess_reason(desk.answered({{"answer", "no"}, {"no", "unhurt"}, {"change", "absent"}, {"change/own", "Mormor rejser"}}), desk.context()) ==
          "Ikke akut: Hassel har ingen skader, som nogen har set. Svaret ændres, hvis barnet udebliver eller mormor rejser.");
    CHECK(assess_reason(desk.answered({{"answer", "no"}, {"no", "school"}, {"typed", "yes"}, {"reason", "Hun er hos mormor."}}), desk.context()) == "Hun er hos mormor.");
}

TEST_CASE("only a sentence about fetching says who fetches the child", "[board]")
{
    CHECK(fetched_by("Far er hjemme. Mormor henter hver dag.") == "mormor");
    CHECK(fetched_by("Hun hentes af sin mor") == "mor");
    CHECK(fetched_by("I dag henter »mormor« kl. 14.") == "mormor");
    CHECK(fetched_by("Hun bliver hentet om morgenen.").empty());
    CHECK(fetched_by("Mor drikker. Hun kommer selv hjem.").empty());
    CHECK(fetched_by("").empty());
}

TEST_CASE("a sentence that says who does not fetch the child names nobody", "[board]")
{
    CHECK(fetched_by("Mor henter ham ikke.").empty());
    CHECK(fetched_by("Far har aldrig hentet ham.").empty());
    CHECK(fetched_by("Det er ikke sikkert, at far kl. 15 henter ham.").empty());
    CHECK(fetched_by("Ingen henter ham i dag. Mormor henter om fredagen.").empty()); // one cannot know which day it is about
    CHECK(fetched_by("Mor henter ham ikke. Mormor henter ham.") == "mormor");
    CHECK(fetched_by("Mormor henter hver dag. I dag henter mormor ikke.").empty());
    CHECK(fetched_by("His mother doesn’t collect him.").empty());
    CHECK(fetched_by("His aunt collects him.") == "aunt");
}

TEST_CASE("a reason in the notification's own word leans on the sentence that says so, and on none when somebody typed the name", "[board]")
{
    const Assessing desk;
    const std::string& text = desk.wall.see(desk.hassel).facts.text;
    const auto leans = [&](const std::map<std::string, std::string>& answers) {
        const auto found = leans_on(desk.answered(answers), desk.context());
        return found ? std::string(found->of(text)) : "";
    };
    CHECK(leans({{"answer", "no"}, {"no", "school|fetched"}}) == "I dag er hun i skole til kl. 14, og hendes storesøster henter hende.");
    CHECK(leans({{"answer", "no"}, {"no", "school"}}).empty());
    CHECK(leans({{"answer", "yes"}, {"no", "fetched"}}).empty());
    CHECK(leans({{"answer", "no"}, {"no", "fetched"}, {"who", "moster"}}).empty());
    const Assessing silent("Mor henter ham ikke.");
    CHECK_FALSE(leans_on(silent.answered({{"answer", "no"}, {"no", "fetched"}}), silent.context()));
}

TEST_CASE("a reason that names nobody yet is missing its name, and asks for it", "[board]")
{
    const Assessing desk("Mor henter ham ikke.");
    const Form open = desk.answered({{"answer", "no"}, {"no", "fetched"}});
    const auto lacks = assess_missing(open, desk.context());
    REQUIRE(lacks);
    CHECK(lacks->field == "who");
    CHECK(source_strings(Language::da).text(lacks->what) == "hvem: Hentes af …");
    CHECK_FALSE(assess_command(open, desk.context()));
    const auto rows = assess_text_rows(open, desk.context());
    CHECK(std::any_of(rows.begin(), rows.end(), [](const FormRow& row) { return row.field == "who"; }));
    const Form said = desk.answered({{"answer", "no"}, {"no", "fetched"}, {"who", "moster"}});
    CHECK(assess_reason(said, desk.context()) == "Ikke akut: Hassel hentes af moster.");
    CHECK_FALSE(assess_missing(said, desk.context()));
    for (const char* typed : {"Hassel hentes af", "Hassel hentes af …. Vi ringer.", "Hassel hentes af ."}) {
        INFO(typed);
        CHECK(desk.missing({{"answer", "no"}, {"no", "fetched"}, {"typed", "yes"}, {"reason", typed}}) == "reason");
    }
    CHECK(desk.missing({{"answer", "no"}, {"no", "fetched"}, {"typed", "yes"}, {"reason", "Hassel hentes af moster."}}).empty());
}

TEST_CASE("two touches and the person who is logged in are a whole no", "[board]")
{
    Assessing desk;
    const Form f = desk.answered({{"answer", "no"}, {"no", "school"}});
    CHECK_FALSE(assess_missing(f, desk.context()));
    const auto command = assess_command(f, desk.context());
    REQUIRE(command);
    REQUIRE(desk.wall.tell(*command));
    CHECK(desk.wall.see(desk.hassel).acute.by == "TB");
    CHECK(desk.wall.see(desk.hassel).acute.answer == AcuteAnswer::no);
}

TEST_CASE("an acute action has the writer and the preset hour until somebody says otherwise", "[board]")
{
    const Assessing desk;
    const auto rows = assess_rows(desk.answered({{"answer", "yes"}, {"yes", "talk|own1"}, {"do/own1/what", "Hent jakken"}, {"do/own1/owner", "SK"}}), desk.context());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].what == "Tal med Hassel i dag");
    CHECK(rows[0].owner == "TB");
    CHECK(rows[0].by >= desk.wall.at + desk.wall.rules().acute.preset_minutes * ms_per_minute);
    CHECK(rows[0].by % (5 * ms_per_minute) == 0);
    CHECK(rows[1].what == "Hent jakken");
    CHECK(rows[1].owner == "SK");
    CHECK(assess_saves(desk.answered({{"answer", "yes"}, {"yes", "talk|own1"}}), desk.context()).key == "assess.save.yes");
}

TEST_CASE("an unknown asks whom, who and when, each preset", "[board]")
{
    Assessing desk;
    const Form f = desk.answered({{"answer", "undecided"}, {"unknown", "new_injury"}});
    CHECK_FALSE(assess_missing(f, desk.context()));
    const auto command = assess_command(f, desk.context());
    REQUIRE(command);
    REQUIRE(desk.wall.tell(*command));
    const auto actions = desk.wall.see(desk.hassel).acute.actions;
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].whom == "Sundhedsplejersken");
    CHECK(actions[0].owner == "TB");
    CHECK_FALSE(is_assessed(desk.wall.see(desk.hassel)));
}

TEST_CASE("what is missing is named and has a place", "[board]")
{
    Assessing desk;
    CHECK(desk.missing({}) == "answer");
    CHECK(desk.missing({{"answer", "no"}}) == "no");
    CHECK(desk.missing({{"answer", "no"}, {"typed", "yes"}}) == "reason");
    CHECK(desk.missing({{"answer", "yes"}}) == "yes");
    CHECK(desk.missing({{"answer", "yes"}, {"yes", "own1"}}) == "do/own1/what");
    CHECK(desk.missing({{"answer", "undecided"}, {"unknown", "own1"}, {"ask/own1/what", "om hun sover"}}) == "ask/own1/whom");
    desk.person.clear();
    CHECK(desk.missing({{"answer", "yes"}, {"yes", "police"}}) == "do/police/owner");
    CHECK(desk.missing({{"answer", "no"}, {"no", "school"}}) == "by");
}

TEST_CASE("fresh eyes are neither assessor nor owner, and become the duty", "[board]")
{
    Assessing desk;
    const Form f = desk.answered({{"answer", "no"}, {"no", "school"}, {"with", "LM"}, {"eyes", "SK"}});
    const auto able = fresh_eyes(f, desk.context());
    CHECK(std::find(able.begin(), able.end(), "TB") == able.end());
    CHECK(std::find(able.begin(), able.end(), "LM") == able.end());
    const auto command = assess_command(f, desk.context());
    REQUIRE(command);
    REQUIRE(desk.wall.tell(*command));
    for (const Command& also : assess_after(f, desk.context())) REQUIRE(desk.wall.tell(also));
    CHECK(desk.wall.see(desk.hassel).duty(Duty::fresh_eyes).by == "SK");
    CHECK(assess_after(desk.answered({{"eyes", "TB"}}), desk.context()).empty());
}

TEST_CASE("an assessment that is opened again stands as it was said, with its actions", "[board]")
{
    Assessing desk;
    const Form first = desk.answered({{"answer", "yes"}, {"yes", "police|own1"}, {"do/own1/what", "Hent jakken"}, {"with", "SK"}});
    const auto command = assess_command(first, desk.context());
    REQUIRE(command);
    REQUIRE(desk.wall.tell(*command));
    const Form again = desk.answered({});
    CHECK(again.value("answer") == "yes");
    CHECK(again.value("with") == "SK");
    const auto rows = assess_rows(again, desk.context());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].key == "police");
    CHECK(rows[1].what == "Hent jakken");
    CHECK(rows[0].id == desk.wall.see(desk.hassel).acute.actions[0].id);
    CHECK(again.value("typed").empty()); // the chips wrote it, and write it again
}
