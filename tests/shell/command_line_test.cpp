// The contract of the command line with the real program: words, exit codes, one line per trouble.
#include "platform/data_lock.hpp"
#include "platform/files.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>

using namespace fyr;
namespace fs = std::filesystem;

namespace {

struct Here {
    test::TemporaryFolder folder{test::Where::memory};
    std::string data = folder / "data";

    test::Ended run(std::vector<std::string> words, const std::string& input = {}) const
    {
        return test::run_program(FYR_PROGRAM, std::move(words), folder / "run", input);
    }
    std::string file(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
};

std::string record(const std::string& id, const std::string& more = "")
{
    return R"({"id": ")" + id + R"(", "received": "2026-03-02T08:50", "notifier": 2)" + more + "}";
}

long lines_of(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

/// Somebody who listens at a socket, and who gives whoever comes this answer and leaves ("": who only listens).
class Listener {
public:
    Listener(const std::string& path, const std::string& answer) : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un place{};
        place.sun_family = AF_UNIX;
        REQUIRE(path.copy(place.sun_path, sizeof place.sun_path - 1) == path.size());
        REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0);
        REQUIRE(::listen(socket_, 16) == 0);
        if (answer.empty()) return;
        answers_ = std::thread([this, answer] {
            for (int who = 0; (who = ::accept(socket_, nullptr, nullptr)) >= 0; ::close(who)) {
                char hello[64];
                if (::read(who, hello, sizeof hello) > 0) (void)!::write(who, answer.data(), answer.size());
            }
        });
    }
    ~Listener()
    {
        ::shutdown(socket_, SHUT_RDWR);
        if (answers_.joinable()) answers_.join();
        ::close(socket_);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

private:
    int socket_;
    std::thread answers_;
};

const std::string now = "--now=2026-03-02T12:00:00+01:00";

/// How many notifications the board of a data folder shows: rows of its table.
long rows_on_board(const Here& here)
{
    const auto ended = here.run({"export", "--data", here.data, "--csv", here.folder / "all.csv", now});
    REQUIRE(ended.code == 0);
    return lines_of(test::file_text(here.folder / "all.csv")) - 1;
}

} // namespace

TEST_CASE("nothing is exported over the wall's own files, by no name and no link", "[shell]")
{
    const Here here;
    REQUIRE(here.run({"receive", "--fictive", "--data", here.data, here.file("a.json", record("a"))}).code == 0);
    const std::string journal = *read_file(here.data + "/journal.db", 1 << 24);
    fs::create_symlink(here.data + "/journal.db", here.folder / "link.json");
    fs::create_symlink(here.data, here.folder / "other");
    for (const std::string& file : {here.data + "/journal.db", here.data + "/../data/access.db", here.data + "/lock", here.data + "/inbox/x.json", here.folder / "link.json", here.folder / "other/journal.db"}) {
        INFO(file);
        const auto ended = here.run({"export", "--data", here.data, "--json", file});
        CHECK(ended.code == 1);
        CHECK(lines_of(ended.err) == 1);
        CHECK(here.run({"log", "--data", here.data, "--csv", file}).code == 1);
    }
    CHECK(*read_file(here.data + "/journal.db", 1 << 24) == journal);
    fs::create_directories(here.data + "/exports");
    CHECK(here.run({"export", "--data", here.data, "--json", here.data + "/exports/b.json"}).code == 0);
}

TEST_CASE("output that finds no room is no success", "[shell]")
{
    const Here here;
    REQUIRE(here.run({"receive", "--fictive", "--data", here.data, here.file("a.json", record("a"))}).code == 0);
    for (const char* word : {"log", "check"}) {
        const std::string command = std::string(FYR_PROGRAM) + " " + word + " --data " + here.data + " >/dev/full 2>/dev/null";
        const int status = std::system(command.c_str());
        INFO(word);
        CHECK(WEXITSTATUS(status) == 3);
    }
}

TEST_CASE("wrong use ends with 2 and help with 0", "[shell]")
{
    const Here here;
    CHECK(here.run({"--help"}).code == 0);
    CHECK(here.run({"--version"}).code == 0);
    CHECK(here.run({"receive"}).code == 2);
    CHECK(here.run({"wal"}).code == 2);
    CHECK(here.run({"--lang", "fr"}).code == 2);
    CHECK(here.run({"--windowed", "10x10"}).code == 2);
    CHECK(here.run({"--windowed", "800x600", "--kiosk"}).code == 2);
    CHECK(here.run({"export", "--level", "secret"}).code == 2);
    CHECK(here.run({"export", "--data", here.data}).code == 2);
    CHECK(here.run({"export", "--data", here.data, "--json", here.folder / "x", "--board", "nothing"}).code == 2);
    CHECK(here.run({"export", "--data", here.data, "--png", here.folder / "x", "--size", "9000x9000"}).code == 2);
    CHECK(here.run({"receive", "--now", "in a while", "x.json"}).code == 2);
    CHECK_FALSE(fs::exists(here.data));
}

TEST_CASE("a store or a screen that fails ends with 3", "[shell]")
{
    const Here here;
    CHECK(here.run({"check", "--data", here.data}).code == 0); // a wall that was never used is well
    CHECK(here.run({"export", "--data", here.data, "--json", here.folder / "x"}).code == 3);
    CHECK_FALSE(fs::exists(here.data)); // looking makes nothing
    const auto wall = here.run({"--data", here.data});
    CHECK(wall.code == 3);
    CHECK(lines_of(wall.err) == 1);
    CHECK(here.run({"receive", "--data", here.file("a-file", ""), here.file("n.json", record("a"))}).code == 3);
}

TEST_CASE("a wall without an X server says why in one sentence, whoever else says something", "[shell]")
{
    const Here here;
    const auto wall = [&](const std::vector<std::pair<std::string, std::string>>& environment) {
        const auto ended = test::run_program(FYR_PROGRAM, {"--data", here.data}, here.folder / "run", {}, environment);
        CHECK(ended.code == 3);
        CHECK(lines_of(ended.err) == 1);
        return ended.err;
    };
    CHECK(wall({{"XDG_RUNTIME_DIR", ""}}) == "fyrtaarn: Der er ingen sk\xC3\xA6rm at vise tavlen p\xC3\xA5.\n");
    CHECK(wall({{"WAYLAND_DISPLAY", "wayland-0"}, {"XDG_RUNTIME_DIR", here.folder.path()}}) == "fyrtaarn: Der er ingen sk\xC3\xA6rm at vise tavlen p\xC3\xA5.\n"); // of a session that has ended
    CHECK(wall({{"DISPLAY", ":987"}}).find(":987") != std::string::npos);

    // A server that lets nobody in prints a line of its own, and a compositor listens: two sockets say as much.
    const Listener compositor(here.folder / "wayland-0", {});
    CHECK(wall({{"WAYLAND_DISPLAY", "wayland-0"}, {"XDG_RUNTIME_DIR", here.folder.path()}}).find("xwayland") != std::string::npos);
    CHECK(wall({{"WAYLAND_DISPLAY", here.folder / "wayland-0"}}).find("xwayland") != std::string::npos);
    CHECK(wall({{"XDG_SESSION_TYPE", "wayland"}, {"XDG_RUNTIME_DIR", here.folder.path()}}).find("xwayland") != std::string::npos);
    const Listener refuses(here.folder / "x", std::string("\0\x0B\x0B\0\0\0\x03\0Not today.\n\0", 20));
    CHECK(wall({{"DISPLAY", "unix:" + (here.folder / "x")}}).find("lukker ikke denne bruger ind") != std::string::npos);
}

TEST_CASE("received once is received, received twice is known", "[shell]")
{
    const Here here;
    const std::string list = here.file("list.json", "[" + record("a") + "," + record("b") + "]");
    auto ended = here.run({"receive", "--data", here.data, now, list});
    CHECK(ended.code == 0);
    CHECK(ended.out.find("2 modtaget, 0 kendt") != std::string::npos);
    CHECK(lines_of(ended.out) == 1);
    ended = here.run({"receive", "--data", here.data, now, "--lang", "en", "-"}, list);
    CHECK(ended.code == 0);
    CHECK(ended.out.find("0 received, 2 known") != std::string::npos);
    CHECK(rows_on_board(here) == 2);
    ended = here.run({"check", "--data", here.data});
    CHECK(ended.code == 0);
    CHECK(lines_of(ended.out) == 1);
}

TEST_CASE("each refusal is one line with file, row, field and sentence", "[shell]")
{
    const Here here;
    const std::string list =
        here.file("a\nb 010150-5006.json", "[" + record("a") + "," + record("b", R"(, "age": "syv")") + "]");
    const auto ended =
        here.run({"receive", "--data", here.data, now, list, here.folder / "missing.json", here.folder.path()});
    CHECK(ended.code == 1);
    CHECK(lines_of(ended.err) == 3);
    CHECK(ended.err.find(", r\xC3\xA6kke 2, felt age: Alderen") != std::string::npos);
    CHECK(ended.err.find("missing.json: Filen findes ikke.") != std::string::npos);
    CHECK(ended.err.find("5006") == std::string::npos);
    CHECK(ended.out.find("1 modtaget, 0 kendt i forvejen, 3 afvist") != std::string::npos);
}

TEST_CASE("beside a program that writes, files are handed over", "[shell]")
{
    const Here here;
    const auto lock = DataLock::take(here.data);
    REQUIRE(lock);
    const auto ended = here.run({"receive", "--data", here.data, now, here.file("list.json", "[" + record("a") + "]")});
    CHECK(ended.code == 0);
    CHECK(ended.out.find("1 givet til tavlen") != std::string::npos);
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(here.data + "/inbox"))
        if (entry.is_regular_file()) names.insert(entry.path().filename());
    REQUIRE(names.size() == 1);
    CHECK(test::file_text(here.data + "/inbox/" + *names.begin()) == "[" + record("a") + "]");
    CHECK(here.run({"play", "--data", here.data, here.file("empty.scenario", "")}).code == 1);
}

