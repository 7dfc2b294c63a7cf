// The only file that names concrete platform classes: it builds them, puts them together and runs.
#include "domain/calendar.hpp"
#include "platform/data_lock.hpp"
#include "platform/files.hpp"
#include "platform/glfw_screen.hpp"
#include "platform/sqlite_journal.hpp"
#include "platform/system_clock.hpp"
#include "session/recovery.hpp"
#include "shell/app.hpp"
#include "shell/commands.hpp"
#include "shell/new_id.hpp"

#include <cstdio>

namespace {

using namespace fyr;

Result<std::unique_ptr<Journal>> open_journal(const std::string& data_dir, bool writes)
{
    if (const auto made = make_folders(data_dir); !made) return made.error();
    const std::string path = data_dir + "/journal.db";
    if (!writes) {
        auto journal = SqliteJournal::open(path, Access::read_only);
        if (!journal) return journal.error();
        return std::unique_ptr<Journal>(*std::move(journal));
    }
    auto recovered = SqliteJournal::open_or_recover(path);
    if (!recovered) return recovered.error();
    return std::unique_ptr<Journal>(std::move(recovered->journal));
}

int run_wall(const Options& options, const Assets& assets)
{
    const Language language = options.lang == "en" ? Language::en : Language::da;
    const auto tell = [&](const Error& error) { std::fprintf(stderr, "fyrtaarn: %s\n", assets.strings(language).text(error.message).c_str()); };
    const auto lock = DataLock::take(options.data);
    if (!lock) return tell(lock.error()), lock.error().kind == ErrorKind::rejected ? exit_refused : exit_store_or_screen;
    auto journal = SqliteJournal::open_or_recover(options.data + "/journal.db");
    if (!journal) return tell(journal.error()), exit_store_or_screen;
    SystemClock real;
    Stamp start = 0;
    if (!options.now.empty()) {
        const auto now = parse_moment_earlier(options.now);
        if (!now) return tell(now.error()), exit_wrong_use;
        start = *now;
    }
    /// The frozen clock of --now: the day stands still, gestures and animations go on.
    class Frozen final : public Clock {
    public:
        Frozen(const Clock& real, Stamp now) : real_(real), now_(now) {}
        [[nodiscard]] Stamp now() const override { return now_; }
        [[nodiscard]] Stamp ticks() const override { return real_.ticks(); }

    private:
        const Clock& real_;
        Stamp now_;
    } frozen(real, start);
    const Clock& clock = start != 0 ? static_cast<const Clock&>(frozen) : real;
    Session session(*journal->journal, assets.rules, new_id);
    const auto recovered = recover(*journal->journal, session);
    if (!recovered) return tell(recovered.error()), exit_store_or_screen;
    GlfwOptions window;
    window.full_screen = !options.windowed.has_value();
    if (options.windowed) {
        window.width = static_cast<int>(options.windowed->w);
        window.height = static_cast<int>(options.windowed->h);
    }
    auto screen = GlfwScreen::open(window, clock);
    if (!screen) return tell(screen.error()), exit_store_or_screen;
    auto inbox = Inbox::open(options.data, [&] { (*screen)->wake(); });
    AppOptions how;
    how.language = language;
    how.theme = value_named<ThemeChoice>(options.theme).value_or(ThemeChoice::automatic);
    how.diagonal_inch = options.diagonal;
    how.distance_m = options.distance;
    how.frozen_clock = start != 0;
    App app(**screen, session, clock, assets, how, inbox ? inbox->get() : nullptr);
    for (const Message& warning : assets.warnings) app.say(warning, true);
    const std::uint64_t lost = recovered->damage.first_bad_seq != 0 ? recovered->damage.first_bad_seq : journal->damage.first_bad_seq;
    if (lost != 0) app.say({"store.set_aside", {{"n", std::to_string(lost)}}}, true);
    while (app.step()) {
    }
    return exit_done;
}

} // namespace

int main(int argc, char** argv)
{
    const Parsed parsed = parse_options(argc, argv);
    if (parsed.exit) return *parsed.exit;
    const Options& options = parsed.options;
    const auto assets = load_assets(assets_folder(), options.verb == Verb::demo ? "" : options.data);
    if (!assets) {
        const Message& m = assets.error().message;
        std::fprintf(stderr, "fyrtaarn: %s", m.key.c_str());
        for (const auto& [name, value] : m.args) std::fprintf(stderr, " %s=%s", name.c_str(), value.c_str());
        std::fprintf(stderr, "\n");
        return exit_store_or_screen;
    }
    switch (options.verb) {
    case Verb::wall: return run_wall(options, *assets);
    case Verb::play: return run_play(options, *assets, open_journal);
    case Verb::receive: case Verb::export_board: case Verb::import_board: case Verb::check: case Verb::demo: break;
    }
    return exit_wrong_use;
}
