#include "board/plan_axis.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {
namespace {

constexpr float plate_width = 128, narrow_plate = 96, plate_height = 98, plate_gap = 8, diamond = 31, label_room = 10;

/// Stretches of the backbone that are taken.
using Taken = std::vector<std::pair<float, float>>;

bool is_free(const Taken& taken, float from, float to)
{
    return std::none_of(taken.begin(), taken.end(), [&](const auto& t) { return t.first < to && from < t.second; });
}

/// Where the middle of a diamond may stand: stretches from..to between the plates, left to right; none when plates fill
/// the line.
Taken room_for_diamonds(const PlanLayout& l)
{
    Taken plates, room;
    for (const PlacedMeeting& m : l.meetings)
        if (!m.at_end && m.plate.y < l.line_y + diamond) plates.emplace_back(m.plate.x - diamond, m.plate.right() + diamond);
    std::sort(plates.begin(), plates.end());
    float from = l.cards.x + diamond;
    const float end = l.area.right() - diamond - 6;
    for (const auto& [begins, ends] : plates) {
        if (from <= std::min(begins, end)) room.emplace_back(from, std::min(begins, end));
        from = std::max(from, ends);
    }
    if (from <= end) room.emplace_back(from, end);
    return room;
}

/// As far apart as so many diamonds can stand in that room, at most two halves: then none touches another.
float spacing_of(const Taken& room, std::size_t count)
{
    for (float spacing = 2 * diamond; spacing > 1; spacing -= 1) {
        std::size_t places = 0;
        for (const auto& [from, to] : room) places += 1 + static_cast<std::size_t>((to - from) / spacing);
        if (places >= count) return spacing;
    }
    return 0;
}

enum class Towards { left, right };

/// The place in that room nearest to `x` that is not left (right) of it.
float onward(const Taken& room, float x, Towards towards)
{
    if (towards == Towards::right) {
        for (const auto& [from, to] : room)
            if (x <= to) return std::max(x, from);
        return room.back().second;
    }
    for (auto it = room.rbegin(); it != room.rend(); ++it)
        if (x >= it->first) return std::min(x, it->second);
    return room.front().first;
}

float nearest(const Taken& room, float x)
{
    const float left = onward(room, x, Towards::left), right = onward(room, x, Towards::right);
    return std::abs(left - x) <= std::abs(right - x) ? left : right;
}

/// Steps `places`, in rising order, aside until none covers a plate or, while there is room, another one; the order stays.
void step_aside(const Taken& room, std::vector<float*>& places)
{
    const float spacing = spacing_of(room, places.size());
    for (float* x : places) *x = nearest(room, *x);
    for (std::size_t i = 1; i < places.size(); ++i)
        if (*places[i] < *places[i - 1] + spacing) *places[i] = onward(room, *places[i - 1] + spacing, Towards::right);
    for (std::size_t i = places.size(); i-- > 1;)
        if (*places[i - 1] > *places[i] - spacing) *places[i - 1] = onward(room, *places[i] - spacing, Towards::left);
}

/// The last two meetings belong to the future when they lie within its last week: plates at the foot of its panel.
std::vector<PlacedMeeting> meetings_at_the_end(const PlanLayout& l, std::vector<const FollowUp*>& ordered)
{
    const float width = std::min(200.F, (l.future.w - 2 * 12 - 8) / 2);
    std::vector<PlacedMeeting> last;
    while (!ordered.empty() && last.size() < 2 && days_between(ordered.back()->date, l.time.to) < 7) {
        last.insert(last.begin(), {ordered.back()->id, {}, -1, true});
        ordered.pop_back();
    }
    float x = l.future.right() - 12;
    for (auto it = last.rbegin(); it != last.rend(); ++it) {
        it->plate = {x - width, l.future.bottom() - 80, width, 64};
        x -= width + 8;
    }
    return last;
}

/// In order of their days; a plate that would cover the one before moves to the right of it, the last back into the room
/// there is.
void place_plates(PlanLayout& l, const std::vector<const FollowUp*>& ordered, float width)
{
    l.meetings.clear();
    float end = l.today.right() + 40;
    for (const FollowUp* f : ordered) {
        const float x = l.time.x(f->date), at = std::max(x - width / 2, end);
        l.meetings.push_back({f->id, {at, l.backbone.y + 12, width, plate_height}, x});
        end = at + width + plate_gap;
    }
    float limit = l.area.right() - 12;
    for (auto it = l.meetings.rbegin(); it != l.meetings.rend(); ++it) {
        if (it->plate.right() > limit) it->plate.x = limit - width;
        limit = it->plate.x - plate_gap;
    }
}

/// Plates get narrower when there are many, or when the milestones would have no room between them. Of a plan seen from
/// near only the meetings of the days in sight.
void place_meetings(PlanLayout& l, const Plan& plan, const Metrics& m)
{
    std::vector<const FollowUp*> ordered;
    for (const FollowUp& f : plan.follow_ups) ordered.push_back(&f);
    std::stable_sort(ordered.begin(), ordered.end(), [](const FollowUp* a, const FollowUp* b) { return a->date < b->date; });
    const std::vector<PlacedMeeting> at_end = meetings_at_the_end(l, ordered);
    if (l.time_range > 0) std::erase_if(ordered, [&](const FollowUp* f) { return l.time.x(f->date) < l.cards.x || l.time.x(f->date) > l.cards.right(); });
    const float line = l.area.right() - 12 - l.today.right() - 40, each = line / static_cast<float>(std::max<std::size_t>(1, ordered.size()));
    float width = std::min(plate_width * m.text_factor, each - plate_gap);
    for (place_plates(l, ordered, width); !m.portrait && !ordered.empty(); place_plates(l, ordered, width)) {
        const Taken room = room_for_diamonds(l);
        const bool enough = !room.empty() && spacing_of(room, plan.milestones.size()) >= 2 * diamond;
        if (enough || width - 8 < (room.empty() ? Metrics::touch_min : narrow_plate)) break;
        width -= 8;
    }
    l.meetings.insert(l.meetings.end(), at_end.begin(), at_end.end());
}

void place_milestones(PlanLayout& l, const Plan& plan, const Snapshot* ghosts)
{
    std::vector<const Milestone*> ordered;
    for (const Milestone& m : plan.milestones) ordered.push_back(&m);
    std::stable_sort(ordered.begin(), ordered.end(), [](const Milestone* a, const Milestone* b) { return a->date > b->date; });
    int number = 0;
    for (const Milestone* m : ordered) {
        PlacedMilestone placed;
        placed.id = m->id;
        placed.number = ++number;
        placed.at = {l.time.x(m->date), l.line_y};
        if (ghosts)
            for (const Snapshot::Part& p : ghosts->parts)
                if (p.id == m->id && p.date && p.date != m->date) placed.ghost_x = l.time.x(p.date);
        const bool seen = l.time_range <= 0 || (placed.at.x >= l.cards.x - 4 && placed.at.x <= l.cards.right() + 4);
        if (seen) l.milestones.push_back(placed);
    }
    std::vector<float*> places; // from the last day to the first: to the left
    for (auto it = l.milestones.rbegin(); it != l.milestones.rend(); ++it) places.push_back(&it->at.x);
    Taken room = room_for_diamonds(l);
    if (room.empty()) room.emplace_back(l.cards.x + diamond, l.area.right() - diamond - 6);
    step_aside(room, places);
}

/// Each title gets the room to half-way towards its neighbours; none when that is too little for a word.
void place_labels(PlanLayout& l)
{
    std::vector<std::pair<float, float>> walls; // left and right edge of what is not a milestone
    for (const PlacedMeeting& m : l.meetings)
        if (!m.at_end) walls.emplace_back(m.plate.x, m.plate.right());
    for (PlacedMilestone& m : l.milestones) {
        float left = l.cards.x - 20, right = l.area.right() - 8;
        for (const auto& [from, to] : walls) {
            if (to <= m.at.x + 1) left = std::max(left, to + label_room);
            if (from >= m.at.x - 1) right = std::min(right, from - label_room);
        }
        for (const PlacedMilestone& other : l.milestones) {
            if (other.id == m.id) continue;
            const float half = (other.at.x + m.at.x) / 2;
            if (other.at.x < m.at.x) left = std::max(left, half + label_room / 2);
            else right = std::min(right, half - label_room / 2);
        }
        const float reach = std::min({m.at.x - left, right - m.at.x, 150.F});
        // Lopsided room is used too: the label leans to where there is some.
        const float width = std::min(right - left, 300.F);
        if (reach >= 60) m.label = {m.at.x - reach, l.line_y + 34, 2 * reach, 34};
        else if (width >= 110) m.label = {std::clamp(m.at.x - width / 2, left, right - width), l.line_y + 34, width, 34};
    }
}

/// Months, and weeks where they are wide enough to be told apart; words only where nothing else stands.
void place_marks(PlanLayout& l, const Metrics& m)
{
    Taken taken;
    for (const PlacedMeeting& meeting : l.meetings)
        if (!meeting.at_end) taken.emplace_back(meeting.plate.x - 6, meeting.plate.right() + 6);
    for (const PlacedMilestone& milestone : l.milestones) taken.emplace_back(milestone.at.x - 26, milestone.at.x + 52);
    const float left = l.cards.x, right = l.area.right() - 12;
    const auto seen = [&](float x) { return x >= left && x <= right; };
    std::vector<TimeMark> months, weeks;
    for (Date d{l.time.from.year, l.time.from.month, 1}; d <= l.time.to; d = add_months(d, 1))
        if (seen(l.time.x(d)) && d > l.time.from) months.push_back({d, true, l.time.x(d), false});
    for (Date d = add_days(l.time.from, (8 - weekday(l.time.from)) % 7); d <= l.time.to; d = add_days(d, 7))
        if (seen(l.time.x(d))) weeks.push_back({d, false, l.time.x(d), false});
    for (TimeMark& month : months) {
        const float to = month.x + 96 * m.text_factor;
        month.labelled = to <= right && is_free(taken, month.x, to);
        if (month.labelled) taken.emplace_back(month.x - 4, to);
    }
    for (TimeMark& w : weeks) {
        const float to = w.x + 80 * m.text_factor; // "week 24"
        w.labelled = to <= right && is_free(taken, w.x, to);
        if (w.labelled) taken.emplace_back(w.x - 4, to);
    }
    l.marks = std::move(weeks);
    l.marks.insert(l.marks.end(), months.begin(), months.end());
}

} // namespace

void place_axis(PlanLayout& l, const Plan& plan, const Metrics& m, const Snapshot* ghosts)
{
    place_meetings(l, plan, m);
    if (m.portrait) // below the line there, beside the block of today
        for (PlacedMeeting& meeting : l.meetings)
            if (!meeting.at_end) meeting.plate.y = l.today.y;
    place_milestones(l, plan, ghosts);
    place_labels(l);
    place_marks(l, m);
}

} // namespace fyr
