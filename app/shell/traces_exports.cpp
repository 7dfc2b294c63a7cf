// What was saved: boards, minutes, papers and pictures below DATA/exports.
#include "codec/file_format.hpp"
#include "domain/calendar.hpp"
#include "platform/erase_file.hpp"
#include "shell/trace_search.hpp"

#include <array>
#include <filesystem>

namespace fyr {

namespace {

std::string stem_of(const std::string& name) { return name.substr(0, name.rfind('.')); }

/// Pages whose words no search of bytes can find.
bool is_drawn(const std::string& name) { return name.ends_with(".png") || name.ends_with(".pdf"); }

/// Half a file of a saving that was killed (platform/files.hpp, picture_export.hpp).
bool is_left_half(const std::string& name) { return name.starts_with(".fyr-"); }

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

/// A game plan's data, and what was saved of it beside them under the names the wall gives. A name alone says nothing.
bool is_a_plans(const std::string& folder, const std::string& name)
{
    const std::string data = name.ends_with(".json") ? folder + "/" + name : data_beside(folder, name);
    const auto bytes = read_file(data, largest_searched);
    return bytes && format_number(*bytes, "fyrtaarn/plan/") > 0;
}

/// Calls `each` with the folder and the file, for every file below that is no game plan's; empty folders go. `no_way` is called with
/// what cannot be looked into.
template <class F, class N>
void for_each_board(const std::string& folder, F&& each, N&& no_way)
{
    const auto entries = list_folder(folder);
    if (!entries && entries.error().message.key != "file.missing") no_way(folder);
    if (!entries) return;
    for (const FolderEntry& entry : *entries) {
        const std::string path = folder + "/" + entry.name;
        if (entry.kind == FolderEntry::Kind::file && !is_a_plans(folder, entry.name)) each(folder, entry);
        if (entry.kind == FolderEntry::Kind::other && std::filesystem::is_symlink(path)) no_way(path);
        if (entry.kind != FolderEntry::Kind::folder) continue;
        for_each_board(path, each, no_way);
        std::error_code not_empty;
        std::filesystem::remove(path, not_empty);
    }
}

/// A file that is too large or cannot be read may hold anything.
bool may_show(const std::string& path, const Traces& traces)
{
    const auto bytes = read_file(path, largest_searched);
    return bytes ? search_saved(*bytes, traces) != Found::no : bytes.error().message.key != "file.missing";
}

} // namespace

void clean_exports(const DataFolder& data, const Traces& traces, TraceReport& report)
{
    const auto look = [&](const std::string& folder, const FolderEntry& file) {
        const std::string path = folder + "/" + file.name;
        if (is_left_half(file.name)) return report(erase_file(path));
        const std::string beside = data_beside(folder, file.name); // gone by now when it held one
        const bool shows_nobody = file.modified < traces.since || (!beside.empty() && !may_show(beside, traces));
        if (is_drawn(file.name) ? !shows_nobody : may_show(path, traces)) report(erase_file(path));
    };
    for_each_board(data.path + "/exports", look, [&](const std::string& path) { report.not_reached(path); });
}

Result<void> remove_old_boards(const DataFolder& data, const Rules& rules)
{
    TraceReport report{{}, {}, data.path};
    const Date today = local_date(data.now), oldest = add_days(today, -rules.retention.hard_cap_days);
    const auto look = [&](const std::string& folder, const FolderEntry& file) {
        const Date written = local_date(file.modified);
        if (written < oldest || (is_left_half(file.name) && written < today)) report(erase_file(folder + "/" + file.name));
    };
    for_each_board(data.path + "/exports", look, [](const std::string&) {});
    return report.result;
}

} // namespace fyr
