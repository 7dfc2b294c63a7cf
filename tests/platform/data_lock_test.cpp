#include "platform/data_lock.hpp"
#include "platform/files.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <optional>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a data folder has one writer at a time", "[platform]")
{
    const TemporaryFolder folder;
    const std::string data = folder / "data";
    std::optional<Result<DataLock>> first{DataLock::take(data)};
    REQUIRE(*first);
    const auto second = DataLock::take(data);
    REQUIRE_FALSE(second);
    CHECK(second.error() == refused("store.busy"));
    first.reset();
    CHECK(DataLock::take(data));
}

TEST_CASE("whoever deletes the lock's file lets no second writer in", "[platform]")
{
    const TemporaryFolder folder;
    const auto first = DataLock::take(folder.path());
    REQUIRE(first);
    REQUIRE(remove_file(folder / "lock"));
    CHECK_FALSE(DataLock::take(folder.path()));
    REQUIRE(write_file(folder / "lock", ""));
    CHECK_FALSE(DataLock::take(folder.path()));
}

TEST_CASE("the lock of a killed program is free at once", "[platform][crash]")
{
    const TemporaryFolder folder;
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto lock = DataLock::take(folder.path());
        const char answer = lock ? 'y' : 'n';
        if (::write(ends[1], &answer, 1) == 1) ::pause();
        ::_exit(0);
    }
    char answer = 0;
    REQUIRE(::read(ends[0], &answer, 1) == 1);
    CHECK(answer == 'y');
    CHECK_FALSE(DataLock::take(folder.path()));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(DataLock::take(folder.path()));
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("a data folder that cannot be one says so", "[platform]")
{
    const TemporaryFolder folder;
    REQUIRE(write_file(folder / "file", ""));
    const auto lock = DataLock::take(folder / "file");
    REQUIRE_FALSE(lock);
    CHECK(lock.error().kind == ErrorKind::io);
}
