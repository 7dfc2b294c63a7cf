// What all files of assets/templates have in common: places in them, texts in two languages, labels of one or two lines.
// Only for .cpp files of codec/.
#pragma once

#include "codec/strict_json.hpp"

#include <set>

namespace fyr::template_checks {

inline std::string operator/(const std::string& place, std::size_t i) { return place + "/" + std::to_string(i); }
inline std::string operator/(const std::string& place, const char* member) { return place + "/" + member; }

/// Both languages have 1..`high` characters.
inline void check_words(StrictReader& r, const std::string& place, const Words& words, std::size_t high)
{
    r.check_text(place / "da", words.da, 1, high);
    r.check_text(place / "en", words.en, 1, high);
}

/// One or two lines of at most 22 characters: what fits beside a triangle, a lane or a radar.
inline void check_lines(StrictReader& r, const std::string& place, const std::vector<std::string>& lines)
{
    r.check_count(place, lines.size(), 1, 2);
    for (std::size_t i = 0; i < lines.size(); ++i) r.check_text(place / i, lines[i], 1, 22);
}

/// A key that nothing else in `seen` has; it is added there.
inline void check_new_key(StrictReader& r, const std::string& place, const std::string& key, std::set<std::string>& seen)
{
    r.check_key(place, key);
    if (!seen.insert(key).second) r.refuse(place, "rules.reason.twice", shown(key));
}

} // namespace fyr::template_checks
