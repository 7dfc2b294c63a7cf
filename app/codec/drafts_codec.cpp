#include "codec/drafts_codec.hpp"

#include "codec/strict_json.hpp"

namespace fyr {

std::string encode_drafts(const Drafts& drafts)
{
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const Draft& d : drafts.all) {
        nlohmann::ordered_json values = nlohmann::ordered_json::array();
        for (const DraftValue& v : d.values) values.push_back({{"name", v.name}, {"value", v.value}});
        all.push_back({{"form", d.form}, {"about", d.about.value}, {"plan", d.plan.value}, {"part", d.part.value}, {"values", values}});
    }
    return nlohmann::ordered_json{{"all", all}}.dump();
}

Result<Drafts> decode_drafts(std::string_view json_text)
{
    StrictReader reader(Missing::has_default, max_drafts_bytes);
    Drafts drafts;
    reader.read_root(reader.parse(json_text), drafts);
    if (!reader.good()) return reader.error("rules.refused", "drafts");
    return drafts;
}

} // namespace fyr
