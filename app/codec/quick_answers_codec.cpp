#include "codec/quick_answers_codec.hpp"

#include "codec/template_checks.hpp"

#include <algorithm>

namespace fyr {

namespace {

using namespace template_checks;

constexpr std::size_t chip_chars = 40, line_chars = 120, most_chips = 12;

std::string place_of_chip(const std::string& list, std::size_t i, const char* member) { return list + "/" + std::to_string(i) + member; }

/// Keys and chips of one list.
template <class Chip>
void check_chips(StrictReader& r, const std::string& place, const std::vector<Chip>& chips)
{
    r.check_count(place, chips.size(), 1, most_chips);
    std::set<std::string> keys;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        check_new_key(r, place_of_chip(place, i, "/key"), chips[i].key, keys);
        const bool writes_itself = std::is_same_v<Chip, QuickWord>;
        check_words(r, place_of_chip(place, i, "/name"), chips[i].name, writes_itself ? line_chars : chip_chars);
        if constexpr (std::is_same_v<Chip, QuickAnswer>) check_words(r, place_of_chip(place, i, "/says"), chips[i].says, line_chars);
    }
}

void check_names(StrictReader& r, const std::string& place, const std::vector<std::string>& names)
{
    r.check_count(place, names.size(), 0, 60);
    for (std::size_t i = 0; i < names.size(); ++i) r.check_text(place_of_chip(place, i, ""), names[i], 1, chip_chars);
}

} // namespace

Result<QuickAnswers> decode_quick_answers(std::string_view json_text, std::string_view file)
{
    QuickAnswers q;
    StrictReader reader;
    reader.read_root(reader.parse(json_text), q);
    if (reader.good()) {
        reader.check_text("/version", q.version, 1, 40);
        check_chips(reader, "/no", q.no);
        check_chips(reader, "/yes", q.yes);
        check_chips(reader, "/unknown", q.unknown);
        check_chips(reader, "/whom", q.whom);
        check_chips(reader, "/change", q.change);
        check_chips(reader, "/where", q.where);
        check_chips(reader, "/late", q.late);
        check_chips(reader, "/short_funnel", q.short_funnel);
        check_chips(reader, "/pass_gate", q.pass_gate);
        check_chips(reader, "/no_resources", q.no_resources);
        for (std::size_t i = 0; i < q.unknown.size(); ++i) {
            const auto is_it = [&](const QuickWord& w) { return w.key == q.unknown[i].whom; };
            if (std::none_of(q.whom.begin(), q.whom.end(), is_it)) reader.refuse(place_of_chip("/unknown", i, "/whom"), "rules.reason.missing", shown(q.unknown[i].whom));
        }
        std::set<Track> tracks;
        for (std::size_t i = 0; i < q.tracks.size(); ++i) {
            const auto at = place_of_chip("/tracks", i, "");
            if (!tracks.insert(q.tracks[i].track).second) reader.refuse(at + "/track", "rules.reason.twice", std::string(name_of(q.tracks[i].track)));
            check_chips(reader, at + "/reasons", q.tracks[i].reasons);
            check_chips(reader, at + "/actions", q.tracks[i].actions);
        }
        check_names(reader, "/fetch_words", q.fetch_words);
        check_names(reader, "/fetch_people", q.fetch_people);
    }
    if (!reader.good()) return reader.error("templates.refused", file);
    return q;
}

} // namespace fyr
