// Promise 3: the disk full, read-only or gone. A meeting goes on in memory, nothing stored is harmed, and writing resumes
// by itself, in order.
#include "codec/state_codec.hpp"
#include "platform/files.hpp"
#include "platform/memory_journal.hpp"
#include "platform/sqlite_journal.hpp"
#include "session/recovery.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/journal_rows.hpp"
#include "tests/support/random_commands.hpp"
#include "tests/support/sqlite_layer.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

std::function<std::string()> counted_ids()
{
    return [n = 0]() mutable { return "id-" + std::to_string(++n); };
}

struct Bench {
    MemoryJournal journal;
    Session session{journal, denmark(), counted_ids()};

    Bench()
    {
        REQUIRE(tell(ReceiveNotification{}));
        REQUIRE(tell(OpenMeeting{"LM", {"LM"}}));
    }
    Result<Dispatched> tell(const Command& command) { return session.dispatch(command, friday, "LM"); }
    Result<Dispatched> park(const std::string& text) { return tell(ParkText{CaseId{1}, text, ParkReason::later}); }
    void break_disk() { journal.fail_writes_with(failed(ErrorKind::io, "store.full")); }
    void mend_disk() { journal.fail_writes_with(std::nullopt); }
};

} // namespace

TEST_CASE("a meeting in which nobody has acted for an hour is not being held, and a dead disk then refuses acts", "[session]")
{
    Bench b;
    CHECK(b.session.meets_at(friday + quiet_meeting_ms - 1));
    CHECK_FALSE(b.session.meets_at(friday + quiet_meeting_ms));
    b.break_disk();
    const auto late = b.session.dispatch(ParkText{CaseId{1}, "sent", ParkReason::later}, friday + 20 * 24 * ms_per_hour, "LM");
    REQUIRE_FALSE(late);
    CHECK(late.error().kind == ErrorKind::io);
    CHECK(b.session.waiting() == 0);
    REQUIRE(b.park("nu"));
    CHECK(b.session.waiting() == 1);
}

TEST_CASE("in a meeting acts wait for the disk, and the next one takes them along in order", "[session]")
{
    Bench b;
    b.break_disk();
    const auto first = b.park("et");
    REQUIRE(first);
    CHECK(first->seq == 3);
    REQUIRE(b.park("to"));
    REQUIRE(b.session.undo(friday, "LM"));
    CHECK(b.session.waiting() == 3);
    CHECK(b.session.why_waiting().key == "store.full");
    CHECK(b.session.seq() == 5);
    CHECK(b.journal.last_seq() == 2);
    CHECK(b.session.state().find(CaseId{1})->parked.size() == 1);
    CHECK(b.session.try_waiting().error().kind == ErrorKind::io);
    CHECK(b.session.checkpoint().error().kind == ErrorKind::io);
    CHECK(b.session.forget({CaseId{1}}).error().kind == ErrorKind::io);
    CHECK(b.session.dispatch_all({ReceiveNotification{}}, friday, "indbakke").error().kind == ErrorKind::io);
    CHECK(b.tell(MarkAcute{CaseId{9}, true, ""}).error().kind == ErrorKind::rejected); // rules are rules
    CHECK(b.session.waiting() == 3);

    b.mend_disk();
    REQUIRE(b.park("tre"));
    CHECK(b.session.waiting() == 0);
    CHECK(b.journal.last_seq() == 6);
    CHECK(state_hash(replay_to(b.journal, 0)->now) == state_hash(b.session.state()));
    CHECK(check_journal(b.journal)->empty());
}

TEST_CASE("a meeting can end without a disk; then nothing new is done before it is back", "[session]")
{
    Bench b;
    b.break_disk();
    REQUIRE(b.park("et"));
    REQUIRE(b.tell(EndMeeting{}));
    CHECK(b.session.waiting() == 2);
    CHECK(b.park("to").error().message.key == "store.full");
    CHECK(b.tell(OpenMeeting{"LM", {"LM"}}).error().kind == ErrorKind::io);
    b.mend_disk();
    REQUIRE(b.session.try_waiting());
    CHECK(b.journal.last_seq() == 4);
    REQUIRE(b.session.try_waiting()); // nothing to do
}

