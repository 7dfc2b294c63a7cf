// What was made in training, and what the demo shows, is never taken as real: everything that can be saved there is tried at every
// way into a daily wall, through the real program.
#include "domain/made_up.hpp"
#include "platform/sqlite_journal.hpp"
#include "session/recovery.hpp"
#include "shell/inbox.hpp"
#include "shell/new_id.hpp"
#include "tests/support/denmark.hpp"
#include "tests/support/plan_files.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>

using namespace fyr;
namespace fs = std::filesystem;

namespace {

const std::string now = "--now=2026-07-03T09:00:00+02:00";
const Stamp morning = 1'783'062'000'000; // 2026-07-03 09:00 in Copenhagen

Notification typed(const std::string& id, const std::string& code)
{
    Notification n;
    n.id = id;
    n.code = code;
    n.received = morning - ms_per_hour;
    n.notifier = 2;
    n.summary = "Fravær";
    n.text = "Opdigtet i undervisningen";
    return n;
}

/// Both levels are marked by the same code; the long suite asks both.
std::vector<std::string> levels()
{
    return std::getenv("FYR_LONG") != nullptr ? std::vector<std::string>{"overview", "full"} : std::vector<std::string>{"full"};
}

/// Under the sanitizers the program is many times slower.
bool is_few() { return test::sanitized && std::getenv("FYR_LONG") == nullptr; }

struct Walls {
    test::TemporaryFolder folder{test::Where::memory};
    std::string daily = folder / "daily", classroom = folder / "classroom", out = folder / "out";

    Walls()
    {
        fs::create_directories(out);
        fs::create_directories(classroom + "/training");
        const auto journal = SqliteJournal::open(classroom + "/training/journal.db", FileAccess::read_write, {});
        REQUIRE(journal);
        REQUIRE(note_world(**journal, World::training));
        Session session(**journal, denmark(), new_id);
        // Received from a file, typed today, and typed before typed ones were marked.
        for (const Notification& n : {typed("fictive-T1", "Ask-01"), typed(id_typed_in_training(1, morning), "Birk-02"), typed("", "Ceder-03")})
            REQUIRE(session.dispatch(ReceiveNotification{n}, morning, "underviser"));
        REQUIRE(session.dispatch(AddPlan{std::make_shared<const Plan>(test::small_plan()), true}, morning, "underviser"));
        std::ofstream(folder / "real.json") << R"({"id": "KMD-77", "code": "Egern", "received": "2026-07-03T08:12", "notifier": 2, "summary": "Fravær"})";
        std::ofstream(folder / "plan.json") << write_plan(test::small_plan(), test::full_head());
        REQUIRE(run({"receive", "--data", daily, now, folder / "real.json"}).code == 0);
        REQUIRE(run({"import", "--data", daily, now, folder / "plan.json"}).code == 0);
    }
    test::Ended run(std::vector<std::string> words) const { return test::run_program(FYR_PROGRAM, std::move(words), folder / "run"); }

    void save(const std::string& board, const std::vector<std::string>& kinds) const
    {
        for (const std::string& level : levels()) {
            std::vector<std::string> words{"export", "--data", classroom, "--training", now, "--size", "960x540", "--board", board, "--level", level};
            const std::string stem = out + "/" + board.substr(0, board.find(':')) + "-" + level;
            for (const std::string& kind : kinds) words.insert(words.end(), {"--" + kind, stem + "." + kind});
            const auto ended = run(words);
            INFO(board << ": " << ended.err);
            REQUIRE(ended.code == 0);
        }
    }
    /// Nothing came: one notification, one plan, its measurements.
    [[nodiscard]] bool as_it_was() const
    {
        const auto journal = SqliteJournal::open(daily + "/journal.db", FileAccess::read_only, {});
        Session session(**journal, denmark(), new_id);
        if (!recover(**journal, session)) return false;
        const State& s = session.state();
        return s.cases().size() == 1 && s.cases().begin()->second->facts.id == "KMD-77" && s.plans().size() == 1 &&
               s.plans().begin()->second->measurements.size() == test::small_plan().measurements.size();
    }
    void refused_everywhere(const std::string& file) const
    {
        INFO(file);
        const std::string fresh = folder / "fresh";
        const bool all = std::getenv("FYR_LONG") != nullptr; // an empty folder for every file as well
        for (const std::string& data : all ? std::vector{daily, fresh} : std::vector{daily}) {
            const auto received = run({"receive", "--data", data, now, file});
            CHECK(received.code != 0);
            CHECK(received.out.starts_with("0 modtaget"));
            CHECK(run({"import", "--data", data, now, file}).code == 1);
            CHECK(run({"import", "--data", data, now, "--board", "barometer", file}).code == 1);
        }
        CHECK(as_it_was());
        fs::remove_all(fresh);

        const auto bytes = test::file_text(file);
        Reading reading = read_notifications(bytes, denmark(), morning, "secret");
        keep_what_belongs(reading, Subject::real); // the inbox's way
        CHECK(reading.taken.empty());
    }
};

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
    return text;
}

} // namespace

