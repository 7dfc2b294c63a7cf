// `fyrtaarn export`: the board as picture, JSON and table, beside a running wall too: it only reads.
#include "codec/board_csv.hpp"
#include "codec/minutes_csv.hpp"
#include "domain/calendar.hpp"
#include "domain/meeting_record.hpp"
#include "platform/named_files.hpp"
#include "session/access.hpp"
#include "session/log_anchor.hpp"
#include "session/recovery.hpp"
#include "shell/clock_keeper.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/log_of_export.hpp"
#include "shell/paper.hpp"

namespace fyr {

namespace {

constexpr std::string_view subject_note = "board.subject";
constexpr std::string_view case_prefix = "case:";

int wrong_use(const Console& console, const char* key)
{
    console.trouble({key, {}});
    return exit_wrong_use;
}

/// Free text of real notifications leaves the wall only with a reason, and the log has it first (domain.md 7.2, P8). The store is
/// taken for writing, for the log's sake: the wall must not be running.
Result<void> log_full_export(const Options& options, const Assets& assets, Journal& journal, const OpenBook& open_book, Stamp real,
                             const std::vector<std::string>& codes)
{
    const auto opened = open_book(options.data, StoreUse::write);
    if (!opened) return opened.error();
    AnchoredBook book(*opened->book, journal);
    if (const auto begun = book.begin(); !begun) return begun.error();
    return Access(book, assets.rules.access).log_all(lines_of_export({time_for_log(journal, real), "machine", "exported_full", "", options.reason}, codes));
}

/// Whose words these files hold: a page of one case has its own, but data and tables have everybody's whatever else was asked for.
std::vector<std::string> codes_leaving(const State& state, const Options& options, CaseId one)
{
    const Case* c = state.find(one);
    return c && options.json.empty() && options.csv.empty() ? std::vector<std::string>{c->facts.code} : codes_of(state);
}

/// On which sheet: what was said, else for a picture one of its pixels, else the usual one.
PaperSpec paper_of(const PictureSpec& of, const Options& options, bool picture)
{
    PaperSpec spec;
    spec.of = of;
    if (options.paper.empty() && picture) {
        const PixelPaper sheet = paper_of_pixels(options.size, options.dpi);
        spec.size = sheet.size;
        spec.dpi = sheet.dpi;
    } else {
        spec.size = paper_for(of.board, value_named<PaperFormat>(options.paper).value_or(usual_format(of.board)));
    }
    return spec;
}

} // namespace

Subject subject_of(const Journal& journal)
{
    if (world_of(journal) == World::training) return Subject::training;
    const auto note = journal.note(subject_note);
    return note && *note == "fictive" ? Subject::fictive : Subject::real;
}

Result<void> note_subject(Journal& journal, Subject subject)
{
    return journal.set_note(subject_note, subject == Subject::fictive ? "fictive" : "real");
}

Result<History> history_at(const Journal& journal, std::uint64_t entry) { return entry == 0 ? History{} : replay_to(journal, entry); }

int run_export(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book, const Times& times)
{
    const Stamp now = times.now;
    if (is_of_a_plan(options.board)) return run_plan_export(options, assets, open, now);
    const Console console(options, assets);
    if (!options.ics.empty()) return wrong_use(console, "exp.ics");
    if (options.png.empty() && options.pdf.empty() && options.json.empty() && options.csv.empty()) return wrong_use(console, "exp.what");
    const bool one_case = options.board.starts_with(case_prefix) && options.board.size() > case_prefix.size();
    if (!one_case && options.board != "funnel" && options.board != "summary") return wrong_use(console, "exp.board");
    if (!is_picture_size(options.size)) return wrong_use(console, "exp.size");

    auto store = open(options.data, StoreUse::read);
    if (!store) return console.fail(store.error());
    const bool logs = options.level == "full" && subject_of(*store->journal) == Subject::real;
    if (logs && options.reason.empty()) return wrong_use(console, "exp.needs_reason");
    if (logs) {
        store->journal.reset();
        if (store = open(options.data, StoreUse::write); !store) return console.fail(store.error());
    }
    Journal& journal = *store->journal;
    const std::uint64_t entry = options.at != 0 ? options.at : journal.last_seq();
    const auto history = history_at(journal, entry);
    if (!history) return console.fail(history.error());
    PictureSpec spec;
    spec.state = history->now;
    spec.level = options.level == "full" ? ExportLevel::full : ExportLevel::overview;
    spec.subject = subject_of(journal);
    spec.entry = entry;
    spec.now = now;
    spec.language = options.lang == "en" ? Language::en : Language::da;
    spec.theme = value_named<ThemeChoice>(options.theme).value_or(ThemeChoice::automatic);
    spec.px = options.size;
    if (options.board == "summary") spec.board = PictureOf::summary;
    if (one_case) {
        const std::string code = options.board.substr(case_prefix.size());
        const Case* c = spec.state.find_code(code);
        if (!c) return console.refuse({"exp.no_case", {{"code", code}}});
        spec.board = PictureOf::case_page;
        spec.about = c->id;
    }
    if (logs) { // before the first byte
        const auto codes = codes_leaving(spec.state, options, spec.about);
        if (const auto logged = log_full_export(options, assets, journal, open_book, times.real, codes); !logged) return console.fail(logged.error());
    }
    const auto written = [&](const std::string& file, const Result<void>& result) {
        if (result) console.line(file);
        return result;
    };
    if (!options.png.empty()) {
        const auto files = write_paper_png(paper_of(spec, options, true), assets, options.png, write_named_file);
        if (!files) return console.fail(files.error());
        for (const std::string& file : *files) console.line(file);
    }
    if (!options.pdf.empty())
        if (const auto done = written(options.pdf, write_paper_pdf(paper_of(spec, options, false), assets, options.pdf, write_named_file)); !done)
            return console.fail(done.error());
    if (!options.json.empty()) {
        const std::string json = encode_board(spec.state, spec.level, entry, now, spec.subject, counts_of(spec.state, now, assets.rules));
        if (const auto done = written(options.json, write_named_file(options.json, json)); !done) return console.fail(done.error());
    }
    if (!options.csv.empty())
        if (const auto done = written(options.csv, write_named_file(options.csv, options.board == "summary" ? minutes_csv(record_so_far(spec.state, now, assets.rules), assets.rules, spec.level, is_fictive(spec.subject)) : notifications_csv(spec.state, spec.level, spec.subject))); !done)
            return console.fail(done.error());
    console.say({"exp.done", {{"entry", std::to_string(entry)}, {"checksum", board_checksum(spec.state, spec.level)},
                              {"level", "@level." + std::string(name_of(spec.level))}}});
    return exit_done;
}

} // namespace fyr
