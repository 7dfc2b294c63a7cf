#include "shell/end_signals.hpp"

#include <signal.h>

#include <atomic>
#include <thread>

namespace fyr {

namespace {

sigset_t both()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

struct EndSignals::Impl {
    std::function<void()> wake;
    std::atomic<bool> asked{false}, over{false};
    std::thread waiter;
};

void hold_end_signals()
{
    const sigset_t set = both();
    (void)pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

EndSignals::EndSignals(std::function<void()> wake) : impl_(std::make_unique<Impl>())
{
    impl_->wake = std::move(wake);
    impl_->waiter = std::thread([i = impl_.get()] {
        const sigset_t set = both();
        int number = 0;
        while (!i->over && sigwait(&set, &number) == 0) {
            if (i->over) return; // our own call, below
            i->asked = true;
            i->wake();
        }
    });
}

EndSignals::~EndSignals()
{
    impl_->over = true;
    (void)pthread_kill(impl_->waiter.native_handle(), SIGTERM); // to that thread alone: ends its waiting
    impl_->waiter.join();
}

bool EndSignals::asked() const { return impl_->asked; }

} // namespace fyr
