// The page of one notification with long words in it, on every shape of glass, at every size of text, in both languages and themes:
// nothing cut, nothing over another, everything large enough.
#include "tests/support/case_scene.hpp"
#include "tests/support/screen_walk.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Accepted case_accepted[] = {
    {"gap case/magnet/", "magnets of one dimension lie side by side; a tap on any of them opens the same sheet"},
    {"gap case/slot/", "slots lie as near as the triangle lets them; the sheet that opens says which one it is, and carrying snaps"},
    {"gap case/phase/", "notes lie in their phase; a touch beside them only brings the phase to the front"},
    {"gap case/text/", "sentences stand beside each other as they were written; a wrong one is one note more and one touch to take it back"},
};

void walk_case_page(std::size_t glass)
{
    for (const int percent : {100, 115, 130, 0}) // 0: Large
        for (const Language language : {Language::da, Language::en})
            for (const std::size_t theme : {0U, 1U}) {
                WalkedBy how;
                if (percent == 0) {
                    how.glass.large = true;
                    how.glass.diagonal_mm = 1651;
                    how.glass.distance_mm = 3000;
                    how.glass.lower_edge_mm = 900;
                }
                Walk walk({glass, 1, theme, language, percent == 0 ? 130 : percent}, case_accepted, how);
                TestApp& app = walk.app();
                const std::string size = " " + std::to_string(percent) + " " + std::string(name_of(language));
                const auto phases = [&](const std::string& what, CaseId id) {
                    walk.show(GoTo{Page::case_focus, id});
                    for (const int phase : {1, 2, 3}) {
                        walk.show(ShowPhase{phase});
                        walk.look(what + " " + std::to_string(phase) + size);
                    }
                };
                const CaseId svale = open_svale(app);
                phases("svale empty", svale);
                work_on_svale(app, svale);
                plan_the_talk(app, svale);
                add_note(app, svale, Polarity::concern, Kind::not_stated, "Hun fortæller, at hendes pas er taget, og at familien rejser fredag", "skole");
                phases("svale", svale);
                for (const Gate gate : {Gate::honour, Gate::abuse}) {
                    app.tell(OverrideGate{svale, gate, "team_leader", "Lægen har set barnet", "MK"});
                    walk.look("svale with a gate passed" + size);
                }
                const Item last = app.see("Svale").items.back();
                Item said = last;
                said.kind = Kind::hearsay;
                app.tell(SaveItem{svale, said});
                app.tell(ParkItem{svale, last.id, ParkReason::later});
                app.tell(Decide{svale, svale_decision()});
                phases("svale saved", svale);
                walk.show(ToggleVeil{});
                phases("svale veiled", svale);
                walk.show(ToggleVeil{});
                app.tell(ReceiveNotification{long_facts()});
                const CaseId much = app.see("Havørreden-2").id;
                work_on_long(app, much);
                phases("long", much);
                walk.sheet(SheetKind::more, much, {}, "strip/abuse");
                walk.sheet(SheetKind::more, much, {}, "note/" + std::to_string(app.see("Havørreden-2").items.front().id.value));
                walk.sheet(SheetKind::more, much, {}, "resources");
                walk.sheet(SheetKind::more, much);
                walk.report();
            }
}

} // namespace

TEST_CASE("the page of a case keeps what hands and eyes need, 1920 x 1080", "[ui][screens]") { walk_case_page(0); }
TEST_CASE("the page of a case keeps what hands and eyes need, 3840 x 2160", "[ui][screens]") { walk_case_page(1); }
TEST_CASE("the page of a case keeps what hands and eyes need, 1080 x 1920", "[ui][screens]") { walk_case_page(2); }
