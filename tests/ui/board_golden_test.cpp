// The board of the morning meeting, pixel by pixel, with 18, 40, 60, one and no notification. Look before approving.
#include "tests/support/golden_page.hpp"
#include "tests/support/meeting_board.hpp"

using namespace fyr;
using namespace fyr::test;

namespace {

TestAppOptions glass(int width = 1920, int height = 1080) { return {width, height, Language::da, ThemeChoice::light, at_0834, true}; }

} // namespace

TEST_CASE("the board with 18 is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(glass());
    put_on_board(app, board_of_18());
    check_both(app, "board-18");
}

TEST_CASE("the board with 40 and with 60 is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    for (const int n : {40, 60}) {
        TestApp app(glass());
        put_on_board(app, board_of(n));
        check_both(app, "board-" + std::to_string(n));
    }
}

TEST_CASE("the board with one notification is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(glass());
    put_on_board(app, {board_of_18()[8]});
    check_both(app, "board-1");
}

TEST_CASE("the board at the start, veiled, is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(glass());
    std::vector<OnBoard> board = board_of_18();
    for (OnBoard& one : board) one.step = Step::received, one.assessed = false, one.track.reset(), one.magnets = {};
    for (std::size_t i = 8; i < board.size(); ++i) board[i].left_min = 95 * static_cast<int>(i) - 700;
    put_on_board(app, board);
    app.tell(MarkAcute{app.see("Mejse").id, true, ""});
    app.show(ToggleVeil{});
    check_both(app, "board-start");
}

TEST_CASE("the board on 4K, standing up, on a long glass and with large text is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    struct Other { int width, height, cards, percent; const char* name; };
    for (const Other& o : {Other{3840, 2160, 18, 100, "board-4k"}, Other{1080, 1920, 18, 100, "board-portrait"}, Other{1080, 1920, 40, 100, "board-portrait-40"},
                           Other{2560, 1080, 40, 100, "board-wide"}, Other{1920, 1080, 18, 130, "board-130"}}) {
        TestApp app(glass(o.width, o.height));
        put_on_board(app, board_of(o.cards));
        app.app().ui_for_setup().text_percent = o.percent;
        app.wait("9s");
        app.settle();
        app.app().draw();
        CHECK(golden_difference(o.name, app.picture()) == "");
    }
}
