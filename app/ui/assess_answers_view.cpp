// The three answers, why it is not acute, and who assesses.
#include "ui/assess_parts.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

/// As one writes on after it.
std::string to_go_on(const std::string& text) { return text.empty() || text.ends_with(' ') ? text : text + " "; }

std::string with_words(const AssessFlow& p, const std::string& says)
{
    const std::string& reason = p.form().value("reason");
    return reason + (reason.empty() ? "" : " ") + p.about.facts.code + " " + chip_words(says, p.form(), p.context) + ".";
}

/// A reason that names somebody whom nobody has named yet asks for the name at once.
UiAction with_name(const AssessFlow& p, const QuickAnswer& q, bool typed)
{
    const std::string says = q.says.in(p.f.strings.language()), keys = toggled(p.form().value("no"), q.key);
    if (!typed) return SetFields{{{"no", keys}}, "who"};
    return SetFields{{{"no", keys}, {"reason", to_go_on(with_words(p, says.substr(0, says.find(" {who}"))))}}, "reason"};
}

/// "Svaret ændres, hvis …", after what somebody typed.
std::string with_change(const AssessFlow& p, const std::string& what)
{
    const std::string first = clipped(what, 1);
    return to_go_on(p.form().value("reason")) + p.f.t("assess.change.sentence", {{"what", folded(first) + what.substr(first.size())}});
}

/// What would change the answer, in chips or in one's own words; when the reason is typed it goes on there.
std::vector<AssessChip> change_chips(const AssessFlow& p, bool typed)
{
    const Language l = p.f.strings.language();
    std::vector<AssessChip> chips;
    for (const QuickWord& q : p.context.quick.change) {
        AssessChip chip = toggle_chip(p, "change", q.key, q.name.in(l), "assess/change/" + q.key);
        if (typed && !chip.chosen) chip.tap = UiAction{SetFields{{{"change", toggled(p.form().value("change"), q.key)}, {"reason", with_change(p, q.name.in(l))}}}};
        chips.push_back(std::move(chip));
    }
    const std::string& own = p.form().value("change/own");
    const std::string lead = p.f.t("assess.change.sentence", {{"what", ""}});
    if (typed) chips.push_back({"assess/change/own", p.f.t("assess.own"), false, UiAction{SetFields{{{"reason", to_go_on(to_go_on(p.form().value("reason")) + lead.substr(0, lead.find_last_not_of(" .") + 1))}}, "reason"}}, true});
    else if (own.empty() || p.form().focus == "change/own") chips.push_back({"assess/change/own", p.f.t("assess.own"), false, UiAction{SetFields{{}, "change/own"}}, true});
    else chips.push_back({"assess/change/own", own, true, UiAction{SetFields{{{"change/own", ""}}}}});
    return chips;
}

UiAction answer(const char* value) { return SetFields{{{"answer", value}, {"open", ""}, {"typed", ""}}}; }

/// With the octagon, which is turned when it is chosen.
void draw_acute_answer(Frame& f, Rect at, const std::string& label, Type type, bool chosen)
{
    draw_button(f, at, {"assess/answer/yes", "", 0, chosen ? Look::acute : Look::acute_outline, answer("yes"), {}, {}, false});
    const float w = f.paint.width_of(type, label), x = at.center().x - (w + 52) / 2;
    const Point c{x + 18, at.center().y};
    if (chosen) {
        f.paint.octagon(c, 19, f.theme.onred);
        f.paint.icon(c, 24, f.theme.red, icons::priority_high);
    } else {
        draw_octagon(f.paint, c, 19);
    }
    f.paint.text_in({x + 52, at.y, w + 6, at.h}, type, chosen ? f.theme.onred : f.theme.redink, label, Align::left);
}

} // namespace

