#include "platform/files.hpp"
#include "platform/journal_carver.hpp"
#include "platform/sqlite_journal.hpp"
#include "tests/support/journal_rows.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <set>

using namespace fyr;
using namespace fyr::test;

namespace {

struct Files {
    std::string database, log;
};

/// Rows 1…40 in the database, 41…60 in the log.
Files some_files()
{
    const TemporaryFolder folder{Where::memory};
    const std::string path = folder / "board.journal";
    for (const std::uint64_t first : {1U, 41U}) {
        auto journal = *SqliteJournal::open(path, FileAccess::read_write);
        for (std::uint64_t seq = first; seq < first + (first == 1 ? 40 : 20); ++seq)
            REQUIRE(journal->append(row_number(seq)));
        if (first == 41) return {*read_file(path, 1 << 26), *read_file(path + "-wal", 1 << 26)};
    }
    return {};
}

/// Which rows were found; all of them must be true.
std::set<std::uint64_t> found(const std::string& database, const std::string& log)
{
    std::set<std::uint64_t> seqs;
    for (const JournalRow& row : carve_rows(database, log)) {
        REQUIRE(row == row_number(row.seq));
        seqs.insert(row.seq);
    }
    return seqs;
}

} // namespace

TEST_CASE("every row is found in raw bytes, in the database and in the log", "[platform]")
{
    const Files files = some_files();
    CHECK(found(files.database, files.log).size() == 60);
    CHECK(found(files.database, {}).size() == 40);
}

TEST_CASE("rows are found when the bytes before them are missing", "[platform]")
{
    const Files files = some_files();
    const auto rows = found(files.database.substr(777), files.log.substr(333));
    CHECK(rows.size() >= 48); // only those longer than a page need their pages where they were
    CHECK(rows.size() < 60);
}

TEST_CASE("nothing is found in what is not a journal", "[platform]")
{
    CHECK(carve_rows({}, {}).empty());
    std::mt19937_64 random{1};
    std::string noise(200'000, '\0');
    for (char& c : noise) c = static_cast<char>(random() % 48);
    CHECK(carve_rows(noise, noise).empty());
}

TEST_CASE("changed bytes never make a changed row", "[platform][property]")
{
    const Files files = some_files();
    std::mt19937_64 random{2};
    for (int round = 0; round < 20; ++round) {
        Files hit = files;
        for (int blow = 0; blow < 200; ++blow) {
            std::string& bytes = blow % 2 == 0 ? hit.database : hit.log;
            bytes[random() % bytes.size()] = static_cast<char>(random());
        }
        CHECK(found(hit.database, hit.log).size() <= 60);
    }
}
