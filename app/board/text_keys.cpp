#include "board/text_keys.hpp"

#include "base/text.hpp"
#include "base/visible_text.hpp"

#include <algorithm>

namespace fyr {

namespace {

struct Typed {
    std::vector<char32_t> points;
    std::size_t caret, anchor;
};

Typed typed_in(const Form& form)
{
    Typed f{to_code_points(form.value(form.focus)), form.caret, form.anchor};
    f.caret = std::min(f.caret, f.points.size());
    f.anchor = std::min(f.anchor, f.points.size());
    return f;
}

void put_back(Form& form, const Typed& f)
{
    form.values[form.focus] = to_utf8(f.points);
    form.caret = f.caret;
    form.anchor = f.anchor;
    form.error = {};
}

void erase_selection(Typed& f)
{
    const auto from = std::min(f.caret, f.anchor), to = std::max(f.caret, f.anchor);
    f.points.erase(f.points.begin() + static_cast<std::ptrdiff_t>(from), f.points.begin() + static_cast<std::ptrdiff_t>(to));
    f.caret = f.anchor = from;
}

/// One character people see further: an accent of its own stays with its letter.
std::size_t step_back(const Typed& f, std::size_t at)
{
    if (at > 0) --at;
    while (at > 0 && (joins_the_one_before(f.points[at]) || f.points[at - 1] == 0x200D)) --at;
    return at;
}

std::size_t step_on(const Typed& f, std::size_t at)
{
    if (at < f.points.size()) ++at;
    while (at < f.points.size() && (joins_the_one_before(f.points[at]) || f.points[at - 1] == 0x200D)) ++at;
    return at;
}

void insert(Typed& f, const std::string& text, std::size_t most)
{
    constexpr std::size_t most_marks = 4; // to a character: what nobody sees does not grow without end
    erase_selection(f);
    std::size_t seen = visible_count(to_utf8(f.points));
    for (const char32_t p : to_code_points(text)) {
        const bool joins = joins_the_one_before(p);
        if ((seen >= most && !joins) || f.points.size() >= most * most_marks) break;
        if (p < 0x20 && p != '\n') continue;
        if (!joins) ++seen;
        f.points.insert(f.points.begin() + static_cast<std::ptrdiff_t>(f.caret), p);
        ++f.caret;
    }
    f.anchor = f.caret;
}

} // namespace

void type_text(Form& form, const std::string& text, std::size_t most)
{
    if (form.focus.empty()) return;
    Typed f = typed_in(form);
    insert(f, text, most);
    put_back(form, f);
}

bool type_key(Form& form, const KeyEvent& key, std::size_t most, bool many_lines)
{
    if (form.focus.empty()) return false;
    Typed f = typed_in(form);
    const bool selected = f.caret != f.anchor;
    const auto go = [&](std::size_t to) {
        f.caret = to;
        if (!key.shift) f.anchor = to;
    };
    switch (key.key) {
    case Key::none: insert(f, key.text, most); break;
    case Key::backspace:
        if (!selected && f.caret > 0) f.anchor = step_back(f, f.caret);
        erase_selection(f);
        break;
    case Key::del:
        if (!selected && f.caret < f.points.size()) f.anchor = step_on(f, f.caret);
        erase_selection(f);
        break;
    case Key::left: go(step_back(f, f.caret)); break;
    case Key::right: go(step_on(f, f.caret)); break;
    case Key::home: go(0); break;
    case Key::end: go(f.points.size()); break;
    case Key::select_all:
        f.anchor = 0;
        f.caret = f.points.size();
        break;
    case Key::enter:
        if (!many_lines || !key.shift) return false;
        insert(f, "\n", most);
        break;
    case Key::escape: case Key::tab: case Key::up: case Key::down: case Key::page_up: case Key::page_down: case Key::undo:
    case Key::redo: case Key::copy: case Key::cut: case Key::paste: case Key::search: case Key::next: case Key::f1: case Key::f2: return false;
    }
    put_back(form, f);
    return true;
}

} // namespace fyr
