#include "paper/minutes_parts.hpp"

#include "domain/calendar.hpp"
#include "domain/clocks.hpp"
#include "domain/meeting_record.hpp"
#include "paper/paper_signs.hpp"
#include "paper/say_paper.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fyr {

namespace {

using namespace on_paper;

struct Count {
    int n = 0;
    std::string text;
    bool alarming = false; ///< a thick frame
};

std::vector<Count> counts_to_say(const PaperInput& in, const MeetingRecord& record)
{
    const Strings& s = in.strings;
    const auto said = [&](std::string_view key, std::string_view with_n, int n) {
        return n == 0 ? s.text(key) : s.text(with_n, {{"n", std::to_string(n)}});
    };
    if (record.rows.empty() && record.discussed > 0) // a record of before there were rows
        return {{record.discussed, s.text("paper.minutes.discussed")}, {record.assessed, s.text("paper.minutes.assessed")}, {record.decided, s.text("paper.minutes.decided")},
                {record.overdue, s.text("paper.minutes.not_assessed"), record.overdue > 0}};
    const BoardCounts n = counts_of(record.rows);
    return {{n.on_board, s.text("paper.minutes.on_board")},
            {n.in_time, s.text("paper.minutes.in_time")},
            {n.late, s.text("paper.minutes.late")},
            {n.not_assessed, said("paper.minutes.not_assessed", "paper.minutes.not_assessed_over", n.overdue), n.not_assessed > 0},
            {n.acute, said("paper.minutes.acute", "paper.minutes.acute_open", n.acute_open), n.acute_open > 0},
            {n.decided, s.text("paper.minutes.decided")}};
}

/// Boxes beside each other, in as many rows as the width asks for.
void add_counts(std::vector<PaperRow>& to, const PaperInput& in, const MeetingRecord& record, const PaperStyles& styles, float width)
{
    const float k = styles.type, height = 26 * k, gap = 6 * k;
    const PaperStyle number{PaperFace::bold, 15 * k, height};
    PaperRow row{height, {}, false, 6 * k, {}};
    float x = 0;
    const auto end_row = [&] {
        row.height = height + 6 * k;
        to.push_back(std::move(row));
        row = {height, {}, false, 0, {}};
        x = 0;
    };
    for (const Count& count : counts_to_say(in, record)) {
        const PaperStyle words{count.alarming ? PaperFace::semibold : PaperFace::regular, styles.small.size, height};
        const std::string n = std::to_string(count.n);
        const float n_width = in.ruler.width(number.face, number.size, n), w = n_width + 6 * k + in.ruler.width(words.face, words.size, count.text) + 18 * k;
        if (x > 0 && x + w > width) end_row();
        const float line = (count.alarming ? 2 : 0.8F) * k;
        row.things.push_back(PaperBox{{x + line / 2, line / 2, w - line, height - line}, 4 * k, line, 0});
        row.things.push_back(line_of(number, {x + 9 * k, 0}, n));
        row.things.push_back(line_of(words, {x + 15 * k + n_width, 0}, count.text));
        x += w + gap;
    }
    end_row();
}

/// Two lists of lines with a box for the pen, beside each other where there is room.
struct PenLine {
    std::string name, text;
    bool box = true;
};

class PenList {
public:
    PenList(const PaperInput& in, const PaperStyles& styles, float width, float name) : in_(in), styles_(styles), width_(width), name_(name * styles.type) {}

