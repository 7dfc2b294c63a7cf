// A saving whose place really blocks: a pipe that nobody writes into.
#include "shell/board_saver.hpp"

#include "platform/files.hpp"
#include "tests/support/denmark.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

using namespace fyr;
using namespace fyr::test;

namespace {

/// A place that answers when somebody opens the other end.
struct Hanging {
    TemporaryFolder folder{Where::memory};
    std::string pipe = folder / "pipe", to = folder / "there";
    Hanging() { REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0); }
    BoardSaver::Place place() const
    {
        return [pipe = pipe, to = to]() -> Result<std::string> {
            const int end = ::open(pipe.c_str(), O_RDONLY); // hangs
            ::close(end);
            return to;
        };
    }
    void answer() const { ::close(::open(pipe.c_str(), O_WRONLY)); }
};

SaveWish only_data()
{
    SaveWish wish;
    wish.png = false;
    return wish;
}

const Assets& plain_assets()
{
    static const Assets assets = [] {
        Assets a;
        a.rules = denmark();
        return a;
    }();
    return assets;
}

} // namespace

TEST_CASE("a place that does not answer is said after a while, and what it takes later is removed", "[shell]")
{
    const Hanging hanging;
    std::atomic<int> woken{0};
    BoardSaver saver(plain_assets(), [&] { ++woken; }, {1'000, 50});
    REQUIRE(saver.start(only_data(), hanging.place(), 0));
    CHECK_FALSE(saver.take(999));
    CHECK(saver.is_busy());
    const auto said = saver.take(1'000);
    REQUIRE((said && said->error));
    CHECK(said->error->message.key == "exp.hangs");
    CHECK_FALSE(saver.is_busy());
    REQUIRE(saver.start(only_data(), hanging.place(), 2'000)); // it still hangs
    const auto again = saver.take(2'000);
    REQUIRE((again && again->error));
    hanging.answer();
    const auto elsewhere = [&]() -> Result<std::string> { return hanging.folder / "elsewhere"; };
    const auto is_saved = [&] { // as soon as the one that hung has ended
        REQUIRE(saver.start(only_data(), elsewhere, 3'000));
        for (;;) {
            if (const auto saved = saver.take(3'000)) return !saved->error;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    };
    bool saved = false;
    for (int i = 0; i < 1'000 && !saved; ++i, std::this_thread::sleep_for(std::chrono::milliseconds(10))) saved = is_saved();
    CHECK(saved);
    CHECK(file_exists(hanging.folder / "elsewhere/tavle-0.json"));
    CHECK(file_exists(hanging.to));
    CHECK_FALSE(file_exists(hanging.to + "/tavle-0.json"));
}

TEST_CASE("the program ends although a saving hangs, and waits for one that does not", "[shell]")
{
    const Hanging hanging;
    const auto begin = std::chrono::steady_clock::now();
    {
        BoardSaver saver(plain_assets(), [] {}, {60'000, 50});
        REQUIRE(saver.start(only_data(), hanging.place(), 0));
        CHECK_FALSE(saver.finish());
        CHECK(saver.finish()); // nothing is waited for twice
    }
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
    hanging.answer();
    {
        BoardSaver saver(plain_assets(), [] {});
        REQUIRE(saver.start(only_data(), [&]() -> Result<std::string> {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            return hanging.folder / "whole";
        }, 0));
    }
    CHECK(file_exists(hanging.folder / "whole/tavle-0.json"));
}
