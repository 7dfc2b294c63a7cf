// The pages of an encrypted database without asking whether they are whole: SQLCipher gives nothing of a page with one changed
// byte, while of its text only some 17 bytes are lost. For the repair of a damaged journal; what comes out is proved by the
// journal's own checksums. SQLCipher 4's way: AES-256 in CBC mode, each page with its own initial vector. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fyr {

struct Decrypted {
    std::string database, log; ///< in memory only
};

/// Of a key as "x'<64 hex digits>'"; nothing for any other. Bytes that are no whole page at the end are left out.
[[nodiscard]] std::optional<Decrypted> decrypt_pages(std::string_view database, std::string_view log, std::string_view key);

} // namespace fyr
