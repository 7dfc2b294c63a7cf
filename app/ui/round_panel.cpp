// The guided round beside the magnets: steps with their minutes, a soft clock that never cuts anybody off, what was said;
// and the concern scale that everybody answers unseen.
#include "ui/magnets_view.hpp"
#include "ui/case_parts.hpp"
#include "ui/sheets.hpp"

namespace fyr {

namespace {

/// Whole minutes of the step that are left; less than 1: its time is over.
int minutes_left(const Frame& f, const Round& round, const RoundStepFormat& step)
{
    return step.minutes - static_cast<int>(std::max<Stamp>(0, f.now - round.step_since) / ms_per_minute);
}

void draw_step_clock(Frame& f, Point c, const Round& round, const RoundStepFormat& step)
{
    Painter& p = f.paint;
    const int left = minutes_left(f, round, step);
    const bool near = left * 5 <= step.minutes || left <= 1;
    p.ring(c, 44, f.theme.line, 8);
    p.arc(c, 44, near ? f.theme.lampedge : f.theme.fjord, 8, left <= 0 ? 1.F : static_cast<float>(left) / static_cast<float>(step.minutes));
    if (left <= 0) p.icon(c, 38, f.theme.lampedge, icons::schedule);
    else draw_minutes(p, f.strings, c, 72, left);
}

float draw_steps(Frame& f, const Case& c, const Round& round, const RoundFormat& format, Rect at)
{
    Painter& p = f.paint;
    const std::size_t now = format.place_of(round.step);
    float y = at.y;
    for (std::size_t i = 0; i < format.steps.size(); ++i) {
        const RoundStepFormat& step = format.steps[i];
        if (f.m.portrait && (i + 1 < now || i > now + 1)) continue; // standing up there is room for the one before and the one after
        const bool is_now = i == now, done = i < now;
        const Rect row{at.x, y, at.w, is_now ? 124.F : 60.F};
        const std::string name = "magnets/step/" + step.key;
        p.rect(row, is_now ? f.theme.fjord : done ? f.theme.fjordsoft : f.theme.sunken, 18);
        if (f.pressed(name)) p.rect(row, faded(f.theme.ink, 0.08F), 18);
        const Color ink = is_now ? f.theme.onfjord : f.theme.ink;
        const Point disc{row.x + 34, row.y + 30};
        if (done) p.icon(disc, 30, f.theme.fjord, icons::check_circle);
        else p.text_in({disc.x - 20, disc.y - 18, 40, 36}, Type::label, ink, std::to_string(i + 1));
        p.text_in({row.x + 64, row.y, row.w - 64 - 74, 60}, is_now ? Type::lead_bold : Type::body_medium, ink, f.word(step.name), Align::left);
        p.text_in({row.right() - 84, row.y, 68, 60}, Type::small_bold, is_now ? ink : f.theme.ink2, f.t("say.ring_minutes", {{"m", std::to_string(step.minutes)}}), Align::right);
        if (is_now) p.paragraph({row.x + 64, row.y + 54}, row.w - 84, 2, Type::body, ink, f.word(step.hint));
        f.target(name, row).tap = Command{ChangeRound{c.id, GoToRoundStep{step.key}}};
        y = row.bottom() + 10;
    }
    return y;
}

/// What was said in the step that is now; a tap writes it down.
void draw_notes(Frame& f, const Case& c, const Round& round, const RoundStepFormat& step, Rect at)
{
    Painter& p = f.paint;
    const RoundNote* note = round.note(step.key);
    std::string ideas, text = note ? note->text : "";
    for (const std::string& idea : note ? note->ideas : std::vector<std::string>{}) ideas += (ideas.empty() ? "• " : "\n• ") + idea;
    const bool asks = text.empty() && ideas.empty();
    p.rect(at, f.theme.card, 18);
    p.border(at, f.theme.line2, 2, 18);
    if (f.pressed("magnets/note")) p.rect(at, faded(f.theme.ink, 0.08F), 18);
    p.icon({at.x + 34, at.y + 32}, 30, f.theme.fjord, step.ideas ? icons::lightbulb : icons::edit);
    const int lines = std::max(1, static_cast<int>((at.h - 24) / p.line_of(Type::body)));
    const std::string shown = asks ? f.t(step.ideas ? "round.idea" : "round.note") : f.ui.veil ? "•••" : text + (text.empty() || ideas.empty() ? "" : "\n") + ideas;
    float y = at.y + 14;
    int left = lines;
    for (std::size_t from = 0; from <= shown.size() && left > 0;) {
        const std::size_t end = std::min(shown.find('\n', from), shown.size());
        const int used = p.paragraph({at.x + 64, y}, at.w - 80, left, Type::body, asks ? f.theme.ink2 : f.theme.ink, shown.substr(from, end - from));
        y += p.line_of(Type::body) * static_cast<float>(std::max(1, used));
        left -= std::max(1, used);
        from = end + 1;
    }
    f.target("magnets/note", at).tap = form_about(FormKind::round_note, c.id, {}, {{"step", step.key}, {"ideas?", step.ideas ? "yes" : "no"}});
}

void draw_beginnings(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    float y = at.y;
    for (const RoundFormat& format : f.templates.rounds.rounds) {
        const Rect row{at.x, y, at.w, 176};
        const std::string name = "magnets/begin/" + format.key;
        p.panel(row, 22, Shadow::card, f.theme.card);
        if (f.pressed(name)) p.rect(row, faded(f.theme.ink, 0.08F), 22);
        p.text_cut({row.x + 24, row.y + 18}, row.w - 150, Type::panel, f.theme.ink, f.word(format.name));
        p.text({row.right() - 24, row.y + 24}, Type::label, f.theme.fjord, f.t("round.minutes", {{"n", std::to_string(format.minutes())}}), Align::right);
        p.paragraph({row.x + 24, row.y + 68}, row.w - 48, 3, Type::body, f.theme.ink2, f.word(format.text));
        f.target(name, row).tap = form_about(FormKind::round_open, c.id, {}, {{"format", format.key}, {"first_step", format.steps.front().key}});
        y = row.bottom() + 16;
    }
    const Round* last = c.rounds.last_ended();
    if (!last) return;
    p.text({at.x + 4, y + 8}, Type::lead_bold, f.theme.ink, f.t("round.last", {{"day", say::day(f.strings, local_date(last->ended_at))}, {"name", f.word(f.templates.rounds.of(last->format).name)}}));
    y += 52;
    if (!last->scale.empty()) {
        draw_spread(f, {at.x, y, at.w, 110}, last->scale);
        y += 126;
    }
    if (!last->next_step.empty() && !f.ui.veil)
        p.paragraph({at.x + 4, y}, at.w - 8, 3, Type::body, f.theme.ink, f.t("round.last_next", {{"what", last->next_step}, {"owner", last->next_owner}, {"day", say::day(f.strings, last->next_due)}}));
}

} // namespace

void draw_spread(Frame& f, Rect at, const std::vector<int>& scale)
{
    Painter& p = f.paint;
    const ScaleSpread s = spread_of(scale);
    const float left = at.x + 24, step = (at.w - 48) / static_cast<float>(scale_places - 1), y = at.y + 62;
    const std::string middle = std::to_string(s.median_tenths / 10) + (s.median_tenths % 10 ? f.t("say.decimal_mark") + std::to_string(s.median_tenths % 10) : "");
    p.text_cut({at.x + 4, at.y}, at.w - 8, Type::small_bold, f.theme.ink2, f.t("round.spread", {{"n", std::to_string(s.answers)}, {"low", std::to_string(s.lowest)}, {"middle", middle}, {"high", std::to_string(s.highest)}}));
    p.line({left, y}, {left + 10 * step, y}, f.theme.line2, 3);
    p.line({left + step * static_cast<float>(s.lowest), y}, {left + step * static_cast<float>(s.highest), y}, f.theme.fjord, 7);
    for (std::size_t place = 0; place < scale.size(); ++place) {
        const float x = left + step * static_cast<float>(place);
        p.text({x, y + 12}, Type::small, f.theme.ink2, std::to_string(place), Align::center);
        for (int k = 0; k < std::min(scale[place], 3); ++k) p.circle({x, y - 14.F * static_cast<float>(k)}, 8, f.theme.fjord);
        if (scale[place] > 3) p.text({x + 10, y - 46}, Type::small_bold, f.theme.ink, "×" + std::to_string(scale[place]));
    }
}

void draw_round_panel(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 28, Shadow::panel, f.theme.surface);
    const Rect in = at.inset(20);
    const Round* round = c.rounds.open();
    if (!round) {
        p.text({in.x + 4, in.y}, Type::panel, f.theme.ink, f.t("round.begin"));
        return draw_beginnings(f, c, {in.x, in.y + 60, in.w, in.h - 60});
    }
    const RoundFormat& format = f.templates.rounds.of(round->format);
    const std::size_t now = std::min(format.place_of(round->step), format.steps.size() - 1);
    const RoundStepFormat& step = format.steps[now];
    draw_step_clock(f, {in.right() - 52, in.y + 48}, *round, step);
    p.text_cut({in.x + 4, in.y + 4}, in.w - 120, Type::panel, f.theme.ink, f.word(format.name));
    p.text_cut({in.x + 4, in.y + 52}, in.w - 120, Type::body, f.theme.ink2, f.t("round.owner", {{"owner", round->owner.empty() ? "–" : round->owner}}));
    float y = draw_steps(f, c, *round, format, {in.x, in.y + 112, in.w, in.h});
    if (step.owner_listens) {
        const Rect sign{in.x, y, in.w, 56};
        p.rect(sign, f.theme.lampsoft, 18);
        p.icon({sign.x + 34, sign.center().y}, 30, f.theme.lampink, icons::pause);
        p.text_in({sign.x + 64, sign.y, sign.w - 72, sign.h}, Type::label, f.theme.lampink, f.t("round.listens", {{"owner", round->owner.empty() ? f.t("round.the_owner") : round->owner}}), Align::left);
        y = sign.bottom() + 8;
    }
    const float spread = round->scale.empty() ? 0.F : 118.F;
    const float room = in.bottom() - y - spread;
    if (room > 60) draw_notes(f, c, *round, step, {in.x, y, in.w, room - (spread > 0 ? 8.F : 0.F)});
    if (spread > 0) draw_spread(f, {in.x, in.bottom() - 108, in.w, 108}, round->scale);
}

