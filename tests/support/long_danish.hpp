// Danish texts as people write them on the wall, as long as they may be: real words at real lengths, no filler. All invented.
#pragma once

#include "base/text.hpp"
#include "tests/support/plan_scene.hpp"

#include <array>

namespace fyr::test::long_danish {

/// Codes of twelve characters, the longest there may be.
inline constexpr std::array codes{"Hasselmus-12", "Gærdesmut-07", "Rødstjert-31", "Muldvarp-118", "Kirsebær-204", "Grævling-100",
                                  "Skovskade-55", "Bogfinke-019", "Nattergal-88", "Ærteblomst-3", "Egernbo-0042", "Vipstjert-66"};
/// Of a notification, at most 60 characters.
inline constexpr std::array summaries{"Gentagne blå mærker på overarmene, siger selv at han faldt",
                                      "Skolen har ikke set hende siden efterårsferien, mor svarer ej",
                                      "Sundhedsplejersken bekymret for samspillet mellem mor og barn",
                                      "Fortæller i SFO'en at far drikker og slår, når de er hjemme",
                                      "Alene hjemme om aftenen med to mindre søskende hver weekend",
                                      "Kommer uden madpakke og overtøj, lugter af røg og er træt",
                                      "Forældrene skændes højlydt, naboerne har ringet efter politi"};
/// Notes, hypotheses, foci: at most 160.
inline constexpr std::array notes{
    "Klasselæreren har set, at han gemmer brød fra frokosten i tasken, og han siger, at det er til lillesøster, fordi der ikke altid er mad hjemme om aftenen.",
    "Pædagogen hørte hende sige til en veninde, at hun ikke tør gå hjem, når farfar er på besøg, men hun ville ikke fortælle mere, da hun blev spurgt.",
    "Mor møder til alle samtaler, følger aftalerne fra sidste netværksmøde og har selv bedt om hjælp til morgenerne, siden hun begyndte på aftenskiftet.",
    "Sundhedsplejersken vurderer, at tilknytningen er skrøbelig: barnet søger ikke øjenkontakt og lader sig ikke trøste af mor, men godt af mormor."};
/// Reasons and actions: at most 200.
inline constexpr std::array reasons{
    "Barnet er i skole og hentes af mormor, som vi har talt med i telefonen; der er ingen nye oplysninger om vold, og familiebehandleren kommer på hjemmebesøg allerede torsdag formiddag klokken ni.",
    "Tre underretninger på fire måneder fra skole, sundhedspleje og nabo beskriver det samme mønster, og forældrene har ikke taget imod den rådgivning, som de blev tilbudt i foråret; derfor undersøges det."};
inline constexpr std::array questions{
    "Hvordan går det med søvn, mad og rutiner på de dage, hvor mor har aftenvagt, og hvem er der til at hjælpe, når den mindste bliver syg og ikke kan komme i dagtilbud?",
    "Hvad siger barnet selv om weekenderne hos far, og hvem i netværket kender hverdagen så godt, at de kan fortælle, hvad der virker, og hvad der gør det sværere?"};
inline constexpr std::array owners{"LM-KRI", "TBJENS", "BNHOLM"};
inline constexpr const char* words_of_child = "»Jeg vil helst bo hos mormor, for der er ingen, der råber, og jeg må gerne have lys på om natten, og hun laver havregrød, når jeg vågner.«";
inline constexpr const char* letter =
    "Vi skriver til jer, fordi vi er bekymrede for en pige i 4. klasse. I de sidste tre uger er hun kommet for sent otte gange. Hun er ofte træt og klager over ondt i maven. Mandag fortalte hun pædagogen, "
    "at hun havde passet sine to mindre brødre hele weekenden, fordi de voksne »ikke var til at snakke med«. Hun bad pædagogen om ikke at sige det til nogen. Vi har talt med mor, som siger, at det er en svær "
    "tid, men at der ikke er noget galt. Far har vi ikke kunnet få fat på. Klasselæreren lægger mærke til, at pigen gemmer mad fra frokosten. Hun har venner i klassen, hun er god til at tegne, og hun lyser op, "
    "når mormor henter hende om onsdagen. Vi vil gerne hjælpe og deltager i møder, hvis I inviterer os.";

inline const char* of(const auto& texts, int i) { return texts[static_cast<std::size_t>(i) % texts.size()]; }

inline Notification notification(int i, Stamp now)
{
    Notification n;
    n.code = i < static_cast<int>(codes.size()) ? codes[static_cast<std::size_t>(i)] : "Skovmår-" + std::to_string(1000 + i);
    n.received = now - (2 + i * 5 % 60) * ms_per_hour / 2;
    n.notifier = 1 + i % 9;
    n.age = i * 7 % 18;
    if (i % 9 == 7) n.age.reset(), n.unborn = true, n.due = {2026, 9, 30};
    n.previous = i % 3 == 0 ? 11 : i % 3 - 1;
    n.open_case = i % 4 == 0;
    n.flags = {i % 5 == 0 ? Abuse::suspected_parent : Abuse::none, i % 7 == 0, i % 6 == 0};
    n.summary = clipped(of(summaries, i), 60);
    n.text = letter;
    if (i % 5 == 1) n.siblings = {codes[0], codes[1]};
    return n;
}

inline void furnish(TestApp& app, CaseId id)
{
    app.tell(AssessAcute{id, {AcuteAnswer::no, reasons[0], owners[0], owners[1], "", "", 0, false}});
    for (int i = 0; i < 7; ++i) {
        Item item;
        item.polarity = static_cast<Polarity>(i % 3);
        item.text = of(notes, i);
        item.source = "sundhedsplejersken";
        item.dimension = i % 2 == 0 ? "learning" : "care";
        app.tell(SaveItem{id, item});
    }
    app.tell(SetChildVoice{id, {words_of_child, false}});
    for (int i = 0; i < 3; ++i) {
        Hypothesis h;
        h.think = of(notes, i);
        h.because = of(notes, i + 1);
        h.consequence = of(notes, i + 2);
        h.proposed_by = owners[2];
        app.tell(SaveHypothesis{id, h});
    }
    Focus focus;
    focus.text = questions[1];
    focus.needs = {{questions[0], "klasselæreren og sundhedsplejersken", owners[1], {2026, 9, 30}}};
    app.tell(SaveFocus{id, focus});
    app.tell(ParkText{id, notes[3], ParkReason::later});
}

/// An open meeting: cards in every column, acute with an action, overdue, decided, with every mark there is.
inline void fill(TestApp& app, int cards)
{
    std::vector<Command> commands;
    for (int i = 0; i < cards; ++i) commands.emplace_back(ReceiveNotification{notification(i, app.clock().now())});
    commands.emplace_back(OpenMeeting{owners[0], {owners[0], owners[1], owners[2]}});
    app.tell_all(commands);
    const std::vector<CaseId> ids(app.state().on_board().begin(), app.state().on_board().end());
    furnish(app, ids[0]);
    if (ids.size() < 2) return;
    app.tell(MarkAcute{ids[1], true, ""});
    for (std::size_t i = 2; i < std::min<std::size_t>(8, ids.size()); ++i) {
        app.tell(AssessAcute{ids[i], {AcuteAnswer::no, of(reasons, static_cast<int>(i)), owners[0], owners[1], "", "", 0, false}});
        app.tell(MoveCard{ids[i], i % 2 == 0 ? Step::concern : Step::hypotheses});
    }
    for (const std::size_t i : {std::size_t{8}, std::size_t{9}}) {
        if (i >= ids.size()) return;
        furnish(app, ids[i]);
        app.tell(MoveCard{ids[i], Step::funnelling});
    }
    app.tell(ShortenFunnel{ids[9], reasons[0]});
    app.tell(Decide{ids[9], {Track::exploration, reasons[1], owners[1], notes[2], {2026, 9, 30}, 0, "", {}}});
}

} // namespace fyr::test::long_danish
