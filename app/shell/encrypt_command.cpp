// `fyrtaarn encrypt`: a data folder that was made without a key gets one.
#include "platform/files.hpp"
#include "session/access.hpp"
#include "session/log_anchor.hpp"
#include "shell/clock_keeper.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"

namespace fyr {

int run_encrypt(const Options& options, const Assets& assets, const EncryptFolder& encrypt, const OpenJournal& open,
                const OpenBook& open_book, Stamp real)
{
    const Console console(options, assets);
    if (options.key_file.empty()) return console.trouble({"encrypt.no_key", {}}), exit_wrong_use;
    if (!file_exists(options.data + "/journal.db")) return console.refuse({"encrypt.nothing", {}});
    const auto done = encrypt(options.data);
    if (!done && done.error().message.key == "store.busy") return console.refuse({"people.busy", {}});
    if (!done) return console.fail(done.error());
    if (!*done) return console.say({"encrypt.already", {}}), exit_done;
    const auto store = open(options.data, StoreUse::write);
    if (!store) return console.fail(store.error());
    const auto opened = open_book(options.data, StoreUse::write);
    if (!opened) return console.fail(opened.error());
    AnchoredBook book(*opened->book, *store->journal);
    if (const auto begun = book.begin(); !begun) return console.fail(begun.error());
    const auto logged = Access(book, assets.rules.access).log({time_for_log(*store->journal, real), "machine", "encrypted", "", ""});
    if (!logged) return console.fail(logged.error());
    console.say({"encrypt.done", {}});
    return exit_done;
}

} // namespace fyr
