// `fyrtaarn demo`: a whole morning meeting on fictive notifications, through the real program in a data folder of its
// own that goes afterwards; then the board as pictures, data and table. The same bytes every time.
#include "codec/board_csv.hpp"
#include "platform/files.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/picture.hpp"
#include "shell/rehearsal.hpp"

#include <cstdlib>
#include <filesystem>

namespace fyr {

namespace {

constexpr Stamp demo_start = 1772522100000; ///< 2026-03-03 08:15 in Copenhagen
constexpr const char* demo_case = "Ask-01"; ///< the one that goes all the way through the funnel

/// A folder that goes with everything in it.
class PassingFolder {
public:
    PassingFolder()
    {
        std::error_code ignored;
        std::string pattern = std::filesystem::temp_directory_path(ignored).string() + "/fyrtaarn-demo-XXXXXX";
        if (::mkdtemp(pattern.data())) path_ = pattern;
    }
    ~PassingFolder()
    {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

Result<void> write_all(const Session& session, Stamp now, const Options& options, const Assets& assets, const Console& console)
{
    PictureSpec spec;
    spec.state = session.state();
    spec.subject = Subject::fictive;
    spec.entry = session.seq();
    spec.now = now;
    spec.language = options.lang == "en" ? Language::en : Language::da;
    spec.level = ExportLevel::full; // fictive: there is nobody to protect
    const auto picture = [&](const char* name, PictureOf board, ThemeChoice theme) -> Result<void> {
        spec.board = board;
        spec.theme = theme;
        const std::string file = options.out + "/" + name;
        const auto done = write_picture(spec, assets, file);
        if (done) console.line(file);
        return done;
    };
    const auto text = [&](const char* name, const std::string& bytes) -> Result<void> {
        const std::string file = options.out + "/" + name;
        const auto done = write_file(file, bytes);
        if (done) console.line(file);
        return done;
    };
    if (const Case* c = spec.state.find_code(demo_case)) spec.about = c->id;
    if (auto done = picture("board-light.png", PictureOf::funnel, ThemeChoice::light); !done) return done;
    if (auto done = picture("board-dark.png", PictureOf::funnel, ThemeChoice::dark); !done) return done;
    if (auto done = picture("case.png", PictureOf::case_page, ThemeChoice::light); !done) return done;
    if (auto done = picture("summary.png", PictureOf::summary, ThemeChoice::light); !done) return done;
    if (auto done = text("board.json", encode_board(spec.state, spec.level, spec.entry, now, spec.subject, counts_of(spec.state, now, assets.rules))); !done) return done;
    if (auto done = text("notifications.csv", notifications_csv(spec.state, spec.level, spec.subject)); !done) return done;
    console.say({"exp.done", {{"entry", std::to_string(spec.entry)}, {"checksum", board_checksum(spec.state, spec.level)},
                              {"level", "@level." + std::string(name_of(spec.level))}}});
    return {};
}

} // namespace

int run_demo(const Options& options, const Assets& assets, const OpenJournal& open)
{
    const Console console(options, assets);
    const auto scenario = read_file(assets.folder + "/cases/demo.scenario", 4U << 20U);
    if (!scenario) return console.fail(scenario.error());
    if (const auto made = make_folders(options.out); !made) return console.fail(made.error());
    const PassingFolder data;
    if (data.path().empty()) return console.fail(failed(ErrorKind::io, "file.failed", {{"file", "fyrtaarn-demo"}}));
    const auto store = open(data.path(), StoreUse::write);
    if (!store) return console.fail(store.error());
    RehearsalOptions how;
    how.start = demo_start;
    how.width = 640; // nobody looks: fingers find their targets by name at any size
    how.height = 360;
    how.glass.language = options.lang == "en" ? Language::en : Language::da;
    Rehearsal rehearsal(*store->journal, assets, how);
    if (const auto noted = note_subject(*store->journal, Subject::fictive); !noted) return console.fail(noted.error());
    if (const auto begun = rehearsal.begin(); !begun) return console.fail(begun.error());
    if (const auto received = rehearsal.receive("assets:cases/demo.jsonl"); !received) return console.fail(received.error());
    if (const auto played = rehearsal.play(*scenario); !played) return console.fail(played.error());
    if (const auto written = write_all(rehearsal.session(), rehearsal.now(), options, assets, console); !written)
        return console.fail(written.error());
    return exit_done;
}

} // namespace fyr
