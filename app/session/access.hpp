// Who is let in, and the book of who did what. Codes are stretched with Argon2id before they are compared or kept; wrong
// tries and the wait after them survive a restart. Knows the book only through its interface (platform/access_book.hpp).
#pragma once

#include "base/result.hpp"
#include "domain/people.hpp"
#include "platform/access_book.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// One line of the book: who, when, what, about which code. Never free text (domain.md P10).
struct LogLine {
    Stamp at = 0;        ///< UTC
    std::string who;     ///< initials; "wall" for the program itself, "machine" for a command typed on the machine
    std::string what;    ///< a word of log_acts
    std::string code;    ///< the notification's code ("Ask-01") or file name; "" when it is about none
    std::string detail;  ///< a key or role ("role:adviser", "reason:access_request"), never what somebody wrote
    bool operator==(const LogLine&) const = default;
};

class Access {
public:
    /// `book` and `rules` outlive it.
    Access(AccessBook& book, const AccessRules& rules);

    /// False: nobody has a code yet; the first start makes the first leader.
    [[nodiscard]] bool has_people() const;
    [[nodiscard]] std::vector<Person> people() const;
    /// The person whose code it is; a wrong one counts. rejected "pin.wrong" {tries_left}, "pin.wait" {s} while the wall
    /// waits (the code is not even looked at). Costs some 100 ms: it is meant to be slow.
    Result<Person> enter(std::string_view pin, Stamp now);
    /// UTC; no code is looked at before it. 0: now.
    [[nodiscard]] Stamp waits_until() const;
    /// rejected "pin.digits" {n} (only digits, as many as the rules say), "pin.weak" (all alike, a run, a pattern everybody
    /// tries), "pin.taken" (somebody has it: each code is one person's), "people.initials", "people.taken".
    Result<Person> add(const std::string& initials, Role role, std::string_view pin, const std::string& by, Stamp now);
    Result<void> change_pin(PersonId person, std::string_view pin, const std::string& by, Stamp now);
    Result<void> change_role(PersonId person, Role role, const std::string& by, Stamp now);
    /// rejected "people.last_leader": somebody must be left who can give codes.
    Result<void> remove(PersonId person, const std::string& by, Stamp now);

    /// Appends to the book. io when the disk does not take it.
    Result<void> log(const LogLine& line);

private:
    AccessBook& book_;
    const AccessRules& rules_;
};

} // namespace fyr
