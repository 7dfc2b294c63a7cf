// Two people who write at the same time: forms opened where a finger is, and what stands in the left one and the right one.
#pragma once

#include "tests/support/writing.hpp"

#include <catch2/catch_test_macros.hpp>

namespace fyr::test {

inline constexpr Point at_left{300, 600}, at_right{1600, 600};

inline Form a_form(const TestApp& app, FormKind kind, PartId part = {})
{
    Form form;
    form.kind = kind;
    form.about = app.see("Ask-01").id;
    form.part = part;
    return form;
}

/// As a finger there does it.
inline void open_at(TestApp& app, const Form& form, Point at)
{
    app.app().handle(UiAction{OpenForm{form}}, at);
    app.settle();
}

/// A note is being written at the left, another one at the right, both with the keyboard on the glass.
inline TestApp& both_write(TestApp& app)
{
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    open_at(app, a_form(app, FormKind::note), at_left);
    open_at(app, a_form(app, FormKind::note), at_right);
    app.tap("form/text");
    app.tap("second/form/text");
    REQUIRE(app.shows("key/a"));
    REQUIRE(app.shows("second/key/a"));
    return app;
}

inline const std::string& left_text(const TestApp& app) { return app.ui().first.form.value("text"); }
inline const std::string& right_text(const TestApp& app) { return app.ui().second.form.value("text"); }

} // namespace fyr::test
