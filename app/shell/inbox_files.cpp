#include "shell/inbox_files.hpp"

#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "platform/files.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr std::string_view taken_prefix = ".taken-";

/// "2026-03-02T075000Z": when the sender's file was last changed. Not the time of refusing, so that doing it again
/// after a crash finds what was already kept.
std::string time_in_name(Stamp modified)
{
    std::string out = format_rfc3339(modified - modified % ms_per_second);
    std::erase(out, ':');
    return out;
}

std::string extension_of(FileForm form)
{
    return form == FileForm::csv ? ".csv" : form == FileForm::json_lines ? ".jsonl" : ".json";
}

bool holds(const std::string& path, const std::string& bytes)
{
    const Result<std::string> there = read_file(path, bytes.size());
    return there && *there == bytes;
}

/// A line of the reasons, from the sentence of one fault.
std::string line_of(const std::string& file, const Refusal& r, const std::string& field, const Message& message,
                    const Say& say)
{
    const char* key = r.row == 0      ? "receive.reason_line_whole"
                      : field.empty() ? "receive.reason_line_no_field"
                                      : "receive.reason_line";
    const auto plain = [](const std::string& s) {
        return s.starts_with('@') ? " " + s : s;
    }; // '@' names another sentence
    return say({key,
                {{"file", plain(file)},
                 {"row", std::to_string(r.row)},
                 {"field", plain(field)},
                 {"sentence", plain(say(message))}}});
}

} // namespace

std::size_t count_refused(const std::string& inbox)
{
    const Result<std::vector<FolderEntry>> entries = list_folder(inbox + "/refused");
    if (!entries) return 0;
    return static_cast<std::size_t>(std::count_if(entries->begin(), entries->end(), [](const FolderEntry& e) { return e.name.ends_with(".reasons.txt"); }));
}

std::string taken_path(const std::string& inbox, const std::string& name)
{
    constexpr std::size_t most = 200; // bytes; a name may have 255
    return inbox + "/" + std::string(taken_prefix) + name.substr(0, most);
}

Result<void> put_back_taken(const std::string& inbox)
{
    const Result<std::vector<FolderEntry>> entries = list_folder(inbox);
    if (!entries) return entries.error();
    for (const FolderEntry& entry : *entries) {
        if (!entry.name.starts_with(taken_prefix)) continue;
        const std::string name = entry.name.substr(taken_prefix.size());
        std::string to = inbox + "/" + name;
        for (int number = 2; file_exists(to); ++number) to = inbox + "/" + std::to_string(number) + "-" + name;
        if (auto moved = replace_file(inbox + "/" + entry.name, to); !moved) return moved;
    }
    return {};
}

bool is_passing_file(std::string_view name)
{
    const std::string small = folded(name);
    if (small.starts_with('.') || small.starts_with('~') || small.ends_with('~')) return true;
    for (const char* ending :
         {".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".reasons.txt"})
        if (small.ends_with(ending)) return true;
    return small == "refused" || small == "thumbs.db" || small == "desktop.ini";
}

SafeName safe_name(std::string_view name)
{
    std::string shown = printable(name, 60);
    SafeName out;
    if (const std::size_t dot = shown.rfind('.'); dot != std::string::npos && dot > 0 && shown.size() - dot <= 8) {
        out.extension = shown.substr(dot);
        shown.resize(dot);
    }
    const auto safe = [](char32_t c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' ||
               c == ' ' || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
    };
    for (const char32_t c : to_code_points(shown)) append_utf8(out.stem, safe(c) ? c : U'_');
    for (char& c : out.extension)
        if (c != '.' && (static_cast<unsigned char>(c) >= 0x80 || !safe(static_cast<unsigned char>(c)))) c = '_';
    if (out.stem.empty()) out.stem = "notifications";
    return out;
}

std::string reasons_text(const Reading& reading, const std::string& shown, const Say& say)
{
    std::string out;
    for (const Refusal& r : reading.refused) {
        out.append(line_of(shown, r, r.field, r.message, say)).push_back('\n');
        for (const Fault& f : r.more) out.append(line_of(shown, r, f.field, f.message, say)).push_back('\n');
    }
    return out;
}

Result<void> keep_refused(const std::string& inbox, const TakenFile& file, const Say& say)
{
    if (file.reading.refused.empty()) return {};
    const bool whole = file.reading.refused.front().row == 0;
    const std::string mend = whole ? std::string{} : mend_file(file.reading);
    const std::string reasons = reasons_text(file.reading, file.shown, say);
    const SafeName name = safe_name(file.name);
    const std::string stem = inbox + "/refused/" + name.stem + "-" + time_in_name(file.modified);
    const std::string extension = whole ? name.extension : extension_of(file.reading.form);
    for (int number = 1;; ++number) {
        const std::string base = number == 1 ? stem : stem + "-" + std::to_string(number);
        const std::string kept = base + extension, why = base + ".reasons.txt";
        const bool is_free = !file_exists(kept) && (mend.empty() ? whole || !file_exists(why) : true);
        const bool is_mine = mend.empty() ? !whole && holds(why, reasons) : holds(kept, mend);
        if (!is_free && !is_mine) continue;
        if (!mend.empty() && !is_mine)
            if (auto written = write_file(kept, mend); !written) return written;
        if (auto written = write_file(why, reasons); !written) return written;
        return whole ? replace_file(inbox + "/" + file.name, kept) : Result<void>{};
    }
}

} // namespace fyr
