// What the board says, read from what is drawn and counted again from the events: nothing is hidden, nothing is cut, and every
// number is true.
#include "base/text.hpp"
#include "board/case_marks.hpp"
#include "domain/clocks.hpp"
#include "tests/support/meeting_board.hpp"
#include "tests/support/screen_watch.hpp"
#include "ui/marks.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Stamp words_at_0834 = rehearsal_start + 20 * ms_per_minute;

/// The board and everything that stands on it.
struct ReadBoard {
    explicit ReadBoard(Guarding guarding = Guarding::off, int width = 1920, int height = 1080)
        : app(options(guarding, width, height))
    {
        app.app().on_draw(&watch);
    }
    ~ReadBoard() { app.app().on_draw(nullptr); }
    ReadBoard(const ReadBoard&) = delete;
    ReadBoard& operator=(const ReadBoard&) = delete;
    static TestAppOptions options(Guarding guarding, int width, int height)
    {
        TestAppOptions o{width, height, Language::da, ThemeChoice::light, words_at_0834, true};
        o.guarding = guarding;
        return o;
    }
    void draw()
    {
        app.clock().advance(1);
        watch.clear();
        app.show(GoTo{Page::funnel, {}});
        watch.clear();
        app.app().draw();
    }
    [[nodiscard]] bool says(std::string_view text) const
    {
        for (const Seen& seen : watch.all())
            if (seen.is_letters() && seen.text.find(text) != std::string::npos) return true;
        return false;
    }
    /// What stands on the card of that code, line after line.
    [[nodiscard]] std::string card(const char* code) const
    {
        const Target* target = app.app().targets().named("funnel/card/" + std::to_string(app.see(code).id.value));
        REQUIRE(target);
        std::string all;
        for (const Seen& seen : watch.all())
            if (seen.is_letters() && target->at.contains(seen.at.center())) all += seen.text + "|";
        return all;
    }
    [[nodiscard]] bool card_shows(const char* code, char32_t icon) const
    {
        const Target* target = app.app().targets().named("funnel/card/" + std::to_string(app.see(code).id.value));
        REQUIRE(target);
        for (const Seen& seen : watch.all())
            if (seen.is_icon() && to_code_points(seen.text).front() == icon && target->at.contains(seen.at.center())) return true;
        return false;
    }
    TestApp app;
    ScreenWatch watch;
};

} // namespace

TEST_CASE("the header counts what the events say, on any board", "[ui][board]")
{
    std::mt19937 dice(7);
    for (int run = 0; run < 6; ++run) {
        ReadBoard wall;
        std::vector<OnBoard> board = board_of(static_cast<int>(18 + dice() % 30));
        for (OnBoard& one : board)
            if (!one.assessed) one.left_min = static_cast<int>(dice() % 1800) - 400;
        put_on_board(wall.app, board);
        wall.draw();
        int overdue = 0, assessed = 0;
        const OnBoard* next = nullptr;
        for (const OnBoard& one : board) {
            if (one.assessed) ++assessed;
            else if (one.left_min <= 0) ++overdue;
            else if (!next || one.left_min < next->left_min) next = &one;
        }
        INFO("run " << run << ", " << board.size() << " on the board");
        CHECK(wall.says(std::to_string(assessed) + " af " + std::to_string(board.size()) + " vurderet"));
        if (overdue > 0) CHECK(wall.says(std::to_string(overdue) + " over fristen"));
        REQUIRE(next);
        if (overdue > 0) CHECK(wall.says("næste frist: " + std::string(next->code)));
        else CHECK(wall.says("Nærmeste frist: " + std::string(next->code)));
        for (const OnBoard& one : board)
            if (wall.app.shows("funnel/card/" + std::to_string(wall.app.see(one.code).id.value))) CHECK(wall.says(one.code));
    }
}

