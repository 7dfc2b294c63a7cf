// A full inbox on a real disk with writers of every kind: everything that came is on the wall once, known, or refused, and no turn of the
// loop does more than a frame's work. FYR_LONG=1: fifty thousand files.
#include "shell/intake.hpp"

#include "domain/calendar.hpp"
#include "platform/files.hpp"
#include "platform/sqlite_journal.hpp"
#include "session/recovery.hpp"
#include "tests/support/denmark.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

using namespace fyr;
using namespace fyr::test;
namespace fs = std::filesystem;

namespace {

const Stamp monday = *parse_rfc3339("2026-03-02T12:00:00+01:00");

std::string good(const std::string& id) { return R"({"id": ")" + id + R"(", "received": "2026-03-02T08:50", "notifier": 2})"; }
std::string bad(const std::string& id) { return R"({"id": ")" + id + R"(", "received": "2026-03-02T08:50", "notifier": 2, "age": "syv"})"; }

/// What the senders know of it.
struct Senders {
    std::string inbox;
    std::set<std::string> must; ///< sound, and never taken back: has to be on the wall
    std::set<std::string> may;  ///< taken back or replaced by its sender, before or after it was read
    std::size_t twice = 0;      ///< sent again under another name
    std::set<std::string> unsound;

    void put(const std::string& name, const std::string& bytes) const { std::ofstream(inbox + "/" + name, std::ios::binary) << bytes; }
    /// As senders are asked to: under a passing name first.
    void put_whole(const std::string& name, const std::string& bytes) const
    {
        put(name + ".part", bytes);
        fs::rename(inbox + "/" + name + ".part", inbox + "/" + name);
    }
    void one(std::size_t i)
    {
        const std::string id = "skole-" + std::to_string(i), name = std::to_string(i) + ".json";
        switch (i % 50) {
        case 7: // known: the same once more
            put_whole(name, good(id));
            put_whole("igen-" + name, good(id));
            must.insert(id);
            ++twice;
            return;
        case 13: // one record of two
            put(name, "[" + good(id) + ",\n" + bad(id + "-x") + "]");
            must.insert(id);
            unsound.insert(id + "-x");
            return;
        case 19: // replaced by another at once
            put(name, good(id));
            put_whole(name, good(id + "-ny"));
            may.insert(id);
            must.insert(id + "-ny");
            return;
        case 29: // taken back
            put(name, good(id));
            std::remove((inbox + "/" + name).c_str());
            may.insert(id);
            return;
        case 37: // as it comes
            put(name, good(id));
            must.insert(id);
            return;
        default:
            put_whole(name, good(id));
            must.insert(id);
        }
    }
};

double work_ms()
{
    timespec t{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
}

/// The ids of all records that lie in inbox/refused.
std::set<std::string> kept_ids(const std::string& refused)
{
    std::set<std::string> ids;
    for (const auto& entry : fs::directory_iterator(refused)) {
        const std::string bytes = *read_file(entry.path().string(), 1U << 20U);
        const std::string before = R"({"id": ")";
        for (std::size_t at = bytes.find(before); at != std::string::npos; at = bytes.find(before, at + 1))
            ids.insert(bytes.substr(at + before.size(), bytes.find('"', at + before.size()) - at - before.size()));
    }
    return ids;
}

} // namespace

TEST_CASE("of a full inbox the sum is right, and no turn of the loop is long", "[shell][long]")
{
    const std::size_t files = std::getenv("FYR_LONG") != nullptr ? 50'000 : 2'000;
    const TemporaryFolder data;
    fs::create_directories(data / "inbox/refused");
    Senders senders{data / "inbox", {}, {}, 0, {}};
    for (std::size_t i = 0; i < files / 2; ++i) senders.one(i); // before the wall is started
    std::array<int, 3> slow{};
    for (std::size_t i = 0; i < slow.size(); ++i) { // begun, and their writers sleep
        const std::string id = "langsom-" + std::to_string(i), begin = "[" + good(id + "-a") + ",";
        slow.at(i) = ::open((senders.inbox + "/" + id + ".json").c_str(), O_WRONLY | O_CREAT, 0600);
        REQUIRE(::write(slow.at(i), begin.data(), begin.size()) == static_cast<ssize_t>(begin.size()));
        senders.must.insert({id + "-a", id + "-b"});
    }
    auto journal = SqliteJournal::open(data / "journal.db", FileAccess::read_write);
    REQUIRE(journal);
    Session session(**journal, denmark(), [n = 0]() mutable { return "id-" + std::to_string(++n); });
    REQUIRE(recover(**journal, session));
    auto inbox = Inbox::open(data.path(), [] {}, "secret");
    REQUIRE(inbox);

    std::atomic<bool> all_sent{false};
    std::thread others([&] {
        for (std::size_t i = files / 2; i < files; ++i) senders.one(i);
        for (std::size_t i = 0; i < slow.size(); ++i) {
            const std::string rest = good("langsom-" + std::to_string(i) + "-b") + "]";
            if (::write(slow.at(i), rest.data(), rest.size()) < 0) std::abort();
            ::close(slow.at(i));
        }
        all_sent = true;
    });
    const auto begin = std::chrono::steady_clock::now();
    const auto ticks = [&] { return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count(); };
    Intake sum;
    std::vector<double> turns;
    const auto say = [](const Message& m) { return m.key; };
    const auto is_done = [&] { // nothing left but what is passed over
        if (!all_sent) return false;
        const auto left = list_folder(senders.inbox);
        return left && left->size() == 1;
    };
    for (Stamp next_look = 0; ticks() < 3'600'000;) {
        const double before = work_ms();
        const Intake turn = take_in(**inbox, session, ticks(), monday, say);
        turns.push_back(work_ms() - before);
        REQUIRE_FALSE(turn.disk);
        sum.taken += turn.taken;
        sum.known += turn.known;
        sum.refused += turn.refused;
        if (ticks() >= next_look) {
            if (is_done()) break;
            next_look = ticks() + 500;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(std::min<Stamp>(5, (*inbox)->wait_ms())));
    }
    others.join();

    std::set<std::string> on_wall;
    for (const auto& [id, c] : session.state().cases()) CHECK(on_wall.insert(c->facts.id).second); // none twice
    CHECK(std::includes(on_wall.begin(), on_wall.end(), senders.must.begin(), senders.must.end()));
    for (const std::string& id : on_wall)
        if (!senders.must.contains(id)) CHECK(senders.may.contains(id));
    const std::set<std::string> kept = kept_ids(data / "inbox/refused");
    CHECK(kept == senders.unsound);
    for (const std::string& id : kept) CHECK_FALSE(on_wall.contains(id));
    CHECK(sum.taken == on_wall.size());
    CHECK(sum.known == senders.twice);
    CHECK(sum.refused == senders.unsound.size());
    std::sort(turns.begin(), turns.end());
    CAPTURE(turns.size(), turns[turns.size() / 2], turns[turns.size() * 99 / 100], turns.back());
    CHECK(turns[turns.size() * 99 / 100] < 100); // work of the processor, not optimized: what else the machine does is not our doing
}
