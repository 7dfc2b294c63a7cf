// `fyrtaarn import --board barometer FILE.csv`: results of the official barometer into a plan that is here. All of the
// file or nothing.
#include "codec/barometer_csv.hpp"
#include "domain/calendar.hpp"
#include "platform/named_files.hpp"
#include "session/session.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/damage_report.hpp"
#include "shell/new_id.hpp"
#include "shell/plan_choice.hpp"

namespace fyr {

int run_barometer_import(const Options& options, const Assets& assets, const OpenJournal& open, Stamp now)
{
    const Console console(options, assets);
    const Barometer* official = assets.templates.plan.barometer(official_barometer);
    const std::size_t colon = options.board.find(':');
    const std::string wanted = colon == std::string::npos ? "" : options.board.substr(colon + 1);
    const auto bytes = read_named_file(options.files.front(), max_barometer_bytes);
    if (!bytes) return console.refuse(bytes.error().message);
    const BarometerReading reading = read_barometer_csv(*bytes, official);
    for (const Refusal& r : reading.refused) {
        const std::string where = r.row == 0 ? "" : console.text({"import.row", {{"n", std::to_string(r.row)}}}) + (r.field.empty() ? "" : ", " + r.field) + ": ";
        console.trouble_line(options.files.front() + ": " + where + console.text(r.message));
    }
    if (!reading.refused.empty()) return exit_refused;
    for (const AreaResult& a : reading.areas) {
        const auto shown = [](const std::optional<int>& v) { return v ? std::to_string(*v / 100) + "." + (*v % 100 < 10 ? "0" : "") + std::to_string(*v % 100) : std::string("–"); };
        console.line(a.area + ": " + shown(a.before) + " → " + shown(a.after));
    }
    if (options.preview) return console.say({"import.only_shown", {}}), exit_done;

    auto store = open(options.data, StoreUse::write);
    if (!store) return console.fail(store.error());
    if (reading.fictive && subject_of(*store->journal) == Subject::real) return console.refuse({"world.fictive_file", {}});
    Session session(*store->journal, assets.rules, new_id);
    const auto damaged = recover_and_say(*store, session, console);
    if (!damaged) return console.fail(damaged.error());
    const auto plan = chosen_plan(*store->journal, session.seq(), session.state(), wanted);
    if (!plan) return console.refuse(plan.error().message);
    const PlanId id = (*plan)->id;
    std::vector<Command> commands;
    const std::pair<Moment, Date> moments[] = {{Moment::before, (*plan)->frame.start}, {Moment::after, to_local(now).date}};
    for (const auto& [when, on] : moments)
        if (Measurement m = measurement_of(reading, when, std::string(official_barometer), on); !m.values.empty())
            commands.emplace_back(ChangePlan{id, KeepMeasurement{std::move(m), assets.rules.plan.least_answers}});
    const auto answers = session.dispatch_all(commands, now, "import");
    if (!answers) return console.fail(answers.error());
    for (const auto& answer : *answers)
        if (!answer) return console.refuse(answer.error().message);
    console.say({"import.barometer_done", {{"id", std::to_string(id.value)}, {"n", std::to_string(reading.areas.size())}}});
    return *damaged ? exit_refused : exit_done;
}

} // namespace fyr