TEST_CASE("only so many acts wait, then the wall refuses", "[session]")
{
    Bench b;
    b.break_disk();
    for (std::size_t i = 0; i < most_waiting / 2; ++i) {
        REQUIRE(b.session.dispatch(ParkText{CaseId{1}, "et", ParkReason::later}, friday, "LM"));
        REQUIRE(b.session.undo(friday, "LM"));
    }
    CHECK(b.park("et").error().kind == ErrorKind::io);
    b.mend_disk();
    CHECK(b.park("et"));
    CHECK(b.journal.last_seq() == 2 + most_waiting + 1);
}

TEST_CASE("a damaged journal is no disk to wait for", "[session]")
{
    Bench b;
    b.journal.fail_writes_with(failed(ErrorKind::corrupt, "store.damaged"));
    CHECK(b.park("et").error().kind == ErrorKind::corrupt);
    CHECK(b.session.waiting() == 0);
}

TEST_CASE("a disk that comes and goes during a meeting loses what waits when the program is killed, and nothing else",
          "[session][property]")
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        const TemporaryFolder folder{Where::memory};
        const std::string path = folder / "journal.db";
        REQUIRE(SqliteJournal::open(path, FileAccess::read_write));
        SqliteLayer layer;
        Random random(seed);
        bool troubled = false;
        layer.judge = [&](const DiskAct& act) {
            if (!troubled || random.one_in(4)) return SQLITE_OK;
            if (act.kind == DiskAct::Kind::sync) return SQLITE_IOERR_FSYNC;
            return random.one_in(2) ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        };
        auto journal = *SqliteJournal::open(path, FileAccess::read_write, {{}, layer.name(), nullptr});
        Session session(*journal, denmark(), counted_ids());
        REQUIRE(session.dispatch_all({ReceiveNotification{}, ReceiveNotification{}, ReceiveNotification{}}, friday, "indbakke"));
        REQUIRE(session.dispatch(OpenMeeting{"LM", {"LM"}}, friday, "LM"));
        std::vector<std::string> hashes(session.seq() + 1);
        hashes.back() = state_hash(session.state());
        std::size_t waited = 0;
        for (int n = 0; n < 150; ++n) {
            if (random.one_in(12)) troubled = !troubled;
            const auto& past = session.history().past;
            const bool would_close = past.empty() || past.back().name.key == "act.meeting_opened";
            if (random.one_in(9) && !would_close) static_cast<void>(session.undo(friday, "LM"));
            else if (random.one_in(9)) static_cast<void>(session.redo(friday, "LM"));
            else if (random.one_in(25)) static_cast<void>(session.checkpoint());
            else if (const Command command = random_command(random); !std::holds_alternative<EndMeeting>(command))
                static_cast<void>(session.dispatch(command, friday, "LM"));
            if (session.seq() == hashes.size()) hashes.push_back(state_hash(session.state()));
            REQUIRE(session.seq() + 1 == hashes.size());
            REQUIRE(session.seq() == journal->last_seq() + session.waiting());
            waited = std::max(waited, session.waiting());
            if (!random.one_in(5)) continue;
            const TemporaryFolder killed{Where::memory}; // what lies there when the program is killed now
            for (const char* part : {"", "-wal", "-mark"})
                if (file_exists(path + part)) REQUIRE(copy_file(path + part, killed / ("journal.db" + std::string(part))));
            auto opened = SqliteJournal::open_or_recover(killed / "journal.db");
            REQUIRE(opened);
            CHECK(opened->damage.first_bad_seq == 0);
            const std::uint64_t kept = opened->journal->last_seq();
            CHECK(kept >= journal->last_seq());
            CHECK(kept <= session.seq()); // an act whose writing failed may have reached the disk all the same
            Session again(*opened->journal, denmark(), counted_ids());
            REQUIRE(recover(*opened->journal, again));
            CHECK(state_hash(again.state()) == hashes[kept]);
        }
        CHECK(waited > 1); // the journal writes again as soon as it can
        troubled = false;
        REQUIRE(session.try_waiting());
        CHECK(all_rows(*journal)->size() == session.seq());
        CHECK(state_hash(replay_to(*journal, 0)->now) == hashes.back());
        CHECK(check_journal(*journal)->empty());
    }
}
