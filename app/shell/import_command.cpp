// `fyrtaarn import`: a board that was exported as JSON, into a data folder where nothing has happened yet; or a game plan,
// always as a new one beside those that are there.
#include "codec/plan_codec.hpp"
#include "domain/calendar.hpp"
#include "platform/named_files.hpp"
#include "session/session.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/damage_report.hpp"
#include "shell/new_id.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// What is in the file, in words; a title that begins with '@' is no key of a sentence, so it is no argument of one.
void show_plan(const Console& console, const PlanFile& file)
{
    const Plan& plan = file.plan;
    const auto n = [](std::size_t count) { return std::to_string(count); };
    const auto open = std::count_if(plan.actions.begin(), plan.actions.end(), [](const Action& a) { return is_open(a); });
    std::string title = plan.frame.title;
    if (!plan.frame.department.empty()) title += " · " + plan.frame.department;
    console.line(console.text({"import.plan", {}}) + " " + title);
    console.say({"import.plan_days", {{"start", format_date(plan.frame.start)}, {"target", format_date(plan.frame.target)}}});
    console.say({"import.plan_parts", {{"lanes", n(plan.lanes.size())}, {"milestones", n(plan.milestones.size())}, {"actions", n(plan.actions.size())},
                                       {"open", n(static_cast<std::size_t>(open))}, {"meetings", n(plan.follow_ups.size())},
                                       {"measurements", n(plan.measurements.size())}}});
    console.say({"import.plan_file", {{"level", "@level." + std::string(name_of(file.head.level))}, {"checksum", file.checksum},
                                      {"exported", file.head.exported != 0 ? format_rfc3339_local(file.head.exported) : "–"}}});
    if (file.by_hand) console.say({"import.plan_by_hand", {}});
    if (is_fictive(file.head.subject)) console.say({"picture.fictive", {}});
}

/// The training world takes nothing that is about anybody, the daily wall nothing that is made up; only a folder of fictive
/// notifications, or an empty one that --fictive makes one, takes what is. Asked before anything is made or written.
Result<void> fits(Subject subject, const Options& options, const OpenJournal& open)
{
    if (world_of(options) == World::training) return subject == Subject::real ? refused("world.real_file") : Result<void>{};
    if (subject == Subject::training) return refused("world.training_file");
    if (subject == Subject::real) return {};
    const auto store = open(options.data, StoreUse::read);
    const bool is_new = !store || store->journal->last_seq() == 0;
    if (is_new ? options.fictive : subject_of(*store->journal) == Subject::fictive) return {};
    return refused("world.fictive_file");
}

int import_plan(const Console& console, const Options& options, const Assets& assets, const OpenJournal& open, Stamp now, std::string_view bytes)
{
    auto file = read_plan_file(bytes);
    if (!file) return console.refuse(file.error().message);
    const AddPlan wish{std::make_shared<const Plan>(file->plan), true};
    // Asked before anything is opened: what no wall would take leaves no trace.
    if (const auto taken = decide(State{}, wish, {now, assets.rules}); !taken) return console.refuse(taken.error().message);
    show_plan(console, *file);
    if (options.preview) return console.say({"import.only_shown", {}}), exit_done;
    if (const auto fit = fits(file->head.subject, options, open); !fit) return console.refuse(fit.error().message);
    auto store = open(options.data, StoreUse::write);
    if (!store) return console.fail(store.error());
    Session session(*store->journal, assets.rules, new_id);
    const auto damaged = recover_and_say(*store, session, console);
    if (!damaged) return console.fail(damaged.error());
    if (session.seq() == 0 && file->head.subject == Subject::fictive)
        if (const auto noted = note_subject(*store->journal, Subject::fictive); !noted) return console.fail(noted.error());
    const PlanId id = session.state().next_plan();
    const auto done = session.dispatch(wish, now, "import");
    if (!done) return done.error().kind == ErrorKind::io ? console.fail(done.error()) : console.refuse(done.error().message);
    console.say({"import.plan_done", {{"id", std::to_string(id.value)}}});
    return *damaged ? exit_refused : exit_done;
}

int import_board(const Console& console, const Options& options, const Assets& assets, const OpenJournal& open, Stamp now, std::string_view bytes)
{
    auto file = decode_board_file(bytes);
    if (!file) return console.refuse(file.error().message.key == "board.not_a_board" ? Message{"import.unknown", {}} : file.error().message);
    const auto say_what = [&](std::size_t cases, const std::string& checksum) {
        console.say({"import.done", {{"n", std::to_string(cases)}, {"checksum", checksum}, {"level", "@level." + std::string(name_of(file->level))}}});
    };
    if (options.preview) {
        say_what(file->import.cases.size(), file->checksum);
        return console.say({"import.only_shown", {}}), exit_done;
    }
    if (const auto fit = fits(file->subject, options, open); !fit) return console.refuse(fit.error().message);
    auto store = open(options.data, StoreUse::write);
    if (!store) return console.fail(store.error());
    Session session(*store->journal, assets.rules, new_id);
    const auto damaged = recover_and_say(*store, session, console);
    if (!damaged) return console.fail(damaged.error());
    if (session.seq() != 0) return console.refuse({"no.import_not_empty", {}});
    const auto done = session.dispatch(ImportBoard{std::make_shared<const WholeBoard>(std::move(file->import))}, now, "import");
    if (!done) return done.error().kind == ErrorKind::io ? console.fail(done.error()) : console.refuse(done.error().message);
    if (const auto noted = note_subject(*store->journal, file->subject); !noted) return console.fail(noted.error());
    say_what(session.state().cases().size(), board_checksum(session.state(), file->level));
    return *damaged ? exit_refused : exit_done;
}

} // namespace

int run_import(const Options& options, const Assets& assets, const OpenJournal& open, Stamp now)
{
    if (options.board.starts_with("barometer")) return run_barometer_import(options, assets, open, now);
    const Console console(options, assets);
    const auto bytes = read_named_file(options.files.front(), max_board_bytes);
    if (!bytes) return console.refuse(bytes.error().message);
    return is_plan_file(*bytes) ? import_plan(console, options, assets, open, now, *bytes)
                                : import_board(console, options, assets, open, now, *bytes);
}

} // namespace fyr
