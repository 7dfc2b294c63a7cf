#include "platform/journal_check.hpp"

#include <sodium.h>


namespace fyr {
namespace {

constexpr std::size_t check_size = 16;

/// BLAKE2b, fed piece by piece.
class Digest {
public:
    explicit Digest(std::size_t size) : size_(size) { crypto_generichash_init(&state_, nullptr, 0, size); }

    void bytes(std::string_view text)
    {
        crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    }
    /// Little-endian on every machine: a journal may be carried to another one.
    void number(std::uint64_t value)
    {
        std::array<unsigned char, 8> raw{};
        for (std::size_t i = 0; i < raw.size(); ++i) raw[i] = static_cast<unsigned char>((value >> (8 * i)) & 0xFF);
        crypto_generichash_update(&state_, raw.data(), raw.size());
    }
    void text(std::string_view text)
    {
        number(text.size());
        bytes(text);
    }
    /// `out` has room for the size asked for.
    void finish(char* out) { crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(out), size_); }
    [[nodiscard]] std::string finish()
    {
        std::string out(size_, '\0');
        finish(out.data());
        return out;
    }

private:
    crypto_generichash_state state_;
    std::size_t size_;
};

} // namespace

std::string row_check(const JournalRow& row)
{
    Digest digest{check_size};
    digest.text("fyr.row.1");
    digest.number(row.seq);
    digest.text(row.id);
    digest.number(static_cast<std::uint64_t>(row.at));
    digest.text(row.actor);
    digest.number(row.about);
    digest.text(row.text);
    return digest.finish();
}

PartHash part_hash(std::string_view text)
{
    PartHash hash{};
    Digest digest{hash.size()};
    digest.text("fyr.part.1");
    digest.text(text);
    digest.finish(hash.data());
    return hash;
}

std::string bytes_check(std::string_view purpose, std::initializer_list<std::string_view> pieces)
{
    Digest digest{check_size};
    digest.text(purpose);
    for (std::string_view piece : pieces) digest.text(piece);
    return digest.finish();
}

std::string line_link(std::string_view previous, const LogRow& line)
{
    Digest digest{32};
    digest.text("fyr.log.1");
    digest.text(previous);
    digest.number(line.number);
    digest.number(static_cast<std::uint64_t>(line.at));
    for (const std::string* text : {&line.who, &line.what, &line.code, &line.detail}) digest.text(*text);
    return digest.finish();
}

std::string to_hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

std::string random_name()
{
    std::array<char, 16> raw{};
    randombytes_buf(raw.data(), raw.size());
    return to_hex({raw.data(), raw.size()});
}

} // namespace fyr
