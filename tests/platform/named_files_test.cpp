#include "platform/named_files.hpp"

#include "platform/files.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace fyr;
using fyr::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::string text_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string key_of(const Result<void>& done) { return done ? "" : done.error().message.key; }

} // namespace

TEST_CASE("what a link leads to is renewed, and the link stays", "[platform]")
{
    const TemporaryFolder folder;
    fs::create_directories(folder / "share");
    std::ofstream(folder / "share/board.json") << "yesterday";
    fs::create_symlink("share/board.json", folder / "here.json");
    fs::create_symlink("here.json", folder / "there.json");
    REQUIRE(write_named_file(folder / "there.json", "today"));
    CHECK(fs::is_symlink(folder / "there.json"));
    CHECK(fs::is_symlink(folder / "here.json"));
    CHECK(text_of(folder / "share/board.json") == "today");

    fs::create_symlink("share/new.json", folder / "to-nothing.json");
    REQUIRE(write_named_file(folder / "to-nothing.json", "made"));
    CHECK(text_of(folder / "share/new.json") == "made");

    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    CHECK(key_of(write_named_file(folder / "a", "x")) == "file.failed");
    CHECK(fs::is_symlink(folder / "a"));
    CHECK(key_of(write_named_file(folder / "missing/x", "x")) == "file.missing");
}

TEST_CASE("a pipe and a device are written to and never replaced", "[platform]")
{
    const TemporaryFolder folder;
    const std::string pipe = folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(key_of(write_named_file(pipe, "x")) == "file.no_reader");
    const std::string bytes(300'000, 'b'); // more than a pipe holds
    std::string got;
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    REQUIRE(::fcntl(reader, F_SETFL, 0) == 0);
    std::thread reading([&] {
        std::array<char, 4096> part{};
        for (ssize_t n = 1; got.size() < bytes.size() && n > 0;) {
            n = ::read(reader, part.data(), part.size());
            if (n > 0) got.append(part.data(), static_cast<std::size_t>(n));
        }
    });
    const auto written = write_named_file(pipe, bytes);
    reading.join();
    ::close(reader);
    CHECK(written);
    CHECK(got == bytes);
    CHECK(fs::is_fifo(pipe));

    CHECK(write_named_file("/dev/null", "x"));
    CHECK(fs::is_character_file("/dev/null"));
    CHECK(key_of(write_named_file("/dev/full", "x")) == "file.full");
    CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a pipe is read to its end, and no further than the limit", "[platform]")
{
    const TemporaryFolder folder;
    const std::string pipe = folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const auto read_while = [&](const std::string& bytes, std::uint64_t limit) {
        std::thread writer([&] { std::ofstream(pipe, std::ios::binary) << bytes; });
        auto read = read_named_file(pipe, limit);
        writer.join();
        return read;
    };
    CHECK(*read_while("notifications", 100) == "notifications");
    CHECK(read_while("notifications", 5).error().message.key == "file.too_large");
    std::ofstream(folder / "plain") << "plain";
    CHECK(*read_named_file(folder / "plain", 100) == "plain");
    CHECK(read_named_file(folder / "none", 100).error().message.key == "file.missing");
    CHECK(read_named_file(folder.path(), 100).error().message.key == "file.is_directory");
    CHECK(read_named_file("/dev/zero", 1000).error().message.key == "file.too_large");
}
