// The words on the glass, as a person reads them.
#pragma once

#include "tests/support/screen_watch.hpp"
#include "tests/support/test_app.hpp"

#include <string>

namespace fyr::test {

/// All of them when nothing moves any more: a text is one run between bars, "kl." and its hour as if they could be split.
inline std::string words_on(TestApp& app)
{
    ScreenWatch watch;
    app.app().on_draw(&watch);
    app.settle();
    watch.clear();
    app.app().draw();
    app.app().on_draw(nullptr);
    std::string all = "|";
    for (const Seen& s : watch.all())
        if (s.is_letters()) all += s.text + "|";
    for (std::size_t at = all.find("\u00a0"); at != std::string::npos; at = all.find("\u00a0", at)) all.replace(at, 2, " ");
    return all;
}

} // namespace fyr::test
