#include "codec/board_codec.hpp"

#include "base/text.hpp"
#include "codec/file_format.hpp"
#include "codec/json_pull.hpp"
#include "codec/json_text.hpp"
#include "codec/notification_codec.hpp"
#include "codec/record_check.hpp"
#include "domain/calendar.hpp"
#include "domain/made_up.hpp"
#include "domain/privacy.hpp"

#include <algorithm>

namespace fyr {

namespace {

using json_text::Style;
using json_text::TextOut;

constexpr std::string_view format_name = "fyrtaarn/board/";
constexpr std::size_t checksum_length = 32;
constexpr std::string_view training_world = "training";
constexpr std::string_view notice = "Ikke journal – overfør til sagssystem";

/// Calls each(case) for every case as that level shows it, by id.
template <class F>
void each_case(const State& state, ExportLevel level, F&& each)
{
    for (const auto& [id, c] : state.cases()) {
        if (level == ExportLevel::full) each(*c);
        else each(at_level(*c, level));
    }
}

/// The canonical text: what the checksum is about, and nothing of the file around it.
TextOut canonical_text(std::size_t cases) { return TextOut(1024 + cases * 1024); }
std::string checksum_of(const TextOut& canonical) { return content_id(canonical.text(), "fyrtaarn/board").substr(4); }

void add_part(TextOut& canonical, const auto& part)
{
    json_text::write<Style::compact, 0>(canonical, part);
    canonical.add('\n');
}

/// `"name": value` at the top of the file.
template <class T>
void field_line(TextOut& out, std::string_view name, const T& value)
{
    out.add(json_text::lead(Style::full, 1, false, false, name));
    json_text::write<Style::full, 1>(out, value);
}

/// Covers numbers in every text there is.
template <class T>
void mask_all(T& value)
{
    if constexpr (std::is_same_v<T, std::string>) {
        if (may_be_private(value)) value = mask_private(value).text;
    } else if constexpr (HasFields<T>) {
        for_each_field(value, [](std::string_view, auto& part) { mask_all(part); });
    } else if constexpr (json_text::list_of<T>::value || std::is_same_v<T, json_text::Duties>) {
        for (auto& part : value) mask_all(part);
    } else if constexpr (json_text::shared_list_of<T>::value) {
        mask_all(value.edit());
    } else if constexpr (json_text::maybe_of<T>::value) {
        if (value) mask_all(*value);
    }
}

Error broken(const JsonPull& from)
{
    return failed(ErrorKind::corrupt, "board.broken", {{"place", from.place().empty() ? "/" : printable(from.place(), 200)}});
}

/// The parts of the file as they stand there.
struct Read {
    BoardFile file;
    bool fictive = false, has_board = false, has_cases = false;
    std::string world, seal;
    [[nodiscard]] Subject subject() const { return world == training_world ? Subject::training : fictive ? Subject::fictive : Subject::real; }
};

bool read_field(JsonPull& from, std::string_view name, Read& into)
{
    if (name == "level") return from.read(into.file.level);
    if (name == "fictive") return from.read(into.fictive);
    if (name == "world") return from.read(into.world);
    if (name == "entry") return from.read(into.file.entry);
    if (name == "seal") return from.read(into.seal);
    if (name == "checksum") return from.read(into.file.checksum);
    if (name == "exported") return from.read(into.file.exported);
    if (name == "board") return into.has_board = from.read(into.file.import.board);
    if (name == "cases") return into.has_cases = from.read(into.file.import.cases);
    return from.skip();
}

} // namespace

std::string head_seal(std::string_view kind, const FileHead& head, std::string_view checksum)
{
    std::string all;
    const auto add = [&](std::string_view part) { all.append(part).push_back('\n'); };
    add(name_of(head.level));
    add(is_fictive(head.subject) ? "fictive" : "real");
    add(world_word(head.subject));
    add(std::to_string(head.entry));
    add(std::to_string(head.exported));
    add(checksum);
    return content_id(all, std::string("fyrtaarn/head/").append(kind)).substr(4);
}

std::string board_checksum(const State& state, ExportLevel level)
{
    TextOut canonical = canonical_text(state.cases().size());
    add_part(canonical, at_level(state.board(), level));
    each_case(state, level, [&](const Case& c) { add_part(canonical, c); });
    return checksum_of(canonical);
}

std::string encode_board(const State& state, ExportLevel level, std::uint64_t entry, Stamp at, Subject subject, const std::optional<BoardCounts>& counts)
{
    TextOut out(4096 + state.cases().size() * 4096);
    out.add("{\n  \"format\": ");
    out.add_string(std::string(format_name) + std::to_string(board_format));
    field_line(out, "notice", std::string(notice));
    field_line(out, "level", level);
    field_line(out, "fictive", is_fictive(subject));
    if (subject == Subject::training) field_line(out, "world", std::string(training_world));
    field_line(out, "entry", entry);
    field_line(out, "checksum", std::string(checksum_length, '0')); // filled in when it is known
    const std::size_t checksum_at = out.size() - 1 - checksum_length;
    field_line(out, "seal", std::string(checksum_length, '0'));
    const std::size_t seal_at = out.size() - 1 - checksum_length;
    field_line(out, "exported", at);
    if (counts) field_line(out, "counts", *counts);

    TextOut canonical = canonical_text(state.cases().size()); // beside it, so that every case is made ready once
    const Board board = at_level(state.board(), level);
    add_part(canonical, board);
    field_line(out, "board", board);
    out.add(",\n  \"cases\": [");
    bool first = true;
    each_case(state, level, [&](const Case& c) {
        add_part(canonical, c);
        out.add(first ? "\n    " : ",\n    ");
        json_text::write<Style::full, 2>(out, c);
        first = false;
    });
    out.add(first ? "]\n}\n" : "\n  ]\n}\n");
    const std::string checksum = checksum_of(canonical);
    out.overwrite(checksum_at, checksum);
    out.overwrite(seal_at, head_seal("board", {level, subject, entry, at}, checksum));
    return std::move(out).take();
}

Result<BoardFile> decode_board_file(std::string_view bytes)
{
    if (bytes.size() > max_board_bytes) return failed(ErrorKind::corrupt, "board.too_large");
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!is_utf8(bytes)) return failed(ErrorKind::corrupt, "board.not_a_board");
    const int format = format_number(bytes, format_name);
    if (format == 0) return failed(ErrorKind::corrupt, "board.not_a_board");
    if (format > board_format)
        return failed(ErrorKind::unsupported, "board.newer", {{"format", std::to_string(format)}});

