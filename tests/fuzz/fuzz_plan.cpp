// A plan from anybody: any bytes are a plan or refused; what is read can be written and read again. Signed again, so
// that changed content gets past the checksum.
#include "tests/support/plan_promises.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const std::string& plan : {std::string(bytes), fyr::signed_plan(bytes)})
        if (const char* broken = fyr::broken_plan_promise(plan)) {
            std::fprintf(stderr, "broken promise: %s\n", broken);
            std::abort();
        }
    return 0;
}