TEST_CASE("a guarded wall says how late, how old, who and when, and no words of a case", "[ui][board][guard]")
{
    for (const bool veiled : {true, false}) {
        ReadBoard wall;
        put_on_board(wall.app, board_of_18());
        if (veiled) wall.app.show(ToggleVeil{});
        wall.draw();
        INFO("veiled " << veiled);
        CHECK(wall.card("Hassel").find("3 t 21 min over fristen") != std::string::npos);
        CHECK(wall.card("Hassel").find("12 år") != std::string::npos);
        CHECK(wall.card("Fyr").find("Akut indsats") != std::string::npos);
        CHECK(wall.card("Fyr").find("LM · i dag kl.\u00a010.00") != std::string::npos);
        CHECK(wall.card("Lind").find("TB · ons. 4. marts") != std::string::npos);
        CHECK(wall.card("Grævling").find("BN · fre. 6. marts") != std::string::npos);
        CHECK(wall.card("Grævling").find("Tidlig indsats/rådgivning") != std::string::npos);
        CHECK(wall.card_shows("Svale", 0xe925)); // both pennants
        CHECK(wall.card_shows("Svale", 0xe9cc));
        CHECK(wall.card_shows("Hassel", 0xe863));
        CHECK(wall.card_shows("Bøg", 0xe7fb));
        CHECK(wall.says("Risikovurdering") != veiled);
        CHECK(wall.says("skænderier") != veiled);
        CHECK(wall.card("Svale").find("TB") != std::string::npos);
        CHECK(wall.card("Svale").find("09.30") != std::string::npos);
        if (veiled) CHECK(wall.card("Gran").find("senest kl.\u00a019.54") != std::string::npos);
    }
}

TEST_CASE("a decided card keeps owner and day of the decision, and says an open acute action in a line of its own", "[ui][board]")
{
    for (const int cards : {18, 40}) {
        for (const bool veiled : {true, false}) {
            ReadBoard wall;
            std::vector<OnBoard> board = board_of(cards);
            const auto lind = std::find_if(board.begin(), board.end(), [](const OnBoard& one) { return one.code == std::string("Lind"); });
            lind->acute = "Risikovurdering", lind->acute_in = 56;
            put_on_board(wall.app, board);
            if (veiled) wall.app.show(ToggleVeil{});
            wall.draw();
            const std::string card = wall.card("Lind");
            INFO(cards << " cards: " << card);
            CHECK(card.find("TB · ons. 4. marts") != std::string::npos);
            CHECK(card.find("Børnefaglig undersøgelse") != std::string::npos);
            CHECK(card.find(veiled ? "|Akut · TB 09.30|" : "|Risikovurdering · TB 09.30|") != std::string::npos);
            CHECK(card.find("i dag") == std::string::npos);
            CHECK(wall.card("Fyr").find("LM · i dag kl.\u00a010.00") != std::string::npos); // there the action is the decision
        }
    }
}

TEST_CASE("every mark of every card is drawn, however full the board is", "[ui][board]")
{
    for (const int cards : {18, 40, 60}) {
        ReadBoard wall;
        std::vector<OnBoard> board = board_of(cards);
        for (std::size_t i = 0; i < board.size(); i += 3)
            if (board[i].step == Step::next_step) board[i].siblings = board[i].open_case = true, board[i].previous = 1;
        put_on_board(wall.app, board);
        wall.draw();
        for (const OnBoard& one : board) {
            const Case& c = wall.app.see(one.code);
            if (!wall.app.shows("funnel/card/" + std::to_string(c.id.value))) continue;
            INFO(one.code << " of " << cards);
            for (const CaseMark& mark : marks_of(wall.app.state(), c)) CHECK(wall.card_shows(one.code, icon_of(mark.kind)));
        }
    }
}

TEST_CASE("what is said of danger is written no smaller than what is calm", "[ui][board]")
{
    for (const int cards : {18, 40, 60}) {
        ReadBoard wall;
        put_on_board(wall.app, board_of(cards));
        wall.draw();
        std::size_t lines = 0;
        for (const Seen& seen : wall.watch.all()) {
            const bool red = seen.is_letters() && seen.at.y > 130 && (seen.text.ends_with(" over") || seen.text.ends_with("TB 08.45") || seen.text.ends_with("TB 09.30"));
            if (!red) continue;
            ++lines;
            INFO(seen.text << " of " << cards << " at " << seen.size);
            CHECK(seen.size >= 19.9F);
            if (cards > 18) CHECK(seen.text.find("år") != std::string::npos); // and the age is never left out
        }
        if (cards > 18) CHECK(lines >= 4); // else the cards are larger and say it in full
        for (const char* code : {"Mejse", "Hassel", "Bøg", "Svale"}) {
            INFO(code << " of " << cards);
            CHECK(wall.says(code));
        }
    }
}

