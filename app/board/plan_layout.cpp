// Cards of a lane go into rows: each takes the first row where it need not move far to the right, else a new one. So nothing
// overlaps, whatever the dates; a lane with several rows grows, and lanes that do not fit scroll.
#include "board/plan_layout.hpp"

#include "base/text.hpp"
#include "board/plan_axis.hpp"

#include <algorithm>

namespace fyr {
namespace {

constexpr float part_gap = 12, lane_pad = 8;
constexpr float may_shift = 96; ///< lp a card may stand behind its day before its lane gets another row
constexpr float list_head = 72;

/// Cards and pills grow with the size of text (design system part 2), the grid does not.
float row_height(const Metrics& m) { return Metrics::touch_min * m.text_factor; }
float full_height(const Metrics& m) { return 82 * m.text_factor; }

/// Of a lane's name, which the room reads: what its icon takes, and the words as wide as their letters are large.
float label_width(const Metrics& m) { return 70 + 222 * PlanLayout::lane_title_growth(m); }
/// Two lines of it have room.
float least_lane(const Metrics& m) { return std::max(row_height(m) + 2 * lane_pad, 2 * PlanLayout::lane_title_pitch(m) + lane_pad); }

/// What wants a place in a lane.
struct Wish {
    PlacedPart part;
    float x = 0, width = 0, height = 0;
};

class LaneRows {
public:
    /// Places all wishes of one lane between `left` and `right`; gives how many rows they took.
    static int place(std::vector<Wish>& wishes, float right)
    {
        std::stable_sort(wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) { return a.x < b.x; });
        std::vector<float> ends; // of each row
        for (Wish& w : wishes) {
            const float wanted = std::min(w.x, right - w.width);
            std::size_t best = ends.size();
            float best_x = wanted;
            for (std::size_t row = 0; row < ends.size(); ++row) {
                const float x = std::max(wanted, ends[row] + part_gap);
                if (x > wanted + may_shift || x + w.width > right) continue;
                if (best == ends.size() || x < best_x) best = row, best_x = x;
                if (x == wanted) break;
            }
            if (best == ends.size()) ends.push_back(0), best_x = wanted;
            ends[best] = best_x + w.width;
            w.x = best_x;
            w.part.at.y = static_cast<float>(best); // the row, until the lane's height is known
        }
        return static_cast<int>(ends.size());
    }
};

const Snapshot::Part* before(const Snapshot* ghosts, PartId id)
{
    if (!ghosts) return nullptr;
    const auto it = std::find_if(ghosts->parts.begin(), ghosts->parts.end(), [&](const Snapshot::Part& p) { return p.id == id; });
    return it == ghosts->parts.end() ? nullptr : &*it;
}

/// Everything that lies in lanes, lane by lane in the plan's order.
std::vector<std::vector<Wish>> wishes_of(const Plan& plan, const TimeScale& time, const Metrics& m)
{
    std::vector<std::vector<Wish>> lanes(plan.lanes.size());
    const auto lane_at = [&](const std::string& key) {
        for (std::size_t i = 0; i < plan.lanes.size(); ++i)
            if (plan.lanes[i].key == key) return i;
        return std::size_t{0};
    };
    const auto add = [&](PlacedPart::What what, PartId id, const std::string& lane, Date date, const std::string& text) {
        const bool action = what == PlacedPart::What::action;
        Wish w{{what, id, {}, {}, false}, std::max(time.left, time.x(date ? date : plan.frame.start)), action ? card_width(text, m) : pill_width(text, m), action ? full_height(m) : row_height(m)};
        lanes[lane_at(lane)].push_back(std::move(w));
    };
    for (const Action& a : plan.actions)
        if (a.status != ActionStatus::dropped) add(PlacedPart::What::action, a.id, a.lane, a.due, a.text);
    for (const Resource& r : plan.resources)
        if (!r.lane.empty()) add(PlacedPart::What::resource, r.id, r.lane, r.date, r.text);
    for (const Obstacle& o : plan.obstacles)
        if (!o.lane.empty()) add(PlacedPart::What::obstacle, o.id, o.lane, o.date, o.text);
    return lanes;
}

/// The page's frame: panel, backbone, lanes, before anything lies in them.
void frame_page(PlanLayout& l, const Plan& plan, const Metrics& m, float zoom, const std::map<std::string, float>& scroll)
{
    const float bottom = m.height - m.bar_height() - 20;
    l.future = {m.width - Metrics::margin - 376, 128, 376, bottom - 128};
    l.area = {Metrics::margin, 128, l.future.x - Metrics::margin, bottom - 128};
    l.backbone = {l.area.x, l.area.y, l.area.w, 122};
    l.line_y = l.area.y + 44;
    l.today = {l.area.x + 12, l.area.y + 12, label_width(m) - 46, 98};
    l.lanes = {l.area.x, l.backbone.bottom(), l.area.w, bottom - l.backbone.bottom()};
    l.cards = {l.area.x + label_width(m), l.lanes.y, l.area.w - label_width(m), l.lanes.h};
    const float left = l.cards.x, right = l.cards.right() - 12;
    const int days = std::max(1, days_between(plan.frame.start, plan.frame.target));
    const float wide = (right - left) * std::clamp(zoom, 1.F, most_zoom);
    l.time_range = std::max(0.F, wide - (right - left));
    const auto at = scroll.find("plan/time");
    const float scrolled = std::clamp(at == scroll.end() ? 0.F : at->second, 0.F, l.time_range);
    l.time = {plan.frame.start, plan.frame.target, left - scrolled, wide / static_cast<float>(days)};
}

} // namespace

