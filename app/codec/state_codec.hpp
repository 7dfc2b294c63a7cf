// The whole state ↔ texts: the parts of a checkpoint, and one hash that two equal states share.
#pragma once

#include "base/result.hpp"
#include "domain/state.hpp"

#include <string>
#include <utility>
#include <vector>

namespace fyr {

/// The number of today's checkpoint format; newer ones are refused.
inline constexpr int state_format = 3;

/// (key, text) pairs: "meta" (format, next ids), "board" without its archive, "known", "meeting/PLACE" for every meeting of the archive
/// (1: the oldest; until format 3 they stood in the board), "case/ID" for every case and "plan/ID" for every game plan. The same state
/// gives the same bytes.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> encode_state(const State& state);
/// ErrorKind::corrupt ("store.checkpoint", part, place) when any part is not whole, ErrorKind::unsupported
/// ("store.newer") when a newer program wrote it.
[[nodiscard]] Result<State> decode_state(const std::vector<std::pair<std::string, std::string>>& parts);

/// 16 hexadecimal digits over the canonical text of the state (without "meta"): the same for equal states, in any
/// program.
[[nodiscard]] std::string state_hash(const State& state);
/// The hash of a text in the same way (FNV-1a, 64 bit): a fingerprint, not a seal.
[[nodiscard]] std::string text_hash(std::string_view text);

} // namespace fyr
