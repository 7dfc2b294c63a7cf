#include "ui/card_words.hpp"

#include "board/case_marks.hpp"
#include "ui/say.hpp"

#include <algorithm>

namespace fyr {

namespace say {

namespace {

constexpr Stamp hours_are_said_for = 48 * ms_per_hour;

std::string days(Stamp left) { return std::to_string(-left / (24 * ms_per_hour)); }

} // namespace

std::string late(const Strings& s, Stamp left)
{
    if (-left >= hours_are_said_for) return s.text("card.late.days", {{"n", days(left)}});
    return s.text("card.late", {{"t", duration(s, left)}});
}

std::string late_short(const Strings& s, Stamp left)
{
    if (-left >= hours_are_said_for) return s.text("card.late.short", {{"t", s.text("say.days", {{"n", days(left)}})}});
    const Stamp minutes = -left / ms_per_minute;
    const std::string t = minutes >= 60 ? s.text("say.ring_hours", {{"t", std::to_string(minutes / 60)}}) : s.text("say.ring_minutes", {{"m", std::to_string(minutes)}});
    return s.text("card.late.short", {{"t", t}});
}

} // namespace say

namespace {

/// "09.30", on another day "ons. 4. marts kl. 09.30".
std::string hour_of(const Strings& s, Stamp at, Stamp now)
{
    return to_local(at).date == to_local(now).date ? say::clock(s, at) : say::hour(s, at, now);
}

/// An acute action: its words only where words may be read; who and when always.
void say_action(const Frame& f, const Case& c, const AcuteAction& action, CardWords& w)
{
    const std::string kl = action.by == 0 ? "" : hour_of(f.strings, action.by, f.now);
    const auto text = [&](const char* key) { return f.t(key, {{"what", action.what}, {"init", action.owner}, {"kl", kl}}); };
    if (!f.hides(c)) w.lines.push_back(text(kl.empty() ? "card.action.no_hour" : "card.action"));
    w.lines.push_back(text(kl.empty() ? "card.acute.who" : "card.acute.by"));
    w.third = w.lines.back();
    if (!kl.empty()) w.lines.push_back(text("card.acute.at"));
    w.short_lines.push_back(kl.empty() ? action.owner : action.owner + " " + kl);
    w.lines.push_back(w.short_lines.back());
}

/// The clock instead of words that are hidden: "senest kl. 15.10", or when it was assessed.
std::string clock_line(const Frame& f, const Case& c, const AssessmentClock& clock)
{
    const auto is_today = [&](Stamp at) { return to_local(at).date == to_local(f.now).date; };
    const auto at_hour = [&](const char* key, Stamp at) { return f.t(key, {{"kl", say::clock(f.strings, at)}}); };
    if (!is_assessed(c)) return is_today(clock.due) ? at_hour("card.due", clock.due) : say::hour(f.strings, clock.due, f.now);
    const Stamp at = assessed_at(c);
    if (clock.face == ClockFace::assessed_late) return f.t("card.assessed.late");
    return is_today(at) ? at_hour("card.assessed", at) : f.t("card.assessed.day", {{"day", say::short_date(f.strings, to_local(at).date)}});
}

void say_state(const Frame& f, const Case& c, CardWords& w)
{
    const std::vector<AcuteAction> open = open_actions(c);
    const bool late = is_overdue(c, f.now, f.rules);
    if (late) {
        w.lines = {say::late(f.strings, w.clock.left), say::late_short(f.strings, w.clock.left)};
        w.third = w.lines.front();
        w.short_lines = {w.lines.back()};
        return;
    }
    if (w.clock.face == ClockFace::acute) {
        if (!open.empty()) return say_action(f, c, open.front(), w);
        w.lines = {f.t(is_assessed(c) ? "card.acute.no_action" : "card.acute.first"), f.t("card.acute")};
        w.third = w.lines.front();
        w.short_lines = {w.lines.back()};
        return;
    }
    w.third = clock_line(f, c, w.clock);
    if (w.clock.face == ClockFace::acute_done) {
        w.lines = {f.t("card.acute.done"), f.t("card.acute")};
        w.third = w.lines.front();
    } else if (!f.hides(c) && !c.facts.summary.empty()) {
        w.lines = {c.facts.summary, w.third};
    } else {
        w.lines = {w.third};
    }
}

/// What is decided is the acute action itself: its hour is the decision's.
bool is_the_action(const Case& c)
{
    const std::vector<AcuteAction> open = open_actions(c);
    return is_acute(c) && c.decision->track == Track::acute && !open.empty() && open.front().by != 0;
}

/// Owner and day of the decision.
std::string who_and_when(const Strings& s, const Case& c, Stamp now)
{
    if (!is_the_action(c)) return c.decision->owner + " · " + say::decided_day(s, c.decision->due, to_local(now).date);
    const AcuteAction action = open_actions(c).front();
    return action.owner + " · " + say::hour(s, action.by, now);
}

/// What is open about a danger beside another decision, longest first.
std::vector<std::string> open_beside(const Frame& f, const Case& c, const CardWords& w)
{
    if (!w.alarm || is_the_action(c)) return {};
    const std::vector<AcuteAction> open = open_actions(c);
    if (is_overdue(c, f.now, f.rules) || open.empty()) return w.lines;
    const AcuteAction& action = open.front();
    const std::string who = action.owner + (action.by == 0 ? "" : " " + hour_of(f.strings, action.by, f.now));
    std::vector<std::string> said;
    if (!f.hides(c)) said.push_back(action.what + " · " + who);
    said.insert(said.end(), {f.t("card.acute") + " · " + who, who});
    return said;
}

std::string track_of(const Strings& s, const Rules& rules, const Case& c)
{
    const TrackRule* track = rules.track(c.decision->track);
    return track ? track->name.in(s.language()) : "";
}

/// The age, and behind it what a brick must say of a danger.
std::string brick_line(const Strings& s, const Case& c, Stamp now, const Rules& rules)
{
    const std::string age = say::age(s, c.facts);
    const AssessmentClock clock = assessment_clock(c, now, rules);
    if (is_overdue(c, now, rules)) return age + " · " + say::late_short(s, clock.left);
    if (clock.face != ClockFace::acute) return age;
    const std::vector<AcuteAction> open = open_actions(c);
    if (open.empty()) return age + " · " + s.text("card.acute");
    return age + " · " + open.front().owner + (open.front().by == 0 ? "" : " " + hour_of(s, open.front().by, now));
}

} // namespace

CardWords words_of_card(const Frame& f, const Case& c)
{
    CardWords w;
    w.alias = c.facts.code;
    w.age = say::age(f.strings, c.facts);
    w.clock = assessment_clock(c, f.now, f.rules);
    w.alarm = w.clock.face == ClockFace::acute || is_overdue(w.clock.face);
    say_state(f, c, w);
    w.decided = c.step == Step::next_step && c.decision.has_value();
    if (w.decided) {
        w.track = track_of(f.strings, f.rules, c);
        w.who_when = who_and_when(f.strings, c, f.now);
        w.open = open_beside(f, c, w);
    }
    return w;
}

CardNeeds needs_of_cards(const Painter& p, const Strings& s, const Rules& rules, const State& state, const BoardOrder& order, Stamp now)
{
    const float ring = 20 + 2 * p.metrics().ring_radius(28);
    constexpr float pad = 18, pennant = 38, quiet = 26, person = 28, sign = 40, gap = 10;
    CardNeeds needs;
    for (std::size_t i = 0; i < step_count; ++i)
        for (const CaseId id : order.columns[i]) {
            const Case* c = state.find(id);
            if (!c) continue;
            const std::vector<CaseMark> marks = marks_of(state, *c);
            const auto flags = static_cast<float>(std::count_if(marks.begin(), marks.end(), [](const CaseMark& m) { return m.is_pennant(); }));
            if (static_cast<Step>(i) != Step::next_step) {
                constexpr float alias_may = 0.75F, least_em = 18;
                const bool far = p.metrics().wall_em > 0; // then lateness and signs stand below
                const AssessmentClock clock = assessment_clock(*c, now, rules);
                const bool alarm = clock.face == ClockFace::acute || is_overdue(clock.face);
                const float line_may = std::min(1.F, (alarm ? least_alarm_em : least_em) / p.em_of(style_of(Type::small_bold))); // no letters smaller than that
                const float alias = p.width_of(Type::brick_alias, c->facts.code), signs = quiet * (static_cast<float>(marks.size()) - flags);
                const float line = p.width_of(Type::small_bold, brick_line(s, *c, now, rules)) * line_may;
                const float with_signs = signs > 0 && !alarm ? std::min(alias + signs + 10, p.width_of(Type::body, say::age(s, c->facts)) + signs + 10) : 0.F;
                const float smaller = std::max({alias_may * alias + flags * pennant + signs + 4, line, with_signs});
                const float two_lines = 0.62F * alias + flags * pennant + 4; // of a code that is read from far; age and signs stand below
                needs.least_brick[i] = std::max(needs.least_brick[i], ring + (far ? two_lines : smaller) + 8);
                const float beside = flags * pennant + (far ? 0.F : signs) + (signs > 0 && !far ? 10.F : 4.F);
                const float whole = std::max(alias + beside, far ? 0.F : p.width_of(Type::small_bold, brick_line(s, *c, now, rules)) + 2);
                if (alarm) needs.alarm[i] = std::max(needs.alarm[i], ring + whole + 8);
                needs.brick[i] = std::max(needs.brick[i], ring + p.width_of(Type::brick_alias, c->facts.code) + (flags > 0 ? flags * pennant + 4 : 0) + 8);
            } else if (c->decision) {
                const std::string who = who_and_when(s, *c, now), track = track_of(s, rules, *c);
                const float who_wide = p.width_of(Type::body_medium, who);
                needs.decided = std::max({needs.decided, 2 * pad + person + who_wide, 2 * pad + p.width_of(Type::label, track)});
                const float code = 2 * pad + p.width_of(Type::column_dense, c->facts.code) + p.width_of(Type::small, who) + gap;
                const ClockFace face = assessment_clock(*c, now, rules).face;
                const float signs = quiet * (static_cast<float>(marks.size()) - flags), clock = !is_settled(face) || face == ClockFace::assessed_late ? sign : 0;
                const float below = 2 * pad + p.width_of(Type::card_track, track) + flags * pennant + clock + (signs > 0 ? signs + gap : 0);
                needs.decided_brick = std::max({needs.decided_brick, code + p.width_of(Type::small, say::age(s, c->facts)) + gap, below});
                needs.least_decided_brick = std::max({needs.least_decided_brick, code, below});
            }
        }
    return needs;
}

} // namespace fyr
