#include "platform/files.hpp"
#include "tests/support/journal_home.hpp"
#include "tests/support/sanitized.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

// Bytes of a journal that has forgotten are changed, anywhere. A single one costs nothing; several beside each other cost at most
// what stood there: one part of the checkpoint or the rows from there on; every other part, and every note, is still there, and
// what is lost is named.
using namespace fyr;
using namespace fyr::test;

namespace {

const std::string raw_key = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";
constexpr std::uint64_t forgotten = 31, last = 50, parts = 24;

struct Options {
    std::string key;
    operator JournalOptions() const { return {key, {}, nullptr}; }
};

/// Rows, a forgetting, rows after it, and the notes a wall has.
void live_through(const Home& home, const Options& how)
{
    auto journal = *SqliteJournal::open(home.path, FileAccess::read_write, how);
    for (std::uint64_t seq = 1; seq < forgotten; ++seq) REQUIRE(journal->append(row_number(seq)));
    for (const char* name : {"world", "subject", "access.begun"}) REQUIRE(journal->set_note(name, std::string("of ") + name));
    REQUIRE(journal->forget(checkpoint_after(forgotten, parts)));
    REQUIRE(journal->wipe());
    for (std::uint64_t seq = forgotten + 1; seq <= last; ++seq) REQUIRE(journal->append(row_number(seq)));
}

struct Outcome {
    std::size_t lost = 0;
    bool told = false;
    std::uint64_t rows_to = 0;
};

/// As the program starts: open, the newest checkpoint, and mend what stands for forgotten rows.
Outcome start(const Home& home, const Options& how)
{
    auto opened = SqliteJournal::open_or_recover(home.path, how);
    if (!opened) FAIL(opened.error().message.key);
    Damage damage = opened->damage;
    Journal& journal = *opened->journal;
    auto base = journal.newest_checkpoint(0);
    if (!base || base->seq < journal.forgotten()) {
        const auto mended = journal.mend();
        REQUIRE(mended);
        damage = *mended;
        base = journal.newest_checkpoint(0);
    }
    REQUIRE(base);
    REQUIRE(base->seq == forgotten);
    CHECK(journal.forgotten() == forgotten);
    std::vector<CheckpointPart> whole = checkpoint_after(forgotten, parts).parts;
    std::size_t missing = 0;
    for (const CheckpointPart& part : whole) {
        const bool there = std::find(base->parts.begin(), base->parts.end(), part) != base->parts.end();
        const bool named = std::any_of(damage.lost.begin(), damage.lost.end(), [&](const LostPart& l) { return l.key == part.key; });
        CHECK(there != named);
        if (!there) ++missing;
    }
    CHECK(base->parts.size() + missing == whole.size());
    for (const char* name : {"world", "subject", "access.begun"}) {
        const auto note = journal.note(name);
        CHECK((note && *note == std::string("of ") + name));
    }
    std::uint64_t good = forgotten;
    const auto read = journal.read(0, [&](const JournalRow& row) {
        REQUIRE(row == row_number(row.seq));
        good = row.seq;
        return true;
    });
    if (!read) REQUIRE(journal.set_aside_after(good));
    REQUIRE(journal.append(row_number(good + 1)));
    return {missing, !damage.is_none() || !read, good};
}

enum class Blow { one_bit, one_byte, three_bytes };

void strike(std::string& bytes, std::size_t at, Blow blow)
{
    if (blow == Blow::one_bit) bytes[at] = static_cast<char>(bytes[at] ^ (1 << (at % 8)));
    if (blow != Blow::one_bit) bytes[at] = static_cast<char>(bytes[at] ^ 0x5B);
    if (blow == Blow::three_bytes) bytes[std::min(at + 2, bytes.size() - 1)] ^= 0x11, bytes[std::min(at + 3, bytes.size() - 1)] ^= 0x6A;
}

void sweep(const std::string& key, std::size_t step, Blow blow, std::size_t most_lost)
{
    const Options how{key};
    const Home original;
    live_through(original, how);
    const std::string bytes = original.bytes();
    std::size_t told = 0, cost = 0, rows = 0;
    for (std::size_t at = 7; at < bytes.size(); at += step) {
        CAPTURE(at, key.empty());
        const Home home;
        std::string hit = bytes;
        strike(hit, at, blow);
        home.put(hit);
        home.put(original.bytes("-mark"), "-mark");
        const Outcome outcome = start(home, how);
        CHECK(outcome.lost <= most_lost);
        CHECK((outcome.rows_to == last || outcome.told));
        CHECK((outcome.lost == 0 || outcome.rows_to == last));
        if (outcome.told) ++told;
        if (outcome.lost > 0) ++cost;
        if (outcome.rows_to < last) ++rows;
    }
    UNSCOPED_INFO(told << " told, " << cost << " cost a part, " << rows << " cost rows");
    CHECK(told > 2); // the blows do hit
    if (most_lost == 0) CHECK(rows <= 1 + told / 20); // where a row begins and how long it is has no checksum
}

std::size_t every(std::size_t few) { return std::getenv("FYR_LONG") != nullptr ? 1 : test::sanitized ? few * 4 : few; }

} // namespace

TEST_CASE("one changed byte of a journal that has forgotten costs nothing", "[platform][crash]")
{
    sweep({}, every(1499), Blow::one_bit, 0);
}

TEST_CASE("changed bytes of a journal that has forgotten cost one part at most, and name it", "[platform][crash]")
{
    sweep({}, every(8999), Blow::three_bytes, 1);
}

TEST_CASE("one changed byte of an encrypted journal that has forgotten costs what its cipher block held", "[platform][crash]")
{
    sweep(raw_key, every(2999), Blow::one_bit, 2);
}

TEST_CASE("changed bytes of a write-ahead log cost an encrypted journal hardly more rows than a plain one", "[platform][crash]")
{
    std::size_t hit[2] = {0, 0}, rows[2] = {0, 0};
    for (const std::string& key : {std::string{}, raw_key}) {
        const Options how{key};
        Home original;
        std::string bytes[3];
        {
            auto journal = *SqliteJournal::open(original.path, FileAccess::read_write, how);
            for (std::uint64_t seq = 1; seq <= last; ++seq) REQUIRE(journal->append(row_number(seq)));
            for (int part = 0; part < 3; ++part) bytes[part] = original.bytes(part == 0 ? "" : part == 1 ? "-wal" : "-mark");
        }
        REQUIRE(bytes[1].size() > 100'000);
        for (std::size_t at = 5; at < bytes[1].size(); at += every(39989)) {
            CAPTURE(at, key.empty());
            const Home home;
            std::string log = bytes[1];
            strike(log, at, Blow::three_bytes);
            home.put(bytes[0]), home.put(log, "-wal"), home.put(bytes[2], "-mark");
            const auto opened = SqliteJournal::open_or_recover(home.path, how);
            REQUIRE(opened);
            const auto all = all_rows(*opened->journal);
            REQUIRE(all);
            for (const JournalRow& row : *all) REQUIRE(row == row_number(row.seq));
            CHECK((all->size() == last || opened->damage.lost_rows()));
            if (all->size() < last) ++hit[key.empty() ? 0 : 1], rows[key.empty() ? 0 : 1] += last - all->size();
        }
    }
    UNSCOPED_INFO("plain: " << hit[0] << " blows cost " << rows[0] << " rows; encrypted: " << hit[1] << ", " << rows[1]);
    CHECK(hit[1] <= hit[0] + 1); // the cipher's block may take a neighbour with it
    CHECK(rows[1] * 4 <= rows[0] * 5 + 4 * last);
}
