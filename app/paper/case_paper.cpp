#include "paper/case_paper.hpp"

#include "paper/page_frame.hpp"
#include "paper/say_paper.hpp"

#include <algorithm>

namespace fyr {

std::vector<Rect> text_columns(Rect content, float type)
{
    const float narrowest = 360 * type, gap = 28 * type;
    const float count = std::max(1.F, static_cast<float>(static_cast<int>((content.w + gap) / (narrowest + gap))));
    const float width = (content.w - gap * (count - 1)) / count;
    std::vector<Rect> columns;
    for (int i = 0; i < static_cast<int>(count); ++i) columns.push_back({content.x + static_cast<float>(i) * (width + gap), content.y, width, content.h});
    return columns;
}

std::vector<PaperPage> pages_of(const std::vector<PaperRow>& rows, Rect content, float type)
{
    const std::vector<Rect> columns = text_columns(content, type);
    const std::vector<PaperColumn> filled = flow(rows, [&](std::size_t i) { return columns[i % columns.size()]; });
    std::vector<PaperPage> pages((filled.size() + columns.size() - 1) / columns.size());
    for (std::size_t i = 0; i < filled.size(); ++i) place(pages[i / columns.size()].things, filled[i].things, {0, 0});
    return pages;
}

std::string case_subtitle(const PaperInput& in, const Case& c)
{
    const NotifierCode* notifier = in.rules.notifier(c.facts.notifier);
    return on_paper::joined({on_paper::age(in, c.facts), notifier ? notifier->short_name.in(in.strings.language()) : std::string(),
                             in.strings.text("paper.received", {{"when", on_paper::moment(in.strings, c.facts.received)}})});
}

void add_case(RowList& rows, const PaperInput& in, const Case& c)
{
    add_facts(rows, in, c);
    add_funnel(rows, in, c);
    add_rounds(rows, in, c);
    add_next_steps(rows, in, c);
}

std::vector<PaperPage> case_paper(const PaperInput& in, const Case& c, PaperSize size)
{
    const PageFrame frame(in, size, {c.facts.code, case_subtitle(in, c), in.overview ? in.strings.text("paper.hidden.case") : std::string()});
    RowList rows(in, text_columns(frame.content(), size.type).front().w, size.type);
    add_case(rows, in, c);
    std::vector<PaperPage> pages = pages_of(rows.take(), frame.content(), size.type);
    frame.finish(pages);
    return pages;
}

} // namespace fyr
