// Structs that name their fields (domain/fields.hpp) straight to JSON text, without a tree in between: a board of
// thousands of cases is written in milliseconds. Fields stand in the order of their struct. Texts are UTF-8 already:
// every door into a state sees to that. Private to codec/.
#pragma once

#include "base/ids.hpp"
#include "base/shared_list.hpp"
#include "base/words.hpp"
#include "domain/decision.hpp"
#include "domain/fields.hpp"

#include <cstring>
#include <string>
#include <type_traits>
#include <vector>

namespace fyr::json_text {

/// full: every field, two blanks per level, a struct of plain values on one line. compact: one line, fields that have
/// their default value left out.
enum class Style { compact, full };

/// Text that grows at its end; cheaper than a string for many small pieces.
class TextOut {
public:
    explicit TextOut(std::size_t expected) { kept_.reserve(expected); }

    void add(std::string_view text)
    {
        std::memcpy(room_for(text.size()), text.data(), text.size());
        used_ += text.size();
    }
    void add(char c)
    {
        *room_for(1) = c;
        ++used_;
    }
    /// Quoted and escaped.
    void add_string(std::string_view text);
    void add_number(std::uint64_t n);
    void add_number(std::int64_t n);
    /// As format_rfc3339 and format_date write them, with quotation marks; "" for 0 and for no day.
    void add_stamp(Stamp stamp);
    void add_date(Date date);

    [[nodiscard]] std::size_t size() const { return used_; }
    [[nodiscard]] std::string_view text() const { return {kept_.data(), used_}; }
    /// Puts `text` over what stands at `at`, which must be as long.
    void overwrite(std::size_t at, std::string_view text) { std::memcpy(kept_.data() + at, text.data(), text.size()); }
    [[nodiscard]] std::string take() &&
    {
        kept_.resize(used_);
        return std::move(kept_);
    }

private:
    /// Where the next bytes go; at least `n` of them fit.
    char* room_for(std::size_t n)
    {
        if (kept_.size() - used_ < n) grow(n);
        return kept_.data() + used_;
    }
    void grow(std::size_t n);

