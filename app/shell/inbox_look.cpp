#include "shell/inbox_look.hpp"

#include "shell/inbox_files.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr Stamp still_for = 1'000;        ///< unchanged so long: whole
constexpr Stamp unknown_for = 300'000;    ///< nobody says whether it is whole: unchanged so long, by our ticks …
constexpr Stamp untouched_for = 900'000;  ///< … or, found lying there, by its own time
constexpr Stamp again_after = 30'000;     ///< given, not done
constexpr Stamp look_while_busy = 250;    ///< something lies there that is not ready
constexpr Stamp look_at_leisure = 30'000; ///< network drives tell inotify nothing
constexpr Stamp look_unwatched = 2'000;
// In one turn: some milliseconds.
constexpr std::size_t entries_at_a_time = 1'000;
constexpr std::size_t steps_at_a_time = 5'000;
constexpr std::size_t asked_at_a_time = 250;

} // namespace

InboxLook::InboxLook(std::string folder, std::function<void()> wake) : folder_(std::move(folder)), wake_(std::move(wake)), at_(seen_.end())
{
    begin_watch();
}

void InboxLook::begin_watch()
{
    watch_.reset();
    if (auto opened = FolderWatch::open(folder_, wake_)) watch_ = *std::move(opened);
}

bool InboxLook::turn(Stamp ticks)
{
    last_ = ticks;
    steps_ = asked_ = 0;
    hurry_ = false;
    if (watch_ && watch_->take_change()) changed_ = true;
    if (!scan_ && !walking_) {
        if (looked_ && !changed_ && ticks < next_look_) return false;
        begin(ticks);
    }
    if (scan_) go_on(ticks);
    return walking_;
}

void InboxLook::begin(Stamp ticks)
{
    looked_ = true;
    changed_ = false;
    if (watch_ && watch_->is_blind()) begin_watch(); // the folder was taken away and made again
    finished_ = watch_ ? watch_->take_finished() : std::set<std::string>{};
    count_the_refused();
    found_.clear();
    if (auto opened = FolderScan::open(folder_)) scan_ = *std::move(opened);
    else give_up(ticks);
}

/// Somebody took the folder away: puts it back.
void InboxLook::give_up(Stamp ticks)
{
    scan_.reset();
    static_cast<void>(make_folders(folder_ + "/refused"));
    trouble_.unusable = !list_folder(folder_); // mode 000, a file, a link to nowhere
    begin_watch();
    seen_.clear();
    next_look_ = ticks + (watch_ ? look_at_leisure : look_unwatched);
}

void InboxLook::go_on(Stamp ticks)
{
    const auto entries = scan_->next(entries_at_a_time);
    if (!entries) return give_up(ticks);
    for (const FolderEntry& entry : *entries) {
        if (is_passing_file(entry.name)) continue;
        const auto before = seen_.find(entry.name);
        const bool same = before != seen_.end() && before->second.entry == entry;
        Seen& s = found_.emplace(entry.name, same ? before->second : Seen{entry, ticks, 0, false, false}).first->second;
        s.finished = s.finished || finished_.contains(entry.name);
    }
    next_look_ = ticks;
    if (entries->size() == entries_at_a_time) return; // the rest comes with the next frame
    scan_.reset();
    trouble_.unusable = false;
    seen_ = std::exchange(found_, {});
    at_ = seen_.begin();
    walking_ = true;
    ++pass_;
    later_ = ticks + (watch_ ? look_at_leisure : look_unwatched);
}

const FolderEntry* InboxLook::next_ready(Stamp ticks, Stamp now)
{
    for (; at_ != seen_.end(); ++at_) {
        Seen& s = at_->second;
        if (s.done) continue;
        if (++steps_ > steps_at_a_time || asked_ > asked_at_a_time) return rest(ticks), nullptr;
        if (is_ready(s, ticks, now)) return &s.entry;
        later_ = std::min(later_, s.given != 0 ? s.given + again_after : ticks + look_while_busy);
    }
    walking_ = false;
    next_look_ = changed_ ? ticks : later_;
    return nullptr;
}

void InboxLook::given(Stamp ticks)
{
    at_->second.given = ticks + 1;
    later_ = std::min(later_, ticks + 1 + again_after);
    ++at_;
}

void InboxLook::changed(const FolderEntry& now, Stamp ticks)
{
    at_->second = Seen{now, ticks, 0, false, false};
    later_ = std::min(later_, ticks + look_while_busy);
    ++at_;
}

void InboxLook::gone() { at_ = seen_.erase(at_); }

void InboxLook::rest(Stamp ticks) { next_look_ = ticks; }

void InboxLook::pause(Stamp ticks) { next_look_ = ticks + look_while_busy; }

void InboxLook::done(const std::string& name)
{
    if (const auto s = seen_.find(name); s != seen_.end()) s->second.done = true;
    if (const auto s = found_.find(name); s != found_.end()) s->second.done = true;
}

/// Whole is what its writer has closed or moved here, or what nobody has open for writing. Where neither can be known, only what
/// nobody has touched for long.
bool InboxLook::is_ready(const Seen& s, Stamp ticks, Stamp now)
{
    if (ticks - s.since < still_for) return false;
    if (s.given != 0) return ticks - (s.given - 1) >= again_after;
    if (s.entry.kind != FolderEntry::Kind::file) return true;
    ++asked_;
    switch (being_written(folder_ + "/" + s.entry.name)) {
    case Written::no: return true;
    case Written::yes: return false; // however long its writer sleeps
    case Written::unknown: return s.finished || ticks - s.since >= unknown_for || now - s.entry.modified >= untouched_for;
    }
    return false;
}

/// Anew when something came there or went, and now and then: a folder's time is coarse.
void InboxLook::count_the_refused()
{
    const auto folder = look_at(folder_ + "/refused");
    if (folder && refused_as_counted_ == folder && last_ - counted_ < look_at_leisure) return;
    trouble_.refused = count_refused(folder_);
    refused_as_counted_ = folder;
    counted_ = last_;
}

} // namespace fyr
