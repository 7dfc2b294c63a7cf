#include "ui/say.hpp"

#include "base/text.hpp"

namespace fyr::say {

namespace {

constexpr Stamp said_in_days = 2 * 24 * 60; ///< minutes

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

} // namespace

std::string clock(const Strings& s, Stamp at)
{
    const LocalTime t = to_local(at);
    return two(t.hour) + s.text("say.clock_mark") + two(t.minute);
}

std::string day(const Strings& s, Date date)
{
    return s.text("say.day", {{"d", std::to_string(date.day)}, {"month", "@month." + std::to_string(date.month)}});
}

std::string short_day(const Strings& s, Date date)
{
    return s.text("say.day", {{"d", std::to_string(date.day)}, {"month", "@month.short." + std::to_string(date.month)}});
}

std::string short_date(const Strings& s, Date date) { return s.text("weekday.short." + std::to_string(fyr::weekday(date))) + " " + day(s, date); }

std::string short_due(const Strings& s, Date date, Date today)
{
    const int days = days_between(today, date);
    return days == 0 || days == 1 ? due_day(s, date, today) : short_date(s, date);
}

std::string decided_day(const Strings& s, Date date, Date today) { return date == today ? due_day(s, date, today) : short_date(s, date); }

std::string hour(const Strings& s, Stamp at, Stamp now, bool bare)
{
    const Date then = to_local(at).date, today = to_local(now).date;
    const std::string kl = s.text("say.at_hour", {{"kl", clock(s, at)}});
    return bare && then == today ? kl : short_due(s, then, today) + " " + kl;
}

std::string weekday(const Strings& s, Date date) { return s.text("weekday." + std::to_string(fyr::weekday(date))); }

std::string weekday_and_day(const Strings& s, Date date) { return weekday(s, date) + " " + day(s, date); }

std::string full_date(const Strings& s, Date date) { return day(s, date) + " " + std::to_string(date.year); }

std::string capital(std::string text)
{
    std::vector<char32_t> points = to_code_points(text);
    if (points.empty()) return text;
    const char32_t c = points[0];
    const bool small = (c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7);
    if (small) points[0] = c - 32;
    return to_utf8(points);
}

std::string small(std::string text)
{
    std::vector<char32_t> points = to_code_points(text);
    if (points.empty()) return text;
    const char32_t c = points[0];
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) points[0] = c + 32;
    return to_utf8(points);
}

std::string unbroken(std::string_view text)
{
    std::string whole;
    for (const char c : text) c == ' ' ? whole += "\u00A0" : whole += c;
    return whole;
}

std::string due_day(const Strings& s, Date date, Date today)
{
    const int days = days_between(today, date);
    if (days == 0) return s.text("say.today");
    if (days == 1) return s.text("say.tomorrow");
    if (days == -1) return s.text("say.yesterday");
    if (days > 1 && days < 7) return weekday(s, date);
    return day(s, date);
}

std::string moment(const Strings& s, Stamp at, Stamp now)
{
    return s.text("say.moment", {{"day", due_day(s, to_local(at).date, to_local(now).date)}, {"kl", clock(s, at)}});
}

std::string duration(const Strings& s, Stamp ms)
{
    const Stamp minutes = (ms < 0 ? -ms : ms) / ms_per_minute;
    if (minutes >= said_in_days) return days(s, static_cast<int>(minutes / (24 * 60)));
    const std::string m = std::to_string(minutes % 60), h = std::to_string(minutes / 60);
    return minutes >= 60 ? s.text("say.hours_minutes", {{"t", h}, {"m", m}}) : s.text("say.minutes", {{"m", m}});
}

std::string short_duration(const Strings& s, Stamp ms)
{
    const Stamp minutes = (ms < 0 ? -ms : ms) / ms_per_minute;
    if (minutes >= said_in_days) return days(s, static_cast<int>(minutes / (24 * 60)));
    if (minutes >= 60) return s.text("say.ring_hours", {{"t", std::to_string(minutes / 60)}});
    return s.text("say.ring_minutes", {{"m", std::to_string(minutes)}});
}

std::string signed_number(int n) { return n < 0 ? "−" + std::to_string(-n) : std::to_string(n); }

std::string days(const Strings& s, int n) { return n == 1 ? s.text("say.days.one") : s.text("say.days", {{"n", std::to_string(n)}}); }

std::string ring(const Strings& s, const AssessmentClock& clock)
{
    if (clock.left >= ms_per_hour) return s.text("say.ring_hours", {{"t", std::to_string(clock.left / ms_per_hour)}});
    return s.text("say.ring_minutes", {{"m", std::to_string(clock.left / ms_per_minute)}});
}

std::string age(const Strings& s, const Notification& facts)
{
    if (facts.unborn) return s.text("say.unborn");
    if (facts.age == 0) return s.text("say.age.none");
    if (facts.age) return s.text("say.age", {{"n", std::to_string(*facts.age)}});
    if (const std::size_t to = facts.age_band.find('-'); to != std::string::npos) // "6-9" in files, 6–9 for people
        return s.text("say.age", {{"n", facts.age_band.substr(0, to) + "–" + facts.age_band.substr(to + 1)}});
    if (!facts.age_band.empty()) return s.text("say.age", {{"n", facts.age_band}});
    return s.text("say.age_unknown");
}

} // namespace fyr::say
