// `fyrtaarn import`: a board that was exported as JSON, into a data folder where nothing has happened yet.
#include "platform/files.hpp"
#include "session/recovery.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/new_id.hpp"

namespace fyr {

int run_import(const Options& options, const Assets& assets, const OpenJournal& open, Stamp now)
{
    const Console console(options, assets);
    const auto bytes = read_file(options.files.front(), max_board_bytes);
    if (!bytes) return console.refuse(bytes.error().message);
    auto file = decode_board_file(*bytes);
    if (!file) return console.refuse(file.error().message);
    const auto store = open(options.data, StoreUse::write);
    if (!store) return console.fail(store.error());
    Session session(*store->journal, assets.rules, new_id);
    if (const auto recovered = recover(*store->journal, session); !recovered) return console.fail(recovered.error());
    if (session.seq() != 0) return console.refuse({"no.import_not_empty", {}});
    const auto done = session.dispatch(ImportBoard{std::make_shared<const WholeBoard>(std::move(file->import))}, now, "import");
    if (!done) return done.error().kind == ErrorKind::io ? console.fail(done.error()) : console.refuse(done.error().message);
    if (const auto noted = note_subject(*store->journal, file->subject); !noted) return console.fail(noted.error());
    console.say({"import.done", {{"n", std::to_string(session.state().cases().size())}, {"checksum", board_checksum(session.state(), file->level)},
                                 {"level", "@level." + std::string(name_of(file->level))}}});
    return exit_done;
}

} // namespace fyr
