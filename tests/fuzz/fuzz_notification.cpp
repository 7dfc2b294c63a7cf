// Notifications from anybody: any bytes become checked, masked notifications or refusals; nothing else.
#include "tests/support/notification_promises.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const char* broken = fyr::broken_promise(bytes)) {
        std::fprintf(stderr, "broken promise: %s\n", broken);
        std::abort();
    }
    return 0;
}
