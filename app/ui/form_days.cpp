// Days and moments in a form: chosen by taps, and only such as can be true.
#include "ui/form_fields.hpp"

#include "domain/calendar.hpp"
#include "ui/say.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

std::string day_name(const Frame& f, Date d, Date today)
{
    if (d == today) return say::capital(f.t("say.today"));
    if (d == add_days(today, -1)) return say::capital(f.t("say.yesterday"));
    return say::capital(say::weekday(f.strings, d)) + " " + say::day(f.strings, d);
}

Date held_in(Date d, const FormRow& row)
{
    if (row.earliest && d < row.earliest) return row.earliest;
    return row.latest && row.latest < d ? row.latest : d;
}

/// Quick choices: working days from today; of a plan's rows whole weeks.
std::vector<std::pair<std::string, std::string>> day_choices(const Frame& f, const FormRow& row, Date today)
{
    std::vector<std::pair<std::string, std::string>> choices{{format_date(today), say::capital(f.t("say.today"))}};
    if (row.weeks) {
        for (const int weeks : {1, 2, 4, 6, 12, 26}) choices.emplace_back(format_date(add_days(today, 7 * weeks)), f.t(weeks == 1 ? "say.in_week" : "say.in_weeks", {{"n", std::to_string(weeks)}}));
        return choices;
    }
    if (row.latest && row.latest <= today) { // what was: back from the last day it can be
        choices.clear();
        for (int back = 0; back < 6; ++back)
            if (const Date d = add_days(row.latest, -back); !row.earliest || d >= row.earliest) choices.emplace_back(format_date(d), day_name(f, d, today));
        return choices;
    }
    for (const int days : {1, 2, 3, 5, 10}) {
        const Date d = add_working_days(today, days, f.rules.calendar);
        choices.emplace_back(format_date(d), say::capital(say::weekday(f.strings, d)) + " " + say::day(f.strings, d));
    }
    return choices;
}

} // namespace

void draw_day(FormPanel& p, const FormRow& row)
{
    Frame& f = p.f;
    const Date today = to_local(f.now).date;
    const auto parsed = parse_date(f.desk().form.value(row.field));
    const Date chosen = parsed ? *parsed : today;
    draw_chips(p, row, day_choices(f, row, today), "");
    p.y += 12;
    if (p.draws) {
        float x = p.x;
        const auto step = [&](const char* name, char32_t icon, int days, const std::string& label) {
            const float w = label.empty() ? 64 : std::max(116.F, std::round(f.paint.width_of(Type::button, label) + 70));
            draw_button(f, {x, p.y, w, 64}, {"form/" + row.field + "/" + name, label, icon, Look::outline, UiAction{SetField{row.field, format_date(held_in(add_days(chosen, days), row))}}, {}, {}, false});
            x += w + 12;
        };
        if (row.weeks) step("minus-week", icons::remove, -7, f.t("say.week_short"));
        step("minus", icons::remove, -1, "");
        const std::string words = parsed ? say::capital(say::weekday_and_day(f.strings, chosen)) + (row.weeks ? " " + std::to_string(chosen.year) : "") : f.t("plan.no_day");
        const float room = std::clamp(p.width - 2 * (x - p.x), 280.F, 380 * f.m.text_factor);
        f.paint.text_in({x, p.y, room, 64}, f.paint.width_of(Type::lead_bold, words) <= room ? Type::lead_bold : Type::small_bold, parsed ? f.theme.ink : f.theme.ink3, words, Align::center);
        x += room + 12;
        step("plus", icons::add, 1, "");
        if (row.weeks) step("plus-week", icons::add, 7, f.t("say.week_short"));
    }
    p.y += 64;
}

namespace {

Stamp held_in(Stamp at, const FormRow& row)
{
    if (row.not_before > 0) at = std::max(at, row.not_before);
    return row.not_after > 0 ? std::min(at, row.not_after) : at;
}

} // namespace

void draw_moment(FormPanel& p, const FormRow& row)
{
    Frame& f = p.f;
    Stamp at = f.now;
    if (const std::string& said = f.desk().form.value(row.field); !said.empty()) at = static_cast<Stamp>(std::strtoll(said.c_str(), nullptr, 10));
    const Date today = to_local(f.now).date, on = to_local(at).date;
    const bool past = row.not_after > 0;
    const auto set = [&](Stamp to) { return UiAction{SetField{row.field, std::to_string(held_in(to, row))}}; };
    const auto button = [&](float x, float w, const std::string& name, const std::string& label, char32_t icon, Look look, Stamp to) {
        if (p.draws) draw_button(f, {x, p.y, w, 64}, {"form/" + row.field + "/" + name, label, icon, look, set(to), {}, {}, false});
        return x + w + 12;
    };
    float x = p.x;
    for (int i = 0; i < (past ? 4 : 2); ++i) { // the day, at the same hour
        const Date d = add_days(today, past ? -i : i);
        const std::string label = day_name(f, d, today);
        const float w = std::max(96.F, std::round(f.paint.width_of(Type::button, label) + 40));
        if (x + w > p.x + p.width && x > p.x) x = p.x, p.y += 76;
        const Stamp there = at + (days_between(on, d)) * 24 * ms_per_hour;
        x = button(x, w, "day/" + std::to_string(i), label, 0, d == on ? Look::fjord : Look::outline, there);
    }
    p.y += 76;
    x = p.x;
    struct Step { const char* name; int minutes; };
    const auto steps = [&](std::initializer_list<Step> all) {
        for (const Step& s : all) {
            const bool hour = std::abs(s.minutes) >= 60;
            const std::string sign = s.minutes < 0 ? "−" : "+";
            const std::string label = sign + (hour ? f.t("say.ring_hours", {{"t", "1"}}) : f.t("say.ring_minutes", {{"m", std::to_string(std::abs(s.minutes))}}));
            x = button(x, 92, s.name, label, 0, Look::outline, at + s.minutes * ms_per_minute);
        }
    };
    const float clock_room = 200 * f.m.text_factor;
    const bool two_rows = 3 * 104 * 2 + clock_room > p.width;
    steps({{"hour-minus", -60}, {"ten-minus", -10}, {"minute-minus", -1}});
    if (p.draws) f.paint.text_in({x, p.y, clock_room, 64}, Type::alias, f.theme.ink, f.t("say.at_hour", {{"kl", say::clock(f.strings, at)}}), Align::center);
    x += clock_room + 12;
    if (two_rows) x = p.x, p.y += 76;
    steps({{"minute-plus", 1}, {"ten-plus", 10}, {"hour-plus", 60}});
    p.y += 64;
}

} // namespace fyr
