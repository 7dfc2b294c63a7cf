#include "session/session.hpp"

#include "codec/state_codec.hpp"
#include "domain/invariants.hpp"
#include "platform/memory_journal.hpp"
#include "session/recovery.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_commands.hpp"

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

    Result<Dispatched> tell(const Command& command) { return session.dispatch(command, friday, "LM"); }
    std::vector<JournalRow> rows() const
    {
        std::vector<JournalRow> all;
        static_cast<void>(journal.read(0, [&](const JournalRow& row) { return all.push_back(row), true; }));
        return all;
    }
};

Notification arriving(std::string id, std::string code = {})
{
    Notification n;
    n.id = std::move(id);
    n.code = std::move(code);
    return n;
}

} // namespace

TEST_CASE("what was dispatched is in the journal, with who, when and about what", "[session]")
{
    Bench b;
    const auto done = b.tell(ReceiveNotification{arriving("", "Egern")});
    REQUIRE(done);
    CHECK(done->changed);
    CHECK(done->seq == 1);
    CHECK(done->name == Message{"act.received", {{"alias", "Egern"}}});
    REQUIRE(b.rows().size() == 1);
    CHECK(b.rows()[0].id == "id-1");
    CHECK(b.rows()[0].at == friday);
    CHECK(b.rows()[0].actor == "LM");
    CHECK(b.rows()[0].about == 1);
    CHECK(b.session.seq() == 1);
    CHECK(b.session.state().find_code("Egern"));
}

TEST_CASE("a refused command writes nothing, nor does one that changes nothing", "[session]")
{
    Bench b;
    const auto refused = b.tell(MarkAcute{CaseId{9}, true, ""});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::rejected);
    CHECK(b.journal.last_seq() == 0);
    REQUIRE(b.tell(ReceiveNotification{arriving("skole-1")}));
    const auto again = b.tell(ReceiveNotification{arriving("skole-1")});
    REQUIRE(again);
    CHECK_FALSE(again->changed);
    CHECK(again->seq == 1);
    CHECK(b.journal.last_seq() == 1);
}

TEST_CASE("when the disk says no, nothing in memory has changed either", "[session]")
{
    Bench b;
    REQUIRE(b.tell(ReceiveNotification{arriving("", "Egern")}));
    const State before = b.session.state();
    b.journal.fail_writes_with(failed(ErrorKind::io, "store.full"));
    const auto kept = b.tell(MarkAcute{CaseId{1}, true, ""});
    REQUIRE_FALSE(kept);
    CHECK(kept.error().kind == ErrorKind::io);
    CHECK_FALSE(b.session.undo(friday, "LM"));
    CHECK_FALSE(b.session.checkpoint());
    CHECK_FALSE(b.session.dispatch_all({MarkAcute{CaseId{1}, true, ""}}, friday, "LM"));
    CHECK(b.session.state() == before);
    CHECK(b.session.seq() == 1);
    CHECK(b.session.history().past.size() == 1);

    b.journal.fail_writes_with(std::nullopt);
    CHECK(b.tell(MarkAcute{CaseId{1}, true, ""}));
    CHECK(b.session.seq() == 2);
}

TEST_CASE("several commands are one transaction, and a refused one stands at its place", "[session]")
{
    Bench b;
    const auto answers = b.session.dispatch_all({ReceiveNotification{arriving("a")}, ReceiveNotification{arriving("b", std::string(40, 'x'))},
                                                 ReceiveNotification{arriving("a")}, ReceiveNotification{arriving("c")}},
                                                friday, "indbakke");
    REQUIRE(answers);
    REQUIRE(answers->size() == 4);
    CHECK((*answers)[0]->seq == 1);
    CHECK((*answers)[1].error().message.key == "no.too_long");
    CHECK_FALSE((*answers)[2]->changed);
    CHECK((*answers)[3]->seq == 2);
    CHECK(b.session.state().cases().size() == 2);
    CHECK(b.rows().back().actor == "indbakke");
    const auto none = b.session.dispatch_all({}, friday, "indbakke");
    REQUIRE(none);
    CHECK(none->empty());
}

