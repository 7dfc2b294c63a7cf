#include "board/text_keys.hpp"

#include "base/text.hpp"

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

void insert(Typed& f, const std::string& text, std::size_t most)
{
    erase_selection(f);
    for (const char32_t p : to_code_points(text)) {
        if (f.points.size() >= most) break;
        if (p < 0x20 && p != '\n') continue;
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
        if (!selected && f.caret > 0) f.anchor = f.caret - 1;
        erase_selection(f);
        break;
    case Key::del:
        if (!selected && f.caret < f.points.size()) f.anchor = f.caret + 1;
        erase_selection(f);
        break;
    case Key::left: go(f.caret > 0 ? f.caret - 1 : 0); break;
    case Key::right: go(std::min(f.caret + 1, f.points.size())); break;
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
    case Key::redo: case Key::copy: case Key::cut: case Key::paste: case Key::search: case Key::next: case Key::f1: return false;
    }
    put_back(form, f);
    return true;
}

} // namespace fyr
