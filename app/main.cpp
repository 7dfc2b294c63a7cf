// The only file that names concrete platform classes: it builds them, puts them together and runs.
#include "domain/calendar.hpp"
#include "platform/data_key.hpp"
#include "platform/data_lock.hpp"
#include "platform/encrypt_folder.hpp"
#include "platform/files.hpp"
#include "platform/glfw_screen.hpp"
#include "platform/service_watchdog.hpp"
#include "platform/sqlite_access_book.hpp"
#include "platform/sqlite_journal.hpp"
#include "platform/system_clock.hpp"
#include "session/lost_codes.hpp"
#include "session/recovery.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/end_signals.hpp"
#include "shell/forgetting.hpp"
#include "shell/new_id.hpp"
#include "shell/receive_secret.hpp"
#include "shell/save_wish.hpp"
#include "shell/target_file.hpp"

#include <cstdio>

namespace {

using namespace fyr;

constexpr std::uint64_t long_tail = 500; ///< entries after which a checkpoint is worth its write

std::string journal_file(const std::string& data_dir) { return data_dir + "/journal.db"; }
std::string access_file(const std::string& data_dir) { return data_dir + "/access.db"; }

Result<OpenStore> open_store(const Options& options, const std::string& data_dir, StoreUse use)
{
    const auto key = read_key(options.key_file, data_dir);
    if (!key) return key.error();
    if (use == StoreUse::read) {
        auto journal = SqliteJournal::open(journal_file(data_dir), FileAccess::read_only, {*key, {}, nullptr});
        if (!journal) return journal.error();
        return OpenStore{nullptr, *std::move(journal), {}};
    }
    auto lock = DataLock::take(data_dir);
    if (!lock) return lock.error();
    auto recovered = SqliteJournal::open_or_recover(journal_file(data_dir), {*key, {}, nullptr});
    if (!recovered) return recovered.error();
    return OpenStore{std::make_shared<DataLock>(*std::move(lock)), std::move(recovered->journal), recovered->damage};
}

Result<OpenedBook> open_book(const Options& options, const std::string& data_dir, StoreUse use)
{
    const auto key = read_key(options.key_file, data_dir);
    if (!key) return key.error();
    const AccessBookOptions how{*key, {}, nullptr};
    if (use == StoreUse::read) {
        if (!file_exists(access_file(data_dir))) return OpenedBook{};
        auto book = SqliteAccessBook::open(access_file(data_dir), FileAccess::read_only, how);
        if (!book) return book.error();
        return OpenedBook{*std::move(book), {}};
    }
    auto opened = SqliteAccessBook::open_or_renew(access_file(data_dir), how);
    if (!opened) return opened.error();
    return OpenedBook{std::move(opened->book), opened->kept_in};
}

Result<bool> encrypt(const Options& options, const std::string& data_dir)
{
    const auto key = read_key(options.key_file, data_dir);
    if (!key) return key.error();
    const auto lock = DataLock::take(data_dir);
    if (!lock) return lock.error();
    return encrypt_folder(journal_file(data_dir), access_file(data_dir), *key);
}

/// The frozen clock of --now: the day stands still, gestures and animations go on.
class FrozenClock final : public Clock {
public:
    FrozenClock(const Clock& real, Stamp now) : real_(real), now_(now) {}
    [[nodiscard]] Stamp now() const override { return now_; }
    [[nodiscard]] Stamp ticks() const override { return real_.ticks(); }

private:
    const Clock& real_;
    Stamp now_;
};

/// Between meetings a long tail of entries becomes a checkpoint, so that the next start is quick. Not during one:
/// undo does not reach behind it.
void tidy_up(Session& session, const Journal& journal)
{
    if (session.state().board().meeting.open) return;
    const auto newest = journal.newest_checkpoint(0);
    const std::uint64_t from = newest ? newest->seq : 0;
    if (session.seq() - from > long_tail) (void)session.checkpoint(); // a full disk says so with the next act
}

void say_who_left(const Result<std::size_t>& left, App& app, const Console& console)
{
    if (!left) return console.trouble(left.error().message);
    if (*left > 0) app.say({*left == 1 ? "left.one" : "left.many", {{"n", std::to_string(*left)}}}, false);
}

/// Whether codes are asked for: not where all cases are fictive and nobody was given one.
Guarding guarding_of(const Journal& journal, const Access& access)
{
    if (access.has_people()) return Guarding::on;
    if (subject_of(journal) == Subject::fictive) return Guarding::off;
    return codes_are_gone(journal, access) ? Guarding::gone : Guarding::nobody;
}

int run_wall(const Options& options, const Assets& assets, const Clock& clock)
{
    const Console console(options, assets);
    auto store = open_store(options, options.data, StoreUse::write);
    if (!store) return console.fail(store.error()); // is_about_the_key: nothing was touched, the right key opens it
    Journal& journal = *store->journal;
    Session session(journal, assets.rules, new_id);
    const auto recovered = recover(journal, session);
    if (!recovered) return console.fail(recovered.error());
    if (recovered->replayed > long_tail) tidy_up(session, journal);
    const auto book = open_book(options, options.data, StoreUse::write);
    if (!book) return console.fail(book.error());
    Access access(*book->book, assets.rules.access);
    if (!book->kept_in.empty()) (void)access.log({clock.now(), "wall", "began_log", "", ""});
    if (const auto noted = remember_people(journal, access); !noted) return console.fail(noted.error());

    GlfwOptions window;
    window.draw_with = options.draw == "opengl" ? DrawWith::opengl : options.draw == "processor" ? DrawWith::processor : DrawWith::automatic;
    window.full_screen = !options.windowed.has_value();
    if (options.windowed) {
        window.width = static_cast<int>(options.windowed->w);
        window.height = static_cast<int>(options.windowed->h);
    }
    const auto screen = GlfwScreen::open(window, clock);
    if (!screen) return console.trouble(screen.error().message), exit_store_or_screen;
    (*screen)->set_kiosk(options.kiosk);
    const auto wake = [&] { (*screen)->wake(); };
    const EndSignals signals(wake);
    const auto secret = receive_secret(journal, new_id);
    const auto inbox = secret ? Inbox::open(options.data, wake, *secret) : Result<std::unique_ptr<Inbox>>(secret.error());
    AppOptions how;
    how.access = &access;
    how.guarding = guarding_of(journal, access);
    how.people_changed = [&] { (void)remember_people(journal, access); }; // a full disk says so with the next act
    how.language = options.lang == "en" ? Language::en : Language::da;
    how.theme = value_named<ThemeChoice>(options.theme).value_or(ThemeChoice::automatic);
    how.diagonal_inch = options.diagonal;
    how.distance_m = options.distance;
    how.frozen_clock = !options.now.empty();
    ServiceWatchdog watchdog;
    how.turn_ms = watchdog.turn_ms();
    App app(**screen, session, clock, assets, how, inbox ? inbox->get() : nullptr);
    for (const Message& warning : assets.warnings) app.warn(warning);
    const std::uint64_t lost = recovered->damage.first_bad_seq != 0 ? recovered->damage.first_bad_seq : store->damage.first_bad_seq;
    if (lost != 0) app.warn({"store.set_aside", {{"n", std::to_string(lost)}}});

    if (!book->kept_in.empty()) app.warn({"access.set_aside", {}});
    // Not by a clock that was set for a show, and not what was just set aside before somebody has looked at it.
    std::optional<Retention> retention;
    if (secret && options.now.empty() && lost == 0)
        retention.emplace(session, DataFolder{options.data, *secret, 0}, [&](const Message& m) { return console.text(m); },
                          [&](const std::string& code) { (void)access.log({clock.now(), "wall", "purged", code, ""}); });

    BoardSaver saver(assets, wake);
    app.on_save([&](const UiState& ui) {
        auto folder = save_folder(options.data, ui.export_place, clock.now());
        if (!folder) return app.saved({{}, folder.error()});
        (void)saver.start(wish_of(ui, session, journal, assets, clock.now(), *std::move(folder)));
    });
    TargetFile targets(options.targets);
    if (!options.targets.empty())
        app.on_frame([&](const Targets& all, const Metrics& m) { (void)targets.show(name_of(app.ui().page), all, m); });
    // In a meeting the glass itself says that the disk is in trouble; starting anew would take the meeting away.
    const auto store_lives = [&] { return store_answers(journal) || in_meeting(session.state()) || session.waiting() > 0; };
    while (app.step() && !signals.asked()) {
        if (const auto saved = saver.take()) app.saved(*saved);
        if (retention && !saver.is_busy())
            if (const auto left = retention->turn(clock.now())) say_who_left(*left, app, console);
        watchdog.turned(clock.ticks(), app.shows(), store_lives);
    }
    watchdog.ending();
    if (const auto written = session.try_waiting(); !written) {
        console.trouble({"store.lost", {{"n", std::to_string(session.waiting())}, {"why", "@" + written.error().message.key}}});
        return exit_store_or_screen;
    }
    tidy_up(session, journal);
    return exit_done;
}

int run(const Options& options, const Assets& assets)
{
    SystemClock real;
    Stamp start = real.now();
    if (!options.now.empty()) {
        const auto now = parse_moment_earlier(options.now);
        if (!now) return Console(options, assets).trouble({"cli.now", {{"value", options.now}}}), exit_wrong_use;
        start = *now;
    }
    const FrozenClock frozen(real, start);
    const auto open = [&](const std::string& data_dir, StoreUse use) { return open_store(options, data_dir, use); };
    const auto book = [&](const std::string& data_dir, StoreUse use) { return open_book(options, data_dir, use); };
    const auto encrypted = [&](const std::string& data_dir) { return encrypt(options, data_dir); };
    switch (options.verb) {
    case Verb::wall: return run_wall(options, assets, options.now.empty() ? static_cast<const Clock&>(real) : frozen);
    case Verb::play: return run_play(options, assets, open);
    case Verb::receive: return run_receive(options, assets, open, start);
    case Verb::export_board: return run_export(options, assets, open, start);
    case Verb::import_board: return run_import(options, assets, open, start);
    case Verb::check: return run_check(options, assets, open, book);
    case Verb::purge: return run_purge(options, assets, open, book, start);
    case Verb::people: return run_people(options, assets, open, book, start);
    case Verb::log: return run_log(options, assets, book);
    case Verb::encrypt: return run_encrypt(options, assets, encrypted, open, book, start);
    case Verb::demo: return run_demo(options, assets, open);
    }
    return exit_wrong_use;
}

} // namespace

int main(int argc, char** argv)
{
    const Parsed parsed = parse_options(argc, argv);
    if (parsed.exit) return *parsed.exit;
    const Options& options = parsed.options;
    if (options.verb == Verb::wall) hold_end_signals(); // before there is any thread; the other words may just be ended
    const bool keeps_copies = options.verb == Verb::wall || options.verb == Verb::receive; // the rest changes no data folder
    const auto assets = load_assets(assets_folder(), options.data, keeps_copies);
    const Language language = options.lang == "en" ? Language::en : Language::da;
    if (assets) {
        for (const Message& warning : assets->warnings)
            std::fprintf(stderr, "fyrtaarn: %s\n", one_line(assets->strings(language).text(warning)).c_str());
        return run(options, *assets);
    }
    const auto words = load_strings(assets_folder(), language);
    const Message& m = assets.error().message; // without its words it is still better than silence
    std::fprintf(stderr, "fyrtaarn: %s\n", one_line(words ? words->text(m) : m.key).c_str());
    return exit_store_or_screen;
}
