// `fyrtaarn check`: looks through the whole journal and the log of who did what, and changes nothing.
#include "platform/files.hpp"
#include "session/log_anchor.hpp"
#include "session/recovery.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/damage_report.hpp"

#include <set>

namespace fyr {

namespace {

/// Adds what is wrong with the log, in words.
Result<void> check_log(const Options& options, const Journal& journal, const OpenBook& open_book, const Console& console,
                       std::vector<std::string>& problems)
{
    const auto noted = journal.note(log_fault_note); // what a wall has found since, until somebody has looked at it
    if (!noted) return noted.error();
    const auto anchor = journal.note(anchor_note); // before the book: a wall may be writing beside us
    if (!anchor) return anchor.error();
    const auto opened = open_book(options.data, StoreUse::read);
    if (!opened && opened.error().kind != ErrorKind::corrupt) return opened.error();
    const auto anchored = opened ? look_at_anchor(*anchor, opened->book.get()) : Result<LogFault>(LogFault::none);
    if (!anchored && anchored.error().kind != ErrorKind::corrupt) return anchored.error();
    std::set<std::string> faults;
    if (!noted->empty()) faults.insert(*noted);
    if (anchored && *anchored != LogFault::none) faults.emplace(name_of(*anchored));
    for (const std::string& what : faults) problems.push_back(console.text({"access.fault", {{"what", "@log.fault." + what}}}));
    if (opened && !opened->book) return {};
    const auto fault = opened ? opened->book->check_chain() : Result<ChainFault>(opened.error());
    if (!fault && fault.error().kind != ErrorKind::corrupt) return fault.error();
    if (!fault) problems.push_back(console.text({"access.damaged", {}}));
    else if (fault->line != 0) problems.push_back(console.text({"access.chain", {{"n", std::to_string(fault->line)}}}));
    return {};
}

} // namespace

int run_check(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book)
{
    const Console console(options, assets);
    if (!options.training && !file_exists(options.data + "/journal.db") && file_exists(options.data + "/access.db")) {
        console.say({"store.lost_journal", {}});
        return exit_refused;
    }
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
    auto problems = check_journal(*store->journal);
    if (!problems) return console.fail(problems.error());
    if (const auto looked = check_log(options, *store->journal, open_book, console, *problems); !looked) return console.fail(looked.error());
    for (const Message& damage : standing_damage(*store->journal, options.data)) problems->push_back(console.text(damage));
    for (const std::string& problem : *problems) console.line(problem);
    const std::string rows = std::to_string(store->journal->last_seq()), n = std::to_string(problems->size());
    if (problems->empty()) console.say({"check.well", {{"rows", rows}}});
    else console.say({"check.problems", {{"rows", rows}, {"n", n}}});
    return problems->empty() ? exit_done : exit_refused;
}

} // namespace fyr
