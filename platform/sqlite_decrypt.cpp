#include "platform/sqlite_decrypt.hpp"

#include "platform/page_carver.hpp"

#include <openssl/evp.h>
#include <sodium.h>

#include <array>
#include <memory>

namespace fyr {
namespace {

constexpr std::size_t vector_at = encrypted_usable, salt_size = 16;

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

class PageCipher {
public:
    explicit PageCipher(const std::array<unsigned char, 32>& key) : key_(key), context_(EVP_CIPHER_CTX_new()) {}

    /// `page` becomes plain where it lies; what stands behind the usable bytes becomes zeros.
    [[nodiscard]] bool decrypt(char* page, bool is_first) const
    {
        const std::size_t from = is_first ? salt_size : 0;
        std::array<unsigned char, page_size> out{};
        int got = 0;
        auto* in = reinterpret_cast<unsigned char*>(page);
        const bool begun = context_ && EVP_DecryptInit_ex(context_.get(), EVP_aes_256_cbc(), nullptr, key_.data(), in + vector_at) == 1;
        if (!begun || EVP_CIPHER_CTX_set_padding(context_.get(), 0) != 1) return false;
        if (EVP_DecryptUpdate(context_.get(), out.data() + from, &got, in + from, static_cast<int>(encrypted_usable - from)) != 1) return false;
        if (is_first) std::string_view{"SQLite format 3\0", salt_size}.copy(reinterpret_cast<char*>(out.data()), salt_size);
        std::copy(out.begin(), out.end(), page);
        return true;
    }

private:
    const std::array<unsigned char, 32>& key_;
    std::unique_ptr<EVP_CIPHER_CTX, FreeContext> context_;
};

} // namespace

std::optional<Decrypted> decrypt_pages(std::string_view database, std::string_view log, std::string_view key)
{
    std::array<unsigned char, 32> raw{};
    std::size_t size = 0;
    if (key.size() != 67 || !key.starts_with("x'") || !key.ends_with('\'') ||
        sodium_hex2bin(raw.data(), raw.size(), key.data() + 2, 64, nullptr, &size, nullptr) != 0 || size != raw.size())
        return std::nullopt;
    Decrypted plain{std::string{database.substr(0, database.size() / page_size * page_size)}, std::string{log}};
    const PageCipher cipher{raw};
    bool good = true;
    for (std::size_t at = 0; at < plain.database.size(); at += page_size) good = good && cipher.decrypt(plain.database.data() + at, at == 0);
    for (std::size_t at = log_header; at + frame_header + page_size <= log.size(); at += frame_header + page_size)
        good = good && cipher.decrypt(plain.log.data() + at + frame_header, log.substr(at, 4) == std::string_view{"\0\0\0\1", 4});
    sodium_memzero(raw.data(), raw.size());
    if (!good) return std::nullopt;
    return plain;
}

} // namespace fyr
