#include "shell/inbox.hpp"

#include "codec/record_check.hpp"
#include "platform/folder_watch.hpp"
#include "shell/inbox_files.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace fyr {

namespace {

constexpr Stamp still_for = 1'000;        ///< unchanged so long: whole
constexpr Stamp unknown_for = 300'000;    ///< nobody says whether it is whole: unchanged so long, by our ticks …
constexpr Stamp untouched_for = 900'000;  ///< … or, found lying there, by its own time
constexpr Stamp again_after = 30'000;     ///< given, not done
constexpr Stamp look_while_busy = 250;    ///< something lies there that is not ready
constexpr Stamp look_at_leisure = 30'000; ///< network drives tell inotify nothing
constexpr Stamp look_unwatched = 2'000;
constexpr std::size_t files_at_a_time = 64;
constexpr std::uint64_t bytes_at_a_time = std::uint64_t{8} << 20U;

} // namespace

struct Inbox::Impl {
    /// What is known of one name in the folder.
    struct Seen {
        FolderEntry entry;
        Stamp since = 0; ///< ticks when it was first seen like this
        Stamp given = 0; ///< ticks when it was given, + 1; 0: not yet
        bool done = false;
        bool finished = false; ///< its writer has closed it, or moved it here
    };

    std::string folder, secret;
    Subject subject = Subject::real;
    std::unique_ptr<FolderWatch> watch; ///< null: no inotify here
    std::function<void()> wake;
    std::map<std::string, Seen> seen;
    Stamp last = 0, next_look = 0; ///< ticks
    bool looked = false;
    Trouble trouble;

    void begin_watch();
    void look(Stamp ticks);
    [[nodiscard]] bool is_ready(const Seen& s, Stamp ticks, Stamp now) const;
};

