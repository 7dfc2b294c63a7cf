// A board from anybody: any bytes are a board or refused; what is read can be written and read again. Signed again, so
// that changed content gets past the checksum.
#include "tests/support/board_promises.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const std::string& board : {std::string(bytes), fyr::signed_again(bytes)})
        if (const char* broken = fyr::broken_board_promise(board)) {
            std::fprintf(stderr, "broken promise: %s\n", broken);
            std::abort();
        }
    return 0;
}
