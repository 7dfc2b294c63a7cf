// Where the records of a JSON file lie. Counts brackets outside texts, nothing else: whether a record is JSON at all
// is judged later, one by one.
#include "codec/json_reader.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::size_t skip_blanks(std::string_view s, std::size_t at)
{
    const std::size_t next = s.find_first_not_of(blanks, at);
    return next == std::string_view::npos ? s.size() : next;
}

/// Counts lines as pieces are found from front to back: one pass over the file in all.
class LineCounter {
public:
    explicit LineCounter(std::string_view s) : s_(s) {}
    std::size_t at(std::size_t position)
    {
        const auto from = s_.begin() + static_cast<std::ptrdiff_t>(seen_);
        line_ += static_cast<std::size_t>(std::count(from, s_.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
        seen_ = position;
        return line_;
    }

private:
    std::string_view s_;
    std::size_t seen_ = 0, line_ = 1;
};

struct ValueEnd {
    std::size_t at = 0;
    bool whole = false; ///< false: the file ends first
};

/// One past the text that begins at `at`. A line break ends it too: none may stand inside a JSON text, and so a
/// forgotten quotation mark spoils one line, not the rest of the file.
std::size_t text_end(std::string_view s, std::size_t at)
{
    for (++at; at < s.size(); ++at) {
        if (s[at] == '\\' && at + 1 < s.size() && s[at + 1] != '\n')
            ++at;
        else if (s[at] == '"')
            return at + 1;
        else if (s[at] == '\n')
            return at;
    }
    return at;
}

/// The brackets that are open. Knows how many of each kind, so that a hopeless search is never begun.
class OpenBrackets {
public:
    void add(char c)
    {
        open_.push_back(c);
        ++(c == '{' ? curly_ : square_);
    }
    [[nodiscard]] bool empty() const { return open_.empty(); }
    [[nodiscard]] bool inside_object() const { return !open_.empty() && open_.back() == '{'; }
    /// Closes the innermost `opener` and everything left open inside it; false when none is open.
    bool close(char opener)
    {
        if ((opener == '{' ? curly_ : square_) == 0) return false;
        for (char last = 0; last != opener; open_.pop_back()) {
            last = open_.back();
            --(last == '{' ? curly_ : square_);
        }
        return true;
    }

private:
    std::string open_;
    std::size_t curly_ = 0, square_ = 0;
};

/// One past what begins at `at` and is no object or list.
std::size_t scalar_end(std::string_view s, std::size_t at)
{
    while (at < s.size() && std::string_view(",]{\n").find(s[at]) == std::string_view::npos)
        at = s[at] == '"' ? text_end(s, at) : at + 1;
    return at;
}

/// One past the value that begins at `at`. A closing bracket closes everything left open inside it. An object that
/// begins inside an object without a colon before it is the next record: this one was never closed.
ValueEnd value_end(std::string_view s, std::size_t at)
{
    if (s[at] != '{' && s[at] != '[') return {scalar_end(s, at), true};
    OpenBrackets open;
    for (char before = ' '; at < s.size();) {
        const char c = s[at];
        if (c == '{' && open.inside_object() && before != ':') return {at, true};
        if (blanks.find(c) == std::string_view::npos) before = c;
        if (c == '"') {
            at = text_end(s, at);
            continue;
        }
        if (c == '{' || c == '[') open.add(c);
        if (c == '}' && open.close('{') && open.empty()) return {at + 1, true};
        if (c == ']') {
            if (!open.close('[')) return {at, true}; // closes the list around the record
            if (open.empty()) return {at + 1, true};
        }
        ++at;
    }
    return {at, false};
}

std::string_view without_blanks_behind(std::string_view s)
{
    const std::size_t last = s.find_last_not_of(blanks);
    return last == std::string_view::npos ? std::string_view{} : s.substr(0, last + 1);
}

/// The next record, or the end of the list, or what stands between them.
bool opens_next(char c) { return c == ',' || c == ']' || c == '{'; }

void split_array(std::string_view s, std::size_t at, JsonPieces& out)
{
    LineCounter lines(s);
    const auto add = [&](std::size_t from, std::size_t to, bool past_limit) {
        out.pieces.push_back(
            {out.pieces.size() + 1, without_blanks_behind(s.substr(from, to - from)), lines.at(from), past_limit});
    };
    for (++at;;) {
        at = s.find_first_not_of(" \t\r\n,", at);
        if (at == std::string_view::npos) {
            out.cut = true;
            return;
        }
        if (s[at] == ']') { // the end, or one bracket too many, or the next list in the same file
            at = skip_blanks(s, at + 1);
            if (at == s.size()) return;
            if (s[at] == '[') ++at;
            continue;
        }
        if (out.pieces.size() == max_notification_records) { // the rest as it is, without the closing bracket
            const std::size_t last = without_blanks_behind(s).size();
            return add(at, s[last - 1] == ']' ? last - 1 : last, true);
        }
        const std::size_t from = at;
        const ValueEnd end = value_end(s, at);
        at = end.at;
        for (std::size_t next = skip_blanks(s, at); next < s.size() && !opens_next(s[next]); next = skip_blanks(s, at))
            at = scalar_end(s, next); // what does not belong there goes with the record before
        add(from, at, false);
        if (!end.whole) return; // the record itself will be refused as cut
    }
}

void split_lines(std::string_view s, JsonPieces& out)
{
    std::size_t line = 0;
    for (std::size_t at = 0; at < s.size();) {
        const std::size_t end = std::min(s.find('\n', at), s.size());
        const std::size_t from = std::min(skip_blanks(s, at), end);
        const std::string_view text = without_blanks_behind(s.substr(from, end - from));
        ++line;
        if (!text.empty() && out.pieces.size() == max_notification_records) {
            out.pieces.push_back({out.pieces.size() + 1, without_blanks_behind(s.substr(from)), line, true});
            return;
        }
        if (!text.empty()) out.pieces.push_back({out.pieces.size() + 1, text, line, false});
        at = end + 1;
    }
}

void split_objects(std::string_view s, std::size_t at, JsonPieces& out)
{
    LineCounter lines(s);
    while ((at = s.find_first_not_of(" \t\r\n,", at)) != std::string_view::npos) {
        const std::size_t from = at;
        const bool full = out.pieces.size() == max_notification_records;
        at = full ? s.size() : std::max(value_end(s, at).at, at + 1);
        out.pieces.push_back(
            {out.pieces.size() + 1, without_blanks_behind(s.substr(from, at - from)), lines.at(from), full});
    }
}

bool every_line_opens_an_object(std::string_view s)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < s.size(); ++count) {
        if (at = skip_blanks(s, at); at == s.size()) break;
        if (s[at] != '{') return false;
        at = std::min(s.find('\n', at), s.size());
    }
    return count >= 2;
}

} // namespace

JsonPieces split_json(std::string_view s, bool as_lines)
{
    JsonPieces out;
    const std::size_t first = skip_blanks(s, 0);
    if (first == s.size()) return out;
    if (!as_lines && s[first] == '[') {
        split_array(s, first, out);
        return out;
    }
    if (!as_lines) {
        const ValueEnd end = value_end(s, first);
        const std::size_t next = skip_blanks(s, end.at), line_break = s.find('\n', first);
        const bool first_line_is_whole = end.whole && next < s.size() && end.at <= line_break && line_break < next;
        as_lines = first_line_is_whole || every_line_opens_an_object(s);
    }
    if (as_lines) {
        out.form = FileForm::json_lines;
        split_lines(s, out);
    } else {
        split_objects(s, first, out);
    }
    return out;
}

} // namespace fyr
