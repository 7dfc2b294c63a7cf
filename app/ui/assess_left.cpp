// Beside the assessment stays what it is about: marks and words of the notification, who could look with fresh eyes, how late it is.
#include "ui/card_words.hpp"
#include "ui/assess_parts.hpp"

#include "domain/clocks.hpp"
#include "domain/gates.hpp"
#include "ui/marks.hpp"
#include "ui/say.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

constexpr float plate_gap = 8;
constexpr int only_lateness = 3; ///< of the foot, while one reads

struct Plate {
    char32_t icon;
    std::string title, detail;
    bool pennant, late = false;
    bool explains = false; ///< its second line demands nothing: it may go where there is little room
};

std::vector<Plate> plates_of(const Frame& f, const Case& c)
{
    std::vector<Plate> plates;
    for (const CaseMark& mark : marks_of(f.state, c)) {
        if (mark.kind == MarkKind::existing_support) continue; // said below, where one chooses who looks
        const PlateWords words = words_on_plate(f, c, mark);
        plates.push_back({icon_of(mark.kind), words.what, words.need, mark.is_pennant(), false, mark.kind == MarkKind::honour && !mark.eased});
    }
    return plates;
}

float room_in(const Plate& plate, float width) { return width - 72 - (plate.pennant ? 20 : 12); }

/// As high as its words need, whole, in that width.
float height_of(const Painter& p, const Plate& plate, float width)
{
    const float room = room_in(plate, width);
    const auto title = static_cast<float>(p.wrapped(Type::label, plate.title, room, 3).size());
    const auto detail = plate.detail.empty() ? 0.F : static_cast<float>(p.wrapped(Type::small, plate.detail, room, 4).size());
    return title * p.line_of(Type::label) + detail * p.line_of(Type::small) + 10;
}

float wanted_width(const Painter& p, const Plate& plate)
{
    return std::ceil(std::max(p.width_of(Type::label, plate.title), p.width_of(Type::small, plate.detail))) + 74 + (plate.pennant ? 20 : 12);
}

/// A white plate, or a black pennant with its notch for what must not be overlooked. Its words stand whole.
float draw_plate(Frame& f, Point at, float width, const Plate& plate, float least, bool draws)
{
    Painter& p = f.paint;
    const float room = room_in(plate, width), line = p.line_of(Type::label), small = p.line_of(Type::small);
    const auto title = static_cast<float>(p.wrapped(Type::label, plate.title, room, 3).size());
    const auto detail = plate.detail.empty() ? 0.F : static_cast<float>(p.wrapped(Type::small, plate.detail, room, 4).size());
    const Rect r{at.x, at.y, width, std::max(least, height_of(p, plate, width))};
    if (!draws) return r.h;
    Color ink = plate.late ? f.theme.redink : f.theme.ink, quiet = f.theme.ink2;
    if (plate.pennant) {
        ink = quiet = f.theme.surface;
        draw_pennant(p, r, 16);
    } else {
        p.panel(r, 14, Shadow::card, f.theme.surface);
    }
    if (plate.late) draw_octagon(p, {r.x + 34, r.center().y}, 20);
    else p.icon({r.x + 34, r.center().y}, 34, ink, plate.icon);
    float y = r.center().y - (title * line + detail * small) / 2;
    p.paragraph({r.x + 66, y}, room, 3, Type::label, ink, plate.title);
    y += title * line;
    if (detail > 0) p.paragraph({r.x + 66, y}, room, 4, Type::small, quiet, plate.detail);
    return r.h;
}

/// What must not be overlooked, and lateness: what stands above the answers when the words are behind a tab.
std::vector<Plate> grave_plates(const Frame& f, const Case& c)
{
    std::vector<Plate> plates = plates_of(f, c);
    std::erase_if(plates, [](const Plate& one) { return !one.pennant; });
    if (is_overdue(c, f.now, f.rules)) plates.push_back({icons::schedule, say::late(f.strings, assessment_clock(c, f.now, f.rules).left), f.t("assess.late.counts"), false, true, false});
    return plates;
}

