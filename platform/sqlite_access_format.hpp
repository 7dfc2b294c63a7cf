// The file format 1 of the access book: tables, and how a new file comes to be. As with the journal, a file that lies at
// its place is always complete.
//
// wall    one row: salt, cost, wrong codes, both ends of the log's chain
// person  one row per code
// line    the log; link = hash of the line before and of this one
// Each row of wall and person carries a checksum: SQLite does not look inside values.
#pragma once

#include "platform/access_book.hpp"
#include "platform/code_stretch.hpp"
#include "platform/sqlite_connection.hpp"

#include <string>
#include <vector>

namespace fyr::sqlite {

/// What is true of the whole book.
struct WallRow {
    std::string salt;
    CodeCost cost;
    Tries tries;
    std::uint64_t last_person = 0;          ///< highest id ever given
    std::uint64_t before = 0, last = 0;     ///< number of the line before the first that is kept, and of the last
    std::string before_link, last_link;     ///< their links; a new book begins behind a random one
    bool operator==(const WallRow&) const = default;
};

/// A whole book: what a new file is to hold.
struct AccessContent {
    WallRow wall;
    std::vector<PersonRow> people;
    std::vector<LogRow> lines;
};
[[nodiscard]] AccessContent empty_access(const CodeCost& cost);

/// Builds the file and puts it at `path` durably. Nothing must lie there yet.
Result<void> create_access(const std::string& path, const OpenOptions& options, const AccessContent& content);

/// corrupt when a checksum or a number does not fit. unsupported "store.newer": of a newer program.
Result<WallRow> read_wall(const Connection& connection);
Result<std::vector<PersonRow>> read_people(const Connection& connection);
Result<void> write_wall(const Connection& connection, const WallRow& wall);
Result<void> write_person(const Connection& connection, const PersonRow& person);
Result<void> write_line(const Connection& connection, const LogRow& line);
/// Lines with number > after, in order, until `each` returns false; their links are not looked at.
Result<void> read_lines(const Connection& connection, std::uint64_t after, const std::function<bool(const LogRow&)>& each);

} // namespace fyr::sqlite
