#include "shell/save_board.hpp"

#include "codec/minutes_csv.hpp"
#include "domain/calendar.hpp"
#include "domain/meeting_record.hpp"
#include "platform/files.hpp"
#include "shell/paper.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace fyr {

namespace {

/// A blank in a mount point is written \040, and so on.
std::string unescaped(std::string_view text)
{
    const auto octal = [](char c) { return c >= '0' && c <= '7'; };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size() && octal(text[i + 1]) && octal(text[i + 2]) && octal(text[i + 3])) {
            out += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

std::vector<std::string> removable_mounts(std::string_view mounts)
{
    std::vector<std::string> found;
    while (!mounts.empty()) {
        const std::string_view line = mounts.substr(0, mounts.find('\n'));
        mounts.remove_prefix(std::min(mounts.size(), line.size() + 1));
        const std::size_t from = line.find(' ');
        if (from == std::string_view::npos) continue;
        const std::string at = unescaped(line.substr(from + 1, line.find(' ', from + 1) - from - 1));
        if (at.starts_with("/media/") || at.starts_with("/run/media/")) found.push_back(at);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string moment_in_name(Stamp now)
{
    const LocalTime t = to_local(now);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d-%02d%02d", t.date.year, t.date.month, t.date.day, t.hour, t.minute);
    return text.data();
}

Result<std::string> save_folder(const std::string& data_dir, const std::string& place, Stamp now)
{
    if (place != "usb") return data_dir + "/exports/" + moment_in_name(now);
    std::ifstream file("/proc/self/mounts", std::ios::binary); // no regular file: it has no size to read by
    const std::string mounts{std::istreambuf_iterator<char>(file), {}};
    for (const std::string& mount : removable_mounts(mounts))
        if (::access(mount.c_str(), W_OK) == 0) return mount + "/fyrtaarn/" + moment_in_name(now);
    return failed(ErrorKind::io, "err.usb");
}

SavedBoard save_board(const SaveWish& wish, const Assets& assets)
{
    SavedBoard saved;
    if (!wish.png && !wish.json) return {{}, refused("exp.nothing"), {}};
    if (const auto made = make_folders(wish.folder); !made) return {{}, made.error(), {}};
    const PictureSpec& p = wish.picture;
    const std::string stem = wish.folder + "/" + wish.stem + "-" + std::to_string(p.entry);
    const auto keep = [&](const Result<void>& written, const char* ending) {
        if (written) saved.files.push_back(stem + ending);
        else if (!saved.error) saved.error = written.error();
    };
    const auto part = [&](const char* key, const auto& write) { // what became of it stands in its row of the summary
        const std::optional<Error> before = std::exchange(saved.error, std::nullopt);
        write();
        saved.parts.push_back({key, saved.error ? saved.error->message : Message{}});
        if (before) saved.error = before;
    };
    if (wish.beside) {
        if (wish.png) keep(write_picture(p, assets, stem + ".png"), ".png");
        for (const auto& [ending, bytes] : *wish.beside) keep(write_file(stem + ending, bytes), ending.c_str());
        return saved;
    }
    PaperSpec paper;
    paper.of = p;
    paper.size = paper_for(p.board, usual_format(p.board));
    paper.by = wish.by;
    paper.kept = wish.kept;
    if (wish.png)
        part("minutes", [&] {
            const auto pages = write_paper_png(paper, assets, stem + ".png"); // every notification, on as many pages as it takes
            if (pages) saved.files.insert(saved.files.end(), pages->begin(), pages->end());
            else saved.error = pages.error();
            keep(write_file(stem + ".csv", minutes_csv(record_so_far(p.state, p.now, assets.rules), assets.rules, wish.json_level, is_fictive(p.subject))), ".csv");
        });
    paper.of.level = wish.json_level;
    if (wish.png) part("paper", [&] { keep(write_paper_pdf(paper, assets, stem + ".pdf"), ".pdf"); });
    if (wish.json)
        part("board", [&] { keep(write_file(stem + ".json", encode_board(p.state, wish.json_level, p.entry, p.now, p.subject, counts_of(p.state, p.now, assets.rules))), ".json"); });
    return saved;
}

} // namespace fyr
