// The funnel as geometry: the numbers of the design (part 4, section 3), and what holds for any glass.
#include "board/funnel_layout.hpp"

#include "tests/support/funnel_cards.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <map>

using namespace fyr;
using namespace fyr::test;
using Catch::Matchers::WithinAbs;

namespace {

const std::vector<Size> funnel_glasses{{1920, 1080}, {3840, 2160}, {1920, 1200}, {1600, 1200}, {2560, 1080}, {5120, 2160}, {1080, 1920}, {2160, 3840}};

} // namespace

TEST_CASE("on 1920 × 1080 the columns have the corners of the design", "[board]")
{
    struct Design { Counts counts; bool dense; float depth; std::array<double, 5> weights; };
    const std::array designs{Design{{8, 4, 2, 1, 3}, false, 96, {.232, .208, .206, .166, .188}}, // screen 32
                             Design{{16, 5, 4, 2, 7}, true, 44, {.34, .17, .165, .13, .195}},
                             Design{{22, 5, 4, 2, 7}, true, 44, {.412, .145, .14, .108, .195}},  // screen 32b
                             Design{{18, 0, 0, 0, 0}, true, 44, {.412, .145, .14, .108, .195}}}; // screen 32c
    for (const Design& d : designs) {
        INFO(d.counts[0] << " received, dense " << d.dense);
        const FunnelLayout layout = layout_funnel(with_cards(d.counts), metrics_for({1920, 1080}), {});
        CHECK(layout.board == Rect{32, 124, 1856, 820});
        CHECK(layout.dense == d.dense);
        CHECK(layout.shows_all());
        double x = 32;
        const double all = 1856 - 40, from = 32 + all * d.weights[0] + 10, to = 1888 - all * d.weights[4] - 10;
        for (std::size_t i = 0; i < step_count; ++i) {
            INFO("column " << i);
            const Column& c = layout.columns[i];
            const double w = all * d.weights[i];
            const auto off = [&](double px) { return static_cast<double>(d.depth) * std::clamp((px - from) / (to - from), 0., 1.); };
            CHECK_THAT(c.corners[0].x, WithinAbs(x, 0.6));
            CHECK_THAT(c.corners[1].x, WithinAbs(x + w, 0.6));
            CHECK_THAT(c.corners[0].y, WithinAbs(124 + off(x), 0.6));
            CHECK_THAT(c.corners[1].y, WithinAbs(124 + off(x + w), 0.6));
            CHECK_THAT(c.corners[2].y, WithinAbs(944 - off(x + w), 0.6));
            CHECK_THAT(c.corners[3].y, WithinAbs(944 - off(x), 0.6));
            const double top = 124 + off(x + w);
            CHECK_THAT(c.list.y, WithinAbs(d.dense ? top + 66 : top + (i == 0 || i == 4 ? 94 : 86), 0.6));
            CHECK_THAT(c.list.bottom(), WithinAbs(944 - off(x + w) - 14, 0.6));
            CHECK_THAT(c.content_width, WithinAbs(w - 28, 0.6));
            CHECK(c.radius_left == (i == 0 ? 24 : 0));
            CHECK(c.radius_right == (i == 4 ? 24 : 0));
            x += w + 10;
        }
        CHECK_THAT(layout.legend_right.x, WithinAbs(1888, 0.6));
        CHECK_THAT(layout.legend_right.y, WithinAbs(928, 0.6));
    }
}

TEST_CASE("a 4K glass shows the same layout", "[board]")
{
    const BoardOrder order = with_cards({7, 5, 3, 2, 1});
    const FunnelLayout a = layout_funnel(order, metrics_for({1920, 1080}), {});
    const FunnelLayout b = layout_funnel(order, metrics_for({3840, 2160}), {});
    REQUIRE(a.cards.size() == b.cards.size());
    for (std::size_t i = 0; i < a.cards.size(); ++i) CHECK(a.cards[i].at == b.cards[i].at);
}

