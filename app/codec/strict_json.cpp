#include "codec/strict_json.hpp"

#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/privacy.hpp"

#include <algorithm>
#include <set>

namespace fyr {

namespace {

constexpr std::size_t max_depth = 16;

/// Walks through the text once without building anything: finds where the syntax breaks, keys that stand twice
/// and nesting without end, which the library's own parser does not tell.
class Inspector : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return close(); }
    bool start_object(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool key(string_t& name) override
    {
        if (keys_.back().insert(name).second) return true;
        twice = name;
        return false;
    }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override
    {
        position = at;
        return false;
    }

    std::size_t position = 0;
    std::string twice;
    bool too_deep = false;

private:
    bool open()
    {
        keys_.emplace_back();
        too_deep = keys_.size() > max_depth;
        return !too_deep;
    }
    bool close()
    {
        keys_.pop_back();
        return true;
    }
    std::vector<std::set<std::string>> keys_;
};

/// "12:5" for the place just before byte `position`, in lines and characters from 1.
std::string line_and_column(std::string_view text, std::size_t position)
{
    const auto before = text.substr(0, position == 0 ? 0 : std::min(position, text.size() + 1) - 1);
    const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    return std::to_string(line) + ":" + std::to_string(character_count(before.substr(line_start)) + 1);
}

} // namespace

std::string shown(std::string_view text)
{
    std::string one_line = clipped(mask_private(text).text, 40);
    for (char& c : one_line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    return one_line;
}

nlohmann::json StrictReader::parse(std::string_view text)
{
    if (text.size() > most_bytes_) {
        refuse("", "rules.reason.too_large", std::to_string(text.size()) + " (0–" + std::to_string(most_bytes_) + ")");
        return nullptr;
    }
    Inspector inspector;
    if (nlohmann::json::sax_parse(text, &inspector)) return nlohmann::json::parse(text, nullptr, false);
    if (inspector.too_deep) {
        refuse("", "rules.reason.too_deep");
    } else if (!inspector.twice.empty()) {
        refuse("", "rules.reason.key_twice", shown(inspector.twice));
    } else {
        refuse("", is_utf8(text) ? "rules.reason.syntax" : "rules.reason.encoding");
        problem_.place = line_and_column(text, inspector.position);
    }
    return nullptr;
}

void StrictReader::refuse(std::string under, std::string reason, std::string detail)
{
    if (!good_) return;
    good_ = false;
    for (const auto& step : place_) problem_.place += "/" + step;
    problem_.place += under;
    if (problem_.place.empty()) problem_.place = "/";
    problem_.reason = std::move(reason);
    problem_.detail = std::move(detail);
}

Error StrictReader::error(std::string key, std::string_view file) const
{
    return failed(ErrorKind::corrupt, std::move(key),
                  {{"file", std::string{file}},
                   {"place", problem_.place},
                   {"reason", "@" + problem_.reason},
                   {"detail", problem_.detail.empty() ? "" : ": " + problem_.detail}});
}

void StrictReader::check_range(std::string place, int value, int low, int high)
{
    if (value < low || value > high)
        refuse(std::move(place), "rules.reason.range",
               std::to_string(value) + " (" + std::to_string(low) + "–" + std::to_string(high) + ")");
}

void StrictReader::check_count(std::string place, std::size_t found, std::size_t low, std::size_t high)
{
    if (found < low || found > high)
        refuse(std::move(place), "rules.reason.count",
               std::to_string(found) + " (" + std::to_string(low) + "–" + std::to_string(high) + ")");
}

void StrictReader::check_text(std::string place, const std::string& text, std::size_t low_chars, std::size_t high_chars)
{
    const auto count = character_count(text);
    if (count < low_chars || trimmed(text) != text) return refuse(std::move(place), "rules.reason.empty");
    if (count > high_chars)
        refuse(std::move(place), "rules.reason.too_long",
               std::to_string(count) + " (" + std::to_string(high_chars) + ")");
}

void StrictReader::check_key(std::string place, const std::string& key)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    if (key.empty() || key.size() > 40 || !std::all_of(key.begin(), key.end(), fits))
        refuse(std::move(place), "rules.reason.key", shown(key));
}

void StrictReader::read(const nlohmann::json& json, int& out)
{
    if (!wants(json.is_number_integer(), "not_number")) return;
    const bool huge = json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t{1} << 31U;
    const auto value = huge ? std::numeric_limits<int>::max() : json.get<std::int64_t>();
    out = static_cast<int>(
        std::clamp<std::int64_t>(value, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

void StrictReader::read(const nlohmann::json& json, bool& out)
{
    if (wants(json.is_boolean(), "not_yes_no")) out = json.get<bool>();
}

void StrictReader::read(const nlohmann::json& json, std::string& out)
{
    if (wants(json.is_string(), "not_text")) out = json.get<std::string>();
}

void StrictReader::read(const nlohmann::json& json, std::uint64_t& out)
{
    constexpr std::uint64_t most = std::uint64_t{1} << 53U;
    if (!wants(json.is_number_unsigned() && json.get<std::uint64_t>() <= most, "not_number")) return;
    out = json.get<std::uint64_t>();
}

void StrictReader::read(const nlohmann::json& json, Date& out)
{
    std::string text;
    read(json, text);
    if (!good_) return;
    const auto day = text.empty() ? Result<Date>(Date{}) : parse_date(text);
    if (day) out = *day;
    else refuse("", "rules.reason.day", shown(text));
}

void StrictReader::read(const nlohmann::json& json, Stamp& out)
{
    std::string text;
    read(json, text);
    if (!good_) return;
    const auto moment = text.empty() ? Result<Stamp>(Stamp{0}) : parse_rfc3339(text);
    if (moment) out = *moment;
    else refuse("", "rules.reason.moment", shown(text));
}

void StrictReader::read(const nlohmann::json& json, Words& out)
{
    if (!wants(json.is_object(), "not_object")) return;
    for (auto [name, text] : {std::pair{"da", &out.da}, std::pair{"en", &out.en}}) {
        if (!good_) return;
        const auto it = json.find(name);
        if (it == json.end()) return refuse("", "rules.reason.missing", name);
        at(name, [&, words = text] {
            read(*it, *words);
            if (good_) check_text("", *words, empty_words_ == EmptyWords::allowed ? 0 : 1, 400);
        });
    }
    refuse_unknown(json, {"da", "en"});
}

bool StrictReader::wants(bool fits, std::string_view kind)
{
    if (good_ && !fits) refuse("", "rules.reason." + std::string{kind});
    return good_;
}

void StrictReader::refuse_unknown(const nlohmann::json& json, const std::vector<std::string_view>& known)
{
    for (const auto& [name, value] : json.items()) {
        if (!good_) return;
        if (place_.empty() && name == "$schema") continue;
        if (std::find(known.begin(), known.end(), name) == known.end())
            refuse("/" + shown(name), "rules.reason.unknown", shown(name));
    }
}

} // namespace fyr
