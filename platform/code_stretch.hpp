// Argon2id: makes a short code costly to guess, even for somebody who has the whole file. libsodium's own, with a salt
// per wall, so that one stretching tells whose code it is.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace fyr {

/// What one stretching costs: some 100 ms on the wall's machine. Tests take the least there is.
struct CodeCost {
    std::uint64_t passes = 2;
    std::uint64_t memory_kib = std::uint64_t{64} << 10U;
    bool operator==(const CodeCost&) const = default;
};
inline constexpr CodeCost least_code_cost{1, 8};

/// Random, 16 bytes.
[[nodiscard]] std::string new_salt();

/// 32 bytes. `salt` is one of new_salt(). io "store.memory": the machine has not the memory for it.
[[nodiscard]] Result<std::string> stretch_code(std::string_view code, std::string_view salt, const CodeCost& cost);

} // namespace fyr
