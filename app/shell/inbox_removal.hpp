// How files that are in the journal leave the inbox: first their name is another one on the disk, then they are overwritten, then they
// go. A power cut at any point leaves a whole file that is known, or one that nobody reads; never an empty one under its own name.
// Used by inbox.cpp only.
#pragma once

#include "base/result.hpp"
#include "platform/background_work.hpp"

#include <string>
#include <vector>

namespace fyr {

class InboxRemoval {
public:
    InboxRemoval(std::string inbox, std::function<void()> wake) : inbox_(std::move(inbox)), work_(std::move(wake)) {}

    /// Takes `path`, a file of the inbox, out of its sight.
    Result<void> begin(const std::string& path);
    /// Lets those go that were begun: a few at once, many beside the loop. Nothing to do: costs nothing.
    void step();
    /// step() has something to do now.
    [[nodiscard]] bool is_waiting() const { return !renamed_.empty() && !work_.is_busy(); }

    /// What a killed program left half removed.
    static Result<void> finish(const std::string& inbox);

private:
    std::string inbox_;
    std::vector<std::string> renamed_;
    unsigned long number_ = 0;
    BackgroundWork work_;
};

} // namespace fyr
