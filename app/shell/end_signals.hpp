// SIGTERM and SIGINT as a polite request: the loop ends after the frame it is in, everything is on disk already.
#pragma once

#include <functional>
#include <memory>

namespace fyr {

/// Takes both signals away from every thread begun from now on; called before there are any.
void hold_end_signals();

class EndSignals {
public:
    /// After hold_end_signals(). `wake` is called from another thread when a signal came; it may only wake the loop.
    explicit EndSignals(std::function<void()> wake);
    ~EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

    [[nodiscard]] bool asked() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace fyr
