// From the journal back to the state: newest sound checkpoint, then the entries after it. A damaged tail is set
// aside, never guessed over and never silently dropped; what was lost is said.
#pragma once

#include "session/session.hpp"

namespace fyr {

struct Recovered {
    Damage damage;              ///< what was set aside, or could not be had any more of what stood for forgotten rows
    std::uint64_t replayed = 0; ///< entries read after the checkpoint
};

/// Loads everything into `session`. io: the journal cannot be read. unsupported: written by a newer program; it is
/// left untouched. corrupt: not even a checkpoint or the beginning could be believed.
[[nodiscard]] Result<Recovered> recover(Journal& journal, Session& session);

/// The state after entry `seq` exactly, without touching the session (0: the newest). Used by exports of the past.
/// rejected "no.entry" {n}: there is none yet, "no.entry_forgotten" {n, first}: it was forgotten; the first is to be had.
[[nodiscard]] Result<History> replay_to(const Journal& journal, std::uint64_t seq);

/// What `fyrtaarn check` finds: every row from the first one (or from what stands for forgotten ones) replayed and compared with the state of the newest
/// checkpoint, and the invariants. Lines are English, without free text. Empty: all is well.
[[nodiscard]] Result<std::vector<std::string>> check_journal(const Journal& journal);

} // namespace fyr
