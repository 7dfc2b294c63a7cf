// Results of the official barometer as they come out of a survey tool or a spreadsheet: one row per area with the value
// before and, when there has been a second measurement, after. Distrusts what it reads. Pure: knows no files and no clock.
#pragma once

#include "codec/notification_codec.hpp"
#include "domain/plan_templates.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

inline constexpr std::size_t max_barometer_bytes = std::size_t{1} << 20U; ///< larger: refused unread
inline constexpr std::size_t max_barometer_areas = 24;

/// In hundredths of the scale; nothing: not measured.
struct AreaResult {
    std::string area; ///< the template's key where it has the area, else as written, masked
    std::optional<int> before, after;
    bool operator==(const AreaResult&) const = default;
};

struct BarometerReading {
    std::vector<AreaResult> areas;    ///< in the order of the file
    std::vector<Refusal> refused;     ///< row and field with one sentence each; when there is one, nothing may be taken
    std::size_t rows = 0;             ///< how many were looked at
    bool fictive = false;             ///< some row says in its column "fictive" that it is made up
};

/// Columns area (område), before (før) and, if one likes, after (efter), in any order; comma or semicolon, decimal comma or
/// point, with or without byte-order mark, UTF-8 or Windows-1252. `barometer`: an area must be one of its (by key or by
/// name in either language) and a value lie on its scale; null: any area, any value 0 to 10.
/// Refused with a sentence: receive.* for the file and its heading, barometer_file.* for a row.
[[nodiscard]] BarometerReading read_barometer_csv(std::string_view bytes, const Barometer* barometer);

/// What was measured before, or after, as the plan keeps it: no spread and no number of answers is known. No values:
/// nothing was measured then.
enum class Moment { before, after };
[[nodiscard]] Measurement measurement_of(const BarometerReading& reading, Moment when, const std::string& barometer, Date on);

} // namespace fyr
