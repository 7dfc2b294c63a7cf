#include "shell/inbox.hpp"

#include "tests/shell/inbox_wall.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

using namespace fyr;
using namespace fyr::test;
namespace fs = std::filesystem;

TEST_CASE("a file dropped into the inbox is taken and leaves", "[shell]")
{
    Wall wall;
    wall.drop("a.json", good("a"));
    wall.pass(500);
    CHECK(wall.ids.empty()); // not yet: somebody may still be writing
    wall.pass(1500);
    CHECK(wall.ids == many({"a"}));
    CHECK(wall.names("inbox").empty());
    CHECK(wall.names("inbox/refused").empty());
}

TEST_CASE("files that were there before the start are taken", "[shell]")
{
    Wall wall;
    wall.inbox.reset();
    wall.drop("b.json", good("b"));
    wall.drop("a.csv", "id;received;notifier\na;2026-03-02 08:50;2\n");
    wall.start();
    wall.pass(2000);
    CHECK(wall.ids == many({"a", "b"}));
}

TEST_CASE("a file still being written is left until it is whole", "[shell]")
{
    Wall wall;
    wall.drop("slow.json", "[" + good("a"));
    wall.pass(750);
    wall.drop("slow.json", "[" + good("a") + ", " + good("b"));
    wall.pass(750);
    CHECK(wall.files.empty());
    const int writer = ::open(wall.in("slow.json").c_str(), O_WRONLY | O_APPEND);
    REQUIRE(writer >= 0);
    wall.pass(10'000); // unchanged, but somebody has it open
    CHECK(wall.files.empty());
    REQUIRE(::write(writer, "]", 1) == 1);
    ::close(writer);
    wall.pass(2000);
    CHECK(wall.ids == many({"a", "b"}));
    CHECK(wall.names("inbox/refused").empty());
}

TEST_CASE("the folder may be taken away and made again while it is watched", "[shell]")
{
    Wall wall;
    wall.pass(2'000);
    std::filesystem::remove_all(wall.data / "inbox");
    std::filesystem::create_directories(wall.data / "inbox/refused");
    std::this_thread::sleep_for(std::chrono::milliseconds(100)); // inotify is of this world
    wall.pass(1'000);
    wall.drop("a.json", good("a"));
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    wall.pass(5'000); // not half a minute
    CHECK(wall.ids == many({"a"}));
}

TEST_CASE("passing files are not touched", "[shell]")
{
    Wall wall;
    const std::set<std::string> names{".hidden.json", "a.json.part", "b.TMP",        "~$c.csv",
                                      "d.json~",      "Thumbs.db",   "x.reasons.txt"};
    for (const std::string& name : names) wall.drop(name, good("a"));
    wall.pass(5000);
    CHECK(wall.ids.empty());
    CHECK(wall.names("inbox") == names);
}

TEST_CASE("what is refused is kept with its reasons and can be mended and dropped again", "[shell]")
{
    Wall wall;
    const std::string bad =
        R"({"id": "b", "received": "2026-03-02T08:50", "notifier": 2, "age": "syv", "text": "010150-5006"})";
    wall.drop("liste.json", "[" + good("a") + ", " + bad + "]");
    wall.pass(2000);
    CHECK(wall.ids == many({"a"}));
    CHECK(wall.names("inbox").empty());
    CHECK(wall.names("inbox/refused").size() == 2);
    CHECK(wall.refused(".json") == "[\n" + bad + "\n]\n"); // as the sender wrote it
    const std::string why = wall.refused(".reasons.txt");
    CHECK(why.find("file=liste.json row=2 field=age") != std::string::npos);
    CHECK(why.find("5006") == std::string::npos);
    std::string mended = wall.refused(".json");
    mended.replace(mended.find("\"syv\""), 5, "7");
    wall.drop("mended.json", mended);
    wall.pass(look_at_leisure);
    CHECK(wall.ids == many({"a", "b"}));
}

TEST_CASE("refused rows of a CSV keep their heading", "[shell]")
{
    Wall wall;
    wall.drop("uge 10.csv", "\xEF\xBB\xBFid;received;notifier\r\na;2026-03-02 08:50;2\r\nb;i g\xC3\xA5r;2\r\n");
    wall.pass(2000);
    CHECK(wall.ids == many({"a"}));
    CHECK(wall.refused(".csv") == "\xEF\xBB\xBFid;received;notifier\r\nb;i g\xC3\xA5r;2\r\n");
}

TEST_CASE("things that are no files are put aside unopened", "[shell]")
{
    Wall wall;
    fs::create_directory(wall.in("mappe"));
    std::ofstream(wall.in("mappe/inner.json")) << good("x");
    fs::create_symlink("/etc/hostname", wall.in("link.json"));
    REQUIRE(::mkfifo(wall.in("pipe.json").c_str(), 0600) == 0);
    wall.drop("empty.json", "");
    wall.drop("zeros.json", std::string(512, '\0'));
    wall.drop("picture.png", "\x89PNG\r\n\x1a\n");
    const bool am_root = ::geteuid() == 0;
    wall.drop("secret.json", good("s"));
    ::chmod(wall.in("secret.json").c_str(), 0);
    wall.pass(3000);
    CHECK(wall.names("inbox").empty());
    CHECK(wall.ids == (am_root ? many({"s"}) : many({})));
    std::string keys;
    for (const TakenFile& file : wall.files)
        for (const Refusal& r : file.reading.refused) keys += file.shown + ":" + r.message.key.substr(8) + " ";
    CHECK(keys ==
          std::string(
              "empty.json:empty link.json:is_no_file mappe:is_folder picture.png:unknown_form pipe.json:is_no_file ") +
              (am_root ? "" : "secret.json:unreadable ") + "zeros.json:empty ");
    CHECK(fs::exists("/etc/hostname"));
    CHECK(wall.names("inbox/refused").size() == (am_root ? 12 : 14));
}

TEST_CASE("a file of 200 MB is refused without being read", "[shell]")
{
    Wall wall;
    wall.drop("huge.json", "[");
    fs::resize_file(wall.in("huge.json"), 200'000'000); // sparse: costs no disk
    wall.pass(2000);
    REQUIRE(wall.files.size() == 1);
    CHECK(wall.files[0].reading.refused.at(0).message.key == "receive.too_large");
    CHECK(wall.names("inbox/refused").size() == 2);
}

TEST_CASE("names with newlines and numbers of people are shown and kept masked", "[shell]")
{
    Wall wall;
    wall.drop("line\nbreak \x1b[31m 010150-5006 \xFF.json", "[" + good("a") + ", 17]");
    wall.drop("../x", "");
    wall.pass(2000);
    CHECK(wall.ids == many({"a"}));
    REQUIRE(wall.files.size() == 1);
    CHECK(wall.files[0].shown == "line break  [31m ••••••-•••• �.json");
    for (const std::string& name : wall.names("inbox/refused")) {
        CHECK(name.find('\n') == std::string::npos);
        CHECK(name.find("5006") == std::string::npos);
    }
    CHECK(wall.names("inbox").empty());
}

TEST_CASE("a file that changed after it was read stays", "[shell]")
{
    Wall wall;
    wall.drop("a.json", good("a"));
    std::vector<TakenFile> given;
    while (given.empty()) given = wall.inbox->poll(wall.ticks += 250, denmark(), monday);
    wall.drop("a.json", "[" + good("a") + "," + good("b") + "]");
    CHECK(wall.inbox->done(given[0], say));
    wall.pass(look_at_leisure);
    CHECK(wall.ids == many({"a", "b"}));
}

TEST_CASE("what is not done is given again, what is done is not", "[shell]")
{
    Wall wall;
    wall.drop("a.json", good("a"));
    std::vector<TakenFile> given;
    while (given.empty()) given = wall.inbox->poll(wall.ticks += 250, denmark(), monday);
    for (Stamp i = 0; i < 100; ++i) CHECK(wall.inbox->poll(wall.ticks += 250, denmark(), monday).empty());
    wall.pass(10'000); // the journal failed meanwhile
    CHECK(wall.ids == many({"a"}));
    wall.pass(120'000);
    CHECK(wall.files.size() == 1);
}

TEST_CASE("the watch wakes the loop, and idle costs nothing", "[shell]")
{
    TemporaryFolder data;
    std::atomic<int> woken{0};
    auto inbox = *Inbox::open(data.path(), [&] { ++woken; });
    CHECK(inbox->poll(0, denmark(), monday).empty());
    CHECK(inbox->wait_ms() == 30'000);
    CHECK(woken == 0);
    REQUIRE(write_file(data / "inbox/a.json", good("a")));
    for (int i = 0; i < 200 && woken == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(woken > 0);
    CHECK(inbox->poll(10, denmark(), monday).empty());
    CHECK(inbox->wait_ms() <= 250);
    CHECK(inbox->poll(1100, denmark(), monday).size() == 1);
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 100'000; ++i) static_cast<void>(inbox->poll(1200, denmark(), monday));
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(500));
}

TEST_CASE("handing over puts one whole file into the inbox", "[shell]")
{
    Wall wall;
    const auto name = hand_over(wall.data.path(), good("a"), "../../mine\n.json");
    REQUIRE(name);
    CHECK(name->find('/') == std::string::npos);
    CHECK(*hand_over(wall.data.path(), good("a"), "../../mine\n.json") == *name);
    CHECK(wall.names("inbox") == std::set<std::string>{*name});
    CHECK(*hand_over(wall.data.path(), good("b"), "../../mine\n.json") != *name);
    wall.pass(2000);
    CHECK(wall.ids == many({"a", "b"}));
}

TEST_CASE("refused files and a folder that cannot be read are said until somebody has dealt with them", "[shell]")
{
    Wall wall;
    wall.pass(2'000);
    CHECK(wall.inbox->trouble() == Inbox::Trouble{});
    wall.drop("a.json", "no notification");
    wall.drop("b.json", "nor this");
    wall.pass(2 * look_at_leisure);
    CHECK(wall.inbox->trouble().refused == 2);
    for (const std::string& name : wall.names("inbox/refused")) fs::remove(wall.in("refused/" + name));
    wall.pass(2 * look_at_leisure);
    CHECK(wall.inbox->trouble().refused == 0);
    fs::remove_all(wall.data / "inbox");
    std::ofstream(wall.data / "inbox") << "a file";
    wall.pass(2 * look_at_leisure);
    CHECK(wall.inbox->trouble().unusable);
    fs::remove(wall.data / "inbox");
    wall.pass(2 * look_at_leisure);
    CHECK_FALSE(wall.inbox->trouble().unusable);
}