TEST_CASE("undo and redo are entries of their own and name the act", "[session]")
{
    Bench b;
    CHECK(b.session.undo(friday, "LM").error().message.key == "no.nothing_to_undo");
    CHECK(b.session.redo(friday, "LM").error().message.key == "no.nothing_to_redo");
    REQUIRE(b.tell(ReceiveNotification{arriving("skole-1", "Egern")}));
    REQUIRE(b.tell(MarkAcute{CaseId{1}, true, ""}));
    const auto undone = b.session.undo(friday + 1, "TB");
    REQUIRE(undone);
    CHECK(undone->name.key == "act.marked_acute");
    CHECK(undone->seq == 3);
    CHECK(b.rows().back().about == 1);
    CHECK(b.rows().back().actor == "TB");
    CHECK_FALSE(b.session.state().find(CaseId{1})->acute.marked);
    CHECK(b.session.undo(friday, "LM").error().message.key == "no.nothing_to_undo"); // arrivals are not undone
    REQUIRE(b.session.redo(friday, "LM"));
    CHECK(b.session.state().find(CaseId{1})->acute.marked);
}

TEST_CASE("undo does not reach behind a checkpoint", "[session]")
{
    Bench b;
    REQUIRE(b.session.checkpoint()); // of nothing: nothing to write
    REQUIRE(b.tell(ReceiveNotification{arriving("", "Egern")}));
    REQUIRE(b.session.checkpoint());
    CHECK(b.session.undo(friday, "LM").error().message.key == "no.nothing_to_undo");
    const auto checkpoint = b.journal.newest_checkpoint(0);
    REQUIRE(checkpoint);
    CHECK(checkpoint->seq == 1);
}

TEST_CASE("a restart, a replay and the living state agree after any acts", "[session][property]")
{
    const auto broken = [](const std::vector<Act>& acts) -> std::string {
        MemoryJournal journal;
        auto session = std::make_unique<Session>(journal, denmark(), counted_ids());
        Stamp at = friday;
        for (const Act& act : acts) {
            at += ms_per_minute;
            const std::uint64_t rows = journal.last_seq();
            const std::string before = state_hash(session->state());
            if (std::holds_alternative<UndoAct>(act)) static_cast<void>(session->undo(at, "LM"));
            if (std::holds_alternative<RedoAct>(act)) static_cast<void>(session->redo(at, "LM"));
            if (std::holds_alternative<CheckpointAct>(act) && !session->checkpoint()) return "no checkpoint";
            if (const auto* command = std::get_if<Command>(&act)) {
                const auto done = session->dispatch(*command, at, "LM");
                if ((!done || !done->changed) && journal.last_seq() != rows) return "nothing happened, but a row was written";
                if ((!done || !done->changed) && state_hash(session->state()) != before) return "a refusal changed something";
            }
            if (std::holds_alternative<RestartAct>(act)) {
                auto next = std::make_unique<Session>(journal, denmark(), counted_ids());
                const auto recovered = recover(journal, *next);
                if (!recovered || recovered->damage.first_bad_seq != 0) return "does not start again";
                if (state_hash(next->state()) != before) return "starts with another state";
                if (next->state().next_case() != session->state().next_case()) return "gives ids twice";
                if (next->state().next_plan() != session->state().next_plan()) return "gives a plan's id twice";
                if (next->seq() != session->seq()) return "starts at another entry";
                session = std::move(next);
            }
        }
        const auto replayed = replay_to(journal, 0);
        if (!replayed || state_hash(replayed->now) != state_hash(session->state())) return "the replay differs";
        const auto found = check_journal(journal);
        if (!found || !found->empty()) return "check: " + (found ? found->front() : std::string("error"));
        return {};
    };
    const std::string found = counterexample({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 200, broken);
    INFO(found);
    CHECK(found.empty());
}
