// `fyrtaarn purge`: forgets notifications at once, whatever their state: somebody who may has asked for it.
#include "platform/files.hpp"
#include "session/access.hpp"
#include "session/recovery.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/forgetting.hpp"
#include "shell/new_id.hpp"
#include "shell/receive_secret.hpp"

namespace fyr {

int run_purge(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book, Stamp now)
{
    const Console console(options, assets);
    if (!file_exists(options.data + "/journal.db")) return console.refuse({"exp.no_case", {{"code", options.files.front()}}});
    const auto store = open(options.data, StoreUse::write);
    if (!store) return console.fail(store.error());
    Session session(*store->journal, assets.rules, new_id);
    const auto recovered = recover(*store->journal, session);
    if (!recovered) return console.fail(recovered.error());
    for (const Damage& damage : {store->damage, recovered->damage})
        if (damage.first_bad_seq != 0) { // forgetting would take what was just set aside: let somebody look first
            console.trouble({"store.set_aside", {{"n", std::to_string(damage.first_bad_seq)}}});
            return exit_store_or_screen;
        }
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
    const auto forgot = forget_cases(session, cases, {options.data, *secret, now}, say);
    if (!forgot) return console.fail(forgot.error());
    const auto book = open_book(options.data, StoreUse::write);
    for (const std::string& code : codes) {
        if (book) (void)Access(*book->book, assets.rules.access).log({now, "machine", "purged", code, ""}); // it is gone either way
        console.say({forgot->empty() ? "purge.done" : "purge.done_here", {{"code", code}}});
    }
    if (forgot->empty()) return exit_done;
    console.trouble(about_unreached(*forgot));
    return exit_store_or_screen;
}

} // namespace fyr
