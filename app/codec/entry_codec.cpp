#include "codec/entry_codec.hpp"

#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "codec/json_pull.hpp"
#include "codec/json_text.hpp"
#include "codec/migrate.hpp"

namespace fyr {

namespace {

using json_text::Style;
using json_text::TextOut;

/// What a line says before it is known to be an entry.
struct Line {
    std::uint64_t v = 0;
    Acted acted;
    WallSide side = WallSide::none;
    bool undone = false, redone = false;
    bool has_kind = false, has_name = false, has_events = false, has_side = false;
};

void write_message(TextOut& out, const Message& m)
{
    out.add('[');
    out.add_string(m.key);
    for (const auto& [name, value] : m.args) {
        out.add(",[");
        out.add_string(name);
        out.add(',');
        out.add_string(value);
        out.add(']');
    }
    out.add(']');
}

/// Where at the wall it was done, when somebody said so.
void write_side(TextOut& out, WallSide side)
{
    if (side == WallSide::none) return;
    out.add(",\"side\":\"");
    out.add(name_of(side));
    out.add('"');
}

void write_event(TextOut& out, const Event& event)
{
    std::visit(
        [&](const auto& e) {
            out.add("{\"");
            out.add(e.kind);
            out.add("\":");
            json_text::write<Style::compact, 0>(out, e);
            out.add('}');
        },
        event);
}

bool read_message(JsonPull& from, Message& m)
{
    const auto pair = [&](std::pair<std::string, std::string>& into) {
        std::size_t parts = 0;
        return from.list([&](std::size_t i) { return ++parts <= 2 && from.string(i == 0 ? into.first : into.second); }) &&
               parts == 2;
    };
    m = {};
    bool has_key = false;
    return from.list([&](std::size_t i) {
        has_key = true;
        return i == 0 ? from.string(m.key) : pair(m.args.emplace_back());
    }) && has_key;
}

template <std::size_t I = 0>
bool read_event(std::string_view kind, JsonPull& from, Event& event)
{
    if constexpr (I == std::variant_size_v<Event::Union>) {
        return false;
    } else {
        using E = std::variant_alternative_t<I, Event::Union>;
        if (kind != E::kind) return read_event<I + 1>(kind, from, event);
        return from.read(event.emplace<I>());
    }
}

/// Reads what an entry may hold; what it does not know it passes over. False at the first thing of the wrong shape.
bool read_line(JsonPull& from, Line& line)
{
    const auto event = [&](std::size_t) {
        std::size_t kinds = 0;
        Event& into = line.acted.events.emplace_back();
        return from.object([&](std::string_view kind) { return ++kinds == 1 && read_event(kind, from, into); }) && kinds == 1;
    };
    const auto once = [](bool& had) { return !std::exchange(had, true); };
    return from.object([&](std::string_view name) {
        if (name == "v") return line.v == 0 && from.read(line.v);
        if (name == "acted") return once(line.has_kind) && from.read(line.acted.kind);
        if (name == "name") return once(line.has_name) && read_message(from, line.acted.name);
        if (name == "events") return once(line.has_events) && from.list(event);
        if (name == "side") return once(line.has_side) && from.read(line.side);
        if (name == "undone") return from.read(line.undone);
        if (name == "redone") return from.read(line.redone);
        return from.skip();
    }) && from.at_end();
}

/// The format a line says it has, whatever else it holds; 0: none, nothing: it is no JSON object.
std::optional<std::uint64_t> format_of(std::string_view text)
{
    JsonPull from(text);
    std::uint64_t v = 0;
    bool good = true;
    const bool whole = from.object([&](std::string_view name) {
        if (name != "v") return from.skip();
        return good = from.read(v);
    });
    if (!whole && good) return std::nullopt;
    return good ? v : 0;
}

Error bad(const std::string& place) { return failed(ErrorKind::corrupt, "store.entry", {{"place", place}}); }

Result<Entry> entry_of(Line&& line)
{
    if (line.undone) return Entry{Undone{line.side}};
    if (line.redone) return Entry{Redone{line.side}};
    if (!line.has_kind) return bad("/acted");
    if (!line.has_name) return bad("/name");
    if (!line.has_events) return bad("/events");
    line.acted.side = line.side;
    return Entry{std::move(line.acted)};
}

} // namespace

std::string encode_entry(const Entry& entry)
{
    TextOut out(256);
    out.add("{\"v\":");
    out.add_number(std::uint64_t{entry_format});
    std::visit(overloaded{[&](const Acted& acted) {
                              out.add(",\"acted\":\"");
                              out.add(name_of(acted.kind));
                              out.add("\",\"name\":");
                              write_message(out, acted.name);
                              out.add(",\"events\":[");
                              for (std::size_t i = 0; i < acted.events.size(); ++i) {
                                  if (i > 0) out.add(',');
                                  write_event(out, acted.events[i]);
                              }
                              out.add(']');
                              write_side(out, acted.side);
                          },
                          [&](const Undone& u) {
                              out.add(",\"undone\":true");
                              write_side(out, u.side);
                          },
                          [&](const Redone& r) {
                              out.add(",\"redone\":true");
                              write_side(out, r.side);
                          }},
               entry);
    out.add('}');
    std::string text = std::move(out).take();
    if (!is_utf8(text)) text = to_utf8(to_code_points(text)); // every door checks; should one not, the line still reads
    return text;
}

Result<Entry> decode_entry(std::string_view text)
{
    if (!is_utf8(text)) return bad("/");
    Line line;
    JsonPull from(text);
    const bool good = read_line(from, line);
    if (good && line.v == entry_format) return entry_of(std::move(line));
    const auto v = format_of(text);
    if (!v) return bad("/");
    if (*v > entry_format) return failed(ErrorKind::unsupported, "store.newer");
    if (*v == 0) return bad("/v");
    if (*v == entry_format) return bad(from.place().empty() ? "/" : from.place());
    const auto migrated = migrated_entry(text);
    return migrated ? decode_entry(*migrated) : Result<Entry>(bad("/v"));
}

} // namespace fyr
