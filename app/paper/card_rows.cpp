#include "paper/card_rows.hpp"

#include "domain/calendar.hpp"
#include "domain/clocks.hpp"
#include "paper/paper_signs.hpp"
#include "paper/say_paper.hpp"

#include <algorithm>
#include <iterator>

namespace fyr {

namespace {

using namespace on_paper;

class Card {
public:
    Card(const PaperInput& in, float width, const PaperStyles& styles) : in_(in), width_(width), styles_(styles), x_(26 * styles.type) {}

    void head(const Case& c)
    {
        PaperRow row;
        row.height = styles_.code.line;
        draw_clock_sign(row.things, {10 * styles_.type, row.height / 2}, 10 * styles_.type, c, in_.now, in_.rules);
        const std::string years = age(in_, c.facts);
        const float code = in_.ruler.width(styles_.code.face, styles_.code.size, c.facts.code), beside = x_ + code + 6 * styles_.type;
        row.things.push_back(line_of(styles_.code, {x_, 0}, c.facts.code));
        const float lower = styles_.code.baseline() - styles_.text.baseline();
        const bool fits = beside + in_.ruler.width(styles_.text.face, styles_.text.size, years) <= width_;
        if (fits) row.things.push_back(line_of(styles_.text, {beside, lower}, years));
        rows_.push_back(std::move(row));
        if (!fits) words(years, false);
    }
    void words(const std::string& text, bool bold)
    {
        const PaperStyle style = bold ? styles_.small.bold() : styles_.small;
        for (std::string& line : wrapped(in_.ruler, style, text, width_ - x_)) {
            PaperRow row;
            row.height = style.line;
            if (!line.empty()) row.things.push_back(line_of(style, {x_, 0}, std::move(line)));
            rows_.push_back(std::move(row));
        }
    }
    void pennant(const std::string& text)
    {
        std::vector<PaperRow> plate = pennant_rows(in_, styles_.small.bold(), x_, width_ - x_, text);
        std::move(plate.begin(), plate.end(), std::back_inserter(rows_));
    }
    void counts(const Case& c)
    {
        PaperRow row;
        row.height = styles_.text.line + 2 * styles_.type;
        float x = x_;
        for (const Polarity polarity : {Polarity::resource, Polarity::concern, Polarity::unknown}) {
            const auto n = std::count_if(c.items.begin(), c.items.end(), [&](const Item& i) { return i.polarity == polarity; });
            const std::string number = std::to_string(n);
            draw_polarity(row.things, {x + 5.5F * styles_.type, row.height / 2}, 5 * styles_.type, polarity);
            row.things.push_back(line_of(styles_.small.bold(), {x + 15 * styles_.type, (row.height - styles_.small.line) / 2}, number));
            x += 44 * styles_.type;
        }
        rows_.push_back(std::move(row));
    }
    void pen_box(const std::string& text)
    {
        PaperRow row;
        row.height = styles_.small.line + 3 * styles_.type;
        draw_pen_box(row.things, {x_ + 5 * styles_.type, row.height / 2}, 9 * styles_.type);
        row.things.push_back(line_of(styles_.small, {x_ + 15 * styles_.type, 1.5F * styles_.type}, text));
        rows_.push_back(std::move(row));
    }
    std::vector<PaperRow> take()
    {
        PaperRow& last = rows_.back();
        last.height += 5 * styles_.type;
        last.things.push_back(PaperShape{{{0, last.height}, {width_, last.height}}, 0.5F, 0.35F, 0, false});
        rows_.front().space_before = 4 * styles_.type;
        for (std::size_t i = 0; i + 1 < rows_.size(); ++i) rows_[i].with_next = true;
        return std::move(rows_);
    }

private:
    const PaperInput& in_;
    float width_;
    const PaperStyles& styles_;
    float x_; ///< of the words, beside the sign
    std::vector<PaperRow> rows_;
};

} // namespace

bool is_alarming(const PaperInput& in, const Case& c)
{
    const ClockFace face = assessment_clock(c, in.now, in.rules).face;
    return is_acute(face) || is_overdue(face);
}

std::string clock_words(const PaperInput& in, const Case& c)
{
    const Strings& s = in.strings;
    const Date today = local_date(in.now);
    const AssessmentClock clock = assessment_clock(c, in.now, in.rules);
    std::vector<std::string> said;
    if (is_acute(clock.face)) said.push_back(s.text("paper.acute"));
    if (is_assessed(c)) {
        said.push_back(s.text("paper.assessed_by", {{"when", short_moment(s, assessed_at(c), today)}, {"by", both(in, c.acute.by, c.acute.by_other)}}));
        if (is_assessed_late(c, in.rules)) said.push_back(s.text("paper.after_deadline", {{"when", short_moment(s, clock.due, today)}}));
    } else {
        said.push_back(s.text(clock.left <= 0 ? "paper.should_be_assessed" : "paper.assess_by", {{"when", short_moment(s, clock.due, today)}}));
    }
    return joined(said);
}

std::vector<PaperRow> card_rows(const PaperInput& in, const Case& c, float width, const PaperStyles& styles)
{
    const Strings& s = in.strings;
    Card card(in, width, styles);
    card.head(c);
    std::vector<std::string> calm;
    for (const Flag& flag : flags(in, c)) {
        if (flag.danger) card.pennant(joined({flag.text, flag.demand}, ": "));
        else calm.push_back(flag.text);
    }
    const NotifierCode* notifier = in.rules.notifier(c.facts.notifier);
    card.words(joined({notifier ? notifier->short_name.in(s.language()) : std::string(), joined(calm)}), false);
    card.words(clock_words(in, c), is_alarming(in, c));
    for (const AcuteAction& a : actions_of(c.acute)) card.words(action(in, a, local_date(in.now)), a.is_open());
    card.words(shown(in, c.facts.summary), false);
    if (!c.items.empty()) card.counts(c);
    if (c.decision) {
        card.words(track(in, c.decision->track, false), true);
        card.words(joined({c.decision->owner, day(s, c.decision->due)}), false);
        card.words(shown(in, c.decision->next_action), false);
        if (c.transferred_at == 0) card.pen_box(s.text("paper.transferred"));
        else card.words(s.text("paper.transferred_at", {{"when", short_moment(s, c.transferred_at, local_date(in.now))}}), false);
    }
    return card.take();
}

} // namespace fyr
