// Promise 12: of a notification that was forgotten no byte is left in the data folder, whatever was done with it before.
#include "codec/state_codec.hpp"
#include "domain/invariants.hpp"
#include "platform/memory_journal.hpp"
#include "platform/sqlite_journal.hpp"
#include "session/drafts.hpp"
#include "session/recovery.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/folder_bytes.hpp"
#include "tests/support/random_commands.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

std::function<std::string()> counted_ids()
{
    return [n = 0]() mutable { return "id-" + std::to_string(++n); };
}

/// A word that stands in everything that is said about one notification, and nowhere else.
const std::string word = "Hulahop";

Notification arriving(const std::string& id, const std::string& code)
{
    Notification n;
    n.id = id;
    n.code = code;
    n.received = friday;
    n.text = "Om " + code + ": " + std::string(3000, '.') + code;
    return n;
}

/// The first act of a wall on disk that is about several notifications at once, and undone ones.
void live_through(Session& session)
{
    const auto must = [&](const Command& command) { REQUIRE(session.dispatch(command, friday, "LM")); };
    REQUIRE(session.dispatch_all({ReceiveNotification{arriving("skole-1", "Bøg")}, ReceiveNotification{arriving("skole-2", word)},
                                  ReceiveNotification{arriving("skole-3", "Egern")}},
                                 friday, "indbakke"));
    const CaseId beech{1}, gone{2}, squirrel{3};
    must(LinkCases{beech, gone, LinkKind::sibling});
    must(LinkCases{gone, squirrel, LinkKind::earlier});
    must(OpenMeeting{"LM", {"LM", "TB"}});
    for (const CaseId id : {beech, gone}) {
        must(TakeCase{id});
        must(ParkText{id, "husk " + session.state().find(id)->facts.code, ParkReason::later});
    }
    REQUIRE(session.undo(friday, "LM"));
    REQUIRE(session.redo(friday, "LM"));
    REQUIRE(session.undo(friday, "LM"));
    must(EndMeeting{});
    REQUIRE(session.checkpoint());
    must(ParkText{gone, "mere om " + word, ParkReason::later});
    REQUIRE(session.undo(friday, "LM"));
}

} // namespace

TEST_CASE("of a notification that was forgotten no byte is left, and the wall goes on", "[session]")
{
    const TemporaryFolder data{Where::memory};
    const std::string path = data / "journal.db";
    auto journal = *SqliteJournal::open(path, FileAccess::read_write);
    auto session = std::make_unique<Session>(*journal, denmark(), counted_ids());
    live_through(*session);
    const auto half_written = [](std::uint64_t about, const std::string& text) { return Draft{"note", CaseId{about}, {}, {}, {{"text", text}}}; };
    REQUIRE(keep_drafts(*journal, {{half_written(2, "halvt skrevet om " + word), half_written(1, "om en anden")}}));
    REQUIRE_FALSE(files_with(data.path(), word).empty());
    const std::uint64_t last = session->seq();

    REQUIRE(session->forget({CaseId{2}, CaseId{99}}));
    CHECK(files_with(data.path(), word).empty());
    CHECK(kept_drafts(*journal) == Drafts{{half_written(1, "om en anden")}});
    CHECK(session->seq() == last + 1);
    CHECK(session->state().find(CaseId{2}) == nullptr);
    CHECK(session->state().find(CaseId{1})->links.empty());
    CHECK(session->undo(friday, "LM").error().message.key == "no.nothing_to_undo");
    CHECK(session->redo(friday, "LM").error().message.key == "no.nothing_to_redo");
    const auto again = session->dispatch(ReceiveNotification{arriving("skole-2", word)}, friday, "indbakke");
    REQUIRE_FALSE(again); // the sender's reference stays known, and whoever sends another child under it hears so
    CHECK(again.error().message.key == "no.id_forgotten");
    REQUIRE(session->dispatch(ReceiveNotification{arriving("skole-4", "")}, friday, "indbakke"));
    CHECK(session->state().find(CaseId{4})); // numbers are not given again
    REQUIRE(session->forget({CaseId{2}})); // nothing to do
    CHECK(session->seq() == last + 2);

    const std::string hash = state_hash(session->state());
    session.reset();
    journal.reset();
    CHECK(files_with(data.path(), word).empty());
    journal = *SqliteJournal::open(path, FileAccess::read_write);
    session = std::make_unique<Session>(*journal, denmark(), counted_ids());
    const auto recovered = recover(*journal, *session);
    REQUIRE(recovered);
    CHECK(recovered->damage.first_bad_seq == 0);
    CHECK(state_hash(session->state()) == hash);
    CHECK(check_journal(*journal)->empty());
    CHECK(replay_to(*journal, last).error().message.key == "no.entry_forgotten");
    CHECK(replay_to(*journal, last + 1));
    for (int i = 0; i < 3; ++i) { // the past after the forgetting can be had, however many checkpoints come
        REQUIRE(session->dispatch(ParkText{CaseId{1}, "nummer " + std::to_string(i), ParkReason::later}, friday, "LM"));
        REQUIRE(session->checkpoint());
    }
    CHECK(replay_to(*journal, last + 1));
    CHECK(state_hash(replay_to(*journal, last + 2)->now) == hash);
    CHECK(check_journal(*journal)->empty());
}

