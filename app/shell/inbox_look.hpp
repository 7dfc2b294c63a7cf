// What lies in the watched folder and what of it can be read now, a bounded piece at a time: a folder of fifty thousand files costs a
// frame no more than one of fifty. Used by inbox.cpp only.
#pragma once

#include "platform/folder_scan.hpp"
#include "platform/folder_watch.hpp"
#include "shell/inbox.hpp"

#include <map>
#include <optional>
#include <set>

namespace fyr {

class InboxLook {
public:
    InboxLook(std::string folder, std::function<void()> wake);
    InboxLook(const InboxLook&) = delete;
    InboxLook& operator=(const InboxLook&) = delete;

    /// Goes on looking; false: nothing to do now. Then, while it is true, next_ready() until it gives nothing.
    bool turn(Stamp ticks);
    /// The next entry that is whole and not given yet, by name; null: none, or enough was looked at in this turn. The same again until
    /// one of those below was called.
    [[nodiscard]] const FolderEntry* next_ready(Stamp ticks, Stamp now);
    void given(Stamp ticks);                            ///< it was read
    void changed(const FolderEntry& now, Stamp ticks);  ///< it is not what it was
    void gone();                                        ///< it is not there
    void rest(Stamp ticks);                             ///< enough for this turn: it comes first in the next
    void pause(Stamp ticks);                            ///< the same, and somebody wakes the loop when it can be read

    /// How often the folder was read through, and how many entries were there the last time.
    [[nodiscard]] std::uint64_t pass() const { return pass_; }
    [[nodiscard]] std::size_t size() const { return seen_.size(); }

    /// Not given again while it stays as it is.
    void done(const std::string& name);
    /// There is something to do in the next turn.
    void hurry() { hurry_ = true; }
    [[nodiscard]] Stamp wait_ms() const { return hurry_ || next_look_ < last_ ? 0 : next_look_ - last_; }
    [[nodiscard]] const Inbox::Trouble& trouble() const { return trouble_; }

private:
    /// What is known of one name in the folder.
    struct Seen {
        FolderEntry entry;
        Stamp since = 0; ///< ticks when it was first seen like this
        Stamp given = 0; ///< ticks when it was given, + 1; 0: not yet
        bool done = false;
        bool finished = false; ///< its writer has closed it, or moved it here
    };
    using SeenFiles = std::map<std::string, Seen>;

    void begin_watch();
    void begin(Stamp ticks);
    void go_on(Stamp ticks);
    void give_up(Stamp ticks);
    void count_the_refused();
    [[nodiscard]] bool is_ready(const Seen& s, Stamp ticks, Stamp now);

    std::string folder_;
    std::function<void()> wake_;
    std::unique_ptr<FolderWatch> watch_; ///< null: no inotify here
    std::optional<FolderScan> scan_;     ///< while the folder is read
    std::set<std::string> finished_;     ///< for that
    SeenFiles found_;                    ///< so far
    SeenFiles seen_;
    SeenFiles::iterator at_;  ///< in seen_, while it is walked
    bool walking_ = false, looked_ = false, changed_ = false, hurry_ = false;
    std::size_t steps_ = 0, asked_ = 0; ///< in this turn
    std::uint64_t pass_ = 0;
    Stamp last_ = 0, next_look_ = 0, later_ = 0; ///< ticks
    Inbox::Trouble trouble_;
    std::optional<FolderEntry> refused_as_counted_; ///< the folder …
    Stamp counted_ = 0;                             ///< … and the ticks
};

} // namespace fyr