    JsonPull from(bytes);
    Read read;
    read.file.import.cases.reserve(bytes.size() / 4096);
    std::vector<std::string> names;
    const bool good = from.object([&](std::string_view name) {
        if (std::find(names.begin(), names.end(), name) != names.end() || names.size() == JsonPull::max_strangers) return false;
        names.emplace_back(name);
        return read_field(from, name, read);
    });
    if (!good || !from.at_end() || !read.has_board || !read.has_cases) return broken(from);

    BoardFile& file = read.file;
    const auto by_id = [](const Case& a, const Case& b) { return a.id < b.id; };
    if (!std::is_sorted(file.import.cases.begin(), file.import.cases.end(), by_id))
        std::sort(file.import.cases.begin(), file.import.cases.end(), by_id);
    TextOut canonical = canonical_text(file.import.cases.size());
    add_part(canonical, file.import.board);
    for (const Case& c : file.import.cases) add_part(canonical, c);
    if (const std::string real = checksum_of(canonical); real != file.checksum)
        return failed(ErrorKind::corrupt, "board.checksum", {{"checksum", real}});
    file.subject = read.subject();
    const bool sealed = format > 1 || !read.seal.empty(); // boards of format 1 never had one
    if (const std::string seal = head_seal("board", {file.level, file.subject, file.entry, file.exported}, file.checksum); sealed && read.seal != seal)
        return failed(ErrorKind::corrupt, "board.seal", {{"checksum", seal}});
    if (file.subject == Subject::real && std::any_of(file.import.cases.begin(), file.import.cases.end(), [](const Case& c) { return is_made_up(c.facts.id); }))
        file.subject = Subject::fictive; // its cases say so themselves
    mask_all(file.import.board);
    for (Case& c : file.import.cases) mask_all(c);
    return std::move(read.file);
}

Result<WholeBoard> decode_board(std::string_view bytes)
{
    auto file = decode_board_file(bytes);
    if (!file) return file.error();
    return std::move(file->import);
}

} // namespace fyr
