// A picture from outside: any bytes are read or refused. What is read can be written again and stays the same.
#include "platform/png.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)fyr::read_png_texts(bytes);
    const auto image = fyr::decode_png(bytes);
    if (!image || image->pixels.size() > 1'000'000) return 0;
    const auto again = fyr::encode_png(*image);
    if (!again) std::abort();
    const auto same = fyr::decode_png(*again);
    if (!same || *same != *image) std::abort();
    return 0;
}
