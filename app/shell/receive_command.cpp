// `fyrtaarn receive`: files of notifications into the journal, one transaction per file; or, beside a running wall,
// into its inbox. Doing it again after a crash takes nothing twice: ids are known.
#include "codec/notification_codec.hpp"
#include "platform/named_files.hpp"
#include "session/session.hpp"
#include "shell/clock_keeper.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"
#include "shell/damage_report.hpp"
#include "shell/inbox.hpp"
#include "shell/new_id.hpp"
#include "shell/receive_secret.hpp"
#include "shell/worlds.hpp"

#include <algorithm>
#include <cstdio>

namespace fyr {

namespace {

struct Taken {
    std::size_t taken = 0, known = 0, refused = 0, handed_over = 0;
};

Result<std::string> read_standard_input()
{
    std::string bytes, part(1U << 16U, '\0');
    while (const std::size_t n = std::fread(part.data(), 1, part.size(), stdin)) {
        bytes.append(part, 0, n);
        if (bytes.size() > max_notification_file_bytes) return failed(ErrorKind::io, "file.too_large");
    }
    if (std::ferror(stdin)) return failed(ErrorKind::io, "file.unreadable");
    return bytes;
}

/// One file and what stands in it; a file that cannot be read is refused as a whole.
struct Incoming {
    std::string name, shown, bytes;
    Reading reading;
};

Incoming read_incoming(const std::string& file, const Rules& rules, Stamp now, const std::string& secret, Subject subject)
{
    Incoming in;
    in.name = file == "-" ? "standard-input" : file.substr(file.rfind('/') + 1);
    in.shown = printable(in.name);
    auto bytes = file == "-" ? read_standard_input() : read_named_file(file, max_notification_file_bytes);
    if (bytes) {
        in.bytes = *std::move(bytes);
        in.reading = read_notifications(in.bytes, rules, now, secret);
        keep_what_belongs(in.reading, subject);
        return in;
    }
    const std::string& key = bytes.error().message.key;
    const std::string mib = std::to_string(max_notification_file_bytes >> 20U);
    const char* why = key == "file.missing" ? "receive.no_file" : key == "file.too_large" ? "receive.too_large"
                    : key == "file.is_directory" ? "receive.is_folder" : "receive.unreadable";
    in.reading.refused.push_back({0, {}, {why, {{"n", mib}}}, {}, {}});
    return in;
}

/// Standard error ends in logs: what a sender wrote in a field stays out of it. Row and field say where to look.
Message without_words(Message m)
{
    for (auto& [name, value] : m.args)
        if (name == "value" && value.starts_with("»")) value = "»…«";
    return m;
}

void say_refusals(const Incoming& in, const Console& console, Taken& sum)
{
    sum.refused += in.reading.refused.size();
    const std::string lines = reasons_text(in.reading, in.shown, [&](const Message& m) { return one_line(console.text(without_words(m))); });
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = lines.find('\n', at);
        console.trouble_line(lines.substr(at, end - at));
        at = end + 1;
    }
}

/// Into the journal; a disk error ends everything. `behind`: the machine's clock is known to be, so what came in tells the time.
Result<void> take(Incoming& in, Session& session, Stamp now, bool behind, const Console& console, Taken& sum)
{
    if (behind)
        for (const Notification& facts : in.reading.taken) now = std::max(now, facts.received);
    std::vector<Command> commands;
    for (const Notification& facts : in.reading.taken) commands.emplace_back(ReceiveNotification{facts});
    const auto answers = session.dispatch_all(commands, now, "modtag");
    if (!answers) return answers.error();
    for (std::size_t i = 0; i < answers->size(); ++i) {
        const Result<Dispatched>& answer = (*answers)[i];
        if (!answer) turn_down(in.reading, i, answer.error().message);
        else if (answer->changed) ++sum.taken;
        else ++sum.known;
        if (answer && answer->name.key == "act.received_double") console.say(answer->name);
    }
    return {};
}

} // namespace

int run_receive(const Options& options, const Assets& assets, const OpenJournal& open, Stamp now)
{
    const Console console(options, assets);
    auto store = open(options.data, StoreUse::write);
    const bool wall_runs = !store && store.error().message.key == "store.busy";
    if (!store && !wall_runs) return console.fail(store.error());
    std::optional<Session> session;
    bool damaged = false;
    std::string secret = "of the wall"; // beside a running wall the ids are only counted here, the wall makes its own
    if (store) {
        const auto kept = receive_secret(*store->journal, new_id);
        if (!kept) return console.fail(kept.error());
        secret = *kept;
        session.emplace(*store->journal, assets.rules, new_id);
        const auto told = recover_and_say(*store, *session, console);
        if (!told) return console.fail(told.error());
        damaged = *told;
    }
    if (options.fictive) {
        if (!session) return console.fail(store.error());
        if (session->seq() != 0 && subject_of(*store->journal) != Subject::fictive) return console.fail(refused("receive.not_fictive"));
        if (const auto noted = note_subject(*store->journal, Subject::fictive); !noted) return console.fail(noted.error());
    }
    // Beside a running wall that one decides; the training world of nothing yet is the training world all the same.
    const Subject subject = world_of(options) == World::training ? Subject::training : store ? subject_of(*store->journal) : Subject::fictive;
    const Stamp known = store && options.now.empty() ? time_for_log(*store->journal, now) : now;
    const bool behind = known > now + quiet_step_ms;
    if (behind) console.trouble({"receive.clock_behind", {}});
    Taken sum;
    for (const std::string& file : options.files) {
        Incoming in = read_incoming(file, assets.rules, known + (behind ? sender_ahead_ms : 0), secret, subject);
        if (session) {
            if (const auto taken = take(in, *session, known, behind, console, sum); !taken) return console.fail(taken.error());
        } else if (!in.bytes.empty()) { // the wall reads it again and keeps what it refuses
            const auto name = hand_over(options.data, in.bytes, in.name);
            if (!name) return console.fail(name.error());
            console.say({"receive.handed_over", {{"file", in.shown}, {"name", *name}}});
            sum.handed_over += in.reading.taken.size();
        }
        say_refusals(in, console, sum);
    }
    const auto n = [](std::size_t number) { return std::to_string(number); };
    if (session) console.say({"receive.sum", {{"taken", n(sum.taken)}, {"known", n(sum.known)}, {"refused", n(sum.refused)}}});
    else console.say({"receive.sum_handed_over", {{"n", n(sum.handed_over)}, {"refused", n(sum.refused)}}});
    return sum.refused == 0 && !damaged ? exit_done : exit_refused;
}

} // namespace fyr
