// How large text must be to be read from the last seat. The numbers are worked out by hand: 16 arcmin from 4 metres are
// 2 × 4000 × tan(8') = 18.62 mm; 65 inches of 1920 × 1080 are 0.7495 mm per lp; capitals are 0.727 of the em.
#include "board/card_rows.hpp"
#include "board/reading.hpp"

#include "board/funnel_layout.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using Catch::Approx;

namespace {

WallGlass glass_of(float inches, float metres)
{
    WallGlass glass;
    glass.diagonal_mm = static_cast<int>(std::lround(inches * 25.4F));
    glass.distance_mm = static_cast<int>(std::lround(metres * 1000));
    return glass;
}

constexpr Size full_hd{1920, 1080};

} // namespace

TEST_CASE("angles, heights and distances say the same", "[board][reading]")
{
    CHECK(reading::height_mm(16, 4) == Approx(18.62).margin(0.01));
    CHECK(reading::arcminutes(18.617F, 4) == Approx(16).margin(0.01));
    CHECK(reading::metres_for(18.617F, 16) == Approx(4).margin(0.01));
    CHECK(reading::height_mm(20, 0.6F) == Approx(3.49).margin(0.01));
    CHECK(reading::height_mm(42, 0.6F) == Approx(7.33).margin(0.01)); // 0.7°
}

TEST_CASE("what the room reads grows until it is 16 arcminutes high from the last seat", "[board][reading]")
{
    CHECK(metrics_for(full_hd, glass_of(65, 4)).wall_type(28) == Approx(34.17).margin(0.02));
    CHECK(metrics_for(full_hd, glass_of(75, 4)).wall_type(28) == Approx(29.61).margin(0.02));
    CHECK(metrics_for(full_hd, glass_of(86, 3)).wall_type(28) == 28); // large enough as designed
    CHECK(metrics_for(full_hd, glass_of(86, 3)).wall_type(20) == Approx(20).margin(0.01)); // 19.4 lp would do
    CHECK(metrics_for({3840, 2160}, glass_of(65, 4)).wall_type(28) == Approx(34.17).margin(0.02)); // pixels do not matter
    CHECK(metrics_for({1080, 1920}, glass_of(65, 4)).wall_type(28) == Approx(34.17).margin(0.02));
}

TEST_CASE("text of the room is never under 16 arcminutes from the last seat, up to where it says so", "[board][reading]")
{
    for (const float inches : {43.F, 55.F, 65.F, 75.F, 86.F, 98.F})
        for (float seat = 1; seat < 9; seat += 0.25F)
            for (const int percent : {100, 115, 130}) {
                WallGlass glass = glass_of(inches, seat);
                glass.text_percent = percent;
                const Metrics m = metrics_for(full_hd, glass);
                const RoomReading room = room_reading(m, glass);
                INFO(inches << " inches, " << seat << " m, " << percent << " %");
                CHECK(room.holds == (room.wall_arcmin >= 15.95F));
                CHECK(room.holds == (seat <= room.wall_metres * 1.005F));
                for (const float designed : {20.F, 24.F, 28.F, 30.F})
                    CHECK(reading::arcminutes(m.wall_type(designed) * 0.727F * m.diagonal_mm / std::hypot(m.width, m.height), seat) >= room.wall_arcmin - 0.01F);
                if (!room.holds) CHECK(m.wall_em == reading::most_wall_em); // as large as the columns can take
            }
}

TEST_CASE("where it cannot grow any more the distance it reaches is told", "[board][reading]")
{
    const WallGlass glass = glass_of(55, 4);
    const RoomReading room = room_reading(metrics_for(full_hd, glass), glass);
    CHECK_FALSE(room.holds); // 40.4 lp would be needed
    CHECK(room.wall_metres == Approx(3.76).margin(0.01));
    CHECK(room.wall_arcmin == Approx(15.06).margin(0.02));
}

TEST_CASE("small text is read from as far as its size says, and further when it is larger", "[board][reading]")
{
    WallGlass glass = glass_of(65, 4);
    CHECK(room_reading(metrics_for(full_hd, glass), glass).small_metres == Approx(2.576).margin(0.005));
    glass.text_percent = 130;
    CHECK(room_reading(metrics_for(full_hd, glass), glass).small_metres == Approx(3.348).margin(0.005));
}

TEST_CASE("Large means 130 percent and 20 arcminutes for the room", "[board][reading]")
{
    WallGlass glass = glass_of(86, 4);
    glass.large = true;
    const Metrics m = metrics_for(full_hd, glass);
    CHECK(m.text_factor == 1.3F);
    CHECK(m.wall_type(28) == Approx(34).margin(0.01)); // 130 % of it is more than 20 arcminutes ask for
    CHECK(m.wall_em == Approx(32.28).margin(0.02));
    CHECK(m.type(20) * 0.727F * m.diagonal_mm / std::hypot(m.width, m.height) >= reading::height_mm(42, 0.6F));
}

TEST_CASE("nobody said how large the glass is: text is as designed", "[board][reading]")
{
    const Metrics m = metrics_for(full_hd, WallGlass{});
    CHECK(m.wall_type(28) == 28);
    CHECK(m.type(20) == 20);
    CHECK(card_height(CardForm::compact, m) == 88);
    CHECK(m.ring_radius(32) == 32);
}

TEST_CASE("larger text of the room means taller cards and fewer of them, and they still scroll", "[board][reading]")
{
    BoardOrder order;
    for (std::uint64_t i = 1; i <= 9; ++i) order.columns[0].push_back(CaseId{i});
    const FunnelLayout designed = layout_funnel(order, metrics_for(full_hd, WallGlass{}), {});
    for (const Size px : {full_hd, Size{1080, 1920}}) {
        for (const float seat : {3.F, 4.F, 5.F, 8.F}) {
            const Metrics m = metrics_for(px, glass_of(65, seat));
            const FunnelLayout far = layout_funnel(order, m, {});
            for (const Column& c : far.columns) {
                INFO(px.w << " " << seat << " " << name_of(c.step));
                CHECK(c.list.h > card_height(brick_of(c.step), m)); // at least one is seen
                CHECK(c.count_pill.right() <= c.bounds().right());
                CHECK(c.count_pill.bottom() <= c.list.y);
            }
        }
    }
    const FunnelLayout far = layout_funnel(order, metrics_for(full_hd, glass_of(65, 4)), {});
    CHECK(far.cards.front().at.h > card_height(CardForm::brick, metrics_for(full_hd, WallGlass{})));
    CHECK(far.columns[0].across <= 2);
}

TEST_CASE("the buttons of the bar are measured from the floor", "[board][reading]")
{
    WallGlass glass = glass_of(65, 4);
    CHECK(room_reading(metrics_for(full_hd, glass), glass).bar_high_m == 0);
    glass.lower_edge_mm = 900;
    const RoomReading room = room_reading(metrics_for(full_hd, glass), glass);
    CHECK(room.bar_low_m == Approx(0.912).margin(0.001));
    CHECK(room.bar_high_m == Approx(0.975).margin(0.001));
}
