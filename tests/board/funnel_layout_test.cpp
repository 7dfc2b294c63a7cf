// The funnel as geometry: the numbers of the design (6.6), the density rule (6.3), and what holds for any glass.
#include "board/funnel_layout.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace fyr;
using Catch::Matchers::WithinAbs;

namespace {

/// So many cards in each column, with ids 1, 2, 3 …
BoardOrder with_cards(std::array<std::size_t, step_count> counts)
{
    BoardOrder order;
    std::uint64_t id = 0;
    for (std::size_t i = 0; i < step_count; ++i)
        for (std::size_t n = 0; n < counts[i]; ++n) order.columns[i].push_back(CaseId{++id});
    return order;
}

std::vector<PlacedCard> cards_in(const FunnelLayout& layout, Step step)
{
    std::vector<PlacedCard> found;
    for (const PlacedCard& c : layout.cards)
        if (c.step == step) found.push_back(c);
    return found;
}

const std::vector<Size> funnel_glasses{{1920, 1080}, {3840, 2160}, {1920, 1200}, {1600, 1200}, {2560, 1080}, {5120, 2160}, {1080, 1920}, {2160, 3840}};

bool inside(const Rect& a, const Rect& b, float slack = 0.01F)
{
    return a.x >= b.x - slack && a.y >= b.y - slack && a.right() <= b.right() + slack && a.bottom() <= b.bottom() + slack;
}

} // namespace

TEST_CASE("on 1920 × 1080 the columns have the corners of the design", "[board]")
{
    const FunnelLayout layout = layout_funnel({}, metrics_for({1920, 1080}), {});
    CHECK(layout.board == Rect{32, 124, 1856, 820});
    struct Numbers { float x, w, top_left, top_right, bottom_left, bottom_right; };
    const std::array<Numbers, 5> design{{{32.0F, 410.4F, 124.0F, 124.0F, 944.0F, 944.0F},
                                         {452.4F, 375.9F, 124.0F, 166.0F, 944.0F, 902.0F},
                                         {838.3F, 370.5F, 167.1F, 208.5F, 900.9F, 859.5F},
                                         {1218.8F, 334.1F, 209.7F, 247.0F, 858.3F, 821.0F},
                                         {1562.9F, 325.1F, 247.0F, 247.0F, 821.0F, 821.0F}}};
    for (std::size_t i = 0; i < step_count; ++i) {
        INFO("column " << i);
        const Column& c = layout.columns[i];
        const Numbers& n = design[i];
        CHECK_THAT(c.corners[0].x, WithinAbs(n.x, 0.6));
        CHECK_THAT(c.corners[1].x - c.corners[0].x, WithinAbs(n.w, 0.6));
        CHECK_THAT(c.corners[0].y, WithinAbs(n.top_left, 0.6));
        CHECK_THAT(c.corners[1].y, WithinAbs(n.top_right, 0.6));
        CHECK_THAT(c.corners[2].y, WithinAbs(n.bottom_right, 0.6));
        CHECK_THAT(c.corners[3].y, WithinAbs(n.bottom_left, 0.6));
        CHECK(c.corners[3].x == c.corners[0].x);
        CHECK(c.corners[2].x == c.corners[1].x);
        // T, L and Wc of 6.6
        const float top = n.top_right;
        CHECK_THAT(c.title.y, WithinAbs(top + (i == 0 || i == 4 ? 14 : 6), 0.6));
        CHECK_THAT(c.content_width, WithinAbs(n.w - 28, 0.6));
        CHECK_THAT(c.list.x, WithinAbs(n.x + 14, 0.6));
        CHECK_THAT(c.list.y, WithinAbs(c.title.y + 80, 0.6));
        CHECK_THAT(c.list.bottom(), WithinAbs(n.bottom_right - 14, 0.6));
        CHECK(c.radius_left == (i == 0 ? 24 : 0));
        CHECK(c.radius_right == (i == 4 ? 24 : 0));
    }
    CHECK_THAT(layout.legend_right.x, WithinAbs(1888, 0.6));
    CHECK_THAT(layout.legend_right.y, WithinAbs(908, 0.6));
}

TEST_CASE("a 4K glass shows the same layout", "[board]")
{
    const BoardOrder order = with_cards({7, 5, 3, 2, 1});
    const FunnelLayout a = layout_funnel(order, metrics_for({1920, 1080}), {});
    const FunnelLayout b = layout_funnel(order, metrics_for({3840, 2160}), {});
    REQUIRE(a.cards.size() == b.cards.size());
    for (std::size_t i = 0; i < a.cards.size(); ++i) CHECK(a.cards[i].at == b.cards[i].at);
}

