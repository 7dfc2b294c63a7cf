#include "board/panel_layout.hpp"

#include "board/desk.hpp"
#include "board/keyboard_layout.hpp"
#include "codec/keyboard_codec.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

constexpr Size panel_glasses[] = {{1920, 1080}, {3840, 2160}, {1080, 1920}, {2560, 1080}};

bool lies_in(const Rect& whole, const Rect& part)
{
    const Rect w = whole.inset(-0.1F);
    return part.x >= w.x && part.y >= w.y && part.right() <= w.right() && part.bottom() <= w.bottom();
}

} // namespace

TEST_CASE("the groups' panels lie on the glass, none over another, and none over the bar", "[board]")
{
    for (const Size px : panel_glasses)
        for (int groups = 1; groups <= desks_of_groups; ++groups) {
            const Metrics m = metrics_for(px);
            CAPTURE(px.w, groups);
            for (int i = 0; i < groups; ++i) {
                const Rect at = group_panel(i, groups, m);
                CHECK((at.x >= 0 && at.y >= 0 && at.right() <= m.width && at.bottom() <= m.bar().y));
                for (int j = 0; j < i; ++j) CHECK_FALSE(at.overlaps(group_panel(j, groups, m)));
            }
        }
    CHECK(group_panel(9, 0, metrics_for(panel_glasses[0])) == group_panel(0, 1, metrics_for(panel_glasses[0])));
}

TEST_CASE("each panel has room for a keyboard of its own on every wall of 55 inches and more", "[board]")
{
    const auto danish = decode_keyboard(source_file("assets/keyboards/da.json"), "da");
    REQUIRE(danish);
    const KeyPlate& plate = danish->letters;
    for (const Size px : panel_glasses)
        for (const float inches : {55.F, 65.F, 86.F})
            for (int groups = 1; groups <= desks_of_groups; ++groups)
                for (int i = 0; i < groups; ++i) {
                    const Metrics m = metrics_for(px, 100, inches);
                    const Rect panel = group_panel(i, groups, m);
                    CAPTURE(px.w, inches, groups, i);
                    REQUIRE(has_room_in_panel(plate, m, panel));
                    const KeyboardLayout keyboard = layout_keyboard(plate, {}, m, panel);
                    CHECK(lies_in(panel, keyboard.panel));
                    bool apart = true, inside = true, large = true;
                    for (std::size_t a = 0; a < keyboard.keys.size(); ++a) {
                        const Rect& key = keyboard.keys[a].at;
                        inside = inside && lies_in(keyboard.panel, key);
                        large = large && std::min(key.w, key.h) >= m.from_mm(15) - 0.1F;
                        for (std::size_t b = 0; b < a; ++b) apart = apart && !key.overlaps(keyboard.keys[b].at);
                    }
                    CHECK((apart && inside && large));
                }
}
