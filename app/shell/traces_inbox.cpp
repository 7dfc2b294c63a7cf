// What senders wrote: refused files and copies below DATA/inbox.
#include "codec/bare_words.hpp"
#include "platform/erase_file.hpp"
#include "shell/inbox_files.hpp"
#include "shell/trace_search.hpp"

#include <algorithm>
#include <filesystem>

namespace fyr {

namespace {

/// Where to look, what for, and how to say it.
struct Search {
    const DataFolder& data;
    const Traces& traces;
    const Rules& rules;
    const Say& say;
    TraceReport& report;

    void copy(const std::string& path, const std::string& name) const;
    void refused(const std::string& path, const std::string& name) const;
    void folder(const std::string& path, bool all) const;
};

std::string reasons_of(const std::string& path)
{
    const std::size_t dot = path.rfind('.'), slash = path.rfind('/');
    return path.substr(0, dot == std::string::npos || dot < slash ? path.size() : dot) + ".reasons.txt";
}

/// What nobody will read as a notification: reasons, half-written files, copies of editors.
void Search::copy(const std::string& path, const std::string& name) const
{
    const auto bytes = read_file(path, largest_searched);
    if (!bytes && bytes.error().message.key == "file.missing") return;
    const Found found = std::max(search_senders(name, traces), bytes ? search_senders(*bytes, traces) : Found::maybe);
    if (found == Found::yes) report(erase_file(path));
    else if (found == Found::maybe || may_hide_words(*bytes)) report.not_reached(path);
}

/// Of a file with refused records, leaves only those that were not received since.
void Search::refused(const std::string& path, const std::string& name) const
{
    const auto bytes = read_file(path, largest_searched);
    if (!bytes && bytes.error().message.key == "file.missing") return;
    const Found found = std::max(search_senders(name, traces), bytes ? search_senders(*bytes, traces) : Found::maybe);
    if (found != Found::yes) {
        if (found == Found::maybe || may_hide_words(*bytes)) report.not_reached(path);
        return;
    }
    const std::string why = reasons_of(path);
    Reading reading = bytes ? read_notifications(*bytes, rules, data.now, data.secret) : Reading{};
    for (std::size_t i = 0; i < reading.taken.size(); ++i) turn_down(reading, i, {"receive.not_sent_again", {}});
    const bool whole = reading.refused.empty() || reading.refused.front().row == 0;
    std::erase_if(reading.refused, [&](const Refusal& r) { return search_senders(r.record, traces) == Found::yes; });
    const std::string left = whole ? std::string{} : mend_file(reading);
    report(erase_file(why));
    if (left.empty() || search_senders(left, traces) == Found::yes) return report(erase_file(path));
    report(write_file(why, reasons_text(reading, printable(name), say)));
    report(write_over(path, left));
    if (search_senders(left, traces) == Found::maybe) report.not_reached(path);
}

/// `all`: also what is read as a notification; of the inbox itself that is read today.
void Search::folder(const std::string& path, bool all) const
{
    const auto entries = list_folder(path);
    if (!entries && entries.error().message.key != "file.missing") report.not_reached(path);
    if (!entries) return;
    for (const FolderEntry& entry : *entries) {
        const std::string at = path + "/" + entry.name;
        if (entry.kind == FolderEntry::Kind::file && is_passing_file(entry.name)) copy(at, entry.name);
        else if (entry.kind == FolderEntry::Kind::file && all) refused(at, entry.name);
        else if (entry.kind == FolderEntry::Kind::folder && all) folder(at, true);
        else if (all && std::filesystem::is_symlink(at)) report.not_reached(at); // what it points at is not ours
    }
}

} // namespace

void clean_inbox(const DataFolder& data, const Traces& traces, const Rules& rules, const Say& say, TraceReport& report)
{
    const Search search{data, traces, rules, say, report};
    search.folder(data.path + "/inbox", false);
    search.folder(data.path + "/inbox/refused", true);
}

} // namespace fyr
