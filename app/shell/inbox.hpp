// The watched folder DATA/inbox: files that appear there are read as notifications, once they are whole. The caller
// puts what was taken into its journal and then calls done(); only then does a file leave the folder. Killed in
// between, the file is still there at the next start and its ids are already known: nothing is lost, nothing twice.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "codec/notification_codec.hpp"
#include "shell/worlds.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// What lay in the folder, as it was when it was read.
struct TakenFile {
    std::string name;  ///< as it lies in the folder: any bytes but '/' and NUL; never shown
    std::string shown; ///< printable and masked, for messages
    Reading reading;
    std::uint64_t size = 0;
    Stamp modified = 0;
};

/// A message in the chosen language.
using Say = std::function<std::string(const Message&)>;

class Inbox {
public:
    /// Makes DATA/inbox and DATA/inbox/refused when missing and begins to watch. `wake` is called from another
    /// thread when something happened in the folder; it may only wake the loop that calls poll(). Without inotify the
    /// folder is looked at every two seconds instead.
    /// `secret` as in read_notifications: receive_secret(journal) in receive_secret.hpp. It takes what belongs to
    /// a journal about `subject` (worlds.hpp).
    static Result<std::unique_ptr<Inbox>> open(const std::string& data_dir, std::function<void()> wake,
                                               std::string secret = {}, Subject subject = Subject::real);
    ~Inbox();
    Inbox(const Inbox&) = delete;
    Inbox& operator=(const Inbox&) = delete;

    /// Files that have not changed for one second and that their writer has closed or moved here, whoever that is; where the system
    /// does not say (another user's file that was there before, a network drive) those that nobody touched for minutes; at most
    /// 32 files, some hundred records and, after the first file, 1 MiB at a time, however many lie there. What is given is on the disk,
    /// whether its sender synced it or not. Costs one atomic read while nothing happens. `ticks` never
    /// jumps (Clock::ticks), `now` is UTC. A folder, link, device or pipe is refused unopened. A file that is not
    /// done() is given again after half a minute.
    [[nodiscard]] std::vector<TakenFile> poll(Stamp ticks, const Rules& rules, Stamp now);

    /// Milliseconds after which poll() should be called again although nobody wakes it. 0: at once.
    [[nodiscard]] Stamp wait_ms() const;

    /// What somebody must deal with; as it was when the folder was last looked at.
    struct Trouble {
        std::size_t refused = 0; ///< files that lie in DATA/inbox/refused with their reasons
        bool unusable = false;   ///< the folder cannot be read: nothing comes in
        bool operator==(const Trouble&) const = default;
    };
    [[nodiscard]] const Trouble& trouble() const;

    /// After everything taken is in the journal: keeps what was refused in DATA/inbox/refused with the reasons beside
    /// it, then takes the file out of the folder; it is overwritten and gone with the next turns of poll(). A file that was changed meanwhile stays and is read again. On failure the file
    /// stays too.
    Result<void> done(const TakenFile& file, const Say& say);

private:
    struct Impl;
    explicit Inbox(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// The reasons as text, one line per fault: file, row, field, sentence.
[[nodiscard]] std::string reasons_text(const Reading& reading, const std::string& shown, const Say& say);

/// `receive` beside a running wall: puts the bytes whole into DATA/inbox (temporary file, sync, rename), where the
/// wall finds them. The same bytes handed over twice are one file. Gives the file's name, fit to be shown. `name` is
/// the sender's, any bytes.
Result<std::string> hand_over(const std::string& data_dir, std::string_view bytes, std::string_view name);

} // namespace fyr
