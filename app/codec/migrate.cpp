#include "codec/migrate.hpp"

#include "codec/entry_codec.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace fyr {

namespace {

/// 2 knows game plans; what 1 could say it says in the same way.
void to_2(nlohmann::json&) {}

/// step_from[n - 1] turns format n into n + 1. There are entry_format - 1 of them, without holes.
using Step = void (*)(nlohmann::json&);
constexpr std::array<Step, entry_format - 1> step_from{to_2};

} // namespace

bool migrate_entry(nlohmann::json& entry)
{
    constexpr auto today = static_cast<std::uint64_t>(entry_format);
    const auto v = entry.find("v");
    if (v == entry.end() || !v->is_number_unsigned()) return false;
    const auto from = v->get<std::uint64_t>();
    if (from < 1 || from > today) return false;
    for (std::uint64_t n = from; n < today; ++n) {
        step_from[n - 1](entry);
        entry["v"] = n + 1;
    }
    return true;
}

} // namespace fyr
