#include "codec/csv_reader.hpp"

#include "base/text.hpp"
#include "codec/csv_writer.hpp"
#include "codec/record_check.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// Longest row with quoted cells that is believed: 20,000 characters are at most 80,000 bytes.
constexpr std::size_t longest_row = 256 * 1024;
constexpr std::size_t longest_heading = 16 * 1024;

struct Row {
    std::size_t end = 0;  ///< where the line end begins
    std::size_t next = 0; ///< where the next row begins
    bool broken = false;  ///< its quotation marks do not fit; it ends at its first line end then
    std::size_t seen = 0; ///< how far the search went
};

std::size_t after_line_end(std::string_view s, std::size_t at)
{
    if (at < s.size() && s[at] == '\r') ++at;
    if (at < s.size() && s[at] == '\n') return at + 1;
    return at;
}

std::size_t line_end(std::string_view s, std::size_t at) { return std::min(s.find_first_of("\r\n", at), s.size()); }

/// One past the closing quotation mark of the cell that opens at `at`, or npos when there is none before `limit`.
std::size_t quoted_end(std::string_view s, std::size_t at, std::size_t limit)
{
    for (++at; at < limit; ++at) {
        if (s[at] != '"') continue;
        if (at + 1 < s.size() && s[at + 1] == '"')
            ++at;
        else
            return at + 1;
    }
    return std::string_view::npos;
}

/// Walks the cells of the row at `from`; each(cell text as it stands, with its quotation marks).
template <class F> Row walk_row(std::string_view s, std::size_t from, char separator, F&& each)
{
    const std::size_t limit = std::min(s.size(), from + longest_row);
    for (std::size_t at = from;;) {
        std::size_t end = 0;
        if (at < s.size() && s[at] == '"') {
            end = quoted_end(s, at, limit);
            const bool good = end != std::string_view::npos &&
                              (end == s.size() || s[end] == separator || s[end] == '\r' || s[end] == '\n');
            if (!good) {
                const std::size_t seen = std::min(end, limit);
                end = line_end(s, from);
                return {end, after_line_end(s, end), true, seen};
            }
        } else {
            end = at;
            while (end < s.size() && s[end] != separator && s[end] != '\r' && s[end] != '\n') ++end;
        }
        each(s.substr(at, end - at));
        if (end == s.size() || s[end] != separator) return {end, after_line_end(s, end), false, end};
        at = end + 1;
    }
}

std::string cell_text(std::string_view cell)
{
    if (cell.empty() || cell.front() != '"') return std::string(cell);
    std::string out;
    out.reserve(cell.size());
    for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
        out.push_back(cell[i]);
        if (cell[i] == '"') ++i; // doubled
    }
    return out;
}

std::size_t count_lines(std::string_view s) { return static_cast<std::size_t>(std::count(s.begin(), s.end(), '\n')); }

bool is_blank(std::string_view cell)
{
    if (cell.size() <= 32 && static_cast<unsigned char>(cell.empty() ? ' ' : cell.front()) >= 0x80 && is_utf8(cell)) return tidy(cell, true) == std::string();
    return cell == "\"\"" || cell.find_first_not_of(" \t") == std::string_view::npos;
}

/// Column names are told without regard to case.
std::string heading_text(std::string_view cell)
{
    const std::string text = cell_text(cell);
    return folded(tidy(is_utf8(text) ? text : from_windows_1252(text), true).value_or(text));
}

/// "abuse" means flags.abuse.
std::string notification_column(const std::string& heading)
{
    if (heading == "abuse" || heading == "honour" || heading == "existing_support") return "flags." + heading;
    if (heading == "fiktiv") return std::string(fictive_column);
    return is_known_field(heading) && heading != "flags" ? heading : std::string();
}

std::size_t known_columns(std::string_view line, char separator, const CsvTable& table)
{
    std::size_t known = 0;
    walk_row(line, 0, separator, [&](std::string_view cell) { known += table.column(heading_text(cell)).empty() ? 0U : 1U; });
    return known;
}

std::optional<Fault> read_heading(std::string_view line, CsvColumns& columns, const CsvTable& table)
{
    std::vector<Fault> faults;
    walk_row(line, 0, columns.separator, [&](std::string_view cell) {
        const std::string heading = heading_text(cell);
        std::string name = table.column(heading);
        if (name.empty() && !heading.empty() && !is_remark(heading)) add_fault(faults, cell_text(cell), "receive.unknown_column");
        if (!name.empty() && std::find(columns.names.begin(), columns.names.end(), name) != columns.names.end())
            add_fault(faults, name, "receive.column_twice");
        columns.names.push_back(std::move(name));
    });
    for (const std::string_view needed : table.needed)
        if (std::find(columns.names.begin(), columns.names.end(), needed) == columns.names.end())
            add_fault(faults, needed, "receive.column_missing");
    if (faults.empty()) return std::nullopt;
    return faults.front();
}

