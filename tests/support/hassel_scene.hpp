// The assessment of Hassel, as the design draws it: a second notification, an open case, help already; three hours and a half past the
// deadline.
#pragma once

#include "tests/support/test_app.hpp"

namespace fyr::test {

inline constexpr const char* hassel_words =
    "Vi har skrevet før. Nu sover hun i timerne og har ridset sig på armen. Familiebehandleren siger, det går fremad. Hun vil ikke tale med os, men hun kommer "
    "hver dag. I dag er hun i skole til kl. 14, og hendes storesøster henter hende.";

/// Opens its form. `dangerous`: suspected abuse by a parent, and honour.
inline void assess_hassel(TestApp& app, const char* text, bool dangerous)
{
    Notification n;
    n.id = "hassel";
    n.code = "Hassel";
    n.received = app.clock().now() - 24 * ms_per_hour - 216 * ms_per_minute;
    n.notifier = 2;
    n.age = 12;
    n.previous = 1;
    n.open_case = true;
    n.flags.existing_support = true;
    if (dangerous) n.flags.abuse = Abuse::suspected_parent, n.flags.honour = true;
    n.text = text;
    app.tell(ReceiveNotification{n});
    app.tell(OpenMeeting{"TB", {"TB", "LM", "BN", "JP", "SK"}});
    Form form;
    form.kind = FormKind::assess;
    form.about = app.see("Hassel").id;
    app.show(GoTo{Page::case_focus, form.about});
    app.app().handle(UiAction{OpenForm{form}}, {960, 500});
    app.settle();
}

} // namespace fyr::test
