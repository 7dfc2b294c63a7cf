// What was made up for training or for the demo says so in its id, which travels with every export: "fictive-…", "demo-…". A
// daily wall takes nothing of the kind, by whatever way it comes. Source: domain.md 7.2 (P12).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fyr {

inline constexpr std::string_view fictive_mark = "fictive-", demo_mark = "demo-";
/// What somebody typed on the glass of the training world; else as what comes in a file.
inline constexpr std::string_view typed_mark = "fictive-typed-";

[[nodiscard]] inline bool is_made_up(std::string_view id) { return id.starts_with(fictive_mark) || id.starts_with(demo_mark); }
[[nodiscard]] inline bool is_typed_in_training(std::string_view id) { return id.starts_with(typed_mark); }
/// `entry`: of the journal, `at`: when; both together are nobody else's.
[[nodiscard]] inline std::string id_typed_in_training(std::uint64_t entry, std::int64_t at)
{
    std::string when; // in letters: so many digits would be somebody's number
    for (; at > 0; at /= 26) when += static_cast<char>('a' + at % 26);
    return std::string(typed_mark) + std::to_string(entry) + "-" + when;
}
/// The id with its mark.
[[nodiscard]] inline std::string marked_as_made_up(const std::string& id) { return is_made_up(id) ? id : std::string(fictive_mark) + id; }

} // namespace fyr
