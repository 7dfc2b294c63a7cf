// The answers of every form: they become the command they mean, or the sentence that says what is missing.
#include "board/form_rows.hpp"
#include "tests/support/form_desk.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

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

    const auto without_reason = command_of(desk.answered(FormKind::flags, {{"honour", "no"}}), desk.context());
    REQUIRE(without_reason);
    CHECK(desk.wall.refusal(*without_reason) == "no.lower_reason");
    send(desk.answered(FormKind::flags, {{"honour", "no"}, {"role", "team_leader"}, {"by", "MK"}, {"reason", "en misforståelse"}}));
    REQUIRE(egern().overrides.size() == 1);
    CHECK(egern().overrides.front().lowered);
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
    CHECK(egern().overrides.size() == 2);

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

TEST_CASE("a notification that is typed has flags, siblings and the expected birth", "[board]")
{
    const FormDesk desk;
    const Notification n = desk.command<ReceiveNotification>(desk.answered(FormKind::new_notification, {{"summary", "Ufødt"}, {"notifier", "2"}, {"age", "unborn"}, {"due", "2025-06-01"},
        {"abuse", "suspected_other"}, {"honour", "yes"}, {"existing_support", "yes"}, {"siblings", "Egern|Birk"}})).facts;
    CHECK(n.flags == Flags{Abuse::suspected_other, true, true});
    CHECK(n.siblings == std::vector<std::string>{"Egern", "Birk"});
    CHECK(n.due == Date{2025, 6, 1});
}

TEST_CASE("a note has no source until somebody says it", "[board]")
{
    const FormDesk desk;
    CHECK(desk.command<SaveItem>(desk.answered(FormKind::note, {{"text", "sover"}})).item.kind == Kind::not_stated);
    CHECK(desk.command<SaveItem>(desk.answered(FormKind::note, {{"text", "sover"}, {"kind", "hearsay"}})).item.kind == Kind::hearsay);
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
