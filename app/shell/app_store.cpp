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

void App::take_files()
{
    for (TakenFile& file : inbox_->poll(clock_.ticks(), session_.rules(), clock_.now())) {
        std::vector<Command> commands;
        for (const Notification& facts : file.reading.taken) commands.emplace_back(ReceiveNotification{facts});
        const auto answers = session_.dispatch_all(commands, clock_.now(), "indbakke");
        if (!answers) {
            ui_.store_trouble = answers.error().message.key;
            dirty_ = true;
            return; // the file stays where it is and is taken when the disk is well again
        }
        std::size_t taken = 0;
        for (std::size_t i = 0; i < answers->size(); ++i) {
            const Result<Dispatched>& answer = (*answers)[i];
            if (!answer) turn_down(file.reading, i, answer.error().message);
            else if (answer->changed) ++taken;
        }
        if (taken > 0) ui_.store_trouble.clear();
        if (taken > 0) say({taken == 1 ? "inbox.one" : "inbox.many", {{"n", std::to_string(taken)}}}, false);
        if (!file.reading.refused.empty())
            say({"inbox.refused", {{"n", std::to_string(file.reading.refused.size())}, {"file", file.shown}}}, true);
        (void)inbox_->done(file, [&](const Message& m) { return strings().text(m); });
    }
}

} // namespace fyr
