// A file layer under SQLite that remembers every write, truncation and sync, can refuse them, and can say what a disk
// might hold if the power had gone at any moment of what it remembers.
#pragma once

#include <sqlcipher/sqlite3.h>

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace fyr::test {

struct DiskAct {
    enum class Kind { write, truncate, sync, remove };
    std::string path;
    Kind kind = Kind::write;
    std::uint64_t at = 0; ///< write: where; truncate: the new size
    std::string bytes;    ///< write only
};

class SqliteLayer {
public:
    SqliteLayer();
    ~SqliteLayer();
    SqliteLayer(const SqliteLayer&) = delete;
    SqliteLayer& operator=(const SqliteLayer&) = delete;

    [[nodiscard]] const std::string& name() const { return name_; }

    /// Asked before each act; SQLITE_OK lets it through. A refused write may leave its first half behind.
    std::function<int(const DiskAct&)> judge;
    /// All that was let through, in order. `before` holds each file as it was when first opened.
    std::vector<DiskAct> acts;
    struct FirstSight {
        std::string path, bytes;
        bool existed = false;
    };
    std::vector<FirstSight> before;

    /// Lays out in `folder` the files as a disk could hold them after the first `count` acts: all that was synced;
    /// of the rest anything — whole writes, none, single sectors, garbage where nothing was before.
    void lay_out(std::size_t count, const std::string& folder, std::mt19937_64& random) const;

    // called by the C functions of sqlite_layer.cpp
    int begin(const DiskAct& act);
    void see(const std::string& path, sqlite3_file* file);

private:
    std::string name_;
    sqlite3_vfs vfs_{};
};

} // namespace fyr::test