TEST_CASE("killed in the middle of receiving, nothing is lost and nothing comes twice", "[shell]")
{
    const Here here;
    std::vector<std::string> words{"receive", "--data", here.data, now};
    constexpr int files = 40, each = 10;
    for (int i = 0; i < files; ++i) {
        std::string text;
        for (int n = 0; n < each; ++n) text += record("k" + std::to_string(i * each + n)) + "\n";
        words.push_back(here.file("part" + std::to_string(i) + ".jsonl", text));
    }
    for (const int ms : {60, 120, 200}) {
        const pid_t child = test::start_program(FYR_PROGRAM, words, here.folder / "killed");
        std::this_thread::sleep_for(std::chrono::milliseconds(ms));
        ::kill(child, SIGKILL);
        static_cast<void>(test::end_of(child, here.folder / "killed"));
    }
    CHECK(here.run(words).code == 0);
    CHECK(rows_on_board(here) == files * each);
    CHECK(here.run({"check", "--data", here.data}).code == 0);
}

TEST_CASE("a broken edit of the rules is refused with file and place, and the last good ones are used", "[shell]")
{
    const Here here;
    const std::string assets = here.folder / "assets", rules = assets + "/rules/denmark.json";
    fs::copy(FYR_SOURCE_DIR "/assets", assets, fs::copy_options::recursive);
    ::setenv("FYRTAARN_ASSETS", assets.c_str(), 1);
    CHECK(here.run({"receive", "--data", here.data, here.file("n.json", record("a"))}).code == 0);
    std::string text = test::file_text(rules);
    const std::string good = "\"assessment_hours\": 24";
    text.replace(text.find(good), good.size(), "\"assessment_hours\": \"24\"");
    std::ofstream(rules) << text;
    for (const char* word : {"receive", "export"}) {
        const auto ended = word == std::string("receive") ? here.run({word, "--data", here.data, here.file("m.json", record("b"))})
                                                          : here.run({word, "--data", here.data, "--json", here.folder / "board.json"});
        CHECK(ended.code == 0);
        CHECK(lines_of(ended.err) == 1);
        CHECK(ended.err.find("denmark.json") != std::string::npos);
        CHECK(ended.err.find("/clock/assessment_hours") != std::string::npos);
    }
    CHECK(test::file_text(rules) == text); // the edit is kept, to be mended
    const auto fresh = here.run({"receive", "--data", here.folder / "new", here.file("n.json", record("a"))});
    CHECK(fresh.code == 3); // there is no good copy yet
    ::unsetenv("FYRTAARN_ASSETS");
}

