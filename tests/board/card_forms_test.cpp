// The forms of the cards in the funnel (design part 4, section 3): which one a card has, and that all are seen as long as they can.
#include "board/funnel_layout.hpp"

#include "tests/support/funnel_cards.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <numeric>
#include <random>

using namespace fyr;
using namespace fyr::test;
using Catch::Matchers::WithinAbs;

namespace {

/// The first so many of every column are in danger.
BoardOrder in_danger(BoardOrder order, std::size_t many)
{
    for (const auto& column : order.columns) order.danger.insert(order.danger.end(), column.begin(), column.begin() + static_cast<std::ptrdiff_t>(std::min(many, column.size())));
    std::sort(order.danger.begin(), order.danger.end());
    return order;
}

} // namespace

TEST_CASE("the cards of screen 32 have the forms of screen 32", "[board]")
{
    BoardOrder order = with_cards({8, 4, 2, 1, 3}); // three in danger in Modtaget, one in phase 1, one decided
    order.danger = {CaseId{1}, CaseId{2}, CaseId{3}, CaseId{9}, CaseId{16}};
    const FunnelLayout layout = layout_funnel(order, metrics_for({1920, 1080}), {});
    const auto form = [&](std::uint64_t id) { return layout.card(CaseId{id})->form; };
    const auto high = [&](std::uint64_t id) { return layout.card(CaseId{id})->at.h; };
    for (const std::uint64_t id : {1U, 2U, 3U}) CHECK((form(id) == CardForm::compact && high(id) >= 88 && high(id) <= 96));
    for (const std::uint64_t id : {4U, 5U, 6U, 7U, 8U}) CHECK((form(id) == CardForm::one_line && high(id) == 72));
    for (const std::uint64_t id : {9U, 10U, 11U, 12U}) CHECK((form(id) == CardForm::two_line && high(id) == 124));
    for (const std::uint64_t id : {13U, 14U, 15U}) CHECK((form(id) == CardForm::full && high(id) == 164));
    for (const std::uint64_t id : {16U, 17U, 18U}) CHECK((form(id) == CardForm::decided && high(id) == 112));
}

TEST_CASE("bricks share the height there is, and go down before they go across", "[board]")
{
    const FunnelLayout start = layout_funnel(with_cards({18, 0, 0, 0, 0}), metrics_for({1920, 1080}), {});
    CHECK(start.columns[0].across == 3);
    CHECK(start.card(CaseId{1})->at.h == 112); // six rows leave room for a third line
    CHECK(start.card(CaseId{6})->at.x == start.card(CaseId{1})->at.x);
    CHECK(start.card(CaseId{7})->at.y == start.card(CaseId{1})->at.y);
    const FunnelLayout forty = layout_funnel(with_cards({22, 5, 4, 2, 7}), metrics_for({1920, 1080}), {});
    for (const PlacedCard& card : forty.cards) {
        CHECK(card.form == (card.step == Step::next_step ? CardForm::decided_brick : CardForm::brick));
        CHECK(card.at.h >= 80);
        CHECK(card.at.h < 104);
        CHECK(card.at.w >= 168);
    }
}

