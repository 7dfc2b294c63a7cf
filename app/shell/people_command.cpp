// `fyrtaarn people`: codes given on the machine, by whoever may write its data folder. Not beside a running wall.
#include "base/secrets.hpp"
#include "base/text.hpp"
#include "session/log_anchor.hpp"
#include "session/lost_codes.hpp"
#include "shell/ask_code.hpp"
#include "shell/clock_keeper.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/damage_report.hpp"

#include <cstdio>

namespace fyr {

namespace {

constexpr const char* machine = "machine";

Message role_word(Role role) { return {"role." + std::string(name_of(role)), {}}; }

int list(const Options& options, const Console& console, const OpenJournal& open, const OpenBook& open_book, const AccessRules& rules)
{
    const auto opened = open_book(options.data, StoreUse::read);
    if (!opened) return console.fail(opened.error());
    if (opened->book) {
        const Access access(*opened->book, rules);
        for (const Person& person : access.people())
            console.line(person.initials + "\t" + std::string(name_of(person.role)) + "\t" + console.text(role_word(person.role)));
        if (access.has_people()) return exit_done;
    }
    const auto store = open(options.data, StoreUse::read);
    const auto begun = store ? store->journal->note(begun_note) : Result<std::string>(store.error());
    console.say({begun && !begun->empty() ? "access.gone" : "people.none", {}});
    return exit_done;
}

std::optional<Person> person_named(const Access& access, const std::string& initials)
{
    for (const Person& person : access.people())
        if (folded(person.initials) == folded(initials)) return person;
    return std::nullopt;
}

/// Asks for a code and does something with it.
template <class Do>
auto with_code(const Console& console, const std::string& initials, int digits, Do&& act) -> decltype(act(std::string_view{}))
{
    auto code = ask_code([&](const char* question) {
        std::fprintf(stderr, "%s", console.text({question, {{"initials", initials}, {"n", std::to_string(digits)}}}).c_str());
        std::fflush(stderr);
    });
    if (!code) return code.error();
    const auto done = act(*code);
    wipe(*code);
    return done;
}

/// What was done, in one sentence.
Result<Message> act(const Options& o, const Console& console, Access& access, const AccessRules& rules, Stamp now)
{
    const Role role = value_named<Role>(o.role).value_or(Role::participant);
    const Message done_role = role_word(role);
    if (o.people_act == PeopleAct::add) {
        const auto added = with_code(console, o.initials, rules.pin_digits,
                                     [&](std::string_view code) { return access.add(o.initials, role, code, machine, now); });
        if (!added) return added.error();
        return Message{"people.added", {{"initials", o.initials}, {"role", "@" + done_role.key}}};
    }
    const auto person = person_named(access, o.initials);
    if (!person) return refused("people.unknown");
    Result<void> done;
    Message says{"people.changed", {{"initials", person->initials}}};
    if (o.people_act == PeopleAct::code) {
        done = with_code(console, person->initials, rules.pin_digits,
                         [&](std::string_view code) { return access.change_pin(person->id, code, machine, now); });
    } else if (o.people_act == PeopleAct::role) {
        done = access.change_role(person->id, role, machine, now);
        says = {"people.has_role", {{"initials", person->initials}, {"role", "@" + done_role.key}}};
    } else {
        done = access.remove(person->id, machine, now);
        says = {"people.removed", {{"initials", person->initials}}};
    }
    if (!done) return done.error();
    return says;
}

} // namespace

int run_people(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book, Stamp real)
{
    const Console console(options, assets);
    const AccessRules& rules = assets.rules.access;
    if (options.people_act == PeopleAct::list) return list(options, console, open, open_book, rules);
    auto store = open(options.data, StoreUse::write);
    if (!store && store.error().message.key == "store.busy") return console.refuse({"people.busy", {}});
    if (!store) return console.fail(store.error());
    const bool damaged = say_set_aside(*store, console);
    const auto opened = open_book(options.data, StoreUse::write);
    if (!opened) return console.fail(opened.error());
    if (!opened->kept_in.empty()) console.trouble({"access.set_aside", {}});
    AnchoredBook book(*opened->book, *store->journal);
    if (const auto begun = book.begin(); !begun) return console.fail(begun.error()); // what is wrong stays noted: `check` and Home say it
    Access access(book, rules);
    const auto done = act(options, console, access, rules, time_for_log(*store->journal, real));
    if (!done) return console.fail(done.error());
    if (const auto noted = remember_people(*store->journal, access); !noted) return console.fail(noted.error());
    console.say(*done);
    return damaged || !opened->kept_in.empty() ? exit_refused : exit_done;
}

} // namespace fyr
