// A wall without glass for the tests of the inbox.
#pragma once

#include "domain/calendar.hpp"
#include "platform/files.hpp"
#include "shell/inbox.hpp"
#include "tests/support/denmark.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <set>

namespace fyr::test {

inline const Stamp monday = *parse_rfc3339("2026-03-02T12:00:00+01:00");

/// After so long the folder is looked at even if inotify has not had time to say anything: time in here is not real.
inline constexpr Stamp look_at_leisure = 35'000;

inline std::string good(const std::string& id)
{
    return R"({"id": ")" + id + R"(", "received": "2026-03-02T08:50", "notifier": 2})";
}

inline std::string say(const Message& m)
{
    std::string out = m.key;
    for (const auto& [name, value] : m.args) out.append(" ").append(name).append("=").append(value);
    return out;
}

inline std::vector<FolderEntry> entries(const std::string& folder)
{
    Result<std::vector<FolderEntry>> all = list_folder(folder);
    REQUIRE(all);
    return *std::move(all);
}

/// A wall without glass: takes what the inbox gives and remembers the ids it knows.
struct Wall {
    TemporaryFolder data;
    std::unique_ptr<Inbox> inbox;
    Stamp ticks = 0;
    std::multiset<std::string> ids;
    std::vector<TakenFile> files;

    Wall() { start(); }
    void start()
    {
        inbox = *Inbox::open(
            data.path(), [] {}, "secret");
    }
    std::string in(const std::string& name) const { return data / ("inbox/" + name); }
    void drop(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(in(name), std::ios::binary) << bytes;
    }
    /// Lets time pass and takes what comes.
    void pass(Stamp ms)
    {
        for (const Stamp end = ticks + ms; ticks < end;) {
            ticks += 250;
            for (TakenFile& file : inbox->poll(ticks, denmark(), monday)) {
                for (const Notification& n : file.reading.taken) ids.insert(n.id);
                CHECK(inbox->done(file, say));
                files.push_back(std::move(file));
            }
        }
    }
    std::set<std::string> names(const std::string& folder) const
    {
        std::set<std::string> out;
        for (const FolderEntry& e : entries(data / folder))
            if (e.name != "refused") out.insert(e.name);
        return out;
    }
    std::string refused(const std::string& ending) const
    {
        for (const std::string& name : names("inbox/refused"))
            if (name.ends_with(ending)) return *read_file(data / ("inbox/refused/" + name), 1 << 20);
        return "nothing";
    }
};

inline std::multiset<std::string> many(std::initializer_list<const char*> ids) { return {ids.begin(), ids.end()}; }

} // namespace fyr::test
