// `fyrtaarn play`: a scenario against the real program, without a display.
#include "codec/notification_codec.hpp"
#include "domain/calendar.hpp"
#include "platform/files.hpp"
#include "platform/headless_screen.hpp"
#include "platform/png.hpp"
#include "session/recovery.hpp"
#include "shell/commands.hpp"
#include "shell/new_id.hpp"
#include "shell/scenario.hpp"

#include <cstdio>

namespace fyr {

int run_play(const Options& options, const Assets& assets, const OpenJournal& open)
{
    const Language language = options.lang == "en" ? Language::en : Language::da;
    const auto tell = [&](const Error& error) { std::fprintf(stderr, "%s\n", assets.strings(language).text(error.message).c_str()); };
    const auto text = read_file(options.files.front(), 4U << 20U);
    if (!text) return tell(text.error()), exit_refused;
    Stamp start = 1772522040000; // 2026-03-03 08:14 in Copenhagen: a meeting of the fictive cases
    if (!options.now.empty()) {
        const auto now = parse_moment_earlier(options.now);
        if (!now) return tell(now.error()), exit_wrong_use;
        start = *now;
    }
    auto journal = open(options.data, true);
    if (!journal) return tell(journal.error()), exit_store_or_screen;
    FixedClock clock(start);
    Session session(**journal, assets.rules, new_id);
    if (const auto recovered = recover(**journal, session); !recovered) return tell(recovered.error()), exit_store_or_screen;
    HeadlessScreen screen(static_cast<int>(options.size.w), static_cast<int>(options.size.h), clock);
    AppOptions how;
    how.language = language;
    how.theme = value_named<ThemeChoice>(options.theme).value_or(ThemeChoice::automatic);
    App app(screen, session, clock, assets, how, nullptr);
    if (!options.shots.empty()) (void)make_folders(options.shots);
    Stage stage{app, screen, clock, options.shots, {}, {}};
    stage.write_picture = [](const std::string& file, const Image& image) -> Result<void> {
        const auto png = encode_png(image, {});
        return png ? write_file(file, *png) : Result<void>(png.error());
    };
    stage.receive = [&](const std::string& file) -> Result<void> {
        const auto bytes = read_file(file.starts_with("assets:") ? assets.folder + "/" + file.substr(7) : file, max_notification_file_bytes);
        if (!bytes) return bytes.error();
        const Reading reading = read_notifications(*bytes, assets.rules, clock.now());
        std::vector<Command> commands;
        for (const Notification& n : reading.taken) commands.emplace_back(ReceiveNotification{n});
        const auto done = session.dispatch_all(commands, clock.now(), "play");
        if (!done) return done.error();
        if (!reading.refused.empty()) return Error{ErrorKind::rejected, reading.refused.front().message};
        return {};
    };
    const auto played = play(stage, *text);
    if (!played) return tell(played.error()), exit_refused;
    return exit_done;
}

} // namespace fyr
