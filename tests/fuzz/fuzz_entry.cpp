// A line of the journal: any bytes are an entry, damaged, or newer; an entry can be put into effect whatever it says.
#include "tests/support/entry_promises.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (const char* broken = fyr::broken_entry_promise({reinterpret_cast<const char*>(data), size})) {
        std::fprintf(stderr, "broken promise: %s\n", broken);
        std::abort();
    }
    return 0;
}
