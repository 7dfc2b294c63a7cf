// One notification as a team has it in front of it: suspected abuse and possible social control, a text of its own, notes with their
// sources, two explanations, two focus points, acute actions. And a long one, with the longest words people write.
#pragma once

#include "tests/support/test_app.hpp"

namespace fyr::test {

inline constexpr Stamp svale_received = 1'772'446'200'000; ///< Monday 2 March 2026, 11.10 in Copenhagen

inline Notification svale_facts()
{
    Notification n;
    n.code = "Svale";
    n.received = svale_received;
    n.notifier = 2; // school
    n.age = 15;
    n.previous = 1;
    n.open_case = true;
    n.siblings = {"Viben"};
    n.flags = {Abuse::suspected_parent, true, false};
    n.text = "Svale kom til sin kontaktlærer mandag kl. 9.40. Hun havde et blåt mærke på underarmen. Hun sagde: »Far slog mig, fordi jeg kom for sent "
             "hjem.« Hun fortæller, at hendes pas er taget, og at familien rejser fredag. Hun beder os om ikke at ringe hjem. Storebror læser hendes "
             "beskeder. Lærerne oplever forældrene som meget kontrollerende. Svale passer sin skole. Hun har en moster, hun stoler på.";
    return n;
}

/// The notification and its sibling, in an open meeting; on the page of the first.
inline CaseId open_svale(TestApp& app, Notification facts = svale_facts())
{
    app.tell(ReceiveNotification{facts});
    Notification sibling;
    sibling.code = "Viben";
    sibling.received = svale_received;
    sibling.notifier = 2;
    sibling.age = 9;
    app.tell(ReceiveNotification{sibling});
    app.open_meeting();
    const CaseId id = app.see(facts.code).id;
    app.tell(TakeCase{id});
    app.show(GoTo{Page::case_focus, id});
    return id;
}

inline void add_note(TestApp& app, CaseId id, Polarity polarity, Kind kind, const char* text, const char* source, const char* dimension = "")
{
    Item item;
    item.polarity = polarity;
    item.kind = kind;
    item.text = text;
    item.source = source;
    item.dimension = dimension;
    app.tell(SaveItem{id, item});
}

inline void assess_acute(TestApp& app, CaseId id)
{
    Acute acute;
    acute.answer = AcuteAnswer::yes;
    acute.reason = "Mærke på armen, pas taget, rejse fredag";
    acute.by = "TB";
    acute.by_other = "LM";
    const Stamp by = app.clock().now() + 76 * ms_per_minute;
    acute.actions = {{{}, "Svale bliver på skolen", "", "LM", by, 0, ""}, {{}, "Risikovurdering", "", "TB", by, 0, ""}};
    app.tell(AssessAcute{id, acute});
    app.tell(DoAcuteAction{id, app.see("Svale").acute.actions.front().id, "LM"});
}

/// All that a decision asks for, short of the decision.
inline void work_on_svale(TestApp& app, CaseId id, const std::string& code = "Svale")
{
    if (code == "Svale") assess_acute(app, id);
    add_note(app, id, Polarity::resource, Kind::hearsay, "Stoler på sin moster", "skolen", "relations");
    add_note(app, id, Polarity::concern, Kind::judgement, "Forældrene opleves som meget kontrollerende", "", "care");
    add_note(app, id, Polarity::concern, Kind::hearsay, "»Far slog mig, fordi jeg kom for sent hjem«", "Svale selv", "health");
    add_note(app, id, Polarity::concern, Kind::observation, "Blåt mærke på underarmen", "kontaktlærer", "health");
    app.tell(SetChildVoice{id, {"»Far slog mig, fordi jeg kom for sent hjem«", false}});
    const Case& c = app.see(code);
    std::vector<PartId> notes;
    for (const Item& item : c.items) notes.push_back(item.id);
    const auto think = [&](const char* text, Strength strength) {
        Hypothesis h;
        h.think = text;
        h.consequence = "at hun er bange for at gå hjem";
        h.strength = strength;
        h.links = notes;
        app.tell(SaveHypothesis{id, h});
    };
    think("Svale bliver slået, når hun går imod familien. Hun er bange for at gå hjem.", Strength::strong);
    think("Rejsen er et familiebesøg. Svale frygter noget andet, end der er planlagt.", Strength::possible);
    const auto look = [&](const char* text, const char* owner, const char* source) {
        Focus focus;
        focus.text = text;
        focus.needs = {{text, source, owner, {2026, 3, 3}}};
        app.tell(SaveFocus{id, focus});
    };
    look("Er Svale i fare derhjemme i aften?", "TB", "skolen");
    look("Hvad betyder rejsen fredag?", "LM", "Svale");
    app.tell(ParkText{id, "Klassens trivsel", ParkReason::known_already});
}

inline void plan_the_talk(TestApp& app, CaseId id)
{
    app.tell(SetDuty{id, Duty::child_talk, {DutyStatus::planned, "LM", "", {2026, 3, 3}, 0}});
    app.tell(SetDuty{id, Duty::risk_assessment, {DutyStatus::planned, "TB", "", {2026, 3, 3}, 0}});
    app.tell(SetDuty{id, Duty::sibling_check, {DutyStatus::planned, "TB", "", {2026, 3, 3}, 0}});
}

inline Decision svale_decision() { return {Track::investigation, "Mistanke om vold fra en forælder", "TB", "børnesamtale kl. 10.30", {2026, 3, 4}, 0, "TB", {}}; }

/// As long as people write: a name, notes, explanations and acute actions that need their room.
inline Notification long_facts()
{
    Notification n = svale_facts();
    n.code = "Havørreden-2";
    n.unborn = false;
    n.flags = {Abuse::suspected_parent, true, true};
    std::string text;
    for (int i = 0; i < 12; ++i)
        text += "Sundhedsplejersken og kontaktpædagogen i specialbørnehaven oplever gentagne gange, at familiens samværsaftaler ikke overholdes, og at barnet kommer uden "
                "overtøj, madpakke og regntøj. Hun siger: »Jeg vil ikke hjem i dag, for så råber de hele natten.« ";
    n.text = text;
    return n;
}

inline void work_on_long(TestApp& app, CaseId id)
{
    Acute acute;
    acute.answer = AcuteAnswer::yes;
    acute.reason = "Mærker på begge underarme og en planlagt udrejse";
    acute.by = "Marie-Louise";
    acute.by_other = "Anne-Katrine";
    acute.actions = {{{}, "Ring til Børnehuset og aftal en lægefaglig undersøgelse samme dag", "", "Marie-Louise", app.clock().now() + 30 * ms_per_minute, 0, ""},
                     {{}, "Specialbørnehaven holder barnet, til samtalen er holdt", "", "Anne-Katrine", app.clock().now() + 60 * ms_per_minute, 0, ""},
                     {{}, "Orientér den faglige leder om udrejseforbuddet", "", "TB", app.clock().now() + 90 * ms_per_minute, 0, ""}};
    app.tell(AssessAcute{id, acute});
    work_on_svale(app, id, "Havørreden-2");
    add_note(app, id, Polarity::unknown, Kind::not_stated,
             "Sundhedsplejersken og kontaktpædagogen i specialbørnehaven oplever gentagne gange, at familiens samværsaftaler ikke overholdes, og at barnet kommer uden overtøj", "specialbørnehaven");
}

} // namespace fyr::test
