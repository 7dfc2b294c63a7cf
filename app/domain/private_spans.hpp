// Where a text holds what names a person; privacy.cpp covers it. One file per kind.
#pragma once

#include "domain/digit_groups.hpp"

#include <string>
#include <vector>

namespace fyr {

/// Bytes begin..end of the text.
struct Span {
    std::size_t begin = 0, end = 0;
};
/// In order, none overlapping.
using Spans = std::vector<Span>;

[[nodiscard]] Spans find_cprs(const DigitGroups& groups);
[[nodiscard]] Spans find_emails(std::string_view text);
/// Wants a text in which the two above are covered already: they may hold digits and change what stands before.
[[nodiscard]] Spans find_phones(const DigitGroups& groups);
/// Two words or more that are written like names, one after the other, none of them among `not_names` (whatever their case).
[[nodiscard]] Spans find_names(std::string_view text, const std::vector<std::string>& not_names);

} // namespace fyr
