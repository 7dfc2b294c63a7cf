// One piece of work at a time on a thread of its own, for what may wait for a disk: the one who asks goes on.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace fyr {

class BackgroundWork {
public:
    /// `wake` is called from the other thread when a piece has ended; it may only wake a loop.
    explicit BackgroundWork(std::function<void()> wake) : wake_(std::move(wake)) {}
    ~BackgroundWork() ///< waits for what was begun
    {
        if (thread_.joinable()) thread_.join();
    }
    BackgroundWork(const BackgroundWork&) = delete;
    BackgroundWork& operator=(const BackgroundWork&) = delete;

    [[nodiscard]] bool is_busy() const { return busy_; }
    /// Not while it is busy.
    void begin(std::function<void()> work)
    {
        if (thread_.joinable()) thread_.join(); // it has ended: nothing to wait for
        busy_ = true;
        thread_ = std::thread([this, work = std::move(work)] {
            work();
            busy_ = false;
            if (wake_) wake_();
        });
    }

private:
    std::function<void()> wake_;
    std::atomic<bool> busy_{false};
    std::thread thread_;
};

} // namespace fyr
