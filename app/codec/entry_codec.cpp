#include "codec/entry_codec.hpp"

#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "codec/fields_json.hpp"
#include "codec/json_pull.hpp"
#include "codec/migrate.hpp"

namespace fyr {

namespace {

using fields_json::Json;
using fields_json::Style;

Json message_json(const Message& m)
{
    Json out = Json::array({m.key});
    for (const auto& [name, value] : m.args) out.push_back(Json::array({name, value}));
    return out;
}

bool read_message(const Json& json, Message& m)
{
    if (!json.is_array() || json.empty() || !json[0].is_string()) return false;
    m.key = json[0].get<std::string>();
    for (std::size_t i = 1; i < json.size(); ++i) {
        const Json& pair = json[i];
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string()) return false;
        m.args.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
    }
    return true;
}

template <std::size_t I = 0>
bool read_event(std::string_view kind, const Json& json, Event& event, std::string& place)
{
    if constexpr (I == std::variant_size_v<Event::Union>) {
        return false;
    } else {
        using E = std::variant_alternative_t<I, Event::Union>;
        if (kind != E::kind) return read_event<I + 1>(kind, json, event, place);
        E read{};
        if (!fields_json::read(json, read, place)) return false;
        event = std::move(read);
        return true;
    }
}

bool read_message(JsonPull& from, Message& m)
{
    const auto pair = [&](std::pair<std::string, std::string>& into) {
        std::size_t parts = 0;
        return from.list([&](std::size_t i) { return ++parts <= 2 && from.string(i == 0 ? into.first : into.second); }) &&
               parts == 2;
    };
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

/// An act of any format so far (2 only says more than 1), in one pass and without a tree: a start may have thousands to read. Nothing when the line
/// is anything else or not whole; then the tree finds out what.
std::optional<Acted> read_act(std::string_view line)
{
    if (!is_utf8(line)) return std::nullopt;
    JsonPull from(line);
    Acted acted;
    int v = 0;
    unsigned met = 0;
    const auto first = [&](unsigned bit) { return (std::exchange(met, met | bit) & bit) == 0; };
    const auto event = [&](std::size_t) {
        std::size_t kinds = 0;
        Event& into = acted.events.emplace_back();
        return from.object([&](std::string_view kind) { return ++kinds == 1 && read_event(kind, from, into); }) && kinds == 1;
    };
    const bool good = from.object([&](std::string_view name) {
        if (name == "v") return first(1) && from.read(v);
        if (name == "acted") return first(2) && from.read(acted.kind);
        if (name == "name") return first(4) && read_message(from, acted.name);
        return name == "events" && first(8) && from.list(event);
    });
    if (!good || !from.at_end() || met != 15 || v < 1 || v > entry_format) return std::nullopt;
    return acted;
}

Error bad(const std::string& place) { return failed(ErrorKind::corrupt, "store.entry", {{"place", place}}); }

} // namespace

std::string encode_entry(const Entry& entry)
{
    Json out{{"v", entry_format}};
    std::visit(overloaded{[&](const Acted& acted) {
                              out["acted"] = std::string(name_of(acted.kind));
                              out["name"] = message_json(acted.name);
                              Json events = Json::array();
                              for (const Event& event : acted.events)
                                  std::visit(
                                      [&](const auto& e) {
                                          events.push_back(
                                              {{std::string(e.kind), fields_json::write(e, Style::compact)}});
                                      },
                                      event);
                              out["events"] = std::move(events);
                          },
                          [&](const Undone&) { out["undone"] = true; }, [&](const Redone&) { out["redone"] = true; }},
               entry);
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Entry> decode_entry(std::string_view line)
{
    if (auto acted = read_act(line)) return Entry{*std::move(acted)};
    Json json = Json::parse(line, nullptr, false);
    if (json.is_discarded() || !json.is_object()) return bad("/");
    const auto v = json.find("v");
    if (v == json.end() || !v->is_number_unsigned()) return bad("/v");
    if (v->get<std::uint64_t>() > static_cast<std::uint64_t>(entry_format)) return failed(ErrorKind::unsupported, "store.newer");
    if (!migrate_entry(json)) return bad("/v");
    if (json.contains("undone")) return Entry{Undone{}};
    if (json.contains("redone")) return Entry{Redone{}};
    Acted acted;
    std::string place = "/acted";
    if (!json.contains("acted") || !fields_json::read(json["acted"], acted.kind, place)) return bad("/acted");
    if (!json.contains("name") || !read_message(json["name"], acted.name)) return bad("/name");
    const auto events = json.find("events");
    if (events == json.end() || !events->is_array()) return bad("/events");
    for (std::size_t i = 0; i < events->size(); ++i) {
        const Json& one = (*events)[i];
        place = "/events/" + std::to_string(i);
        if (!one.is_object() || one.size() != 1) return bad(place);
        Event event;
        if (!read_event(one.begin().key(), one.begin().value(), event, place)) return bad(place);
        acted.events.push_back(std::move(event));
    }
    return Entry{std::move(acted)};
}

} // namespace fyr