void draw_assess_sentence(AssessFlow& p)
{
    Frame& f = p.f;
    const std::string reason = assess_reason(p.form(), p.context);
    const bool typed = p.form().value("typed") == "yes";
    draw_assess_heading(p, f.t("assess.says"), "", "");
    if (typed && p.form().focus == "reason") return draw_assess_field(p, "reason", p.x, p.width);
    const float room = p.width - 48 - 60, line = f.paint.line_of(Type::lead);
    const auto lines = std::max<std::size_t>(1, f.paint.wrapped(Type::lead, reason, room, 5).size());
    const Rect box{p.x, p.y, p.width, static_cast<float>(lines) * line + 48};
    if (p.draws) {
        f.paint.rect(box, f.theme.sunken, 18);
        f.paint.paragraph({box.x + 24, box.y + 24}, room, 5, Type::lead, reason.empty() ? f.theme.ink3 : f.theme.ink, reason.empty() ? f.t("assess.says.hint") : reason);
        f.paint.icon({box.right() - 34, box.center().y}, 30, f.theme.fjord, icons::edit);
        f.target("assess/sentence", box).tap = UiAction{SetFields{{{"reason", to_go_on(reason)}, {"typed", "yes"}}, "reason"}};
    }
    p.y += box.h;
    p.found("reason", box.y);
}

void draw_assess_answers(AssessFlow& p)
{
    Frame& f = p.f;
    struct Answer { const char* value; const char* name; const char* words; char32_t icon; };
    static constexpr Answer answers[] = {{"yes", "yes", "acute.yes", icons::priority_high}, {"no", "no", "acute.no", icons::check}, {"undecided", "unknown", "acute.undecided", icons::hourglass_bottom}};
    const float top = p.y;
    const bool stacked = p.width < 900;
    const float w = stacked ? p.width : (p.width - 2 * 14) / 3, h = 84;
    for (std::size_t i = 0; i < 3; ++i) {
        const Answer& a = answers[i];
        const Rect at{stacked ? p.x : p.x + static_cast<float>(i) * (w + 14), stacked ? p.y : top, w, h};
        const bool chosen = p.form().value("answer") == a.value, acute = i == 0;
        const Look look = chosen ? (acute ? Look::acute : Look::fjord) : acute ? Look::acute_outline : Look::outline;
        const std::string label = f.t(a.words);
        const Type type = f.paint.width_of(Type::lead_bold, label) + 90 <= w ? Type::lead_bold : Type::small_bold;
        if (p.draws && acute) draw_acute_answer(f, at, label, type, chosen);
        else if (p.draws) draw_button(f, at, {std::string("assess/answer/") + a.name, label, a.icon, look, answer(a.value), {}, {}, false}, 18, type);
        if (stacked) p.y += h + 10;
    }
    if (!stacked) p.y += h;
    p.found("answer", top);
}

void draw_assess_why_not(AssessFlow& p)
{
    Frame& f = p.f;
    const Language l = f.strings.language();
    draw_assess_heading(p, f.t("assess.why_not"), f.t("assess.why_not.hint"), "no");
    std::vector<AssessChip> chips;
    const bool typed = p.form().value("typed") == "yes";
    for (const QuickAnswer& q : p.context.quick.no) {
        AssessChip chip = toggle_chip(p, "no", q.key, chip_words(q.name.in(l), p.form(), p.context), "assess/reason/" + q.key);
        const bool names = q.says.in(l).find("{who}") != std::string::npos, unnamed = names && fetcher(p.form(), p.context).empty();
        if (unnamed && !chip.chosen) chip.tap = with_name(p, q, typed);
        else if (names && chip.chosen) chip.tap = UiAction{SetFields{{{"no", toggled(p.form().value("no"), q.key)}, {"who", ""}}}};
        else if (typed && !chip.chosen) // what somebody typed stays, and the chip's words come after it
            chip.tap = UiAction{SetFields{{{"no", toggled(p.form().value("no"), q.key)}, {"reason", with_words(p, q.says.in(l))}}}};
        chips.push_back(std::move(chip));
    }
    chips.push_back({"assess/reason/own", f.t("assess.own"), false, UiAction{SetFields{{{"reason", to_go_on(assess_reason(p.form(), p.context))}, {"typed", "yes"}}, "reason"}}, true});
    draw_assess_chips(p, chips);
    if (p.form().focus == "who") {
        p.y += assess_gap;
        draw_assess_field(p, "who", p.x, std::min(p.width, 560.F));
    }
    p.y += 20;
    if (!assess_reason(p.form(), p.context).empty() || p.form().value("typed") == "yes") {
        draw_assess_sentence(p);
        p.y += 20;
    }
    draw_assess_heading(p, f.t("assess.change"), f.t("assess.optional"), "change");
    draw_assess_chips(p, change_chips(p, typed));
    if (p.form().focus != "change/own" || typed) return;
    p.y += assess_gap;
    draw_assess_field(p, "change/own", p.x, std::min(p.width, 900.F));
}

