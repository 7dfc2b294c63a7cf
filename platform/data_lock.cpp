#include "platform/data_lock.hpp"

#include "platform/files.hpp"
#include "platform/store_error.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>

namespace fyr {
namespace {

/// 0, or errno.
int lock(const Descriptor& held)
{
    while (::flock(held.number(), LOCK_EX | LOCK_NB) != 0)
        if (errno != EINTR) return errno;
    return 0;
}

} // namespace

Result<DataLock> DataLock::take(const std::string& data_dir)
{
    if (auto made = make_folders(data_dir); !made) return as_store_error(made.error());
    // The folder itself first: nobody can delete it under us as they can the file in it.
    Descriptor folder{::open(data_dir.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder) return store_error(errno, "lock");
    if (lock(folder) == EWOULDBLOCK) return refused("store.busy"); // some file systems lock no folders: then the file alone does
    Descriptor file{::open((data_dir + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)};
    if (!file) return store_error(errno, "lock");
    const int why = lock(file);
    if (why == EWOULDBLOCK) return refused("store.busy");
    if (why != 0) return store_error(why, "lock");
    return DataLock{std::move(folder), std::move(file)};
}

} // namespace fyr
