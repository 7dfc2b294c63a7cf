// glass.json: any bytes are the facts of a glass, or refused in one line; what is taken is written and read the same again, and
// the sizes that follow from it are finite.
#include "base/text.hpp"
#include "board/reading.hpp"
#include "codec/glass_codec.hpp"

#include <cmath>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const auto read = fyr::decode_glass({reinterpret_cast<const char*>(data), size}, "g");
    if (!read) {
        for (const auto& [name, value] : read.error().message.args)
            if (value.size() > 4000 || (fyr::is_utf8(value) && value.find('\n') != std::string::npos)) std::abort();
        return 0;
    }
    const auto again = fyr::decode_glass(fyr::encode_glass(*read), "g");
    if (!again || !(*again == *read)) std::abort();
    const fyr::Metrics m = fyr::metrics_for({1920, 1080}, *read);
    if (!std::isfinite(m.wall_em) || m.wall_em > fyr::reading::most_wall_em || !std::isfinite(m.arm_em) || m.arm_em > fyr::reading::most_arm_em) std::abort();
    return 0;
}
