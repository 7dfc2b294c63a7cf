#include "shell/options.hpp"

#include "domain/people.hpp"

#include <CLI/CLI.hpp> // the command line is not what this product is for

#include <cstdlib>

namespace fyr {

namespace {

/// "1920x1080" → pixels; each side 64..16384.
std::optional<Size> size_of(const std::string& text)
{
    const std::size_t x = text.find('x');
    if (x == std::string::npos) return std::nullopt;
    char *end_w = nullptr, *end_h = nullptr;
    const long w = std::strtol(text.c_str(), &end_w, 10), h = std::strtol(text.c_str() + x + 1, &end_h, 10);
    if (*end_w != 'x' || *end_h != '\0' || w < 64 || h < 64 || w > 16384 || h > 16384) return std::nullopt;
    return Size{static_cast<float>(w), static_cast<float>(h)};
}

std::string check_size(const std::string& text) { return size_of(text) ? "" : "a size is written 1920x1080 (64 to 16384)"; }

constexpr float paper_dpi = 300;

/// Paper at that many dots per inch, lying (ISO 216), or pixels.
std::optional<Size> paper_or_size(const std::string& text)
{
    if (text == "A4") return Size{3508, 2480};
    if (text == "A3") return Size{4961, 3508};
    if (text == "A1") return Size{9933, 7016};
    return size_of(text);
}

std::string check_paper(const std::string& text) { return paper_or_size(text) ? "" : "a size is written 1920x1080 (64 to 16384), A4, A3 or A1"; }

/// people list | add INITIALS ROLE | code INITIALS | role INITIALS ROLE | remove INITIALS
void add_people(CLI::App* people, Options& o)
{
    constexpr auto roles = names_of(Role{});
    const std::vector<std::string> role_words(roles.begin(), roles.end());
    people->require_subcommand(1);
    people->footer("The first one must be a professional_leader, a team_leader or an administrator: they give codes to the others.\n"
                   "add and code ask for the code twice on the terminal, without showing it; from a pipe they read two lines.\n"
                   "Whatever is done here is logged as done by \"machine\".");
    const auto word = [&](const char* name, const char* says, PeopleAct act, bool initials, bool role) {
        CLI::App* c = people->add_subcommand(name, says);
        c->fallthrough();
        if (initials) c->add_option("INITIALS", o.initials, "2 to 6 letters, as they stand on the board")->required();
        if (role) c->add_option("ROLE", o.role)->required()->check(CLI::IsMember(role_words));
        c->callback([&o, act] { o.people_act = act; });
    };
    word("list", "initials and role of everybody who has a code", PeopleAct::list, false, false);
    word("add", "a new person", PeopleAct::add, true, true);
    word("code", "a new code for somebody who is there", PeopleAct::code, true, false);
    word("role", "another role for somebody who is there", PeopleAct::role, true, true);
    word("remove", "nobody's code any more", PeopleAct::remove, true, false);
}

std::string check_time(const std::string& text)
{
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    const bool good = text.size() == 5 && text[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4) && text.substr(0, 2) < "24" && text[3] < '6';
    return good ? "" : "a time is written 09:00";
}

} // namespace

std::string default_data_folder()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data) return std::string(data) + "/fyrtaarn";
    const char* home = std::getenv("HOME");
    return home && *home ? std::string(home) + "/.local/share/fyrtaarn" : std::string();
}

