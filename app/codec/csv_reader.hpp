// CSV as Danish Excel and people write it: comma or semicolon, quoted or not, UTF-8 or Windows-1252, with or without
// byte-order mark, code page 850 (code_page.hpp), any line end. The heading is judged once for the whole file, then each row alone.
#pragma once

#include "codec/code_page.hpp"
#include "codec/raw_record.hpp"

#include <optional>

namespace fyr {

struct CsvColumns {
    char separator = ';';
    bool byte_order_mark = false;   ///< the file says itself that it is UTF-8
    CodePage code_page = CodePage::windows_1252; ///< of rows that are not UTF-8, judged over the whole file
    std::vector<std::string> names; ///< flat names of the format; "" for a column that is not read
};

/// Which columns a table has.
struct CsvTable {
    /// The name of ours for what stands in a heading (folded, trimmed, UTF-8); "" when it is no column of the table.
    std::string (*column)(const std::string& heading) = nullptr;
    std::vector<std::string_view> needed; ///< columns that must be there
};
/// Notifications, with the columns of docs/notification-format.md.
[[nodiscard]] const CsvTable& notification_table();

struct CsvPieces {
    std::string_view heading; ///< "sep=" line and heading with their line ends, for the file of refused rows
    CsvColumns columns;
    std::vector<Piece> pieces;       ///< rows; a row of empty cells is counted but not given
    std::optional<Fault> refused;    ///< the heading is not ours: the whole file is refused
    bool heading_is_foreign = false; ///< not one column of ours: this is perhaps no CSV at all
};

/// `text` is the file behind its byte-order mark. At most max_notification_records pieces, plus one for the rest.
/// A quotation mark that is never closed spoils its own line, not the rest of the file.
[[nodiscard]] CsvPieces split_csv(std::string_view text, bool byte_order_mark, const CsvTable& table = notification_table());

/// Reads one row. Faults: broken quotation marks, too many cells, too few in a line that was cut, neither UTF-8 nor
/// Windows-1252, or a file whose code page is doubtful.
[[nodiscard]] RawRecord read_csv_record(const Piece& piece, const CsvColumns& columns);

} // namespace fyr
