#include "tests/support/sqlite_layer.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <map>
#include <utility>

namespace fyr::test {
namespace {

constexpr std::size_t sector = 512;

sqlite3_vfs* system_layer()
{
    return sqlite3_vfs_find("unix");
}

/// What SQLite holds as an open file: ours first, the system's behind it in the same memory.
struct LayerFile {
    sqlite3_file base;
    SqliteLayer* layer;
    const char* path; ///< SQLite keeps it alive as long as the file is open

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

LayerFile* own(sqlite3_file* file)
{
    return reinterpret_cast<LayerFile*>(file);
}

const sqlite3_io_methods* methods(sqlite3_file* file)
{
    return own(file)->real()->pMethods;
}

int close_file(sqlite3_file* file)
{
    return methods(file)->xClose(own(file)->real());
}
int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 at)
{
    return methods(file)->xRead(own(file)->real(), to, size, at);
}
int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 at)
{
    const std::string bytes{static_cast<const char*>(from), static_cast<std::size_t>(size)};
    const int verdict =
        own(file)->layer->begin({own(file)->path, DiskAct::Kind::write, static_cast<std::uint64_t>(at), bytes});
    if (verdict != SQLITE_OK) {
        methods(file)->xWrite(own(file)->real(), from, size / 2, at); // a disk that fills up takes the first half
        return verdict;
    }
    return methods(file)->xWrite(own(file)->real(), from, size, at);
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size)
{
    const int verdict =
        own(file)->layer->begin({own(file)->path, DiskAct::Kind::truncate, static_cast<std::uint64_t>(size), {}});
    return verdict != SQLITE_OK ? verdict : methods(file)->xTruncate(own(file)->real(), size);
}
/// The real sync is left out: nobody pulls the real plug, and the tests run a hundred times faster.
int sync_file(sqlite3_file* file, int)
{
    return own(file)->layer->begin({own(file)->path, DiskAct::Kind::sync, 0, {}});
}
int file_size(sqlite3_file* file, sqlite3_int64* size)
{
    return methods(file)->xFileSize(own(file)->real(), size);
}
int lock(sqlite3_file* file, int level)
{
    return methods(file)->xLock(own(file)->real(), level);
}
int unlock(sqlite3_file* file, int level)
{
    return methods(file)->xUnlock(own(file)->real(), level);
}
int check_reserved(sqlite3_file* file, int* out)
{
    return methods(file)->xCheckReservedLock(own(file)->real(), out);
}
int control(sqlite3_file* file, int what, void* argument)
{
    return methods(file)->xFileControl(own(file)->real(), what, argument);
}
int sector_size(sqlite3_file* file)
{
    return methods(file)->xSectorSize(own(file)->real());
}
int characteristics(sqlite3_file* file)
{
    return methods(file)->xDeviceCharacteristics(own(file)->real());
}
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out)
{
    return methods(file)->xShmMap(own(file)->real(), page, size, extend, out);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags)
{
    return methods(file)->xShmLock(own(file)->real(), offset, count, flags);
}
void shm_barrier(sqlite3_file* file)
{
    methods(file)->xShmBarrier(own(file)->real());
}
int shm_unmap(sqlite3_file* file, int remove)
{
    return methods(file)->xShmUnmap(own(file)->real(), remove);
}

const sqlite3_io_methods layer_methods = {
    2,         close_file, read_file,   write_file,      truncate_file, sync_file, file_size, lock,    unlock,
    check_reserved, control, sector_size, characteristics, shm_map,       shm_lock,  shm_barrier, shm_unmap, nullptr,
    nullptr};

int open_file(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out)
{
    file->pMethods = nullptr;
    own(file)->layer = static_cast<SqliteLayer*>(vfs->pAppData);
    own(file)->path = path;
    const int code = system_layer()->xOpen(system_layer(), path, own(file)->real(), flags, out);
    if (code != SQLITE_OK) return code;
    file->pMethods = &layer_methods;
    if (path != nullptr) own(file)->layer->see(path, own(file)->real());
    return code;
}
int remove_file(sqlite3_vfs* vfs, const char* path, int sync)
{
    const int verdict = static_cast<SqliteLayer*>(vfs->pAppData)->begin({path, DiskAct::Kind::remove, 0, {}});
    return verdict != SQLITE_OK ? verdict : system_layer()->xDelete(system_layer(), path, sync);
}