TEST_CASE("cards never overlap, and never leave their list sideways", "[board][property]")
{
    for (const Size glass : funnel_glasses)
        for (const int percent : {100, 115, 130})
            for (const std::size_t n : {std::size_t{0}, std::size_t{1}, std::size_t{4}, std::size_t{9}, std::size_t{18}, std::size_t{60}})
                for (const float scroll : {0.F, 37.F, 512.F, 1e6F}) {
                    const Metrics m = metrics_for(glass, percent);
                    INFO(glass.w << " × " << glass.h << ", " << percent << " %, " << n << " cards, scrolled " << scroll);
                    std::map<std::string, float> at;
                    for (std::size_t i = 0; i < step_count; ++i) at[list_name(static_cast<Step>(i))] = scroll;
                    const FunnelLayout layout = layout_funnel(with_cards({n, n, n, n, n}), m, at);
                    for (std::size_t i = 0; i < step_count; ++i) {
                        const Column& c = layout.columns[i];
                        REQUIRE(inside(c.list, c.bounds()));
                        REQUIRE(inside(c.bounds(), layout.board));
                        REQUIRE((c.count_pill.empty() || inside(c.count_pill, c.bounds())));
                        if (!c.more.empty()) {
                            REQUIRE(inside(c.more, c.bounds()));
                            REQUIRE_FALSE(c.more.overlaps(c.list));
                            REQUIRE(c.more.h >= Metrics::touch_min);
                            REQUIRE(c.more.w >= Metrics::touch_min);
                        }
                        const auto cards = cards_in(layout, c.step);
                        for (std::size_t a = 0; a < cards.size(); ++a) {
                            const Rect& r = cards[a].at;
                            REQUIRE(r.w >= Metrics::touch_min);
                            REQUIRE(r.h >= Metrics::touch_min);
                            if (m.portrait) REQUIRE((r.y >= c.list.y - 0.01F && r.bottom() <= c.list.bottom() + 0.01F));
                            else REQUIRE((r.x >= c.list.x - 0.01F && r.right() <= c.list.right() + 0.01F && r.w <= 520));
                            for (std::size_t b = a + 1; b < cards.size(); ++b) REQUIRE_FALSE(r.overlaps(cards[b].at));
                        }
                        // What is seen at rest is seen whole.
                        if (scroll == 0)
                            for (const PlacedCard& card : cards)
                                if (card.at.overlaps(c.list)) REQUIRE(inside(card.at, c.list));
                    }
                }
}

TEST_CASE("a list scrolls from its first card to its last", "[board]")
{
    for (const Size glass : {Size{1920, 1080}, Size{1080, 1920}}) {
        const Metrics m = metrics_for(glass);
        const BoardOrder order = with_cards({90, 0, 0, 0, 0});
        const FunnelLayout top = layout_funnel(order, m, {});
        const FunnelLayout above = layout_funnel(order, m, {{"column/received", -500.F}});
        const FunnelLayout end = layout_funnel(order, m, {{"column/received", 1e6F}});
        REQUIRE(top.card(CaseId{1}));
        CHECK(inside(top.card(CaseId{1})->at, top.columns[0].list));
        REQUIRE(above.card(CaseId{1}));
        CHECK(above.card(CaseId{1})->at == top.card(CaseId{1})->at);
        REQUIRE(end.card(CaseId{90}));
        CHECK(inside(end.card(CaseId{90})->at, end.columns[0].list));
        // Any two places of scrolling show every card between them once: none is lost on the way.
        for (float at = 0; at <= top.columns[0].scroll_range; at += 7) {
            const FunnelLayout part = layout_funnel(order, m, {{"column/received", at}});
            float seen = 0;
            for (const PlacedCard& c : part.cards) {
                const Rect r = c.at.intersect(part.columns[0].list);
                seen += r.w * r.h;
            }
            CHECK(seen > part.columns[0].list.w * part.columns[0].list.h * 0.7F);
        }
    }
}

TEST_CASE("only what can be seen is placed", "[board]")
{
    const FunnelLayout layout = layout_funnel(with_cards({60, 60, 60, 60, 60}), metrics_for({1920, 1080}), {{"column/concern", 900}});
    CHECK(layout.cards.size() < 120);
}

