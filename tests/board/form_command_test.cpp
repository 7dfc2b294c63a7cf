// Every form: that it asks in words, and that its answers become the command they mean.
#include "board/form_rows.hpp"
#include "domain/calendar.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/source_words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

std::vector<FormKind> all_kinds()
{
    std::vector<FormKind> kinds;
    for (std::size_t i = 1; i < names_of(FormKind{}).size(); ++i) kinds.push_back(static_cast<FormKind>(i));
    return kinds;
}

const PlanTemplates no_plans;

/// A wall with two notifications and an open meeting, and the forms on it.
struct FormDesk {
    TestWall wall;
    CaseId egern, birk;

    FormDesk()
    {
        egern = wall.put(a_case("Egern").flags({Abuse::suspected_parent, true, true}).with_note("sover i timen").with_focus("morgenen").with_hypotheses(2));
        birk = wall.put(a_case("Birk"));
        wall.open_meeting();
    }
    [[nodiscard]] FormContext context(Language language = Language::da) const
    {
        return {wall.state(), wall.rules(), source_strings(language), source_triangle(), no_plans, wall.at, source_quick_answers()};
    }
    [[nodiscard]] Form form(FormKind kind, std::map<std::string, std::string> values = {}, PartId part = {}) const
    {
        Form f;
        f.kind = kind;
        f.about = egern;
        f.part = part;
        f.values = std::move(values);
        return f;
    }
    /// The form as it opens, filled in.
    [[nodiscard]] Form answered(FormKind kind, const std::map<std::string, std::string>& answers, std::map<std::string, std::string> given = {}, PartId part = {}) const
    {
        Form f = opened(form(kind, std::move(given), part), context());
        for (const auto& [field, value] : answers) f.values[field] = value;
        return f;
    }
    template <class C>
    C command(const Form& f) const
    {
        const auto made = command_of(f, context());
        REQUIRE(made);
        REQUIRE(std::holds_alternative<C>(*made));
        return std::get<C>(*made);
    }
    std::string refusal(const Form& f) const
    {
        const auto made = command_of(f, context());
        return made ? "" : made.error().message.key;
    }
};

} // namespace

TEST_CASE("every form has a title and rows in both languages", "[board]")
{
    const FormDesk desk;
    for (const Language language : {Language::da, Language::en})
        for (const FormKind kind : all_kinds()) {
            if (kind == FormKind::plan) continue; // plan_form_test.cpp
            for (const char* answer : {"", "yes", "undecided", "planned", "done"})
                for (const char* gate : {"abuse", "honour", "existing_support", "parents_contact"}) {
                    INFO(name_of(kind) << " in " << name_of(language) << ", " << answer << ", " << gate);
                    Form f = desk.form(kind, {{"answer", answer}, {"status", answer}, {"gate", gate}, {"duty", "child_talk"}});
                    f = opened(f, desk.context(language));
                    CHECK_FALSE(looks_like_a_key(form_title(f, desk.context(language))));
                    const auto rows = form_rows(f, desk.context(language));
                    REQUIRE_FALSE(rows.empty());
                    std::vector<std::string> fields;
                    for (const FormRow& row : rows) {
                        CHECK_FALSE(looks_like_a_key(row.label));
                        CHECK_FALSE(looks_like_a_key(row.hint));
                        for (const auto& [value, label] : row.choices) {
                            CHECK_FALSE(label.empty());
                            CHECK_FALSE(looks_like_a_key(label));
                        }
                        for (const std::string& starter : row.starters) CHECK_FALSE(looks_like_a_key(starter));
                        if (row.what == FormRow::What::choice || row.what == FormRow::What::many) CHECK_FALSE(row.choices.empty());
                        if (row.what == FormRow::What::say) {
                            CHECK(row.field.empty());
                            CHECK_FALSE(row.label.empty());
                        } else {
                            CHECK_FALSE(row.field.empty());
                            CHECK(std::find(fields.begin(), fields.end(), row.field) == fields.end());
                            CHECK(row.most > 0);
                            fields.push_back(row.field);
                        }
                    }
                }
        }
}

