// One journal entry ↔ one line of JSON: {"v":3,"acted":"act","name":[key,…],"events":[{"card_moved":{…}}],"side":"left"}.
// Distrusts everything: a line that is not one of ours is an error with its place, never a guess.
#pragma once

#include "domain/history.hpp"

#include <string>
#include <string_view>

namespace fyr {

/// The number of today's entry format. Older ones are migrated (migrate.hpp), newer ones refused.
inline constexpr int entry_format = 3;

[[nodiscard]] std::string encode_entry(const Entry& entry);
/// ErrorKind::corrupt ("store.entry", place) or ErrorKind::unsupported ("store.newer").
[[nodiscard]] Result<Entry> decode_entry(std::string_view line);

} // namespace fyr
