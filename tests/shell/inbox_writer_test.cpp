// When a file of the inbox is whole: its writer says so, not the clock.
#include "tests/shell/inbox_wall.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a file is taken when its writer closes it, however long that takes", "[shell]")
{
    Wall wall;
    wall.drop("a.json", good("a"));
    const int writer = ::open(wall.in("a.json").c_str(), O_WRONLY | O_APPEND);
    wall.pass(600'000);
    CHECK(wall.ids.empty());
    ::close(writer);
    wall.pass(look_at_leisure);
    CHECK(wall.ids == many({"a"}));
}

TEST_CASE("another user's file is not taken while it is written, with whatever pause, and at once when it is closed", "[shell]")
{
    if (::geteuid() != 0) SKIP("only root can be two users");
    TemporaryFolder data;
    REQUIRE(::chmod(data.path().c_str(), 0777) == 0);
    std::filesystem::create_directories(data / "inbox/refused");
    for (const char* folder : {"inbox", "inbox/refused"}) REQUIRE(::chown((data / folder).c_str(), 65534, 65534) == 0);
    std::array<int, 2> go{}, said{};
    REQUIRE(::pipe(go.data()) == 0);
    REQUIRE(::pipe(said.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) { // the wall, as nobody: no lease is given on root's files
        if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(9);
        auto inbox = Inbox::open(data.path(), [] {}, "secret");
        if (!inbox) ::_exit(8);
        Stamp ticks = 0;
        const auto taken = [&](Stamp ms) {
            std::size_t n = 0;
            for (const Stamp end = ticks + ms; ticks < end; ticks += 500)
                for (const TakenFile& file : (*inbox)->poll(ticks, denmark(), monday)) {
                    n += file.reading.taken.size();
                    if (!(*inbox)->done(file, say)) ::_exit(6);
                }
            return static_cast<char>('0' + n);
        };
        char word = taken(1'000);
        for (int i = 0; i < 2; ++i) { // begun; then closed
            (void)!::write(said[1], &word, 1);
            if (::read(go[0], &word, 1) != 1) ::_exit(7);
            ::usleep(100'000);
            word = taken(120'000);
        }
        (void)!::write(said[1], &word, 1);
        ::_exit(0);
    }
    const auto hears = [&] {
        char word = '?';
        (void)!::read(said[0], &word, 1);
        return word;
    };
    const auto says = [&] { (void)!::write(go[1], "x", 1); };
    CHECK(hears() == '0');
    const std::string file = data / "inbox/sender.jsonl", first = good("a") + "\n", rest = good("b") + "\n";
    const int writer = ::open(file.c_str(), O_WRONLY | O_CREAT, 0644);
    REQUIRE(::write(writer, first.data(), first.size()) == static_cast<ssize_t>(first.size()));
    says();
    CHECK(hears() == '0'); // two minutes of pause, and half of it is there
    REQUIRE(::write(writer, rest.data(), rest.size()) == static_cast<ssize_t>(rest.size()));
    ::close(writer);
    says();
    CHECK(hears() == '2');
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
}
