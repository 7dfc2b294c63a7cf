// Any struct that names its parts (domain/fields.hpp) ↔ JSON, once for all of them. Parts that have their
// default value are left out when writing compactly, and taken as default when missing. Unknown keys are
// ignored by `read` (newer programs may have written them). Private to codec/: nlohmann is an outside library,
// chosen because it is the field's standard, packaged, and parses without exceptions on demand.
#pragma once

#include "base/ids.hpp"
#include "domain/calendar.hpp"
#include "domain/fields.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <string>
#include <vector>

namespace fyr::fields_json {

using Json = nlohmann::json; // keys sorted: the text is canonical

enum class Style { compact, full };

template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};
template <class T>
struct is_array : std::false_type {};
template <class T, std::size_t N>
struct is_array<std::array<T, N>> : std::true_type {};
template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_id : std::false_type {};
template <class Tag>
struct is_id<Id<Tag>> : std::true_type {};

template <class T>
Json write(const T& value, Style style)
{
    if constexpr (HasFields<T>) {
        static const T plain{};
        Json out = Json::object();
        const auto write_one = [&](const auto& field) {
            const auto& part = value.*(field.member);
            if (style == Style::full || !(part == plain.*(field.member)))
                out[std::string(field.name)] = write(part, style);
        };
        std::apply([&](const auto&... fields) { (write_one(fields), ...); }, T::fields());
        return out;
    } else if constexpr (NamedEnum<T>) {
        return std::string(name_of(value));
    } else if constexpr (std::is_same_v<T, Date>) {
        return value ? format_date(value) : std::string();
    } else if constexpr (std::is_same_v<T, Stamp>) {
        return value != 0 ? format_rfc3339(value) : std::string();
    } else if constexpr (is_id<T>::value) {
        return value.value;
    } else if constexpr (is_vector<T>::value || is_array<T>::value) {
        Json out = Json::array();
        for (const auto& part : value) out.push_back(write(part, style));
        return out;
    } else if constexpr (is_optional<T>::value) {
        return value ? write(*value, style) : Json(nullptr);
    } else {
        return value;
    }
}

/// Reads `json` into `value`. False, and `place` is a JSON pointer to the culprit, when a part has the wrong shape.
template <class T>
bool read(const Json& json, T& value, std::string& place)
{
    if constexpr (HasFields<T>) {
        if (!json.is_object()) return false;
        bool good = true;
        for_each_field(value, [&](std::string_view name, auto& part) {
            if (!good) return;
            const auto it = json.find(name);
            if (it == json.end()) return;
            const std::size_t length = place.size();
            place.append("/").append(name);
            good = read(*it, part, place);
            if (good) place.resize(length);
        });
        return good;
    } else if constexpr (NamedEnum<T>) {
        if (!json.is_string()) return false;
        const auto named = value_named<T>(json.get_ref<const std::string&>());
        if (named) value = *named;
        return named.has_value();
    } else if constexpr (std::is_same_v<T, Date>) {
        if (!json.is_string()) return false;
        const auto& text = json.get_ref<const std::string&>();
        const auto date = text.empty() ? Result<Date>(Date{}) : parse_date(text);
        if (date) value = *date;
        return static_cast<bool>(date);
    } else if constexpr (std::is_same_v<T, Stamp>) {
        if (!json.is_string()) return false;
        const auto& text = json.get_ref<const std::string&>();
        const auto stamp = text.empty() ? Result<Stamp>(Stamp{0}) : parse_rfc3339(text);
        if (stamp) value = *stamp;
        return static_cast<bool>(stamp);
    } else if constexpr (is_id<T>::value) {
        return read(json, value.value, place);
    } else if constexpr (is_vector<T>::value) {
        if (!json.is_array()) return false;
        value.clear();
        value.reserve(json.size());
        for (std::size_t i = 0; i < json.size(); ++i) {
            value.emplace_back();
            const std::size_t length = place.size();
            place.append("/").append(std::to_string(i));
            if (!read(json[i], value.back(), place)) return false;
            place.resize(length);
        }
        return true;
    } else if constexpr (is_array<T>::value) {
        if (!json.is_array() || json.size() > value.size()) return false;
        for (std::size_t i = 0; i < json.size(); ++i)
            if (!read(json[i], value[i], place)) return false;
        return true;
    } else if constexpr (is_optional<T>::value) {
        value.reset();
        return json.is_null() || read(json, value.emplace(), place);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!json.is_boolean()) return false;
        value = json.get<bool>();
        return true;
    } else if constexpr (std::is_integral_v<T>) {
        if (json.is_number_unsigned()) {
            const auto n = json.get<std::uint64_t>();
            if (n > static_cast<std::uint64_t>(std::numeric_limits<T>::max())) return false;
            value = static_cast<T>(n);
            return true;
        }
        if (!json.is_number_integer()) return false;
        const auto n = json.get<std::int64_t>();
        if (n < static_cast<std::int64_t>(std::numeric_limits<T>::min())) return false;
        value = static_cast<T>(n);
        return true;
    } else {
        static_assert(std::is_same_v<T, std::string>);
        if (!json.is_string()) return false;
        value = json.get_ref<const std::string&>();
        return true;
    }
}

} // namespace fyr::fields_json
