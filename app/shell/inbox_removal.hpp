// How files that are in the journal leave the inbox: first their name is another one on the disk, then they are overwritten, then they
// go. A power cut at any point leaves a whole file that is known, or one that nobody reads; never an empty one under its own name.
// Used by inbox.cpp only.
#pragma once

#include "base/result.hpp"

#include <string>
#include <vector>

namespace fyr {

class InboxRemoval {
public:
    explicit InboxRemoval(std::string inbox) : inbox_(std::move(inbox)) {}

    /// Takes `path`, a file of the inbox, out of its sight.
    Result<void> begin(const std::string& path);
    /// One step with all that were begun; syncs the disk once. Nothing to do: costs nothing.
    void step();
    [[nodiscard]] bool is_under_way() const { return !renamed_.empty() || !overwritten_.empty(); }

    /// What a killed program left half removed.
    static Result<void> finish(const std::string& inbox);

private:
    std::string inbox_;
    std::vector<std::string> renamed_, overwritten_;
    unsigned long number_ = 0;
};

} // namespace fyr
