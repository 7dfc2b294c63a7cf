// Random text of the pieces that matter to masking: digits, separators, signs, words, broken UTF-8 now and then.
#pragma once

#include <array>
#include <random>
#include <string>

namespace fyr {

inline std::string text_soup(std::mt19937& random)
{
    static const std::array<const char*, 64> pieces{
        "010150", "5006",        "01",       "50",          "12", "34",   "20",       "2025",
        "1540",   "12345678",    "20304050", "0101505006",  "45", "0045", "+45",      "7",
        "150652", "11042025",    "-",        "-",           " ",  " ",    " ",        "\n",
        "\r\n",   ".",           ".",        "/",           "–",  ",",    "(",        ")",
        "+",      "_",           "@",        "@",           "a",  "b.dk", "mail",     ".dk",
        "kr",     "kr.",         "tlf. ",    "sagsnr. ",    "nr", "cvr ", "æ",        "Ø",
        "•",      "••••••-••••", "•••@•••",  "•• •• •• ••", "%",  "§ ",   "\xC2\xA0", "\xE2\x80\x91",
        "\xC3",   "\xFF",        "uge ",     "'",           ":",  "x",    "99",       "0"};
    std::uniform_int_distribution<std::size_t> pick{0, pieces.size() - 1}, length{0, 24};
    std::string text;
    for (auto n = length(random); n > 0; --n) text += pieces[pick(random)];
    return text;
}

} // namespace fyr
