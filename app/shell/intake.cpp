#include "shell/intake.hpp"

#include <algorithm>

namespace fyr {

Intake take_in(Inbox& inbox, Session& session, Stamp ticks, Stamp now, const Say& say, Stamp ahead)
{
    Intake turn;
    std::vector<TakenFile> files = inbox.poll(ticks, session.rules(), now + ahead);
    if (files.empty()) return turn;
    std::vector<Command> commands;
    for (const TakenFile& file : files)
        for (const Notification& facts : file.reading.taken) {
            turn.newest = std::max(turn.newest, facts.received);
            commands.emplace_back(ReceiveNotification{facts});
        }
    if (ahead > 0) now = std::max(now, turn.newest);
    const auto answers = session.dispatch_all(commands, now, "indbakke");
    if (!answers) {
        turn.disk = answers.error().message;
        return turn;
    }
    auto answer = answers->begin();
    for (TakenFile& file : files) {
        for (std::size_t i = 0; i < file.reading.taken.size(); ++i, ++answer) {
            if (!*answer) turn_down(file.reading, i, answer->error().message);
            else ++((*answer)->changed ? turn.taken : turn.known);
            if (*answer && (*answer)->name.key == "act.received_double") turn.doubled = (*answer)->name;
        }
        turn.refused += file.reading.refused.size();
        if (!file.reading.refused.empty()) turn.refused_in.push_back({file.shown, file.reading.refused.size()});
        (void)inbox.done(file, say); // what does not leave is read again, and known
    }
    return turn;
}

} // namespace fyr
