// What a row of a meeting says.
#include "domain/calendar.hpp"
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

/// "Risikovurdering · TB senest 09.30"; of a board of before without the hour.
std::string open_action(const Frame& f, const RecordRow& row, Stamp now, bool words)
{
    const std::string what = words ? row.next_action : f.t(row.acute ? "end.action.acute" : "end.action.find_out");
    if (row.next_by == 0) return what + " · " + row.next_owner;
    const bool today = local_date(row.next_by) == local_date(now);
    const std::string hour = today ? say::clock(f.strings, row.next_by) : say::moment(f.strings, row.next_by, now);
    return f.t("end.action", {{"what", what}, {"owner", row.next_owner}, {"kl", hour}});
}

std::string action_of(const Frame& f, const RecordRow& row, Stamp now, bool words)
{
    const bool unassessed = row.assessed == Assessed::not_yet || row.assessed == Assessed::overdue;
    if (!row.next_owner.empty()) return unassessed && !row.acute ? f.t("end.waits", {{"what", open_action(f, row, now, words)}}) : open_action(f, row, now, words);
    if (row.acute_open) return f.t("end.acute.nothing");
    if (unassessed) return row.on_table != 0 ? f.t("end.on_table", {{"kl", say::clock(f.strings, row.on_table)}}) : f.t("end.not_on_table");
    if (!row.decided) return f.t(row.acute ? "end.stands.acute" : "end.stands", {{"step", "@col." + std::string(name_of(row.step))}});
    if (words) return row.next_action;
    return row.acute ? f.t("end.acute.done") : "";
}

} // namespace

RecordWords words_of(const Frame& f, const RecordRow& row, Stamp now, bool words)
{
    RecordWords w;
    const Date today = local_date(now);
    const bool is_now = today == local_date(f.now); // of a meeting of another day nobody says "i morgen"
    const auto on = [&](Date day) { return is_now ? say::short_due(f.strings, day, today) : say::short_date(f.strings, day); };
    w.action = action_of(f, row, now, words);
    if (row.decided && !row.gate_by.empty()) w.action = f.t("end.gate", {{"init", row.gate_by}}) + (w.action.empty() ? "" : " · " + w.action);
    w.action_alarming = row.acute_open || row.assessed == Assessed::overdue;
    if (row.assessed == Assessed::overdue) {
        w.track = f.t("end.not_assessed");
        w.when = f.t("end.over", {{"t", lateness(f, now - row.deadline)}});
        w.alarming = true;
        return w;
    }
    if (row.assessed == Assessed::not_yet) {
        w.track = f.t("end.not_assessed");
        const bool same = local_date(row.deadline) == today;
        w.when = same ? f.t("end.by", {{"kl", say::clock(f.strings, row.deadline)}}) : f.t("end.by.day", {{"when", say::moment(f.strings, row.deadline, now)}});
        return w;
    }
    if (row.assessed == Assessed::late) w.late = f.t("end.late.by", {{"t", lateness(f, row.assessed_at - row.deadline)}});
    if (!row.decided) {
        w.track = f.t("end.no_decision");
        w.when = f.t("end.again", {{"day", on(local_date(next_morning(now, f.rules)))}});
        return w;
    }
    const TrackRule* track = f.rules.track(row.track);
    w.track = track ? f.word(track->name) : "";
    w.when = row.owner + " · " + on(row.due);
    return w;
}

} // namespace fyr
