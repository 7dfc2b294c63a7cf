// Who is let in, and the book of who did what. Codes are stretched with Argon2id before they are compared or kept; wrong
// tries and the wait after them survive a restart. Every change of people is logged with it, at once. Knows the book only through its interface (platform/access_book.hpp).
//
// Wrong codes count for the wall, whoever typed them: one is forgotten every five minutes, and a right code forgets none. From
// AccessRules::tries on each one is followed by a wait: wait_s, from the 20th twice as long, from the 40th five minutes; never longer than
// that (or wait_s, where that is longer), so nobody who only passes by keeps a team out. With the rules as they are shipped, whoever
// does nothing else gets at most 45 guesses in the first hour, 330 in the first day and 288 each day after (access_test.cpp
// counts). Of a million codes of six digits, less than two thousand of them weak ones nobody has, ten people have ten: three chances
// in a thousand a day, each try in the log.
#pragma once

#include "base/result.hpp"
#include "domain/people.hpp"
#include "platform/access_book.hpp"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// What a line of the log can say that somebody did; "log.act." and the word is its line of assets/strings. Words are
/// added, never changed: old logs have them.
inline constexpr auto log_acts = std::to_array<std::string_view>(
    {"entered", "wrong_code", "waits", "hid", "opened_case", "exported", "exported_full", "opened_meeting", "locked_meeting",
     "ended_meeting", "decided", "reopened", "purged", "added_person", "changed_code", "changed_role", "removed_person",
     "left_kiosk", "configured", "went_training", "began_log", "encrypted", "passed_gate", "lowered_flag", "log_broken", "log_seen", "clock_right"});

/// One line of the book: who, when, what, about which code. Never free text (domain.md P10).
struct LogLine {
    Stamp at = 0;        ///< UTC
    std::string who;     ///< initials; "wall" for the program itself, "machine" for a command typed on the machine
    std::string what;    ///< a word of log_acts
    std::string code;    ///< the notification's code ("Ask-01") or file name; "" when it is about none
    std::string detail;  ///< keys and roles with blanks between ("person:LM role:adviser"), never what somebody wrote
    bool operator==(const LogLine&) const = default;
};

class Access {
public:
    /// `book` and `rules` outlive it.
    Access(AccessBook& book, const AccessRules& rules);

    /// False: nobody has a code yet; the first start makes the first leader, unless codes_are_gone (lost_codes.hpp).
    [[nodiscard]] bool has_people() const;
    [[nodiscard]] std::vector<Person> people() const;
    /// The person whose code it is; logs "entered". A wrong one is counted and logged. rejected "pin.wrong" {tries_left};
    /// "pin.wait" {s} with a wrong one too many and while the wall waits (the code is not even looked at). io: the disk
    /// does not take the count, so nobody is let in. Costs some 100 ms: it is meant to be slow. `now`: UTC, for the log; `lived`: UTC as
    /// ClockKeeper::lived(), which no step of the clock moves: waits and forgetting count it.
    Result<Person> enter(std::string_view pin, Stamp now, Stamp lived);
    Result<Person> enter(std::string_view pin, Stamp now) { return enter(pin, now, now); }
    /// The same of somebody who does not come in: they show who they are for one act, and the caller logs that act.
    Result<Person> who_is(std::string_view pin, Stamp now, Stamp lived);
    Result<Person> who_is(std::string_view pin, Stamp now) { return who_is(pin, now, now); }
    /// As `lived`; no code is looked at before it. 0: now.
    [[nodiscard]] Stamp waits_until() const;
    /// For whoever shows the wait, once a second: a time that lies before the wait began makes it begin again, so that it is
    /// never longer than it was meant to be. enter() does it itself.
    Result<void> look_at_clock(Stamp lived);
    /// rejected "pin.digits" {n} (only digits, as many as the rules say), "pin.weak" (all alike, a run, a pattern everybody
    /// tries), "pin.taken" (somebody has it: each code is one person's), "people.initials", "people.taken",
    /// "people.first_leader" (the first one must be able to give codes to others). `by` as LogLine::who.
    Result<Person> add(const std::string& initials, Role role, std::string_view pin, const std::string& by, Stamp now);
    /// rejected as add; "people.unknown" here and below: there is nobody with that id.
    Result<void> change_pin(PersonId person, std::string_view pin, const std::string& by, Stamp now);
    /// rejected "people.last_leader", here and below: somebody must be left who can give codes.
    Result<void> change_role(PersonId person, Role role, const std::string& by, Stamp now);
    Result<void> remove(PersonId person, const std::string& by, Stamp now);

    /// Whether `of` (0: a new person) may be given that code: rejected "pin.digits", "pin.weak", "pin.taken" as add.
    [[nodiscard]] Result<void> look_at_code(std::string_view pin, PersonId of) const;

    /// What has surely passed (domain/proven_time.hpp), UTC: from then on lines older than the rules keep them go with the next one. Nobody
    /// says it: no line goes.
    void trust(Stamp proven) { proven_ = proven; }
    /// Appends to the book. io when the disk does not take it.
    Result<void> log(const LogLine& line) { return log_all({line}); }
    /// All of them or none.
    Result<void> log_all(const std::vector<LogLine>& lines);
    /// Every line from `from` on that is about `code` ("": all of them), however it is written, oldest first, until `each` returns false.
    Result<void> read_log(const std::string& code, Stamp from, const std::function<bool(const LogLine&)>& each) const;

private:
    Result<Person> looked_up(std::string_view pin, Stamp now, Stamp lived, const char* logged);
    /// `change` and a line of the log at once.
    Result<std::uint64_t> change(BookChange change, const std::vector<LogLine>& lines);
    [[nodiscard]] Result<std::string> secret_of(std::string_view pin, PersonId of) const;
    [[nodiscard]] const PersonRow* find(PersonId person) const;
    [[nodiscard]] bool others_can_give_codes(PersonId but) const;

    AccessBook& book_;
    const AccessRules& rules_;
    Stamp proven_ = 0; ///< 0: nobody has said it
};

} // namespace fyr
