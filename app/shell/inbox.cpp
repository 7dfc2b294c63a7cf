#include "shell/inbox.hpp"

#include "codec/record_check.hpp"
#include "shell/inbox_files.hpp"
#include "shell/inbox_look.hpp"
#include "shell/inbox_removal.hpp"

#include <algorithm>

namespace fyr {

namespace {

// In one turn: some milliseconds of reading, and a transaction that does not grow with the folder.
constexpr std::size_t files_at_a_time = 32, records_at_a_time = 200;
constexpr std::size_t refusing_at_a_time = 2; ///< files of which something is kept, each synced on its own
constexpr std::size_t few = 8; ///< so many are synced at once, each on its own
constexpr std::uint64_t bytes_at_a_time = std::uint64_t{1} << 20U;

} // namespace

struct Inbox::Impl {
    std::string folder, secret;
    Subject subject = Subject::real;
    InboxLook look;
    InboxRemoval removal;
    BackgroundWork sync;
    std::uint64_t synced = 0, syncing = 0; ///< passes of the folder of which all files are on the disk, are being brought there

    [[nodiscard]] bool is_on_disk();
};

/// A sender need not have synced: were the power cut after his file was taken, an empty one would come back beside what is on the wall. Of
/// a full folder all files are synced in one go beside the loop, and nothing is given until then.
bool Inbox::Impl::is_on_disk()
{
    if (sync.is_busy()) return false;
    synced = syncing;
    if (synced == look.pass()) return true;
    syncing = look.pass();
    sync.begin([where = folder] { static_cast<void>(sync_file_system(where)); });
    return false;
}

Inbox::Inbox(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Inbox::~Inbox() = default;

Result<std::unique_ptr<Inbox>> Inbox::open(const std::string& data_dir, std::function<void()> wake, std::string secret, Subject subject)
{
    const std::string folder = data_dir + "/inbox";
    if (auto made = make_folders(folder + "/refused"); !made) return made.error();
    if (auto put_back = put_back_taken(folder); !put_back) return put_back.error();
    if (auto finished = InboxRemoval::finish(folder); !finished) return finished.error();
    std::unique_ptr<Impl> impl(new Impl{folder, std::move(secret), subject, InboxLook(folder, wake), InboxRemoval(folder, wake), BackgroundWork(wake)});
    return std::unique_ptr<Inbox>(new Inbox(std::move(impl)));
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
    i.removal.step();
    std::vector<TakenFile> out;
    if (i.look.turn(ticks)) {
        std::uint64_t bytes = 0;
        std::size_t records = 0, refusing = 0;
        while (const FolderEntry* ready = i.look.next_ready(ticks, now)) {
            const bool many = i.look.size() > few;
            if (many && !i.is_on_disk()) {
                i.look.pause(ticks);
                break;
            }
            const bool enough = out.size() == files_at_a_time || records >= records_at_a_time || refusing == refusing_at_a_time ||
                                (!out.empty() && bytes + ready->size > bytes_at_a_time);
            if (enough) {
                i.look.rest(ticks); // with the next frame
                break;
            }
            const auto there = look_at(i.folder + "/" + ready->name);
            if (!there || *there != *ready) {
                there ? i.look.changed(*there, ticks) : i.look.gone();
                continue;
            }
            if (!many && ready->kind == FolderEntry::Kind::file) static_cast<void>(sync_path(i.folder + "/" + ready->name));
            auto file = read_entry(i.folder, *ready, rules, now, i.secret, i.subject);
            bytes += ready->size;
            i.look.given(ticks);
            if (!file) continue;
            records += file->reading.taken.size();
            refusing += file->reading.refused.empty() ? 0U : 1U;
            out.push_back(std::move(*file));
        }
    }
    if (i.removal.is_waiting()) i.look.hurry();
    return out;
}

const Inbox::Trouble& Inbox::trouble() const { return impl_->look.trouble(); }

Stamp Inbox::wait_ms() const { return impl_->look.wait_ms(); }

Result<void> Inbox::done(const TakenFile& file, const Say& say)
{
    // Under a name of its own first: what is compared is what goes, whoever puts another file there meanwhile.
    Impl& i = *impl_;
    const std::string path = i.folder + "/" + file.name, ours = taken_path(i.folder, file.name);
    const auto is_it = [&](const std::string& where) {
        const auto there = look_at(where);
        return there && there->size == file.size && there->modified == file.modified;
    };
    if (!is_it(path)) return {}; // another file by now
    if (auto kept = keep_refused(i.folder, file, say); !kept) return kept;
    i.look.done(file.name);
    if (!file.reading.refused.empty() && file.reading.refused.front().row == 0) return {}; // moved away whole
    if (auto moved = rename_file(path, ours); !moved) return moved.error().message.key == "file.missing" ? Result<void>{} : moved;
    if (!is_it(ours)) return put_back_taken(i.folder);
    i.look.hurry();
    return i.removal.begin(ours);
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
