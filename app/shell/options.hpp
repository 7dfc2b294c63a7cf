// The command line as plain values. A contract: other programs rely on it (README, "The command line").
#pragma once

#include "board/ui_actions.hpp"
#include "base/geometry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace fyr {

enum class Verb { wall, receive, export_board, import_board, check, purge, people, log, encrypt, play, demo };
/// What `people` does.
enum class PeopleAct { list, add, code, role, remove };

/// What a run of the program ends with.
enum ExitCode { exit_done = 0, exit_refused = 1, exit_wrong_use = 2, exit_store_or_screen = 3 };

struct Options {
    Verb verb = Verb::wall;
    std::string data;                  ///< folder; filled with the default when not given
    std::string key_file;              ///< key of the data folder; "": the service manager's credential, or none
    std::optional<Size> windowed;      ///< px
    bool training = false;             ///< the training world of the data folder: fictive cases only (worlds.hpp)
    bool kiosk = false;                ///< the machine is the wall's alone: no pointer, no closing, no dark glass
    std::string lang, theme;           ///< "": not said; the wall then asks glass.json, everything else answers in Danish
    std::string wall_data;             ///< the data folder as it was given, whatever the world: where glass.json lies
    float diagonal = 0, distance = 0;  ///< inch, metres; 0: not said
    std::string now;                   ///< RFC 3339; "": the real clock
    std::string draw = "auto";         ///< auto, opengl, processor
    std::string targets;               ///< file
    std::vector<std::string> files;    ///< of receive, import, play; codes of purge
    std::string board = "funnel", png, json, csv, ics, level = "overview", reason;
    std::string pdf, paper;            ///< file; a4, a3 or a1, "": not said
    std::string excalidraw;            ///< file of a plan's drawing; "": none
    std::string meeting_at;            ///< HH:MM on the Copenhagen clock, when meetings of a plan begin; "": whole days
    bool fictive = false;              ///< receive: about nobody, so no codes are asked for and the exports say so
    bool preview = false;              ///< import: only say what is in the file
    Size size{3840, 2160};             ///< px, of pictures
    bool paper_size = false;           ///< the size of a picture was given as a sheet: it says how large it is
    float dpi = 150;                   ///< of a picture that is paper
    std::uint64_t at = 0;              ///< entry; 0: the newest
    std::string shots, out = "out";
    PeopleAct people_act = PeopleAct::list;
    std::string initials, role;        ///< of people
    std::string code, from;            ///< of log: a notification's code, a day 2026-03-03; "": all
};

/// Reads the command line. When there is nothing to run (help, a wrong word) gives the exit code instead.
struct Parsed {
    Options options;
    std::optional<int> exit;
};
[[nodiscard]] Parsed parse_options(int argc, const char* const* argv);

/// $XDG_DATA_HOME/fyrtaarn, else ~/.local/share/fyrtaarn; "" when nobody says where home is.
[[nodiscard]] std::string default_data_folder();

} // namespace fyr
