// What lies about of a notification in the data folder outside the journal: saved boards, refused records, copies in the
// inbox. Everything here may be done again after a crash.
#pragma once

#include "domain/rules.hpp"
#include "domain/state.hpp"
#include "shell/inbox.hpp"

#include <string>
#include <vector>

namespace fyr {

/// How some notifications are told from all others in the bytes of a file.
struct Traces {
    std::vector<std::string> codes;   ///< as every saved board names them
    std::vector<std::string> wording; ///< the sender's reference, and a stretch of what he wrote
    Stamp since = 0;                  ///< when the oldest of them was received: pictures before cannot show it
};
[[nodiscard]] Traces traces_of(const State& state, const std::vector<CaseId>& cases);

/// Where to look, and what is needed to read what a sender wrote.
struct DataFolder {
    std::string path;   ///< the data folder
    std::string secret; ///< as in Inbox::open
    Stamp now = 0;      ///< UTC
};

/// Removes saved boards (DATA/exports) that hold one of them, and pictures and papers of which that is not known; of DATA/inbox the
/// records that were mended and received since, with their reasons, and copies that are not read. Game plans stay: they
/// name no notification. A refused file that cannot be told into records goes as a whole. io: something is left.
Result<void> remove_traces(const DataFolder& data, const Traces& traces, const Rules& rules, const Say& say);

/// Removes saved boards that are older than rules.retention.hard_cap_days; game plans stay. io: something is left.
Result<void> remove_old_boards(const DataFolder& data, const Rules& rules);

} // namespace fyr
