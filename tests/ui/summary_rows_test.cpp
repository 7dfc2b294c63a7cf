// What the rows of the summary say: who does what by which hour is never what is cut, and nothing in danger looks calm.
#include "tests/support/morning_scene.hpp"
#include "tests/support/screen_watch.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

struct ReadSummary : TestApp {
    ScreenWatch watch;

    ReadSummary(WholeBoard board, int width, int height) : TestApp(morning_options(width, height))
    {
        app().on_draw(&watch);
        tell(ImportBoard{std::make_shared<const WholeBoard>(std::move(board))});
    }
    ~ReadSummary() { app().on_draw(nullptr); }
    ReadSummary(const ReadSummary&) = delete;
    ReadSummary& operator=(const ReadSummary&) = delete;
    void draw(Page page = Page::summary)
    {
        show(GoTo{page, {}});
        settle();
        wait("9s");
        app().draw();
        watch.clear();
        app().draw();
    }
    /// Every text on the glass that begins so.
    [[nodiscard]] std::vector<std::string> beginning(std::string_view with) const
    {
        std::vector<std::string> all;
        for (const Seen& s : watch.all())
            if (s.is_letters() && s.text.starts_with(with)) all.push_back(s.text);
        return all;
    }
    [[nodiscard]] std::string flow() const
    {
        std::string all;
        for (const Seen& s : watch.all())
            if (s.is_letters()) all += s.text + " ";
        return all;
    }
};

} // namespace

TEST_CASE("owner and hour of an open action stand first in its row; only free words are cut", "[ui]")
{
    WholeBoard board = morning_board(18);
    board.cases[2].acute.actions.front().what = "Kontakt til Børnehuset, den sociale vagt og skolens ledelse om en risikovurdering i dag, før skoledagen er slut";
    ReadSummary wall(board, 1920, 1080);
    wall.draw();
    const std::vector<std::string> row = wall.beginning("TB senest 09.30 · Kontakt til");
    REQUIRE(row.size() == 1);
    CHECK(row.front().ends_with("…"));
    CHECK(wall.beginning("Venter: LM senest 09.00 · Skolen").size() == 1);
}

TEST_CASE("rows of one line keep who and when of what is alarming", "[ui]")
{
    struct Room { int cards, width, height; std::size_t each; };
    for (const Room& room : {Room{18, 1080, 1920, 1}, {30, 1920, 1080, 2}, {60, 1920, 1080, 4}}) {
        ReadSummary wall(morning_board(room.cards), room.width, room.height);
        wall.draw();
        const auto says = [&](std::string_view who, std::string_view hour) {
            std::size_t n = 0;
            for (const Seen& s : wall.watch.all())
                if (s.is_letters() && s.at.x < (room.width == 1080 ? 1080.F : 1480.F) && s.at.y < 950 && s.text.find(who) != std::string::npos && s.text.find(hour) != std::string::npos) ++n;
            return n;
        };
        INFO(room.cards << " at " << room.width);
        CHECK(says("LM", "09.00") == room.each);
        CHECK(says("TB", "09.30") == room.each);
    }
}

TEST_CASE("an acute one that nobody has assessed does not look calm, and the sentence names it", "[ui]")
{
    ReadSummary wall(morning_board(18), 1920, 1080);
    wall.tell(MarkAcute{wall.see("Hare").id, true, "set i dag"});
    wall.draw();
    CHECK(wall.beginning("Akut · vurdér først").size() == 1);
    CHECK(wall.beginning("senest kl.").empty());
    CHECK(wall.flow().find("Hare er akut, og intet er aftalt.") != std::string::npos);
}

TEST_CASE("the day's agreements are whole while there is room, and what is acute has its octagon", "[ui]")
{
    ReadSummary wall(morning_board(18), 1920, 1080);
    wall.draw();
    const Target* all = wall.app().targets().named("end/agreements");
    REQUIRE(all);
    std::size_t octagons = 0;
    for (const Seen& s : wall.watch.all()) {
        if (!all->at.contains(s.at.center())) continue;
        INFO(s.text);
        CHECK(wall.watch.whole_of(s) == nullptr);
        if (s.what == Drawn::What::circle && s.at.w > 15 && s.at.w < 25) ++octagons;
    }
    CHECK(octagons == 1);
    CHECK(wall.flow().find("tilbage") != std::string::npos);
}

TEST_CASE("in large letters Home's date, deadline and agreements stand beside each other", "[ui]")
{
    for (const int percent : {100, 115, 130}) {
        ReadSummary wall(morning_board(18), 1920, 1080);
        wall.tell(EndMeeting{});
        wall.app().ui_for_setup().text_percent = percent;
        wall.draw(Page::home);
        const Target* plate = wall.app().targets().named("home/agreement");
        REQUIRE(plate);
        bool dated = false;
        for (const Seen& s : wall.watch.all()) {
            if (!s.is_letters()) continue;
            INFO(percent << ": " << s.text);
            const bool date = s.text.starts_with("Tirsdag");
            dated = dated || date;
            if (date) CHECK_FALSE(s.at.overlaps(plate->at));
            if (s.at.y > 1080 - 148) CHECK(wall.watch.whole_of(s) == nullptr);
        }
        CHECK(dated);
    }
}
