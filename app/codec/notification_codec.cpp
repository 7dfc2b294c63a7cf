#include "codec/notification_codec.hpp"

#include "codec/csv_reader.hpp"
#include "codec/json_reader.hpp"
#include "codec/record_check.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view nothing_to_read(" \t\r\n\0", 5);

/// Two bytes a character: "Unicode text" of some spreadsheets.
bool is_utf16(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    return bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

bool has_line_with_object(std::string_view text)
{
    return text.find("\n{") != std::string_view::npos || text.find("\r{") != std::string_view::npos;
}

Refusal refusal_of(std::size_t row, std::string_view bytes, std::vector<Fault> faults)
{
    Refusal r;
    r.row = row;
    r.field = std::move(faults.front().field);
    r.message = std::move(faults.front().message);
    r.more.assign(std::make_move_iterator(faults.begin() + 1), std::make_move_iterator(faults.end()));
    r.record = bytes;
    return r;
}

void refuse_whole(Reading& out, Fault fault) { out.refused.push_back(refusal_of(0, {}, {std::move(fault)})); }

/// Reads and judges every piece; `read` is the reader of this form.
template <class Read>
void judge_pieces(Reading& out, const std::vector<Piece>& pieces, Read&& read, const Rules& rules, Stamp now,
                  std::string_view secret)
{
    out.taken.reserve(std::min(pieces.size(), max_notification_records));
    for (const Piece& piece : pieces) {
        if (piece.past_limit) {
            const std::string n = std::to_string(max_notification_records);
            out.refused.push_back(refusal_of(piece.row, piece.bytes, {Fault{{}, {"receive.too_many", {{"n", n}}}}}));
            return;
        }
        ++out.records;
        RawRecord record = read(piece);
        if (std::optional<Notification> n = check_record(record, rules, now, secret)) {
            out.taken.push_back(std::move(*n));
            out.origins.push_back({piece.row, std::string(piece.bytes)});
        } else {
            out.refused.push_back(refusal_of(piece.row, piece.bytes, std::move(record.faults)));
        }
    }
}

} // namespace

Reading read_notifications(std::string_view bytes, const Rules& rules, Stamp now, std::string_view secret)
{
    Reading out;
    if (bytes.size() > max_notification_file_bytes) {
        refuse_whole(out, {{}, {"receive.too_large", {{"n", std::to_string(max_notification_file_bytes >> 20U)}}}});
        return out;
    }
    const bool marked = bytes.starts_with(byte_order_mark);
    const std::string_view text = marked ? bytes.substr(byte_order_mark.size()) : bytes;
    const std::size_t first = text.find_first_not_of(nothing_to_read);
    if (first == std::string_view::npos) {
        refuse_whole(out, {{}, {"receive.empty", {}}});
        return out;
    }
    if (is_utf16(text)) {
        refuse_whole(out, {{}, {"receive.utf16", {}}});
        return out;
    }
    if (is_workbook(text)) {
        refuse_whole(out, {{}, {"receive.workbook", {}}});
        return out;
    }
    const auto take_json = [&](bool as_lines) {
        const JsonPieces json = split_json(text, as_lines);
        out.form = json.form;
        judge_pieces(out, json.pieces, read_json_record, rules, now, secret);
        if (json.cut) out.refused.push_back(refusal_of(json.pieces.size() + 1, {}, {Fault{{}, {"receive.cut", {}}}}));
    };
    if (text[first] == '{' || text[first] == '[') {
        take_json(false);
        return out;
    }
    CsvPieces csv = split_csv(text, marked);
    if (csv.refused && csv.heading_is_foreign && has_line_with_object(text)) { // its first line is the bad one
        take_json(true);
        return out;
    }
    out.form = FileForm::csv;
    if (csv.refused) {
        refuse_whole(out, csv.heading_is_foreign ? Fault{{}, {"receive.unknown_form", {}}} : std::move(*csv.refused));
        return out;
    }
    out.heading = std::string(marked ? byte_order_mark : std::string_view{}).append(csv.heading);
    const auto read = [&](const Piece& piece) { return read_csv_record(piece, csv.columns); };
    judge_pieces(out, csv.pieces, read, rules, now, secret);
    return out;
}

void turn_down(Reading& reading, std::size_t index, Message why, std::string field)
{
    if (index >= reading.taken.size()) return;
    Refusal r = refusal_of(reading.origins[index].row, reading.origins[index].record,
                           {Fault{std::move(field), std::move(why)}});
    const auto later = [](const Refusal& a, const Refusal& b) { return a.row < b.row; };
    reading.refused.insert(std::upper_bound(reading.refused.begin(), reading.refused.end(), r, later), std::move(r));
}

std::string mend_file(const Reading& reading)
{
    std::string out;
    for (const Refusal& r : reading.refused) {
        if (r.record.empty()) continue;
        if (reading.form == FileForm::json) out.append(out.empty() ? "[\n" : ",\n");
        if (reading.form == FileForm::csv && out.empty()) out = reading.heading;
        const bool line_ended = out.empty() || out.back() == '\n' || out.back() == '\r' || out.back() == '[';
        if (!line_ended) out.push_back('\n');
        out.append(r.record);
    }
    if (out.empty()) return out;
    if (reading.form == FileForm::json) out.append("\n]");
    if (out.back() != '\n' && out.back() != '\r' && reading.form != FileForm::csv) out.push_back('\n');
    return out;
}

} // namespace fyr
