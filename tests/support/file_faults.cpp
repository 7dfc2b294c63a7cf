#include "tests/support/file_faults.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>

namespace fyr::test {

FileFaults file_faults;

namespace {

/// Whether this call goes wrong; errno says how.
bool goes_wrong()
{
    FileFaults& f = file_faults;
    const std::size_t call = f.calls++;
    if (f.kind == FileFaults::Kind::none || call < f.at || (call > f.at && !f.lasts)) return false;
    if (f.kind == FileFaults::Kind::kill) ::syscall(SYS_exit_group, killed_there);
    errno = f.kind == FileFaults::Kind::no_space ? ENOSPC : EIO;
    return true;
}

bool is_file(int file) { return file > 2; }

} // namespace
} // namespace fyr::test

using fyr::test::goes_wrong;
using fyr::test::is_file;

extern "C" {

ssize_t write(int file, const void* bytes, std::size_t size)
{
    return is_file(file) && goes_wrong() ? -1 : ::syscall(SYS_write, file, bytes, size);
}
ssize_t pwrite(int file, const void* bytes, std::size_t size, off_t at)
{
    return goes_wrong() ? -1 : ::syscall(SYS_pwrite64, file, bytes, size, at);
}
ssize_t pwrite64(int file, const void* bytes, std::size_t size, off64_t at)
{
    return goes_wrong() ? -1 : ::syscall(SYS_pwrite64, file, bytes, size, at);
}
int fsync(int file) { return goes_wrong() ? -1 : static_cast<int>(::syscall(SYS_fsync, file)); }
int fdatasync(int file) { return goes_wrong() ? -1 : static_cast<int>(::syscall(SYS_fdatasync, file)); }
int ftruncate(int file, off_t size) noexcept { return goes_wrong() ? -1 : static_cast<int>(::syscall(SYS_ftruncate, file, size)); }
int ftruncate64(int file, off64_t size) noexcept { return goes_wrong() ? -1 : static_cast<int>(::syscall(SYS_ftruncate, file, size)); }
int rename(const char* from, const char* to) noexcept { return goes_wrong() ? -1 : static_cast<int>(::syscall(SYS_rename, from, to)); }
int link(const char* from, const char* to) noexcept { return goes_wrong() ? -1 : static_cast<int>(::syscall(SYS_link, from, to)); }
int unlink(const char* path) noexcept { return goes_wrong() ? -1 : static_cast<int>(::syscall(SYS_unlink, path)); }

} // extern "C"
