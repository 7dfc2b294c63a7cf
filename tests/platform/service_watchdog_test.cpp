// Signs of life, heard on a real socket as the service manager hears them.
#include "platform/service_watchdog.hpp"

#include "platform/memory_journal.hpp"
#include "tests/support/journal_home.hpp"

#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

using namespace fyr;

namespace {

/// The manager: a socket in the environment, and what was said to it.
class Manager {
public:
    explicit Manager(const char* patience_us)
    {
        const std::string path = folder_ / "notify";
        socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
        REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
        ::unsetenv("WATCHDOG_PID");
        if (patience_us != nullptr) ::setenv("WATCHDOG_USEC", patience_us, 1);
        else ::unsetenv("WATCHDOG_USEC");
    }
    ~Manager()
    {
        ::close(socket_);
        ::unsetenv("NOTIFY_SOCKET");
        ::unsetenv("WATCHDOG_USEC");
        ::unsetenv("WATCHDOG_PID");
    }
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    /// Everything said since the last time, one word after the other; "": nothing.
    std::string heard()
    {
        std::string all;
        std::array<char, 256> text{};
        for (ssize_t n = 0; (n = ::recv(socket_, text.data(), text.size(), 0)) > 0;)
            all += (all.empty() ? "" : " ") + std::string(text.data(), static_cast<std::size_t>(n));
        return all;
    }

private:
    test::TemporaryFolder folder_{test::Where::memory};
    int socket_ = -1;
};

constexpr const char* twenty_seconds = "20000000";
const auto answers = [] { return true; };
const auto is_silent = [] { return false; };

} // namespace

TEST_CASE("the wall is ready with its first frame and then says that it lives, often enough", "[watchdog]")
{
    Manager manager(twenty_seconds);
    ServiceWatchdog watchdog;
    CHECK(watchdog.turn_ms() == 10'000); // half of it
    CHECK(manager.heard().empty());
    watchdog.turned(100, true, answers);
    CHECK(manager.heard() == "READY=1");
    Stamp said = 100;
    for (Stamp at = 100; at < 120'000; at += watchdog.turn_ms() - 1) { // at rest: no turn takes longer
        watchdog.turned(at, true, answers);
        if (manager.heard() == "WATCHDOG=1") said = at;
        CHECK(at - said < 20'000);
    }
    for (int i = 0; i < 100; ++i) watchdog.turned(120'000 + i * 16, true, answers); // a drag: 60 turns a second
    CHECK(manager.heard() == "WATCHDOG=1");
    watchdog.ending();
    CHECK(manager.heard() == "STOPPING=1");
}

TEST_CASE("a loop that is stuck says nothing", "[watchdog]")
{
    Manager manager(twenty_seconds);
    ServiceWatchdog watchdog;
    watchdog.turned(1, true, answers);
    CHECK(manager.heard() == "READY=1");
    CHECK(manager.heard().empty()); // no turn, no thread of its own that would go on speaking
}

TEST_CASE("without a picture or without an answer from the store nothing is said", "[watchdog]")
{
    Manager manager(twenty_seconds);
    ServiceWatchdog watchdog;
    const auto turn = [&](Stamp at, bool shows, const std::function<bool()>& store) {
        watchdog.turned(at, shows, store);
        return manager.heard();
    };
    CHECK(turn(1, false, answers).empty());
    CHECK(turn(2, true, is_silent).empty());
    CHECK(turn(3, true, answers) == "READY=1");
    CHECK(turn(30'000, true, is_silent).empty());
    CHECK(turn(31'000, false, answers).empty());
    CHECK(turn(32'000, true, answers) == "WATCHDOG=1"); // as soon as all is well again
}

TEST_CASE("the store is asked only when a sign of life is due", "[watchdog]")
{
    Manager manager(twenty_seconds);
    ServiceWatchdog watchdog;
    int asked = 0;
    const auto store = [&] { return ++asked > 0; };
    for (Stamp at = 0; at < 60'000; at += 16) {
        watchdog.turned(at, true, store);
        (void)manager.heard(); // a socket holds ten words
    }
    CHECK(asked == 12);
}

TEST_CASE("a manager that does not count hears the start and the end only", "[watchdog]")
{
    Manager manager(nullptr);
    ServiceWatchdog watchdog;
    CHECK(watchdog.turn_ms() == 0);
    for (Stamp at = 0; at < 100'000; at += 1'000) watchdog.turned(at, true, answers);
    CHECK(manager.heard() == "READY=1");
    watchdog.ending();
    CHECK(manager.heard() == "STOPPING=1");
}

TEST_CASE("signs that are meant for another process are not given", "[watchdog]")
{
    Manager manager(twenty_seconds);
    ::setenv("WATCHDOG_PID", "1", 1);
    CHECK(ServiceWatchdog().turn_ms() == 0);
}

TEST_CASE("where nobody listens nothing is done", "[watchdog]")
{
    ::unsetenv("NOTIFY_SOCKET");
    ServiceWatchdog watchdog;
    CHECK(watchdog.turn_ms() == 0);
    watchdog.turned(1, true, [] {
        FAIL("the store was asked for nobody");
        return true;
    });
    watchdog.ending();
}

TEST_CASE("a journal answers, empty or not, and does not when its files are gone", "[watchdog]")
{
    CHECK(store_answers(MemoryJournal{}));
    const test::Home home;
    home.fill(3);
    const auto journal = SqliteJournal::open(home.path, FileAccess::read_write);
    REQUIRE(journal);
    CHECK(store_answers(**journal));
    std::filesystem::remove_all(home.folder.path());
    CHECK_FALSE((*journal)->append(test::row_number(4)));
    CHECK_FALSE(store_answers(**journal));
}
