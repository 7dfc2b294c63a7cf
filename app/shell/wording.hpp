// How what somebody wrote is known again in the bytes of any file (codec/bare_words.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// Stretches of one text. Several of a long one, so that a copy that was mended here and there is known as well.
struct Wording {
    std::vector<std::string> stretches; ///< of bare words
    bool telling = false;               ///< long enough that nobody else writes the same
};

/// Nothing to look for: no stretches. What was masked in `text` is not looked for.
[[nodiscard]] Wording wording_of(std::string_view text);

/// maybe: words that others might write too ("Se vedhæftet"), or only some of it.
enum class Found { no, maybe, yes };
[[nodiscard]] Found found_in(std::string_view bare, const Wording& wording);

} // namespace fyr