TEST_CASE("cards are as tall as the column allows, and 9 are the most", "[board]")
{
    for (const Size glass : {Size{1920, 1080}, Size{1600, 1200}, Size{2560, 1080}}) {
        const Metrics m = metrics_for(glass);
        for (std::size_t n = 0; n <= 60; ++n) {
            INFO(glass.w << " × " << glass.h << ", " << n << " cards");
            const FunnelLayout layout = layout_funnel(with_cards({n, n, n, n, n}), m, {});
            const FunnelLayout empty = layout_funnel({}, m, {});
            for (std::size_t i = 0; i < step_count; ++i) {
                INFO("column " << i);
                const Column& c = layout.columns[i];
                // The rule of 6.3, written again.
                const float length = empty.columns[i].list.h;
                std::vector<std::pair<CardSize, float>> allowed{{CardSize::compact, 88.F}};
                if (i >= 1) allowed.insert(allowed.begin(), {CardSize::two_line, 124.F});
                if (i >= 2) allowed.insert(allowed.begin(), {CardSize::full, 164.F});
                CardSize size = CardSize::compact;
                bool fits = false;
                for (const auto& [which, height] : allowed)
                    if (!fits && n <= 9 && static_cast<float>(n) * (height + 12) - 12 <= length) {
                        size = which;
                        fits = true;
                    }
                const std::size_t shown = fits ? n : std::min<std::size_t>({n, 9, static_cast<std::size_t>((length + 12 - 76) / 100)});
                CHECK(c.size == size);
                CHECK(c.count == n);
                CHECK(c.shown == shown);
                CHECK(c.more.empty() == fits);
                CHECK((c.scroll_range > 0) == !fits);
                const auto cards = cards_in(layout, static_cast<Step>(i));
                std::size_t seen = 0;
                for (const PlacedCard& card : cards)
                    if (card.at.overlaps(c.list)) ++seen;
                CHECK(seen == shown);
                if (!fits) CHECK(c.more.h == 64);
            }
        }
    }
}

TEST_CASE("the fullest board of a morning meeting says how many are seen", "[board]")
{
    const FunnelLayout layout = layout_funnel(with_cards({11, 0, 1, 9, 60}), metrics_for({1920, 1080}), {});
    CHECK(layout.columns[0].shown == 6);
    CHECK(layout.columns[0].count == 11);
    CHECK(layout.columns[1].shown == 0);
    CHECK(layout.columns[1].more.empty());
    CHECK(layout.columns[2].shown == 1);
    CHECK(layout.columns[2].size == CardSize::full);
    CHECK(layout.columns[3].size == CardSize::compact);
    CHECK(layout.columns[4].count == 60);
    CHECK(layout.columns[4].shown < 9);
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
                        REQUIRE(inside(c.count_pill, c.bounds()));
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
        const BoardOrder order = with_cards({18, 0, 0, 0, 0});
        const FunnelLayout top = layout_funnel(order, m, {});
        const FunnelLayout above = layout_funnel(order, m, {{"column/received", -500.F}});
        const FunnelLayout end = layout_funnel(order, m, {{"column/received", 1e6F}});
        REQUIRE(top.card(CaseId{1}));
        CHECK(inside(top.card(CaseId{1})->at, top.columns[0].list));
        REQUIRE(above.card(CaseId{1}));
        CHECK(above.card(CaseId{1})->at == top.card(CaseId{1})->at);
        REQUIRE(end.card(CaseId{18}));
        CHECK(inside(end.card(CaseId{18})->at, end.columns[0].list));
        // Any two places of scrolling show every card between them once: none is lost on the way.
        for (float at = 0; at <= top.columns[0].scroll_range; at += 7) {
            const FunnelLayout part = layout_funnel(order, m, {{"column/received", at}});
            float seen = 0;
            for (const PlacedCard& c : part.cards) {
                const Rect r = c.at.intersect(part.columns[0].list);
                seen += m.portrait ? r.w : r.h;
            }
            const float length = m.portrait ? part.columns[0].list.w : part.columns[0].list.h;
            CHECK(seen > length * 0.75F);
        }
    }
}

TEST_CASE("only what can be seen is placed", "[board]")
{
    const FunnelLayout layout = layout_funnel(with_cards({60, 60, 60, 60, 60}), metrics_for({1920, 1080}), {{"column/concern", 900}});
    CHECK(layout.cards.size() < 60);
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
    const FunnelLayout full = layout_funnel(with_cards({40, 1, 0, 0, 0}), metrics_for({1080, 1920}), {});
    CHECK(full.columns[0].shown < 40);
    CHECK_FALSE(full.columns[0].more.empty());
}

TEST_CASE("larger text makes taller cards on the same grid", "[board]")
{
    const BoardOrder order = with_cards({3, 3, 3, 1, 1});
    const FunnelLayout usual = layout_funnel(order, metrics_for({1920, 1080}), {});
    const FunnelLayout large = layout_funnel(order, metrics_for({1920, 1080}, 130), {});
    for (std::size_t i = 0; i < step_count; ++i) CHECK(usual.columns[i].corners == large.columns[i].corners);
    CHECK(card_height(CardSize::compact, metrics_for({1920, 1080}, 130)) == 114);
    CHECK(usual.card(CaseId{1})->at.h == 88);
    CHECK(large.card(CaseId{1})->at.h == 114);
}
