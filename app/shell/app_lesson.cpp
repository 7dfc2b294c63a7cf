// The lesson that is being held: what somebody does with it, the groups' own cases it is held on, the timer that ticks. The
// lesson itself is training/lesson.hpp's; every act on the board goes the same way as a hand's.
#include "base/text.hpp"
#include "shell/app.hpp"
#include "training/lesson.hpp"
#include "training/own_exercise.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr const char* trainer = "underviser";
constexpr std::size_t summary_chars = 56;

/// Where a tap on a dimension leads: concern, resource, unknown, nothing.
std::optional<Polarity> after(const Item* magnet)
{
    if (!magnet) return Polarity::concern;
    if (magnet->polarity == Polarity::concern) return Polarity::resource;
    if (magnet->polarity == Polarity::resource) return Polarity::unknown;
    return std::nullopt;
}

} // namespace

void App::teach(const LessonAction& action, Point at)
{
    if (const auto* begin = std::get_if<BeginExercise>(&action)) return begin_exercise(*begin, at);
    fyr::evolve(ui_.lesson, action, assets_.templates.exercises, clock_.now());
    ui_.sheet = {};
    if (keep_lesson_) keep_lesson_(ui_.lesson);
    if (!ui_.lesson.is_held()) ui_.of_groups = {}; // what they were writing was of its cases
    if (std::holds_alternative<EndExercise>(action)) evolve(ui_, UiAction{GoTo{Page::home, {}}}, clock_.ticks());
}

void App::begin_exercise(const BeginExercise& wanted, Point)
{
    const Exercise* exercise = assets_.templates.exercises.find(wanted.exercise);
    if (!exercise) return;
    Lesson lesson;
    fyr::evolve(lesson, wanted, assets_.templates.exercises, clock_.now());
    for (std::size_t g = 0; g < lesson.groups.size(); ++g)
        for (const std::string& code : exercise->cases) {
            const TeachingCase* teaching = assets_.templates.exercises.find_case(*exercise, code);
            const auto laid = teaching ? lay_out(*teaching, static_cast<int>(g)) : Result<CaseId>(refused("rules.reason.no_case"));
            if (!laid) return say(laid.error().message, true);
            lesson.groups[g].cases.push_back(*laid);
        }
    (void)session_.checkpoint(); // undo is the class's, and does not reach behind the prepared board; a full disk says so with the next act
    ui_.lesson = lesson;
    ui_.of_groups = {};
    if (keep_lesson_) keep_lesson_(ui_.lesson);
    evolve(ui_, UiAction{GoTo{Page::lesson, {}}}, clock_.ticks());
}

Result<CaseId> App::lay_out(const TeachingCase& teaching, int group)
{
    const State& state = session_.state();
    Notification facts;
    facts.code = code_of_copy(teaching.code, group);
    for (char again = 'b'; state.find_code(facts.code) && again <= 'z'; ++again) facts.code = code_of_copy(teaching.code, group) + again;
    facts.id = "fictive-" + facts.code + "-" + std::to_string(session_.seq());
    facts.received = clock_.now();
    facts.notifier = teaching.notifier;
    if (teaching.age >= 0) facts.age = teaching.age;
    facts.text = teaching.cards.front().in(ui_.language);
    facts.summary = clipped(facts.text, summary_chars);
    const CaseId id = state.next_case();
    if (const auto done = session_.dispatch(ReceiveNotification{facts}, clock_.now(), trainer); !done) return done.error();
    for (const Words& note : teaching.notes) {
        Item item;
        item.text = note.in(ui_.language);
        if (const auto done = session_.dispatch(SaveItem{id, item}, clock_.now(), trainer); !done) return done.error();
    }
    return id;
}

void App::take_answer(const GroupAnswer& answer, Point at)
{
    const Case* c = session_.state().find(answer.about);
    if (!c) return;
    const std::string group = strings().text("group." + std::to_string(answer.group + 1));
    if (answer.acute) {
        Acute acute;
        acute.answer = *answer.acute;
        acute.reason = strings().text("class.acute_reason", {{"group", group}});
        acute.by = group;
        if (acute.answer != AcuteAnswer::no)
            acute.actions.push_back({PartId{}, strings().text("class.acute_action"), strings().text("class.acute_whom"), group, 0, 0, ""});
        if (const auto done = session_.dispatch(AssessAcute{c->id, acute}, clock_.now(), actor()); !done) return answered(done, at);
    }
    if (answer.dimension.empty()) return;
    const auto magnet = std::find_if(c->items.begin(), c->items.end(), [&](const Item& i) { return i.text.empty() && i.dimension == answer.dimension; });
    const Item* old = magnet == c->items.end() ? nullptr : &*magnet;
    const auto next = after(old);
    const auto quietly = [&](const Command& command) { // several groups touch at once: no notices between their hands
        if (const auto done = session_.dispatch(command, clock_.now(), actor()); !done) answered(done, at);
    };
    if (!next) return quietly(RemoveItem{c->id, old->id});
    Item item = old ? *old : Item{};
    item.polarity = *next;
    item.dimension = answer.dimension;
    quietly(SaveItem{c->id, item});
}

void App::keep_as_exercise()
{
    const Exercises& all = assets_.templates.exercises;
    const Exercise* model = all.find(ui_.lesson.exercise);
    if (!model) model = all.all.empty() ? nullptr : &all.all.front();
    ui_.sheet = {};
    if (!model || !keep_exercise_) return say({"exp.impossible", {}}, true);
    const Exercise made = exercise_of_board(session_.state(), *model, all, session_.rules());
    const std::string name = made.name.in(ui_.language);
    const auto kept = keep_exercise_(made);
    say(kept ? Message{"class.kept_as", {{"name", name}}} : kept.error().message, !kept);
}

void App::go_to(Next next)
{
    next_ = next;
    closing_ = true;
}

void App::watch_lesson()
{
    if (!ui_.lesson.is_held() || ui_.lesson.is_paused() || options_.frozen_clock) return;
    const Stamp shown = time_left(ui_.lesson, drawn_now_) / ms_per_second, now = time_left(ui_.lesson, clock_.now()) / ms_per_second;
    if (shown != now) dirty_ = true;
}

Stamp App::next_tick_of_lesson() const
{
    const Stamp left = time_left(ui_.lesson, clock_.now());
    return ui_.lesson.is_paused() || left == 0 || options_.frozen_clock ? ms_per_hour : left % ms_per_second + 1;
}

} // namespace fyr
