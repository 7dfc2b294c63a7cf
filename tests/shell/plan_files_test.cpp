// Game plans in and out with the real program: previewed, taken in as new ones, refused with a place and nothing changed,
// and written as JSON, table and calendar.
#include "tests/support/plan_files.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "domain/calendar.hpp"
#include "platform/png.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

using namespace fyr;
namespace fs = std::filesystem;

namespace {

const std::string now = "--now=2026-06-02T12:00:00+02:00";

struct Here {
    test::TemporaryFolder folder{test::Where::memory};
    std::string data = folder / "data";

    test::Ended run(std::vector<std::string> words) const { return test::run_program(FYR_PROGRAM, std::move(words), folder / "run"); }
    std::string file(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
    std::string plan(const std::string& title = "Tragten i hverdagen") const
    {
        Plan plan = test::small_plan();
        plan.frame.title = title;
        return file("plan.json", write_plan(plan, test::full_head()));
    }
    test::Ended import(const std::string& file, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> words{"import", "--data", data, now, file};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    test::Ended write(const std::string& board, std::vector<std::string> more) const
    {
        std::vector<std::string> words{"export", "--data", data, now, "--board", board};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
};

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }
long lines_of(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

} // namespace

TEST_CASE("a preview says what is in a plan and makes nothing", "[shell]")
{
    const Here here;
    const auto ended = here.import(here.plan(), {"--preview"});
    INFO(ended.out << ended.err);
    CHECK(ended.code == 0);
    CHECK(says(ended.out, "Gameplan: Tragten i hverdagen · Familieafdelingen\n"));
    CHECK(says(ended.out, "Fra 2026-06-01 til 2027-06-01\n"));
    CHECK(says(ended.out, "2 baner, 2 milepæle, 3 handlinger (2 åbne), 3 møder, 3 målinger\n"));
    CHECK(says(ended.out, "Skrevet 2026-06-01T10:00:00+02:00, alt, kontrolsum " + plan_checksum(test::small_plan(), ExportLevel::full)));
    CHECK(says(ended.out, "Kun vist. Intet er hentet ind.\n"));
    CHECK_FALSE(fs::exists(here.data));
    CHECK(says(here.import(here.plan(), {"--preview", "--lang", "en"}).out, "Only shown. Nothing was taken in.\n"));
    CHECK(says(here.import(here.plan("@exp.what"), {"--preview"}).out, "Gameplan: @exp.what ·")); // a title is a title
}

TEST_CASE("a plan that comes in is a new one, beside those that are there", "[shell]")
{
    const Here here;
    auto ended = here.import(here.plan());
    INFO(ended.out << ended.err);
    CHECK(ended.code == 0);
    CHECK(says(ended.out, "Hentet ind som plan 1.\n"));
    CHECK(says(here.import(here.plan()).out, "Hentet ind som plan 2.\n"));
    for (const char* board : {"plan:1", "plan:2"}) {
        REQUIRE(here.write(board, {"--json", here.folder / "out.json", "--level", "full"}).code == 0);
        const auto plan = read_plan_file(test::file_text(here.folder / "out.json"));
        REQUIRE(plan);
        CHECK(plan->checksum == plan_checksum(test::small_plan(), ExportLevel::full));
        CHECK(plan->head.entry == 2);
        CHECK(format_rfc3339(plan->plan.created_at) == "2026-06-02T10:00:00Z");
    }
    CHECK(here.run({"check", "--data", here.data}).code == 0);
}

TEST_CASE("a bad plan is refused with place and reason, and nothing is half done", "[shell]")
{
    const Here here;
    nlohmann::json broken = test::plan_json();
    broken["plan"]["actions"][1]["milestone"] = 99;
    const std::string dangling = here.file("dangling.json", signed_plan(broken.dump(1)));
    for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--preview"}}) {
        const auto ended = here.import(dangling, more);
        CHECK(ended.code == 1);
        CHECK(ended.out.empty());
        CHECK(lines_of(ended.err) == 1);
        CHECK(says(ended.err, "/plan/actions/1/milestone: her peges på noget, der ikke er i planen: 99"));
    }
    nlohmann::json short_plan = test::plan_json(); // sound, but no wall would take it
    short_plan["plan"]["frame"]["target"] = "2026-06-03";
    CHECK(here.import(here.file("short.json", signed_plan(short_plan.dump(1)))).code == 1);
    const auto newer = here.import(here.file("newer.json", R"({"format": "fyrtaarn/plan/3"})"));
    CHECK(newer.code == 1);
    CHECK(says(newer.err, "nyere program (format 3)"));
    const auto other = here.import(here.file("other.json", R"({"some": "thing"})"));
    CHECK(other.code == 1);
    CHECK(says(other.err, "hverken en tavle eller en plan"));
    CHECK(here.import(here.folder / "missing.json").code == 1);
    CHECK_FALSE(fs::exists(here.data));

    REQUIRE(here.import(here.plan()).code == 0);
    CHECK(here.import(dangling).code == 1);
    CHECK(says(here.write("plan:2", {"--json", here.folder / "x.json"}).err, "ingen gameplan med nummeret 2"));
}

TEST_CASE("private numbers in a plan are covered before anything is kept", "[shell]")
{
    const Here here;
    nlohmann::json file = test::plan_json();
    file["plan"]["signs"][0]["text"] = "ring til 010150-5006";
    REQUIRE(here.import(here.file("private.json", signed_plan(file.dump(1)))).code == 0);
    REQUIRE(here.write("plan", {"--json", here.folder / "out.json", "--level", "full"}).code == 0);
    const std::string out = test::file_text(here.folder / "out.json");
    CHECK(says(out, "ring til ••••••-••••"));
    CHECK_FALSE(says(out, "5006"));
    for (const auto& entry : fs::recursive_directory_iterator(here.data))
        if (entry.is_regular_file()) CHECK_FALSE(says(test::file_text(entry.path()), "010150-5006"));
}

TEST_CASE("a plan goes out as JSON, table and calendar, the same bytes every time", "[shell]")
{
    const Here here;
    REQUIRE(here.import(here.plan()).code == 0);
    for (const char* name : {"one", "two"}) {
        const std::string to = here.folder / name;
        const auto ended = here.write("plan", {"--json", to + ".json", "--csv", to + ".csv", "--ics", to + ".ics"});
        INFO(ended.err);
        REQUIRE(ended.code == 0);
        CHECK(says(ended.out, "Plan 1: Tragten i hverdagen\n"));
        CHECK(says(ended.out, "Post 1, kontrolsum " + plan_checksum(test::small_plan(), ExportLevel::overview) + ", overblik"));
    }
    for (const char* ending : {".json", ".csv", ".ics"})
        CHECK(test::file_text(here.folder / ("one" + std::string(ending))) == test::file_text(here.folder / ("two" + std::string(ending))));
    const std::string json = test::file_text(here.folder / "one.json"), csv = test::file_text(here.folder / "one.csv");
    CHECK(says(json, "\"level\": \"overview\""));
    CHECK_FALSE(says(json + csv, "At jeg turde"));
    CHECK(says(csv, "action;7;leadership;Ledelsen går foran;")); // the lane's word comes from the template
    const std::string ics = test::file_text(here.folder / "one.ics");
    CHECK(says(ics, "SEQUENCE:1\r\nDTSTAMP:20260602T100000Z\r\nDTSTART;VALUE=DATE:20261202\r\n"));
    REQUIRE(here.write("plan", {"--ics", here.folder / "timed.ics", "--meeting-at", "08:30", "--lang", "en"}).code == 0);
    const std::string timed = test::file_text(here.folder / "timed.ics");
    CHECK(says(timed, "DTSTART;TZID=Europe/Copenhagen:20261202T083000\r\n"));
    CHECK(says(timed, "SUMMARY:Milestone: Tragten er vane\r\n"));
}

TEST_CASE("the barometer and the points of a plan go out as tables", "[shell]")
{
    const Here here;
    REQUIRE(here.import(here.plan()).code == 0);
    const std::string to = here.folder / "table.csv";
    REQUIRE(here.write("barometer", {"--csv", to}).code == 0);
    CHECK(says(test::file_text(to), "mini;triangle;Vi bruger trekanten i alle nye sager;2;2,5;0,5;"));
    REQUIRE(here.write("points:1", {"--csv", to, "--level", "full"}).code == 0);
    const std::string points = test::file_text(to);
    CHECK(says(points, ";1;under_way;Aftalt;LM;2026-09-01\r\n"));
    CHECK(lines_of(points) > 70); // every item of the checklists, answered or not
    Plan plan = test::small_plan();
    plan.measurements.clear();
    REQUIRE(here.import(here.file("unmeasured.json", write_plan(plan, test::full_head()))).code == 0);
    CHECK(says(here.write("barometer:2", {"--csv", to}).err, "ingen målinger"));
}

TEST_CASE("a plan goes out as a picture on paper and as a drawing", "[shell]")
{
    const Here here;
    REQUIRE(here.import(here.plan()).code == 0);
    const std::string png = here.folder / "plan.png", drawing = here.folder / "plan.excalidraw";
    const auto ended = here.write("plan", {"--png", png, "--size", "A4", "--excalidraw", drawing});
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    const auto picture = decode_png(test::file_text(png));
    REQUIRE(picture);
    CHECK(picture->width == 3508);
    CHECK(picture->height == 2480);
    const auto json = nlohmann::json::parse(test::file_text(drawing));
    CHECK(json["type"] == "excalidraw");
    std::map<std::string, int> kinds;
    for (const auto& element : json["elements"]) ++kinds[element["type"].get<std::string>()];
    CHECK(kinds["frame"] == 1);
    CHECK(kinds["rectangle"] > 7); // lanes, today, the future, cards
    CHECK(kinds["arrow"] > 0);
    CHECK(says(test::file_text(drawing), "Ikke journal"));
    for (const char* board : {"barometer", "points"}) CHECK(here.write(board, {"--png", png, "--size", "640x360"}).code == 0);
}

TEST_CASE("official results come in from a table, all of it or nothing", "[shell]")
{
    const Here here;
    REQUIRE(here.import(here.plan()).code == 0);
    const auto come_in = [&](const std::string& file) { return here.run({"import", "--data", here.data, now, "--board", "barometer", file}); };
    const std::string to = here.folder / "table.csv";
    REQUIRE(here.write("barometer", {"--csv", to}).code == 0);
    const std::string before = test::file_text(to);
    const auto bad = come_in(here.file("bad.csv", "area;before;after\nleadership;2,9;3,6\nmoon;1;2\n"));
    CHECK(bad.code == 1);
    CHECK(says(bad.err, "række 2"));
    REQUIRE(here.write("barometer", {"--csv", to}).code == 0);
    CHECK(test::file_text(to) == before);
    const auto good = come_in(here.file("good.csv", "area;before;after\nleadership;2,9;3,6\nplan;2,4;3,5\n"));
    INFO(good.err);
    REQUIRE(good.code == 0);
    REQUIRE(here.write("barometer", {"--csv", to}).code == 0);
    CHECK(test::file_text(to) != before);
    CHECK(says(test::file_text(to), "official;leadership;"));
}

TEST_CASE("without a number the plan changed last is meant", "[shell]")
{
    const Here here;
    REQUIRE(here.run({"receive", "--data", here.data, now, here.file("n.json", R"({"received": "2026-06-02T08:50", "notifier": 2})")}).code == 0);
    const std::string to = here.folder / "out.json";
    auto ended = here.write("plan", {"--json", to});
    CHECK(ended.code == 1);
    CHECK(says(ended.err, "Der er ingen gameplan."));
    for (const char* title : {"Den første", "Den anden", "Den tredje"}) REQUIRE(here.import(here.plan(title)).code == 0);
    CHECK(says(here.write("plan", {"--json", to}).out, "Plan 3: Den tredje\n"));
    CHECK(says(here.write("plan", {"--json", to, "--at", "3"}).out, "Plan 2: Den anden\n")); // as it was then
    CHECK(says(here.write("plan:1", {"--json", to}).out, "Plan 1: Den første\n"));
    for (const char* none : {"plan:4", "plan:0", "plan:x", "plan:-1", "plan:99999999999999999999"}) CHECK(here.write(none, {"--json", to}).code == 1);
}

TEST_CASE("a plan that is asked for in the wrong way is wrong use", "[shell]")
{
    const Here here;
    CHECK(here.write("plan", {}).code == 2);
    CHECK(here.write("plan", {"--png", here.folder / "x.png", "--size", "A2"}).code == 2);
    CHECK(here.write("plan", {"--png", here.folder / "x.png", "--size", "16384x16384"}).code == 2);
    CHECK(here.write("plan:", {"--json", here.folder / "x.json"}).code == 2);
    CHECK(here.write("plans", {"--json", here.folder / "x.json"}).code == 2);
    CHECK(here.write("funnel", {"--ics", here.folder / "x.ics"}).code == 2);
    for (const char* time : {"9:00", "24:00", "08:60", "kl. 9"}) CHECK(here.write("plan", {"--ics", here.folder / "x.ics", "--meeting-at", time}).code == 2);
    CHECK(here.write("plan", {"--ics", here.folder / "x.ics"}).code == 3); // there is no wall yet
    CHECK_FALSE(fs::exists(here.data));
}