float card_width(const std::string& text, const Metrics& m)
{
    const auto letters = static_cast<float>(character_count(text));
    const float more = m.text_factor - 1;
    return std::clamp(92 + letters * 11.6F * m.text_factor + more * 60, 252.F, 304 + more * 320);
}

float pill_width(const std::string& text, const Metrics& m)
{
    return std::clamp(86 + static_cast<float>(character_count(text)) * 11.4F * m.text_factor, 180.F, 330 + (m.text_factor - 1) * 320);
}

const PlacedPart* PlanLayout::part(PartId id) const
{
    const auto it = std::find_if(parts.begin(), parts.end(), [&](const PlacedPart& p) { return p.id == id; });
    return it == parts.end() ? nullptr : &*it;
}

namespace {

/// The portrait page: a strip of the future on top, then every lane as a list of its cards by day, two side by side.
void list_lanes(PlanLayout& l, const Plan& plan, const Metrics& m, const Snapshot* ghosts, float scrolled)
{
    auto wishes = wishes_of(plan, l.time, m);
    const float width = (l.cards.w - part_gap) / 2;
    float y = l.lanes.y - scrolled;
    for (std::size_t i = 0; i < plan.lanes.size(); ++i) {
        std::stable_sort(wishes[i].begin(), wishes[i].end(), [](const Wish& a, const Wish& b) { return a.x < b.x; });
        const auto lines = static_cast<float>((wishes[i].size() + 1) / 2);
        const float height = list_head + std::max(1.F, lines) * (full_height(m) + part_gap) + lane_pad;
        l.rows.push_back({plan.lanes[i].key, {l.lanes.x, y, l.lanes.w, height}, {l.lanes.x + 20, y + 4, l.lanes.w - 40, list_head - 8}});
        for (std::size_t n = 0; n < wishes[i].size(); ++n) {
            PlacedPart part = wishes[i][n].part;
            const auto row = static_cast<float>(n / 2), column = static_cast<float>(n % 2);
            part.at = {l.cards.x + column * (width + part_gap), y + list_head + row * (full_height(m) + part_gap), width, wishes[i][n].height};
            const Action* action = part_of(plan.actions, part.id);
            if (const Snapshot::Part* was = before(ghosts, part.id); was && action && was->date != action->due) part.was = was->date;
            if (part.at.bottom() > l.lanes.y && part.at.y < l.lanes.bottom()) l.parts.push_back(part);
        }
        y += height;
    }
    l.lanes_range = std::max(0.F, y + scrolled - l.lanes.bottom());
}

void stand_up(PlanLayout& l, const Plan& plan, const Metrics& m)
{
    const float bottom = m.height - m.bar_height() - 20, width = m.width - 2 * Metrics::margin;
    l.future = {Metrics::margin, 128, width, 300};
    l.area = {Metrics::margin, l.future.bottom() + 16, width, bottom - l.future.bottom() - 16};
    l.backbone = {l.area.x, l.area.y, l.area.w, 226};
    l.line_y = l.area.y + 44;
    l.today = {l.area.x + 12, l.area.y + 118, 246, 98};
    l.lanes = {l.area.x, l.backbone.bottom(), l.area.w, bottom - l.backbone.bottom()};
    l.cards = l.lanes.inset(0);
    l.cards.x += 16;
    l.cards.w -= 32;
    l.time_range = 0;
    const int days = std::max(1, days_between(plan.frame.start, plan.frame.target));
    l.time = {plan.frame.start, plan.frame.target, l.area.x + 40, (l.area.w - 80) / static_cast<float>(days)};
}

void place_lanes(PlanLayout& l, const Plan& plan, const Metrics& m, const Snapshot* ghosts, float scrolled)
{
    auto wishes = wishes_of(plan, l.time, m);
    const float even = std::clamp((l.lanes.h - 8) / static_cast<float>(std::max<std::size_t>(1, plan.lanes.size())), least_lane(m), 150.F); // 124 on a 16:9 wall
    const float right = std::max(l.cards.right() - 12, l.time.x(l.time.to)), high = row_height(m);
    std::vector<float> heights;
    std::vector<int> rows;
    float total = 0;
    for (auto& lane : wishes) {
        rows.push_back(LaneRows::place(lane, right));
        heights.push_back(rows.back() <= 1 ? even : static_cast<float>(rows.back()) * (high + lane_pad) + lane_pad);
        total += heights.back();
    }
    l.lanes_range = std::max(0.F, total - l.lanes.h);
    float y = l.lanes.y - std::clamp(scrolled, 0.F, l.lanes_range);
    for (std::size_t i = 0; i < plan.lanes.size(); ++i) {
        l.rows.push_back({plan.lanes[i].key, {l.lanes.x, y, l.lanes.w, heights[i]}, {l.lanes.x + 12, y, label_width(m) - 20, heights[i]}});
        for (Wish& w : wishes[i]) {
            PlacedPart part = w.part;
            part.small = rows[i] > 1;
            const float row = part.at.y, room = part.small ? high : heights[i] - 2 * lane_pad;
            const float height = part.what == PlacedPart::What::action ? std::min(room, part.small ? high : 108.F) : std::min(high, room);
            part.at = {w.x, y + lane_pad + row * (high + lane_pad) + (room - height) / 2, w.width, height};
            if (const Snapshot::Part* was = before(ghosts, part.id); was && was->date && part.what == PlacedPart::What::action) {
                const float ghost_x = std::min(l.time.x(was->date), right - w.width);
                if (std::abs(ghost_x - l.time.x(was->date)) < may_shift && was->date != l.time.day_at(w.x) && std::abs(ghost_x - w.x) > 4)
                    part.ghost = {ghost_x, part.at.y, w.width, height};
            }
            const bool seen = part.at.right() > l.cards.x && part.at.x < l.cards.right() && part.at.bottom() > l.lanes.y && part.at.y < l.lanes.bottom();
            if (seen) l.parts.push_back(part);
        }
        y += heights[i];
    }
}

} // namespace

PlanLayout layout_plan(const Plan& plan, const Metrics& m, float zoom, const std::map<std::string, float>& scroll, const Snapshot* ghosts)
{
    PlanLayout l;
    const auto at = scroll.find("plan/lanes");
    const float scrolled = at == scroll.end() ? 0.F : at->second;
    if (ghosts && !ghosts->on) ghosts = nullptr;
    if (m.portrait) {
        stand_up(l, plan, m);
        list_lanes(l, plan, m, ghosts, 0);
        const float kept = std::clamp(scrolled, 0.F, l.lanes_range);
        l.rows.clear(), l.parts.clear();
        list_lanes(l, plan, m, ghosts, kept);
    } else {
        frame_page(l, plan, m, zoom, scroll);
        place_lanes(l, plan, m, ghosts, scrolled);
    }
    place_axis(l, plan, m, ghosts);
    return l;
}

} // namespace fyr
