// The duties of a case as plates in a row: a touch says done, of a talk or a risk assessment first that it is planned; what may not be
// done yet says so (design part 4, section 2).
#include "ui/case_parts.hpp"

#include "board/duty_days.hpp"
#include "domain/gates.hpp"

namespace fyr {

namespace {

constexpr float gap = 12, text_x = 72;

bool is_closed(DutyStatus s) { return s == DutyStatus::done || s == DutyStatus::not_applicable; }

Date last_day(const Frame& f, const Case& c, Duty duty) { return last_day_of(c, duty, f.rules); }

std::optional<AcuteAction> acute_of(const Frame& f, const Case& c, Duty duty) { return acute_action_of(c, duty, f.t("case.duty.name." + std::string(name_of(duty)))); }

std::string line_of(const Frame& f, const Case& c, Duty duty, bool forbidden)
{
    const DutyState& s = c.duty(duty);
    const Date today = local_date(f.now);
    const std::string by = s.by.empty() ? "" : s.by + " · ";
    if (s.status == DutyStatus::done) return by + f.t("case.duty.done");
    if (forbidden) return f.t("case.duty.forbidden");
    if (const auto action = acute_of(f, c, duty); action && (s.by.empty() || s.by == action->owner || action->owner.empty()))
        return (s.by.empty() ? action->owner.empty() ? "" : action->owner + " · " : by) + f.t("acute.by", {{"when", say::hour(f.strings, action->by, f.now, true)}});
    if (s.status == DutyStatus::planned) return by + (s.on ? say::short_due(f.strings, s.on, today) : f.t("duty_status.planned"));
    const std::string due = due_of(f, c, duty);
    return due.empty() ? f.t("case.duty.missing") : due;
}

char32_t icon_of(const DutyPlate& plate)
{
    if (plate.done) return icons::check;
    if (plate.forbidden) return icons::phone_disabled;
    switch (plate.duty) {
    case Duty::acknowledgement: return icons::mail;
    case Duty::professional_told: return icons::chat;
    case Duty::child_talk: return icons::record_voice_over;
    case Duty::risk_assessment: return icons::shield;
    case Duty::fresh_eyes: return icons::visibility;
    case Duty::sibling_check: return icons::people;
    case Duty::parents_informed: return icons::family_restroom;
    case Duty::recorded: return icons::folder_open;
    }
    return icons::assignment;
}

/// Done now by who is logged in, or planned first; what needs more than that opens its form.
Intent tap_of(const Frame& f, const Case& c, const DutyPlate& plate)
{
    const std::string name(name_of(plate.duty)), by = initials_in(f);
    if (plate.forbidden) return sheet_about(c.id, c.facts.flags.honour && c.duty(Duty::risk_assessment).status != DutyStatus::done ? "strip/honour" : "strip/abuse", 800);
    if (plate.done || (plate.duty == Duty::fresh_eyes && (by.empty() || is_involved(c, by)))) return form_about(FormKind::duty, c.id, {}, {{"duty", name}});
    DutyState said = c.duty(plate.duty);
    if (said.status == DutyStatus::open && is_planned_first(plate.duty)) {
        if (by.empty()) return form_about(FormKind::duty, c.id, {}, {{"duty", name}}); // a plan has a name
        said.status = DutyStatus::planned;
        said.by = by;
        said.on = day_to_plan(c, plate.duty, f.rules, local_date(f.now));
        return Command{SetDuty{c.id, plate.duty, said}};
    }
    said.status = DutyStatus::done;
    if (!by.empty() || said.by.empty()) said.by = by;
    said.on = {};
    return Command{SetDuty{c.id, plate.duty, said}};
}

void draw_plate(Frame& f, const Case& c, const DutyPlate& plate, Rect at)
{
    Painter& p = f.paint;
    const std::string key(name_of(plate.duty)), name = "case/duty/" + key;
    p.panel(at, 16, Shadow::card, f.theme.card);
    if (f.pressed(name)) {
        p.rect(at, faded(f.theme.fjord, 0.09F), 16);
        p.border(at, f.theme.fjord, 3, 16);
    }
    const Point sign{at.x + 37, at.center().y};
    const bool warm = plate.today && !plate.done;
    if (plate.done) draw_check_disc(p, sign, 22);
    else {
        if (warm) p.circle(sign, 25, f.theme.lampsoft);
        p.icon(sign, 28, plate.forbidden ? f.theme.ink : warm ? f.theme.lampink : f.theme.fjord, icon_of(plate));
    }
    const float h = p.line_of(Type::label) + p.line_of(Type::small), room = at.right() - 6 - at.x - text_x;
    const float y = at.center().y - h / 2;
    p.text_in({at.x + text_x, y, room, p.line_of(Type::label)}, fitting(p, plate.name, room, {Type::label, Type::small_bold}), f.theme.ink, plate.name, Align::left);
    p.text_in({at.x + text_x, y + p.line_of(Type::label), room, p.line_of(Type::small)}, Type::small, warm ? f.theme.lampink : f.theme.ink2, plate.line, Align::left);
    Target& target = f.target(name, at);
    target.tap = tap_of(f, c, plate);
    target.hold = form_about(FormKind::duty, c.id, {}, {{"duty", key}});
}

void draw_more(Frame& f, const Case& c, Rect at, int more, int today)
{
    Painter& p = f.paint;
    p.rect(at, f.theme.fjordsoft, 16);
    p.edge(at, 16);
    if (f.pressed("case/duties")) p.rect(at, faded(f.theme.ink, 0.08F), 16);
    const std::string text = f.t("case.duty.more", {{"n", std::to_string(more)}});
    const std::string line = today == 0 ? "" : f.t(today == 1 ? "case.duty.today.one" : "case.duty.today", {{"n", std::to_string(today)}});
    const float h = p.line_of(Type::label) + (line.empty() ? 0 : p.line_of(Type::small)), y = at.center().y - h / 2;
    p.text_in({at.x + 20, y, at.w - 50, p.line_of(Type::label)}, Type::label, f.theme.ink, text, Align::left);
    if (!line.empty()) p.text_in({at.x + 20, y + p.line_of(Type::label), at.w - 50, p.line_of(Type::small)}, Type::small, f.theme.ink, line, Align::left);
    p.icon({at.right() - 24, at.center().y}, 24, f.theme.ink, icons::chevron_right);
    f.target("case/duties", at).tap = UiAction{OpenSheet{{SheetKind::duties, c.id, {}, "", at.center().x}}};
}

float more_width(const Frame& f) { return std::round(f.paint.width_of(Type::label, f.t("case.duty.more", {{"n", "8"}})) + 76 + std::max(0.F, f.paint.width_of(Type::small, f.t("case.duty.today.one")) - f.paint.width_of(Type::label, f.t("case.duty.more", {{"n", "8"}})))); }

std::size_t portrait_columns(const std::vector<DutyPlate>& plates, float room)
{
    float widest = 0;
    for (const DutyPlate& plate : plates) widest = std::max(widest, plate.width);
    return widest <= (room - 2 * gap) / 3 ? 3U : 2U;
}

} // namespace

std::string due_of(const Frame& f, const Case& c, Duty duty)
{
    if (const Date day = last_day(f, c, duty)) return f.t("case.duty.by", {{"day", say::short_due(f.strings, day, local_date(f.now))}});
    if (duty == Duty::professional_told && !c.decision) return f.t("case.duty.after");
    if (duty == Duty::risk_assessment) return f.t("case.duty.before");
    return {};
}

std::vector<DutyPlate> duty_plates(const Frame& f, const Case& c)
{
    std::vector<DutyPlate> plates;
    const Date today = local_date(f.now);
    const bool closed = !gates_before_parents(c).empty();
    for (const Duty duty : {Duty::child_talk, Duty::risk_assessment, Duty::fresh_eyes, Duty::sibling_check, Duty::parents_informed, Duty::acknowledgement, Duty::professional_told, Duty::recorded}) {
        const DutyState& s = c.duty(duty);
        if (s.status == DutyStatus::not_applicable || (s.status == DutyStatus::open && !is_due(c, duty, f.rules))) continue;
        DutyPlate plate;
        plate.duty = duty;
        plate.done = is_closed(s.status);
        plate.forbidden = duty == Duty::parents_informed && closed && !plate.done;
        plate.name = f.t("case.duty.name." + std::string(name_of(duty)));
        plate.line = line_of(f, c, duty, plate.forbidden);
        const Date day = s.status == DutyStatus::planned && s.on ? s.on : last_day(f, c, duty);
        const auto action = acute_of(f, c, duty);
        plate.today = !plate.done && !plate.forbidden && ((day && day <= today) || (action && local_date(action->by) <= today));
        plate.width = std::ceil(text_x + std::max(f.paint.width_of(Type::label, plate.name), f.paint.width_of(Type::small, plate.line)) + 16);
        plates.push_back(std::move(plate));
    }
    const auto rank = [](const DutyPlate& p) { return p.done ? 3 : p.today ? 0 : p.forbidden ? 1 : 2; };
    std::stable_sort(plates.begin(), plates.end(), [&](const DutyPlate& a, const DutyPlate& b) { return rank(a) < rank(b); });
    return plates;
}

int duty_rows(const Frame& f, const std::vector<DutyPlate>& plates)
{
    if (plates.empty()) return 0;
    return plates.size() > portrait_columns(plates, f.m.width - 64) ? 2 : 1;
}

void draw_duties(Frame& f, const Case& c, const std::vector<DutyPlate>& plates, Rect at)
{
    if (plates.empty()) return;
    if (f.m.portrait) {
        const float least = f.paint.line_of(Type::label) + f.paint.line_of(Type::small) + 14;
        const std::size_t columns = portrait_columns(plates, at.w), most = columns * (at.h >= 2 * least + 8 ? 2U : 1U);
        const std::size_t shown = plates.size() > most ? most - 1 : plates.size();
        const float h = most > columns && plates.size() > columns ? (at.h - 8) / 2 : at.h;
        const std::size_t places = plates.size() > shown ? shown + 1 : shown;
        for (std::size_t i = 0; i < places; ++i) {
            const bool first_row = i < columns;
            const std::size_t in_row = first_row ? std::min(columns, places) : places - columns;
            const float w = (at.w - gap * static_cast<float>(in_row - 1)) / static_cast<float>(in_row);
            const Rect box{at.x + static_cast<float>(first_row ? i : i - columns) * (w + gap), at.y + (first_row ? 0 : h + 8), w, h};
            if (i < shown) draw_plate(f, c, plates[i], box);
            else draw_more(f, c, box, static_cast<int>(plates.size() - shown),
                           static_cast<int>(std::count_if(plates.begin() + static_cast<std::ptrdiff_t>(shown), plates.end(), [](const DutyPlate& d) { return d.today; })));
        }
        return;
    }
    float total = -gap;
    for (const DutyPlate& plate : plates) total += plate.width + gap;
    std::vector<const DutyPlate*> shown;
    int today = 0;
    if (total <= at.w) {
        for (const DutyPlate& plate : plates) shown.push_back(&plate);
    } else { // what forbids is never folded
        float left = at.w - more_width(f) - gap;
        for (const DutyPlate& plate : plates)
            if (plate.forbidden) left -= plate.width + gap;
        bool full = false;
        for (const DutyPlate& plate : plates) {
            full = full || (!plate.forbidden && plate.width > left);
            if (plate.forbidden || !full) shown.push_back(&plate);
            else if (plate.today) ++today;
            if (!plate.forbidden && !full) left -= plate.width + gap;
        }
    }
    float x = at.x, used = shown.size() == plates.size() ? -gap : more_width(f);
    for (const DutyPlate* plate : shown) used += plate->width + gap;
    const float spare = std::clamp((at.w - used) / static_cast<float>(shown.size() + (shown.size() < plates.size() ? 1 : 0)), 0.F, 44.F);
    for (const DutyPlate* plate : shown) {
        draw_plate(f, c, *plate, {x, at.y, plate->width + spare, at.h});
        x += plate->width + spare + gap;
    }
    if (shown.size() < plates.size()) draw_more(f, c, {x, at.y, at.right() - x, at.h}, static_cast<int>(plates.size() - shown.size()), today);
}

} // namespace fyr
