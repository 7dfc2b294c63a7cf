// `fyrtaarn play`: a scenario against the real program, without a display.
#include "domain/calendar.hpp"
#include "platform/files.hpp"
#include "session/lost_codes.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/rehearsal.hpp"
#include "shell/wall_look.hpp"

namespace fyr {

namespace {

/// A scenario asks for no code, gives no reason and is in no log, so it has nothing to do where there is anybody's text. A folder that
/// holds nothing yet becomes one of fictive notifications.
Result<void> may_play_on(const Options& options, Journal& journal, const OpenBook& open_book)
{
    if (options.training || subject_of(journal) == Subject::fictive) return {};
    const auto begun = journal.note(begun_note);
    if (!begun) return begun.error();
    const auto opened = open_book(options.data, StoreUse::read);
    if (!opened) return opened.error();
    if (journal.last_seq() != 0 || !begun->empty() || (opened->book && !opened->book->people().empty())) return refused("play.real");
    return note_subject(journal, Subject::fictive);
}

} // namespace

int run_play(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book)
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
    if (const auto free = may_play_on(options, *store->journal, open_book); !free) return console.fail(free.error());
    Rehearsal rehearsal(*store->journal, assets, how);
    if (const auto begun = rehearsal.begin(); !begun) return console.fail(begun.error());
    if (const auto played = rehearsal.play(*text); !played) return console.refuse(played.error().message);
    return exit_done;
}

} // namespace fyr