TEST_CASE("the game plan's files are used or refused together", "[shell]")
{
    const Here here;
    const std::string assets = here.folder / "assets", lanes = assets + "/templates/plan-lanes.json";
    fs::copy(FYR_SOURCE_DIR "/assets", assets, fs::copy_options::recursive);
    ::setenv("FYRTAARN_ASSETS", assets.c_str(), 1);
    CHECK(here.run({"receive", "--data", here.data, here.file("n.json", record("a"))}).code == 0);
    // A sound file by itself, but a checklist still speaks of the lane by its old name.
    std::string text = test::file_text(lanes);
    const std::string good = "\"key\": \"time\"";
    text.replace(text.find(good), good.size(), "\"key\": \"pace\"");
    std::ofstream(lanes) << text;
    for (int i = 0; i < 2; ++i) { // the second time, too: the edit never became the last good copy
        const auto ended = here.run({"export", "--data", here.data, "--json", here.folder / "board.json"});
        CHECK(ended.code == 0);
        CHECK(lines_of(ended.err) == 1);
        CHECK(ended.err.find("plan-checklists.json") != std::string::npos);
        CHECK(ended.err.find("/checklists/0/groups/5/items/0/lane") != std::string::npos);
    }
    CHECK(test::file_text(here.data + "/last-good/plan-lanes.json").find(good) != std::string::npos);
    const auto fresh = here.run({"receive", "--data", here.folder / "new", here.file("n.json", record("a"))});
    CHECK(fresh.code == 3); // there is no good copy yet
    ::unsetenv("FYRTAARN_ASSETS");
}