std::string base_name(const std::string& path)
{
    return path.substr(path.rfind('/') + 1);
}

/// One file while its history is played.
struct OnDisk {
    bool exists = false; ///< for certain; a new file is certain after its first sync
    std::string synced;
    std::vector<const DiskAct*> pending;
};

void put(std::string& bytes, std::uint64_t at, std::string_view piece)
{
    if (bytes.size() < at + piece.size()) bytes.resize(at + piece.size());
    bytes.replace(at, piece.size(), piece);
}

void apply(std::string& bytes, const DiskAct& act)
{
    if (act.kind == DiskAct::Kind::write) put(bytes, act.at, act.bytes);
    if (act.kind == DiskAct::Kind::truncate) bytes.resize(act.at);
}

/// Some sectors of a write reach the disk, some do not; behind the old end of the file there may be anything.
void apply_torn(std::string& bytes, const DiskAct& act, std::mt19937_64& random)
{
    const std::size_t had = bytes.size();
    for (std::uint64_t at = act.at; at < act.at + act.bytes.size();) {
        const std::uint64_t end = std::min<std::uint64_t>((at / sector + 1) * sector, act.at + act.bytes.size());
        const auto piece = std::string_view{act.bytes}.substr(at - act.at, end - at);
        if (random() % 2 == 0) put(bytes, at, piece);
        else if (at >= had && random() % 2 == 0) put(bytes, at, std::string(piece.size(), static_cast<char>(random())));
        at = end;
    }
}

} // namespace

SqliteLayer::SqliteLayer()
{
    static int counter = 0;
    name_ = "fyr-test-layer-" + std::to_string(++counter);
    vfs_ = *system_layer();
    vfs_.pNext = nullptr;
    vfs_.zName = name_.c_str();
    vfs_.pAppData = this;
    vfs_.szOsFile = static_cast<int>(sizeof(LayerFile)) + system_layer()->szOsFile;
    vfs_.xOpen = open_file;
    vfs_.xDelete = remove_file;
    sqlite3_vfs_register(&vfs_, 0);
}

SqliteLayer::~SqliteLayer()
{
    sqlite3_vfs_unregister(&vfs_);
}

int SqliteLayer::begin(const DiskAct& act)
{
    if (judge)
        if (const int verdict = judge(act); verdict != SQLITE_OK) return verdict;
    acts.push_back(act);
    return SQLITE_OK;
}

void SqliteLayer::see(const std::string& path, sqlite3_file* file)
{
    for (const FirstSight& seen : before)
        if (seen.path == path) return;
    sqlite3_int64 size = 0;
    file->pMethods->xFileSize(file, &size);
    FirstSight seen{path, std::string(static_cast<std::size_t>(size), '\0'), size > 0};
    if (size > 0) file->pMethods->xRead(file, seen.bytes.data(), static_cast<int>(size), 0);
    before.push_back(std::move(seen));
}

void SqliteLayer::lay_out(std::size_t count, const std::string& folder, std::mt19937_64& random) const
{
    std::map<std::string, OnDisk> disk;
    for (const FirstSight& seen : before) disk[seen.path] = {seen.existed, seen.bytes, {}};
    for (std::size_t i = 0; i < count; ++i) {
        OnDisk& file = disk[acts[i].path];
        if (acts[i].kind == DiskAct::Kind::remove) {
            if (random() % 2 == 0) file = {};
            continue;
        }
        if (acts[i].kind != DiskAct::Kind::sync) {
            file.pending.push_back(&acts[i]);
            continue;
        }
        for (const DiskAct* act : file.pending) apply(file.synced, *act);
        file.pending.clear();
        file.exists = true;
    }
    const std::uint64_t luck = random() % 5; // of 4: how much of the unsynced survives
    for (auto& [path, file] : disk) {
        if (!file.exists && random() % 2 == 0) continue;
        for (const DiskAct* act : file.pending) {
            if (random() % 4 < luck) apply(file.synced, *act);
            else if (act->kind == DiskAct::Kind::write && random() % 2 == 0) apply_torn(file.synced, *act, random);
        }
        std::ofstream out{folder + '/' + base_name(path), std::ios::binary};
        out.write(file.synced.data(), static_cast<std::streamsize>(file.synced.size()));
    }
}

} // namespace fyr::test
