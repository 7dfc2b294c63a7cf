// The three truths in words: no unassessed, no acute action open, every case decided. One place for Næste, the summary and Home.
#include "domain/calendar.hpp"
#include "domain/meeting_record.hpp"
#include "ui/outcomes.hpp"
#include "ui/record_rows.hpp"
#include "ui/say.hpp"

#include <algorithm>

namespace fyr {

MeetingRecord shown_record(const Frame& f)
{
    MeetingRecord record = record_so_far(f.state, f.now, f.rules);
    const Meeting& meeting = f.state.board().meeting;
    if (!meeting.open && meeting.ended_at != 0) record.ended_at = meeting.ended_at;
    return record;
}

std::vector<std::string> runs_out_words(const Frame& f)
{
    std::vector<std::string> all;
    for (const CaseId id : running_out(f.state, f.now, next_morning(f.now, f.rules), f.rules)) {
        const Case& c = *f.state.find(id);
        all.push_back(f.t("end.runs_out.one", {{"alias", c.facts.code}, {"when", say::unbroken(say::moment(f.strings, assessment_clock(c, f.now, f.rules).due, f.now))}}));
    }
    return all;
}

namespace {

/// "Hare udløber i dag kl. 15.10", and when there are more "og 2 til": all of them stand in the rows with their hours.
std::string runs_out(const Frame& f)
{
    const std::vector<std::string> all = runs_out_words(f);
    if (all.empty()) return {};
    const std::string morning = say::moment(f.strings, next_morning(f.now, f.rules), f.now);
    const std::string rest = all.size() > 1 ? f.t("end.runs_out.more", {{"n", std::to_string(all.size() - 1)}}) : "";
    return f.t("end.runs_out", {{"first", all.front() + rest}, {"morning", morning}});
}

} // namespace

Truth truth_of(const Frame& f, const std::vector<RecordRow>& rows)
{
    const BoardCounts n = counts_of(rows);
    Truth truth;
    truth.all_true = n.all_true();
    truth.alarming = n.overdue > 0 || n.acute_open > 0;
    const auto first = [&](auto&& is) -> const RecordRow* {
        const auto it = std::find_if(rows.begin(), rows.end(), is);
        return it == rows.end() ? nullptr : &*it;
    };
    if (rows.empty()) {
        truth.title = f.t("end.empty");
        return truth;
    }
    if (truth.all_true) {
        truth.title = n.late > 0 ? f.t("end.true.late", {{"n", std::to_string(n.late)}}) : f.t("end.true");
        return truth;
    }
    const RecordRow* danger = first([](const RecordRow& r) { return r.acute_open; });
    const RecordRow* unseen = first([](const RecordRow& r) { return r.assessed == Assessed::not_yet || r.assessed == Assessed::overdue; });
    const RecordRow* undecided = first([](const RecordRow& r) { return !r.decided; });
    const RecordRow* missed = first([&](const RecordRow& r) { return r.acute_open && r.next_by <= f.now; }); // its hour has passed, or nothing is agreed
    for (const RecordRow* row : {missed, unseen, danger, undecided})
        if (row && !truth.first) truth.first = row->about;
    if (n.not_assessed > 0) truth.title = f.t(n.not_assessed == 1 ? "end.says.unassessed.one" : "end.says.unassessed", {{"n", say::capital(number_word(f, n.not_assessed))}});
    else if (n.acute_open > 0) truth.title = f.t(n.acute_open == 1 ? "end.says.acute.one" : "end.says.acute", {{"n", say::capital(number_word(f, n.acute_open))}});
    else truth.title = f.t(n.undecided() == 1 ? "end.says.undecided.one" : "end.says.undecided", {{"n", say::capital(number_word(f, n.undecided()))}});
    if (unseen && unseen->assessed == Assessed::overdue) truth.lines.push_back(f.t("end.says.over", {{"alias", unseen->code}, {"t", say::unbroken(lateness(f, f.now - unseen->deadline))}}));
    if (const RecordRow* row = missed ? missed : danger) truth.lines.push_back(f.t(row->next_owner.empty() ? "end.says.danger.nothing" : "end.says.danger", {{"alias", row->code}}));
    if (const std::string soon = runs_out(f); !soon.empty()) truth.lines.push_back(soon);
    if (truth.lines.empty() && undecided && n.not_assessed == 0) truth.lines.push_back(f.t("end.says.begin", {{"alias", undecided->code}}));
    return truth;
}

} // namespace fyr