Parsed parse_options(int argc, const char* const* argv)
{
    Parsed parsed;
    Options& o = parsed.options;
    std::string windowed, size;
    CLI::App app{"Fyrtårn: a touch wall for the morning meeting of a child-welfare team", "fyrtaarn"};
    app.set_version_flag("--version", FYR_VERSION);
    app.require_subcommand(0, 1);
    const auto data = [&](CLI::App* c) {
        c->add_option("--data", o.data, "data folder (default: $XDG_DATA_HOME/fyrtaarn)");
        c->add_option("--key-file", o.key_file, "key of the data folder: 32 bytes or 64 hex digits, outside of it, for its owner's eyes only"
                                                " (default: $CREDENTIALS_DIRECTORY/fyrtaarn.key, else not encrypted)");
    };
    const auto training = [&](CLI::App* c) { c->add_flag("--training", o.training, "in the training world: DATA/training, fictive cases only"); };
    const auto now = [&](CLI::App* c) { c->add_option("--now", o.now, "freeze the clock (RFC 3339)"); };
    const auto look = [&](CLI::App* c) {
        c->add_option("--lang", o.lang, "language on the glass")->check(CLI::IsMember({"da", "en"}));
        c->add_option("--theme", o.theme, "colours")->check(CLI::IsMember({"light", "dark", "auto"}));
    };
    const auto glass = [&](CLI::App* c) {
        c->add_option("--diagonal", o.diagonal, "of the glass, inches (for this run; else what the setup page kept)")->check(CLI::Range(10.0, 200.0));
        c->add_option("--distance", o.distance, "of the last seat, metres (the same)")->check(CLI::Range(0.5, 20.0));
    };
    const auto wall_options = [&](CLI::App* c) {
        data(c);
        training(c);
        now(c);
        look(c);
        CLI::Option* window = c->add_option("--windowed", windowed, "in a window of WxH pixels")->check(check_size);
        c->add_flag("--kiosk", o.kiosk, "the machine is the wall's alone: no pointer, cannot be closed, never goes dark")->excludes(window);
        glass(c);
        c->add_option("--draw", o.draw, "who draws: the graphics card when there is one (auto), or as told")
            ->check(CLI::IsMember({"auto", "opengl", "processor"}));
        c->add_option("--targets", o.targets, "keep a JSON file of the touch targets on the glass");
    };
    wall_options(&app);
    CLI::App* wall = app.add_subcommand("wall", "the wall itself (the default)");
    wall_options(wall);
    CLI::App* receive = app.add_subcommand("receive", "take notifications from files (JSON, JSON lines, CSV; '-' is standard input)");
    data(receive);
    training(receive);
    now(receive);
    receive->add_option("--lang", o.lang, "language of the answers")->check(CLI::IsMember({"da", "en"}));
    receive->add_flag("--fictive", o.fictive, "they are made up: into an empty folder or one of fictive notifications only");
    receive->add_option("FILE", o.files)->required();
    CLI::App* out = app.add_subcommand("export", "write the board as picture, JSON or CSV, or a game plan as JSON, CSV or calendar");
    data(out);
    training(out);
    now(out);
    look(out);
    out->add_option("--board", o.board, "funnel, case:CODE, summary, plan, barometer or points; plan:ID and so on for one of several");
    out->add_option("--png", o.png);
    out->add_option("--pdf", o.pdf, "of funnel, case:CODE and summary: whole pages to print and read");
    out->add_option("--paper", o.paper, "of these pages, as PDF and PNG: a4, a3 or a1 (default: a3 for the board, else a4)")
        ->check(CLI::IsMember({"a4", "a3", "a1"}));
    out->add_option("--json", o.json);
    out->add_option("--csv", o.csv);
    out->add_option("--ics", o.ics, "calendar of a plan's meetings, milestones and due days");
    out->add_option("--excalidraw", o.excalidraw, "drawing of a plan, to go on with in Excalidraw");
    out->add_option("--meeting-at", o.meeting_at, "when meetings begin, HH:MM (default: whole days)")->check(check_time);
    out->add_option("--size", size, "of the picture, WxH pixels (default 3840x2160), or paper at 300 dpi, lying: A4, A3, A1")->check(check_paper);
    out->add_option("--level", o.level, "overview (no free text) or full")->check(CLI::IsMember({"overview", "full"}));
    out->add_option("--reason", o.reason, "why the full level is written, for the log: case_system, access_request or supervision")
        ->check(CLI::IsMember({"case_system", "access_request", "supervision"}));
    out->add_option("--at", o.at, "the board after this entry");
    CLI::App* in = app.add_subcommand("import", "a board's JSON into an empty data folder, or a game plan's JSON as a new plan");
    data(in);
    training(in);
    now(in);
    in->add_option("--lang", o.lang)->check(CLI::IsMember({"da", "en"}));
    in->add_option("--board", o.board, "barometer or barometer:ID: the file is a CSV of official results for that plan")
        ->check(CLI::Validator([](const std::string& b) { return b == "barometer" || b.starts_with("barometer:") ? "" : "barometer or barometer:ID"; }, "BOARD"));
    in->add_flag("--fictive", o.fictive, "a fictive board or plan into an empty folder, which is about nobody from then on");
    in->add_flag("--preview", o.preview, "only say what is in the file");
    in->add_option("FILE", o.files)->required()->expected(1);
    CLI::App* check = app.add_subcommand("check", "look through the journal and the log: rows, checksums, replay, invariants, chain");
    data(check);
    training(check);
    check->add_option("--lang", o.lang)->check(CLI::IsMember({"da", "en"}));
    CLI::App* people = app.add_subcommand("people", "who has a code: list them, give codes and roles, take them back; not while the wall runs");
    add_people(people, o);
    data(people);
    now(people);
    people->add_option("--lang", o.lang)->check(CLI::IsMember({"da", "en"}));
    CLI::App* log = app.add_subcommand("log", "who did what, oldest first");
    data(log);
    log->add_option("--lang", o.lang)->check(CLI::IsMember({"da", "en"}));
    log->add_option("--code", o.code, "only what is about this notification, as for a request for access");
    log->add_option("--from", o.from, "only from this day on, 2026-03-03");
    log->add_option("--csv", o.csv, "into this file instead of on the terminal");
    CLI::App* encrypt = app.add_subcommand("encrypt", "encrypt a data folder that has no key yet; not while the wall runs");
    data(encrypt);
    encrypt->add_option("--lang", o.lang)->check(CLI::IsMember({"da", "en"}));
    CLI::App* purge = app.add_subcommand("purge", "delete notifications for good, byte by byte; asks nothing");
    data(purge);
    purge->add_option("--lang", o.lang)->check(CLI::IsMember({"da", "en"}));
    purge->add_option("CODE", o.files)->required();
    CLI::App* play = app.add_subcommand("play", "run a scenario against the real program on a headless screen");
    data(play);
    training(play);
    now(play);
    look(play);
    glass(play);
    play->add_option("SCENARIO", o.files)->required()->expected(1);
    play->add_option("--size", size, "of the screen, WxH pixels (default 1920x1080)")->check(check_size);
    play->add_option("--shots", o.shots, "folder for pictures");
    CLI::App* demo = app.add_subcommand("demo", "a whole meeting on fictive notifications, written as pictures and JSON");
    demo->add_option("--out", o.out, "folder (default: out)");
    demo->add_option("--lang", o.lang)->check(CLI::IsMember({"da", "en"}));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) { // the library speaks in exceptions; they end here
        parsed.exit = app.exit(error) == 0 ? exit_done : exit_wrong_use;
        return parsed;
    }
    o.verb = receive->parsed() ? Verb::receive : out->parsed() ? Verb::export_board : in->parsed() ? Verb::import_board
           : check->parsed() ? Verb::check : purge->parsed() ? Verb::purge : people->parsed() ? Verb::people : log->parsed() ? Verb::log
           : encrypt->parsed() ? Verb::encrypt : play->parsed() ? Verb::play : demo->parsed() ? Verb::demo : Verb::wall;
    if (o.verb == Verb::play) o.size = {1920, 1080};
    if (!windowed.empty()) o.windowed = size_of(windowed);
    if (!size.empty()) o.size = *paper_or_size(size);
    o.paper_size = size.starts_with('A');
    if (o.paper_size) o.dpi = paper_dpi;
    if (o.data.empty()) o.data = default_data_folder();
    return parsed;
}

} // namespace fyr
