#include "board/assess_form.hpp"

#include "base/text.hpp"
#include "board/form_parts.hpp"
#include "domain/calendar.hpp"
#include "domain/clocks.hpp"
#include "domain/gates.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

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

/// The words of a sentence in small letters; "don’t" is one.
std::vector<std::string> single_words(const std::string& small)
{
    std::vector<std::string> words;
    std::string word;
    for (const char32_t letter : to_code_points(small + " ")) {
        if (letter == U'’' || letter == U'\'') word += '\'';
        else if ((letter < 0x80 && std::isalnum(static_cast<unsigned char>(letter)) != 0) || (letter >= 0xC0 && letter < 0x250)) append_utf8(word, letter);
        else if (!word.empty()) words.push_back(std::exchange(word, {}));
    }
    return words;
}

/// Those of `people` who are named, in the order of the list; some are two words ("older sister").
std::vector<std::string> people_in(const std::vector<std::string>& words, const std::vector<std::string>& people)
{
    std::string sentence = " ";
    for (const std::string& word : words) sentence += word + " ";
    std::vector<std::string> named;
    for (const std::string& who : people)
        if (sentence.find(" " + who + " ") != std::string::npos) named.push_back(who);
    return named;
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

Fetching in_its_words(const Case& c, const FormContext& context)
{
    return who_fetches(c.facts.text, context.quick, parts_of(context.strings.text("assess.fetch.not")));
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
        if (const std::string& own = form.value("change/own"); !own.empty()) changes.push_back(in_sentence(own, of.facts.code));
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
    const std::string who = c ? fetcher(form, context) : "";
    return replaced(replaced(words, "{alias}", c ? c->facts.code : ""), "{who}", who.empty() ? "…" : who);
}

std::string fetcher(const Form& form, const FormContext& context)
{
    if (const std::string& said = form.value("who"); !said.empty()) return said;
    const Case* c = case_of(form, context);
    return c ? in_its_words(*c, context).who : "";
}

std::optional<Sentence> leans_on(const Form& form, const FormContext& context)
{
    const Case* c = case_of(form, context);
    if (!c || form.value("answer") != "no" || !form.value("who").empty()) return {};
    const Language l = context.strings.language();
    const bool names = std::any_of(context.quick.no.begin(), context.quick.no.end(), [&](const QuickAnswer& q) {
        return has_key(form.value("no"), q.key) && q.says.in(l).find("{who}") != std::string::npos;
    });
    const Fetching said = names ? in_its_words(*c, context) : Fetching{};
    return said.who.empty() ? std::nullopt : std::optional(said.sentence);
}

Fetching who_fetches(const std::string& text, const QuickAnswers& quick, const std::vector<std::string>& negations)
{
    std::vector<Fetching> said;
    std::vector<std::string> denied;
    for (const Sentence& one : sentences_of(text)) {
        const std::vector<std::string> words = single_words(folded(one.of(text)));
        const auto fetches = [&](const std::string& word) {
            return std::any_of(quick.fetch_words.begin(), quick.fetch_words.end(), [&](const std::string& begin) { return word.starts_with(begin); });
        };
        if (std::none_of(words.begin(), words.end(), fetches)) continue;
        const bool denies = std::any_of(words.begin(), words.end(), [&](const std::string& word) { return std::find(negations.begin(), negations.end(), word) != negations.end(); });
        const std::vector<std::string> people = people_in(words, quick.fetch_people);
        if (denies && people.empty()) return {}; // nobody fetches, or one does not know who: no sentence before or after says it
        if (denies) denied.insert(denied.end(), people.begin(), people.end());
        else if (!people.empty()) said.push_back({people.front(), one});
    }
    const auto stands = [&](const Fetching& one) { return std::find(denied.begin(), denied.end(), one.who) == denied.end(); };
    const auto first = std::find_if(said.begin(), said.end(), stands);
    return first == said.end() ? Fetching{} : *first;
}

const QuickAnswer* lacks_who(const Form& form, const FormContext& context)
{
    if (form.value("answer") != "no") return nullptr;
    const Language l = context.strings.language();
    const bool typed = form.value("typed") == "yes";
    for (const QuickAnswer& q : context.quick.no) {
        const std::string& says = q.says.in(l);
        const std::size_t hole = says.find("{who}");
        if (hole == std::string::npos || !has_key(form.value("no"), q.key)) continue;
        if (!typed && fetcher(form, context).empty()) return &q;
        if (!typed) continue;
        std::string before = says.substr(0, hole); // in typed words: nothing, or only dots, where somebody should stand
        while (before.ends_with(' ')) before.pop_back();
        const std::string& reason = form.value("reason");
        for (std::size_t at = reason.find(before); at != std::string::npos; at = reason.find(before, at + 1)) {
            const std::size_t after = reason.find_first_not_of(' ', at + before.size());
            if (after == std::string::npos || reason[after] == '.' || reason.compare(after, 3, "…") == 0) return &q;
        }
    }
    return nullptr;
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