    void heading(const std::string& text)
    {
        PaperRow row{styles_.heading.line + 4 * styles_.type, {}, true, 12 * styles_.type, {}};
        row.things.push_back(line_of(styles_.heading, {0, 0}, text));
        rows_.push_back(std::move(row));
    }
    void add(const PenLine& line)
    {
        const float k = styles_.type, box = line.box ? 16 * k : 0, x = box + name_;
        std::vector<PaperRow> rows;
        const auto put = [&](const PaperStyle& style, float left, const std::string& text, float room) {
            std::size_t i = 0;
            for (std::string& words : wrapped(in_.ruler, style, text, room)) {
                if (i == rows.size()) rows.push_back({style.line, {}, false, 0, {}});
                rows[i++].things.push_back(line_of(style, {left, 0}, std::move(words)));
            }
        };
        put(styles_.small.bold(), box, line.name, name_ - 4 * k);
        put(styles_.small, x, line.text, width_ - x);
        if (rows.empty()) return;
        if (line.box) draw_pen_box(rows.front().things, {5 * k, styles_.small.line / 2}, 9 * k);
        rows.back().height += 3 * k;
        for (std::size_t i = 0; i + 1 < rows.size(); ++i) rows[i].with_next = true;
        std::move(rows.begin(), rows.end(), std::back_inserter(rows_));
    }
    [[nodiscard]] std::vector<PaperRow> take() { return std::move(rows_); }

private:
    const PaperInput& in_;
    const PaperStyles& styles_;
    float width_, name_;
    std::vector<PaperRow> rows_;
};

/// Row by row beside each other; the shorter list ends first.
std::vector<PaperRow> beside(std::vector<PaperRow> left, std::vector<PaperRow> right, float x)
{
    if (left.size() < right.size()) left.resize(right.size());
    for (std::size_t i = 0; i < right.size(); ++i) {
        place(left[i].things, right[i].things, {x, 0});
        left[i].height = std::max(left[i].height, right[i].height);
        left[i].with_next = left[i].with_next || right[i].with_next;
        left[i].space_before = std::max(left[i].space_before, right[i].space_before);
    }
    return left;
}

std::vector<PaperRow> agreement_rows(const PaperInput& in, const PaperStyles& styles, float width, Date today)
{
    PenList list(in, styles, width, 34);
    const std::vector<Agreement> open = open_agreements(in.state);
    if (open.empty()) return {};
    list.heading(in.strings.text("paper.minutes.agreements"));
    for (const Agreement& a : open) {
        const std::string when = a.by != 0 ? short_moment(in.strings, a.by, today) : short_day(in.strings, a.due);
        list.add({a.owner, joined({a.code, promised(in, a.what), in.strings.text("paper.by_hour", {{"when", when}})}, ", ")});
    }
    return list.take();
}

std::vector<PaperRow> acknowledgement_rows(const PaperInput& in, const PaperStyles& styles, float width)
{
    std::vector<std::pair<Date, std::string>> owed;
    for (const CaseId id : in.state.on_board()) {
        const Case* c = in.state.find(id);
        if (!c) continue;
        const AcknowledgementClock clock = acknowledgement_clock(*c, in.rules);
        if (clock.applies) owed.emplace_back(clock.warn, c->facts.code);
    }
    if (owed.empty()) return {};
    std::sort(owed.begin(), owed.end());
    PenList list(in, styles, width, 74);
    list.heading(in.strings.text("paper.minutes.acknowledgements"));
    for (const auto& [day, code] : owed) list.add({code, in.strings.text("paper.within", {{"day", short_day(in.strings, day)}})});
    return list.take();
}

void add_acute(std::vector<PaperRow>& to, const PaperInput& in, const MeetingRecord& record, const PaperStyles& styles, float width, Date today)
{
    PenList list(in, styles, width, 74);
    bool any = false;
    for (const RecordRow& row : record.rows) {
        const Case* c = in.state.find(row.about);
        if (!row.acute || !c) continue;
        if (!std::exchange(any, true)) list.heading(in.strings.text("paper.minutes.acute_title"));
        std::vector<std::string> acts;
        for (const AcuteAction& a : actions_of(c->acute)) acts.push_back(action(in, a, today));
        list.add({row.code, acts.empty() ? in.strings.text("paper.minutes.no_action") : joined(acts, " · "), false});
    }
    std::vector<PaperRow> rows = list.take();
    std::move(rows.begin(), rows.end(), std::back_inserter(to));
}

void add_last_time(std::vector<PaperRow>& to, const PaperInput& in, const MeetingRecord& record, const PaperStyles& styles, float width)
{
    if (record.promises.empty()) return;
    PenList list(in, styles, width, 34);
    list.heading(in.strings.text("paper.minutes.last"));
    for (const Promise& p : record.promises)
        list.add({p.owner, joined({joined({p.code, promised(in, p.what)}, ", "), in.strings.text("promise." + std::string(name_of(p.state)))}, " – "), false});
    std::vector<PaperRow> rows = list.take();
    std::move(rows.begin(), rows.end(), std::back_inserter(to));
}

/// Decisions of a record of before there were rows.
void add_old_outcomes(std::vector<PaperRow>& to, const PaperInput& in, const MeetingRecord& record, const PaperStyles& styles, float width)
{
    if (!record.rows.empty() || record.outcomes.empty()) return;
    PenList list(in, styles, width, 74);
    list.heading(in.strings.text("paper.minutes.outcomes"));
    for (const Outcome& o : record.outcomes) list.add({o.code, joined({track(in, o.track, false), o.owner, short_day(in.strings, o.due)}), false});
    std::vector<PaperRow> rows = list.take();
    std::move(rows.begin(), rows.end(), std::back_inserter(to));
}

} // namespace

std::vector<PaperRow> minutes_head(const PaperInput& in, const MeetingRecord& record, const PaperStyles& styles, float width)
{
    const Strings& s = in.strings;
    std::vector<PaperRow> rows;
    const auto words = [&](const std::string& text, const PaperStyle& style) {
        for (std::string& line : wrapped(in.ruler, style, text, width)) {
            PaperRow row{style.line, {}, true, 0, {}};
            row.things.push_back(line_of(style, {0, 0}, std::move(line)));
            rows.push_back(std::move(row));
        }
    };
    std::vector<std::string> names;
    if (!record.leader.empty()) names.push_back(s.text("paper.minutes.leader", {{"name", record.leader}}));
    for (const std::string& name : record.present)
        if (name != record.leader) names.push_back(name);
    if (!names.empty()) words(s.text("paper.minutes.present", {{"names", joined(names, ", ")}}), styles.text);
    add_counts(rows, in, record, styles, width);
    if (record.rows.empty() && record.outcomes.empty()) words(s.text("paper.minutes.none"), styles.text);
    else if (!record.rows.empty() && counts_of(record.rows).all_true()) words(s.text("paper.minutes.all_true"), styles.text.bold());
    return rows;
}

std::vector<PaperRow> minutes_rest(const PaperInput& in, const MeetingRecord& record, const PaperStyles& styles, float width)
{
    const Date today = local_date(record.opened_at != 0 ? record.opened_at : in.now);
    std::vector<PaperRow> rows;
    add_old_outcomes(rows, in, record, styles, width);
    add_acute(rows, in, record, styles, width, today);
    const float gap = 20 * styles.type, half = (width - gap) / 2;
    const bool two = half >= 200 * styles.type;
    std::vector<PaperRow> left = agreement_rows(in, styles, two ? half : width, today), right = acknowledgement_rows(in, styles, two ? half : width);
    if (two && !left.empty() && !right.empty()) left = beside(std::move(left), std::move(right), half + gap);
    else std::move(right.begin(), right.end(), std::back_inserter(left));
    std::move(left.begin(), left.end(), std::back_inserter(rows));
    add_last_time(rows, in, record, styles, width);
    return rows;
}

} // namespace fyr
