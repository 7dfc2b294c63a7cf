// The 24-hour assessment as it is answered on the glass: chips that write, one row for each action or unknown, who assesses.
// What stands in the form is told apart by its names: "no", "yes", "unknown", "change" hold the keys of chosen chips, joined by
// '|'; "do/KEY/…" and "ask/KEY/…" what was said about one action or unknown. Pure. Source: design part 4, section 6.
#pragma once

#include "board/form_rows.hpp"
#include "board/sentences.hpp"

#include <optional>

namespace fyr {

/// One action ("yes") or unknown ("cannot be decided yet") as it stands: what was not said has what is preset.
struct AssessRow {
    std::string key;     ///< of its chip; "own…": somebody's own words
    std::string at;      ///< how its fields begin: "do/police/"
    std::string what, whom, owner;
    Stamp by = 0;        ///< UTC
    Stamp done_at = 0;   ///< UTC; 0: not done
    PartId id;           ///< when it was saved before
    [[nodiscard]] bool is_own() const { return key.starts_with("own"); }
};

/// Fills a form that opens: what was answered before, else nothing but who writes and when.
void fill_assess_form(Form& form, const FormContext& context);
/// The rows of the chosen answer, in the order of the chips, one's own last. "no" has none.
[[nodiscard]] std::vector<AssessRow> assess_rows(const Form& form, const FormContext& context);
/// The sentence that is kept: typed, else written by the chips.
[[nodiscard]] std::string assess_reason(const Form& form, const FormContext& context);
/// A chip's words with their holes filled; {who} is "…" when nobody in the text fetches the child.
[[nodiscard]] std::string chip_words(const std::string& words, const Form& form, const FormContext& context);
/// Whoever fetches the child, as said in the form or in the notification; "" when nobody knows.
[[nodiscard]] std::string fetcher(const Form& form, const FormContext& context);
/// What the notification says about who fetches the child: in its own word, and the sentence that says so.
struct Fetching {
    std::string who;   ///< "": the notification does not say
    Sentence sentence; ///< in bytes of the text; without meaning when `who` is ""
};
/// A sentence with one of the negations says who does not.
[[nodiscard]] Fetching who_fetches(const std::string& text, const QuickAnswers& quick, const std::vector<std::string>& negations);
/// The sentence of the notification that a chosen reason took its words from; none when what is saved does not lean on one.
[[nodiscard]] std::optional<Sentence> leans_on(const Form& form, const FormContext& context);
/// The chosen reason that names somebody, while nobody is named; none: nullptr.
[[nodiscard]] const QuickAnswer* lacks_who(const Form& form, const FormContext& context);
/// Who could look with fresh eyes: neither assessor nor owner. Empty: nobody has to.
[[nodiscard]] std::vector<std::string> fresh_eyes(const Form& form, const FormContext& context);

/// The first thing that is missing: where it is answered, and how it is called.
struct AssessMissing {
    std::string field;
    Message what;
};
[[nodiscard]] std::optional<AssessMissing> assess_missing(const Form& form, const FormContext& context);
/// What the lamp button says it saves: "Gem: akut, 2 handlinger".
[[nodiscard]] Message assess_saves(const Form& form, const FormContext& context);

/// What can be typed into, so that keys find it.
[[nodiscard]] std::vector<FormRow> assess_text_rows(const Form& form, const FormContext& context);
[[nodiscard]] Result<Command> assess_command(const Form& form, const FormContext& context);
/// The duty of fresh eyes, when somebody was chosen.
[[nodiscard]] std::vector<Command> assess_after(const Form& form, const FormContext& context);

/// `keys` with one put in, or taken out when it is there.
[[nodiscard]] std::string toggled(const std::string& keys, const std::string& key);
[[nodiscard]] bool has_key(const std::string& keys, const std::string& key);
/// A key for one more row of one's own.
[[nodiscard]] std::string next_own_key(const std::string& keys);
/// The next full five minutes at or after `at`.
[[nodiscard]] constexpr Stamp to_five_minutes(Stamp at) { return (at + 5 * ms_per_minute - 1) / (5 * ms_per_minute) * (5 * ms_per_minute); }

} // namespace fyr
