// `fyrtaarn export --board plan|barometer|points`: a game plan as JSON, table and calendar. It only reads.
#include "codec/plan_calendar.hpp"
#include "codec/plan_codec.hpp"
#include "codec/plan_csv.hpp"
#include "platform/named_files.hpp"
#include "session/recovery.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/picture.hpp"
#include "shell/plan_choice.hpp"
#include "shell/plan_shapes.hpp"

#include <utility>

namespace fyr {

namespace {

/// "plan:7" → {"plan", "7"}; "plan" → {"plan", ""}.
std::pair<std::string, std::string> board_parts(const std::string& board)
{
    const std::size_t colon = board.find(':');
    return {board.substr(0, colon), colon == std::string::npos ? "" : board.substr(colon + 1)};
}

std::optional<MeetingTime> meeting_time(const std::string& text)
{
    if (text.empty()) return std::nullopt;
    MeetingTime time;
    time.hour = std::stoi(text.substr(0, 2)); // digits: the command line saw to that
    time.minute = std::stoi(text.substr(3, 2));
    return time;
}

} // namespace

bool is_of_a_plan(const std::string& board)
{
    const auto [what, id] = board_parts(board);
    return (what == "plan" || what == "barometer" || what == "points") && (what == board || !id.empty());
}

int run_plan_export(const Options& options, const Assets& assets, const OpenJournal& open, Stamp now)
{
    const Console console(options, assets);
    const auto [what, wanted] = board_parts(options.board);
    const bool drawn = !options.png.empty() || !options.excalidraw.empty();
    if (options.json.empty() && options.csv.empty() && options.ics.empty() && !drawn) {
        console.trouble({"exp.plan_what", {}});
        return exit_wrong_use;
    }
    if (!options.pdf.empty() || !options.paper.empty()) return console.trouble({"exp.plan_pdf", {}}), exit_wrong_use;
    if (!is_picture_size(options.size)) return console.trouble({"exp.size", {}}), exit_wrong_use;
    const auto store = open(options.data, StoreUse::read);
    if (!store) return console.fail(store.error());
    const Journal& journal = *store->journal;
    const std::uint64_t entry = options.at != 0 ? options.at : journal.last_seq();
    const auto history = history_at(journal, entry);
    if (!history) return console.fail(history.error());
    const auto chosen = chosen_plan(journal, entry, history->now, wanted);
    if (!chosen) return console.fail(chosen.error());
    const Plan& plan = **chosen;
    if (what == "barometer" && !options.csv.empty() && plan.measurements.empty()) return console.refuse({"exp.no_measurements", {}});

    const Subject subject = subject_of(journal);
    const bool fictive = is_fictive(subject);
    const ExportLevel level = options.level == "full" ? ExportLevel::full : ExportLevel::overview;
    const Language language = options.lang == "en" ? Language::en : Language::da;
    const PlanTemplates& words = assets.templates.plan;
    std::vector<std::pair<std::string, std::string>> files;
    if (!options.json.empty()) files.emplace_back(options.json, write_plan(plan, {level, subject, entry, now}));
    if (!options.csv.empty())
        files.emplace_back(options.csv, what == "plan"        ? plan_csv(plan, level, words, language, fictive)
                                        : what == "barometer" ? barometer_csv(plan, words, language, fictive)
                                                              : points_csv(plan, level, words, language, fictive));
    if (!options.ics.empty())
        files.emplace_back(options.ics, plan_calendar(plan, console.strings(), {entry, now, meeting_time(options.meeting_at), fictive}));
    if (!options.excalidraw.empty()) files.emplace_back(options.excalidraw, write_drawing(plan_shapes(at_level(plan, level), assets, language, fictive), fictive));
    if (!options.png.empty()) {
        PictureSpec spec;
        spec.state = history->now;
        spec.board = value_named<PictureOf>(what).value_or(PictureOf::plan);
        spec.plan = plan.id;
        spec.level = level;
        spec.subject = subject;
        spec.entry = entry;
        spec.now = now;
        spec.language = language;
        spec.theme = value_named<ThemeChoice>(options.theme).value_or(ThemeChoice::automatic);
        spec.px = options.size;
        spec.dpi = options.paper_size ? options.dpi : 0;
        if (what == "barometer" && !plan.measurements.empty()) spec.sheet = plan.measurements.back().barometer;
        if (const auto done = write_picture(spec, assets, options.png, write_named_file); !done) return console.fail(done.error());
        console.line(options.png);
    }
    for (const auto& [file, bytes] : files) {
        if (const auto done = write_named_file(file, bytes); !done) return console.fail(done.error());
        console.line(file);
    }
    console.line(console.text({"exp.plan", {{"id", std::to_string(plan.id.value)}}}) + " " + plan.frame.title);
    console.say({"exp.done", {{"entry", std::to_string(entry)}, {"checksum", plan_checksum(plan, level)}, {"level", "@level." + std::string(name_of(level))}}});
    return exit_done;
}

} // namespace fyr