void draw_scale_sheet(Frame& f)
{
    Painter& p = f.paint;
    const int said = f.ui.round.answers();
    constexpr float button_high = 84, words_high = 56;
    const float room = std::min(1720.F, free_region(f.ui, f.m).w - 64);
    const bool tall = room < 1336; // standing, or beside somebody who writes: no room for eleven in a row
    const std::string question = f.t("round.scale_title"), how = f.t("round.scale_text");
    const bool folds = std::max(p.width_of(Type::panel, question), p.width_of(Type::body, how)) > room - 144; // beside the cross
    const auto asked = folds ? p.wrapped(Type::lead_bold, question, room - 64, 3) : std::vector<std::string>{}, told = folds ? p.wrapped(Type::body, how, room - 64, 4) : asked;
    const float said_high = folds ? static_cast<float>(asked.size()) * p.line_of(Type::lead_bold) + static_cast<float>(told.size()) * p.line_of(Type::body) + 20 : 0.F;
    const SheetFrame sheet = open_sheet(f, room, (tall ? 372.F : 300.F) + said_high, folds ? f.t("round.scale") : question, folds ? "" : how);
    Rect in = sheet.content;
    for (const std::string& line : asked) p.text({in.x, in.y}, Type::lead_bold, f.theme.ink, line), in.y += p.line_of(Type::lead_bold);
    for (const std::string& line : told) p.text({in.x, in.y}, Type::body, f.theme.ink2, line), in.y += p.line_of(Type::body);
    if (folds) in.y += 20, in.h -= said_high;
    const std::size_t columns = tall ? 6 : scale_places;
    const float gap = 14, w = (in.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns), h = tall ? 90.F : 150.F;
    for (std::size_t place = 0; place < scale_places; ++place) {
        const Rect key{in.x + static_cast<float>(place % columns) * (w + gap), in.y + static_cast<float>(place / columns) * (h + gap), w, h};
        const std::string name = "scale/" + std::to_string(place);
        const bool pressed = f.pressed(name);
        p.rect(key, pressed ? f.theme.fjord : f.theme.card, 20);
        p.border(key, f.theme.line2, 2, 20);
        p.text_in(key, Type::pin, pressed ? f.theme.onfjord : f.theme.ink, std::to_string(place));
        f.target(name, key).tap = UiAction{RoundAction{SayScale{static_cast<int>(place)}}};
    }
    const Rect foot{in.x, in.bottom() - 8 - button_high, in.w, button_high};
    const bool enough = said >= scale_answers_least;
    const float between = 16, button = std::min(420.F, (foot.w - between) / 2);
    const Rect words = tall ? Rect{foot.x, foot.y - words_high, foot.w, words_high} : Rect{foot.x, foot.y, foot.w - 2 * (button + between) - between, foot.h};
    p.text_in(words, Type::lead_bold, f.theme.ink, f.t(said == 1 ? "round.said.one" : "round.said", {{"n", std::to_string(said)}}), Align::left);
    draw_button(f, {foot.right() - button, foot.y, button, foot.h},
                {"scale/reveal", enough ? f.t("round.reveal") : f.t("round.wait", {{"n", std::to_string(scale_answers_least - said)}}), icons::visibility, Look::primary_lamp,
                 enough ? std::optional<Intent>{Command{ChangeRound{f.ui.sheet.about, KeepScale{{f.ui.round.scale.begin(), f.ui.round.scale.end()}}}}} : std::nullopt, {}, {}, false});
    if (said > 0)
        draw_button(f, {foot.right() - 2 * button - between, foot.y, button, foot.h},
                    {"scale/again", f.t("round.again"), icons::autorenew, Look::outline, UiAction{RoundAction{ForgetScale{}}}, {}, {}, false});
}

} // namespace fyr
