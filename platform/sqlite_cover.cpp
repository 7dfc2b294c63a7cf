#include "platform/sqlite_cover.hpp"

#include "platform/files.hpp"
#include "platform/store_error.hpp"

#include <algorithm>

namespace fyr::sqlite {
namespace {

constexpr int looked_at = 16 * 4096;

Result<void> locked() { return failed(ErrorKind::unsupported, "store.locked"); }

/// True when the tables can be read through this connection.
bool opens(const Result<Connection>& connection)
{
    return connection && connection->ask("SELECT count(*) FROM sqlite_schema");
}

/// After a power cut the first page may be whole only in the write-ahead log. Its index is then kept in our memory.
bool opens_with_log(const std::string& path, const OpenOptions& options)
{
    const auto connection = Connection::open(path, {SQLITE_OPEN_READWRITE, options.key, options.vfs});
    if (!connection) return false;
    connection->when_closing(Closing::leave_files);
    (void)connection->run("PRAGMA locking_mode = EXCLUSIVE");
    return opens(connection);
}

} // namespace

Cover cover_of_bytes(std::string_view bytes)
{
    constexpr std::string_view magic{"SQLite format 3\0", 16};
    if (bytes.starts_with(magic)) return Cover::plain;
    // Of random bytes 1 in 256 is a zero and half are 128 or more; of our pages, even damaged ones, never both.
    const std::size_t size = bytes.size();
    if (size < 4096 || size % 4096 != 0) return Cover::unknown;
    const auto zeros = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
    const auto high = static_cast<std::size_t>(
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 128; }));
    const bool random = zeros * 100 < size && high * 100 > size * 45 && high * 100 < size * 55;
    return random ? Cover::encrypted : Cover::unknown;
}

Result<void> check_key(const std::string& path, const OpenOptions& options)
{
    const auto bytes = first_bytes(path, options.vfs, looked_at);
    if (!bytes) return bytes.error();
    const Cover cover = cover_of_bytes(*bytes);
    if (options.key.empty()) return cover == Cover::encrypted ? locked() : Result<void>{};
    if (cover == Cover::plain) return failed(ErrorKind::unsupported, "store.not_encrypted");
    const auto still = Connection::open(immutable_address(path), {SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, options.key, options.vfs});
    if (opens(still)) return {};
    if (file_exists(path + "-wal") && opens_with_log(path, options)) return {};
    return locked();
}

} // namespace fyr::sqlite
