#include "paper/page_frame.hpp"

#include "ui/say.hpp"

#include <algorithm>
#include <utility>

namespace fyr {

namespace {

constexpr PaperStyle title_style{PaperFace::display, 20, 24}, subtitle_style{PaperFace::regular, 11, 15}, fact_style{PaperFace::regular, 9.6F, 13.5F};

PaperStyle scaled(PaperStyle style, float by) { return {style.face, style.size * by, style.line * by}; }

/// "a0bf d94a …": read aloud in fours.
std::string in_fours(const std::string& digits)
{
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0) out += ' ';
        out += digits[i];
    }
    return out;
}

/// At the right of the head, above the number of the page: entry, checksum, level. On a narrow page the checksum is its first eight
/// digits (the file has all) and the level stands in the foot.
std::vector<std::string> facts_of(const PaperInput& in, bool narrow)
{
    std::vector<std::string> facts{in.strings.text("paper.entry", {{"n", std::to_string(in.entry)}}),
                                   in_fours(narrow ? in.checksum.substr(0, 8) : in.checksum)};
    if (!narrow) facts.push_back(in.strings.text(in.overview ? "paper.level.overview" : "paper.level.full"));
    return facts;
}

bool is_narrow(const PaperSize& size) { return size.pt.w < 700 * size.type; }

/// What a page is of when it is about nobody; "": it is about somebody.
std::string fiction(const PaperInput& in)
{
    return in.training ? in.strings.text("paper.training") : in.fictive ? in.strings.text("picture.fictive") : std::string();
}

} // namespace

void draw_mark(std::vector<PaperThing>& on, Point foot, float height)
{
    const float u = height / 60; // drawn in sixtieths
    const auto at = [&](float x, float y) { return Point{foot.x + x * u, foot.y - y * u}; };
    const auto ink = [&](std::vector<Point> corners, float grey = 0) { on.push_back(PaperShape{std::move(corners), 0, grey, 0, true}); };
    ink({at(-12, 0), at(12, 0), at(12, 4), at(-12, 4)});
    ink({at(-9, 4), at(9, 4), at(6, 38), at(-6, 38)});
    for (const float y : {10.F, 24.F}) { // two white bands
        const float low = 9 - (y - 4) * 3 / 34 - 1.4F, high = 9 - (y + 3) * 3 / 34 - 1.4F;
        ink({at(-low, y), at(low, y), at(high, y + 7), at(-high, y + 7)}, 1);
    }
    ink({at(-9, 38), at(9, 38), at(9, 40), at(-9, 40)});
    on.push_back(PaperBox{{at(-5, 50).x, at(-5, 50).y, 10 * u, 10 * u}, 0, 1.4F * u, 0});
    on.push_back(PaperShape{{at(0, 40), at(0, 50)}, 1.4F * u, 0, 0, false});
    ink({at(-7, 50), at(7, 50), at(0, 56)});
    ink({at(-0.8F, 55), at(0.8F, 55), at(0.8F, 60), at(-0.8F, 60)});
}

PageFrame::PageFrame(const PaperInput& in, PaperSize size, PaperHead head) : in_(in), size_(size), head_(std::move(head))
{
    const float k = size.type, width = size.pt.w - 2 * paper_margin;
    const PaperStyle facts = scaled(fact_style, k);
    float right = in.ruler.width(facts.face, facts.size, in.strings.text("paper.page", {{"a", "100"}, {"b", "100"}}));
    for (const std::string& line : facts_of(in, is_narrow(size))) right = std::max(right, in.ruler.width(PaperFace::semibold, facts.size, line));
    left_width_ = width - right - 36 * k - 16 * k;
    subtitle_ = wrapped(in.ruler, scaled(subtitle_style, k), head_.subtitle, left_width_);
    const float lines = std::max(24 * k + static_cast<float>(subtitle_.size()) * 15 * k, 4 * 13.5F * k);
    const float top = paper_margin + lines + 14 * k;

    const std::string mark = fiction(in);
    left_.push_back((mark.empty() ? "" : mark + " · ") + in.strings.text("picture.notice"));
    right_.push_back(in.strings.text(in.by.empty() ? "paper.printed" : "paper.printed_by",
                                     {{"day", say::full_date(in.strings, local_date(in.now))}, {"kl", say::clock(in.strings, in.now)}, {"by", in.by}}));
    std::string rest = in.strings.text(in.overview ? "paper.privacy.overview" : "paper.privacy.full");
    if (is_narrow(size)) rest = in.strings.text(in.overview ? "paper.level.overview" : "paper.level.full") + ". " + rest;
    if (!head_.hidden.empty()) rest += " " + head_.hidden;
    if (!in.kept.empty()) rest += " " + in.strings.text("paper.kept", {{"where", in.kept}});
    for (std::string& line : wrapped(in.ruler, facts, rest, width)) left_.push_back(std::move(line));
    const bool narrow = in.ruler.width(PaperFace::semibold, facts.size, left_[0]) + in.ruler.width(facts.face, facts.size, right_[0]) + 20 > width;
    if (narrow) left_.insert(left_.begin() + 1, right_[0]), right_.clear();
    const float foot = static_cast<float>(left_.size()) * facts.line + 8 * k;
    content_ = {paper_margin, top, width, size.pt.h - paper_margin - foot - 6 * k - top};
}

