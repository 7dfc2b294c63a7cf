#include "platform/files.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr std::uint64_t limit = 1'000'000;

template <class T>
std::string key_of(const Result<T>& result)
{
    return result ? "done" : result.error().message.key;
}

std::size_t files_in(const std::string& folder)
{
    const auto entries = list_folder(folder);
    return entries ? entries->size() : 999;
}

} // namespace

TEST_CASE("a file is read back as it was written", "[platform]")
{
    const TemporaryFolder folder;
    const std::string path = folder / "tavle.json";
    for (const std::string& bytes : {std::string{}, std::string{"{\"æ\":1}\n"}, std::string(300'000, '\0')}) {
        REQUIRE(write_file(path, bytes));
        CHECK(*read_file(path, limit) == bytes);
    }
    CHECK(files_in(folder.path()) == 1); // no temporary one is left
    struct stat about {};
    REQUIRE(::stat(path.c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("what cannot be read says why", "[platform]")
{
    const TemporaryFolder folder;
    REQUIRE(write_file(folder / "big", std::string(100, 'x')));
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(key_of(read_file(folder / "none", limit)) == "file.missing");
    CHECK(key_of(read_file(folder / "big/none", limit)) == "file.missing");
    CHECK(key_of(read_file(folder / "big", 99)) == "file.too_large");
    CHECK(key_of(read_file(folder / "big", 100)) == "done");
    CHECK(key_of(read_file(folder.path(), limit)) == "file.is_directory");
    CHECK(key_of(read_file(folder / "pipe", limit)) == "file.unreadable");
    CHECK(key_of(read_file("/dev/zero", limit)) == "file.unreadable");
    CHECK(key_of(list_folder(folder / "none")) == "file.missing");
    const auto error = read_file(folder / "two\nlines", limit).error();
    CHECK(error.kind == ErrorKind::io);
    CHECK(error.message.args.front() == std::pair<std::string, std::string>{"file", "two?lines"});
}

TEST_CASE("a file that cannot be written leaves the old one and nothing else", "[platform]")
{
    const TemporaryFolder folder;
    const std::string path = folder / "tavle.json";
    REQUIRE(write_file(path, "old"));
    CHECK(key_of(write_file(folder / "none/tavle.json", "new")) == "file.missing");
    REQUIRE(make_folders(folder / "sub"));
    CHECK(key_of(write_file(folder / "sub", "new")) == "file.is_directory");

    // A child may write no more than 10,000 bytes, as on a full disk.
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const rlimit small{10'000, 10'000};
        ::setrlimit(RLIMIT_FSIZE, &small);
        ::signal(SIGXFSZ, SIG_IGN);
        ::_exit(key_of(write_file(path, std::string(50'000, 'n'))) == "file.full" ? 0 : 1);
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK(*read_file(path, limit) == "old");
    CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("a moved file never replaces another", "[platform]")
{
    const TemporaryFolder folder;
    REQUIRE(make_folders(folder / "refused/deep"));
    const std::string to = folder / "refused";
    for (const char* text : {"1", "2", "3"}) {
        REQUIRE(write_file(folder / "note.v1.json", text));
        REQUIRE(move_into(folder / "note.v1.json", to));
    }
    CHECK(*read_file(to + "/note.v1.json", limit) == "1");
    CHECK(*read_file(to + "/note.v1-2.json", limit) == "2");
    CHECK(*read_file(to + "/note.v1-3.json", limit) == "3");
    CHECK_FALSE(file_exists(folder / "note.v1.json"));
    REQUIRE(write_file(folder / ".hidden", "h"));
    REQUIRE(write_file(to + "/.hidden", "x"));
    CHECK(*move_into(folder / ".hidden", to) == to + "/.hidden-2");
    CHECK(key_of(move_into(folder / "none", to)) == "file.missing");
    CHECK(key_of(move_into(to + "/deep", folder.path())) == "file.is_directory");
}

TEST_CASE("a file moves to another disk too", "[platform]")
{
    const TemporaryFolder here, there{Where::memory};
    REQUIRE(write_file(here / "note.json", "text"));
    const auto moved = move_into(here / "note.json", there.path());
    REQUIRE(moved);
    CHECK(*read_file(*moved, limit) == "text");
    CHECK_FALSE(file_exists(here / "note.json"));
}

TEST_CASE("a folder lists its entries by name", "[platform]")
{
    const TemporaryFolder folder;
    REQUIRE(write_file(folder / "b", "12345"));
    REQUIRE(make_folders(folder / "c"));
    std::filesystem::create_symlink("b", folder / "a");
    const auto entries = list_folder(folder.path());
    REQUIRE(entries);
    REQUIRE(entries->size() == 3);
    CHECK((*entries)[0].kind == FolderEntry::Kind::other);
    CHECK((*entries)[1].name == "b");
    CHECK((*entries)[1].kind == FolderEntry::Kind::file);
    CHECK((*entries)[1].size == 5);
    CHECK((*entries)[1].modified > 1'600'000'000'000);
    CHECK((*entries)[2].kind == FolderEntry::Kind::folder);
}

TEST_CASE("folders are made with all that is missing above them", "[platform]")
{
    const TemporaryFolder folder;
    REQUIRE(make_folders(folder / "a/b/c"));
    REQUIRE(make_folders(folder / "a/b/c"));
    REQUIRE(make_folders(folder / "a/b/d/"));
    CHECK(std::filesystem::is_directory(folder / "a/b/d"));
    REQUIRE(write_file(folder / "file", ""));
    CHECK_FALSE(make_folders(folder / "file"));
    CHECK_FALSE(make_folders(folder / "file/below"));
}

TEST_CASE("copying refuses to replace, renaming replaces", "[platform]")
{
    const TemporaryFolder folder;
    REQUIRE(write_file(folder / "a", "a"));
    REQUIRE(copy_file(folder / "a", folder / "b"));
    CHECK(*read_file(folder / "b", limit) == "a");
    CHECK(key_of(copy_file(folder / "a", folder / "b")) == "file.failed");
    REQUIRE(write_file(folder / "c", "c"));
    REQUIRE(replace_file(folder / "c", folder / "b"));
    CHECK(*read_file(folder / "b", limit) == "c");
    REQUIRE(remove_file(folder / "b"));
    REQUIRE(remove_file(folder / "b"));
}

TEST_CASE("a name is shown without anything that could deceive", "[platform]")
{
    CHECK(shown_name("/data/inbox/note.json") == "note.json");
    CHECK(shown_name("note.json") == "note.json");
    CHECK(shown_name("/data/inbox/") == "inbox");
    CHECK(shown_name("/") == "/");
    CHECK(shown_name("").empty());
    CHECK(shown_name("a\nb\tc\x7F.json") == "a?b?c?.json");
    CHECK(shown_name("b\xE6r.json") == "b?r.json");
    CHECK(shown_name("bær.json") == "bær.json");
    CHECK(shown_name("exe\xE2\x80\xAEgpj.js") == "exe?gpj.js"); // turns the reading direction
    CHECK(shown_name(std::string(500, 'x')).size() == 80);
    CHECK(folder_of("/a/b") == "/a");
    CHECK(folder_of("/a") == "/");
    CHECK(folder_of("a") == ".");
}