TEST_CASE("a form opens with its first text field in front", "[board]")
{
    const FormDesk desk;
    for (const FormKind kind : all_kinds()) {
        INFO(name_of(kind));
        if (kind == FormKind::assess) continue; // it is answered by touches
        const Form f = opened(desk.form(kind, {{"gate", "abuse"}, {"duty", "child_talk"}}), desk.context());
        const auto rows = form_rows(f, desk.context());
        const auto text = std::find_if(rows.begin(), rows.end(), [](const FormRow& r) { return r.what == FormRow::What::text || r.what == FormRow::What::area; });
        CHECK(f.focus == (text == rows.end() ? "" : text->field));
    }
}

TEST_CASE("the meeting opens with whoever is named", "[board]")
{
    const FormDesk desk;
    const auto c = desk.command<OpenMeeting>(desk.answered(FormKind::open_meeting, {{"present", "LM, TB;BN  ØÆ,"}, {"leader", "LM"}}));
    CHECK(c.leader == "LM");
    CHECK(c.present == std::vector<std::string>{"LM", "TB", "BN", "ØÆ"});
}

TEST_CASE("a typed notification becomes one", "[board]")
{
    const FormDesk desk;
    const auto with = [&](std::map<std::string, std::string> more) {
        more.insert({{"summary", "Sover i timen"}, {"notifier", "2"}});
        return desk.answered(FormKind::new_notification, more);
    };
    const Notification n = desk.command<ReceiveNotification>(with({{"age", "9"}, {"received", std::to_string(desk.wall.at - ms_per_hour)}, {"previous", "2"}, {"anonymous", "yes"}, {"channel", "letter"}})).facts;
    CHECK(n.summary == "Sover i timen");
    CHECK(n.notifier == 2);
    CHECK(n.age == 9);
    CHECK(n.received == desk.wall.at - ms_per_hour);
    CHECK(n.previous == 2);
    CHECK(n.anonymous);
    CHECK_FALSE(n.open_case);
    CHECK(n.channel == Channel::letter);

    const Notification unborn = desk.command<ReceiveNotification>(with({{"age", "unborn"}})).facts;
    CHECK(unborn.unborn);
    CHECK_FALSE(unborn.age);
    CHECK_FALSE(desk.command<ReceiveNotification>(with({{"age", ""}})).facts.age);

    CHECK(desk.refusal(desk.answered(FormKind::new_notification, {{"summary", "  "}, {"notifier", "2"}})) == "no.summary");
    CHECK(desk.refusal(desk.answered(FormKind::new_notification, {{"summary", "x"}})) == "no.notifier");
}