TEST_CASE("a forgetting that the disk refuses has not happened", "[session]")
{
    MemoryJournal journal;
    Session session(journal, denmark(), counted_ids());
    live_through(session);
    const State before = session.state();
    const std::uint64_t seq = session.seq();
    journal.fail_writes_with(failed(ErrorKind::io, "store.full"));
    CHECK(session.forget({CaseId{2}}).error().message.key == "store.full");
    CHECK(session.state() == before);
    CHECK(session.seq() == seq);
    journal.fail_writes_with(std::nullopt);
    CHECK(session.forget({CaseId{2}}));
}

TEST_CASE("when the checkpoint that stands for the forgotten is lost, the wall says so and starts with nothing else", "[session]")
{
    const TemporaryFolder data{Where::memory};
    const std::string path = data / "journal.db";
    {
        auto journal = *SqliteJournal::open(path, FileAccess::read_write);
        Session session(*journal, denmark(), counted_ids());
        live_through(session);
        REQUIRE(session.forget({CaseId{2}}));
        REQUIRE(session.dispatch(ParkText{CaseId{1}, "videre", ParkReason::later}, friday, "LM"));
    }
    { // and no older copy of it is left in the file, from which it could be mended
        const auto raw = sqlite::Connection::open(path, {});
        for (const char* act : {"UPDATE part SET text = 'møg'", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"}) REQUIRE(raw->run(act));
    }
    auto journal = *SqliteJournal::open(path, FileAccess::read_write);
    Session session(*journal, denmark(), counted_ids());
    const auto recovered = recover(*journal, session);
    REQUIRE_FALSE(recovered);
    CHECK(recovered.error().kind == ErrorKind::corrupt);
    CHECK(all_names(data.path(), "damaged-").size() <= 1); // as it was found
    CHECK(check_journal(*journal)->size() == 1);
}

TEST_CASE("a wall that forgets now and then starts again as it was, after any acts", "[session][property]")
{
    const auto broken = [](const std::vector<Act>& acts) -> std::string {
        MemoryJournal journal;
        auto session = std::make_unique<Session>(journal, denmark(), counted_ids());
        std::uint64_t n = 0;
        for (const Act& act : acts) {
            if (++n % 23 == 0) {
                std::vector<CaseId> gone;
                for (const auto& [id, c] : session->state().cases())
                    if ((id.value + n) % 3 == 0) gone.push_back(id);
                if (!session->forget(gone)) return "does not forget";
                for (const CaseId id : gone)
                    if (session->state().find(id)) return "is still there";
            }
            if (std::holds_alternative<UndoAct>(act)) static_cast<void>(session->undo(friday, "LM"));
            if (std::holds_alternative<RedoAct>(act)) static_cast<void>(session->redo(friday, "LM"));
            if (std::holds_alternative<CheckpointAct>(act) && !session->checkpoint()) return "no checkpoint";
            if (const auto* command = std::get_if<Command>(&act)) static_cast<void>(session->dispatch(*command, friday, "LM"));
            if (!std::holds_alternative<RestartAct>(act)) continue;
            auto next = std::make_unique<Session>(journal, denmark(), counted_ids());
            const auto recovered = recover(journal, *next);
            if (!recovered || recovered->damage.first_bad_seq != 0) return "does not start again";
            if (state_hash(next->state()) != state_hash(session->state())) return "starts with another state";
            if (next->state().next_case() != session->state().next_case()) return "gives ids twice";
            if (next->seq() != session->seq()) return "starts at another entry";
            session = std::move(next);
        }
        const auto found = check_journal(journal);
        if (!found || !found->empty()) return "check: " + (found ? found->front() : std::string("error"));
        return {};
    };
    const std::string found = counterexample({1, 2, 3, 4, 5, 6}, 150, broken);
    INFO(found);
    CHECK(found.empty());
}