/// Beside each other, each as wide as its words when there is room for that; else the two pennants share what is left.
std::vector<float> shared_widths(const Painter& p, const std::vector<Plate>& plates, float width)
{
    const float room = width - plate_gap * static_cast<float>(plates.size() - 1);
    std::vector<float> widths;
    float total = 0;
    for (const Plate& plate : plates) widths.push_back(wanted_width(p, plate)), total += widths.back();
    if (total <= room || plates.size() < 2) {
        const float more = (room - total) / static_cast<float>(plates.size());
        for (float& w : widths) w += more;
        return widths;
    }
    float left = room, pennants = 0;
    for (std::size_t i = 0; i < plates.size(); ++i) (plates[i].pennant ? pennants : left) += plates[i].pennant ? widths[i] : -widths[i];
    for (std::size_t i = 0; i < plates.size(); ++i)
        if (plates[i].pennant) widths[i] *= left / pennants;
    if (plates.size() < 2 || !plates[1].pennant) return widths;
    const auto high = [&](float first) { return std::max(height_of(p, plates[0], first), height_of(p, plates[1], left - first)); };
    float best = widths[0];
    for (int percent = 35; percent <= 65; ++percent)
        if (const float first = left * static_cast<float>(percent) / 100; high(first) < high(best)) best = first;
    widths[0] = best;
    widths[1] = left - best;
    return widths;
}

/// The lower part: fresh eyes, lateness and why; with little room without what can be known elsewhere. Gives its height.
float draw_foot(AssessFlow& p, int less)
{
    Frame& f = p.f;
    Painter& paint = f.paint;
    const float begin = p.y;
    const auto eyes = fresh_eyes(p.form(), p.context);
    if (is_due(p.about, Duty::fresh_eyes, f.rules) && less < only_lateness) {
        draw_assess_heading(p, f.t("duty.fresh_eyes"), less > 0 ? "" : f.t("assess.eyes"), "eyes");
        std::vector<AssessChip> chips;
        const std::string& chosen = p.form().value("eyes").empty() ? p.about.duty(Duty::fresh_eyes).by : p.form().value("eyes");
        for (const std::string& who : eyes) chips.push_back({"assess/fresh/" + who, who, who == chosen, UiAction{SetField{"eyes", who == chosen ? "" : who}}});
        if (!chips.empty()) draw_assess_chips(p, chips), p.y += 16;
    }
    const AssessmentClock clock = assessment_clock(p.about, f.now, f.rules);
    if (is_overdue(p.about, f.now, f.rules)) {
        const std::string late = say::late(f.strings, clock.left);
        const float room = p.width - 60;
        const auto lines = static_cast<float>(paint.wrapped(Type::label, late, room, 2).size());
        if (p.draws) {
            draw_octagon(paint, {p.x + 24, p.y + 28}, 22);
            paint.paragraph({p.x + 58, p.y}, room, 2, Type::label, f.theme.redink, late);
            paint.paragraph({p.x + 58, p.y + lines * paint.line_of(Type::label)}, room, 2, Type::small, f.theme.ink2, f.t("assess.late.counts"));
        }
        const auto counts = static_cast<float>(paint.wrapped(Type::small, f.t("assess.late.counts"), room, 2).size());
        p.y += std::max(60.F, lines * paint.line_of(Type::label) + counts * paint.line_of(Type::small) + 8);
        const std::string& why = p.form().value("late");
        if (less > 1 && why.empty()) return p.y - begin;
        if (p.form().value("open") == "late" || !why.empty()) {
            std::vector<AssessChip> chips;
            for (const QuickWord& q : p.context.quick.late) {
                const std::string words = q.name.in(f.strings.language());
                if (why.empty() || why == words) chips.push_back({"assess/late/" + q.key, words, why == words, UiAction{SetFields{{{"late", why == words ? "" : words}, {"open", ""}}}}});
            }
            draw_assess_chips(p, chips);
        } else {
            draw_assess_chips(p, {{"assess/late", f.t("assess.late.why"), false, UiAction{SetField{"open", "late"}}, true}});
        }
    } else if (!is_assessed(p.about)) {
        const std::string left = f.t("deadline.left", {{"t", say::duration(f.strings, clock.left)}, {"kl", say::moment(f.strings, clock.due, f.now)}});
        const auto lines = static_cast<float>(paint.wrapped(Type::body, left, p.width - 50, 3).size());
        if (p.draws) {
            paint.icon({p.x + 18, p.y + 18}, 30, f.theme.ink2, icons::schedule);
            paint.paragraph({p.x + 46, p.y + 4}, p.width - 50, 3, Type::body, f.theme.ink2, left);
        }
        p.y += lines * paint.line_of(Type::body) + 8;
    }
    return p.y - begin;
}

