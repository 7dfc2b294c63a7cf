// Magnets and reflection, with fingers: a whole round from the question to the next step, unseen answers, and the ghost of the
// round before.
#include "tests/support/golden_page.hpp"
#include "tests/support/screen_watch.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <tuple>

using namespace fyr;
using namespace fyr::test;

namespace {

/// The magnets page of Ask-01, with no round yet.
struct MagnetWall : TestApp {
    CaseId id;

    explicit MagnetWall(const TestAppOptions& options = {}) : TestApp(options)
    {
        receive("cases/demo.jsonl");
        id = see("Ask-01").id;
        show(GoTo{Page::case_focus, id});
        settle();
        tap("case/more");
        settle();
        tap("sheet/magnets");
        settle();
    }
    void begin(const std::string& format = "reflection")
    {
        tap("magnets/begin/" + format);
        settle();
        tap("form/owner");
        type("LM");
        tap("form/question");
        type("hvordan taler jeg med mor");
        tap("form/save");
        settle();
    }
    void place(const std::string& marker, const std::string& dimension)
    {
        tap("magnets/tray/" + marker);
        tap("magnets/dimension/" + dimension);
        settle();
    }
    [[nodiscard]] const Round& round() const { return see("Ask-01").rounds.all.back(); }
    [[nodiscard]] std::string marker(std::size_t i) const { return "magnets/marker/" + std::to_string(round().markers.at(i).id.value); }
};

} // namespace

TEST_CASE("a whole round by taps: question, magnets, ideas, what struck, next step", "[ui][magnets]")
{
    MagnetWall wall;
    wall.begin();
    CHECK(wall.round().question == "hvordan taler jeg med mor");
    CHECK(wall.round().step == "question");
    wall.tap("bar/next-step");
    wall.place("concern", "health");
    wall.place("resource", "network");
    wall.place("child_voice", "learning");
    CHECK(wall.round().markers.size() == 3);
    wall.tap(wall.marker(0));
    wall.settle();
    wall.tap("marker/weight/3");
    CHECK(wall.round().markers[0].weight == 3);
    wall.settle();
    wall.tap(wall.marker(0));
    wall.settle();
    wall.tap("marker/join");
    wall.settle();
    wall.tap(wall.marker(1));
    CHECK(wall.round().lines.size() == 1);
    wall.tap("magnets/dimension/care"); // nothing armed: the dimension itself grows
    CHECK(wall.round().weight_of("care") == 2);
    wall.tap("bar/next-step");
    wall.tap("bar/next-step");
    CHECK(wall.round().step == "reflect");
    wall.tap("magnets/note");
    wall.settle();
    wall.tap("form/idea");
    wall.type("spørg mormor");
    wall.tap("form/save");
    wall.settle();
    CHECK(wall.round().note("reflect")->ideas == std::vector<std::string>{"spørg mormor"});
    wall.tap("bar/next-step");
    wall.tap("bar/next-step");
    wall.settle();
    wall.tap("bar/end-round");
    wall.settle();
    wall.tap("form/next_step");
    wall.type("ringer til skolen");
    wall.tap("form/save");
    wall.settle();
    CHECK_FALSE(wall.round().is_open());
    CHECK(wall.round().next_owner == "LM");
    CHECK(wall.state().board().promises.size() == 1);
    CHECK(wall.shows("magnets/begin/quick"));
}

TEST_CASE("two hands drag markers at once, one to another dimension, one back to the tray", "[ui][magnets]")
{
    MagnetWall wall;
    wall.begin();
    Hand left(wall, 1), right(wall, 2);
    left.down_on("magnets/tray/concern");
    right.down_on("magnets/tray/resource");
    left.move_to("magnets/dimension/health");
    right.move_to("magnets/dimension/network");
    left.up();
    right.up();
    wall.settle();
    REQUIRE(wall.round().markers.size() == 2);
    CHECK(wall.round().markers[0].dimension == "health");
    CHECK(wall.round().markers[1].dimension == "network");
    left.down_on(wall.marker(0));
    right.down_on(wall.marker(1));
    left.move_to("magnets/dimension/learning");
    right.move_to("magnets/tray");
    left.up();
    right.up();
    wall.settle();
    REQUIRE(wall.round().markers.size() == 1);
    CHECK(wall.round().markers[0].dimension == "learning");
    wall.tap("bar/undo-right"); // where it was put back
    CHECK(wall.round().markers.size() == 2);
}