/// Who assesses: the person with the code is said, not asked; whoever assessed with them is one touch.
void draw_assess_who(AssessFlow& p)
{
    Frame& f = p.f;
    const std::string& by = p.form().value("by");
    const std::string& with = p.form().value("with");
    const bool locked = !p.context.person.empty();
    const float top = p.y;
    float x = p.x;
    const auto room = [&](float w) {
        if (x + w > p.x + p.width && x > p.x) x = p.x, p.y += 64 + assess_gap;
    };
    const auto words = [&](const std::string& text, Type type, Color ink) {
        const float w = f.paint.width_of(type, text);
        room(w);
        if (p.draws) f.paint.text_in({x, p.y, w + 4, 64}, type, ink, text, Align::left);
        x += w + 14;
    };
    const auto chip = [&](const std::string& name, const std::string& label, bool chosen, std::optional<Intent> tap) {
        const float w = std::max(96.F, std::round(f.paint.width_of(Type::button, label) + (chosen ? 84 : 48)));
        room(w);
        const Rect at{x, p.y, w, 64};
        if (p.draws && tap) draw_button(f, at, {name, label, chosen ? icons::check : U'\0', chosen ? Look::fjord : Look::outline, tap, {}, {}, false});
        else if (p.draws) { // who is logged in cannot be taken off
            f.paint.rect(at, f.theme.fjord, 18);
            f.paint.icon({at.x + 34, at.center().y}, 28, f.theme.onfjord, icons::check);
            f.paint.text_in({at.x + 56, at.y, at.w - 66, at.h}, Type::button, f.theme.onfjord, label, Align::left);
        }
        x += w + assess_gap;
    };
    words(f.t("form.by"), Type::label, f.theme.ink2);
    const auto others = colleagues(p.context);
    const auto set = [](const char* field, const std::string& value) { return Intent{UiAction{SetFields{{{field, value}, {"typing", "no"}}}}}; };
    const bool types = p.form().value("typing") != "no" && p.form().error.key.empty(), types_by = !locked && types && p.form().focus == "by";
    if (by.empty() || types_by) {
        for (const std::string& who : others) chip("assess/by/" + who, who, false, set("by", who));
    } else {
        chip("assess/by/" + by, by, true, locked ? std::nullopt : std::optional(set("by", "")));
        words(locked ? f.t("assess.logged_in") : f.t("assess.with"), Type::body, f.theme.ink2);
        for (const std::string& who : others)
            if (who != by) chip("assess/with/" + who, who, who == with, set("with", who == with ? "" : who));
        const bool own = !with.empty() && std::find(others.begin(), others.end(), with) == others.end();
        if (own && !(types && p.form().focus == "with")) chip("assess/with/" + with, with, true, set("with", ""));
    }
    const std::string field = by.empty() || types_by ? "by" : "with";
    const std::string other = f.t("assess.other");
    const float w = std::round(f.paint.width_of(Type::button, other) + 48);
    room(w);
    if (p.draws) {
        f.paint.dashed_rect({x, p.y, w, 64}, 18, f.theme.line2, 2, 8, 6);
        f.paint.text_in({x, p.y, w, 64}, Type::button, f.theme.ink2, other);
        f.target("assess/" + field + "/other", {x, p.y, w, 64}).tap = UiAction{SetFields{{{"typing", field}}, field}};
    }
    p.y += 64;
    if (p.form().focus == field && types) {
        p.y += assess_gap;
        draw_assess_field(p, field, p.x, std::min(p.width, 420.F));
    }
    p.found("by", top);
}

} // namespace fyr
