// One program at a time writes a data folder. The lock dies with its holder, however that ends.
#pragma once

#include "base/result.hpp"
#include "platform/file_descriptor.hpp"

#include <string>

namespace fyr {

class DataLock {
public:
    /// Locks the folder itself and DATA/lock (which older programs know alone), making both when missing; never waits. Whoever
    /// deletes the file lets nobody else in. Held by somebody else: rejected "store.busy". No folder can be made or written: io
    /// "store.readonly", "store.full" or "store.failed".
    static Result<DataLock> take(const std::string& data_dir);

private:
    DataLock(Descriptor folder, Descriptor file) : folder_(std::move(folder)), file_(std::move(file)) {}
    Descriptor folder_, file_;
};

} // namespace fyr