TEST_CASE("seen from far or in large letters, hours stand clear of their ring and no line begins with a hyphen", "[ui][board]")
{
    for (const bool far : {false, true}) {
        TestAppOptions options{1920, 1080, Language::da, ThemeChoice::light, words_at_0834, true};
        if (far) options.glass.diagonal_mm = 1651, options.glass.distance_mm = 5000;
        TestApp app(options);
        ScreenWatch watch;
        app.app().on_draw(&watch);
        std::vector<OnBoard> board = board_of_18();
        board[4].code = "Hassel-08", board[5].code = "Hvidtjørn-12", board[12].code = "Gærdesmut-07";
        put_on_board(app, board);
        if (!far) app.app().ui_for_setup().text_percent = 130;
        app.show(GoTo{Page::funnel, {}});
        app.settle();
        watch.clear();
        app.app().draw();
        std::size_t hours = 0;
        for (const Seen& text : watch.all()) {
            if (!text.is_letters()) continue;
            INFO(text.text << " at " << text.at.x << ", " << text.at.y);
            CHECK_FALSE(text.text.starts_with("-"));
            const bool ring_hours = text.text.find_first_not_of("0123456789 tm") == std::string::npos && text.text.size() > 1 && text.at.y > 160;
            if (!ring_hours) continue;
            ++hours; // of a brick: its ring stands 10 lp from the card's left edge, and the hours in the middle of it
            const float radius = app.app().metrics().ring_radius(28), free = radius - (radius <= 40 ? 6.F : 0.14F * radius);
            CHECK(text.at.w / 2 < free * 0.95F);
            CHECK(std::hypot(text.at.w, text.at.h) / 2 < free + 1);
        }
        CHECK(hours >= 4);
        app.app().on_draw(nullptr);
    }
}

TEST_CASE("lateness is said in days from two days on", "[ui][board]")
{
    ReadBoard wall;
    std::vector<OnBoard> board = board_of_18();
    board[1].left_min = -273 * 24 * 60 - 90;
    board[2].left_min = -47 * 60;
    put_on_board(wall.app, board);
    wall.draw();
    CHECK(wall.card("Hassel").find("273 dage over fristen") != std::string::npos);
    CHECK(wall.card("Bøg").find("47 t 0 min over fristen") != std::string::npos);
}

TEST_CASE("the lamp in a meeting is Næste with the one it takes", "[ui][board]")
{
    ReadBoard wall;
    put_on_board(wall.app, board_of_18());
    wall.draw();
    CHECK(wall.says("Næste: Mejse"));
    wall.app.tap("board/late");
    CHECK(wall.app.ui().sheet.kind == SheetKind::overdue);
    CHECK(wall.app.shows("late/" + std::to_string(wall.app.see("Hassel").id.value)));
}

TEST_CASE("search lists every hit and finds nothing that is hidden", "[ui][board]")
{
    ReadBoard wall;
    put_on_board(wall.app, board_of(60));
    wall.app.show(OpenSheet{{SheetKind::search, {}, {}, "", 900}});
    wall.app.show(SetFilter{"træt"});
    wall.app.settle();
    CHECK(wall.says("43 underretninger passer")); // those of the summary, and Musvit's
    const Target* sheet = wall.app.app().targets().named("sheet");
    REQUIRE(sheet);
    CHECK(sheet->scroll_range > 43 * 84 - 1080);
    wall.app.show(ToggleVeil{});
    wall.watch.clear();
    wall.app.settle();
    wall.app.app().draw();
    CHECK(wall.says("0 underretninger passer"));
}
