// One person after another answers at the wall. Nobody sees what anybody answered: a person's taps are gone when they are
// handed in, and nothing is shown before enough have answered (domain.md 6.1).
#include "ui/plan_parts.hpp"
#include "ui/scrolled.hpp"

namespace fyr {
namespace {

std::string count_line(const Frame& f)
{
    const int people = f.ui.plan.tally.people(), least = f.rules.plan.least_answers;
    const std::string so_far = people == 0 ? f.t("measure.nobody") : f.t(people == 1 ? "measure.one" : "measure.many", {{"n", std::to_string(people)}});
    return people < least ? so_far + " · " + f.t("measure.least", {{"n", std::to_string(least)}}) : so_far;
}

constexpr float words_height = 44, chip_height = Metrics::touch_min;
constexpr float statement_height = words_height + chip_height + 18;

/// A statement, and under it what one can answer.
void draw_statement(Frame& f, const Barometer& b, std::size_t i, Rect at)
{
    Painter& p = f.paint;
    const int answer = i < f.ui.plan.answers.size() ? f.ui.plan.answers[i] : not_answered;
    const auto steps = static_cast<float>(b.highest - b.lowest + 1);
    const float gap = Metrics::touch_gap, unknown = std::round(p.width_of(Type::button, f.t("measure.dont_know")) + 40);
    const float chip = std::min(120.F, (at.w - 32 - unknown - steps * gap) / steps);
    p.rect(at, answer == not_answered ? f.theme.surface : f.theme.fjordsoft, 18);
    const std::string words = std::to_string(i + 1) + "  " + b.areas[i].text.in(f.strings.language());
    const Type type = p.width_of(Type::button, words) <= at.w - 40 ? Type::button : p.width_of(Type::label, words) <= at.w - 40 ? Type::label : Type::small_bold;
    p.text_in({at.x + 20, at.y + 4, at.w - 40, words_height}, type, f.theme.ink, words, Align::left);
    float x = at.x + 16;
    const auto chip_at = [&](int value, const std::string& label, float width) {
        const std::string name = "measure/" + std::to_string(i) + "/" + (value == dont_know ? "unknown" : std::to_string(value));
        draw_button(f, {x, at.y + words_height + 6, width, chip_height}, {name, label, 0, answer == value ? Look::fjord : Look::outline, UiAction{PlanUiAction{AnswerArea{i, value}}}, {}, {}, false});
        x += width + gap;
    };
    for (int v = b.lowest; v <= b.highest; ++v) chip_at(v, std::to_string(v), chip);
    chip_at(dont_know, f.t("measure.dont_know"), unknown);
}

/// All of them: two columns where the glass lies, to be read downwards.
void draw_statements(Frame& f, const Barometer& b, Rect at)
{
    const std::size_t count = b.areas.size(), columns = f.m.portrait ? 1 : 2, lines = (count + columns - 1) / columns;
    const float between = 20, width = (at.w - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float pitch = std::clamp(at.h / static_cast<float>(std::max<std::size_t>(1, lines)), statement_height + 4, statement_height + 16);
    draw_scrolled(f, "measure", at, pitch * static_cast<float>(lines) - (pitch - statement_height), [&](float y) {
        for (std::size_t i = 0; i < count; ++i)
            draw_statement(f, b, i, {at.x + static_cast<float>(i / lines) * (width + between), y + static_cast<float>(i % lines) * pitch, width, statement_height});
    });
}

void draw_thanks(Frame& f, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 28, Shadow::panel, f.theme.surface);
    draw_check_disc(p, {at.center().x, at.y + at.h * 0.28F}, 56);
    p.text_in({at.x + 40, at.y + at.h * 0.28F + 84, at.w - 80, 64}, Type::title, f.theme.ink, f.t("measure.thanks"));
    p.text_in({at.x + 40, at.y + at.h * 0.28F + 152, at.w - 80, 44}, Type::lead, f.theme.ink2, count_line(f));
    const float w = std::min(560.F, at.w - 80);
    draw_button(f, {at.center().x - w / 2, at.bottom() - 200, w, 100}, {"measure/next", f.t("measure.next"), icons::arrow_forward, Look::fjord, UiAction{PlanUiAction{NextPerson{}}}, {}, {}, false}, 22, Type::lead_bold);
}

} // namespace

void draw_measuring(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const Barometer* b = f.templates.plan.barometer(f.ui.plan.tally.barometer());
    if (!plan || !b) return draw_plan_gone(f);
    const bool thanks = f.ui.plan.thanks;
    draw_header(f, f.word(b->name), f.word(b->note) + " · " + count_line(f));
    const Rect at{32, 128, f.m.width - 64, f.m.bar().y - 148};
    if (thanks) {
        draw_thanks(f, at);
    } else {
        f.paint.text({at.right() - 40, at.y - 2}, Type::body, f.theme.ink2, f.t("measure.scale", {{"low", std::to_string(b->lowest)}, {"lowest", f.word(b->lowest_word)}, {"high", std::to_string(b->highest)}, {"highest", f.word(b->highest_word)}}), Align::right);
        draw_statements(f, *b, {at.x, at.y + 32, at.w, at.h - 32});
    }
    std::vector<Button> center;
    const bool whole = f.ui.plan.tally.is_whole(f.ui.plan.answers), enough = f.ui.plan.tally.people() >= f.rules.plan.least_answers;
    if (!thanks) {
        Button hand_in{"bar/hand-in", f.t("measure.hand_in"), icons::check, whole ? Look::primary_lamp : Look::quiet, std::nullopt, {}, {}, false};
        if (whole) hand_in.tap = UiAction{PlanUiAction{HandIn{}}};
        center.push_back(hand_in);
    }
    const bool begun = std::any_of(f.ui.plan.answers.begin(), f.ui.plan.answers.end(), [](int a) { return a != not_answered; });
    if (enough && (thanks || !begun)) center.push_back({"bar/keep", f.t("measure.keep"), icons::radar, thanks ? Look::primary_lamp : Look::standard, ShellAction{KeepAnswers{}}, {}, {}, false});
    draw_bar(f, {{"bar/stop", f.t("measure.stop"), icons::close, Look::standard, UiAction{OpenDialog{{DialogKind::stop_measuring, {}, plan->id}}}, {}, {}, false}}, center, {});
}

} // namespace fyr
