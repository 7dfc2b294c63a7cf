// Numbers and addresses that name a person, found in free text and covered before anything is shown or stored.
// Rather one too many than one too few, but times, dates, years, sections and amounts stay readable.
// Source: domain.md 7.3. A number is never let through for failing mod-11: valid ones exist that do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// The text with CPR-like numbers as "••••••-••••", e-mail addresses as "•••@•••" and Danish phone numbers as
/// "•• •• •• ••", and how many of each were covered.
struct Masked {
    std::string text;
    int cpr = 0, email = 0, phone = 0;
    [[nodiscard]] int total() const { return cpr + email + phone; }
    bool operator==(const Masked&) const = default;
};

/// Linear in the length. UTF-8 stays UTF-8 (malformed bytes pass through untouched). Masking twice is masking once.
/// CPR-like: a day of a year (day + 60 as well) and four digits, in any of the groups and with any of the signs between them in
/// which they are found written (tests/corpora/privacy/ways_cpr.txt): in pairs, a digit a box, with the century, without its
/// first nought, with "&nbsp;" or "%2D", behind "sidste fire"; any ten digits behind "cpr". Phone: eight digits in the usual
/// groups, with or without +45 or 0045, other countries behind '+' or 00, six digits behind "tlf."; not after "sagsnr.", "cvr"
/// and the like, not before "kr.", not years and not dates. Mail: also "(at)", "snabel-a", with blanks. Not found: digits in
/// words, letters in place of digits, a number whose parts stand in different sentences, names and streets.
[[nodiscard]] Masked mask_private(std::string_view utf8);

/// What names a person, where it stands in the text (bytes), in order and none overlapping: what mask_private covers, and full
/// names (two capitalised words or more in a row, none among `not_names`): those are a guess and only warned of.
enum class PrivateKind { cpr, email, phone, name };
struct PrivateSpan {
    std::size_t begin = 0, end = 0;
    PrivateKind kind = PrivateKind::cpr;
    bool operator==(const PrivateSpan&) const = default;
};
[[nodiscard]] std::vector<PrivateSpan> private_spans(std::string_view utf8, const std::vector<std::string>& not_names);

/// True when mask_private would cover a CPR-like number.
[[nodiscard]] bool looks_like_cpr(std::string_view utf8);

} // namespace fyr
