// Free text from outside: masked once it stays as it is, UTF-8 stays UTF-8, and no CPR-like number is left.
#include "base/text.hpp"
#include "domain/privacy.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto once = fyr::mask_private(text);
    const auto twice = fyr::mask_private(once.text);
    if (twice.text != once.text || twice.total() != 0) std::abort();
    if (fyr::looks_like_cpr(once.text)) std::abort();
    if (fyr::is_utf8(text) && !fyr::is_utf8(once.text)) std::abort();
    if (fyr::looks_like_cpr(text) != (once.cpr > 0)) std::abort();
    if ((once.total() == 0) != (once.text == text)) std::abort();
    return 0;
}
