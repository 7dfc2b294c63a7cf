// A disk that does not take what is done: asked again, and said on the glass as long as something waits for it.
#include "shell/app.hpp"

namespace fyr {

void App::look_at_store()
{
    if (session_.waiting() > 0 && clock_.ticks() >= next_try_) {
        (void)session_.try_waiting();
        next_try_ = clock_.ticks() + ask_disk_ms;
    }
    const std::size_t waiting = session_.waiting();
    const std::string why = waiting > 0 ? session_.why_waiting().key : ui_.store_waiting > 0 ? "" : ui_.store_trouble;
    if (waiting == ui_.store_waiting && why == ui_.store_trouble) return;
    ui_.store_waiting = waiting;
    ui_.store_trouble = why;
    dirty_ = true;
}

} // namespace fyr
