// Texts in the encodings that programs of before UTF-8 write.
#pragma once

#include "base/text.hpp"

#include <string>
#include <string_view>

namespace fyr::test {

/// In ISO 8859-1; only letters it has.
inline std::string latin(std::string_view utf8)
{
    std::string out;
    for (const char32_t point : to_code_points(utf8)) out.push_back(static_cast<char>(point));
    return out;
}

} // namespace fyr::test
