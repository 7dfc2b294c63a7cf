// What a row of a meeting says.
#include "domain/calendar.hpp"
#include "ui/card_words.hpp"
#include "ui/record_rows.hpp"
#include "ui/say.hpp"

namespace fyr {

std::string lateness(const Frame& f, Stamp ms) { return say::duration(f.strings, ms); }

std::string number_word(const Frame& f, int n)
{
    return n >= 1 && n <= 12 ? f.t("say.number." + std::to_string(n)) : std::to_string(n);
}

RecordSign sign_of(const RecordRow& row)
{
    if (row.acute_open) return RecordSign::octagon;
    if (row.assessed == Assessed::overdue) return row.next_owner.empty() ? RecordSign::octagon : RecordSign::octagon_under_way;
    if (row.assessed == Assessed::not_yet) return RecordSign::ring;
    if (row.acute) return RecordSign::octagon_done;
    if (row.assessed == Assessed::late) return RecordSign::late;
    return row.decided ? RecordSign::assessed : RecordSign::undecided;
}

namespace {

bool is_unassessed(const RecordRow& row) { return row.assessed == Assessed::not_yet || row.assessed == Assessed::overdue; }

/// "TB senest 09.30" and "TB 09.30"; of a board of before without the hour.
std::vector<std::string> who_by(const Frame& f, const RecordRow& row, Stamp now)
{
    if (row.next_by == 0) return {row.next_owner};
    const bool today = local_date(row.next_by) == local_date(now);
    const std::string hour = today ? say::clock(f.strings, row.next_by) : say::moment(f.strings, row.next_by, now);
    const auto said = [&](const char* key) { return f.t(key, {{"owner", row.next_owner}, {"kl", hour}}); };
    return {said("end.action"), said("end.action.short")};
}

/// What happens next where nobody has promised an open action.
std::string action_of(const Frame& f, const RecordRow& row, bool words)
{
    if (row.acute_open) return f.t("end.acute.nothing");
    if (is_unassessed(row)) return row.on_table != 0 ? f.t("end.on_table", {{"kl", say::clock(f.strings, row.on_table)}}) : f.t("end.not_on_table");
    if (!row.decided) return f.t(row.acute ? "end.stands.acute" : "end.stands", {{"step", "@col." + std::string(name_of(row.step))}});
    if (words) return row.next_action;
    return row.acute ? f.t("end.acute.done") : "";
}

/// Who, by when, who opened a gate; then the free words, which may be cut.
void say_action(const Frame& f, const RecordRow& row, Stamp now, bool words, RecordWords& w)
{
    std::string free = row.next_owner.empty() ? action_of(f, row, words) : words ? row.next_action : f.t(row.acute ? "end.action.acute" : "end.action.find_out");
    std::string sure;
    if (!row.next_owner.empty()) {
        w.action_short = who_by(f, row, now);
        if (is_unassessed(row) && !row.acute) w.action_short.insert(w.action_short.begin(), f.t("end.waits", {{"what", w.action_short.front()}}));
        sure = w.action_short.front();
    } else if (row.acute_open) {
        w.action_short = {f.t("card.acute.no_action")};
    }
    const auto then = [](std::string& said, const std::string& more) { said += (said.empty() || more.empty() ? "" : " · ") + more; };
    if (row.decided && !row.gate_by.empty()) then(sure, f.t("end.gate", {{"init", row.gate_by}}));
    then(sure, free);
    w.action = sure;
}

} // namespace

RecordWords words_of(const Frame& f, const RecordRow& row, Stamp now, bool words)
{
    RecordWords w;
    const Date today = local_date(now);
    const bool is_now = today == local_date(f.now); // of a meeting of another day nobody says "i morgen"
    const auto on = [&](Date day) { return is_now ? say::decided_day(f.strings, day, today) : say::short_date(f.strings, day); };
    say_action(f, row, now, words, w);
    w.action_alarming = row.acute_open || row.assessed == Assessed::overdue;
    if (row.assessed == Assessed::overdue) {
        w.track = f.t("end.not_assessed");
        w.when = f.t("end.over", {{"t", lateness(f, now - row.deadline)}});
        w.when_short = say::late_short(f.strings, row.deadline - now);
        w.alarming = w.when_alarming = true;
        return w;
    }
    if (row.assessed == Assessed::not_yet) {
        w.track = f.t("end.not_assessed");
        w.when_alarming = row.acute_open;
        if (row.acute_open) { // not a calm "senest i morgen": in danger comes before the clock
            w.when = f.t("card.acute.first");
            return w;
        }
        const bool same = local_date(row.deadline) == today;
        w.when = same ? f.t("end.by", {{"kl", say::clock(f.strings, row.deadline)}}) : f.t("end.by.day", {{"when", say::moment(f.strings, row.deadline, now)}});
        return w;
    }
    if (row.assessed == Assessed::late) {
        w.late_short = lateness(f, row.assessed_at - row.deadline);
        w.late = f.t("end.late.by", {{"t", w.late_short}});
    }
    if (!row.decided) {
        w.track = f.t("end.no_decision");
        const Date next = local_date(next_morning(now, f.rules));
        w.when = f.t("end.again", {{"day", is_now ? say::short_due(f.strings, next, today) : say::short_date(f.strings, next)}});
        return w;
    }
    const TrackRule* track = f.rules.track(row.track);
    w.track = track ? f.word(track->name) : "";
    w.when = row.owner + " · " + on(row.due);
    return w;
}

} // namespace fyr
