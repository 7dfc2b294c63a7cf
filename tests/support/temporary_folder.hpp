// A folder that goes when the test ends, whatever happened in it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

namespace fyr::test {

/// `memory`: where syncing costs nothing, when the machine has such a place.
enum class Where { disk, memory };

class TemporaryFolder {
public:
    explicit TemporaryFolder(Where where = Where::disk)
    {
        const char* wished = std::getenv("TMPDIR");
        std::string base = wished != nullptr ? wished : "/tmp";
        std::error_code ignored;
        if (where == Where::memory && std::filesystem::is_directory("/dev/shm", ignored)) base = "/dev/shm";
        std::string pattern = base + "/fyr-test-XXXXXX";
        if (::mkdtemp(pattern.data()) != nullptr) path_ = pattern;
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + '/' + name; }

private:
    std::string path_;
};

} // namespace fyr::test
