// What lies in the inbox comes onto the wall: one turn of it, between two frames.
#pragma once

#include "session/session.hpp"
#include "shell/inbox.hpp"

#include <optional>
#include <string>
#include <vector>

namespace fyr {

/// What became of every record that a turn has read: taken + known + refused are all of them.
struct Intake {
    std::size_t taken = 0;   ///< on the wall; some of them marked as a possible double of another
    std::size_t known = 0;   ///< here already, by the sender's reference
    std::size_t refused = 0; ///< kept in inbox/refused with the reason
    struct RefusedIn {
        std::string file; ///< fit to be shown
        std::size_t records = 0;
    };
    std::vector<RefusedIn> refused_in;
    Message doubled;  ///< about the last one that may be another's double; its key "": none was
    Stamp newest = 0; ///< UTC, when the newest of those that were read was received; 0: none was
    std::optional<Message> disk; ///< why nothing was taken: the files stay where they are and are read again
};

/// All files of the turn are one transaction on the disk. `ticks` and `now` as in Inbox::poll. `ahead`: how far a sender's time may be
/// ahead of `now`, ms, where the wall knows its own clock to be behind: then what came in tells the time.
[[nodiscard]] Intake take_in(Inbox& inbox, Session& session, Stamp ticks, Stamp now, const Say& say, Stamp ahead = 0);

} // namespace fyr