TEST_CASE("up to sixty cards are all seen in a meeting, wherever it has brought them", "[board]")
{
    for (const Counts& counts : {Counts{24, 8, 8, 7, 7}, Counts{31, 8, 7, 7, 7}, Counts{32, 5, 4, 2, 7}, Counts{18, 6, 4, 3, 14}, Counts{0, 0, 0, 0, 18}, Counts{12, 12, 8, 4, 4}, Counts{2, 2, 2, 2, 10}}) {
        INFO(counts[0] << " " << counts[1] << " " << counts[2] << " " << counts[3] << " " << counts[4]);
        const FunnelLayout layout = layout_funnel(with_cards(counts), metrics_for({1920, 1080}), {});
        CHECK(layout.shows_all());
        CHECK(layout.cards.size() == std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
        for (const Column& c : layout.columns) CHECK(c.more.empty());
    }
}

TEST_CASE("only where the smallest cards are full too a column says how many are seen", "[board]")
{
    const FunnelLayout layout = layout_funnel(with_cards({60, 0, 0, 0, 0}), metrics_for({1920, 1080}), {});
    const Column& c = layout.columns[0];
    CHECK(layout.dense);
    CHECK(c.across >= 3);
    CHECK(c.shown >= 24);
    CHECK(c.shown < 60);
    CHECK(c.more.h == 64);
    CHECK(c.scroll_range > 0);
    CHECK(layout.card(CaseId{2})->at.y == layout.card(CaseId{1})->at.y); // across first: what is most urgent is on top
}

TEST_CASE("a column gets wider before a date or a code is cut", "[board]")
{
    BoardOrder order = with_cards({8, 4, 2, 1, 3});
    order.needs.decided = 380;
    const FunnelLayout wide = layout_funnel(order, metrics_for({1920, 1080}), {});
    CHECK_FALSE(wide.dense);
    CHECK_THAT(wide.columns[4].content_width, WithinAbs(380, 0.6));
    order = with_cards({18, 0, 0, 0, 2});
    order.needs.brick[0] = 220;
    order.needs.decided_brick = 360;
    const FunnelLayout dense = layout_funnel(order, metrics_for({1920, 1080}), {});
    for (const PlacedCard& card : dense.cards) CHECK(card.at.w >= (card.step == Step::next_step ? 359.F : 219.F));
}

TEST_CASE("forms only get smaller as cards come, danger is first and never smaller than the rest", "[board][property]")
{
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U}) {
        std::mt19937 dice(seed);
        for (int run = 0; run < 60; ++run) {
            const Size glass = std::array{Size{1920, 1080}, Size{2560, 1080}, Size{1600, 1200}, Size{1080, 1920}}[dice() % 4];
            const Metrics m = metrics_for(glass, std::array{100, 115, 130}[dice() % 3]);
            Counts counts{};
            for (std::size_t& n : counts) n = dice() % 14;
            const std::size_t danger = dice() % 4;
            INFO("seed " << seed << ", run " << run << ": " << glass.w << " × " << glass.h << " " << m.text_factor << ", " << counts[0] << " " << counts[1] << " " << counts[2] << " " << counts[3] << " " << counts[4]);
            const BoardOrder order = in_danger(with_cards(counts), danger);
            const FunnelLayout layout = layout_funnel(order, m, {});
            REQUIRE(layout.cards.size() <= std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
            if (layout.shows_all()) REQUIRE(layout.cards.size() == std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
            for (const Column& c : layout.columns) {
                const auto cards = cards_in(layout, c.step);
                for (std::size_t i = 0; i < cards.size(); ++i) {
                    REQUIRE(inside(cards[i].at, c.list, 0.51F)); // half an lp is not seen; the forms are chosen with it
                    REQUIRE(cards[i].at.h >= card_height(cards[i].form, m) - 0.5F);
                    if (i == 0) continue;
                    REQUIRE(cards[i].form <= cards[i - 1].form);
                    REQUIRE(cards[i].at.h <= cards[i - 1].at.h + 0.01F);
                    REQUIRE((!order.is_danger(cards[i].id) || order.is_danger(cards[i - 1].id)));
                }
                Counts more = counts;
                ++more[static_cast<std::size_t>(c.step)];
                const FunnelLayout next = layout_funnel(in_danger(with_cards(more), danger), m, {});
                const Column& fuller = next.columns[static_cast<std::size_t>(c.step)];
                if (!m.portrait && next.dense == layout.dense && fuller.across == c.across) REQUIRE(fuller.form <= c.form);
                REQUIRE((next.dense || !layout.dense));
            }
            for (std::size_t i = 2; i < 4 && !m.portrait; ++i) // the three phases narrow
                REQUIRE(layout.columns[i].bounds().w <= layout.columns[i - 1].bounds().w + 0.01F);
        }
    }
}

TEST_CASE("larger text makes taller cards on the same grid", "[board]")
{
    const BoardOrder order = with_cards({3, 3, 3, 1, 1});
    const FunnelLayout usual = layout_funnel(order, metrics_for({1920, 1080}), {});
    const FunnelLayout large = layout_funnel(order, metrics_for({1920, 1080}, 130), {});
    for (std::size_t i = 0; i < step_count; ++i) CHECK(usual.columns[i].corners == large.columns[i].corners);
    CHECK(card_height(CardForm::compact, metrics_for({1920, 1080}, 130)) == 114);
    CHECK(usual.card(CaseId{1})->at.h == 124);
    CHECK(large.card(CaseId{1})->at.h == 161);
    const FunnelLayout many = layout_funnel(with_cards({40, 0, 0, 0, 0}), metrics_for({1920, 1080}, 130), {});
    CHECK(many.columns[0].across == 2); // at 130 % two beside each other are the most
}

TEST_CASE("on a dense board the cards in danger are as wide as their words before others get more", "[board]")
{
    BoardOrder order = with_cards({23, 6, 4, 1, 6});
    order.needs.brick.fill(180);
    order.needs.least_brick.fill(190);
    order.needs.decided_brick = 360;
    order.needs.least_decided_brick = 320;
    const FunnelLayout calm = layout_funnel(order, metrics_for({1920, 1080}), {});
    order.needs.alarm = {230, 235, 0, 0, 0};
    const FunnelLayout danger = layout_funnel(order, metrics_for({1920, 1080}), {});
    REQUIRE(danger.dense);
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        const Column& c = danger.columns[i];
        const float card = (c.content_width - 8 * static_cast<float>(c.across - 1)) / static_cast<float>(c.across);
        CHECK(card >= order.needs.alarm[i] - 0.5F);
    }
    CHECK(danger.columns[0].across == calm.columns[0].across);
    CHECK(danger.columns[4].content_width >= 320 - 0.5F);
    for (std::size_t i = 2; i < 4; ++i) CHECK(danger.columns[i].bounds().w <= danger.columns[i - 1].bounds().w + 0.01F);
}
