#include "codec/round_formats_codec.hpp"

#include "codec/template_checks.hpp"

namespace fyr {

namespace {

using namespace template_checks;

void check_format(StrictReader& r, const std::string& place, const RoundFormat& format)
{
    check_words(r, place / "name", format.name, 40);
    check_words(r, place / "text", format.text, 120);
    r.check_count(place / "steps", format.steps.size(), 1, 8);
    std::set<std::string> keys;
    for (std::size_t i = 0; i < format.steps.size(); ++i) {
        const auto at = place / "steps" / i;
        const RoundStepFormat& step = format.steps[i];
        check_new_key(r, at / "key", step.key, keys);
        check_words(r, at / "name", step.name, 30);
        check_words(r, at / "hint", step.hint, 120);
        r.check_range(at / "minutes", step.minutes, 1, 60);
    }
}

} // namespace

Result<RoundFormats> decode_round_formats(std::string_view json_text, std::string_view file)
{
    RoundFormats formats;
    StrictReader reader;
    reader.read_root(reader.parse(json_text), formats);
    if (reader.good()) {
        reader.check_text("/version", formats.version, 1, 40);
        reader.check_count("/rounds", formats.rounds.size(), 1, 6);
        std::set<std::string> keys;
        for (std::size_t i = 0; i < formats.rounds.size(); ++i) {
            const auto at = std::string{"/rounds"} / i;
            check_new_key(reader, at / "key", formats.rounds[i].key, keys);
            check_format(reader, at, formats.rounds[i]);
        }
    }
    if (!reader.good()) return reader.error("templates.refused", file);
    return formats;
}

} // namespace fyr
