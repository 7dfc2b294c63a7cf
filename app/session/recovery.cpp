#include "session/recovery.hpp"

#include "codec/entry_codec.hpp"
#include "codec/state_codec.hpp"
#include "domain/invariants.hpp"

#include <algorithm>

namespace fyr {

namespace {

struct Loaded {
    History history;
    std::uint64_t seq = 0, replayed = 0;
    Stamp acted_at = 0; ///< UTC, of the newest entry read
    std::uint64_t first_bad = 0; ///< 0: all rows up to the wanted one were good
    std::uint64_t unread = 0;    ///< number of the newest checkpoint that could not be read; 0: none
    Error error;
};

/// The checkpoint that stands for forgotten rows is not there.
Error store_lost() { return failed(ErrorKind::corrupt, "store.checkpoint"); }

Result<State> state_of(Checkpoint checkpoint)
{
    std::vector<std::pair<std::string, std::string>> parts;
    parts.reserve(checkpoint.parts.size());
    for (auto& part : checkpoint.parts) parts.emplace_back(std::move(part.key), std::move(part.text));
    return decode_state(parts);
}

/// The newest checkpoint that can be read; behind one that cannot, an older one or the very beginning does as well.
Result<void> start_at_checkpoint(const Journal& journal, std::uint64_t wanted, Loaded& loaded)
{
    for (std::uint64_t at_most = wanted;;) {
        auto checkpoint = journal.newest_checkpoint(at_most);
        if (!checkpoint) return checkpoint.error();
        const std::uint64_t seq = checkpoint->seq;
        if (seq == 0) return {};
        auto state = state_of(*std::move(checkpoint));
        if (state) {
            loaded.history.now = *std::move(state);
            loaded.seq = seq;
            return {};
        }
        if (state.error().kind == ErrorKind::unsupported) return state.error();
        loaded.error = state.error();
        loaded.unread = std::max(loaded.unread, seq);
        if (seq == 1) return {};
        at_most = seq - 1;
    }
}

Result<Loaded> load(const Journal& journal, std::uint64_t wanted)
{
    Loaded loaded;
    if (const auto started = start_at_checkpoint(journal, wanted, loaded); !started) return started.error();
    if (loaded.seq < journal.forgotten()) // the only thing that stood for it is lost: never an empty wall instead
        return loaded.unread != 0 ? loaded.error : store_lost();
    const auto read = journal.read(loaded.seq, [&](const JournalRow& row) {
        if (wanted != 0 && row.seq > wanted) return false;
        if (row.seq != loaded.seq + 1) {
            loaded.first_bad = loaded.seq + 1;
            loaded.error = failed(ErrorKind::corrupt, "store.hole", {{"n", std::to_string(loaded.seq + 1)}});
            return false;
        }
        const auto entry = decode_entry(row.text);
        if (!entry) {
            loaded.first_bad = row.seq;
            loaded.error = entry.error();
            return false;
        }
        evolve(loaded.history, *entry, row.actor);
        loaded.seq = row.seq;
        loaded.acted_at = row.at;
        ++loaded.replayed;
        return true;
    });
    if (!read) {
        if (read.error().kind != ErrorKind::corrupt) return read.error();
        loaded.first_bad = loaded.seq + 1;
        loaded.error = read.error();
    }
    // Rows behind a lost checkpoint may have been forgotten on purpose: then nothing here is set aside, it is said.
    if (loaded.first_bad != 0 && loaded.first_bad <= loaded.unread) return loaded.error;
    return loaded;
}

} // namespace

Result<Recovered> recover(Journal& journal, Session& session)
{
    Recovered recovered;
    auto loaded = load(journal, 0);
    if (!loaded && loaded.error().kind == ErrorKind::corrupt && journal.forgotten() != 0) {
        auto mended = journal.mend();
        if (!mended) return mended.error();
        if (mended->is_none()) return loaded.error();
        recovered.damage = *std::move(mended);
        loaded = load(journal, 0);
    }
    if (!loaded) return loaded.error();
    recovered.replayed = loaded->replayed;
    if (loaded->first_bad != 0) {
        if (loaded->error.kind == ErrorKind::unsupported) return loaded->error;
        auto damage = journal.set_aside_after(loaded->seq);
        if (!damage) return damage.error();
        damage->lost.insert(damage->lost.end(), recovered.damage.lost.begin(), recovered.damage.lost.end());
        recovered.damage = *std::move(damage);
        if (recovered.damage.first_bad_seq == 0) recovered.damage.first_bad_seq = loaded->first_bad;
    }
    session.start_from(std::move(loaded->history), loaded->seq, loaded->acted_at);
    return recovered;
}

Result<History> replay_to(const Journal& journal, std::uint64_t seq)
{
    if (seq > journal.last_seq()) return refused("no.entry", {{"n", std::to_string(seq)}});
    if (seq != 0 && seq < journal.forgotten())
        return refused("no.entry_forgotten", {{"n", std::to_string(seq)}, {"first", std::to_string(journal.forgotten())}});
    auto loaded = load(journal, seq);
    if (!loaded) return loaded.error();
    if (loaded->first_bad != 0) return loaded->error;
    return std::move(loaded->history);
}

Result<std::vector<std::string>> check_journal(const Journal& journal)
{
    std::vector<std::string> lines;
    History history;
    std::uint64_t seq = journal.forgotten();
    if (seq != 0) {
        auto base = journal.newest_checkpoint(seq);
        auto state = base && base->seq == seq ? state_of(*std::move(base)) : Result<State>(store_lost());
        if (!state) return std::vector<std::string>{"checkpoint of the forgotten rows: cannot be read"};
        history.now = *std::move(state);
    }
    const auto checkpoint = journal.newest_checkpoint(0);
    if (!checkpoint && checkpoint.error().kind != ErrorKind::corrupt) return checkpoint.error();
    if (!checkpoint) lines.push_back("checkpoint: its checksums do not fit");
    const auto compare = [&] {
        const auto state = state_of(*checkpoint);
        if (!state) lines.push_back("checkpoint: cannot be read");
        else if (state_hash(*state) != state_hash(history.now))
            lines.push_back("checkpoint: differs from a replay of the rows");
        forget_past(history);
    };
    const auto read = journal.read(0, [&](const JournalRow& row) {
        if (row.seq != seq + 1) lines.push_back("row " + std::to_string(seq + 1) + ": missing");
        const auto entry = decode_entry(row.text);
        if (!entry) lines.push_back("row " + std::to_string(row.seq) + ": cannot be read");
        else evolve(history, *entry, row.actor);
        seq = row.seq;
        if (checkpoint && checkpoint->seq == seq) compare();
        return true;
    });
    if (!read) {
        if (read.error().kind != ErrorKind::corrupt) return read.error();
        lines.push_back("row " + std::to_string(seq + 1) + ": its checksum does not fit");
    }
    for (const std::string& broken : broken_invariants(history.now)) lines.push_back("state: " + broken);
    return lines;
}

} // namespace fyr
