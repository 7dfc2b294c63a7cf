// A wall with a book of access on disk, and who types codes at it.
#pragma once

#include "platform/sqlite_access_book.hpp"
#include "session/access.hpp"
#include "tests/support/journal_home.hpp"

#include <optional>

namespace fyr::test {

inline constexpr Stamp noon = 1'772'449'200'000; // 2026-03-02T12:00+01:00
inline const std::string leader_pin = "480372", adviser_pin = "902715";

struct AccessWall {
    Home home;
    AccessRules rules;
    std::unique_ptr<SqliteAccessBook> book;
    std::optional<Access> access;

    AccessWall() { start(); }
    void start()
    {
        access.reset();
        book.reset();
        book = *SqliteAccessBook::open(home.path, FileAccess::read_write, {{}, least_code_cost, nullptr});
        access.emplace(*book, rules);
    }
    /// A leader and an adviser.
    void people()
    {
        REQUIRE(access->add("LM", Role::professional_leader, leader_pin, "machine", noon));
        REQUIRE(access->add("TB", Role::adviser, adviser_pin, "LM", noon));
    }
    /// The refusal's key and its number: "pin.wait 60".
    std::string enter(const std::string& pin, Stamp at)
    {
        const auto entered = access->enter(pin, at);
        if (entered) return entered->initials;
        const Message& m = entered.error().message;
        return m.key + (m.args.empty() ? "" : " " + m.args.front().second);
    }
    std::string wrong(int times, Stamp at)
    {
        std::string last;
        for (int i = 0; i < times; ++i) last = enter("111119", at);
        return last;
    }
    [[nodiscard]] std::vector<std::string> log() const
    {
        std::vector<std::string> lines;
        CHECK(access->read_log("", 0, [&](const LogLine& l) {
            lines.push_back(l.who + " " + l.what + (l.detail.empty() ? "" : " " + l.detail));
            return true;
        }));
        return lines;
    }
};

} // namespace fyr::test
