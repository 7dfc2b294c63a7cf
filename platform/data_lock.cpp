#include "platform/data_lock.hpp"

#include "platform/files.hpp"
#include "platform/store_error.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>

namespace fyr {

Result<DataLock> DataLock::take(const std::string& data_dir)
{
    if (auto made = make_folders(data_dir); !made) return as_store_error(made.error());
    Descriptor held{::open((data_dir + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)};
    if (!held) return store_error(errno, "lock");
    while (::flock(held.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR) continue;
        if (errno == EWOULDBLOCK) return refused("store.busy");
        return store_error(errno, "lock");
    }
    return DataLock{std::move(held)};
}

} // namespace fyr
