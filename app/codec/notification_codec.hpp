// Notifications from outside: bytes in, checked and masked notifications out. Distrusts everything and judges each
// record alone: one bad record never costs a good one. Format fyrtaarn/notification/1, see
// docs/notification-format.md and assets/schema/notification.schema.json. Pure: knows no files and no clock.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "domain/notification.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

struct Rules;

inline constexpr std::size_t max_notification_file_bytes = std::size_t{64} << 20U; ///< larger: refused unread
inline constexpr std::size_t max_notification_records = 10'000;                    ///< the rest of the file is refused
inline constexpr std::size_t max_notification_depth = 16;
inline constexpr std::size_t max_faults_per_record = 8;
inline constexpr Stamp max_received_ahead = 5 * ms_per_minute; ///< clocks differ a little

/// One thing wrong with one record. `field` is a name of the format ("age", "flags.honour"), or what the sender
/// wrote instead, masked and printable; "" when it is about the record as a whole.
struct Fault {
    std::string field;
    Message message;
    bool operator==(const Fault&) const = default;
};

/// A record that was not taken, and why.
struct Refusal {
    std::size_t row = 0; ///< 1-based number of the record in its file (a CSV heading does not count); 0: the whole file
    std::string field;   ///< of the first fault
    Message message;     ///< of the first fault: one plain sentence
    std::vector<Fault> more; ///< what else is wrong with it, so that it is mended in one go
    /// The sender's own bytes, NOT masked, so that a person can mend them: for DATA/inbox/refused and nowhere else,
    /// never for a log or the glass. Empty for row 0: then it is the whole file.
    std::string record;
    bool operator==(const Refusal&) const = default;
};

/// Where a taken notification came from, in case the board cannot take it after all.
struct Origin {
    std::size_t row = 0;
    std::string record; ///< as Refusal::record
    bool operator==(const Origin&) const = default;
};

/// How the file was written; refused records are given back in the same way.
enum class FileForm { json, json_lines, csv };

struct Reading {
    FileForm form = FileForm::json;
    std::vector<Notification> taken; ///< in the order of the file; `code` may be "", `id` never is
    std::vector<Origin> origins;     ///< one for each of `taken`
    std::vector<Refusal> refused;    ///< in the order of the file
    std::string heading;             ///< CSV: the sender's heading line(s) with byte-order mark, for mend_file
    std::size_t records = 0;         ///< how many records were looked at
};

/// Reads one JSON object, an array of them, JSON lines or CSV. `now` (UTC) is the moment of receiving: a record
/// received more than five minutes later is refused.
/// A record without `id` gets one from its content ("sha:" and 32 hexadecimal digits), so that the same file dropped
/// twice is the same notifications. `secret` (any length, the same for the life of a data folder) goes into that
/// number; without it only the masked content does, because a bare hash would let masked numbers be guessed.
/// Two records with one id are both given: whoever keeps the journal knows what is already here.
[[nodiscard]] Reading read_notifications(std::string_view bytes, const Rules& rules, Stamp now,
                                         std::string_view secret = {});

/// The board said no to taken[index] (its code is taken, say): makes it a refusal with that sentence. `taken` itself
/// stays as it is, so that indices keep their meaning; each index once.
void turn_down(Reading& reading, std::size_t index, Message why, std::string field = {});

/// A file of the refused records of `reading`, in its own form; "" when none has bytes of its own. Reading it again
/// refuses the same records for the same reasons until somebody mends them.
[[nodiscard]] std::string mend_file(const Reading& reading);

/// `text` fit to be shown or logged: masked, without control characters, at most `count` characters.
/// For what a sender chose: file names, unknown keys, wrong values.
[[nodiscard]] std::string printable(std::string_view text, std::size_t count = 60);

} // namespace fyr
