#include "board/plan_axis.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {
namespace {

constexpr float plate_width = 128, plate_height = 98, diamond = 31, label_room = 10;

/// Stretches of the backbone that are taken.
using Taken = std::vector<std::pair<float, float>>;

bool is_free(const Taken& taken, float from, float to)
{
    return std::none_of(taken.begin(), taken.end(), [&](const auto& t) { return t.first < to && from < t.second; });
}

/// The last two meetings belong to the future when they lie within its last week: plates at the foot of its panel.
std::vector<PlacedMeeting> meetings_at_the_end(const PlanLayout& l, std::vector<const FollowUp*>& ordered)
{
    const float width = std::min(200.F, (l.future.w - 2 * 16 - 12) / 2);
    std::vector<PlacedMeeting> last;
    while (!ordered.empty() && last.size() < 2 && days_between(ordered.back()->date, l.time.to) < 7) {
        last.insert(last.begin(), {ordered.back()->id, {}, -1, true});
        ordered.pop_back();
    }
    float x = l.future.right() - 16;
    for (auto it = last.rbegin(); it != last.rend(); ++it) {
        it->plate = {x - width, l.future.bottom() - 80, width, 64};
        x -= width + 12;
    }
    return last;
}

/// Meetings in order of their days; a plate that would cover the one before moves to the right of it, the last back into
/// the room there is.
void place_meetings(PlanLayout& l, const Plan& plan)
{
    std::vector<const FollowUp*> ordered;
    for (const FollowUp& f : plan.follow_ups) ordered.push_back(&f);
    std::stable_sort(ordered.begin(), ordered.end(), [](const FollowUp* a, const FollowUp* b) { return a->date < b->date; });
    std::vector<const FollowUp*> on_line = ordered;
    const std::vector<PlacedMeeting> at_end = meetings_at_the_end(l, on_line);
    const float right = l.area.right() - 12;
    float end = l.today.right() + 40;
    for (const FollowUp* f : on_line) {
        const float x = l.time.x(f->date), left = std::max(x - plate_width / 2, end);
        l.meetings.push_back({f->id, {left, l.backbone.y + 12, plate_width, plate_height}, x});
        end = left + plate_width + 8;
    }
    float limit = right;
    for (auto it = l.meetings.rbegin(); it != l.meetings.rend(); ++it) {
        if (it->plate.right() > limit && l.time_range <= 0) it->plate.x = limit - plate_width;
        limit = it->plate.x - 8;
    }
    if (l.time_range > 0) std::erase_if(l.meetings, [&](const PlacedMeeting& m) { return m.x < l.cards.x - 40 || m.x > l.cards.right() + 40; });
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
        if (placed.at.x >= l.cards.x - 40 && placed.at.x <= l.area.right() + 4) l.milestones.push_back(placed);
    }
    // Diamonds that would cover a plate or each other step aside, up to half a plate.
    Taken taken;
    for (const PlacedMeeting& m : l.meetings)
        if (!m.at_end) taken.emplace_back(m.plate.x - 4, m.plate.right() + 4);
    for (PlacedMilestone& m : l.milestones) {
        float x = m.at.x;
        for (int step = 0; step <= 40 && !is_free(taken, x - diamond, x + diamond); ++step)
            x = m.at.x + (step % 2 == 0 ? -1.F : 1.F) * static_cast<float>(step / 2 + 1) * 6;
        if (is_free(taken, x - diamond, x + diamond)) m.at.x = x;
        m.at.x = std::clamp(m.at.x, l.cards.x + diamond, l.area.right() - diamond - 6);
        taken.emplace_back(m.at.x - diamond, m.at.x + diamond);
    }
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
void place_marks(PlanLayout& l)
{
    Taken taken;
    for (const PlacedMeeting& m : l.meetings)
        if (!m.at_end) taken.emplace_back(m.plate.x - 6, m.plate.right() + 6);
    for (const PlacedMilestone& m : l.milestones) taken.emplace_back(m.at.x - 26, m.at.x + 52);
    const float left = l.cards.x, right = l.area.right() - 12;
    const auto seen = [&](float x) { return x >= left && x <= right; };
    std::vector<TimeMark> months, weeks;
    for (Date d{l.time.from.year, l.time.from.month, 1}; d <= l.time.to; d = add_months(d, 1))
        if (seen(l.time.x(d)) && d > l.time.from) months.push_back({d, true, l.time.x(d), false});
    for (Date d = add_days(l.time.from, (8 - weekday(l.time.from)) % 7); d <= l.time.to; d = add_days(d, 7))
        if (seen(l.time.x(d))) weeks.push_back({d, false, l.time.x(d), false});
    for (TimeMark& m : months) {
        const float to = m.x + 96;
        m.labelled = to <= right && is_free(taken, m.x, to);
        if (m.labelled) taken.emplace_back(m.x - 4, to);
    }
    for (TimeMark& w : weeks) {
        const float to = w.x + 58;
        w.labelled = to <= right && is_free(taken, w.x, to);
        if (w.labelled) taken.emplace_back(w.x - 4, to);
    }
    l.marks = std::move(weeks);
    l.marks.insert(l.marks.end(), months.begin(), months.end());
}

} // namespace

void place_axis(PlanLayout& l, const Plan& plan, const Metrics& m, const Snapshot* ghosts)
{
    place_meetings(l, plan);
    if (m.portrait) // below the line there, beside the block of today
        for (PlacedMeeting& meeting : l.meetings)
            if (!meeting.at_end) meeting.plate.y = l.today.y;
    place_milestones(l, plan, ghosts);
    place_labels(l);
    place_marks(l);
}

} // namespace fyr