/// How many bytes speak against UTF-8 and how many sequences for it, in one row.
struct Utf8Evidence {
    std::size_t against = 0, in_favour = 0;
};

Utf8Evidence utf8_evidence(std::string_view bytes)
{
    Utf8Evidence e;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        std::size_t length = 4;
        while (length > 1 && (at + length > bytes.size() || !is_utf8(bytes.substr(at, length)) ||
                              character_count(bytes.substr(at, length)) != 1))
            --length;
        ++(length > 1 ? e.in_favour : e.against);
        at += length;
    }
    return e;
}

} // namespace

const CsvTable& notification_table()
{
    static const CsvTable table{notification_column, {"received", "notifier"}};
    return table;
}

CsvPieces split_csv(std::string_view text, bool byte_order_mark, const CsvTable& table)
{
    CsvPieces out;
    out.columns.byte_order_mark = byte_order_mark;
    if (!byte_order_mark && !is_utf8(text)) out.columns.code_page = code_page_of(text);
    std::size_t at = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    if (folded(text.substr(at, 4)) == "sep=") at = after_line_end(text, line_end(text, at)); // Excel's own remark
    const std::string_view first = text.substr(at, line_end(text, at) - at);
    if (first.size() > longest_heading) {
        out.heading_is_foreign = true;
        out.refused = Fault{{}, {"receive.unknown_form", {}}};
        return out;
    }
    out.columns.separator = known_columns(first, ',', table) > known_columns(first, ';', table) ? ',' : ';';
    out.heading_is_foreign = known_columns(first, out.columns.separator, table) == 0;
    out.refused = read_heading(first, out.columns, table);
    if (out.refused) return out;
    at = after_line_end(text, at + first.size());
    out.heading = text.substr(0, at);
    std::size_t line = 1 + count_lines(out.heading);

    std::size_t wasted = 0; // bytes looked at in vain behind broken quotation marks
    for (std::size_t row = 1; at < text.size(); ++row) {
        bool blank = true;
        const Row r =
            walk_row(text, at, out.columns.separator, [&](std::string_view cell) { blank = blank && is_blank(cell); });
        wasted += r.seen > r.next ? r.seen - r.next : 0;
        const bool past_limit = out.pieces.size() == max_notification_records;
        const bool hopeless = wasted > std::max(text.size(), longest_row);
        const std::string_view bytes = text.substr(at, past_limit || hopeless ? text.size() : r.next - at);
        if (r.broken || !blank) out.pieces.push_back({row, bytes, line, past_limit});
        if (out.pieces.size() > max_notification_records || hopeless) break;
        line += count_lines(bytes);
        at = r.next;
    }
    return out;
}

RawRecord read_csv_record(const Piece& piece, const CsvColumns& columns)
{
    RawRecord record;
    record.loose = true;
    if (piece.bytes.find('\0') != std::string_view::npos) {
        make_unreadable(record, "receive.nul");
        return record;
    }
    std::string decoded;
    std::string_view row = piece.bytes;
    if (!is_utf8(row)) {
        const Utf8Evidence evidence = utf8_evidence(row);
        if (columns.byte_order_mark || evidence.in_favour > evidence.against) {
            make_unreadable(record, "receive.not_utf8");
            return record;
        }
        if (columns.code_page == CodePage::doubtful) {
            make_unreadable(record, "receive.code_page");
            return record;
        }
        decoded = columns.code_page == CodePage::dos_850 ? from_dos_850(row) : from_windows_1252(row);
        row = decoded;
    }
    std::vector<std::string_view> cells;
    std::size_t surplus = 0; // cells behind the last column that are not empty
    const Row walked = walk_row(row, 0, columns.separator, [&](std::string_view cell) {
        if (cells.size() < columns.names.size())
            cells.push_back(cell);
        else if (!is_blank(cell))
            ++surplus;
    });
    if (walked.broken) {
        make_unreadable(record, "receive.csv_quotes");
        return record;
    }
    const bool cut = walked.end == row.size(); // no line end: the file stops here
    if (surplus > 0 || (cut && cells.size() < columns.names.size())) {
        make_unreadable(record, surplus > 0 ? "receive.too_many_cells" : "receive.too_few_cells",
                        {{"n", std::to_string(columns.names.size())}});
        return record;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string& name = columns.names[i];
        if (name.empty() || is_blank(cells[i])) continue;
        RawValue v;
        v.kind = RawValue::Kind::text;
        v.text = cell_text(cells[i]);
        if (v.text.starts_with('\'') && is_formula(v.text)) v.text.erase(0, 1); // the writer's guard against spreadsheets
        record.fields.push_back({name, std::move(v)});
    }
    return record;
}

} // namespace fyr
