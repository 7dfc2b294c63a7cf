// What must hold for every file of notifications, whatever is in it. For the fuzzer, its corpus and random files.
#pragma once

#include "base/text.hpp"
#include "codec/notification_codec.hpp"
#include "domain/calendar.hpp"
#include "domain/privacy.hpp"
#include "domain/rules.hpp"

#include <set>
#include <string>
#include <string_view>

namespace fyr {

/// Rules small enough to stand alone: a fuzzer reads no files.
inline const Rules& rules_for_promises()
{
    static const Rules rules = [] {
        Rules r;
        for (int code = 1; code <= 13; ++code) r.notifiers.push_back({code, {}, {}, {}, false, 0, 0, true});
        r.notifiers.push_back({99, {}, {}, {}, false, 0, 0, true});
        r.reasons = {{"school", {}}, {"other", {}}};
        r.funnel.summary_max_chars = 60;
        r.funnel.text_max_chars = 20'000;
        return r;
    }();
    return rules;
}

namespace promises {

inline bool is_fit_to_show(const std::string& s)
{
    return is_utf8(s) && mask_private(s).total() == 0 && character_count(s) <= 400 &&
           s.find_first_of("\n\r\t\x1b") == std::string::npos;
}

inline bool is_fit_to_show(const Message& m)
{
    for (const auto& [name, value] : m.args)
        if (!is_fit_to_show(value)) return false;
    return m.key.starts_with("receive.");
}

inline bool is_good(const Notification& n, Stamp now)
{
    const bool texts =
        is_utf8(n.text) && is_utf8(n.summary) && is_utf8(n.code) && is_utf8(n.id) && is_utf8(n.external_ref);
    const bool sizes = character_count(n.text) <= 20'000 && character_count(n.summary) <= 60 &&
                       character_count(n.code) <= 12 && character_count(n.id) <= 80 &&
                       character_count(n.external_ref) <= 80 && n.siblings.size() <= 20;
    const bool masked =
        mask_private(n.text).total() == 0 && mask_private(n.summary).total() == 0 && mask_private(n.code).total() == 0;
    const bool numbers = (!n.age || (*n.age >= 0 && *n.age <= 17 && !n.unborn)) && n.previous >= 0 &&
                         n.previous <= 999 && rules_for_promises().notifier(n.notifier) &&
                         (!n.due || (n.unborn && is_valid(n.due)));
    return texts && sizes && masked && numbers && !n.id.empty() && n.received <= now + max_received_ahead &&
           n.received > 0;
}

} // namespace promises

/// The first promise that does not hold; null when all do.
inline const char* broken_promise(std::string_view bytes)
{
    const Stamp now = 1'772'449'200'000; // 2026-03-02T12:00+01:00
    const Reading r = read_notifications(bytes, rules_for_promises(), now, "secret");
    for (const Notification& n : r.taken)
        if (!promises::is_good(n, now)) return "a taken notification is not good";
    if (r.taken.size() != r.origins.size()) return "every taken one has an origin";
    if (r.taken.size() > max_notification_records) return "more than 10,000 were taken";
    std::size_t last = 0;
    for (const Refusal& one : r.refused) {
        if (one.row != 0 && one.row <= last) return "refusals come in the order of the file";
        last = one.row;
        if (!promises::is_fit_to_show(one.field) || !promises::is_fit_to_show(one.message))
            return "a refusal shows what it must not";
        if (one.more.size() >= max_faults_per_record) return "too many faults";
        for (const Fault& f : one.more)
            if (!promises::is_fit_to_show(f.field) || !promises::is_fit_to_show(f.message))
                return "a fault shows what it must not";
        if (one.row != 0 && !one.record.empty() && bytes.find(one.record) == std::string_view::npos)
            return "a record is the sender's own bytes";
    }
    const Reading again = read_notifications(bytes, rules_for_promises(), now, "secret");
    if (again.taken != r.taken || again.refused != r.refused) return "reading twice gives the same";
    // What was refused is not lost by mending nothing: it is all there again.
    if (const std::string mend = mend_file(r); !mend.empty()) {
        const Reading mended = read_notifications(mend, rules_for_promises(), now, "secret");
        if (mended.refused.empty() && mended.taken.empty()) return "the file of the refused lost what it should hold";
        for (const Refusal& one : r.refused)
            if (mend.find(one.record) == std::string::npos) return "the file of the refused lost a record";
    }
    return nullptr;
}

} // namespace fyr
