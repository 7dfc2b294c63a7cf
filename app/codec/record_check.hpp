// The judge of one record: is every value what the format says, and does it make sense on this day? Masks private
// numbers before anything leaves. Source: domain.md 3.5, 3.6 and the limits of the rules file.
#pragma once

#include "codec/raw_record.hpp"
#include "domain/rules.hpp"

#include <optional>

namespace fyr {

/// The notification, or nothing: then record.faults says why. `now` UTC; `secret` as in read_notifications.
[[nodiscard]] std::optional<Notification> check_record(RawRecord& record, const Rules& rules, Stamp now,
                                                       std::string_view secret);

/// Text as it may be kept: line ends as '\n' (Word's soft ones too), quotes that were mis-read as control characters mended, no
/// invisible marks (they would hide numbers from the mask) but the joiners that Persian words and pictures need, digits of
/// other widths and scripts as 0–9, letters composed, no blanks at the ends; `one_line`: line ends and tabs as a blank. Nothing when it holds
/// control characters.
[[nodiscard]] std::optional<std::string> tidy(std::string_view text, bool one_line);

/// A workbook of Excel (.xlsx, .xls) or LibreOffice, by its first bytes, where a table was meant.
[[nodiscard]] bool is_workbook(std::string_view bytes);

/// Unicode normal form C; malformed UTF-8 comes back as it is.
[[nodiscard]] std::string composed(std::string text);

/// False when there is nothing to mask: no '@' in any way of writing it, and fewer digits than a phone number has. Cheap.
[[nodiscard]] bool may_be_private(std::string_view text);

/// Masked and at most `count` characters; adds what was masked to `found`.
[[nodiscard]] std::string masked_within(std::string_view text, std::size_t count, int& found);

/// "sha:" and 32 hexadecimal digits of the keyed 128-bit BLAKE2b of `content`.
[[nodiscard]] std::string content_id(std::string_view content, std::string_view secret);

} // namespace fyr
