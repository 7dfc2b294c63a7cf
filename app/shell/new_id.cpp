#include "shell/new_id.hpp"

#include <array>
#include <random>

namespace fyr {

std::string new_id()
{
    static thread_local std::random_device random; // the kernel's numbers; no seed to guess
    std::array<unsigned, 16> bytes{};
    for (unsigned& b : bytes) b = random() & 0xFFU;
    bytes[6] = (bytes[6] & 0x0FU) | 0x40U;
    bytes[8] = (bytes[8] & 0x3FU) | 0x80U;
    static constexpr char digits[] = "0123456789abcdef";
    std::string id;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) id += '-';
        id += digits[bytes[i] >> 4U];
        id += digits[bytes[i] & 0xFU];
    }
    return id;
}

} // namespace fyr
