#include "codec/barometer_csv.hpp"

#include "base/text.hpp"
#include "codec/csv_reader.hpp"
#include "codec/record_check.hpp"

#include <algorithm>
#include <set>

namespace fyr {

namespace {

constexpr std::size_t longest_area = 60;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string column(const std::string& heading)
{
    if (heading == "area" || heading == "område" || heading == "omraade") return "area";
    if (heading == "before" || heading == "før" || heading == "foer") return "before";
    if (heading == "after" || heading == "efter") return "after";
    if (heading == "fictive" || heading == "fiktiv") return "fictive";
    return {};
}

const CsvTable& barometer_table()
{
    static const CsvTable table{column, {"area", "before"}};
    return table;
}

std::string as_scale(int hundredths)
{
    return std::to_string(hundredths / 100);
}

/// "2,75", "2.75" or "3" in hundredths, rounded; nothing when it is no plain number of at most six decimals.
std::optional<int> hundredths(std::string_view text)
{
    const std::size_t point = text.find_first_of(",.");
    const std::string_view whole = text.substr(0, point), rest = point == std::string_view::npos ? "" : text.substr(point + 1);
    const auto digits = [](std::string_view s) {
        for (const char c : s)
            if (!is_digit(c)) return false;
        return !s.empty();
    };
    if (!digits(whole) || whole.size() > 4 || rest.size() > 6 || (point != std::string_view::npos && !digits(rest))) return std::nullopt;
    int value = std::stoi(std::string(whole)) * 100;
    const auto digit = [&](std::size_t i) { return i < rest.size() ? rest[i] - '0' : 0; };
    return value + digit(0) * 10 + digit(1) + (digit(2) >= 5 ? 1 : 0);
}

class RowReader {
public:
    RowReader(RawRecord record, const Barometer* barometer) : record_(std::move(record)), barometer_(barometer) {}

    AreaResult read()
    {
        AreaResult result{area(), value("before"), value("after")};
        if (record_.faults.empty() && !result.before && !result.after) fault("before", "barometer_file.no_value");
        return result;
    }
    void fault(const char* field, const char* key, std::vector<std::pair<std::string, std::string>> args = {})
    {
        add_fault(record_.faults, field, key, std::move(args));
    }
    [[nodiscard]] std::vector<Fault>& faults() { return record_.faults; }

private:
    [[nodiscard]] const std::string* find(std::string_view name) const
    {
        for (const RawField& f : record_.fields)
            if (f.name == name) return &f.value.text;
        return nullptr;
    }

    std::string area()
    {
        const std::string* cell = find("area");
        const auto text = cell ? tidy(*cell, true) : std::optional<std::string>();
        if (cell && !text) return fault("area", "receive.control_character"), std::string();
        if (!text || text->empty()) return fault("area", "barometer_file.no_area"), std::string();
        if (!barometer_) {
            int ignored = 0;
            if (character_count(*text) > longest_area)
                fault("area", "receive.too_long", {{"n", std::to_string(longest_area)}, {"count", std::to_string(character_count(*text))}});
            return masked_within(*text, longest_area, ignored);
        }
        const std::string wanted = folded(*text);
        for (const BarometerArea& a : barometer_->areas)
            if (wanted == folded(a.key) || wanted == folded(a.text.da) || wanted == folded(a.text.en)) return a.key;
        fault("area", "barometer_file.unknown_area", {{"value", "»" + printable(*text, 40) + "«"}});
        return {};
    }

    std::optional<int> value(const char* name)
    {
        const std::string* cell = find(name);
        const std::string text = cell ? trimmed(*cell) : std::string();
        if (text.empty()) return std::nullopt;
        const int low = barometer_ ? barometer_->lowest * 100 : 0, high = barometer_ ? barometer_->highest * 100 : 1000;
        const auto n = hundredths(text);
        if (n && *n >= low && *n <= high) return n;
        fault(name, "barometer_file.value", {{"value", "»" + printable(text, 30) + "«"}, {"low", as_scale(low)}, {"high", as_scale(high)}});
        return std::nullopt;
    }

    RawRecord record_;
    const Barometer* barometer_;
};

bool says_fictive(const RawRecord& record)
{
    return std::any_of(record.fields.begin(), record.fields.end(), [](const RawField& f) {
        const std::string word = folded(trimmed(f.value.text));
        return f.name == "fictive" && word != "false" && word != "nej" && word != "no" && word != "0" && word != "falsk";
    });
}

Refusal refusal(std::size_t row, std::vector<Fault> faults)
{
    Refusal r;
    r.row = row;
    r.field = faults.front().field;
    r.message = faults.front().message;
    r.more.assign(faults.begin() + 1, faults.end());
    return r;
}

BarometerReading whole(const char* key, std::vector<std::pair<std::string, std::string>> args = {})
{
    BarometerReading out;
    out.refused.push_back(refusal(0, {Fault{{}, {key, std::move(args)}}}));
    return out;
}

} // namespace

BarometerReading read_barometer_csv(std::string_view bytes, const Barometer* barometer)
{
    if (bytes.size() > max_barometer_bytes) return whole("receive.too_large", {{"n", std::to_string(max_barometer_bytes >> 20U)}});
    const bool marked = bytes.starts_with(byte_order_mark);
    if (marked) bytes.remove_prefix(byte_order_mark.size());
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || (bytes.size() > 1 && (bytes[0] == '\0') != (bytes[1] == '\0')))
        return whole("receive.utf16");
    if (is_workbook(bytes)) return whole("receive.workbook");
    if (trimmed(bytes).empty()) return whole("receive.empty");
    const CsvPieces csv = split_csv(bytes, marked, barometer_table());
    BarometerReading out;
    if (csv.refused) {
        if (csv.heading_is_foreign) return whole("barometer_file.unknown_form");
        out.refused.push_back(refusal(0, {*csv.refused}));
        return out;
    }
    if (csv.pieces.empty()) return whole("barometer_file.no_rows");
    if (csv.pieces.size() > max_barometer_areas) return whole("barometer_file.too_many", {{"n", std::to_string(max_barometer_areas)}});
    std::set<std::string> areas;
    for (const Piece& piece : csv.pieces) {
        ++out.rows;
        RawRecord record = read_csv_record(piece, csv.columns);
        if (record.unreadable) {
            out.refused.push_back(refusal(piece.row, std::move(record.faults)));
            continue;
        }
        out.fictive = out.fictive || says_fictive(record);
        RowReader row(std::move(record), barometer);
        AreaResult result = row.read();
        if (row.faults().empty() && !areas.insert(folded(result.area)).second) row.fault("area", "barometer_file.area_twice");
        if (row.faults().empty()) out.areas.push_back(std::move(result));
        else out.refused.push_back(refusal(piece.row, std::move(row.faults())));
    }
    return out;
}

Measurement measurement_of(const BarometerReading& reading, Moment when, const std::string& barometer, Date on)
{
    Measurement m;
    m.barometer = barometer;
    m.on = on;
    for (const AreaResult& a : reading.areas)
        if (const auto value = when == Moment::before ? a.before : a.after) m.values.push_back({a.area, *value, *value, *value, 0});
    return m;
}

} // namespace fyr
