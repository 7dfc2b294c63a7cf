// A picture from outside: any bytes are read or refused. What is read can be written again and stays the same.
#include "platform/png.hpp"
#include "tests/support/png_checksums.hpp"

#include <cstdlib>

namespace {

void read_and_write(std::string_view bytes)
{
    (void)fyr::read_png_texts(bytes);
    const auto image = fyr::decode_png(bytes);
    if (!image || image->pixels.size() > 100'000) return;
    const auto again = fyr::encode_png(*image);
    if (!again) std::abort();
    const auto same = fyr::decode_png(*again);
    if (!same || *same != *image) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    std::string bytes(reinterpret_cast<const char*>(data), size);
    read_and_write(bytes);
    fyr::fix_png_checksums(bytes); // or hardly anything would get past them
    read_and_write(bytes);
    return 0;
}
