#include "codec/code_page.hpp"

#include "base/text.hpp"

#include <array>

namespace fyr {

namespace {

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_one_of(unsigned char byte, std::string_view bytes) { return bytes.find(static_cast<char>(byte)) != std::string_view::npos; }

} // namespace

CodePage code_page_of(std::string_view bytes)
{
    constexpr std::string_view anywhere_850 = "\x81\x8F\x9D";  // nothing at all in 1252
    constexpr std::string_view in_a_word_850 = "\x91\x84\x94"; // ‘ „ ” in 1252, which stand at the ends of a word
    constexpr std::string_view beside_850 = "\x86\x9B";         // † › in 1252
    constexpr std::string_view of_1252 = "\xE6\xF8\xE5\xC6\xD8\xC5\xE9\xE4\xF6\xFC";
    constexpr char opening_guillemet = '\x8B';
    const bool guillemets = bytes.find(opening_guillemet) != std::string_view::npos;
    bool dos = false, windows = false;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte < 0x80) continue;
        const bool left = at > 0 && is_plain_letter(bytes[at - 1]), right = at + 1 < bytes.size() && is_plain_letter(bytes[at + 1]);
        if (!left && !right) continue;
        windows = windows || is_one_of(byte, of_1252);
        const bool sign = byte == 0x9B && guillemets;
        dos = dos || is_one_of(byte, anywhere_850) || (left && right && is_one_of(byte, in_a_word_850)) || (!sign && is_one_of(byte, beside_850));
    }
    if (dos && windows) return CodePage::doubtful;
    return dos ? CodePage::dos_850 : CodePage::windows_1252;
}

std::string from_dos_850(std::string_view bytes)
{
    static constexpr std::array<char16_t, 128> upper{
        0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF, 0x00EE, 0x00EC, 0x00C4, 0x00C5,
        0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9, 0x00FF, 0x00D6, 0x00DC, 0x00F8, 0x00A3, 0x00D8, 0x00D7, 0x0192,
        0x00E1, 0x00ED, 0x00F3, 0x00FA, 0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x00AE, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB,
        0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00C1, 0x00C2, 0x00C0, 0x00A9, 0x2563, 0x2551, 0x2557, 0x255D, 0x00A2, 0x00A5, 0x2510,
        0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x00E3, 0x00C3, 0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x00A4,
        0x00F0, 0x00D0, 0x00CA, 0x00CB, 0x00C8, 0x0131, 0x00CD, 0x00CE, 0x00CF, 0x2518, 0x250C, 0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580,
        0x00D3, 0x00DF, 0x00D4, 0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE, 0x00DE, 0x00DA, 0x00DB, 0x00D9, 0x00FD, 0x00DD, 0x00AF, 0x00B4,
        0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6, 0x00A7, 0x00F7, 0x00B8, 0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2, 0x25A0, 0x00A0};
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto b = static_cast<unsigned char>(c);
        append_utf8(out, b >= 0x80 ? upper[b - 0x80U] : b);
    }
    return out;
}

} // namespace fyr
