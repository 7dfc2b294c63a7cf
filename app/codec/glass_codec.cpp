#include "codec/glass_codec.hpp"

#include "base/text.hpp"
#include "codec/file_format.hpp"
#include "codec/strict_json.hpp"

namespace fyr {

namespace {

constexpr std::string_view format_name = "fyrtaarn/glass/";
constexpr int newest_format = 1;


template <class T>
nlohmann::ordered_json json_of(const T& value)
{
    if constexpr (HasFields<T>) {
        nlohmann::ordered_json json;
        for_each_field(value, [&](std::string_view name, const auto& member) { json[std::string(name)] = json_of(member); });
        return json;
    } else if constexpr (NamedEnum<T>) {
        return std::string(name_of(value));
    } else {
        return value;
    }
}

void check_fact(StrictReader& reader, const char* place, int value, GlassRange range)
{
    if (value != 0) reader.check_range(place, value, range.low, range.high);
}

void check(StrictReader& reader, const WallGlass& glass)
{
    check_fact(reader, "/diagonal_mm", glass.diagonal_mm, diagonal_range_mm);
    check_fact(reader, "/distance_mm", glass.distance_mm, distance_range_mm);
    check_fact(reader, "/lower_edge_mm", glass.lower_edge_mm, lower_edge_range_mm);
    reader.check_range("/touch_offset/x_mm", glass.touch_offset.x_mm, -most_touch_offset_mm, most_touch_offset_mm);
    reader.check_range("/touch_offset/y_mm", glass.touch_offset.y_mm, -most_touch_offset_mm, most_touch_offset_mm);
    if (glass.text_percent != 100 && glass.text_percent != 115 && glass.text_percent != 130)
        reader.refuse("/text_percent", "rules.reason.choice", std::to_string(glass.text_percent) + " (100, 115, 130)");
    reader.check_range("/dark_hours/from", glass.dark_hours.from, 0, 23);
    reader.check_range("/dark_hours/until", glass.dark_hours.until, 0, 23);
}

} // namespace

std::string encode_glass(const WallGlass& glass)
{
    nlohmann::ordered_json json;
    json["format"] = std::string(format_name) + std::to_string(newest_format);
    for_each_field(glass, [&](std::string_view name, const auto& member) { json[std::string(name)] = json_of(member); });
    return json.dump(2) + "\n";
}

Result<WallGlass> decode_glass(std::string_view json_text, std::string_view file)
{
    StrictReader reader(Missing::has_default, max_glass_bytes);
    auto json = reader.parse(json_text);
    WallGlass glass;
    if (reader.good()) {
        const int number = is_utf8(json_text) ? format_number(json_text, format_name) : 0;
        if (number > newest_format)
            return failed(ErrorKind::unsupported, "glass.newer", {{"file", std::string{file}}, {"format", std::to_string(number)}});
        if (number == 0) reader.refuse("/format", "rules.reason.choice", std::string(format_name) + std::to_string(newest_format));
        else json.erase("format");
    }
    reader.read_root(json, glass);
    if (reader.good()) check(reader, glass);
    if (!reader.good()) return reader.error("glass.refused", file);
    return glass;
}

} // namespace fyr