Inbox::Inbox(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Inbox::~Inbox() = default;

Result<std::unique_ptr<Inbox>> Inbox::open(const std::string& data_dir, std::function<void()> wake, std::string secret, Subject subject)
{
    auto impl = std::make_unique<Impl>();
    impl->secret = std::move(secret);
    impl->subject = subject;
    impl->folder = data_dir + "/inbox";
    if (auto made = make_folders(impl->folder + "/refused"); !made) return made.error();
    impl->wake = std::move(wake);
    if (auto put_back = put_back_taken(impl->folder); !put_back) return put_back.error();
    impl->begin_watch();
    return std::unique_ptr<Inbox>(new Inbox(std::move(impl)));
}

void Inbox::Impl::begin_watch()
{
    watch.reset();
    if (auto opened = FolderWatch::open(folder, wake)) watch = *std::move(opened);
}

void Inbox::Impl::look(Stamp ticks)
{
    if (watch && watch->is_blind()) begin_watch(); // the folder was taken away and made again
    const std::set<std::string> finished = watch ? watch->take_finished() : std::set<std::string>{};
    const Result<std::vector<FolderEntry>> entries = list_folder(folder);
    trouble.refused = count_refused(folder);
    if (!entries) { // somebody took the folder away: put it back
        static_cast<void>(make_folders(folder + "/refused"));
        trouble.unusable = !list_folder(folder); // mode 000, a file, a link to nowhere
        begin_watch();
        seen.clear();
        return;
    }
    trouble.unusable = false;
    std::map<std::string, Seen> now;
    for (const FolderEntry& entry : *entries) {
        if (is_passing_file(entry.name)) continue;
        const auto before = seen.find(entry.name);
        const bool same = before != seen.end() && before->second.entry == entry;
        Seen& s = now.emplace(entry.name, same ? before->second : Seen{entry, ticks, 0, false, false}).first->second;
        s.finished = s.finished || finished.contains(entry.name);
    }
    seen = std::move(now);
}

/// Whole is what its writer has closed or moved here, or what nobody has open for writing. Where neither can be known, only what
/// nobody has touched for long.
bool Inbox::Impl::is_ready(const Seen& s, Stamp ticks, Stamp now) const
{
    if (s.done || ticks - s.since < still_for) return false;
    if (s.given != 0) return ticks - (s.given - 1) >= again_after;
    if (s.entry.kind != FolderEntry::Kind::file) return true;
    switch (being_written(folder + "/" + s.entry.name)) {
    case Written::no: return true;
    case Written::yes: return false; // however long its writer sleeps
    case Written::unknown: return s.finished || ticks - s.since >= unknown_for || now - s.entry.modified >= untouched_for;
    }
    return false;
}

namespace {

/// Reads one entry as it lies there; nothing when it is gone.
std::optional<TakenFile> read_entry(const std::string& folder, const FolderEntry& entry, const Rules& rules, Stamp now,
                                    std::string_view secret, Subject subject)
{
    TakenFile file{entry.name, printable(entry.name), {}, entry.size, entry.modified};
    const auto refuse = [&](const char* key) {
        const std::string n = std::to_string(max_notification_file_bytes >> 20U);
        file.reading.refused.push_back({0, {}, {key, {{"n", n}}}, {}, {}});
        return file;
    };
    if (entry.kind == FolderEntry::Kind::folder) return refuse("receive.is_folder");
    if (entry.kind == FolderEntry::Kind::other) return refuse("receive.is_no_file");
    const Result<std::string> bytes = read_file(folder + "/" + entry.name, max_notification_file_bytes);
    if (!bytes && bytes.error().message.key == "file.missing") return std::nullopt;
    if (!bytes)
        return refuse(bytes.error().message.key == "file.too_large" ? "receive.too_large" : "receive.unreadable");
    file.reading = read_notifications(*bytes, rules, now, secret);
    keep_what_belongs(file.reading, subject);
    return file;
}

} // namespace

std::vector<TakenFile> Inbox::poll(Stamp ticks, const Rules& rules, Stamp now)
{
    Impl& i = *impl_;
    i.last = ticks;
    const bool changed = i.watch && i.watch->take_change();
    if (i.looked && !changed && ticks < i.next_look) return {};
    i.looked = true;
    i.look(ticks);
    i.next_look = ticks + (i.watch ? look_at_leisure : look_unwatched);
    std::vector<TakenFile> out;
    std::uint64_t bytes = 0;
    for (auto& [name, s] : i.seen) {
        if (s.done) continue;
        if (!i.is_ready(s, ticks, now)) {
            i.next_look = std::min(i.next_look, s.given != 0 ? s.given + again_after : ticks + look_while_busy);
            continue;
        }
        if (out.size() == files_at_a_time || (!out.empty() && bytes + s.entry.size > bytes_at_a_time)) {
            i.next_look = ticks; // the rest comes with the next frame
            break;
        }
        bytes += s.entry.size;
        s.given = ticks + 1;
        if (auto file = read_entry(i.folder, s.entry, rules, now, i.secret, i.subject)) out.push_back(std::move(*file));
    }
    return out;
}

const Inbox::Trouble& Inbox::trouble() const { return impl_->trouble; }

Stamp Inbox::wait_ms() const { return std::max<Stamp>(0, impl_->next_look - impl_->last); }

Result<void> Inbox::done(const TakenFile& file, const Say& say)
{
    // Under a name of its own first: what is compared is what goes, whoever puts another file there meanwhile.
    const std::string path = impl_->folder + "/" + file.name, ours = taken_path(impl_->folder, file.name);
    const auto is_it = [&](const std::string& where) {
        const auto there = look_at(where);
        return there && there->size == file.size && there->modified == file.modified;
    };
    if (!is_it(path)) return {}; // another file by now
    if (auto kept = keep_refused(impl_->folder, file, say); !kept) return kept;
    if (const auto s = impl_->seen.find(file.name); s != impl_->seen.end()) s->second.done = true;
    if (!file.reading.refused.empty() && file.reading.refused.front().row == 0) return {}; // moved away whole
    if (auto moved = replace_file(path, ours); !moved) return moved.error().message.key == "file.missing" ? Result<void>{} : moved;
    return is_it(ours) ? remove_file(ours) : put_back_taken(impl_->folder);
}

Result<std::string> hand_over(const std::string& data_dir, std::string_view bytes, std::string_view name)
{
    const std::string inbox = data_dir + "/inbox";
    if (auto made = make_folders(inbox + "/refused"); !made) return made.error();
    const SafeName safe = safe_name(name);
    // The content in the name: handing over twice is one file, and two files of one name are two.
    const std::string file = safe.stem + "-" + content_id(bytes, {}).substr(4, 12) + safe.extension;
    if (auto written = write_file(inbox + "/" + file, bytes); !written) return written.error();
    return file;
}

} // namespace fyr
