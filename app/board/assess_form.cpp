#include "board/assess_form.hpp"

#include "base/text.hpp"
#include "board/form_parts.hpp"
#include "domain/calendar.hpp"
#include "domain/clocks.hpp"
#include "domain/gates.hpp"

#include <algorithm>
#include <cctype>

namespace fyr {

namespace {

const Case* case_of(const Form& form, const FormContext& c) { return c.state.find(form.about); }

std::string replaced(std::string text, std::string_view hole, const std::string& by)
{
    for (std::size_t at = text.find(hole); at != std::string::npos; at = text.find(hole, at + by.size())) text.replace(at, hole.size(), by);
    return text;
}

/// "a", "a og b", "a, b og c"
std::string listed(const std::vector<std::string>& parts, const std::string& last)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) out += (i == 0 ? "" : i + 1 == parts.size() ? " " + last + " " : ", ") + parts[i];
    return out;
}

/// As it stands inside a sentence: a small first letter (not of a code name), no full stop.
std::string in_sentence(std::string text, const std::string& alias = "")
{
    if (text.ends_with('.')) text.pop_back();
    if (!alias.empty() && text.starts_with(alias)) return text;
    const std::string first = clipped(text, 1);
    return folded(first) + text.substr(first.size());
}

Stamp preset_hour(const Form& form, const FormContext& c)
{
    const auto opened = static_cast<Stamp>(number(form.value("opened")));
    return to_five_minutes((opened > 0 ? opened : c.now) + c.rules.acute.preset_minutes * ms_per_minute);
}

AssessRow row_of(const Form& form, const FormContext& c, const std::string& list, const std::string& key, const std::string& what, const std::string& whom)
{
    AssessRow row;
    row.key = key;
    row.at = list + key + "/";
    const auto said = [&](const char* name) -> const std::string& { return form.value(row.at + name); };
    row.what = said("what").empty() ? what : said("what");
    row.whom = said("whom").empty() ? whom : said("whom");
    row.owner = !said("owner").empty() ? said("owner") : !writer(c).empty() ? writer(c) : form.value("by");
    const auto by = static_cast<Stamp>(number(said("by")));
    row.by = by > 0 ? by : preset_hour(form, c);
    row.done_at = static_cast<Stamp>(number(said("done")));
    row.id = PartId{number(said("id"))};
    return row;
}

/// The chips of what was saved before: those whose words stand there, the others as one's own.
void fill_rows(Form& form, const Acute& acute, const FormContext& c)
{
    const bool yes = acute.answer == AcuteAnswer::yes;
    const std::string list = yes ? "do/" : "ask/";
    std::string keys;
    for (const AcuteAction& action : actions_of(acute)) {
        if (!yes && action.whom.empty()) continue; // to be done since it was a yes: it stays without being asked about
        std::string key;
        for (const QuickAnswer& q : c.quick.yes)
            if (yes && chip_words(q.says.in(c.strings.language()), form, c) == action.what) key = q.key;
        for (const QuickUnknown& q : c.quick.unknown)
            if (!yes && q.name.in(c.strings.language()) == action.what) key = q.key;
        if (key.empty() || has_key(keys, key)) key = next_own_key(keys);
        keys = toggled(keys, key);
        const std::string at = list + key + "/";
        form.values.insert({{at + "what", action.what}, {at + "whom", action.whom}, {at + "owner", action.owner}, {at + "id", std::to_string(action.id.value)}});
        if (action.by > 0) form.values[at + "by"] = std::to_string(action.by);
        if (action.done_at > 0) form.values[at + "done"] = std::to_string(action.done_at);
    }
    form.values[yes ? "yes" : "unknown"] = keys;
}

std::string reason_by_chips(const Form& form, const FormContext& c, const Case& of)
{
    const Language l = c.strings.language();
    std::vector<std::string> parts;
    if (form.value("answer") == "no") {
        for (const QuickAnswer& q : c.quick.no)
            if (has_key(form.value("no"), q.key)) parts.push_back(chip_words(q.says.in(l), form, c));
        if (parts.empty()) return {};
        std::string out = c.strings.text("assess.no.sentence", {{"alias", of.facts.code}, {"why", listed(parts, c.strings.text("assess.and"))}});
        std::vector<std::string> changes;
        for (const QuickWord& q : c.quick.change)
            if (has_key(form.value("change"), q.key)) changes.push_back(in_sentence(q.name.in(l)));
        if (!changes.empty()) out += " " + c.strings.text("assess.change.sentence", {{"what", listed(changes, c.strings.text("assess.or"))}});
        return out;
    }
    for (const AssessRow& row : assess_rows(form, c))
        if (!row.what.empty()) parts.push_back(in_sentence(row.what, of.facts.code));
    if (parts.empty()) return {};
    const bool yes = form.value("answer") == "yes";
    return c.strings.text(yes ? "assess.yes.sentence" : "assess.unknown.sentence", {{"what", listed(parts, c.strings.text("assess.and"))}});
}

} // namespace

