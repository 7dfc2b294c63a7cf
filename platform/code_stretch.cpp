#include "platform/code_stretch.hpp"

#include "platform/store_error.hpp"

#include <sodium.h>

namespace fyr {

std::string new_salt()
{
    std::string salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), salt.size());
    return salt;
}

Result<std::string> stretch_code(std::string_view code, std::string_view salt, const CodeCost& cost)
{
    FYR_ASSERT(salt.size() == crypto_pwhash_SALTBYTES, "a salt of new_salt()");
    std::string out(32, '\0');
    const int failed = crypto_pwhash(reinterpret_cast<unsigned char*>(out.data()), out.size(), code.data(), code.size(),
                                     reinterpret_cast<const unsigned char*>(salt.data()), cost.passes,
                                     cost.memory_kib << 10U, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) return store_error("store.memory", "argon2id");
    return out;
}

} // namespace fyr
