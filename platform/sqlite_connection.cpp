#include "platform/sqlite_connection.hpp"

#include "platform/store_error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <vector>

namespace fyr::sqlite {
namespace {

/// Milliseconds to wait for another program's lock: longer would be felt as a stuck wall.
constexpr int busy_ms = 50;

int length(std::string_view text)
{
    FYR_ASSERT(text.size() < static_cast<std::size_t>(std::numeric_limits<int>::max()), "no text of ours is 2 GiB");
    return static_cast<int>(text.size());
}

} // namespace

Error error_of(int extended_code, int system_errno, std::string_view detail)
{
    // A page that the file should have is not there: that is the file's fault, not the disk's.
    if (extended_code == SQLITE_IOERR_SHORT_READ || extended_code == SQLITE_IOERR_CORRUPTFS)
        return store_damaged(detail);
    switch (extended_code & 0xFF) {
    case SQLITE_FULL: return store_error("store.full", detail);
    case SQLITE_READONLY:
        return store_error(extended_code == SQLITE_READONLY_DBMOVED ? "store.gone" : "store.readonly", detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT: return store_damaged(detail);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return store_error(system_errno, detail);
    case SQLITE_PERM: return store_error("store.readonly", detail);
    default: return store_error("store.failed", detail);
    }
}

Statement& Statement::bind(int place, std::uint64_t value)
{
    sqlite3_bind_int64(raw_.get(), place, static_cast<sqlite3_int64>(value));
    return *this;
}

Statement& Statement::bind_text(int place, std::string_view text)
{
    sqlite3_bind_text(raw_.get(), place, text.empty() ? "" : text.data(), length(text), nullptr);
    return *this;
}

Statement& Statement::bind_blob(int place, std::string_view bytes)
{
    sqlite3_bind_blob(raw_.get(), place, bytes.empty() ? "" : bytes.data(), length(bytes), nullptr);
    return *this;
}

Statement::Step Statement::step()
{
    switch (sqlite3_step(raw_.get())) {
    case SQLITE_ROW: return Step::row;
    case SQLITE_DONE: return Step::done;
    default: return Step::failed;
    }
}

void Statement::reset()
{
    sqlite3_reset(raw_.get());
}

std::uint64_t Statement::number(int column) const
{
    return static_cast<std::uint64_t>(sqlite3_column_int64(raw_.get(), column));
}

std::string Statement::bytes(int column) const
{
    const void* data = sqlite3_column_blob(raw_.get(), column);
    const int size = sqlite3_column_bytes(raw_.get(), column);
    if (data == nullptr || size <= 0) return {};
    return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

Result<Connection> Connection::open(const std::string& path, const OpenOptions& options)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &raw, options.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                     options.vfs.empty() ? nullptr : options.vfs.c_str());
    Connection connection;
    connection.raw_.reset(raw);
    if (raw == nullptr) return store_error("store.failed", "out of memory");
    if (code != SQLITE_OK) return connection.last_error();
    sqlite3_busy_timeout(raw, busy_ms);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (options.key.empty()) return connection;
    connection.has_key_ = true;
    if (sqlite3_key(raw, options.key.data(), length(options.key)) != SQLITE_OK)
        return connection.last_error();
    (void)connection.run("PRAGMA cipher_log_level = NONE"); // a wrong key is our answer, not lines on the terminal
    return connection;
}

Result<Statement> Connection::prepare(std::string_view sql) const
{
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(raw_.get(), sql.data(), length(sql), SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (code != SQLITE_OK) return last_error();
    return Statement{raw};
}

Result<Connection> Connection::begin_new(const std::string& path, OpenOptions options, const char* what)
{
    const int reserved = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (reserved < 0) return store_error(errno, what);
    ::close(reserved);
    options.flags = SQLITE_OPEN_READWRITE;
    auto connection = Connection::open(path, options);
    if (!connection) return connection.error();
    if (auto set = connection->run("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA synchronous = OFF;"
                                   "PRAGMA temp_store = MEMORY; PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE;");
        !set)
        return set.error();
    return connection;
}

Result<void> Connection::finish(Statement& statement) const
{
    const Statement::Step step = statement.step();
    statement.reset();
    if (step == Statement::Step::failed) return last_error();
    return {};
}

Result<void> Connection::run(const char* sql) const
{
    if (sqlite3_exec(raw_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return last_error();
    return {};
}

Result<std::string> Connection::ask(const char* sql) const
{
    Result<Statement> statement = prepare(sql);
    if (!statement) return statement.error();
    switch (statement->step()) {
    case Statement::Step::row: return statement->bytes(0);
    case Statement::Step::done: return std::string{};
    case Statement::Step::failed: break;
    }
    return last_error();
}

Error Connection::last_error() const
{
    const int code = sqlite3_extended_errcode(raw_.get());
    // SQLCipher says only this of a page that is not as it was written.
    if (has_key_ && code == SQLITE_ERROR) return store_damaged(sqlite3_errmsg(raw_.get()));
    return error_of(code, sqlite3_system_errno(raw_.get()), sqlite3_errmsg(raw_.get()));
}

void Connection::when_closing(Closing closing) const
{
    sqlite3_db_config(raw_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, closing == Closing::leave_files ? 1 : 0, nullptr);
}

Result<std::string> first_bytes(const std::string& path, const std::string& vfs_name, int size)
{
    sqlite3_vfs* vfs = sqlite3_vfs_find(vfs_name.empty() ? nullptr : vfs_name.c_str());
    if (vfs == nullptr) return store_error("store.failed", "no such file layer");
    // SQLite keeps this memory as the file object; it must be aligned like any object and start as zeros.
    std::vector<std::uint64_t> memory(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::uint64_t) + 1);
    auto* file = reinterpret_cast<sqlite3_file*>(memory.data());
    std::string name = path;
    name.append(4, '\0'); // SQLite looks for URI parameters behind a main database's name
    int got = 0;
    if (vfs->xOpen(vfs, name.c_str(), file, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY, &got) != SQLITE_OK)
        return error_of(SQLITE_CANTOPEN, errno, "the file cannot be opened");
    std::string bytes(static_cast<std::size_t>(size), '\0');
    sqlite3_int64 whole = 0;
    int code = file->pMethods->xFileSize(file, &whole);
    if (code == SQLITE_OK) {
        bytes.resize(static_cast<std::size_t>(std::min<sqlite3_int64>(whole, size)));
        if (!bytes.empty()) code = file->pMethods->xRead(file, bytes.data(), length(bytes), 0);
    }
    file->pMethods->xClose(file);
    if (code != SQLITE_OK) return error_of(code, errno, "the file cannot be read");
    return bytes;
}

std::string immutable_address(const std::string& path)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "file:";
    for (const char c : path) {
        if (c != '%' && c != '?' && c != '#') {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out + "?immutable=1";
}

} // namespace fyr::sqlite
