#include "platform/files.hpp"
#include "tests/support/journal_home.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

// Something is wrong with the journal's files for a while, as an administrator's tool or a bad mount does it: afterwards the
// same program writes again, and everything is there in its order.
using namespace fyr;
using namespace fyr::test;

namespace {

/// For this long nobody's rights: to root every file is open.
class Unprivileged {
public:
    Unprivileged() { is_root_ = ::geteuid() == 0 && ::setegid(65534) == 0 && ::seteuid(65534) == 0; }
    ~Unprivileged()
    {
        if (is_root_ && (::seteuid(0) != 0 || ::setegid(0) != 0)) std::abort();
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

private:
    bool is_root_ = false;
};

struct Fault {
    const char* name;
    std::function<void(const std::string& path)> begins, ends;
};

void give(const std::string& path, unsigned owner, mode_t mode)
{
    REQUIRE(::chown(path.c_str(), owner, owner) == 0);
    REQUIRE(::chmod(path.c_str(), mode) == 0);
}

/// Another file of the same bytes in its place: somebody copied it away and back.
void replace(const std::string& path, unsigned owner)
{
    std::filesystem::copy_file(path, path + ".back");
    std::filesystem::rename(path + ".back", path);
    give(path, owner, 0600);
}

std::vector<Fault> faults()
{
    std::vector<Fault> all;
    for (const char* part : {"", "-wal", "-shm", "-mark"}) {
        const std::string end = part;
        all.push_back({"another owner", [end](const std::string& path) { give(path + end, 0, 0600); },
                       [end](const std::string& path) { give(path + end, 65534, 0600); }});
        all.push_back({"read only", [end](const std::string& path) { give(path + end, 0, 0444); },
                       [end](const std::string& path) { give(path + end, 65534, 0600); }});
        all.push_back({"replaced by another owner's", [end](const std::string& path) { replace(path + end, 0); },
                       [end](const std::string& path) { give(path + end, 65534, 0600); }});
        all.push_back({"replaced by a readable one", [end](const std::string& path) { replace(path + end, 0), give(path + end, 0, 0444); },
                       [end](const std::string& path) { give(path + end, 65534, 0600); }});
        all.push_back({"moved away", [end](const std::string& path) { std::filesystem::rename(path + end, path + ".away"); },
                       [end](const std::string& path) { std::filesystem::rename(path + ".away", path + end); }});
    }
    all.push_back({"the folder takes nothing", [](const std::string& path) { give(folder_of(path), 0, 0555); },
                   [](const std::string& path) { give(folder_of(path), 65534, 0700); }});
    all.push_back({"the folder lets nobody in", [](const std::string& path) { give(folder_of(path), 0, 0700); },
                   [](const std::string& path) { give(folder_of(path), 65534, 0700); }});
    return all;
}

} // namespace

TEST_CASE("whatever was wrong with the files for a while, the journal writes again when it is over", "[platform]")
{
    if (::geteuid() != 0) SKIP("taking a file's rights away from somebody needs root");
    for (const Fault& fault : faults())
        for (const int tries : {0, 1, 2, 4}) {
            static int number = 0;
            CAPTURE(fault.name, tries, number++);
            const Home home;
            give(home.folder.path(), 65534, 0700);
            std::unique_ptr<SqliteJournal> journal;
            std::uint64_t last = 0;
            const auto write = [&] {
                const Unprivileged nobody;
                const auto kept = journal->append(row_number(last + 1));
                if (kept) last = *kept;
                return static_cast<bool>(kept);
            };
            {
                const Unprivileged nobody;
                journal = *SqliteJournal::open(home.path, FileAccess::read_write);
            }
            for (int row = 0; row < 5; ++row) REQUIRE(write());
            fault.begins(home.path);
            for (int again = 0; again < tries; ++again) (void)write();
            fault.ends(home.path);
            const bool first = write();
            CHECK((first || write())); // a wall asks again every two seconds
            CHECK(write());
            journal.reset();
            const auto opened = SqliteJournal::open(home.path, FileAccess::read_write);
            REQUIRE(opened);
            const auto rows = all_rows(**opened);
            REQUIRE(rows);
            CHECK(rows->size() == last);
            for (const JournalRow& row : *rows) REQUIRE(row == row_number(row.seq));
        }
}
