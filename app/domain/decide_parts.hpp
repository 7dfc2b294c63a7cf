// What the three files of rules share: finding the case, cleaning texts, naming the act. Inside domain only.
#pragma once

#include "domain/decide.hpp"

namespace fyr::rules_of {

/// Trimmed, CPR-like numbers, addresses and phone numbers masked, at most `limit` characters or refused.
[[nodiscard]] Result<std::string> clean(const std::string& text, std::size_t limit);
/// clean(), and not empty: else refused with `empty_key`.
[[nodiscard]] Result<std::string> required(const std::string& text, std::size_t limit, const char* empty_key);
[[nodiscard]] Acted act(std::string name_key, const Case& c, std::vector<Event> events);
[[nodiscard]] Result<const Case*> open_case(const State& state, CaseId id);

[[nodiscard]] Result<Acted> decide_safety(const State& state, const Command& command, const Context& context);
[[nodiscard]] Result<Acted> decide_funnel(const State& state, const Command& command, const Context& context);
[[nodiscard]] Result<Acted> decide_next_step(const State& state, const Command& command, const Context& context);
[[nodiscard]] Result<Acted> decide_meeting(const State& state, const Command& command, const Context& context);

inline constexpr std::size_t short_text = 60;  ///< initials, roles, references
inline constexpr std::size_t line_text = 200;  ///< reasons, actions
inline constexpr std::size_t note_text = 240;  ///< a note as the editor allows it

} // namespace fyr::rules_of