    std::string kept_;
    std::size_t used_ = 0;
};

template <class T>
struct list_of : std::false_type {};
template <class T>
struct list_of<std::vector<T>> : std::true_type {};
template <class T>
struct shared_list_of : std::false_type {};
template <class T>
struct shared_list_of<SharedList<T>> : std::true_type {};
template <class T>
struct maybe_of : std::false_type {};
template <class T>
struct maybe_of<std::optional<T>> : std::true_type {};
template <class T>
struct is_id : std::false_type {};
template <class Tag>
struct is_id<Id<Tag>> : std::true_type {};

/// The duties are the one list whose places have names: {"acknowledgement": {…}, …}.
using Duties = std::array<DutyState, duty_count>;

/// No struct or list inside: fits on a line.
template <class T>
constexpr bool is_plain()
{
    return !HasFields<T> && !list_of<T>::value && !shared_list_of<T>::value && !maybe_of<T>::value && !std::is_same_v<T, Duties>;
}
template <class T>
constexpr bool is_flat()
{
    if constexpr (HasFields<T>)
        return T::fields()([](const auto&... f) { return (is_plain<std::remove_cvref_t<decltype(std::declval<T>().*(f.member))>>() && ...); });
    else return is_plain<T>();
}

/// What stands before the value of a field: `,` new line and blanks where the style wants them, `"name": `.
[[nodiscard]] std::string lead(Style style, std::size_t level, bool same_line, bool first, std::string_view name);
/// The same before a part of a list.
[[nodiscard]] std::string lead(Style style, std::size_t level, bool same_line, bool first);

template <Style style, std::size_t level, class T>
void write(TextOut& out, const T& value);

/// The level of the parts inside; compact text knows one only, so that each struct is compiled once for it.
template <Style style, std::size_t level>
constexpr std::size_t inside = style == Style::full ? level + 1 : 0;

/// What stands before each field: after another one, as the first.
template <std::size_t count>
std::array<std::array<std::string, 2>, count> leads_of(const std::array<std::string_view, count>& names, Style style, std::size_t level, bool flat)
{
    std::array<std::array<std::string, 2>, count> leads;
    for (std::size_t i = 0; i < count; ++i) leads[i] = {lead(style, level, flat, false, names[i]), lead(style, level, flat, true, names[i])};
    return leads;
}

template <Style style, std::size_t level, class T>
void write_fields(TextOut& out, const T& value)
{
    static const T plain{};
    constexpr bool flat = is_flat<T>();
    static const auto leads = T::fields()([](const auto&... f) { return leads_of<field_count<T>>({f.name...}, style, level + 1, flat); });
    bool first = true;
    std::size_t i = 0;
    out.add('{');
    const auto one = [&](const auto& field) {
        const auto& part = value.*(field.member);
        if (style == Style::full || !(part == plain.*(field.member))) {
            out.add(leads[i][first ? 1 : 0]);
            write<style, inside<style, level>>(out, part);
            first = false;
        }
        ++i;
    };
    T::fields()([&](const auto&... fields) { (one(fields), ...); });
    static const std::string end = lead(style, level, flat, true) + "}";
    out.add(first ? std::string_view("}") : std::string_view(end));
}

template <Style style, std::size_t level, class T>
void write_list(TextOut& out, const std::vector<T>& parts)
{
    constexpr bool flat = is_plain<T>();
    static const std::array before{lead(style, level + 1, flat, false), lead(style, level + 1, flat, true)};
    static const std::string end = lead(style, level, flat, true) + "]";
    out.add('[');
    bool first = true;
    for (const T& part : parts) {
        out.add(before[first ? 1 : 0]);
        write<style, inside<style, level>>(out, part);
        first = false;
    }
    out.add(first ? std::string_view("]") : std::string_view(end));
}

template <Style style, std::size_t level>
void write_duties(TextOut& out, const Duties& duties)
{
    static const auto leads = [] {
        std::array<std::array<std::string, 2>, duty_count> all;
        for (std::size_t i = 0; i < duty_count; ++i) {
            const std::string_view name = name_of(static_cast<Duty>(i));
            all[i] = {lead(style, level + 1, false, false, name), lead(style, level + 1, false, true, name)};
        }
        return all;
    }();
    static const std::string end = lead(style, level, false, true) + "}";
    static const DutyState plain{};
    out.add('{');
    bool first = true;
    for (std::size_t i = 0; i < duty_count; ++i) {
        if (style == Style::compact && duties[i] == plain) continue;
        out.add(leads[i][first ? 1 : 0]);
        write<style, inside<style, level>>(out, duties[i]);
        first = false;
    }
    out.add(first ? std::string_view("}") : std::string_view(end));
}

/// A flat struct as new, in full style: the same on every level, for it stands on one line.
template <class T>
std::string_view plain_text()
{
    static_assert(is_flat<T>());
    static const std::string text = [] {
        TextOut out(0);
        write_fields<Style::full, 0>(out, T{});
        return std::move(out).take();
    }();
    return text;
}

template <Style style, std::size_t level, class T>
void write(TextOut& out, const T& value)
{
    if constexpr (HasFields<T> && is_flat<T>() && style == Style::full) {
        static const T plain{};
        if (value == plain) out.add(plain_text<T>()); // most duties of most cases
        else write_fields<style, level>(out, value);
    } else if constexpr (HasFields<T>) {
        write_fields<style, level>(out, value);
    } else if constexpr (NamedEnum<T>) {
        out.add('"');
        out.add(name_of(value));
        out.add('"');
    } else if constexpr (std::is_same_v<T, Date>) {
        out.add_date(value);
    } else if constexpr (std::is_same_v<T, Stamp>) {
        out.add_stamp(value);
    } else if constexpr (std::is_same_v<T, bool>) {
        out.add(value ? std::string_view("true") : std::string_view("false"));
    } else if constexpr (std::is_same_v<T, std::string>) {
        out.add_string(value);
    } else if constexpr (std::is_same_v<T, Words>) {
        out.add("{\"da\": ");
        out.add_string(value.da);
        out.add(", \"en\": ");
        out.add_string(value.en);
        out.add('}');
    } else if constexpr (is_id<T>::value) {
        out.add_number(value.value);
    } else if constexpr (std::is_unsigned_v<T>) {
        out.add_number(std::uint64_t{value});
    } else if constexpr (std::is_integral_v<T>) {
        out.add_number(std::int64_t{value});
    } else if constexpr (shared_list_of<T>::value) {
        write_list<style, level>(out, value.all());
    } else if constexpr (std::is_same_v<T, Duties>) {
        write_duties<style, level>(out, value);
    } else if constexpr (maybe_of<T>::value) {
        if (value) write<style, level>(out, *value);
        else out.add("null");
    } else {
        static_assert(list_of<T>::value);
        write_list<style, level>(out, value);
    }
}

} // namespace fyr::json_text
