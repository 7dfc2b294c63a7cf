// What the three files of rules share: finding the case, cleaning texts, naming the act. Inside domain only.
#pragma once

#include "domain/decide.hpp"

namespace fyr::rules_of {

/// Trimmed, CPR-like numbers, addresses and phone numbers masked, at most `limit` characters or refused.
[[nodiscard]] Result<std::string> clean(const std::string& text, std::size_t limit);
/// clean(), and not empty: else refused with `empty_key`.
[[nodiscard]] Result<std::string> required(const std::string& text, std::size_t limit, const char* empty_key);
/// A key of a triangle's dimension, or nothing at all where `may_be_empty`; else refused. Which keys exist is known to
/// the templates alone.
[[nodiscard]] Result<void> dimension_key(std::string_view key, bool may_be_empty);
[[nodiscard]] Acted act(std::string name_key, const Case& c, std::vector<Event> events);
[[nodiscard]] Result<const Case*> open_case(const State& state, CaseId id);

[[nodiscard]] Result<Acted> receive(const State& state, const ReceiveNotification& command, const Context& context);
[[nodiscard]] Result<Acted> decide_acute(const State& state, const Command& command, const Context& context);
[[nodiscard]] Result<Acted> decide_safety(const State& state, const Command& command, const Context& context);
[[nodiscard]] Result<Acted> decide_funnel(const State& state, const Command& command, const Context& context);
/// Focus points and what is put aside: the part of decide_funnel for an open case. Another command: "no.gone".
[[nodiscard]] Result<Acted> decide_focus(const Case& c, const Command& command, const Rules& rules);
[[nodiscard]] Result<Acted> decide_next_step(const State& state, const Command& command, const Context& context);
[[nodiscard]] Result<Acted> decide_round(const State& state, const ChangeRound& command, const Context& context);
[[nodiscard]] Result<Acted> decide_meeting(const State& state, const Command& command, const Context& context);

inline constexpr std::size_t code_text = 12;  ///< an alias
/// Initials or a first name of a colleague: they stand on the board and in every overview, so there is no room for more.
inline constexpr std::size_t name_text = 16;
inline constexpr std::size_t short_text = 60; ///< roles, sources, references
/// Notes, hypotheses, focus points, questions.
[[nodiscard]] inline std::size_t note_text(const Rules& rules)
{
    return static_cast<std::size_t>(rules.funnel.concern_max_chars);
}
/// Reasons and actions.
[[nodiscard]] inline std::size_t line_text(const Rules& rules)
{
    return static_cast<std::size_t>(rules.funnel.reason_max_chars);
}

} // namespace fyr::rules_of
