// Texts that end with … because they did not fit: each must be readable whole in one touch on it. The touch is made, and what it
// shows is read; then the screen is as it was.
#pragma once

#include "base/text.hpp"
#include "tests/support/screen_watch.hpp"
#include "tests/support/test_app.hpp"

#include <algorithm>
#include <set>

namespace fyr::test {

struct CutText {
    Point at;
    std::string shown, whole;
};

/// What is cut on this frame and can be seen.
inline std::vector<CutText> cut_texts(const ScreenWatch& drawn)
{
    std::vector<CutText> cuts;
    for (std::size_t i = 0; i < drawn.all().size(); ++i) {
        const Seen& text = drawn.all()[i];
        const std::string* whole = drawn.whole_of(text);
        if (whole && !drawn.is_covered(i)) cuts.push_back({text.visible().center(), text.text, *whole});
    }
    return cuts;
}

inline std::set<std::string> words_in(std::string_view text)
{
    std::set<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        std::string word(text.substr(at, end - at));
        if (!word.empty() && word != "·" && word != "–") words.insert(std::move(word));
        at = end + 1;
    }
    return words;
}

/// Every word of `whole` stands on this frame in a text that is not cut; of a text that scrolls at least half of them.
inline bool reads_whole(const ScreenWatch& drawn, const Targets& targets, const std::string& whole)
{
    std::string all; // lines of one text follow each other: a word that was broken is whole again
    std::set<std::string> there;
    for (const Seen& text : drawn.all()) {
        if (!text.is_letters() || drawn.whole_of(text)) continue;
        all += text.text;
        there.merge(words_in(text.text));
    }
    const std::set<std::string> wanted = words_in(whole);
    const auto found = std::count_if(wanted.begin(), wanted.end(), [&](const std::string& word) { return there.contains(word) || all.find(word) != std::string::npos; });
    const bool scrolls = std::any_of(targets.all().begin(), targets.all().end(), [](const Target& t) { return t.scroll_range > 0; });
    return found == static_cast<std::ptrdiff_t>(wanted.size()) || (scrolls && 2 * found >= static_cast<std::ptrdiff_t>(wanted.size()));
}

/// What stands in the way of reading it in one touch; "" when nothing does. `frame` draws the screen anew and lets it settle.
template <class Frame>
std::string obstacle_to_reading(TestApp& app, ScreenWatch& drawn, const CutText& cut, Frame&& frame)
{
    const Target* under = app.app().targets().at(cut.at);
    if (!under || (!under->tap && !under->hold)) return "nothing to touch";
    const std::string name = under->name;
    const std::optional<Intent> touches[] = {under->hold, under->tap};
    if (name.ends_with("/behind")) return ""; // of the page behind a sheet, which is not read now; the page itself is looked at
    const UiState before = app.ui();
    for (const std::optional<Intent>& touch : touches) {
        if (!touch || !std::holds_alternative<UiAction>(*touch)) continue;
        app.app().handle(Intent(*touch), cut.at);
        frame();
        const bool whole = reads_whole(drawn, app.app().targets(), cut.whole);
        app.app().ui_for_setup() = before;
        frame();
        if (whole) return "";
    }
    return name;
}

} // namespace fyr::test