TEST_CASE("a held card opens a slot where it would land", "[board]")
{
    const Metrics m = metrics_for({1920, 1080});
    const BoardOrder order = with_cards({3, 2, 2, 2, 2}); // ids 1–3, 4–5, 6–7 …
    SECTION("one in another column")
    {
        const FunnelLayout layout = layout_funnel(order, m, {}, {{CaseId{1}, Step::hypotheses}});
        REQUIRE(layout.columns[2].slots.size() == 1);
        CHECK(inside(layout.columns[2].slots[0], layout.columns[2].list));
        CHECK(layout.columns[0].slots.empty());
        CHECK(layout.columns[2].count == 2);
        for (const PlacedCard& c : cards_in(layout, Step::hypotheses)) CHECK_FALSE(c.at.overlaps(layout.columns[2].slots[0]));
    }
    SECTION("none in its own")
    {
        const FunnelLayout layout = layout_funnel(order, m, {}, {{CaseId{1}, Step::received}});
        CHECK(layout.columns[0].slots.empty());
    }
    SECTION("two for two hands")
    {
        const FunnelLayout layout = layout_funnel(order, m, {}, {{CaseId{1}, Step::hypotheses}, {CaseId{2}, Step::hypotheses}});
        REQUIRE(layout.columns[2].slots.size() == 2);
        CHECK_FALSE(layout.columns[2].slots[0].overlaps(layout.columns[2].slots[1]));
    }
    SECTION("in a column that is full it opens where the finger can see it")
    {
        const FunnelLayout layout = layout_funnel(with_cards({1, 30, 0, 0, 0}), m, {{"column/concern", 800}}, {{CaseId{1}, Step::concern}});
        REQUIRE(layout.columns[1].slots.size() == 1);
        CHECK(inside(layout.columns[1].slots[0], layout.columns[1].list));
        for (const PlacedCard& c : cards_in(layout, Step::concern)) CHECK_FALSE(c.at.overlaps(layout.columns[1].slots[0]));
    }
    SECTION("in an empty column it is the only thing there")
    {
        const FunnelLayout layout = layout_funnel(with_cards({1, 0, 0, 0, 0}), m, {}, {{CaseId{1}, Step::concern}});
        REQUIRE(layout.columns[1].slots.size() == 1);
        CHECK(layout.columns[1].slots[0].y == layout.columns[1].list.y);
    }
}

TEST_CASE("in portrait the funnel stands up and narrows downwards", "[board]")
{
    const FunnelLayout layout = layout_funnel(with_cards({7, 1, 0, 0, 0}), metrics_for({1080, 1920}), {});
    for (std::size_t i = 1; i < step_count; ++i) {
        const Rect above = layout.columns[i - 1].bounds(), here = layout.columns[i].bounds();
        CHECK(here.y >= above.bottom());
        CHECK(layout.columns[i].corners[2].x - layout.columns[i].corners[3].x <=
              layout.columns[i - 1].corners[2].x - layout.columns[i - 1].corners[3].x + 0.01F);
    }
    const auto cards = cards_in(layout, Step::received);
    REQUIRE(cards.size() == 7);
    CHECK(cards[0].at.x == cards[1].at.x); // above each other first, so that scrolling sideways keeps the order
    CHECK(cards.back().at.x > cards.front().at.x);
    for (const PlacedCard& card : cards) {
        CHECK(card.at.w >= 300);
        CHECK(card.at.w <= 340);
        CHECK(card.at.bottom() <= layout.columns[0].bounds().bottom());
    }
    CHECK(layout.columns[0].more.empty());
    CHECK(layout_funnel(with_cards({9, 4, 2, 2, 2}), metrics_for({1080, 1920}), {}).shows_all());
    const FunnelLayout full = layout_funnel(with_cards({60, 1, 0, 0, 0}), metrics_for({1080, 1920}), {});
    CHECK(full.columns[0].shown < 60);
    CHECK(full.columns[0].shown >= 12);
    CHECK_FALSE(full.columns[0].more.empty());
}
