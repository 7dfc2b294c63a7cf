// A note that is being written with the keyboard on the glass.
#pragma once

#include "base/text.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

namespace fyr::test {

/// A note about Ask-01 is open in the middle of the glass, so that it takes the whole of it, and its field has been touched.
inline TestApp& writing(TestApp& app)
{
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    Form note;
    note.kind = FormKind::note;
    note.about = app.see("Ask-01").id;
    app.app().handle(UiAction{OpenForm{note}}, {app.app().metrics().width / 2, app.app().metrics().height - 60});
    app.settle();
    app.tap("form/text");
    REQUIRE(app.shows("key/a"));
    return app;
}

inline const std::string& text(const TestApp& app) { return app.ui().first.form.value("text"); }

/// What stands in the field already; the caret is behind it.
inline void put(TestApp& app, const std::string& all)
{
    Form& form = app.app().ui_for_setup().first.form;
    form.values["text"] = all;
    form.caret = form.anchor = std::string::npos;
    app.app().draw();
}

/// Every character by its own key, small letters as they come.
inline void tap_keys(TestApp& app, const std::string& all)
{
    for (const char32_t p : to_code_points(all)) app.tap(p == ' ' ? "key/space" : "key/" + to_utf8({p}));
}

inline Rect place_of(const TestApp& app, const std::string& name)
{
    const Target* target = app.app().targets().named(name);
    REQUIRE(target);
    return target->at;
}


} // namespace fyr::test
