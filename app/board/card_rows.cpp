#include "board/card_rows.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

constexpr float more_height = 64, more_width = 76, widest_card = 520, slack = 0.5F;

/// The forms of that column, biggest first. Magnets are put where hypotheses are made; before that two lines are enough.
std::vector<CardForm> forms_of(Step step)
{
    if (step == Step::next_step) return {CardForm::decided, CardForm::decided_brick};
    if (step == Step::received || step == Step::concern) return {CardForm::two_line, CardForm::compact, CardForm::one_line};
    return {CardForm::full, CardForm::two_line, CardForm::compact, CardForm::one_line};
}

std::size_t dangers(const Column& column, const BoardOrder& order)
{
    std::size_t n = 0;
    while (n < column.ids.size() && order.is_danger(column.ids[n])) ++n;
    return n;
}

/// A card, or the open slot of a held one.
struct Thing {
    CaseId id;
    CardForm form;
    Rect at; ///< as if nothing was scrolled
};

/// Forms and heights of a list of single cards; the first `danger` may be bigger than the rest.
void choose_forms(Column& column, std::size_t n, std::size_t danger, const Metrics& m, std::vector<CardForm>& forms, std::vector<float>& heights)
{
    const std::vector<CardForm> all = forms_of(column.step);
    std::size_t base = 0;
    while (base + 1 < all.size() && length_of(n, card_height(all[base], m)) > column.list.h + slack) ++base;
    column.form = all[base];
    forms.assign(n, all[base]);
    float left = column.list.h - length_of(n, card_height(all[base], m));
    for (std::size_t i = 0; base > 0 && i < std::min(danger, n); ++i) { // danger shrinks last
        const float more = card_height(all[base - 1], m) - card_height(all[base], m);
        if (more > left + slack) break;
        forms[i] = all[base - 1];
        left -= more;
    }
    heights.clear();
    for (const CardForm form : forms) heights.push_back(card_height(form, m));
    for (const CardForm form : {base > 0 ? all[base - 1] : all[base], all[base]}) { // what is left is shared, danger first
        const auto many = std::count(forms.begin(), forms.end(), form);
        if (many == 0) continue;
        const float more = std::min(left / static_cast<float>(many), most_card_height(form, m) - card_height(form, m));
        if (more <= 0) continue;
        for (std::size_t i = 0; i < n; ++i)
            if (forms[i] == form) heights[i] = card_height(form, m) + more;
        left -= more * static_cast<float>(many);
    }
}

/// Lets what is seen of the things out, at their places after scrolling.
void show(Column& column, const std::vector<Thing>& things, float scrolled, bool sideways, std::vector<PlacedCard>& out)
{
    for (const Thing& t : things) {
        const Rect at = t.at.moved(sideways ? -scrolled : 0, sideways ? 0 : -scrolled);
        if (!t.id) column.slots.push_back(at);
        else if (column.scroll_range <= 0 || at.overlaps(column.list)) out.push_back({t.id, at, t.form, column.step});
    }
}

/// The ids with so many open slots (id 0) before place `at`.
std::vector<CaseId> with_slots(const std::vector<CaseId>& ids, std::size_t slots, std::size_t at)
{
    std::vector<CaseId> all = ids;
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(std::min(at, ids.size())), slots, CaseId{});
    return all;
}

} // namespace

std::size_t cards_fit(float room, float size) { return static_cast<std::size_t>(std::max(1.F, std::floor((room + card_gap + slack) / (size + card_gap)))); }
float length_of(std::size_t count, float size) { return count == 0 ? 0 : static_cast<float>(count) * (size + card_gap) - card_gap; }