TEST_CASE("what a form sends the wall takes", "[board]")
{
    FormDesk desk;
    const auto send = [&](const Form& f) {
        const auto made = command_of(f, desk.context());
        REQUIRE(made);
        INFO(name_of(f.kind));
        const auto done = desk.wall.tell(*made);
        REQUIRE(done);
        CHECK_FALSE(done->events.empty());
    };
    const auto egern = [&]() -> const Case& { return desk.wall.see(desk.egern); };

    send(desk.answered(FormKind::assess, {{"answer", "yes"}, {"yes", "police"}, {"by", "LM"}, {"with", "TB"}, {"do/police/owner", "TB"}, {"do/police/done", std::to_string(desk.wall.at)}}));
    CHECK(egern().acute.answer == AcuteAnswer::yes);
    REQUIRE(egern().acute.actions.size() == 1);
    CHECK(egern().acute.actions[0].owner == "TB");
    send(desk.answered(FormKind::unmark_acute, {{"reason", "Fejl"}}));
    CHECK_FALSE(egern().acute.marked);

    send(desk.answered(FormKind::flags, {{"honour", "no"}}));
    CHECK(egern().facts.flags == Flags{Abuse::suspected_parent, false, true}); // the others as they were

    send(desk.answered(FormKind::note, {{"text", "kommer uden jakke"}, {"polarity", "resource"}, {"kind", "observation"}, {"source", "lærer"}}));
    CHECK(egern().items.back().text == "kommer uden jakke");
    CHECK(egern().items.back().polarity == Polarity::resource);
    const Item first = egern().items.front();
    const Form again = desk.answered(FormKind::note, {{"when", "mandag"}}, {}, first.id);
    CHECK(again.value("text") == first.text);
    send(again);
    CHECK(egern().items.front().text == first.text);
    CHECK(egern().items.front().when == "mandag");

    send(desk.answered(FormKind::child_voice, {{"text", "jeg er træt"}}));
    CHECK(egern().child_voice == ChildVoice{"jeg er træt", false});

    send(desk.answered(FormKind::hypothesis, {{"think", "at han er træt"}, {"because", "han gamer"}, {"consequence", "han sover i timen"}, {"strength", "weak"}}));
    CHECK(egern().hypotheses.back().strength == Strength::weak);

    send(desk.answered(FormKind::focus, {{"text", "søvnen"}, {"question", "Hvornår sover han?"}, {"owner", "BN"}, {"due", "2025-04-15"}}));
    REQUIRE(egern().focus.back().needs.size() == 1);
    CHECK(egern().focus.back().needs[0].due == Date{2025, 4, 15});

    send(desk.answered(FormKind::park_item, {{"reason", "later"}}, {}, first.id));
    CHECK(egern().parked.size() == 1);
    send(desk.answered(FormKind::park_focus, {{"reason", "not_relevant"}}, {}, egern().focus.back().id));
    CHECK(egern().parked.size() == 2);

    send(desk.answered(FormKind::short_funnel, {{"reason", "akut"}}));
    CHECK(egern().short_funnel == "akut");

    send(desk.answered(FormKind::duty, {{"status", "planned"}, {"by", "BN"}, {"on", "2025-04-14"}}, {{"duty", "child_talk"}}));
    CHECK(egern().duty(Duty::child_talk).status == DutyStatus::planned);
    CHECK(egern().duty(Duty::child_talk).on == monday_day);
    send(desk.answered(FormKind::duty, {{"status", "done"}, {"by", "BN"}}, {{"duty", "acknowledgement"}}));
    CHECK_FALSE(egern().duty(Duty::acknowledgement).on);

    send(desk.answered(FormKind::override_gate, {{"role", "team_leader"}, {"reason", "aftalt"}, {"by", "MK"}}, {{"gate", "existing_support"}}));
    CHECK(egern().overrides.size() == 1);

    send(desk.answered(FormKind::link, {{"other", std::to_string(desk.birk.value)}, {"kind", "sibling"}}));
    CHECK(egern().links.size() == 1);
    CHECK(desk.wall.see(desk.birk).links.size() == 1);

    send(desk.answered(FormKind::aware, {{"aware", "2025-04-10"}, {"reason", "skolen ringede"}}));
    CHECK(egern().aware == Date{2025, 4, 10});

    send(desk.answered(FormKind::decide, {{"reason", "vold"}, {"owner", "TB"}, {"action", "undersøgelse"}}, {{"track", "investigation"}}));
    REQUIRE(egern().decision);
    CHECK(egern().decision->track == Track::investigation);
    CHECK(egern().decision->due == monday_day); // the next working day stands there from the start

    send(desk.answered(FormKind::transfer, {{"ref", "S-1"}}));
    CHECK(egern().case_system_ref == "S-1");
}

TEST_CASE("the people present are one tap away", "[board]")
{
    const FormDesk desk;
    const auto rows = form_rows(desk.form(FormKind::decide), desk.context());
    const auto owner = std::find_if(rows.begin(), rows.end(), [](const FormRow& r) { return r.field == "owner"; });
    REQUIRE(owner != rows.end());
    CHECK(owner->starters == std::vector<std::string>{"LM", "TB", "BN"});
}

TEST_CASE("a notification that is typed has flags, siblings and the expected birth", "[board]")
{
    const FormDesk desk;
    const Notification n = desk.command<ReceiveNotification>(desk.answered(FormKind::new_notification, {{"summary", "Ufødt"}, {"notifier", "2"}, {"age", "unborn"}, {"due", "2025-06-01"},
        {"abuse", "suspected_other"}, {"honour", "yes"}, {"existing_support", "yes"}, {"siblings", "Egern|Birk"}})).facts;
    CHECK(n.flags == Flags{Abuse::suspected_other, true, true});
    CHECK(n.siblings == std::vector<std::string>{"Egern", "Birk"});
    CHECK(n.due == Date{2025, 6, 1});
}

