// `fyrtaarn purge`: forgets notifications at once, whatever their state: somebody who may has asked for it.
#include "platform/files.hpp"
#include "session/access.hpp"
#include "session/log_anchor.hpp"
#include "shell/clock_keeper.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/damage_report.hpp"
#include "shell/forgetting.hpp"
#include "shell/new_id.hpp"
#include "shell/receive_secret.hpp"

namespace fyr {

int run_purge(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book, Stamp real)
{
    const Console console(options, assets);
    if (!file_exists(options.data + "/journal.db")) return console.refuse({"exp.no_case", {{"code", options.files.front()}}});
    auto store = open(options.data, StoreUse::write);
    if (!store) return console.fail(store.error());
    Session session(*store->journal, assets.rules, new_id);
    const auto damaged = recover_and_say(*store, session, console);
    if (!damaged) return console.fail(damaged.error());
    if (*damaged) return exit_store_or_screen; // the code may be among what was just set aside: let somebody look first
    std::vector<CaseId> cases;
    for (const std::string& code : options.files) {
        const Case* c = session.state().find_code(code);
        if (!c) return console.refuse({"exp.no_case", {{"code", code}}}); // all of them or none
        cases.push_back(c->id);
    }
    std::vector<std::string> codes; // as they were, however they were typed
    for (const CaseId id : cases) codes.push_back(session.state().find(id)->facts.code);
    const auto secret = receive_secret(*store->journal, new_id);
    if (!secret) return console.fail(secret.error());
    const auto say = [&](const Message& m) { return console.text(m); };
    const auto forgot = forget_cases(session, cases, {options.data, *secret, time_for_log(*store->journal, real)}, say);
    if (!forgot) return console.fail(forgot.error());
    const auto opened = open_book(options.data, StoreUse::write);
    std::optional<AnchoredBook> book;
    if (opened) (void)book.emplace(*opened->book, *store->journal).begin();
    // What it cannot reach it says: somebody may still want to look at such a copy, but not for ever.
    const std::vector<Message> copies = standing_damage(*store->journal, options.data);
    for (const std::string& code : codes) {
        if (book) (void)Access(*book, assets.rules.access).log({time_for_log(*store->journal, real), "machine", "purged", code, ""}); // it is gone either way
        console.say({forgot->empty() && copies.empty() ? "purge.done" : "purge.done_here", {{"code", code}}});
    }
    for (const Message& copy : copies) console.trouble({"purge.copy_stays", copy.args});
    if (forgot->empty()) return exit_done;
    console.trouble(about_unreached(*forgot));
    return exit_store_or_screen;
}

} // namespace fyr
