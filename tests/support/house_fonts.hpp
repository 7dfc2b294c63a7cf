// The fonts of the machine, as paper wants them.
#pragma once

#include "platform/paper.hpp"

#include <fstream>
#include <iterator>
#include <string>

namespace fyr::test {

inline PaperFonts house_fonts()
{
    const auto bytes = [](const std::string& path) {
        std::ifstream in("/usr/share/fonts/" + path, std::ios::binary);
        return std::make_shared<const std::string>(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
    };
    const auto inter = [&](const char* name) { return bytes(std::string("opentype/inter/") + name + ".otf"); };
    return {inter("Inter-Regular"), inter("Inter-Medium"), inter("Inter-SemiBold"), inter("Inter-Bold"), inter("InterDisplay-SemiBold")};
}

} // namespace fyr::test