TEST_CASE("the municipality knew at the latest on the day the notification came, and maybe earlier", "[board]")
{
    const FormDesk desk;
    const auto rows = form_rows(opened(desk.form(FormKind::aware), desk.context()), desk.context());
    const auto day = std::find_if(rows.begin(), rows.end(), [](const FormRow& r) { return r.what == FormRow::What::day; });
    REQUIRE(day != rows.end());
    CHECK(day->latest == to_local(desk.wall.see(desk.egern).facts.received).date);
    CHECK_FALSE(day->earliest);
}

TEST_CASE("a note has no source until somebody says it", "[board]")
{
    const FormDesk desk;
    CHECK(desk.command<SaveItem>(desk.answered(FormKind::note, {{"text", "sover"}})).item.kind == Kind::not_stated);
    CHECK(desk.command<SaveItem>(desk.answered(FormKind::note, {{"text", "sover"}, {"kind", "hearsay"}})).item.kind == Kind::hearsay);
}

TEST_CASE("fresh eyes are offered by nobody who assessed", "[board]")
{
    FormDesk desk;
    Acute acute;
    acute.answer = AcuteAnswer::no;
    acute.reason = "leger ude";
    acute.by = "LM";
    acute.by_other = "TB";
    REQUIRE(desk.wall.tell(AssessAcute{desk.egern, acute}));
    const auto rows = form_rows(desk.form(FormKind::duty, {{"duty", "fresh_eyes"}}), desk.context());
    const auto by = std::find_if(rows.begin(), rows.end(), [](const FormRow& r) { return r.field == "by"; });
    REQUIRE(by != rows.end());
    CHECK(by->starters == std::vector<std::string>{"BN"});
}

TEST_CASE("every refusal of a form leads to a row that it has", "[board]")
{
    const FormDesk desk;
    const auto leads = [&](FormKind kind, const char* refusal) { return field_of_refusal(opened(desk.form(kind), desk.context()), desk.context(), refusal); };
    CHECK(leads(FormKind::decide, "no.decision_owner") == "owner");
    CHECK(leads(FormKind::decide, "no.decision_reason") == "reason");
    CHECK(leads(FormKind::new_notification, "no.notifier") == "notifier");
    CHECK(leads(FormKind::note, "no.note_empty") == "text");
    CHECK(leads(FormKind::assess, "assess.missing.answer") == "answer");
    CHECK(leads(FormKind::flags, "no.decision_owner").empty());
}

TEST_CASE("only who may pass a gate can be chosen for it", "[board]")
{
    const FormDesk desk;
    const auto roles = [&](const char* gate) {
        std::vector<std::string> all;
        for (const FormRow& row : form_rows(desk.form(FormKind::override_gate, {{"gate", gate}}), desk.context()))
            for (const auto& [value, label] : row.choices) all.push_back(value);
        return all;
    };
    CHECK(roles("abuse") == std::vector<std::string>{"professional_leader", "team_leader"});
    CHECK(roles("existing_support").size() == 3);
    CHECK(roles("no such gate").empty());
}

TEST_CASE("a form with an answer missing says which", "[board]")
{
    const FormDesk desk;
    CHECK(desk.refusal(desk.answered(FormKind::park_item, {})) == "no.park_reason");
    CHECK(desk.refusal(desk.answered(FormKind::park_focus, {})) == "no.park_reason");
    CHECK(desk.refusal(desk.answered(FormKind::link, {})) == "no.link_self");
    CHECK(desk.refusal(desk.form(FormKind::none)) == "no.gone");
}

TEST_CASE("lists of values keep together and come apart", "[board]")
{
    CHECK(parts_of("").empty());
    CHECK(parts_of("a|b||c|") == std::vector<std::string>{"a", "b", "c"});
    CHECK(joined({"a", "b"}) == "a|b");
    CHECK(parts_of(joined({"æ", "ø", "å"})) == std::vector<std::string>{"æ", "ø", "å"});
}