void PageFrame::draw_head(PaperPage& page, const std::string& count) const
{
    const float k = size_.type, left = paper_margin, right = size_.pt.w - paper_margin;
    const PaperStyle title = scaled(title_style, k), subtitle = scaled(subtitle_style, k), facts = scaled(fact_style, k);
    draw_mark(page.things, {left + 8 * k, paper_margin + 41 * k}, 42 * k);
    const float x = left + 28 * k;
    page.things.push_back(PaperText{{x, paper_margin + title.baseline()}, title.face, title.size, 0, head_.title});
    if (const std::string mark = fiction(in_); !mark.empty()) {
        const PaperStyle small = facts.bold();
        const float width = in_.ruler.width(small.face, small.size, mark), at = x + in_.ruler.width(title.face, title.size, head_.title) + 12 * k;
        const Rect plate{at, paper_margin + 4 * k, width + 12 * k, 17 * k};
        page.things.push_back(PaperBox{plate, 3 * k, 0, 0});
        page.things.push_back(PaperText{{at + 6 * k, plate.center().y + small.size * 0.727F / 2}, small.face, small.size, 1, mark});
    }
    float y = paper_margin + 24 * k;
    for (const std::string& line : subtitle_) {
        page.things.push_back(PaperText{{x, y + subtitle.baseline()}, subtitle.face, subtitle.size, 0, line});
        y += subtitle.line;
    }
    float line_y = paper_margin;
    const auto fact = [&](const std::string& text, PaperFace face) {
        page.things.push_back(PaperText{{right - in_.ruler.width(face, facts.size, text), line_y + facts.baseline()}, face, facts.size, 0, text});
        line_y += facts.line;
    };
    PaperFace face = PaperFace::semibold; // the number of the entry
    for (const std::string& line : facts_of(in_, is_narrow(size_))) fact(line, std::exchange(face, PaperFace::regular));
    fact(count, PaperFace::regular);
    const float rule = content_.y - 8 * k;
    page.things.push_back(PaperShape{{{left, rule}, {right, rule}}, 1.5F * k, 0, 0, false});
}

void PageFrame::draw_foot(PaperPage& page) const
{
    const float k = size_.type, left = paper_margin, right = size_.pt.w - paper_margin;
    const PaperStyle facts = scaled(fact_style, k);
    float y = content_.bottom() + 6 * k;
    page.things.push_back(PaperShape{{{left, y}, {right, y}}, 0.75F * k, 0, 0, false});
    y += 4 * k;
    if (!right_.empty())
        page.things.push_back(PaperText{{right - in_.ruler.width(facts.face, facts.size, right_[0]), y + facts.baseline()}, facts.face, facts.size, 0, right_[0]});
    for (std::size_t i = 0; i < left_.size(); ++i) {
        page.things.push_back(PaperText{{left, y + facts.baseline()}, i == 0 ? PaperFace::semibold : facts.face, facts.size, 0, left_[i]});
        y += facts.line;
    }
}

void PageFrame::finish(std::vector<PaperPage>& pages) const
{
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].size = size_.pt;
        draw_head(pages[i], in_.strings.text("paper.page", {{"a", std::to_string(i + 1)}, {"b", std::to_string(pages.size())}}));
        draw_foot(pages[i]);
    }
}

} // namespace fyr
