#include "platform/private_memory.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace fyr {

void keep_memory_private()
{
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none); // both can only be refused to a value that asks for more
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace fyr
