// What a board shows to whom: overview for the minutes and the corridor, full for those who work with the case.
// Source: domain.md 7.2 P8 (redacted by default: no free text, ages in bands).
#pragma once

#include "domain/state.hpp"

#include <string_view>

namespace fyr {

/// overview is the default everywhere. full needs role and reason; the caller asks for them.
enum class ExportLevel { overview, full };
constexpr auto names_of(ExportLevel) { return std::to_array<std::string_view>({"overview", "full"}); }

/// Stands where a free text was: that something was said is no secret, what was said is.
inline constexpr std::string_view hidden_text = "…";

/// "0-2", "3-5", "6-9", "10-12", "13-15", "16-17", "unborn", "" when the age is not known. A notification that came
/// back from an overview keeps the band it came with.
[[nodiscard]] std::string_view age_band(const Notification& n);

/// The case, notification or board as an export of that level shows it. overview: every free text is hidden_text,
/// ages are bands, the sender's reference and the expected day of birth are gone; aliases, codes, keys, flags, numbers,
/// times, steps, tracks, initials of colleagues stay, so that every clock, gate and column is the same.
/// full: everything. Doing it twice is doing it once.
[[nodiscard]] Notification at_level(const Notification& n, ExportLevel level);
[[nodiscard]] Case at_level(const Case& c, ExportLevel level);
[[nodiscard]] Board at_level(const Board& board, ExportLevel level);
[[nodiscard]] State at_level(const State& state, ExportLevel level);

} // namespace fyr
