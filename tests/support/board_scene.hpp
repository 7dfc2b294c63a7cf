// Something that looks like a board to the renderers: columns, cards with round corners and shadows, text, lines.
// Drawn with ImDrawList alone, so that tests and benchmarks of platform/ need nothing of app/ui.
#pragma once

#include <imgui.h>

#include <cstdio>
#include <string>

namespace fyr {

/// What the scene shows; change a field between frames and look at what the renderer does.
struct BoardScene {
    int cards = 200;
    float width = 1920, height = 1080, scale = 1; ///< px; scale of type and corners
    int moved_card = -1;                          ///< this one is drawn last, at moved_x, moved_y
    float moved_x = 0, moved_y = 0;
    int ticks = 0; ///< shown by the clock in the corner
};

/// Three or four words that are seldom the same twice.
inline std::string scene_words(int seed)
{
    static constexpr const char* words[] = {"bekymring", "skolen",     "fravær",    "uge",   "sygehus", "søskende",
                                            "anonym",    "opringning", "dagtilbud", "mor",   "far",     "nat",
                                            "samtale",   "politi",     "fredag",    "hjemme"};
    std::string text;
    unsigned state = static_cast<unsigned>(seed) * 2654435761u + 12345u;
    for (int i = 0; i < 3 + seed % 2; ++i, state = state * 1664525u + 1013904223u)
        text += std::string(i > 0 ? " " : "") + words[state >> 28];
    return text;
}

inline void draw_scene_card(ImDrawList& list, const BoardScene& s, int card, ImVec2 at, ImVec2 size)
{
    const float k = s.scale;
    const ImVec2 end{at.x + size.x, at.y + size.y};
    list.AddRectFilled({at.x + k, at.y + 3 * k}, {end.x + k, end.y + 3 * k}, IM_COL32(10, 20, 40, 40), 9 * k);
    list.AddRectFilled(at, end, IM_COL32(250, 250, 247, 255), 8 * k);
    list.AddRect(at, end, IM_COL32(190, 195, 200, 255), 8 * k, 0, k);
    list.AddRectFilled({at.x, at.y + 8 * k}, {at.x + 4 * k, end.y - 8 * k}, IM_COL32(20 + card % 7 * 30, 90, 160, 255));
    const ImU32 ink = IM_COL32(25, 30, 40, 255), soft = IM_COL32(90, 100, 110, 255);
    char text[96];
    std::snprintf(text, sizeof text, "Nr. %04d", 1000 + card * 37 % 9000);
    list.AddText(nullptr, 13 * k, {at.x + 10 * k, at.y + 4 * k}, ink, text);
    list.AddText(nullptr, 11 * k, {at.x + 10 * k, at.y + 20 * k}, soft, scene_words(card * 2).c_str());
    if (size.y > 44 * k)
        list.AddText(nullptr, 11 * k, {at.x + 10 * k, at.y + 34 * k}, soft, scene_words(card * 2 + 1).c_str());
    list.AddCircleFilled({end.x - 14 * k, at.y + 12 * k}, 5 * k, IM_COL32(200, 60 + card % 5 * 30, 40, 255));
}

/// Draws into `list`, which covers the whole display. One Dear ImGui frame must be open (text needs a font).
inline void draw_board_scene(ImDrawList& list, const BoardScene& s)
{
    const float k = s.scale;
    constexpr int columns = 5;
    list.AddRectFilledMultiColor({0, 0}, {s.width, s.height}, IM_COL32(226, 230, 232, 255),
                                 IM_COL32(226, 230, 232, 255), IM_COL32(208, 214, 220, 255),
                                 IM_COL32(208, 214, 220, 255));
    list.AddRectFilled({0, 0}, {s.width, 48 * k}, IM_COL32(22, 50, 79, 255));
    list.AddText(nullptr, 26 * k, {16 * k, 10 * k}, IM_COL32(255, 255, 255, 255), "Fyrtårn: morgenmøde");
    char clock[32];
    std::snprintf(clock, sizeof clock, "%02d:%02d", s.ticks / 60 % 24, s.ticks % 60);
    list.AddText(nullptr, 26 * k, {s.width - 90 * k, 10 * k}, IM_COL32(255, 255, 255, 255), clock);

    const float column = s.width / columns, top = 60 * k;
    const int rows = (s.cards + columns * 2 - 1) / (columns * 2);
    const float pitch = (s.height - top - 40 * k) / static_cast<float>(rows > 0 ? rows : 1);
    const ImVec2 size{column / 2 - 12 * k, pitch - 6 * k};
    for (int c = 0; c < columns; ++c) {
        const float x = static_cast<float>(c) * column;
        list.AddRectFilled({x + 4 * k, top}, {x + column - 4 * k, s.height - 8 * k}, IM_COL32(240, 242, 244, 255),
                           10 * k);
        list.AddText(nullptr, 18 * k, {x + 14 * k, top + 6 * k}, IM_COL32(22, 50, 79, 255), "Kolonne");
        list.AddLine({x + 10 * k, top + 28 * k}, {x + column - 10 * k, top + 28 * k}, IM_COL32(160, 170, 180, 255), k);
    }
    for (int i = 0; i < s.cards; ++i) {
        if (i == s.moved_card) continue;
        const int place = i % (columns * 2), row = i / (columns * 2);
        const ImVec2 at{static_cast<float>(place) * column / 2 + 8 * k, top + 32 * k + static_cast<float>(row) * pitch};
        draw_scene_card(list, s, i, at, size);
    }
    if (s.moved_card >= 0) draw_scene_card(list, s, s.moved_card, {s.moved_x, s.moved_y}, size);
}

} // namespace fyr
