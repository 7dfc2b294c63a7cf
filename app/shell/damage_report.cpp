#include "shell/damage_report.hpp"

#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "platform/damaged_copy.hpp"
#include "platform/files.hpp"
#include "session/recovery.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr std::string_view damage_note = "damage";

/// One line of the note: FOLDER, tab, key of the sentence, and NAME=VALUE after further tabs.
struct Remembered {
    std::string folder;
    Message says;
};

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// The day from which on a copy goes with the next forgetting; from its name, damaged-20260303T083412Z.
std::string day_of_leaving(const std::string& folder)
{
    const auto made = copy_made_at(folder);
    return made ? format_date(local_date(*made + copies_stay)) : std::string{"–"};
}

/// The code in what is left of a case's text. Not one that somebody else has: a changed byte may have made it.
std::string code_in(const std::string& text, const State& state)
{
    constexpr std::string_view before = "\"code\":\"";
    const std::size_t at = text.find(before);
    const std::size_t end = at == std::string::npos ? at : text.find('"', at + before.size());
    if (end == std::string::npos) return {};
    const std::string code = text.substr(at + before.size(), end - at - before.size());
    const bool printable_code = std::none_of(code.begin(), code.end(), [](char c) { return static_cast<unsigned char>(c) < 0x21 || c == '=' || c == '\\'; });
    return !code.empty() && code.size() <= 40 && is_utf8(code) && printable_code && state.find_code(code) == nullptr ? code : std::string{};
}

Message lost_part(const LostPart& part, const State& state)
{
    if (part.key.starts_with("case/")) {
        const std::string code = code_in(part.text, state);
        return code.empty() ? Message{"damage.lost_one", {}} : Message{"damage.lost_case", {{"code", code}}};
    }
    if (part.key.starts_with("plan/")) return {"damage.lost_plan", {}};
    if (part.key == "board") return {"damage.lost_board", {}};
    if (part.key == "known") return {"damage.lost_known", {}};
    return {"damage.mended", {}}; // next numbers only: the wall finds them anew
}

std::vector<Message> sentences_of(const Damage& damage, const State& state)
{
    std::vector<Message> says;
    for (const LostPart& part : damage.lost) says.push_back(lost_part(part, state));
    const std::string first = std::to_string(damage.first_bad_seq), before = std::to_string(damage.first_bad_seq - 1);
    if (damage.only_ends_early()) says.push_back({"damage.ends_early", {{"n", before}, {"promised", std::to_string(damage.promised)}}});
    else if (damage.lost_rows()) says.push_back({"damage.rows", {{"n", first}, {"promised", std::to_string(damage.promised)}}});
    if (says.empty()) says.push_back({"damage.mended", {}});
    return says;
}

std::string line_of(const Remembered& r)
{
    std::string line = r.folder + '\t' + r.says.key;
    for (const auto& [name, value] : r.says.args) line += '\t' + name + '=' + value;
    return line + '\n';
}

std::vector<Remembered> remembered(const Journal& journal)
{
    std::vector<Remembered> all;
    const auto note = journal.note(damage_note);
    if (!note) return all;
    for (std::string_view left = *note; !left.empty();) {
        std::string_view line = left.substr(0, left.find('\n'));
        left.remove_prefix(std::min(left.size(), line.size() + 1));
        std::vector<std::string> words;
        for (;;) {
            const std::size_t tab = line.find('\t');
            words.emplace_back(line.substr(0, tab));
            if (tab == std::string_view::npos) break;
            line.remove_prefix(tab + 1);
        }
        if (words.size() < 2 || !words[1].starts_with("damage.")) continue;
        Remembered r{words[0], {words[1], {}}};
        for (std::size_t i = 2; i < words.size(); ++i) {
            const std::size_t equal = words[i].find('=');
            if (equal != std::string::npos) r.says.args.emplace_back(words[i].substr(0, equal), words[i].substr(equal + 1));
        }
        all.push_back(std::move(r));
    }
    return all;
}

Message with_copy(Message says, const std::string& folder)
{
    says.args.emplace_back("folder", folder);
    says.args.emplace_back("day", day_of_leaving(folder));
    return says;
}

} // namespace

std::vector<Message> report_damage(Journal& journal, const std::vector<Damage>& repairs, const State& state)
{
    std::vector<Message> says;
    std::string note, data_dir;
    for (const Damage& damage : repairs) {
        if (damage.is_none()) continue;
        data_dir = folder_of(damage.kept_in);
        const std::string folder = last_part(damage.kept_in);
        for (const Message& sentence : sentences_of(damage, state)) {
            note += line_of({folder, sentence});
            says.push_back(with_copy(sentence, folder));
        }
    }
    if (says.empty()) return says;
    for (const Remembered& earlier : remembered(journal)) // of copies that are still there
        if (file_exists(data_dir + '/' + earlier.folder)) note += line_of(earlier);
    (void)journal.set_note(damage_note, note);
    return says;
}

std::vector<Message> standing_damage(const Journal& journal, const std::string& data_dir)
{
    std::vector<Message> says;
    const auto entries = list_folder(data_dir);
    if (!entries) return says;
    const std::vector<Remembered> all = remembered(journal);
    for (const FolderEntry& entry : *entries) {
        if (entry.kind != FolderEntry::Kind::folder || !copy_made_at(entry.name)) continue;
        if (!file_exists(data_dir + '/' + entry.name + "/journal.db") && !file_exists(data_dir + '/' + entry.name + "/journal.db-wal")) continue;
        const std::size_t before = says.size();
        for (const Remembered& r : all)
            if (r.folder == entry.name) says.push_back(with_copy(r.says, entry.name));
        if (says.size() == before) says.push_back(with_copy({"damage.copy", {}}, entry.name));
    }
    return says;
}

Result<bool> recover_and_say(OpenStore& store, Session& session, const Console& console)
{
    const auto recovered = recover(*store.journal, session);
    if (!recovered) return recovered.error();
    const std::vector<Message> says = report_damage(*store.journal, {store.damage, recovered->damage}, session.state());
    for (const Message& sentence : says) console.trouble(sentence);
    if (store.is_another) console.trouble({"store.another", {}});
    return !says.empty() || store.is_another;
}

bool say_set_aside(OpenStore& store, const Console& console)
{
    const std::vector<Message> says = report_damage(*store.journal, {store.damage}, State{});
    for (const Message& sentence : says) console.trouble(sentence);
    if (store.is_another) console.trouble({"store.another", {}});
    return !says.empty() || store.is_another;
}

} // namespace fyr
