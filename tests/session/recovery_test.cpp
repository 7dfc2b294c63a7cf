#include "session/recovery.hpp"

#include "codec/entry_codec.hpp"
#include "codec/state_codec.hpp"
#include "platform/memory_journal.hpp"
#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// A journal on which something has gone wrong between writing and reading.
class HarmedJournal final : public Journal {
public:
    explicit HarmedJournal(MemoryJournal& inner) : inner_(inner) {}
    std::function<void(JournalRow&)> on_row = [](JournalRow&) {};
    std::function<void(Checkpoint&)> on_checkpoint = [](Checkpoint&) {};
    std::uint64_t unreadable_row = 0, missing_row = 0;

    Result<std::uint64_t> append(const JournalRow& row) override { return inner_.append(row); }
    Result<std::uint64_t> append_all(const std::vector<JournalRow>& rows) override { return inner_.append_all(rows); }
    Result<void> read(std::uint64_t after, const std::function<bool(const JournalRow&)>& each) const override
    {
        bool harmed = false;
        const auto read = inner_.read(after, [&](const JournalRow& row) {
            JournalRow seen = row;
            if (row.seq == missing_row) return true;
            if (row.seq == unreadable_row) harmed = true;
            if (harmed) return false;
            on_row(seen);
            return each(seen);
        });
        if (harmed) return failed(ErrorKind::corrupt, "store.checksum");
        return read;
    }
    Result<Checkpoint> newest_checkpoint(std::uint64_t at_most) const override
    {
        auto checkpoint = inner_.newest_checkpoint(at_most);
        if (checkpoint && checkpoint->seq != 0) on_checkpoint(*checkpoint);
        return checkpoint;
    }
    Result<void> write_checkpoint(const Checkpoint& checkpoint) override { return inner_.write_checkpoint(checkpoint); }
    [[nodiscard]] std::uint64_t last_seq() const override { return inner_.last_seq(); }
    [[nodiscard]] std::uint64_t forgotten() const override { return inner_.forgotten(); }
    Result<void> forget(const Checkpoint& checkpoint) override { return inner_.forget(checkpoint); }
    Result<void> wipe() override { return inner_.wipe(); }
    Result<Damage> set_aside_after(std::uint64_t last_good) override
    {
        unreadable_row = missing_row = 0;
        return inner_.set_aside_after(last_good);
    }
    Result<Damage> mend() override { return inner_.mend(); }
    Result<std::string> note(std::string_view name) const override { return inner_.note(name); }
    Result<void> set_note(std::string_view name, std::string_view value) override { return inner_.set_note(name, value); }

private:
    MemoryJournal& inner_;
};

std::function<std::string()> ids()
{
    return [n = 0]() mutable { return "id-" + std::to_string(++n); };
}

/// Ten acts on disk: received, then nine notes. Hashes of the state after each.
struct TenActs {
    MemoryJournal journal;
    std::vector<std::string> hashes{state_hash(State{})};

    explicit TenActs(const std::vector<std::uint64_t>& checkpoints_at = {})
    {
        Session session(journal, denmark(), ids());
        for (int i = 0; i < 10; ++i) {
            const Command command = i == 0 ? Command{ReceiveNotification{{}}}
                                           : Command{ParkText{CaseId{1}, "nummer " + std::to_string(i), ParkReason::later}};
            FYR_ASSERT(session.dispatch(command, friday + i, "LM"), "ten acts are allowed");
            hashes.push_back(state_hash(session.state()));
            for (const auto seq : checkpoints_at)
                if (seq == session.seq()) FYR_ASSERT(session.checkpoint(), "memory takes every checkpoint");
        }
    }
};

} // namespace

TEST_CASE("an empty journal is an empty wall", "[session]")
{
    MemoryJournal journal;
    Session session(journal, denmark(), ids());
    const auto recovered = recover(journal, session);
    REQUIRE(recovered);
    CHECK(recovered->replayed == 0);
    CHECK(session.state() == State{});
    CHECK(check_journal(journal)->empty());
}

TEST_CASE("only what came after the checkpoint is replayed", "[session]")
{
    TenActs ten({3, 8});
    Session session(ten.journal, denmark(), ids());
    const auto recovered = recover(ten.journal, session);
    REQUIRE(recovered);
    CHECK(recovered->replayed == 2);
    CHECK(recovered->damage.first_bad_seq == 0);
    CHECK(session.seq() == 10);
    CHECK(state_hash(session.state()) == ten.hashes[10]);
}

TEST_CASE("undo goes on across a restart", "[session]")
{
    TenActs ten;
    Session session(ten.journal, denmark(), ids());
    REQUIRE(recover(ten.journal, session));
    REQUIRE(session.undo(friday, "LM"));
    CHECK(state_hash(session.state()) == ten.hashes[9]);
}

TEST_CASE("the state of any past moment can be had", "[session]")
{
    const TenActs ten({4});
    for (std::uint64_t seq = 1; seq <= 10; ++seq) {
        const auto then = replay_to(ten.journal, seq);
        REQUIRE(then);
        CHECK(state_hash(then->now) == ten.hashes[seq]);
    }
    CHECK(replay_to(ten.journal, 11).error().message.key == "no.entry");
}

