// What went wrong with the store, in the few words people can act on. One place for the keys of the storage files:
// "store.full", "store.readonly", "store.gone", "store.failed" (io) and "store.damaged" (corrupt), argument "detail".
#pragma once

#include "base/result.hpp"

#include <cerrno>
#include <string>
#include <string_view>

namespace fyr {

[[nodiscard]] inline Error store_error(std::string_view key, std::string_view detail)
{
    return failed(ErrorKind::io, std::string{key}, {{"detail", std::string{detail}}});
}

/// From errno.
[[nodiscard]] inline Error store_error(int system_errno, std::string_view detail)
{
    switch (system_errno) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return store_error("store.full", detail);
    case EROFS:
    case EACCES:
    case EPERM: return store_error("store.readonly", detail);
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
    case ENXIO:
    case ESTALE: return store_error("store.gone", detail);
    default: return store_error("store.failed", detail);
    }
}

[[nodiscard]] inline Error store_damaged(std::string_view detail)
{
    return failed(ErrorKind::corrupt, "store.damaged", {{"detail", std::string{detail}}});
}

/// An error of files.hpp, said as one of the store.
[[nodiscard]] inline Error as_store_error(const Error& error)
{
    const std::string& key = error.message.key;
    const std::string detail = error.message.args.empty() ? key : key + ' ' + error.message.args.front().second;
    if (key == "file.full") return store_error("store.full", detail);
    if (key == "file.readonly") return store_error("store.readonly", detail);
    if (key == "file.missing") return store_error("store.gone", detail);
    return store_error("store.failed", detail);
}

} // namespace fyr
