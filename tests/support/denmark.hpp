// The rules as they are shipped, for tests that need real numbers.
#pragma once

#include "codec/rules_codec.hpp"

#include <fstream>
#include <iterator>
#include <string>

namespace fyr {

/// The bytes of a file of the source tree; "" when it is not there.
inline std::string source_file(const std::string& path)
{
    std::ifstream in{FYR_SOURCE_DIR "/" + path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

inline const Rules& denmark()
{
    static const Rules rules = [] {
        auto read = decode_rules(source_file("assets/rules/denmark.json"), "denmark.json");
        FYR_ASSERT(read, "the shipped rules must be good");
        return *std::move(read);
    }();
    return rules;
}

} // namespace fyr