void place_in_column(Column& column, const BoardOrder& order, float scroll, std::size_t slots, float brick, const Metrics& m, std::vector<PlacedCard>& out)
{
    const Rect list = column.list;
    const std::size_t n = column.ids.size() + slots, across = column.dense ? column.across : 1;
    const std::size_t rows = (n + across - 1) / std::max<std::size_t>(across, 1);
    std::vector<CardForm> forms;
    std::vector<float> heights;
    if (column.dense) {
        const bool tall = column.step == Step::next_step && length_of(rows, card_height(CardForm::decided, m)) <= list.h + slack;
        column.form = tall ? CardForm::decided : brick_of(column.step);
        forms.assign(n, column.form);
        heights.assign(n, column.step == Step::next_step ? card_height(column.form, m) : brick);
    } else {
        choose_forms(column, n, dangers(column, order), m, forms, heights);
    }
    float total = -card_gap;
    for (std::size_t i = 0; i < n; i += across) total += heights[i] + card_gap;
    const bool overfull = n > 0 && total > list.h + slack;
    column.shown = column.ids.size();
    float lines_high = list.h;
    if (overfull) {
        const std::size_t lines = cards_fit(list.h - more_height - card_gap, heights.back());
        lines_high = std::min(list.h - more_height - card_gap, length_of(lines, heights.back()));
        column.shown = std::min(column.ids.size(), lines * across);
        column.more = {list.x, list.y + lines_high + card_gap, list.w, more_height};
        column.list.h = lines_high;
        column.scroll_range = std::max(0.F, total - lines_high);
        forms.assign(n, forms.back()), heights.assign(n, heights.back());
    }
    const float at = std::clamp(scroll, 0.F, column.scroll_range), pitch = n > 0 ? heights.back() + card_gap : 1;
    const auto first_seen = static_cast<std::size_t>(std::ceil((at - slack) / pitch)) * across;
    const std::vector<CaseId> ids = with_slots(column.ids, slots, column.scroll_range > 0 ? first_seen : 0);
    const float cell = (column.content_width - card_gap * static_cast<float>(across - 1)) / static_cast<float>(across), w = std::min(cell, widest_card);
    std::vector<Thing> things;
    float y = list.y;
    for (std::size_t i = 0; i < n; ++i) {
        // Down first, so that the most urgent stand in the first column; where one scrolls, across first: they are on top.
        const std::size_t line = overfull ? i / across : i % std::max<std::size_t>(rows, 1), place = overfull ? i % across : i / std::max<std::size_t>(rows, 1);
        if (across > 1) y = list.y + static_cast<float>(line) * pitch;
        const float x = list.x + static_cast<float>(place) * (cell + card_gap) + (cell - w) / 2;
        things.push_back({ids[i], forms[i], {x, y, w, heights[i]}});
        y += heights[i] + card_gap;
        if (overfull && y - list.y - at > list.h + pitch) break; // the rest is far below
    }
    show(column, things, at, false, out);
}

void place_in_row(Column& column, const BoardOrder& order, float scroll, std::size_t slots, const Metrics& m, std::vector<PlacedCard>& out)
{
    const Rect list = column.list;
    const std::size_t n = column.ids.size() + slots;
    const float least = std::max(300.F, column.step == Step::next_step ? order.needs.least_decided_brick : std::min(order.needs.brick[static_cast<std::size_t>(column.step)], 400.F));
    const std::size_t across = cards_fit(list.w, least);
    float w = std::min((list.w + card_gap) / static_cast<float>(across) - card_gap, std::max(340.F, least));
    std::vector<CardForm> all = forms_of(column.step);
    if (column.step != Step::next_step) all.back() = CardForm::brick; // as high as one line, and says more
    std::size_t base = 0;
    const auto height = [&](CardForm form) { return card_height(form, m); };
    while (base + 1 < all.size() && (height(all[base]) > list.h || cards_fit(list.h, height(all[base])) * across < n)) ++base;
    column.form = all[base];
    const std::size_t down = cards_fit(list.h, height(column.form));
    const float h = std::clamp((list.h + card_gap) / static_cast<float>(down) - card_gap, height(column.form), std::max(height(column.form), most_card_height(column.form, m)));
    const std::size_t lines = (n + down - 1) / down;
    const bool overfull = length_of(lines, w) > list.w + slack;
    const float beside_more = (list.w - more_width - card_gap + card_gap) / static_cast<float>(across) - card_gap;
    if (overfull && beside_more >= least * 0.93F) w = std::min(w, beside_more); // the row that says how many takes a little of each
    const float total = length_of(lines, w);
    column.shown = column.ids.size();
    column.across = across;
    float seen = list.w;
    if (overfull) {
        const std::size_t shown = cards_fit(list.w - more_width - card_gap, w);
        seen = length_of(shown, w);
        column.shown = std::min(column.ids.size(), shown * down);
        column.more = {list.x + seen + card_gap, list.y, more_width, std::min(list.h, length_of(down, h))};
        column.list.w = seen;
        column.scroll_range = std::max(0.F, total - seen);
    }
    const float at = std::clamp(scroll, 0.F, column.scroll_range), pitch = w + card_gap;
    const std::vector<CaseId> ids = with_slots(column.ids, slots, static_cast<std::size_t>(std::ceil((at - slack) / pitch)) * down);
    std::vector<Thing> things;
    for (std::size_t i = 0; i < n; ++i)
        things.push_back({ids[i], column.form, {list.x + static_cast<float>(i / down) * pitch, list.y + static_cast<float>(i % down) * (h + card_gap), w, h}});
    show(column, things, at, true, out);
}

} // namespace fyr
