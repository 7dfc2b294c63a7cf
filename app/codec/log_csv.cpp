#include "codec/log_csv.hpp"

#include "codec/csv_writer.hpp"

namespace fyr {

std::string write_log_csv(const LogCells& heading, const std::vector<LogCells>& rows)
{
    std::string out = csv_heading(heading.time + ";" + heading.who + ";" + heading.what + ";" + heading.code + ";" + heading.detail);
    for (const LogCells& cells : rows) {
        CsvRow row(out);
        for (const std::string* cell : {&cells.time, &cells.who, &cells.what, &cells.code, &cells.detail}) row.cell(std::string_view(*cell));
        row.end();
    }
    return out;
}

} // namespace fyr
