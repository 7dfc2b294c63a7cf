// The id of a record that brings none: a keyed hash of what it says. Part of record_check.hpp; the one place here that
// uses libsodium.
#include "codec/record_check.hpp"

#include <sodium.h>

#include <array>

namespace fyr {

std::string content_id(std::string_view content, std::string_view secret)
{
    const auto bytes = [](std::string_view s) { return reinterpret_cast<const unsigned char*>(s.data()); };
    std::array<unsigned char, 32> key{};
    crypto_generichash(key.data(), key.size(), bytes(secret), secret.size(), nullptr, 0);
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), bytes(content), content.size(), key.data(), key.size());
    std::array<char, 33> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return std::string("sha:") + hex.data();
}

} // namespace fyr
