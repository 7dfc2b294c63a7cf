#include "wall.hpp"

#include "platform/data_key.hpp"
#include "platform/glfw_screen.hpp"
#include "platform/service_watchdog.hpp"
#include "domain/forgetting.hpp"
#include "session/log_anchor.hpp"
#include "session/lost_codes.hpp"
#include "session/drafts.hpp"
#include "session/recovery.hpp"
#include "shell/board_saver.hpp"
#include "shell/clock_keeper.hpp"
#include "shell/closed_wall.hpp"
#include "shell/console.hpp"
#include "shell/damage_report.hpp"
#include "shell/end_signals.hpp"
#include "shell/forgetting.hpp"
#include "shell/kept_lesson.hpp"
#include "shell/new_id.hpp"
#include "shell/receive_secret.hpp"
#include "shell/save_wish.hpp"
#include "shell/target_file.hpp"
#include "shell/wall_look.hpp"
#include "shell/worlds.hpp"
#include "stores.hpp"

#include <utility>

namespace fyr {

namespace {

constexpr std::uint64_t long_tail = 500; ///< entries after which a checkpoint is worth its write

/// Between meetings a long tail of entries becomes a checkpoint, so that the next start is quick. Not during one:
/// undo does not reach behind it.
void tidy_up(Session& session, const Journal& journal, Stamp now)
{
    if (meets_now(session.state().board().meeting, now)) return;
    const auto newest = journal.newest_checkpoint(0);
    const std::uint64_t from = newest ? newest->seq : 0;
    if (session.seq() - from > long_tail) (void)session.checkpoint(); // a full disk says so with the next act
}

void say_who_left(const Result<std::size_t>& left, const Unreached& unreached, App& app, const Console& console)
{
    if (!left) return console.trouble(left.error().message);
    if (*left > 0) app.say({*left == 1 ? "left.one" : "left.many", {{"n", std::to_string(*left)}}}, false);
    if (*left == 0 || unreached.empty()) return;
    console.trouble(about_unreached(unreached));
    app.warn(about_unreached(unreached));
}

/// Whether codes are asked for: not where all cases are fictive and nobody was given one.
Guarding guarding_of(const Journal& journal, const Access& access)
{
    if (access.has_people()) return Guarding::on;
    if (is_fictive(subject_of(journal))) return Guarding::off;
    return codes_are_gone(journal, access) ? Guarding::gone : Guarding::nobody;
}

/// The system's log has no code names; the glass and `check` say which one it was.
Message without_code(Message damage)
{
    if (damage.key == "damage.lost_case") damage.key = "damage.lost_logged";
    return damage;
}

/// The screen and what watches the loop: one for both worlds, opened by the first that has its journal.
struct Glass {
    std::unique_ptr<GlfwScreen> screen;
    std::optional<EndSignals> signals;
    ServiceWatchdog watchdog;
    std::optional<Message> trouble; ///< why the training world did not open; the daily wall says it
};

Result<void> open_glass(Glass& glass, const Options& options, const Clock& clock)
{
    if (glass.screen) return {};
    GlfwOptions window;
    window.draw_with = options.draw == "opengl" ? DrawWith::opengl : options.draw == "processor" ? DrawWith::processor : DrawWith::automatic;
    window.full_screen = !options.windowed.has_value();
    if (const auto& size = options.windowed) window.width = static_cast<int>(size->w), window.height = static_cast<int>(size->h);
    auto screen = GlfwScreen::open(window, clock);
    if (!screen) return screen.error();
    glass.screen = *std::move(screen);
    glass.screen->set_kiosk(options.kiosk);
    glass.signals.emplace([&glass] { glass.screen->wake(); });
    return {};
}

/// A store that does not open is said on the terminal and on the glass, until it opens or the wall is asked to end. At once only
/// when another program has it (that one has the glass too), when it is of the other world, or from the training world's door.
Result<OpenStore> open_store_or_say_why(const Options& options, const Assets& assets, const Console& console, const Clock& clock, Glass& glass)
{
    auto store = open_store(options, options.data, StoreUse::write);
    if (store || glass.screen || (store.error().kind == ErrorKind::rejected && !is_about_the_key(store.error()))) return store;
    if (!open_glass(glass, options, clock)) return store;
    console.trouble(store.error().message);
    TargetFile targets(options.targets);
    ClosedWall wall;
    wall.language = value_named<Language>(options.lang).value_or(Language::da);
    wall.diagonal_inch = options.diagonal;
    wall.ended = [&] { return glass.signals->asked(); };
    wall.turned = [&](bool shows) { glass.watchdog.turned(clock.ticks(), shows, [] { return true; }); };
    if (!options.targets.empty()) wall.drawn = [&](const Targets& all, const Metrics& m) { (void)targets.show({"closed"}, all, m); };
    wall.try_again = [&]() -> std::optional<Message> {
        store = open_store(options, options.data, StoreUse::write);
        return store ? std::optional<Message>{} : store.error().message;
    };
    (void)show_closed(*glass.screen, clock, assets, store.error().message, wall);
    return store;
}

/// What a world ended with, and where the wall goes then.
struct Ended { int code = exit_done; Next next = Next::end; };

/// One world on the glass, until somebody ends the program or goes to the other one. `options` are that world's.
Ended run_world(Options& options, Assets& assets, const Clock& real, std::optional<Stamp> frozen, Glass& glass)
{
    GlassFile glass_file(options.wall_data);
    const KeptGlass kept = glass_file.read();
    const WallLook look = wall_look(options, kept);
    options.lang = name_of(look.glass.language); // the log speaks as the glass does
    options.diagonal = inches_of(look.glass);
    const Console console(options, assets);
    const auto fail = [&](const Error& error) { return glass.trouble = error.message, Ended{console.fail(error), Next::end}; };
    auto store = open_store_or_say_why(options, assets, console, real, glass);
    if (!store && glass.signals && glass.signals->asked()) return {exit_store_or_screen, Next::end}; // said already, on the glass too
    if (!store) return fail(store.error());
    Journal& journal = *store->journal;
    Session session(journal, assets.rules, new_id);
    const auto recovered = recover(journal, session);
    if (!recovered) return fail(recovered.error());
    ClockKeeper clock(real, journal, frozen);
    for (const Message& damage : report_damage(journal, {store->damage, recovered->damage}, session.state())) console.trouble(without_code(damage));
    if (store->is_another) console.trouble({"store.another", {}});
    if (recovered->replayed > long_tail) tidy_up(session, journal, clock.now());
    const auto book = open_book(options, options.data, StoreUse::write);
    if (!book) return fail(book.error());
    AnchoredBook anchored(*book->book, journal);
    Access access(anchored, assets.rules.access);
    access.trust(clock.proven());
    const auto log_fault = anchored.begin();
    if (!log_fault) return fail(log_fault.error());
    if (!book->kept_in.empty()) (void)access.log({clock.for_log(), "wall", "began_log", "", ""});
    if (const auto noted = remember_people(journal, access); !noted) return fail(noted.error());
    if (const auto opened = open_glass(glass, options, real); !opened) return {(console.trouble(opened.error().message), exit_store_or_screen), Next::end};
    const auto wake = [&] { glass.screen->wake(); };
    const auto secret = receive_secret(journal, new_id);
    std::vector<Message> warnings = assets.warnings;
    if (options.training)
        for (Message& warning : add_own_exercises(assets.templates.exercises, options.wall_data)) {
            console.trouble(warning);
            warnings.push_back(std::move(warning));
        }
    const auto inbox = secret ? Inbox::open(options.data, wake, *secret, options.training ? Subject::training : subject_of(journal)) : Result<std::unique_ptr<Inbox>>(secret.error());
    AppOptions how;
    how.inbox_unusable = !inbox;
    if (!inbox) console.trouble(inbox.error().message);
    how.tell_system = [&](const Message& m) { console.trouble(m); };
    how.access = &access;
    how.time = &clock;
    if (!log_fault->empty()) {
        how.log_trouble = {"log.broken", {{"what", "@log.fault." + *log_fault}}};
        how.log_seen = [&] { return anchored.accept(); };
        console.trouble(how.log_trouble);
        (void)access.log({clock.for_log(), "wall", "log_broken", "", "fault:" + *log_fault});
    }
    how.guarding = guarding_of(journal, access);
    how.people_changed = [&] { (void)remember_people(journal, access); }; // a full disk says so with the next act
    how.glass = look.glass;
    how.asks_size = look.asks_size && !options.training;
    how.keep_glass = [&, in_file = kept.glass](const WallGlass& before, const WallGlass& after) mutable {
        in_file = with_changes(in_file, before, after);
        return glass_file.keep(in_file);
    };
    how.frozen_clock = frozen.has_value();
    how.turn_ms = glass.watchdog.turn_ms();
    how.drafts = kept_drafts(journal);
    how.keep_drafts = [&](const Drafts& drafts) { return keep_drafts(journal, drafts); };
    how.training = options.training;
    if (options.training) how.lesson = kept_lesson(options.data);
    DrawnTexts texts;
    App app(*glass.screen, session, clock, assets, how, inbox ? inbox->get() : nullptr);
    for (const Message& warning : warnings) app.warn(warning);
    if (kept.trouble) {
        console.trouble(*kept.trouble);
        app.warn(*kept.trouble);
    }
    if (glass.trouble) app.warn(*std::exchange(glass.trouble, std::nullopt));
    if (store->is_another) app.warn({"store.another", {}});
    for (const Message& damage : standing_damage(journal, options.data)) app.warn(damage); // also what a receive() found at night
    if (!book->kept_in.empty()) app.warn({"access.set_aside", {}});
    // Not by a clock that was set for a show. A copy of what was damaged stays for its time (damaged_copy.hpp).
    std::optional<Retention> retention;
    if (secret && !frozen)
        retention.emplace(session, DataFolder{options.data, *secret, 0}, [&](const Message& m) { return console.text(m); },
                          [&](const std::string& code) { (void)access.log({clock.for_log(), "wall", "purged", code, ""}); });

    BoardSaver saver(assets, wake);
    app.on_save([&](const UiState& ui) {
        const auto place = [data = options.data, place = ui.export_place, now = clock.now()] { return save_folder(data, place, now); };
        (void)saver.start(wish_of(ui, session, journal, assets, clock.now(), {}), place, clock.ticks());
    });
    if (secret)
        app.on_purge([&](CaseId about) {
            if (saver.is_busy()) return Result<Unreached>(refused("purge.saving"));
            return forget_cases(session, {about}, {options.data, *secret, clock.now()}, [&](const Message& m) { return console.text(m); });
        });
    app.on_lesson([&](const Lesson& lesson) {
        if (const auto written = keep_lesson(options.data, lesson); !written) app.say(written.error().message, true);
    });
    app.on_exercise([&](const Exercise& exercise) {
        auto written = keep_own_exercise(options.data, exercise);
        if (written) assets.templates.exercises.put(exercise); // and it can be chosen at once
        return written;
    });
    TargetFile targets(options.targets);
    if (!options.targets.empty()) {
        app.on_draw(&texts);
        app.on_frame([&](const Targets& all, const Metrics& m) { (void)targets.show({name_of(app.ui().page), app.is_moving(), app.keys_taken(), &texts}, all, m); });
    }
    // In a meeting the glass itself says that the disk is in trouble; starting anew would take the meeting away.
    const auto store_lives = [&] { return store_answers(journal) || session.meets_at(clock.now()) || session.waiting() > 0; };
    while (app.step() && !glass.signals->asked()) {
        if (const auto saved = saver.take(clock.ticks())) app.saved(*saved);
        if (retention && !saver.is_busy())
            if (const auto left = retention->turn(clock.now(), clock.proven())) say_who_left(*left, retention->unreached(), app, console);
        glass.watchdog.turned(clock.ticks(), app.shows(), store_lives);
    }
    if (!saver.finish()) console.trouble({"exp.unfinished", {}});
    if (const auto written = session.try_waiting(); !written) {
        console.trouble({session.waiting() == 1 ? "store.lost_one" : "store.lost", {{"n", std::to_string(session.waiting())}, {"why", "@" + written.error().message.key}}});
        return {exit_store_or_screen, Next::end};
    }
    tidy_up(session, journal, clock.now());
    options.lang = name_of(app.ui().language), options.theme = name_of(app.ui().theme); // as they were chosen on the glass
    return {exit_done, glass.signals->asked() ? Next::end : app.next()};
}

} // namespace

int run_wall(const Options& options, const Assets& assets, const Clock& real, std::optional<Stamp> frozen)
{
    Glass glass;
    Options here = options;
    for (;;) {
        Assets own = assets; // with the exercises somebody made, as they are now
        const Ended ended = run_world(here, own, real, frozen, glass);
        if (ended.next == Next::fresh_training)
            if (const auto kept = archive_class(here.data, real.now()); !kept) glass.trouble = kept.error().message;
        const bool trains = ended.next == Next::training || ended.next == Next::fresh_training;
        const bool visited = here.training && !options.training; // from the daily wall's door, which is where it goes back to
        if ((!trains && !visited) || (glass.signals && glass.signals->asked())) {
            if (ended.code == exit_done) glass.watchdog.ending(); // one that failed is begun anew
            return ended.code;
        }
        here.training = trains;
        here.data = options.training ? options.data : folder_of(world_of(here), options.data);
    }
}

} // namespace fyr
