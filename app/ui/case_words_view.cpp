// The notification's own words on the case page: each sentence can be touched and becomes a note (design part 4, section 2).
#include "ui/case_parts.hpp"

#include "base/text.hpp"
#include "board/sentences.hpp"

#include <cmath>

namespace fyr {

namespace {

constexpr float pad = 17, title_height = 48, foot_height = 52;
constexpr float least_touch = 44; ///< lp; a shorter piece of a sentence is no target of its own beside its others

/// A piece of a line that belongs to one sentence.
struct Run {
    std::size_t sentence = 0;
    float x = 0, w = 0;
    std::string text;
};
struct Line { std::vector<Run> runs; };

bool is_new(const Item& item) { return item.kind == Kind::not_stated && !item.text.empty(); }

/// The words, line by line, in `width` lp. A word that is wider than that is broken.
std::vector<Line> laid_out(const Painter& p, std::string_view text, const std::vector<Sentence>& sentences, const std::vector<bool>& bold, float width)
{
    std::vector<Line> lines(1);
    float x = 0;
    std::size_t before = 0;
    const float space = p.width_of(Type::body, " ");
    const auto put = [&](std::size_t i, const std::string& word, float w) {
        std::vector<Run>& runs = lines.back().runs;
        if (!runs.empty() && runs.back().sentence == i) {
            runs.back().text += " " + word;
            runs.back().w = x + w - runs.back().x;
        } else {
            runs.push_back({i, x, w, word});
        }
        x += w + space;
    };
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const Sentence& s = sentences[i];
        const Type type = bold[i] ? Type::body_medium : Type::body;
        for (std::size_t at = s.begin; at < s.end;) {
            const bool broken = std::count(text.begin() + static_cast<std::ptrdiff_t>(before), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') > 0;
            if (broken && !lines.back().runs.empty()) lines.emplace_back(), x = 0;
            std::size_t end = at;
            while (end < s.end && text[end] != ' ' && text[end] != '\n' && text[end] != '\t' && text[end] != '\r') ++end;
            before = end;
            if (end > at) {
                for (const std::string& word : p.wrapped(type, text.substr(at, end - at), width, 40)) {
                    const float w = p.width_of(type, word);
                    if (x > 0 && x + w > width) lines.emplace_back(), x = 0;
                    put(i, word, w);
                }
            }
            at = end;
            while (at < s.end && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r')) ++at;
        }
    }
    return lines;
}

/// A touch makes it a note with these words; a sentence that is one already opens it.
Intent tap_of(const Frame& f, const Case& c, std::string_view sentence)
{
    const std::string words = as_note(sentence);
    for (const Item& item : c.items)
        if (item.text == words) return sheet_about(c.id, "note/" + std::to_string(item.id.value), 700);
    Item item;
    item.kind = Kind::not_stated;
    item.text = words;
    if (const NotifierCode* notifier = f.rules.notifier(c.facts.notifier)) {
        const std::string& who = f.word(notifier->short_name);
        const std::string first = clipped(who, 1);
        item.source = folded(first) + who.substr(first.size());
    }
    return Command{SaveItem{c.id, item}};
}

void draw_veiled(Frame& f, Rect at)
{
    const float pitch = f.paint.line_of(Type::body) + 8;
    int i = 0;
    for (float y = at.y + 6; y + 16 <= at.bottom(); y += pitch, ++i) f.paint.rect({at.x, y, at.w * (i % 4 == 3 ? 0.55F : i % 2 == 0 ? 0.96F : 0.88F), 16}, f.theme.line, 8);
}

void draw_foot(Frame& f, const Case& c, Rect at, std::size_t first, std::size_t last, std::size_t all)
{
    Painter& p = f.paint;
    if (all == 0) {
        p.icon({at.x + 14, at.center().y}, 24, f.theme.ink2, icons::touch_app);
        const std::string hint = f.t("text.hint");
        p.text_in({at.x + 36, at.y, at.w - 36, at.h}, fitting(p, hint, at.w - 36, {Type::body, Type::small}), f.theme.ink2, hint, Align::left);
        return;
    }
    const std::string large = f.t("text.large");
    const float width = std::round(p.width_of(Type::label, large) + 68), y = at.bottom() - 64;
    const std::string lines = f.t("text.lines", {{"a", std::to_string(first)}, {"b", std::to_string(last)}, {"n", std::to_string(all)}});
    if (p.width_of(Type::small, lines) <= at.w - width - 10) p.text_in({at.x, y, at.w - width - 10, 64}, Type::small, f.theme.ink2, lines, Align::left);
    draw_button(f, {at.right() - width + 8, y, width, 64}, {"case/text/large", large, icons::zoom_in, Look::soft, UiAction{OpenSheet{{SheetKind::original, c.id, {}, "", 500}}}, {}, {}, false}, 16, Type::label);
}

} // namespace

void draw_words(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 16, Shadow::card, f.theme.surface);
    const float title = title_height + std::max(0.F, f.m.type(22) - 22);
    const std::string name = f.t("text.title");
    p.icon({at.x + 28, at.y + title / 2 + 2}, 26, f.theme.ink2, icons::description);
    p.text_in({at.x + 50, at.y + 2, at.w - 60, title}, fitting(p, name, at.w - 60, {Type::label, Type::small_bold}), f.theme.ink2, name, Align::left);
    const std::string& text = c.facts.text.empty() ? c.facts.summary : c.facts.text;
    Rect seen{at.x + pad, at.y + title, at.w - 2 * pad, at.h - title - 8};
    if (f.ui.veil) return draw_veiled(f, seen);
    const std::vector<Sentence> sentences = sentences_of(text);
    if (sentences.empty()) {
        draw_lines(p, {seen.x, seen.y + 4}, Type::body, f.theme.ink2, whole(p, Type::body, f.t("text.none"), seen.w));
        return;
    }
    std::vector<bool> used, fresh;
    for (const Sentence& s : sentences) {
        const std::string words = as_note(s.of(text));
        used.push_back(is_used(s.of(text), c));
        fresh.push_back(!f.exporting && std::any_of(c.items.begin(), c.items.end(), [&](const Item& i) { return is_new(i) && i.text == words; }));
    }
    const float line = std::round(p.line_of(Type::body) * 31 / 28.6F);
    const std::vector<Line> lines = laid_out(p, text, sentences, fresh, seen.w);
    const float content = line * static_cast<float>(lines.size()) + 4;
    const bool foot = !f.exporting, fits = content <= seen.h - (foot ? foot_height : 0);
    if (foot) seen.h -= fits ? foot_height : 76;
    if (!fits) seen.h = std::floor(seen.h / line) * line; // no line is seen in half
    const std::string list = "case/text";
    const Scroller s{seen, std::max(0.F, content - seen.h), scrolled(f, list, content - seen.h), f.targets.all().size()};
    Target& ground = f.targets.add(list, seen);
    ground.scroll = list;
    ground.scroll_range = s.range;
    const std::size_t first_target = f.targets.all().size();
    if (s.range > 0) p.clip({seen.x - 8, seen.y, seen.w + 16, seen.h});
    std::size_t first = lines.size(), last = 0;
    std::vector<int> pieces(sentences.size(), 0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float y = seen.y - s.at + line * static_cast<float>(i);
        const bool in_view = y + line > seen.y && y < seen.bottom();
        if (y >= seen.y - line / 2 && y + line <= seen.bottom() + line / 2) first = std::min(first, i), last = i;
        for (const Run& run : lines[i].runs) {
            const std::string own = "case/text/" + std::to_string(run.sentence + 1);
            const int piece = pieces[run.sentence]++;
            if (!in_view) continue;
            const Rect box{seen.x + run.x - 5, y, run.w + 10, line - 1};
            const std::string target = piece == 0 ? own : own + "/" + std::to_string(piece + 1);
            if (fresh[run.sentence]) p.rect(box, f.theme.lampsoft, 6);
            if (f.pressed(target)) p.rect(box, faded(f.theme.fjord, 0.14F), 6);
            const Color ink = fresh[run.sentence] ? (f.theme.dark ? f.theme.lampink : f.theme.ink) : f.theme.ink;
            p.text({seen.x + run.x, y + (line - p.line_of(Type::body)) / 2}, fresh[run.sentence] ? Type::body_medium : Type::body, ink, run.text);
            if (used[run.sentence] && !fresh[run.sentence]) p.rect({seen.x + run.x, y + line - 4, run.w, 3}, faded(f.theme.fjord, 0.75F), 1.5F);
            const bool alone = lines[i].runs.size() == 1;
            if (f.exporting || (piece > 0 && run.w < least_touch && !alone)) continue;
            Target& t = f.targets.add(target, box);
            t.tap = tap_of(f, c, sentences[run.sentence].of(text));
            t.scroll = list;
            t.scroll_range = s.range;
        }
    }
    if (s.range > 0) {
        p.unclip();
        f.targets.clip_from(first_target, seen, list, s.range);
        p.rect({at.right() - 12, seen.y + seen.h * s.at / content, 6, seen.h * seen.h / content}, f.theme.line2, 3);
    }
    if (foot) draw_foot(f, c, {seen.x, seen.bottom(), seen.w, at.bottom() - 6 - seen.bottom()}, first + 1, last + 1, fits ? 0 : lines.size());
}

} // namespace fyr
