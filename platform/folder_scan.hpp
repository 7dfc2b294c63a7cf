// A folder read a piece at a time, so that one of fifty thousand files holds nobody up.
#pragma once

#include "platform/files.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace fyr {

class FolderScan {
public:
    /// Errors as list_folder.
    static Result<FolderScan> open(const std::string& path);
    ~FolderScan();
    FolderScan(FolderScan&&) noexcept;
    FolderScan& operator=(FolderScan&&) noexcept;

    /// The next entries, at most so many, in no order; none: that was all. What comes or goes meanwhile may be among them or not.
    Result<std::vector<FolderEntry>> next(std::size_t count);

private:
    struct Open;
    explicit FolderScan(std::unique_ptr<Open> open);
    std::unique_ptr<Open> open_;
};

/// Makes sure that everything written so far on the file system this folder is on is on its disk.
Result<void> sync_file_system(const std::string& folder);

} // namespace fyr
