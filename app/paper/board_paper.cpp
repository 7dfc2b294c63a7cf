// The board on paper (design part 2, section 7): depth is line weight, a card is a row, what is left of a column is for the pen.
#include "paper/papers.hpp"

#include "domain/calendar.hpp"
#include "domain/walk.hpp"
#include "paper/card_rows.hpp"
#include "paper/case_paper.hpp"
#include "paper/page_frame.hpp"
#include "paper/paper_signs.hpp"
#include "paper/say_paper.hpp"
#include "ui/say.hpp"

#include <algorithm>
#include <iterator>

namespace fyr {

namespace {

using namespace on_paper;

constexpr float narrowing = 0.09F; ///< how far each side of the funnel comes in, of its height

/// One column of the funnel on a page: its outline, and where its words stand.
struct FunnelColumn {
    std::array<Point, 4> corners{}; ///< top left, top right, bottom right, bottom left
    Rect inside;
};

std::array<FunnelColumn, step_count> funnel_columns(Rect at, float type)
{
    constexpr std::array<float, step_count> weights{.226F, .207F, .204F, .172F, .191F};
    const float gap = 4 * type, width = at.w - gap * 4, deepest = at.h * narrowing;
    std::array<FunnelColumn, step_count> columns;
    float x = at.x;
    for (std::size_t i = 0; i < step_count; ++i) {
        const float w = width * weights[i], begin = i == 0 ? 0 : static_cast<float>(i - 1) / 3 * deepest, end = i == 0 ? 0 : std::min(deepest, static_cast<float>(i) / 3 * deepest);
        columns[i].corners = {Point{x, at.y + begin}, {x + w, at.y + end}, {x + w, at.bottom() - end}, {x, at.bottom() - begin}};
        const float in = 9 * type;
        columns[i].inside = {x + in, at.y + end + in, w - 2 * in, at.h - 2 * end - 2 * in};
        x += w + gap;
    }
    return columns;
}

class FunnelPages {
public:
    FunnelPages(const PaperInput& in, PaperSize size, Rect content)
        : in_(in), styles_(size.type), columns_(funnel_columns(content, size.type)), content_(content),
          orders_(column_orders(in.state, in.now, in.rules))
    {
    }