TEST_CASE("answers of the concern scale are unseen until three have answered, and then nobody's", "[ui][magnets]")
{
    MagnetWall wall;
    wall.begin("quick");
    wall.tap("bar/scale");
    wall.settle();
    wall.tap("scale/7");
    wall.tap("scale/2");
    CHECK_FALSE(wall.shows("scale/reveal")); // too few
    CHECK(wall.round().scale.empty());
    wall.tap("scale/8");
    wall.settle();
    wall.tap("scale/reveal");
    wall.settle();
    const ScaleSpread spread = spread_of(wall.round().scale);
    CHECK((spread.answers == 3 && spread.lowest == 2 && spread.median_tenths == 70 && spread.highest == 8));
    CHECK(wall.ui().round.answers() == 0);
    CHECK(wall.ui().sheet.kind == SheetKind::none);
}

TEST_CASE("what the concern scale asks and how many have answered is said whole, on a standing glass and beside somebody who writes", "[ui][magnets]")
{
    for (const auto& [width, height, beside] : {std::tuple{1920, 1080, false}, std::tuple{1080, 1920, false}, std::tuple{1920, 1080, true}}) {
        CAPTURE(width, beside);
        MagnetWall wall({width, height, Language::en});
        wall.app().ui_for_setup().text_percent = 130;
        wall.tell(ChangeRound{wall.id, OpenRound{"quick", "question", "LM", "How do I say it?"}});
        if (beside) {
            Form note;
            note.kind = FormKind::note;
            note.about = wall.id;
            wall.app().handle(UiAction{OpenForm{note}}, {300, 600});
        }
        ScreenWatch watch;
        const auto said = [&](const std::string& whole) {
            wall.settle();
            watch.clear();
            wall.app().draw();
            CHECK(std::none_of(watch.all().begin(), watch.all().end(), [&](const Seen& t) { return t.text.starts_with("How worried") && t.text.ends_with("…"); }));
            return std::any_of(watch.all().begin(), watch.all().end(), [&](const Seen& t) { return t.is_letters() && t.text == whole; });
        };
        wall.app().on_draw(&watch);
        wall.show(OpenSheet{{SheetKind::scale, wall.id, {}, "", 1600}});
        CHECK(said("0 have answered"));
        wall.tap("scale/7");
        CHECK(said("1 has answered"));
        wall.app().on_draw(nullptr);
    }
}

TEST_CASE("a marker taken up and laid down again changes nothing", "[ui][magnets]")
{
    MagnetWall wall;
    wall.begin();
    wall.tap("magnets/tray/sibling");
    wall.tap("magnets/tray/sibling");
    CHECK_FALSE(wall.ui().round.armed);
    wall.drag("magnets/tray/unknown", "magnets/note");
    CHECK(wall.round().markers.empty());
}

TEST_CASE("the magnets page is as approved", "[ui][golden][magnets]")
{
    GOLDENS_OR_SKIP();
    MagnetWall wall;
    wall.begin();
    for (const auto& [marker, dimension] : std::initializer_list<std::pair<const char*, const char*>>{
             {"concern", "health"}, {"concern", "learning"}, {"resource", "network"}, {"hypothesis", "care"}, {"child_voice", "leisure"}})
        wall.place(marker, dimension);
    wall.tell(ChangeRound{wall.id, JoinMarkers{wall.round().markers[1].id, wall.round().markers[3].id}});
    wall.tell(ChangeRound{wall.id, KeepScale{{0, 0, 1, 0, 0, 1, 0, 2, 1, 0, 0}}});
    wall.tell(ChangeRound{wall.id, EndRound{}});
    wall.begin();
    for (const auto& [marker, dimension] : std::initializer_list<std::pair<const char*, const char*>>{
             {"resource", "learning"}, {"new_information", "health"}, {"hypothesis", "background"}, {"sibling", "network"}})
        wall.place(marker, dimension);
    wall.tell(ChangeRound{wall.id, WeighDimension{"care", 3}});
    wall.tell(ChangeRound{wall.id, GoToRoundStep{"reflect"}});
    check_both(wall, "magnets");
}
