// One program at a time writes a data folder. The lock dies with its holder, however that ends.
#pragma once

#include "base/result.hpp"
#include "platform/file_descriptor.hpp"

#include <string>

namespace fyr {

class DataLock {
public:
    /// Locks DATA/lock, making folder and file when missing; never waits. Held by somebody else: rejected
    /// "store.busy". No folder can be made or written: io "store.readonly", "store.full" or "store.failed".
    static Result<DataLock> take(const std::string& data_dir);

private:
    explicit DataLock(Descriptor held) : held_(std::move(held)) {}
    Descriptor held_;
};

} // namespace fyr
