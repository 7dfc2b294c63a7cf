#include "codec/plan_calendar.hpp"

#include "codec/record_check.hpp"
#include "domain/calendar.hpp"

#include <algorithm>
#include <cstdio>

namespace fyr {

namespace {

constexpr std::size_t longest_line = 75; ///< bytes without the line end
constexpr std::uint64_t most_sequence = 2'147'483'647;
constexpr std::string_view zone = "Europe/Copenhagen";

/// Copenhagen by the rule of the European Union since 1996, for programs that do not know the zone by name.
constexpr const char* zone_lines[] = {
    "BEGIN:VTIMEZONE",       "TZID:Europe/Copenhagen", "BEGIN:DAYLIGHT",        "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",      "TZNAME:CEST",            "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",          "BEGIN:STANDARD",         "TZOFFSETFROM:+0200",    "TZOFFSETTO:+0100",
    "TZNAME:CET",            "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE"};

/// "20260601".
std::string digits(Date day)
{
    std::string text = format_date(day);
    std::erase(text, '-');
    return text;
}

/// "20260601T080000Z".
std::string moment(Stamp at)
{
    std::string text = format_rfc3339(at - at % ms_per_second);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

struct Event {
    PartId part;
    Date day;
    std::string summary;
    std::vector<std::string> about; ///< lines of the description
    bool meeting = false;
};

class Calendar {
public:
    Calendar(const Plan& plan, const Strings& words, const CalendarHead& head)
        : plan_(plan), words_(words), head_(head), uid_(content_id(std::to_string(plan.id.value) + "/" + std::to_string(plan.created_at), "fyrtaarn/calendar").substr(4))
    {
    }

    std::string write()
    {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Fyrtaarn//Game plan//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        if (head_.fictive) line("X-FYRTAARN-FICTIVE:TRUE");
        line("NAME:" + calendar_text(marked(plan_.frame.title)));
        line("X-WR-CALNAME:" + calendar_text(marked(plan_.frame.title)));
        if (head_.meetings)
            for (const char* one : zone_lines) line(one);
        for (const FollowUp& f : plan_.follow_ups)
            if (const Date day = f.held_on ? f.held_on : f.date) add({f.id, day, name_of_meeting(f), {}, true});
        for (const Milestone& m : plan_.milestones)
            if (m.date) add({m.id, m.date, words_.text("calendar.milestone") + ": " + m.title, said("calendar.evidence", m.evidence), false});
        for (const Action& a : plan_.actions)
            if (is_open(a) && a.due) add({a.id, a.due, words_.text("calendar.action") + ": " + a.text, said("calendar.owner", a.owner), false});
        line("END:VCALENDAR");
        return std::move(out_);
    }

private:
    void line(const std::string& text) { out_ += calendar_line(text); }
    [[nodiscard]] std::string marked(const std::string& title) const { return head_.fictive ? words_.text("picture.fictive") + " · " + title : title; }

    std::vector<std::string> said(const char* label, const std::string& text) const
    {
        if (text.empty()) return {};
        return {words_.text(label) + ": " + text};
    }

    std::string name_of_meeting(const FollowUp& f) const
    {
        if (!f.name.empty()) return f.name;
        if (f.kind == FollowUpKind::status && f.weeks > 0) return words_.text("calendar.status_weeks", {{"n", std::to_string(f.weeks)}});
        return words_.text("calendar." + std::string(name_of(f.kind)));
    }

    void add(const Event& e)
    {
        line("BEGIN:VEVENT");
        line("UID:" + uid_ + "-" + std::to_string(e.part.value) + "@fyrtaarn");
        line("SEQUENCE:" + std::to_string(std::min(head_.entry, most_sequence)));
        line("DTSTAMP:" + moment(head_.at));
        const bool timed = e.meeting && head_.meetings;
        if (timed) {
            const MeetingTime& t = *head_.meetings;
            line("DTSTART;TZID=" + std::string(zone) + ":" + digits(e.day) + "T" + two(t.hour) + two(t.minute) + "00");
            line("DURATION:PT" + std::to_string(t.lasts_minutes) + "M");
        } else {
            line("DTSTART;VALUE=DATE:" + digits(e.day));
            line("DTEND;VALUE=DATE:" + digits(add_days(e.day, 1))); // the first day it is no longer
        }
        line("SUMMARY:" + calendar_text(marked(e.summary)));
        if (head_.fictive) line("CATEGORIES:" + calendar_text(words_.text("picture.fictive")));
        if (head_.fictive) line("X-FYRTAARN-FICTIVE:TRUE");
        std::string about = plan_.frame.title;
        if (!plan_.frame.department.empty()) about += " · " + plan_.frame.department;
        for (const std::string& more : e.about) about += "\n" + more;
        about += "\n" + words_.text("calendar.notice");
        line("DESCRIPTION:" + calendar_text(about));
        line(timed ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT"); // a day with a milestone is not a busy day
        line("STATUS:CONFIRMED");
        line("END:VEVENT");
    }

    const Plan& plan_;
    const Strings& words_;
    const CalendarHead& head_;
    std::string uid_, out_;
};

} // namespace

std::string calendar_text(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\n') out += "\\n";
        else if (c == '\\' || c == ';' || c == ',') (out += '\\') += c;
        else if (c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)) out += c;
    }
    return out;
}

std::string calendar_line(std::string_view line)
{
    std::string out;
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end; // not the middle of a character
        out.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
        room = longest_line - 1; // the blank counts
    }
    return out.append(line).append("\r\n");
}

std::string plan_calendar(const Plan& plan, const Strings& words, const CalendarHead& head) { return Calendar(plan, words, head).write(); }

} // namespace fyr
