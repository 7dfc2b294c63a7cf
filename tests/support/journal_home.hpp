// A place for one journal on disk, and ways to look at and change its files behind its back.
#pragma once

#include "platform/files.hpp"
#include "platform/sqlite_journal.hpp"
#include "tests/support/journal_rows.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace fyr::test {

struct Home {
    TemporaryFolder folder{Where::memory};
    std::string path = folder / "board.journal";

    [[nodiscard]] std::string bytes(const std::string& suffix = {}) const
    {
        const auto read = read_file(path + suffix, 1 << 26);
        return read ? *read : std::string{};
    }
    void put(const std::string& bytes_, const std::string& suffix = {}) const
    {
        REQUIRE(write_file(path + suffix, bytes_));
    }
    /// A journal with rows 1…`rows`, closed in good order: one file.
    void fill(std::uint64_t rows) const
    {
        auto journal = SqliteJournal::open(path, FileAccess::read_write);
        REQUIRE(journal);
        for (std::uint64_t seq = 1; seq <= rows; ++seq) REQUIRE((*journal)->append(row_number(seq)));
    }
};

template <class T>
Error error_of(const Result<T>& result)
{
    return result ? Error{ErrorKind::rejected, {"no error", {}}} : result.error();
}

/// The database changed by plain SQL, as a newer program or a vandal would.
inline void run_sql(const std::string& path, const char* sql)
{
    const auto connection = sqlite::Connection::open(path, {});
    REQUIRE(connection);
    REQUIRE(connection->run(sql));
}

inline std::string ask_sql(const std::string& path, const char* sql)
{
    return *sqlite::Connection::open(path, {})->ask(sql);
}

} // namespace fyr::test
