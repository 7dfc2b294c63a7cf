// Matching two frames: what both begin and end with is skipped, the rest is matched by hash (the k-th like the k-th),
// and of those pairs the longest row in unchanged order stays. A pixel outside the others' boxes is then covered by
// the same groups in the same order as before.
#include "platform/damage.hpp"

#include "platform/drawing.hpp"

#include <algorithm>
#include <cstddef>

namespace fyr {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFFu;

/// What joining costs: pixels drawn that neither needs. A rectangle of its own costs about as much as `apart` pixels.
constexpr long apart = 64 * 64;

long waste(const IRect& a, const IRect& b)
{
    return a.unite(b).area() - a.area() - b.area() + (a.overlaps(b) ? a.intersect(b).area() : 0);
}

bool worth_joining(const IRect& a, const IRect& b)
{
    const IRect shared = a.intersect(b);
    const long twice = shared.empty() ? 0 : shared.area();
    return waste(a, b) <= apart + (a.area() + b.area()) / 4 + twice;
}

/// Joins the two that waste least.
void join_cheapest(std::vector<IRect>& rects)
{
    std::size_t best_a = 0, best_b = 1;
    long least = waste(rects[0], rects[1]);
    for (std::size_t a = 0; a < rects.size(); ++a)
        for (std::size_t b = a + 1; b < rects.size(); ++b)
            if (const long w = waste(rects[a], rects[b]); w < least) least = w, best_a = a, best_b = b;
    rects[best_a] = rects[best_a].unite(rects[best_b]);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(best_b));
}

void join_all_worth_it(std::vector<IRect>& rects)
{
    for (std::size_t a = 0; a < rects.size(); ++a)
        for (std::size_t b = a + 1; b < rects.size();) {
            if (!worth_joining(rects[a], rects[b])) {
                ++b;
                continue;
            }
            rects[a] = rects[a].unite(rects[b]);
            rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(b));
            b = a + 1; // it has grown: look at all again
        }
}

} // namespace

std::vector<IRect> merge_boxes(const std::vector<IRect>& boxes, std::size_t most)
{
    constexpr std::size_t at_hand = 24;
    std::vector<IRect> rects;
    for (const IRect& box : boxes) {
        if (box.empty()) continue;
        const auto fits = [&](const IRect& r) { return r.contains(box) || worth_joining(r, box); };
        if (const auto r = std::find_if(rects.rbegin(), rects.rend(), fits); r != rects.rend()) {
            *r = r->unite(box);
            continue;
        }
        rects.push_back(box);
        if (rects.size() > at_hand) {
            join_all_worth_it(rects);
            if (rects.size() > at_hand) join_cheapest(rects);
        }
    }
    join_all_worth_it(rects);
    while (rects.size() > most) join_cheapest(rects);
    return rects;
}

void DamageTracker::match(std::vector<IRect>& boxes)
{
    const std::vector<Group>&a = before_.groups, &b = now_.groups;
    std::size_t first = 0, a_end = a.size(), b_end = b.size();
    while (first < a_end && first < b_end && a[first].hash == b[first].hash) ++first;
    while (a_end > first && b_end > first && a[a_end - 1].hash == b[b_end - 1].hash) --a_end, --b_end;

    // slots_: hash → first group of the last frame with that hash and not yet taken; chain_: the next one like it.
    const std::size_t count = a_end - first;
    std::size_t mask = 15;
    while (mask < count * 2) mask = mask * 2 + 1;
    slots_.assign(mask + 1, none);
    chain_.assign(count, none);
    const auto slot_of = [&](std::uint64_t hash) {
        std::size_t slot = (hash >> 17) & mask;
        while (slots_[slot] != none && a[first + slots_[slot]].hash != hash) slot = (slot + 1) & mask;
        return slot;
    };
    for (std::size_t i = count; i-- > 0;) {
        const std::size_t slot = slot_of(a[first + i].hash);
        chain_[i] = slots_[slot];
        slots_[slot] = static_cast<std::uint32_t>(i);
    }
    // partner_: for each group of now its partner before; only an increasing row of partners keeps the order.
    partner_.assign(b_end - first, none);
    for (std::size_t i = 0; i < partner_.size(); ++i) {
        const std::size_t slot = slot_of(b[first + i].hash);
        const std::uint32_t found = slots_[slot];
        if (found == none) continue;
        partner_[i] = found;
        // The last one like it stays in its slot, or others that were put behind it would not be found any more.
        if (chain_[found] != none) slots_[slot] = chain_[found];
    }
    tails_.clear();
    previous_.assign(partner_.size(), none);
    for (std::size_t i = 0; i < partner_.size(); ++i) {
        if (partner_[i] == none) continue;
        const auto before = [&](std::uint32_t t, std::uint32_t p) { return partner_[t] < p; };
        const auto at = tails_.empty() || partner_[tails_.back()] < partner_[i]
                            ? tails_.end()
                            : std::lower_bound(tails_.begin(), tails_.end(), partner_[i], before);
        if (at != tails_.begin()) previous_[i] = *(at - 1);
        if (at == tails_.end())
            tails_.push_back(static_cast<std::uint32_t>(i));
        else
            *at = static_cast<std::uint32_t>(i);
    }
    // Walk the row backwards; whatever lies between its members, on both sides, has changed.
    std::size_t a_at = count, b_at = partner_.size();
    for (std::uint32_t i = tails_.empty() ? none : tails_.back();; i = previous_[i]) {
        const std::size_t a_stop = i == none ? 0 : partner_[i] + 1, b_stop = i == none ? 0 : std::size_t{i} + 1;
        while (a_at > a_stop) boxes.push_back(a[first + --a_at].box);
        while (b_at > b_stop) boxes.push_back(b[first + --b_at].box);
        if (i == none) break;
        a_at = partner_[i];
        b_at = i;
    }
}

PictureDamage DamageTracker::next(const ImDrawData& data)
{
    const IRect picture = picture_of(data);
    std::swap(now_, before_);
    read(data, picture, now_);
    if (size_ != picture) {
        size_ = picture;
        return {picture.empty() ? std::vector<IRect>{} : std::vector<IRect>{picture}, true};
    }
    std::vector<IRect> boxes;
    match(boxes);
    for (const std::uint32_t group : now_.texels_changed) boxes.push_back(now_.groups[group].box);
    return {merge_boxes(boxes, max_rects), false};
}

std::vector<DrawRun> DamageTracker::touching(const IRect& area) const
{
    std::vector<DrawRun> runs;
    for (const Command& command : now_.commands) {
        bool fresh = true;
        for (std::uint32_t i = 0; i < command.group_count; ++i) {
            const Group& g = now_.groups[command.first_group + i];
            if (!g.box.overlaps(area)) continue;
            if (!fresh && runs.back().first_index + runs.back().index_count == g.first_index) {
                DrawRun& run = runs.back();
                const std::uint32_t end =
                    std::max(run.first_vertex + run.vertex_count, g.first_vertex + g.vertex_count);
                run.index_count += g.index_count;
                run.first_vertex = std::min(run.first_vertex, g.first_vertex);
                run.vertex_count = end - run.first_vertex;
            } else {
                runs.push_back(
                    {command.list, command.command, g.first_index, g.index_count, g.first_vertex, g.vertex_count});
                fresh = false;
            }
        }
    }
    return runs;
}

} // namespace fyr