bool has_key(const std::string& keys, const std::string& key)
{
    const auto all = parts_of(keys);
    return std::find(all.begin(), all.end(), key) != all.end();
}

std::string toggled(const std::string& keys, const std::string& key)
{
    auto all = parts_of(keys);
    if (std::erase(all, key) == 0) all.push_back(key);
    return joined(all);
}

std::string next_own_key(const std::string& keys)
{
    for (int n = 1;; ++n)
        if (const std::string key = "own" + std::to_string(n); !has_key(keys, key)) return key;
}

void fill_assess_form(Form& form, const FormContext& context)
{
    auto& v = form.values;
    v.insert({{"opened", std::to_string(context.now)}, {"by", writer(context)}});
    const Case* c = case_of(form, context);
    if (!c || c->acute.answer == AcuteAnswer::unanswered) return;
    v.insert({{"answer", std::string(name_of(c->acute.answer))}, {"reason", c->acute.reason}, {"typed", "yes"}, {"with", c->acute.by_other},
              {"late", c->acute.late_reason}, {"where", c->acute.whereabouts}});
    if (context.person.empty()) v["by"] = c->acute.by;
    fill_rows(form, c->acute, context);
    for (const AssessRow& row : assess_rows(form, context)) // written by the chips then, and so now
        if (form.value("typed") == "yes" && !row.what.empty() && reason_by_chips(form, context, *c) == c->acute.reason) v["typed"].clear();
}

std::string chip_words(const std::string& words, const Form& form, const FormContext& context)
{
    const Case* c = case_of(form, context);
    const std::string who = c ? who_fetches(c->facts.text, context.quick) : "";
    return replaced(replaced(words, "{alias}", c ? c->facts.code : ""), "{who}", who.empty() ? "…" : who);
}

std::string who_fetches(const std::string& text, const QuickAnswers& quick)
{
    const std::string small = folded(text);
    for (std::size_t from = 0; from < small.size();) {
        const std::size_t end = std::min(small.find_first_of(".!?\n", from), small.size());
        const std::string sentence = " " + small.substr(from, end - from) + " ";
        from = end + 1;
        const auto holds = [&](const std::string& begin) { return sentence.find(" " + begin) != std::string::npos; };
        if (std::none_of(quick.fetch_words.begin(), quick.fetch_words.end(), holds)) continue;
        for (const std::string& who : quick.fetch_people) {
            const std::size_t at = sentence.find(" " + who);
            if (at == std::string::npos) continue;
            const auto after = static_cast<unsigned char>(sentence[at + 1 + who.size()]);
            if (std::isalpha(after) == 0 && after < 0x80) return who; // a whole word
        }
    }
    return {};
}

std::vector<AssessRow> assess_rows(const Form& form, const FormContext& c)
{
    std::vector<AssessRow> rows;
    const Language l = c.strings.language();
    if (form.value("answer") == "yes") {
        for (const QuickAnswer& q : c.quick.yes)
            if (has_key(form.value("yes"), q.key)) rows.push_back(row_of(form, c, "do/", q.key, chip_words(q.says.in(l), form, c), ""));
        for (const std::string& key : parts_of(form.value("yes")))
            if (key.starts_with("own")) rows.push_back(row_of(form, c, "do/", key, "", ""));
    }
    if (form.value("answer") == "undecided") {
        for (const QuickUnknown& q : c.quick.unknown) {
            if (!has_key(form.value("unknown"), q.key)) continue;
            std::string whom;
            for (const QuickWord& w : c.quick.whom)
                if (w.key == q.whom) whom = w.name.in(l);
            rows.push_back(row_of(form, c, "ask/", q.key, q.name.in(l), whom));
        }
        for (const std::string& key : parts_of(form.value("unknown")))
            if (key.starts_with("own")) rows.push_back(row_of(form, c, "ask/", key, "", ""));
    }
    return rows;
}

std::string assess_reason(const Form& form, const FormContext& context)
{
    if (form.value("typed") == "yes") return form.value("reason");
    const Case* c = case_of(form, context);
    return c ? reason_by_chips(form, context, *c) : "";
}

std::vector<std::string> fresh_eyes(const Form& form, const FormContext& context)
{
    const Case* c = case_of(form, context);
    if (!c || !is_due(*c, Duty::fresh_eyes, context.rules)) return {};
    std::vector<std::string> all = colleagues(context);
    std::erase_if(all, [&](const std::string& who) {
        return who == form.value("by") || who == form.value("with") || (c->decision && c->decision->owner == who);
    });
    return all;
}

std::vector<Command> assess_after(const Form& form, const FormContext& context)
{
    const std::string& eyes = form.value("eyes");
    const auto able = fresh_eyes(form, context);
    if (eyes.empty() || std::find(able.begin(), able.end(), eyes) == able.end()) return {};
    return {Command{SetDuty{form.about, Duty::fresh_eyes, {DutyStatus::done, eyes, "", Date{}, 0}}}};
}

} // namespace fyr
