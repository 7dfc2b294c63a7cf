#include "codec/migrate.hpp"

#include "codec/entry_codec.hpp"

#include <nlohmann/json.hpp> // the field's standard: a step works on a tree, whatever the text looked like

#include <array>

namespace fyr {

namespace {

using nlohmann::json;

/// 2 knows game plans; what 1 could say it says in the same way.
void to_2(json&) {}
/// 3 says at which side of the wall somebody acted; what 2 did counts for both.
void to_3(json&) {}

/// step_from[n - 1] turns format n into n + 1. There are entry_format - 1 of them, without holes.
using StepUp = void (*)(json&);
constexpr std::array<StepUp, entry_format - 1> step_from{to_2, to_3};

} // namespace

std::optional<std::string> migrated_entry(std::string_view line)
{
    json entry = json::parse(line, nullptr, false);
    if (!entry.is_object()) return std::nullopt;
    const auto v = entry.find("v");
    if (v == entry.end() || !v->is_number_unsigned()) return std::nullopt;
    constexpr auto today = static_cast<std::uint64_t>(entry_format);
    const auto from = v->get<std::uint64_t>();
    if (from < 1 || from > today) return std::nullopt;
    for (std::uint64_t n = from; n < today; ++n) step_from[n - 1](entry);
    entry["v"] = today;
    return entry.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace fyr
