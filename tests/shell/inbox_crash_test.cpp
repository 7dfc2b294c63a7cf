// The inbox when the power goes.
#include "tests/shell/inbox_wall.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

using namespace fyr;
using namespace fyr::test;
namespace fs = std::filesystem;

TEST_CASE("killed before the file is removed, its refused records are kept once", "[shell]")
{
    Wall wall;
    wall.drop("a.json", "[" + good("a") + ", 17]");
    std::vector<TakenFile> given;
    while (given.empty()) given = wall.inbox->poll(wall.ticks += 250, denmark(), monday);
    const std::string bytes = *read_file(wall.in("a.json"), 1000);
    const fs::file_time_type time = fs::last_write_time(wall.in("a.json"));
    CHECK(wall.inbox->done(given[0], say));
    wall.drop("a.json", bytes); // as if the removal had not reached the disk
    fs::last_write_time(wall.in("a.json"), time);
    wall.start();
    wall.pass(2000);
    CHECK(wall.names("inbox/refused").size() == 2);
    CHECK(wall.names("inbox").empty());
}

TEST_CASE("killed at random moments, every notification is taken and none twice", "[shell][crash]")
{
    TemporaryFolder data{Where::memory};
    const std::string book = data / "book";
    REQUIRE(make_folders(data / "inbox"));
    for (int i = 0; i < 20; ++i) {
        const std::string a = std::to_string(2 * i), b = std::to_string(2 * i + 1);
        std::ofstream(data / ("inbox/" + std::to_string(i) + ".json")) << "[" << good(a) << "," << good(b) << ",17]";
    }
    const auto known = [&] {
        std::multiset<std::string> ids;
        std::ifstream in(book);
        for (std::string line; std::getline(in, line);) ids.insert(line);
        return ids;
    };
    static_cast<void>(denmark()); // read before the first child
    for (unsigned round = 1; round < 1000; ++round) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) { // a wall with a book for a journal: one durable line per notification
            auto inbox = *Inbox::open(
                data.path(), [] {}, "secret");
            std::multiset<std::string> ids = known();
            const int out = ::open(book.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
            for (Stamp ticks = 0; ticks < 60'000; ticks += 500, ::usleep(200)) // what waits for the disk is of this world
                for (const TakenFile& file : inbox->poll(ticks, denmark(), monday)) {
                    for (const Notification& n : file.reading.taken)
                        if (ids.insert(n.id), ids.count(n.id) == 1)
                            if (::write(out, (n.id + "\n").data(), n.id.size() + 1) < 0) ::_exit(1);
                    static_cast<void>(inbox->done(file, say));
                }
            ::_exit(0);
        }
        // Longer and longer lives, so that a busy machine comes to the end as well.
        std::this_thread::sleep_for(std::chrono::microseconds(1'000 + round * 7'919 % (10'000 + 200 * round)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (WIFEXITED(status)) break; // it came through to the end
    }
    const std::multiset<std::string> ids = known();
    CHECK(ids.size() == 40);
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == 40);
    std::size_t left = 0, refused = 0;
    for (const FolderEntry& e : entries(data / "inbox")) left += e.kind == FolderEntry::Kind::file ? 1U : 0U;
    for (const FolderEntry& e : entries(data / "inbox/refused")) refused += e.name.ends_with(".json") ? 1U : 0U;
    CHECK(left == 0);
    CHECK(refused == 20);
}
