#include "platform/data_key.hpp"

#include "base/secrets.hpp"
#include "platform/files.hpp"
#include "platform/journal_check.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>

namespace fyr {
namespace {

constexpr std::size_t key_bytes = 32;

Error no_key(const char* key, const std::string& file) { return failed(ErrorKind::io, key, {{"file", shown_name(file)}}); }

bool lies_in(const std::string& file, const std::string& folder)
{
    std::error_code error;
    const auto inner = std::filesystem::weakly_canonical(file, error), outer = std::filesystem::weakly_canonical(folder, error);
    if (error) return false;
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

bool is_hex(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

/// "" when it is neither 32 bytes nor 64 hex digits.
std::string hex_of(const std::string& bytes)
{
    if (bytes.size() == key_bytes) return to_hex(bytes);
    std::string digits = bytes;
    while (!digits.empty() && (digits.back() == '\n' || digits.back() == '\r')) digits.pop_back();
    if (digits.size() == 2 * key_bytes && is_hex(digits)) return digits;
    wipe(digits);
    return {};
}

Result<std::string> key_in(const std::string& file)
{
    auto bytes = read_file(file, 4096);
    if (!bytes) {
        const std::string& why = bytes.error().message.key;
        return no_key(why == "file.missing" ? "key.missing" : why == "file.too_large" ? "key.malformed" : "key.unreadable", file);
    }
    std::string digits = hex_of(*bytes);
    wipe(*bytes);
    if (digits.empty()) return no_key("key.malformed", file);
    std::string key = "x'" + digits + "'";
    wipe(digits);
    return key;
}

} // namespace

Result<std::string> read_key(const std::string& file, const std::string& data_dir)
{
    if (file.empty()) {
        const char* credentials = std::getenv("CREDENTIALS_DIRECTORY");
        const std::string credential = credentials ? std::string(credentials) + "/" + key_credential : std::string{};
        if (!credentials || !file_exists(credential)) return std::string{};
        return key_in(credential);
    }
    if (lies_in(file, data_dir)) return no_key("key.inside", file);
    struct stat about {};
    if (::stat(file.c_str(), &about) == 0 && S_ISREG(about.st_mode) && (about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return no_key("key.open_to_others", file);
    return key_in(file);
}

bool is_about_the_key(const Error& error)
{
    const std::string& key = error.message.key;
    return key.starts_with("key.") || key == "store.locked" || key == "store.not_encrypted";
}

} // namespace fyr