    std::vector<PaperPage> pages()
    {
        std::array<std::vector<PaperColumn>, step_count> filled;
        std::size_t count = 1;
        for (std::size_t i = 0; i < step_count; ++i) {
            filled[i] = flow(rows_of(i), [&](std::size_t page) { return list_of(i, page); });
            count = std::max(count, filled[i].size());
        }
        std::vector<PaperPage> pages(count);
        for (std::size_t page = 0; page < count; ++page)
            for (std::size_t i = 0; i < step_count; ++i) {
                draw_outline(pages[page].things, i);
                float bottom = draw_head(pages[page].things, i, page > 0 && page < filled[i].size());
                if (page < filled[i].size()) {
                    place(pages[page].things, filled[i][page].things, {0, 0});
                    bottom = std::max(bottom, filled[i][page].bottom);
                }
                if (page + 1 >= filled[i].size()) draw_writing_lines(pages[page].things, i, bottom);
            }
        draw_next_deadlines(pages.front().things);
        draw_legend(pages.front().things);
        return pages;
    }

private:
    std::vector<PaperRow> rows_of(std::size_t i) const
    {
        std::vector<PaperRow> rows;
        for (const CaseId id : orders_[i]) {
            std::vector<PaperRow> card = card_rows(in_, *in_.state.find(id), columns_[i].inside.w, styles_);
            std::move(card.begin(), card.end(), std::back_inserter(rows));
        }
        return rows;
    }
    [[nodiscard]] Rect list_of(std::size_t i, std::size_t page) const
    {
        std::vector<PaperThing> nowhere;
        const float top = draw_head(nowhere, i, page > 0);
        const Rect& inside = columns_[i].inside;
        return {inside.x, top, inside.w, inside.bottom() - top};
    }
    void draw_outline(std::vector<PaperThing>& on, std::size_t i) const
    {
        const auto& c = columns_[i].corners;
        on.push_back(PaperShape{{c.begin(), c.end()}, (i + 1 == step_count ? 2.4F : 1.F) * styles_.type, 0, 0, true});
    }
    /// Returns where the cards begin.
    float draw_head(std::vector<PaperThing>& on, std::size_t i, bool goes_on) const
    {
        const Strings& s = in_.strings;
        const Rect& at = columns_[i].inside;
        const std::string key = "col." + std::string(name_of(static_cast<Step>(i)));
        const float k = styles_.type;
        const PaperStyle title{PaperFace::display, 16 * k, 20 * k};
        float y = at.y;
        if (i >= 1 && i <= 3) {
            on.push_back(line_of(styles_.small.bold(), {at.x, y}, s.text("col.phase", {{"n", std::to_string(i)}})));
            y += styles_.small.line;
        }
        const std::string count = std::to_string(orders_[i].size());
        const float count_width = in_.ruler.width(title.face, title.size, count);
        on.push_back(line_of(title, {at.right() - count_width, y}, count));
        const std::string name = goes_on ? s.text("paper.continued", {{"what", s.text(key)}}) : s.text(key);
        for (const std::string& line : wrapped(in_.ruler, title, name, at.w - count_width - 6 * k)) {
            on.push_back(line_of(title, {at.x, y}, line));
            y += title.line;
        }
        for (const std::string& line : wrapped(in_.ruler, styles_.small, goes_on ? std::string() : s.text(key + ".sub"), at.w)) {
            on.push_back(line_of(styles_.small, {at.x, y}, line));
            y += styles_.small.line;
        }
        y += 4 * k;
        on.push_back(PaperShape{{{at.x, y}, {at.right(), y}}, 1, 0, 0, false});
        return y + 3 * k;
    }
    void draw_writing_lines(std::vector<PaperThing>& on, std::size_t i, float from) const
    {
        const Rect& at = columns_[i].inside;
        const float pitch = 8 * pt_per_mm;
        if (at.bottom() - from < styles_.small.line + 2 * pitch) return;
        on.push_back(line_of(styles_.small, {at.x, from + 4 * styles_.type}, in_.strings.text("paper.pen_notes")));
        for (float y = from + 4 * styles_.type + styles_.small.line + pitch; y <= at.bottom(); y += pitch)
            on.push_back(PaperShape{{{at.x, y}, {at.right(), y}}, 0.5F, 0.5F, 1.5F, false});
    }
    /// The corner above the spout: who has to be assessed first.
    void draw_next_deadlines(std::vector<PaperThing>& on) const
    {
        const Rect corner{columns_[4].corners[0].x, content_.y, content_.right() - columns_[4].corners[0].x, content_.h * narrowing - 6 * styles_.type};
        const auto most = static_cast<std::size_t>(std::max(0.F, corner.h - styles_.text.line) / styles_.small.line);
        std::vector<std::pair<Stamp, const Case*>> waiting;
        for (const CaseId id : in_.state.on_board())
            if (const Case* c = in_.state.find(id); c && !is_assessed(*c)) waiting.emplace_back(assessment_clock(*c, in_.now, in_.rules).due, c);
        if (waiting.empty() || most == 0) return;
        std::sort(waiting.begin(), waiting.end(), [](const auto& a, const auto& b) { return std::pair(a.first, a.second->id) < std::pair(b.first, b.second->id); });
        on.push_back(line_of(styles_.text.bold(), {corner.x, corner.y}, in_.strings.text("paper.next_deadlines")));
        float y = corner.y + styles_.text.line;
        for (std::size_t i = 0; i < std::min(most, waiting.size()); ++i) {
            const std::string when = short_moment(in_.strings, waiting[i].first, local_date(in_.now));
            on.push_back(line_of(styles_.small.bold(), {corner.x, y}, waiting[i].second->facts.code));
            on.push_back(line_of(styles_.small, {corner.right() - in_.ruler.width(styles_.small.face, styles_.small.size, when), y}, when));
            y += styles_.small.line;
        }
    }
    void draw_legend(std::vector<PaperThing>& on) const
    {
        const float k = styles_.type, height = content_.h * narrowing - 6 * k;
        if (height < 3 * 16 * k) return;
        const Rect corner{columns_[4].corners[0].x, content_.bottom() - height, content_.right() - columns_[4].corners[0].x, height};
        float x = corner.x, y = corner.bottom() - 3 * 16 * k;
        const auto line = [&](std::string_view key, const auto& sign) {
            sign(Point{x + 7 * k, y + 8 * k});
            on.push_back(line_of(styles_.small, {x + 18 * k, y + 1.5F * k}, in_.strings.text(key)));
            y += 16 * k;
        };
        line("paper.legend.alarm", [&](Point p) { draw_octagon(on, p, 6 * k); });
        line("paper.legend.assessed", [&](Point p) { draw_check(on, p, 6 * k, false); });
        line("paper.legend.left", [&](Point p) { draw_ring(on, p, 6 * k, 0.3F); });
        x = corner.x + corner.w * 0.62F;
        y = corner.bottom() - 3 * 16 * k;
        line("mag.resource", [&](Point p) { draw_polarity(on, p, 5 * k, Polarity::resource); });
        line("mag.concern", [&](Point p) { draw_polarity(on, p, 5 * k, Polarity::concern); });
        line("mag.unknown", [&](Point p) { draw_polarity(on, p, 5 * k, Polarity::unknown); });
    }

