// The morning's minutes (design part 4, 40c): the counts, every case as a row, what is acute, who does what, what has to be sent.
#include "paper/papers.hpp"

#include "domain/calendar.hpp"
#include "domain/meeting_record.hpp"
#include "paper/case_paper.hpp"
#include "paper/minutes_parts.hpp"
#include "paper/page_frame.hpp"
#include "paper/paper_signs.hpp"
#include "paper/say_paper.hpp"
#include "paper/table.hpp"
#include "ui/say.hpp"

#include <iterator>

namespace fyr {

namespace {

using namespace on_paper;

MeetingRecord record_of(const PaperInput& in)
{
    const Board& board = in.state.board();
    if (board.meeting.open || board.archive.empty()) return record_so_far(in.state, in.now, in.rules);
    return board.archive.back();
}

/// "Modtagelsen · tirs. 3. marts 2026 kl. 08.15–08.52"; without hours when no meeting was opened.
std::string subtitle_of(const PaperInput& in, const MeetingRecord& record)
{
    const Strings& s = in.strings;
    if (record.opened_at == 0) return joined({in.team, moment(s, in.now)});
    return joined({in.team, moment(s, record.opened_at) + "–" + say::clock(s, record.ended_at)});
}

TableCell assessed_cell(const PaperInput& in, const RecordRow& row, Date today)
{
    const Strings& s = in.strings;
    const std::string when = short_moment(s, row.assessed_at, today);
    switch (row.assessed) {
    case Assessed::overdue: return {s.text("paper.cell.overdue"), true}; // its deadline stands in its column
    case Assessed::not_yet: return {s.text(row.acute ? "paper.cell.acute_not_yet" : "paper.cell.not_yet"), row.acute};
    case Assessed::late: {
        const std::string late = s.text("paper.cell.late", {{"when", when}, {"t", span(s, row.assessed_at - row.deadline)}});
        return {row.acute ? s.text("paper.cell.acute", {{"when", late}}) : late, true};
    }
    case Assessed::in_time: return {row.acute ? s.text("paper.cell.acute", {{"when", when}}) : when, row.acute};
    }
    return {};
}

/// The day of the decision; while there is no assessment, its deadline.
TableCell due_cell(const PaperInput& in, const RecordRow& row, Date today)
{
    if (row.decided) return {short_day(in.strings, row.due)};
    if (row.assessed == Assessed::overdue || row.assessed == Assessed::not_yet) return {short_moment(in.strings, row.deadline, today), row.assessed == Assessed::overdue};
    return {};
}

std::vector<PaperThing> sign_of(const RecordRow& row, float type)
{
    std::vector<PaperThing> sign;
    if (row.assessed == Assessed::overdue || row.acute_open) draw_octagon(sign, {0, 0}, 6.5F * type);
    else if (row.acute) draw_done_octagon(sign, {0, 0}, 6.5F * type);
    return sign;
}

std::vector<PaperRow> pennants_of(const PaperInput& in, const RecordRow& row, const PaperStyles& styles, float x, float width)
{
    std::vector<PaperRow> rows;
    const auto add = [&](const std::string& text) {
        std::vector<PaperRow> plate = pennant_rows(in, styles.small.bold(), x, width - x, text);
        for (PaperRow& one : plate) {
            for (PaperThing& thing : one.things) thing = moved(std::move(thing), 0, 2);
            one.height += 2;
        }
        std::move(plate.begin(), plate.end(), std::back_inserter(rows));
    };
    if (const Case* c = in.state.find(row.about)) {
        for (const Flag& flag : flags(in, *c))
            if (flag.danger) add(joined({flag.text, flag.demand}, ": "));
        return rows;
    }
    if (row.abuse) add(in.strings.text("paper.flag.abuse_other")); // it has left the wall since
    if (row.honour) add(in.strings.text("paper.flag.honour"));
    return rows;
}

void add_table(std::vector<PaperRow>& to, const PaperInput& in, const MeetingRecord& record, const PaperStyles& styles, float width)
{
    const Strings& s = in.strings;
    const Date today = local_date(record.opened_at != 0 ? record.opened_at : in.now);
    std::vector<std::string> names;
    for (const char* key : {"code", "assessed", "decision", "owner", "due", "next"}) names.push_back(s.text("paper.col." + std::string(key)));
    static constexpr std::array<float, 5> widths{60, 88, 116, 44, 72};
    const PaperTable table(in, styles, width, 18, names, widths);
    std::vector<PaperRow> head = table.head();
    head.front().space_before = 8 * styles.type;
    std::move(head.begin(), head.end(), std::back_inserter(to));
    for (const RecordRow& row : record.rows) {
        const bool assessed = row.assessed == Assessed::late || row.assessed == Assessed::in_time;
        const std::string hour = row.next_by == 0 ? std::string() : s.text("paper.by_hour", {{"when", short_moment(s, row.next_by, today)}});
        const std::vector<TableCell> cells{{row.code, true},
                                           assessed_cell(in, row, today),
                                           {row.decided ? joined({track(in, row.track, false), row.gate_by.empty() ? std::string() : s.text("paper.cell.gate", {{"init", row.gate_by}})}, "; ") : assessed ? s.text("paper.cell.undecided") : "–", assessed && !row.decided},
                                           {row.owner, true},
                                           due_cell(in, row, today),
                                           {joined({shown(in, row.next_action), hour}, ", ")}};
        std::vector<PaperRow> rows = table.row(cells, sign_of(row, styles.type), pennants_of(in, row, styles, table.left(), width));
        std::move(rows.begin(), rows.end(), std::back_inserter(to));
    }
}

} // namespace

std::vector<PaperPage> minutes_paper(const PaperInput& in, PaperSize size)
{
    const MeetingRecord record = record_of(in);
    const PageFrame frame(in, size, {in.strings.text("paper.title.summary"), subtitle_of(in, record), in.overview ? in.strings.text("paper.hidden.minutes") : std::string()});
    const float width = frame.content().w;
    const PaperStyles styles(size.type);
    std::vector<PaperRow> rows = minutes_head(in, record, styles, width);
    if (!record.rows.empty()) add_table(rows, in, record, styles, width);
    std::vector<PaperRow> rest = minutes_rest(in, record, styles, width);
    std::move(rest.begin(), rest.end(), std::back_inserter(rows));
    std::vector<PaperPage> pages;
    for (PaperColumn& column : flow(rows, [&](std::size_t) { return frame.content(); })) pages.push_back({size.pt, std::move(column.things)});
    frame.finish(pages);
    return pages;
}

} // namespace fyr
