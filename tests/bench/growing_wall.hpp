// What the programs that measure a growing wall share: a journal on the disk, and acts that must succeed.
#pragma once

#include "platform/sqlite_journal.hpp"
#include "session/recovery.hpp"
#include "tests/bench/measuring.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdlib>
#include <memory>

namespace fyr::bench {

using namespace fyr::test;

constexpr std::uint64_t batch = 5'000;
inline std::size_t kept = 0; // so that nothing is left out by the compiler

template <class T>
T must(Result<T> result, const char* what)
{
    if (result) return *std::move(result);
    std::fprintf(stderr, "failed: %s: %s\n", what, result.error().message.key.c_str());
    std::exit(1);
}
inline void must(const Result<void>& result, const char* what)
{
    if (result) return;
    std::fprintf(stderr, "failed: %s: %s\n", what, result.error().message.key.c_str());
    std::exit(1);
}

/// As long as the program's own.
inline std::string new_id()
{
    static std::uint64_t count = 0;
    std::string id = std::to_string(++count);
    return std::string(36 - id.size(), '0') + id;
}

/// A journal on disk and what the program knows from it.
struct Wall {
    std::unique_ptr<Journal> journal;
    std::unique_ptr<Session> session;
};

inline Wall open_wall(const std::string& path)
{
    Wall wall;
    wall.journal = must(SqliteJournal::open(path, FileAccess::read_write), "open");
    wall.session = std::make_unique<Session>(*wall.journal, denmark(), new_id);
    kept += must(recover(*wall.journal, *wall.session), "recover").replayed;
    return wall;
}

inline void receive(Session& session, std::uint64_t count)
{
    std::vector<Command> commands;
    for (std::uint64_t i = 1; i <= count; ++i) {
        commands.emplace_back(ReceiveNotification{usual_notification(i, friday - static_cast<Stamp>(i) * 1000)});
        if (commands.size() < batch && i < count) continue;
        (void)must(session.dispatch_all(commands, friday, "bench"), "receive");
        commands.clear();
    }
}

inline void open_meeting(Session& session)
{
    (void)must(session.dispatch(OpenMeeting{"LM", {"LM", "TB", "BN"}}, friday, "LM"), "open the meeting");
}

} // namespace fyr::bench
