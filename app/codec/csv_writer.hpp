// Tables as Danish Excel opens them: semicolons, UTF-8 with byte-order mark, lines end with CR LF, decimal comma. A text
// that a spreadsheet would take for a formula gets an apostrophe in front. Private to codec/.
#pragma once

#include "base/ids.hpp"
#include "domain/calendar.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// A table of what was made up says so in a column of its own, the last one: "true" in every row.
inline constexpr std::string_view fictive_column = "fictive";

/// Byte-order mark and the line of column names, separated by semicolons.
[[nodiscard]] inline std::string csv_heading(std::string_view columns, bool fictive = false)
{
    std::string out = std::string("\xEF\xBB\xBF").append(columns);
    if (fictive) out.append(";").append(fictive_column);
    return out.append("\r\n");
}

/// A spreadsheet computes what begins with such a sign, behind as many apostrophes as there may be: one more goes in front, and
/// the reader takes one away.
[[nodiscard]] inline bool is_formula(std::string_view text)
{
    constexpr std::string_view beginnings = "=+-@\t\r";
    const std::size_t at = text.find_first_not_of('\'');
    return at != std::string_view::npos && beginnings.find(text[at]) != std::string_view::npos;
}

class CsvRow {
public:
    explicit CsvRow(std::string& out, bool fictive = false) : out_(out), fictive_(fictive) {}

    void cell(std::string_view text)
    {
        if (!first_) out_ += ';';
        first_ = false;
        const bool formula = is_formula(text);
        if (!formula && text.find_first_of(";\"\r\n,|\t") == std::string_view::npos) {
            out_ += text;
            return;
        }
        out_ += '"';
        if (formula) out_ += '\'';
        for (const char c : text) {
            if (c == '"') out_ += '"';
            out_ += c;
        }
        out_ += '"';
    }
    void cell(const char* text) { cell(std::string_view(text)); }
    void cell(bool yes) { cell(yes ? std::string_view("true") : std::string_view("false")); }
    void cell(int n) { cell(std::string_view(std::to_string(n))); }
    void cell(Date day) { cell(std::string_view(day ? format_date(day) : std::string())); }
    void cell(const std::vector<std::string>& parts)
    {
        std::string all;
        for (const std::string& part : parts) all.append(all.empty() ? "" : "|").append(part);
        cell(std::string_view(all));
    }
    /// 275 → 2,75: a number, which no text may look like; so it is never taken for a formula.
    void hundredths(int n)
    {
        const int size = n < 0 ? -n : n;
        std::string text = (n < 0 ? "-" : "") + std::to_string(size / 100);
        if (size % 100 != 0) text += (size % 100 < 10 ? ",0" : ",") + std::to_string(size % 100);
        if (size % 100 != 0 && size % 10 == 0) text.pop_back();
        if (!first_) out_ += ';';
        first_ = false;
        out_ += text;
    }
    void end()
    {
        if (fictive_) cell(true);
        out_ += "\r\n";
    }

private:
    std::string& out_;
    bool fictive_;
    bool first_ = true;
};

} // namespace fyr
