// Receiving a notification: new, here already, or another one under an id that is here already.
#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/decide_parts.hpp"
#include "domain/made_up.hpp"
#include "domain/privacy.hpp"

#include <algorithm>

namespace fyr::rules_of {

namespace {

constexpr std::size_t reference_text = 80;
constexpr Stamp received_ahead = 5 * ms_per_minute; // the sender's clock may be a little ahead

/// Says the second nothing that the first does not say? A flag that the team has raised since is no difference; texts kept by an
/// earlier version are masked as today's are.
bool says_the_same(const Notification& here, const Notification& come)
{
    const auto text = [](const std::string& kept, const std::string& now) { return kept == now || mask_private(kept).text == now; };
    const auto flag = [](bool kept, bool now) { return kept || !now; };
    return here.received == come.received && here.channel == come.channel && here.notifier == come.notifier && here.anonymous == come.anonymous &&
           here.age == come.age && here.unborn == come.unborn && here.due == come.due && here.previous == come.previous &&
           here.open_case == come.open_case && here.siblings == come.siblings && here.reasons == come.reasons &&
           (come.flags.abuse == Abuse::none || come.flags.abuse == here.flags.abuse) && flag(here.flags.honour, come.flags.honour) &&
           flag(here.flags.existing_support, come.flags.existing_support) && text(here.summary, come.summary) &&
           text(here.text, come.text) && text(here.external_ref, come.external_ref);
}

/// The notification as it would be kept, without an alias yet.
Result<Notification> cleaned(const Notification& come, const Context& context)
{
    Notification facts = come;
    const Rules& rules = context.rules;
    const auto summary = clean(facts.summary, static_cast<std::size_t>(rules.funnel.summary_max_chars));
    if (!summary) return summary.error();
    const auto text = clean(facts.text, static_cast<std::size_t>(rules.funnel.text_max_chars));
    if (!text) return text.error();
    const auto reference = clean(facts.external_ref, reference_text);
    if (!reference) return reference.error();
    if (facts.unborn ? facts.age.has_value() : facts.age && (*facts.age < 0 || *facts.age > 17)) return refused("no.age");
    if (facts.received > context.at + received_ahead) return refused("no.received_ahead");
    if (facts.received == 0) facts.received = context.at;
    facts.masked += mask_private(facts.summary).total() + mask_private(facts.text).total();
    facts.previous = std::clamp(facts.previous, 0, 999);
    facts.summary = *summary;
    facts.text = *text;
    facts.external_ref = *reference;
    return facts;
}

/// Where the id is known: is this notification among those that came under it? `newest` of them; stays null when they have all
/// been forgotten. The alias a sender gave is a part of it, unless another of them has it already.
bool is_here(const State& state, const Notification& come, const std::string& code, const Case*& newest)
{
    const Case* named = code.empty() ? nullptr : state.find_code(code);
    const bool code_counts = !code.empty() && !(named && named->facts.id == come.id);
    for (const auto& [id, c] : state.cases()) {
        if (c->facts.id != come.id) continue;
        if (says_the_same(c->facts, come) && (!code_counts || c.get() == named)) return true;
        newest = c.get();
    }
    return false;
}

} // namespace

Result<Acted> receive(const State& state, const ReceiveNotification& c, const Context& context)
{
    const Acted known{StepKind::arrival, {"act.known_already", {}}, {}};
    const Case* other = nullptr; // came under the same id and says something else
    const auto code = clean(c.facts.code, code_text);
    if (!code) return code.error();
    const auto kept = cleaned(c.facts, context);
    if (!c.facts.id.empty() && state.knows(c.facts.id)) {
        if (is_here(state, kept ? *kept : c.facts, *code, other)) return known;
        if (!other) return refused("no.id_forgotten", {{"id", c.facts.id}});
    }
    if (!kept) return kept.error();
    Notification facts = *kept;
    const Case* named = code->empty() ? nullptr : state.find_code(*code);
    // A table of this wall's own comes back: what was typed here has no id but its alias.
    if (named && !other && !facts.id.empty() && named->facts.id.empty() && says_the_same(named->facts, facts)) return known;
    if (named && named != other) return refused("no.code_taken", {{"alias", *code}});
    facts.code = code->empty() || named ? free_code(state, context.rules) : *code;

    const bool by_hand = facts.id.empty() || is_typed_in_training(facts.id);
    const CaseId id = state.next_case();
    std::vector<Event> events{NotificationReceived{id, facts}};
    if (!other) return Acted{by_hand ? StepKind::act : StepKind::arrival, {"act.received", {{"alias", facts.code}}}, std::move(events)};
    events.emplace_back(CasesLinked{id, {other->id, LinkKind::duplicate}});
    events.emplace_back(CasesLinked{other->id, {id, LinkKind::duplicate}});
    return Acted{StepKind::arrival, {"act.received_double", {{"alias", facts.code}, {"other", other->facts.code}}}, std::move(events)};
}

} // namespace fyr::rules_of
