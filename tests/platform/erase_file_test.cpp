#include "platform/erase_file.hpp"

#include "platform/file_descriptor.hpp"
#include "platform/files.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr std::uint64_t limit = 1'000'000;

/// What stands where a file's bytes were, whatever became of its name.
struct Below {
    Descriptor file;
    explicit Below(const std::string& path) : file(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) { REQUIRE(file); }
    std::string bytes() const
    {
        std::string out(200'000, '?');
        const ssize_t n = ::pread(file.number(), out.data(), out.size(), 0);
        out.resize(n < 0 ? 0 : static_cast<std::size_t>(n));
        return out;
    }
    bool is_zeros() const
    {
        const std::string all = bytes();
        return !all.empty() && std::all_of(all.begin(), all.end(), [](char c) { return c == '\0'; });
    }
};

} // namespace

TEST_CASE("what is erased is overwritten before it goes", "[platform]")
{
    const TemporaryFolder folder;
    const std::string path = folder / "brev.txt";
    REQUIRE(write_file(path, std::string(150'000, 'x')));
    const Below below(path);
    REQUIRE(erase_file(path));
    CHECK_FALSE(file_exists(path));
    CHECK(below.is_zeros());
    CHECK(erase_file(path)); // it is gone: fine
}

TEST_CASE("of a file with another name only the name goes, of a link not what it points at", "[platform]")
{
    const TemporaryFolder folder;
    REQUIRE(write_file(folder / "a", "alt"));
    REQUIRE(::link((folder / "a").c_str(), (folder / "b").c_str()) == 0);
    REQUIRE(::symlink((folder / "a").c_str(), (folder / "c").c_str()) == 0);
    REQUIRE(::mkfifo((folder / "d").c_str(), 0600) == 0);
    for (const char* name : {"b", "c", "d"}) REQUIRE(erase_file(folder / name));
    CHECK(*read_file(folder / "a", limit) == "alt");
    CHECK(list_folder(folder.path())->size() == 1);
}

TEST_CASE("what is written over is overwritten, and the new content stands there", "[platform]")
{
    const TemporaryFolder folder;
    const std::string path = folder / "liste.json";
    REQUIRE(write_file(path, "gammelt"));
    const Below below(path);
    REQUIRE(write_over(path, "nyt"));
    CHECK(*read_file(path, limit) == "nyt");
    CHECK(below.is_zeros());
    CHECK(list_folder(folder.path())->size() == 1);
    REQUIRE(write_over(folder / "ny.json", "nyt")); // nothing stood there
    CHECK(*read_file(folder / "ny.json", limit) == "nyt");
}