TEST_CASE("a damaged row in the middle is set aside with what follows, the rest is shown", "[session]")
{
    TenActs ten({3});
    HarmedJournal harmed(ten.journal);
    SECTION("its checksum does not fit") { harmed.unreadable_row = 6; }
    SECTION("it is missing") { harmed.missing_row = 6; }
    SECTION("it is no entry")
    {
        harmed.on_row = [](JournalRow& row) {
            if (row.seq == 6) row.text = R"({"v":1,"acted":"act","name":["a"],"events":[{"card_flown":{}}]})";
        };
    }
    Session session(harmed, denmark(), ids());
    const auto recovered = recover(harmed, session);
    REQUIRE(recovered);
    CHECK(recovered->damage.first_bad_seq == 6);
    CHECK(recovered->damage.rows_set_aside == 5);
    CHECK(ten.journal.rows_set_aside().size() == 5);
    CHECK(session.seq() == 5);
    CHECK(state_hash(session.state()) == ten.hashes[5]);

    REQUIRE(session.dispatch(ParkText{CaseId{1}, "videre", ParkReason::later}, friday, "LM"));
    CHECK(session.seq() == 6);
    Session again(ten.journal, denmark(), ids());
    const auto clean = recover(ten.journal, again);
    REQUIRE(clean);
    CHECK(clean->damage.first_bad_seq == 0);
    CHECK(again.state() == session.state());
}

TEST_CASE("an entry of a newer program is left untouched", "[session]")
{
    TenActs ten;
    HarmedJournal newer(ten.journal);
    newer.on_row = [](JournalRow& row) {
        if (row.seq == 6) row.text = R"({"v":)" + std::to_string(entry_format + 1) + R"(,"acted":"flight"})";
    };
    Session session(newer, denmark(), ids());
    const auto recovered = recover(newer, session);
    REQUIRE_FALSE(recovered);
    CHECK(recovered.error().kind == ErrorKind::unsupported);
    CHECK(ten.journal.last_seq() == 10);
    CHECK(ten.journal.rows_set_aside().empty());
    CHECK(session.state() == State{});
}

TEST_CASE("a checkpoint of a newer program is left untouched", "[session]")
{
    TenActs ten({8});
    HarmedJournal newer(ten.journal);
    newer.on_checkpoint = [](Checkpoint& c) {
        c.parts.front().text = R"({"format":)" + std::to_string(state_format + 1) + R"(,"next_case":2})";
    };
    Session session(newer, denmark(), ids());
    const auto recovered = recover(newer, session);
    REQUIRE_FALSE(recovered);
    CHECK(recovered.error().kind == ErrorKind::unsupported);
    CHECK(ten.journal.last_seq() == 10);
}

TEST_CASE("behind an unreadable checkpoint an older one does, or the beginning", "[session]")
{
    TenActs ten({3, 8});
    HarmedJournal harmed(ten.journal);
    const auto spoil = [](Checkpoint& c) { c.parts.back().text = "{\"id\":\"Egern\"}"; };
    SECTION("the older one")
    {
        harmed.on_checkpoint = [&](Checkpoint& c) { if (c.seq == 8) spoil(c); };
        Session session(harmed, denmark(), ids());
        const auto recovered = recover(harmed, session);
        REQUIRE(recovered);
        CHECK(recovered->replayed == 7);
        CHECK(state_hash(session.state()) == ten.hashes[10]);
    }
    SECTION("the beginning")
    {
        harmed.on_checkpoint = spoil;
        Session session(harmed, denmark(), ids());
        const auto recovered = recover(harmed, session);
        REQUIRE(recovered);
        CHECK(recovered->replayed == 10);
        CHECK(state_hash(session.state()) == ten.hashes[10]);
    }
    SECTION("never by throwing away what a lost checkpoint stood for")
    {
        harmed.on_checkpoint = spoil;
        harmed.missing_row = 2; // a forgotten case, say
        Session session(harmed, denmark(), ids());
        const auto recovered = recover(harmed, session);
        REQUIRE_FALSE(recovered);
        CHECK(recovered.error().kind == ErrorKind::corrupt);
        CHECK(ten.journal.last_seq() == 10);
        CHECK(ten.journal.rows_set_aside().empty());
    }
}

TEST_CASE("check says what is wrong, line by line", "[session]")
{
    TenActs ten({5});
    CHECK(check_journal(ten.journal)->empty());
    HarmedJournal harmed(ten.journal);
    harmed.on_row = [](JournalRow& row) {
        if (row.seq == 7) row.text = "møg";
    };
    harmed.on_checkpoint = [](Checkpoint& c) { c.parts.pop_back(); };
    const auto found = check_journal(harmed);
    REQUIRE(found);
    CHECK(*found == std::vector<std::string>{"checkpoint: differs from a replay of the rows", "row 7: cannot be read"});
    harmed.unreadable_row = 4;
    CHECK(check_journal(harmed)->front() == "row 4: its checksum does not fit");
}