TEST_CASE("no file that was saved in training is taken by a daily wall, whatever it is and wherever it is put in", "[shell]")
{
    const Walls walls;
    const bool few = is_few();
    walls.save("funnel", few ? std::vector<std::string>{"png", "json", "csv"} : std::vector<std::string>{"png", "pdf", "json", "csv"});
    walls.save("plan", few ? std::vector<std::string>{"json", "csv", "ics", "excalidraw"} : std::vector<std::string>{"png", "json", "csv", "ics", "excalidraw"});
    walls.save("barometer", few ? std::vector<std::string>{"csv"} : std::vector<std::string>{"png", "json", "csv"});
    if (!few) {
        walls.save("summary", {"png", "pdf", "csv"});
        walls.save("case:Ask-01", {"png", "pdf"});
        walls.save("points", {"png", "json", "csv"});
    }
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(walls.out)) {
        ++files;
        walls.refused_everywhere(entry.path());
        const std::string text = test::file_text(entry.path()), kind = entry.path().extension();
        INFO(entry.path());
        if (kind == ".json" || kind == ".excalidraw" || kind == ".csv" || kind == ".png") CHECK(text.find("fictive") != std::string::npos);
        if (kind == ".ics") CHECK(text.find("X-FYRTAARN-FICTIVE:TRUE") != std::string::npos);
        if (kind == ".ics") CHECK(text.find("SUMMARY:FIKTIV") != std::string::npos);
    }
    CHECK(files >= (few ? 8 : 18 * levels().size()));
}

TEST_CASE("the marks of a training file hold one by one: the id alone, the column alone, the head alone", "[shell]")
{
    const Walls walls;
    walls.save("funnel", {"json", "csv"});
    walls.save("plan", {"json"});
    const std::string changed = walls.folder / "changed.csv";
    for (const std::string& level : levels()) {
        const std::string csv = test::file_text(walls.out + "/funnel-" + level + ".csv");
        std::ofstream(changed) << replaced(replaced(csv, ";fictive\r\n", "\r\n"), ";true\r\n", "\r\n");
        walls.refused_everywhere(changed);
        std::ofstream(changed) << replaced(replaced(csv, ";fictive-", ";"), ";Fictive", ";");
        walls.refused_everywhere(changed);
        for (const std::string board : {"funnel", "plan"}) {
            const std::string json = test::file_text(walls.out + "/" + board + "-" + level + ".json");
            for (const std::string& touched : {replaced(json, "\"fictive\": true", "\"fictive\": false"), replaced(json, "\"world\": \"training\"", "\"world\": \"daily\""),
                                               replaced(replaced(json, "\"fictive\": true", "\"fictive\": false"), "\"world\": \"training\",", "")}) {
                CHECK(touched != json);
                std::ofstream(changed) << touched;
                walls.refused_everywhere(changed);
            }
        }
    }
    std::ofstream(changed) << "area;before;after;fictive\nleadership;2;3;true\n";
    const auto barometer = walls.run({"import", "--data", walls.daily, now, "--board", "barometer", changed});
    CHECK(barometer.code == 1);
    CHECK(barometer.err.find("fiktiv") != std::string::npos);
    CHECK(walls.as_it_was());
}

TEST_CASE("what the demo shows is never taken by a daily wall either, nor are the cases it is made of", "[shell]")
{
    const Walls walls;
    REQUIRE(walls.run({"demo", "--out", walls.folder / "demo"}).code == 0);
    walls.refused_everywhere(walls.folder / "demo/board.json");
    if (!is_few())
        for (const char* file : {"notifications.csv", "board-light.png"}) walls.refused_everywhere(walls.folder / "demo/" + file);
    for (const auto& entry : fs::directory_iterator(FYR_SOURCE_DIR "/assets/cases"))
        if (is_few() ? entry.path().filename() == "demo.jsonl" : entry.path().extension() != ".scenario") walls.refused_everywhere(entry.path());
    // A folder to try the wall in says so itself.
    const std::string try_it = walls.folder / "try";
    CHECK(walls.run({"import", "--fictive", "--data", try_it, now, walls.folder / "demo/board.json"}).code == 0);
    REQUIRE(walls.run({"export", "--data", try_it, now, "--csv", walls.folder / "try.csv"}).code == 0);
    walls.refused_everywhere(walls.folder / "try.csv");
}

TEST_CASE("training takes its own table again, and a daily wall knows its own", "[shell]")
{
    const Walls walls;
    walls.save("funnel", {"csv"});
    const auto back = walls.run({"receive", "--training", "--data", walls.folder / "other", now, walls.out + "/funnel-full.csv"});
    INFO(back.err);
    CHECK(back.code == 0);
    CHECK(back.out.starts_with("3 modtaget"));
    std::ofstream(walls.folder / "odd.csv") << "id;code;received;notifier;summary\n-7;-7;03-07-2026 08.12;2;=1+1\n+8;Bo;03-07-2026 08.13;2;'-x\n";
    REQUIRE(walls.run({"receive", "--data", walls.daily, now, walls.folder / "odd.csv"}).code == 0);
    REQUIRE(walls.run({"export", "--data", walls.daily, now, "--level", "full", "--reason", "supervision", "--csv", walls.folder / "own.csv"}).code == 0);
    const auto again = walls.run({"receive", "--data", walls.daily, now, walls.folder / "own.csv"});
    INFO(again.err);
    CHECK(again.code == 0);
    CHECK(again.out.starts_with("0 modtaget, 3 kendt"));
}
