#include "codec/field_reader.hpp"

#include "base/text.hpp"
#include "base/visible_text.hpp"
#include "codec/record_check.hpp"

#include <algorithm>
#include <charconv>

namespace fyr {

using ValueKind = RawValue::Kind;

namespace {

constexpr std::size_t max_list = 20;
constexpr std::size_t max_blank = 64; ///< bytes; more blanks than these are a mistake of another kind

} // namespace

std::optional<std::int64_t> whole_number(std::string_view text)
{
    const std::size_t point = text.find_first_of(".,");
    if (point != std::string_view::npos && point > 0 && point + 1 < text.size() && text.find_first_not_of('0', point + 1) == std::string_view::npos)
        text = text.substr(0, point); // 7.0
    std::int64_t n = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return n;
}

void FieldReader::fault(std::string_view field, const char* key, std::vector<std::pair<std::string, std::string>> args)
{
    add_fault(r_.faults, field, key, std::move(args));
}

const RawValue* FieldReader::find(std::string_view name) const
{
    const auto it = std::find_if(r_.fields.begin(), r_.fields.end(), [&](const RawField& f) { return f.name == name; });
    if (it == r_.fields.end() || it->value.kind == ValueKind::nothing) return nullptr;
    if (it->value.kind == ValueKind::text && it->value.text.size() <= max_blank && tidy(it->value.text, true) == std::string()) return nullptr;
    const bool empty_object = name == "flags" && it->value.kind == ValueKind::list && it->value.list.empty() && it->value.list_of_texts;
    return empty_object ? nullptr : &it->value; // some programs write it as an empty list
}

std::string FieldReader::as_written(const RawValue& v)
{
    if (v.kind == ValueKind::text) return "»" + printable(v.text, 30) + "«";
    if (v.kind == ValueKind::integer) return printable(std::to_string(v.integer), 30);
    if (v.kind == ValueKind::yes_no) return v.yes ? "true" : "false";
    return v.kind == ValueKind::list ? "[…]" : v.kind == ValueKind::object ? "{…}" : "…";
}

std::string FieldReader::word(const RawValue& v)
{
    if (v.kind != ValueKind::text) return {};
    return folded(tidy(v.text, true).value_or(""));
}

std::string FieldReader::text(std::string_view name, std::size_t limit, bool one_line)
{
    const RawValue* v = find(name);
    if (!v) return {};
    if (v->kind != ValueKind::text) return fault(name, "receive.not_text", {{"value", as_written(*v)}}), std::string{};
    std::optional<std::string> s = tidy(v->text, one_line);
    if (!s) return fault(name, "receive.control_character"), std::string{};
    const std::size_t count = s->size() > limit ? visible_count(*s) : 0;
    if (count > limit)
        fault(name, "receive.too_long", {{"n", std::to_string(limit)}, {"count", std::to_string(count)}});
    return std::move(*s);
}

std::optional<std::int64_t> FieldReader::number(std::string_view name, std::int64_t low, std::int64_t high,
                                                const char* key)
{
    const RawValue* v = find(name);
    if (!v) return std::nullopt;
    std::optional<std::int64_t> n;
    if (v->kind == ValueKind::integer) n = v->integer;
    if (v->kind == ValueKind::text) n = whole_number(word(*v));
    if (n && *n >= low && *n <= high) return n;
    fault(name, key, {{"value", as_written(*v)}, {"low", std::to_string(low)}, {"high", std::to_string(high)}});
    return std::nullopt;
}

bool FieldReader::yes_no(std::string_view name, bool otherwise)
{
    const RawValue* v = find(name);
    if (!v) return otherwise;
    if (v->kind == ValueKind::yes_no) return v->yes;
    if (v->kind == ValueKind::integer && (v->integer == 0 || v->integer == 1)) return v->integer == 1;
    if (v->kind == ValueKind::text) {
        const std::string word = FieldReader::word(*v);
        for (const char* yes : {"true", "1", "ja", "yes", "sand", "x"})
            if (word == yes) return true;
        for (const char* no : {"false", "0", "nej", "no", "falsk"})
            if (word == no) return false;
    }
    fault(name, "receive.not_yes_no", {{"value", as_written(*v)}});
    return otherwise;
}

std::vector<std::string> FieldReader::list(std::string_view name)
{
    const RawValue* v = find(name);
    if (!v) return {};
    std::vector<std::string> out;
    const auto add = [&](std::string_view part) {
        std::string s = tidy(part, true).value_or("\x01"); // refused below: no code name and no reason
        if (!s.empty() && std::find(out.begin(), out.end(), s) == out.end()) out.push_back(std::move(s));
    };
    if (v->kind == ValueKind::list && v->list_of_texts) {
        for (const std::string& s : v->list) add(s);
    } else if (v->kind == ValueKind::text && r_.loose) {
        for (std::size_t at = 0; at <= v->text.size() && out.size() <= max_list;) {
            const std::size_t end = std::min(v->text.find_first_of("|,;\n", at), v->text.size());
            add(std::string_view(v->text).substr(at, end - at));
            at = end + 1;
        }
    } else {
        fault(name, "receive.not_a_list", {{"value", as_written(*v)}});
    }
    if (out.size() > max_list) {
        fault(name, "receive.list_too_long", {{"n", std::to_string(max_list)}});
        out.clear();
    }
    return out;
}

} // namespace fyr
