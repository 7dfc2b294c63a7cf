#include "shell/traces.hpp"

#include "domain/calendar.hpp"
#include "platform/files.hpp"
#include "shell/inbox_files.hpp"

#include <algorithm>
#include <filesystem>

namespace fyr {

namespace {

constexpr std::uint64_t largest_file = std::uint64_t{256} << 20U;
constexpr std::size_t shortest_reference = 4; ///< "1" would be found everywhere
constexpr std::size_t shortest_wording = 12;

/// The longest stretch that is written the same way in every file format and is never masked.
std::string telling_part(std::string_view text)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '.' || c == '-';
    };
    std::string_view longest;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && plain(text[end])) ++end;
        if (end - at > longest.size()) longest = text.substr(at, end - at);
        at = end + 1;
    }
    return longest.size() < shortest_wording ? std::string{} : std::string{longest};
}

bool holds(std::string_view bytes, const std::vector<std::string>& words)
{
    return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return bytes.find(w) != std::string_view::npos; });
}

/// A file that is too large or cannot be read may hold anything.
bool file_holds(const std::string& path, const std::vector<std::string>& words)
{
    const auto bytes = read_file(path, largest_file);
    return bytes ? holds(*bytes, words) : bytes.error().message.key != "file.missing";
}

/// Keeps the first failure, goes on with the rest.
struct FirstFailure {
    Result<void> result;
    void operator()(const Result<void>& done)
    {
        if (result && !done) result = done;
    }
};

std::string stem_of(const std::string& name) { return name.substr(0, name.rfind('.')); }

/// Pages whose words no search of bytes can find.
bool is_drawn(const std::string& name) { return name.ends_with(".png") || name.ends_with(".pdf"); }

/// The board that was saved with a picture, "referat-418.json" of "referat-418.png" and of its page "referat-418-2.png"; "" when
/// there is none.
std::string data_beside(const std::string& folder, const std::string& name)
{
    std::string stem = stem_of(name);
    for (int i = 0; i < 2; ++i) {
        const std::string data = folder + "/" + stem + ".json";
        if (file_exists(data)) return data;
        stem = stem.substr(0, stem.rfind('-'));
    }
    return {};
}

bool is_a_plans(const std::string& name)
{
    return name.starts_with("plan-") || name.starts_with("barometer-") || name.starts_with("points-");
}

/// Calls `each` with the folder and the file, for every file below DATA/exports that is no game plan's; empty folders go.
template <class F>
void for_each_board(const std::string& folder, F&& each)
{
    const auto entries = list_folder(folder);
    if (!entries) return;
    for (const FolderEntry& entry : *entries) {
        const std::string path = folder + "/" + entry.name;
        if (entry.kind == FolderEntry::Kind::file && !is_a_plans(entry.name)) each(folder, entry);
        if (entry.kind != FolderEntry::Kind::folder) continue;
        for_each_board(path, each);
        std::error_code not_empty;
        std::filesystem::remove(path, not_empty);
    }
}

void clean_exports(const std::string& data, const Traces& traces, FirstFailure& failure)
{
    std::vector<std::string> words = traces.codes;
    words.insert(words.end(), traces.wording.begin(), traces.wording.end());
    for_each_board(data + "/exports", [&](const std::string& folder, const FolderEntry& file) {
        const std::string path = folder + "/" + file.name;
        const std::string beside = data_beside(folder, file.name); // gone by now when it held one
        const bool shows_nobody = file.modified < traces.since || (!beside.empty() && !file_holds(beside, words));
        if (is_drawn(file.name) ? !shows_nobody : file_holds(path, words)) failure(remove_file(path));
    });
}

/// Of a file with refused records, leaves only those that were not received since.
void clean_refused(const std::string& path, const DataFolder& data, const Traces& traces, const Rules& rules, const Say& say,
                   FirstFailure& failure)
{
    const auto bytes = read_file(path, largest_file);
    if (!bytes || !holds(*bytes, traces.wording)) return;
    Reading reading = read_notifications(*bytes, rules, data.now, data.secret);
    for (std::size_t i = 0; i < reading.taken.size(); ++i) turn_down(reading, i, {"receive.not_sent_again", {}});
    const bool whole = reading.refused.empty() || reading.refused.front().row == 0;
    std::erase_if(reading.refused, [&](const Refusal& r) { return holds(r.record, traces.wording); });
    const std::string left = whole ? std::string{} : mend_file(reading);
    const std::string why = stem_of(path) + ".reasons.txt";
    failure(remove_file(why));
    if (left.empty() || holds(left, traces.wording)) return failure(remove_file(path));
    failure(write_file(why, reasons_text(reading, printable(path.substr(path.rfind('/') + 1)), say)));
    failure(write_file(path, left));
}

void clean_inbox(const DataFolder& data, const Traces& traces, const Rules& rules, const Say& say, FirstFailure& failure)
{
    const std::string inbox = data.path + "/inbox";
    const auto files = [](const std::string& folder, auto&& each) {
        const auto entries = list_folder(folder);
        if (!entries) return;
        for (const FolderEntry& entry : *entries)
            if (entry.kind == FolderEntry::Kind::file) each(folder + "/" + entry.name, entry.name);
    };
    files(inbox, [&](const std::string& path, const std::string& name) { // what is not passed over is read today
        if (is_passing_file(name) && file_holds(path, traces.wording)) failure(remove_file(path));
    });
    files(inbox + "/refused", [&](const std::string& path, const std::string& name) {
        if (!is_passing_file(name)) clean_refused(path, data, traces, rules, say, failure);
        else if (file_holds(path, traces.wording)) failure(remove_file(path));
    });
}

} // namespace

Traces traces_of(const State& state, const std::vector<CaseId>& cases)
{
    Traces traces;
    for (const CaseId id : cases) {
        const Case* c = state.find(id);
        if (!c) continue;
        const Notification& facts = c->facts;
        traces.since = traces.codes.empty() ? facts.received : std::min(traces.since, facts.received);
        traces.codes.push_back(facts.code);
        if (facts.id.size() >= shortest_reference) traces.wording.push_back(facts.id);
        for (const std::string* text : {&facts.text, &facts.summary})
            if (std::string part = telling_part(*text); !part.empty()) traces.wording.push_back(std::move(part));
    }
    return traces;
}

Result<void> remove_traces(const DataFolder& data, const Traces& traces, const Rules& rules, const Say& say)
{
    FirstFailure failure;
    if (traces.codes.empty()) return {};
    clean_exports(data.path, traces, failure);
    clean_inbox(data, traces, rules, say, failure);
    return failure.result;
}

Result<void> remove_old_boards(const DataFolder& data, const Rules& rules)
{
    FirstFailure failure;
    const Date oldest = add_days(local_date(data.now), -rules.retention.hard_cap_days);
    for_each_board(data.path + "/exports", [&](const std::string& folder, const FolderEntry& file) {
        if (local_date(file.modified) < oldest) failure(remove_file(folder + "/" + file.name));
    });
    return failure.result;
}

} // namespace fyr