    const PaperInput& in_;
    PaperStyles styles_;
    std::array<FunnelColumn, step_count> columns_;
    Rect content_;
    std::array<std::vector<CaseId>, step_count> orders_;
};

/// Step by step, one below the other, where five columns would be too narrow for words.
std::vector<PaperPage> list_pages(const PaperInput& in, PaperSize size, Rect content)
{
    const float width = text_columns(content, size.type).front().w;
    const auto orders = column_orders(in.state, in.now, in.rules);
    std::vector<PaperRow> rows;
    for (std::size_t i = 0; i < step_count; ++i) {
        RowList list(in, width, size.type);
        const std::string name = in.strings.text("col." + std::string(name_of(static_cast<Step>(i))));
        list.heading(joined({name, std::to_string(orders[i].size())}));
        std::vector<PaperRow> head = list.take();
        std::move(head.begin(), head.end(), std::back_inserter(rows));
        for (const CaseId id : orders[i]) {
            std::vector<PaperRow> card = card_rows(in, *in.state.find(id), width, list.styles());
            for (PaperRow& row : card) row.head = list.continued();
            std::move(card.begin(), card.end(), std::back_inserter(rows));
        }
        rows.back().with_next = false;
    }
    return pages_of(rows, content, size.type);
}

std::vector<PaperPage> all_cases(const PaperInput& in, PaperSize size, Rect content)
{
    RowList rows(in, text_columns(content, size.type).front().w, size.type);
    for (const auto& order : column_orders(in.state, in.now, in.rules))
        for (const CaseId id : order) {
            const Case& c = *in.state.find(id);
            rows.title(c.facts.code, case_subtitle(in, c));
            add_case(rows, in, c);
        }
    return pages_of(rows.take(), content, size.type);
}

} // namespace

std::vector<PaperPage> board_paper(const PaperInput& in, PaperSize size)
{
    const Strings& s = in.strings;
    const std::size_t count = in.state.on_board().size();
    const PageFrame frame(in, size,
                          {s.text("paper.title.funnel"),
                           joined({in.team, moment(s, in.now), s.text(count == 1 ? "funnel.one" : "funnel.many", {{"n", std::to_string(count)}})}),
                           in.overview ? s.text("paper.hidden.case") : std::string()});
    constexpr float narrowest = 740; // points of content at type 1: five columns with Danish words in them
    const bool columns = frame.content().w >= narrowest * size.type && size.lies();
    std::vector<PaperPage> pages = columns ? FunnelPages(in, size, frame.content()).pages() : list_pages(in, size, frame.content());
    if (!in.overview && count > 0) {
        std::vector<PaperPage> more = all_cases(in, size, frame.content());
        std::move(more.begin(), more.end(), std::back_inserter(pages));
    }
    frame.finish(pages);
    return pages;
}

} // namespace fyr
