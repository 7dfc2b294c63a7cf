#include "codec/rules_codec.hpp"

#include "base/text.hpp"
#include "codec/strict_json.hpp"
#include "domain/calendar.hpp"

#include <set>

namespace fyr {

namespace {

using Place = std::string;

Place nth(std::string_view list, std::size_t i, std::string_view member = {})
{
    return Place{list} + "/" + std::to_string(i) + (member.empty() ? "" : "/" + std::string{member});
}

std::string text_of(int n) { return std::to_string(n); }
std::string text_of(const std::string& s) { return shown(s); }
template <NamedEnum E> std::string text_of(E e) { return std::string{name_of(e)}; }

/// No two entries share the member.
template <class T, class Key>
void check_unique(StrictReader& r, std::string_view list_name, const std::vector<T>& list, Key T::*member,
                  std::string_view member_name)
{
    std::set<Key> seen;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!seen.insert(list[i].*member).second)
            r.refuse(nth(list_name, i, member_name), "rules.reason.twice", text_of(list[i].*member));
}

void check_clocks(StrictReader& r, const Rules& rules)
{
    const auto& c = rules.clock;
    r.check_range("/clock/assessment_hours", c.assessment_hours, 1, 168);
    r.check_range("/clock/watch_hours", c.watch_hours, 0, c.assessment_hours);
    r.check_range("/clock/near_hours", c.near_hours, 0, c.watch_hours);
    const auto& a = rules.acknowledgement;
    r.check_range("/acknowledgement/working_days", a.working_days, 1, 60);
    r.check_range("/acknowledgement/danger_at", a.danger_at, 1, a.working_days);
    r.check_range("/acknowledgement/warn_at", a.warn_at, 1, a.danger_at);
    const auto& i = rules.investigation;
    r.check_range("/investigation/months", i.months, 1, 24);
    r.check_count("/investigation/warn_days", i.warn_days.size(), 1, 5);
    for (std::size_t n = 0; n < i.warn_days.size(); ++n)
        r.check_range(nth("/investigation/warn_days", n), i.warn_days[n], 1, n == 0 ? 180 : i.warn_days[n - 1] - 1);
    r.check_range("/targets/professional_told_days", rules.targets.professional_told_days, 1, 90);
    r.check_range("/targets/child_talk_days", rules.targets.child_talk_days, 1, 30);
    r.check_range("/targets/screening_days", rules.targets.screening_days, 1, 90);
    r.check_range("/targets/exploration_days", rules.targets.exploration_days, 1, 90);
    r.check_range("/retention/working_days", rules.retention.working_days, 1, 60);
    r.check_range("/retention/hard_cap_days", rules.retention.hard_cap_days, 1, 90);
}

void check_funnel(StrictReader& r, const Rules& rules)
{
    const auto& f = rules.funnel;
    r.check_range("/funnel/min_hypotheses", f.min_hypotheses, 1, 5);
    r.check_range("/funnel/max_focus", f.max_focus, 1, 5);
    r.check_range("/funnel/min_focus", f.min_focus, 1, f.max_focus);
    r.check_range("/funnel/awaiting_max_working_days", f.awaiting_max_working_days, 1, 10);
    r.check_range("/funnel/concern_max_chars", f.concern_max_chars, 40, 1000);
    r.check_range("/funnel/reason_max_chars", f.reason_max_chars, 40, 1000);
    r.check_range("/funnel/summary_max_chars", f.summary_max_chars, 20, 200);
    r.check_range("/funnel/text_max_chars", f.text_max_chars, 1000, 200'000);
    for (std::size_t i = 0; i < step_count; ++i)
        r.check_range(nth("/timeboxes/seconds", i), rules.timeboxes.seconds[i], 10, 3600);
    r.check_range("/timeboxes/warn_percent", rules.timeboxes.warn_percent, 10, 100);
}

void check_calendar(StrictReader& r, const CalendarRules& c)
{
    r.check_count("/calendar/easter_days", c.easter_days.size(), 1, 20);
    r.check_count("/calendar/fixed_days", c.fixed_days.size(), 1, 20);
    r.check_count("/calendar/closed_days", c.closed_days.size(), 0, 40);
    for (std::size_t i = 0; i < c.easter_days.size(); ++i) {
        r.check_range(nth("/calendar/easter_days", i, "offset"), c.easter_days[i].offset, -60, 80);
        if (c.easter_days[i].valid_to_year != 0)
            r.check_range(nth("/calendar/easter_days", i, "valid_to_year"), c.easter_days[i].valid_to_year, 1900, 2200);
    }
    const auto check_day = [&](std::string_view list, std::size_t i, int month, int day) {
        r.check_range(nth(list, i, "month"), month, 1, 12);
        const int last = month >= 1 && month <= 12 ? add_months({2024, 1, 31}, month - 1).day : 31;
        r.check_range(nth(list, i, "day"), day, 1, last);
    };
    for (std::size_t i = 0; i < c.fixed_days.size(); ++i)
        check_day("/calendar/fixed_days", i, c.fixed_days[i].month, c.fixed_days[i].day);
    for (std::size_t i = 0; i < c.closed_days.size(); ++i) {
        const auto& d = c.closed_days[i];
        if (d.month == 0) {
            r.check_range(nth("/calendar/closed_days", i, "day"), d.day, 0, 0);
            r.check_range(nth("/calendar/closed_days", i, "easter_offset"), d.easter_offset, -60, 80);
        } else {
            check_day("/calendar/closed_days", i, d.month, d.day);
            r.check_range(nth("/calendar/closed_days", i, "easter_offset"), d.easter_offset, 0, 0);
        }
    }
}

void check_plan(StrictReader& r, const PlanRules& plan)
{
    r.check_range("/plan/title_max_chars", plan.title_max_chars, 20, 120);
    r.check_range("/plan/vision_max_chars", plan.vision_max_chars, 60, 1000);
    r.check_range("/plan/text_max_chars", plan.text_max_chars, 40, 500);
    r.check_range("/plan/first_step_days", plan.first_step_days, 1, 60);
    r.check_range("/plan/active_actions_per_owner", plan.active_actions_per_owner, 1, 50);
    r.check_range("/plan/follow_up_may_move_days", plan.follow_up_may_move_days, 0, 60);
    r.check_range("/plan/least_answers", plan.least_answers, 5, 50); // fewer would show what one person said
}

void check_acute(StrictReader& r, const AcuteRules& acute) { r.check_range("/acute/preset_minutes", acute.preset_minutes, 5, 240); }

void check_meeting(StrictReader& r, const MeetingRules& meeting)
{
    r.check_range("/meeting/hour", meeting.hour, 0, 23);
    r.check_range("/meeting/minute", meeting.minute, 0, 59);
}

void check_access(StrictReader& r, const AccessRules& access)
{
    r.check_range("/access/pin_digits", access.pin_digits, 6, 10);
    r.check_range("/access/tries", access.tries, 3, 10);
    r.check_range("/access/wait_s", access.wait_s, 30, 600);
    r.check_range("/access/hide_case_after_s", access.hide_case_after_s, 45, 90);
    r.check_range("/access/meeting_hide_case_after_s", access.meeting_hide_case_after_s, access.hide_case_after_s, 600);
    r.check_range("/access/hide_board_after_s", access.hide_board_after_s, 120, 300);
    r.check_range("/access/meeting_hide_board_after_s", access.meeting_hide_board_after_s, access.hide_board_after_s, 1800);
    r.check_range("/access/warn_s", access.warn_s, 10, 30);
    r.check_range("/access/log_months", access.log_months, 1, 60);
}

void check_codes(StrictReader& r, const Rules& rules)
{
    r.check_count("/notifiers", rules.notifiers.size(), 1, 60);
    for (std::size_t i = 0; i < rules.notifiers.size(); ++i) {
        const auto& n = rules.notifiers[i];
        r.check_range(nth("/notifiers", i, "code"), n.code, 1, 99);
        r.check_text(nth("/notifiers", i, "short_name/da"), n.short_name.da, 1, 24);
        r.check_text(nth("/notifiers", i, "short_name/en"), n.short_name.en, 1, 24);
        r.check_key(nth("/notifiers", i, "icon"), n.icon);
        if (n.valid_from_year != 0)
            r.check_range(nth("/notifiers", i, "valid_from_year"), n.valid_from_year, 1900, 2200);
        if (n.valid_to_year != 0)
            r.check_range(nth("/notifiers", i, "valid_to_year"), n.valid_to_year, std::max(1900, n.valid_from_year),
                          2200);
    }
    check_unique(r, "/notifiers", rules.notifiers, &NotifierCode::code, "code");
    r.check_count("/reasons", rules.reasons.size(), 1, 60);
    for (std::size_t i = 0; i < rules.reasons.size(); ++i) r.check_key(nth("/reasons", i, "key"), rules.reasons[i].key);
    check_unique(r, "/reasons", rules.reasons, &Reason::key, "key");
}

void check_choices(StrictReader& r, const Rules& rules)
{
    check_unique(r, "/tracks", rules.tracks, &TrackRule::key, "key");
    r.check_count("/tracks", rules.tracks.size(), track_count, track_count);
    for (std::size_t i = 0; i < rules.tracks.size(); ++i) {
        r.check_key(nth("/tracks", i, "icon"), rules.tracks[i].icon);
        r.check_text(nth("/tracks", i, "section"), rules.tracks[i].section, 0, 20);
    }
    constexpr auto park_reason_count = names_of(ParkReason{}).size();
    check_unique(r, "/park_reasons", rules.park_reasons, &ParkReasonRule::key, "key");
    r.check_count("/park_reasons", rules.park_reasons.size(), park_reason_count, park_reason_count);
    r.check_count("/override_roles", rules.override_roles.size(), 0, 20);
    for (std::size_t i = 0; i < rules.override_roles.size(); ++i)
        r.check_key(nth("/override_roles", i, "key"), rules.override_roles[i].key);
    check_unique(r, "/override_roles", rules.override_roles, &OverrideRole::key, "key");
}

void check_words(StrictReader& r, const Rules& rules)
{
    for (const auto& [place, words] : {std::pair<std::string, const Words*>{"/house/department", &rules.house.department}, {"/house/team", &rules.house.team}}) {
        r.check_text(place + "/da", words->da, 1, 40);
        r.check_text(place + "/en", words->en, 1, 40);
    }
    for (const auto language : {Language::da, Language::en}) {
        const auto list = "/defining_words/" + std::string{name_of(language)};
        const auto& words = rules.defining_words.in(language);
        r.check_count(list, words.size(), 0, 300);
        for (std::size_t i = 0; i < words.size(); ++i) {
            r.check_text(nth(list, i, "word"), words[i].word, 2, 40);
            r.check_text(nth(list, i, "hint"), words[i].hint, 1, 160);
        }
        check_unique(r, list, words, &DefiningWord::word, "word");
    }
    const auto& aliases = rules.aliases;
    r.check_count("/aliases", aliases.size(), 60, 1000);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < aliases.size(); ++i) {
        r.check_text(nth("/aliases", i), aliases[i], 2, 12);
        if (!seen.insert(folded(aliases[i])).second)
            r.refuse(nth("/aliases", i), "rules.reason.twice", shown(aliases[i]));
        if (i > 0 && clipped(folded(aliases[i]), 2) == clipped(folded(aliases[i - 1]), 2))
            r.refuse(nth("/aliases", i), "rules.reason.alike", shown(aliases[i - 1]) + ", " + shown(aliases[i]));
    }
}

} // namespace

Result<Rules> decode_rules(std::string_view json_text, std::string_view file)
{
    Rules rules;
    StrictReader reader;
    reader.read_root(reader.parse(json_text), rules);
    if (reader.good()) {
        reader.check_text("/version", rules.version, 1, 40);
        check_clocks(reader, rules);
        check_funnel(reader, rules);
        check_plan(reader, rules.plan);
        check_acute(reader, rules.acute);
        check_meeting(reader, rules.meeting);
        check_access(reader, rules.access);
        for (std::size_t i = 0; i < rules.privacy.not_names.size(); ++i) reader.check_text("/privacy/not_names/" + std::to_string(i), rules.privacy.not_names[i], 1, 40);
        check_calendar(reader, rules.calendar);
        check_codes(reader, rules);
        check_choices(reader, rules);
        check_words(reader, rules);
    }
    if (!reader.good()) return reader.error("rules.refused", file);
    return rules;
}

} // namespace fyr
