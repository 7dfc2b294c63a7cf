// Says when something happened in a folder, so that nobody has to look all the time (inotify). And two questions about
// one file that only the system can answer.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "platform/files.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <thread>

namespace fyr {

class FolderWatch {
public:
    /// Watches one folder, not what is below. `wake` is called from another thread after every change; it may only
    /// wake the loop that asks take_change(). Error io, "file.failed": no inotify here; look now and then instead.
    static Result<std::unique_ptr<FolderWatch>> open(const std::string& folder, std::function<void()> wake);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// True once after something came, went, or was closed after writing. Begins with true.
    [[nodiscard]] bool take_change() { return changed_.exchange(false); }
    /// Names that were closed by whoever wrote them, or moved into the folder, since it was asked last: they are whole, until
    /// somebody writes again. What happened before the folder was watched is not among them.
    [[nodiscard]] std::set<std::string> take_finished();
    /// The folder itself has gone: nothing more will be told of it.
    [[nodiscard]] bool is_blind() const { return blind_; }

private:
    FolderWatch() = default;
    void listen();
    void note(std::span<const char> events);

    std::function<void()> wake_;
    std::atomic<bool> changed_{true}, blind_{false};
    std::mutex guard_;               ///< of finished_
    std::set<std::string> finished_;
    int inotify_ = -1, stop_ = -1; ///< the second one ends the thread
    std::thread thread_;
};

/// As list_folder says it, for one path; nothing when it is gone.
[[nodiscard]] std::optional<FolderEntry> look_at(const std::string& path);

/// Has somebody this regular file open for writing? unknown: the system does not say (another user's file, network drives).
enum class Written { no, yes, unknown };
[[nodiscard]] Written being_written(const std::string& path);

} // namespace fyr
