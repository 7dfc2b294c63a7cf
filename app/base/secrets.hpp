// Secrets in memory: compared without telling where they differ, and forgotten.
#pragma once

#include <string>
#include <string_view>

namespace fyr {

/// Takes the same time wherever they differ.
[[nodiscard]] inline bool same_secret(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) return false;
    unsigned differs = 0;
    for (std::size_t i = 0; i < a.size(); ++i) differs |= static_cast<unsigned>(static_cast<unsigned char>(a[i] ^ b[i]));
    return differs == 0;
}

/// Overwrites what stands there, whatever the compiler thinks of it, and leaves an empty text.
inline void wipe(std::string& text)
{
    volatile char* at = text.data();
    for (std::size_t i = 0; i < text.size(); ++i) at[i] = '\0';
    text.clear();
}

} // namespace fyr