/// The plates from the top of `at`; gives where they end. `fold`: 1: the quiet ones without their second line; 2: and three in a row.
float set_plates(Frame& f, Rect at, const std::vector<Plate>& plates, int fold, bool draws)
{
    const bool beside = at.w > 700; // in portrait, or behind its tab: plates beside each other
    const bool grave = std::any_of(plates.begin(), plates.end(), [](const Plate& one) { return one.pennant; });
    float y = at.y, x = at.x, row = 0;
    for (Plate plate : plates) {
        const float columns = !beside ? 1.F : fold > 1 && !plate.pennant ? 3.F : 2.F, w = (at.w - plate_gap * (columns - 1)) / columns;
        if (fold > 0 && !plate.pennant) plate.detail.clear();
        if (x > at.x && x + w > at.right() + 1) x = at.x, y += row + plate_gap, row = 0;
        row = std::max(row, draw_plate(f, {x, y}, w, plate, grave && !beside ? 52.F : 64.F, draws)); // what must not be overlooked takes the room
        x += w + plate_gap;
    }
    return row > 0 ? y + row + plate_gap : y;
}

} // namespace

float draw_assess_head(AssessFlow& p, bool stacked)
{
    std::vector<Plate> plates = grave_plates(p.f, p.about);
    if (plates.empty()) return 0;
    const Painter& paint = p.f.paint;
    std::vector<float> widths(plates.size(), p.width);
    if (!stacked) widths = shared_widths(paint, plates, p.width);
    const auto highest = [&](const std::vector<Plate>& all, const std::vector<float>& in) {
        float high = 0;
        for (std::size_t i = 0; i < all.size(); ++i) high = std::max(high, height_of(paint, all[i], in[i]));
        return high;
    };
    float high = highest(plates, widths);
    if (!stacked) { // what only explains gives way to the answers
        std::vector<Plate> fewer = plates;
        for (Plate& plate : fewer)
            if (plate.explains) plate.detail.clear();
        const std::vector<float> shares = shared_widths(paint, fewer, p.width);
        if (const float lower = highest(fewer, shares); lower < high) plates = std::move(fewer), widths = shares, high = lower;
    }
    const float top = p.y;
    float x = p.x;
    for (std::size_t i = 0; i < plates.size(); ++i) {
        const float h = stacked ? height_of(paint, plates[i], widths[i]) : high;
        if (p.draws) (void)draw_plate(p.f, {x, p.y}, widths[i], plates[i], h, true);
        if (stacked) p.y += h + plate_gap;
        else x += widths[i] + plate_gap;
    }
    if (!stacked) p.y += high + plate_gap;
    return p.y - top;
}

void draw_assess_left(AssessFlow& p, Rect at)
{
    Frame& f = p.f;
    const std::vector<Plate> plates = plates_of(f, p.about);
    constexpr float head_and_line = 130; // the head of the words, one line of them, and what is around the foot
    AssessFlow shortest{f, p.context, p.about, at.x + 22, at.w - 44, 0, false};
    const float foot_height = draw_foot(shortest, 2);
    int fold = 0;
    while (fold < 2 && at.bottom() - set_plates(f, at, plates, fold, false) - 4 < head_and_line + foot_height) ++fold;
    const float y = set_plates(f, at, plates, fold, true);
    const Rect panel{at.x, y + 4, at.w, at.bottom() - y - 4};
    f.paint.panel(panel, 20, Shadow::card, f.theme.surface);
    constexpr float least_words = 200;
    float below = 0;
    int less = 0;
    const bool reads = p.form().value("read") == "yes";
    for (less = reads ? only_lateness : 0; less < only_lateness; ++less) {
        AssessFlow measured{f, p.context, p.about, panel.x + 22, panel.w - 44, 0, false};
        below = draw_foot(measured, less);
        if (panel.h - 90 - below >= least_words) break;
    }
    if (reads) {
        AssessFlow measured{f, p.context, p.about, panel.x + 22, panel.w - 44, 0, false};
        below = draw_foot(measured, less);
    }
    AssessFlow foot{f, p.context, p.about, panel.x + 22, panel.w - 44, 0, false};
    f.paint.icon({panel.x + 34, panel.y + 30}, 28, f.theme.fjord, icons::description);
    f.paint.text({panel.x + 60, panel.y + 16}, Type::label, f.theme.ink2, f.t("assess.text"));
    const float top = panel.y + 56, bottom = panel.bottom() - 18 - below - (below > 0 ? 16 : 0);
    draw_assess_text(p, {panel.x + 22, top, panel.w - 44, std::max(40.F, bottom - top)}, reads);
    foot.draws = true;
    foot.y = panel.bottom() - 18 - below;
    if (below > 0) f.paint.rect({panel.x + 22, foot.y - 10, panel.w - 44, 2}, f.theme.line);
    (void)draw_foot(foot, reads ? less : std::min(less, 2));
}

} // namespace fyr
