#include "shell/traces.hpp"

#include "codec/bare_words.hpp"
#include "codec/notification_codec.hpp"
#include "shell/trace_search.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr std::size_t shortest_reference = 4; ///< "1" would be found everywhere

Found in_senders_words(std::string_view text, std::string_view bare, const Traces& traces)
{
    const auto stands_in = [&](const std::string& reference) { return text.find(reference) != std::string_view::npos; };
    if (std::any_of(traces.references.begin(), traces.references.end(), stands_in)) return Found::yes;
    Found found = Found::no;
    for (const Wording& wording : traces.wording) found = std::max(found, found_in(bare, wording));
    return found;
}

} // namespace

Traces traces_of(const State& state, const std::vector<CaseId>& cases)
{
    Traces traces;
    for (const CaseId id : cases) {
        const Case* c = state.find(id);
        if (!c) continue;
        const Notification& facts = c->facts;
        traces.since = traces.codes.empty() ? facts.received : std::min(traces.since, facts.received);
        traces.codes.push_back(facts.code);
        if (facts.id.size() >= shortest_reference) traces.references.push_back(facts.id);
        for (const std::string* text : {&facts.text, &facts.summary})
            if (Wording wording = wording_of(*text); !wording.stretches.empty()) traces.wording.push_back(std::move(wording));
    }
    return traces;
}

Found search_senders(std::string_view bytes, const Traces& traces)
{
    const std::string text = without_wide_letters(bytes);
    return in_senders_words(text, bare_words(text), traces);
}

Found search_saved(std::string_view bytes, const Traces& traces)
{
    const std::string text = without_wide_letters(bytes);
    for (const std::string& code : traces.codes)
        if (text.find(code) != std::string::npos) return Found::yes;
    return in_senders_words(text, bare_words(text), traces);
}

void TraceReport::not_reached(const std::string& path)
{
    std::string shown; // each part as it may be shown: a sender chose it
    for (std::string_view rest = std::string_view(path).substr(root.size()); !rest.empty();) {
        rest.remove_prefix(1);
        const std::string_view part = rest.substr(0, rest.find('/'));
        shown.append(shown.empty() ? "" : "/").append(printable(part));
        rest.remove_prefix(part.size());
    }
    unreached.push_back(std::move(shown));
}

Result<Unreached> remove_traces(const DataFolder& data, const Traces& traces, const Rules& rules, const Say& say)
{
    if (traces.codes.empty()) return Unreached{};
    TraceReport report{{}, {}, data.path};
    clean_exports(data, traces, report);
    clean_inbox(data, traces, rules, say, report);
    if (!report.result) return report.result.error();
    return std::move(report.unreached);
}

} // namespace fyr
