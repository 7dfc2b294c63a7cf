// What lies about of a notification in the data folder outside the journal: saved boards, refused records, copies in the
// inbox. Everything here may be done again after a crash.
#pragma once

#include "domain/rules.hpp"
#include "domain/state.hpp"
#include "shell/inbox.hpp"
#include "shell/wording.hpp"

#include <string>
#include <vector>

namespace fyr {

/// How some notifications are told from all others in the bytes of a file.
struct Traces {
    std::vector<std::string> codes;      ///< as every saved board names them
    std::vector<std::string> references; ///< the sender's
    std::vector<Wording> wording;        ///< of what he wrote
    Stamp since = 0;                     ///< when the oldest of them was received: pictures before cannot show it
};
[[nodiscard]] Traces traces_of(const State& state, const std::vector<CaseId>& cases);

/// Where to look, and what is needed to read what a sender wrote.
struct DataFolder {
    std::string path;   ///< the data folder
    std::string secret; ///< as in Inbox::open
    Stamp now = 0;      ///< UTC
};

/// Files and folders of which it could not be told whether something is left in them, below the data folder, fit to be shown.
using Unreached = std::vector<std::string>;

/// Removes saved boards (DATA/exports) that hold one of them, pictures and papers of which that is not known, and what a killed
/// saving left; of DATA/inbox the records that were mended and received since, with their reasons, and copies that are not
/// read. In whatever encoding. Game plans stay: they name no notification. A refused file that cannot be told into records
/// goes as a whole. What goes is overwritten (platform/erase_file.hpp). A refused file that may hide words (packed,
/// drawn, not to be read), or has only words that others write too, stays: it may be another child's that nobody has read yet.
/// It is given back. io: something is left that has to go.
Result<Unreached> remove_traces(const DataFolder& data, const Traces& traces, const Rules& rules, const Say& say);

/// Removes saved boards that are older than rules.retention.hard_cap_days, and what killed savings left; game plans stay. io:
/// something is left.
Result<void> remove_old_boards(const DataFolder& data, const Rules& rules);

} // namespace fyr
