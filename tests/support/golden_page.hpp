// A page of the real program against its approved pictures.
#pragma once

#include "tests/support/golden.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

namespace fyr::test {

/// The page as it stands, in both themes.
inline void check_both(TestApp& app, const std::string& name)
{
    app.settle();
    app.wait("9s"); // notices have gone
    app.settle();
    CHECK(golden_difference(name, app.picture()) == "");
    app.app().ui_for_setup().theme = ThemeChoice::dark;
    app.app().draw();
    CHECK(golden_difference(name + "-dark", app.picture()) == "");
}

#define GOLDENS_OR_SKIP()                                                                                              \
    do {                                                                                                               \
        if (const std::string obstacle = golden_obstacle(); !obstacle.empty()) SKIP(obstacle);                         \
    } while (false)

} // namespace fyr::test
