// The book of who is let in and of who did what: people with stretched codes, the count of wrong ones, and a log that
// only grows at its end. Carries plain values, knows nothing of what roles and acts mean.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// Somebody who has a code. The code itself is kept nowhere.
struct PersonRow {
    std::uint64_t id = 0; ///< never given twice; 0 in a change: a new person
    std::string initials; ///< unique
    std::string role;
    std::string secret;   ///< what stretched() made of the code, unique
    bool operator==(const PersonRow&) const = default;
};

/// One line of the log. `link` is a hash of the line before and of this one: no line can be changed or taken out
/// without all later links being wrong.
struct LogRow {
    std::uint64_t number = 0; ///< 1, 2, 3 … without holes; given by the book
    Stamp at = 0;
    std::string who, what, code, detail;
    std::string link; ///< 32 bytes; given by the book
    bool operator==(const LogRow&) const = default;
};

/// Wrong codes so far, and the wait after too many of them. Survives a restart.
struct Tries {
    int wrong = 0;              ///< that are not forgotten yet
    int waits = 0;              ///< of a book of before wrong codes were forgotten one by one; else 0
    Stamp from = 0, until = 0;  ///< when the last one was forgotten (or the first one typed), and the wait; until 0: there is none
    bool operator==(const Tries&) const = default;
};

/// What happens to the book at once: all of it or nothing.
struct BookChange {
    std::optional<PersonRow> put; ///< added, or the row with that id replaced
    std::uint64_t remove = 0;     ///< id of the person who goes; 0: nobody
    std::optional<Tries> tries;
    std::vector<LogRow> lines;    ///< put behind the last one; number and link are given here
    Stamp drop_before = 0;        ///< lines at the beginning that are older go; 0: none
    Stamp believed_until = 0;     ///< a line that says it is later than this goes with the next one after it that does not; 0: each is believed
};

/// Where the log ends.
struct LogEnd {
    std::uint64_t number = 0; ///< of the last line; 0: there never was one
    std::string link;         ///< its own
};

/// Where the chain of the log is wrong. line 0: nowhere.
struct ChainFault {
    std::uint64_t line = 0;
};

class AccessBook {
public:
    virtual ~AccessBook() = default;
    /// In the order they came. Known since the book was opened: asks no disk, so it cannot fail.
    [[nodiscard]] virtual const std::vector<PersonRow>& people() const = 0;
    [[nodiscard]] virtual const Tries& tries() const = 0;
    [[nodiscard]] virtual LogEnd log_end() const = 0;
    /// What a code becomes on this wall before it is compared or kept: slow on purpose, and different on every wall.
    /// io when the machine has not the memory for it.
    [[nodiscard]] virtual Result<std::string> stretched(std::string_view code) const = 0;
    /// Durable when it returns. io: nothing has changed, in memory neither. Gives the id of the person put (0: nobody).
    virtual Result<std::uint64_t> change(const BookChange& change) = 0;
    /// Calls `each` for every line with number > after, in order, until it returns false.
    virtual Result<void> read_log(std::uint64_t after, const std::function<bool(const LogRow&)>& each) const = 0;
    /// Reads every line and its link. A line that is missing counts as wrong.
    [[nodiscard]] virtual Result<ChainFault> check_chain() const = 0;
};

} // namespace fyr
