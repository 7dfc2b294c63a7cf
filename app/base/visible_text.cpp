#include "base/visible_text.hpp"

#include "base/text.hpp"

namespace fyr {

namespace {

constexpr char32_t joiner = 0x200D;

bool is_between(char32_t p, char32_t first, char32_t last) { return p >= first && p <= last; }
/// Two of them are one flag.
bool is_flag_letter(char32_t p) { return is_between(p, 0x1F1E6, 0x1F1FF); }

} // namespace

bool joins_the_one_before(char32_t p)
{
    return p == joiner || is_between(p, 0x300, 0x36F) || is_between(p, 0x1AB0, 0x1AFF) || is_between(p, 0x1DC0, 0x1DFF) ||
           is_between(p, 0x20D0, 0x20FF) || is_between(p, 0xFE00, 0xFE0F) || is_between(p, 0xFE20, 0xFE2F) || is_between(p, 0x1F3FB, 0x1F3FF);
}

std::size_t visible_count(std::string_view text)
{
    std::size_t count = 0;
    char32_t before = 0;
    bool half_a_flag = false;
    for (const char32_t p : to_code_points(text)) {
        const bool ends_flag = half_a_flag && is_flag_letter(p);
        if (before == 0 || (!joins_the_one_before(p) && before != joiner && !ends_flag)) ++count;
        half_a_flag = is_flag_letter(p) && !ends_flag;
        before = p;
    }
    return count;
}

std::string capitals(std::string_view text)
{
    std::string out;
    for (const char32_t p : to_code_points(text)) {
        const bool small = is_between(p, 'a', 'z') || (is_between(p, 0xE0, 0xFE) && p != 0xF7);
        append_utf8(out, small ? p - 32 : p);
    }
    return out;
}

} // namespace fyr
