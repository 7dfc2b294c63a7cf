// `fyrtaarn check`: looks through the whole journal and changes nothing.
#include "platform/files.hpp"
#include "session/recovery.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"

namespace fyr {

int run_check(const Options& options, const Assets& assets, const OpenJournal& open)
{
    const Console console(options, assets);
    if (!file_exists(options.data + "/journal.db")) { // a wall that has not been used yet is well
        console.say({"check.well", {{"rows", "0"}}});
        return exit_done;
    }
    const auto store = open(options.data, StoreUse::read);
    if (!store && store.error().kind == ErrorKind::corrupt) {
        console.say(store.error().message);
        return exit_refused;
    }
    if (!store) return console.fail(store.error());
    const auto problems = check_journal(*store->journal);
    if (!problems) return console.fail(problems.error());
    for (const std::string& problem : *problems) console.line(problem);
    const std::string rows = std::to_string(store->journal->last_seq()), n = std::to_string(problems->size());
    if (problems->empty()) console.say({"check.well", {{"rows", rows}}});
    else console.say({"check.problems", {{"rows", rows}, {"n", n}}});
    return problems->empty() ? exit_done : exit_refused;
}

} // namespace fyr
