// A board of cards that can be dragged, and nothing else: what the screen itself costs, measured from outside.
//   moving_card WIDTHxHEIGHT [CARDS]     drag with mouse or fingers; ends when the window is closed
#include "platform/glfw_screen.hpp"
#include "platform/system_clock.hpp"

#include <imgui.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace fyr;

struct Card {
    Point at;
    std::string text;
};

struct Board {
    float scale = 1;
    Size card{150, 56};
    std::vector<Card> cards;
    std::map<std::uint64_t, std::pair<std::size_t, Point>> held; ///< finger → card and where it is held
};

Board make_board(Size glass, int count)
{
    Board board;
    board.scale = glass.w / 1920;
    board.card = {150 * board.scale, 56 * board.scale};
    const int columns = 12;
    for (int i = 0; i < count; ++i) {
        const float x = 20 + static_cast<float>(i % columns) * 157, y = 20 + static_cast<float>(i / columns) * 62;
        board.cards.push_back({{x * board.scale, y * board.scale}, "Card " + std::to_string(i + 1) + "\nreceived today"});
    }
    return board;
}

void follow(Board& board, const TouchEvent& touch)
{
    if (touch.phase == TouchPhase::down) {
        for (std::size_t i = board.cards.size(); i-- > 0;) {
            const Point at = board.cards[i].at;
            if (!Rect{at.x, at.y, board.card.w, board.card.h}.contains(touch.at)) continue;
            board.held[touch.finger] = {i, {touch.at.x - at.x, touch.at.y - at.y}};
            return;
        }
    }
    const auto held = board.held.find(touch.finger);
    if (held == board.held.end()) return;
    const auto [card, grip] = held->second;
    board.cards[card].at = {touch.at.x - grip.x, touch.at.y - grip.y};
    if (touch.phase == TouchPhase::up || touch.phase == TouchPhase::cancel) board.held.erase(held);
}

void draw_card(const Board& board, const Card& card)
{
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float s = board.scale;
    const ImVec2 from{card.at.x, card.at.y}, to{card.at.x + board.card.w, card.at.y + board.card.h};
    list.AddRectFilled(from, to, IM_COL32_WHITE, 6 * s);
    list.AddRect(from, to, IM_COL32(140, 150, 165, 255), 6 * s, 0, 1.5f * s);
    list.AddText(nullptr, 16 * s, {from.x + 10 * s, from.y + 8 * s}, IM_COL32(20, 20, 20, 255), card.text.c_str());
}

void draw(const Board& board, Size glass)
{
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {glass.w, glass.h}, IM_COL32(32, 40, 52, 255));
    for (const Card& card : board.cards) draw_card(board, card);
    for (const auto& [finger, held] : board.held) draw_card(board, board.cards[held.first]); // once more, on top
}

} // namespace

int main(int argc, char** argv)
{
    GlfwOptions options;
    if (argc < 2 || std::sscanf(argv[1], "%dx%d", &options.width, &options.height) != 2) return 2;
    const SystemClock clock;
    auto opened = GlfwScreen::open(options, clock);
    if (!opened) return std::fprintf(stderr, "moving_card: %s\n", opened.error().message.key.c_str()), 1;
    GlfwScreen& screen = **opened;
    Board board = make_board(screen.size(), argc > 2 ? std::atoi(argv[2]) : 200);
    for (int settle = 2;;) {
        screen.begin_frame();
        draw(board, screen.size());
        screen.end_frame();
        const InputBatch input = screen.poll({settle > 0 ? 0 : -1});
        if (settle > 0) --settle;
        if (input.close_requested) return 0;
        for (const TouchEvent& touch : input.touches) follow(board, touch);
    }
}
