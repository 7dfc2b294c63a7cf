// `fyrtaarn play`: a scenario against the real program, without a display.
#include "domain/calendar.hpp"
#include "platform/files.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/rehearsal.hpp"
#include "shell/wall_look.hpp"

namespace fyr {

int run_play(const Options& options, const Assets& assets, const OpenJournal& open)
{
    const Console console(options, assets);
    const auto text = read_file(options.files.front(), 4U << 20U);
    if (!text) return console.refuse(text.error().message);
    RehearsalOptions how;
    how.start = rehearsal_start;
    if (!options.now.empty()) {
        const auto now = parse_moment_earlier(options.now);
        if (!now) return console.trouble(now.error().message), exit_wrong_use;
        how.start = *now;
    }
    how.width = static_cast<int>(options.size.w);
    how.height = static_cast<int>(options.size.h);
    how.glass = wall_look(options, GlassFile(options.data).read()).glass;
    how.shots = options.shots;
    how.training = options.training;
    const auto store = open(options.data, StoreUse::write);
    if (!store) return console.fail(store.error());
    Rehearsal rehearsal(*store->journal, assets, how);
    if (const auto begun = rehearsal.begin(); !begun) return console.fail(begun.error());
    if (const auto played = rehearsal.play(*text); !played) return console.refuse(played.error().message);
    return exit_done;
}

} // namespace fyr
