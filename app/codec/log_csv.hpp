// The log of who did what as a table for Danish Excel: what somebody gets who asks which of our people saw their case.
#pragma once

#include <string>
#include <vector>

namespace fyr {

/// One row, already in words.
struct LogCells {
    std::string time, who, what, code, detail;
};

/// `heading` names the columns.
[[nodiscard]] std::string write_log_csv(const LogCells& heading, const std::vector<LogCells>& rows);

} // namespace fyr
