// Letters typed in two parts (a and a ring) as the one letter they are, so that the same word is the same bytes. Part of
// record_check.hpp; the one place here that uses utf8proc.
#include "codec/record_check.hpp"

#include <utf8proc.h>

#include <cstdlib>

namespace fyr {

std::string composed(std::string text)
{
    constexpr unsigned char first_mark = 0xCC; // U+0300; everything before it is one letter each
    bool may_have_parts = false;
    for (const char c : text) may_have_parts = may_have_parts || static_cast<unsigned char>(c) >= first_mark;
    if (!may_have_parts) return text;
    utf8proc_uint8_t* made = nullptr;
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                                               &made, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    if (size >= 0) text.assign(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
    std::free(made); // the library's own way: it came from malloc
    return text;
}

} // namespace fyr
