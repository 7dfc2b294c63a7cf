#include "session/log_anchor.hpp"

#include "domain/fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace fyr {

namespace {

constexpr std::string_view kind = "fyr.anchor.1";
/// Words of the log after which people are others (session/access.hpp).
constexpr auto people_acts = std::to_array<std::string_view>({"added_person", "changed_code", "changed_role", "removed_person", "began_log"});

std::string hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

/// 64 bits over who has which code and role: enough to see that something is other than it was (FNV-1a), and no way back to a code.
std::string mark_of(const std::vector<PersonRow>& people)
{
    std::uint64_t mark = 14695981039346656037ULL;
    const auto add = [&](std::string_view text) {
        for (const char c : text) mark = (mark ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        mark = (mark ^ 0x1FFU) * 1099511628211ULL; // where one ends and the next begins
    };
    for (const PersonRow& p : people) {
        add(std::to_string(p.id));
        for (const std::string* text : {&p.initials, &p.role, &p.secret}) add(*text);
    }
    std::string bytes;
    for (int i = 0; i < 8; ++i) bytes += static_cast<char>((mark >> (8 * i)) & 0xFFU);
    return hex(bytes);
}

struct Anchor {
    std::uint64_t number = 0;
    std::string link, people; ///< hexadecimal
};

std::string write_anchor(const Anchor& a) { return std::string(kind) + ' ' + std::to_string(a.number) + ' ' + a.link + ' ' + a.people; }

std::optional<Anchor> read_anchor(std::string_view text)
{
    if (!text.starts_with(kind) || text.size() <= kind.size()) return std::nullopt;
    text.remove_prefix(kind.size() + 1);
    Anchor a;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), a.number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    const std::size_t blank = text.find(' ', 1);
    if (error != std::errc{} || blank == std::string_view::npos) return std::nullopt;
    a.link = text.substr(1, blank - 1);
    a.people = text.substr(blank + 1);
    return a;
}

Anchor anchor_of(const AccessBook& book)
{
    const LogEnd end = book.log_end();
    return {end.number, hex(end.link), mark_of(book.people())};
}

} // namespace

Result<LogFault> look_at_anchor(std::string_view note, const AccessBook* book)
{
    const auto anchor = read_anchor(note);
    if (!anchor) return note.empty() ? LogFault::none : LogFault::rewritten;
    if (!book) return LogFault::gone;
    if (book->log_end().number < anchor->number) return LogFault::cut;
    bool found = anchor->number == 0, said = false;
    const auto read = book->read_log(anchor->number == 0 ? 0 : anchor->number - 1, [&](const LogRow& line) {
        if (line.number == anchor->number) found = hex(line.link) == anchor->link;
        else said = said || std::find(people_acts.begin(), people_acts.end(), line.what) != people_acts.end();
        return found;
    });
    if (!read) return read.error();
    if (!found) return LogFault::rewritten;
    return said || mark_of(book->people()) == anchor->people ? LogFault::none : LogFault::people;
}

Result<std::uint64_t> AnchoredBook::change(const BookChange& change)
{
    const auto done = book_.change(change);
    if (done && (change.put || change.remove != 0 || !change.lines.empty())) (void)anchor();
    return done;
}

Result<void> AnchoredBook::anchor()
{
    const std::string now = write_anchor(anchor_of(book_));
    const auto noted = journal_.note(anchor_note);
    return noted && *noted == now ? Result<void>{} : journal_.set_note(anchor_note, now);
}

Result<std::string> AnchoredBook::begin()
{
    const auto note = journal_.note(anchor_note);
    if (!note) return note.error();
    const auto found = look_at_anchor(*note, &book_);
    if (!found) return found.error();
    // While the fault is not kept the old note stays: it will be found again.
    if (*found == LogFault::none || journal_.set_note(log_fault_note, name_of(*found))) (void)anchor();
    else return std::string(name_of(*found));
    return journal_.note(log_fault_note);
}

} // namespace fyr
