// What is half written, as the journal keeps it beside its rows: JSON on one line. Pure.
#pragma once

#include "base/result.hpp"
#include "domain/draft.hpp"

namespace fyr {

inline constexpr std::size_t max_drafts_bytes = std::size_t{1} << 20U; ///< larger: refused unread

[[nodiscard]] std::string encode_drafts(const Drafts& drafts);
/// decode_drafts(encode_drafts(d)) gives d. Refused: corrupt.
[[nodiscard]] Result<Drafts> decode_drafts(std::string_view json_text);

} // namespace fyr
