#include "codec/migrate.hpp"

#include "codec/entry_codec.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace fyr {

namespace {

/// step_from[n - 1] turns format n into n + 1. There are entry_format - 1 of them, without holes.
using Step = void (*)(nlohmann::json&);
constexpr std::array<Step, entry_format - 1> step_from{};

} // namespace

bool migrate_entry(nlohmann::json& entry)
{
    const int from = entry.value("v", 0);
    if (from < 1) return false;
    for (auto n = static_cast<std::size_t>(from); n < static_cast<std::size_t>(entry_format); ++n) {
        step_from[n - 1](entry);
        entry["v"] = n + 1;
    }
    return true;
}

} // namespace fyr
