#include "paper/case_paper.hpp"

#include "domain/calendar.hpp"
#include "domain/clocks.hpp"
#include "paper/say_paper.hpp"
#include "ui/say.hpp"

namespace fyr {

namespace {

using namespace on_paper;

void add_notification(RowList& rows, const PaperInput& in, const Case& c)
{
    const Notification& n = c.facts;
    const int earlier = earlier_notifications(in.state, c);
    const Strings& s = in.strings;
    const auto field = [&](std::string_view key, const std::string& text) { rows.field(s.text(key), text); };
    const NotifierCode* notifier = in.rules.notifier(n.notifier);
    rows.heading(s.text("paper.notification"));
    field("paper.notifier", joined({notifier ? notifier->name.in(s.language()) : std::to_string(n.notifier), n.anonymous ? s.text("form.anonymous") : ""}));
    field("form.channel", s.text("channel." + std::string(name_of(n.channel))));
    field("form.received", moment(s, n.received));
    field("form.age", age(in, n));
    field("paper.previous", earlier > 0 ? std::to_string(earlier) : "");
    field("form.open_case", n.open_case ? s.text("form.yes") : "");
    field("link.sibling", siblings(in, c));
    std::vector<std::string> reasons;
    for (const std::string& key : n.reasons) {
        const Reason* reason = in.rules.reason(key);
        reasons.push_back(reason ? reason->name.in(s.language()) : key);
    }
    field("paper.reasons", joined(reasons, "\n"));
    field("paper.summary", shown(in, n.summary));
    field("form.text", shown(in, n.text));
    field("paper.masked", n.masked > 0 ? s.text("card.masked", {{"n", std::to_string(n.masked)}}) : "");
    field("paper.sender_ref", shown(in, n.id));
    field("paper.external_ref", shown(in, n.external_ref));
}

void add_assessment(RowList& rows, const PaperInput& in, const Case& c)
{
    const Strings& s = in.strings;
    const Acute& a = c.acute;
    const AssessmentClock clock = assessment_clock(c, in.now, in.rules);
    rows.heading(s.text("paper.assessment"));
    rows.field(s.text("paper.deadline"), moment(s, clock.due));
    std::string answer = a.answer == AcuteAnswer::unanswered ? s.text("paper.not_assessed") : s.text("acute." + std::string(name_of(a.answer)));
    if (is_overdue(c, in.now, in.rules)) answer += " · " + s.text("card.late", {{"t", say::duration(s, clock.left)}});
    if (is_assessed_late(c, in.rules)) answer += " · " + s.text("paper.assessed_late", {{"t", say::duration(s, assessed_at(c) - clock.due)}});
    rows.field(s.text("paper.answer"), answer);
    rows.field(s.text("form.reason"), shown(in, a.reason));
    rows.field(s.text("paper.late_reason"), shown(in, a.late_reason));
    rows.field(s.text("paper.whereabouts"), shown(in, a.whereabouts));
    if (a.first_at != 0 && a.first_at != a.at) rows.field(s.text("paper.first_assessed"), moment(s, a.first_at));
    rows.field(s.text("paper.assessed"), joined({moment(s, a.at), both(in, a.by, a.by_other)}));
    std::vector<std::string> before = a.assessors;
    std::erase_if(before, [&](const std::string& who) { return who == a.by || who == a.by_other; });
    rows.field(s.text("paper.assessed_before"), joined(before, ", "));
    for (const AcuteAction& act : actions_of(a))
        rows.thing(s.text(a.answer == AcuteAnswer::undecided ? "paper.find_out" : "paper.acute_action"), action(in, act, {}), {});
    if (a.marked) rows.field(s.text("paper.marked"), s.text("form.yes"));
}

} // namespace

void add_facts(RowList& rows, const PaperInput& in, const Case& c)
{
    for (const Flag& flag : flags(in, c))
        if (flag.danger) rows.pennant(joined({flag.text, flag.demand}));
    std::vector<std::string> calm;
    for (const Flag& flag : flags(in, c))
        if (!flag.danger) calm.push_back(joined({flag.text, flag.demand}, ": "));
    if (!calm.empty()) rows.field(in.strings.text("paper.know"), joined(calm, "\n"));
    add_notification(rows, in, c);
    add_assessment(rows, in, c);
}

} // namespace fyr
