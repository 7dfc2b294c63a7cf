// JSON text straight into structs that name their fields, in one pass and without a tree: the other half of
// json_text.hpp. Believes nothing: strict JSON, UTF-8, no key twice, bounded depth, lengths and lists. Private to codec/.
#pragma once

#include "codec/json_text.hpp"

#include <limits>

namespace fyr {

class JsonPull {
public:
    static constexpr std::size_t max_depth = 32, max_string = 100'000, max_list = 20'000;
    static constexpr std::size_t max_parts = 1'000'000;  ///< of all lists together: three bytes can ask for a whole struct
    static constexpr std::size_t max_strangers = 64;      ///< unknown names in one object

    /// `text` is UTF-8 (is_utf8); escapes inside it are checked here. `longest` list: more than max_list only for our own
    /// files.
    explicit JsonPull(std::string_view text, std::size_t longest = max_list) : text_(text), longest_(longest) {}

    /// JSON pointer to where it went wrong ("/cases/3/facts/age"), and the byte.
    [[nodiscard]] const std::string& place() const { return place_; }
    [[nodiscard]] std::size_t offset() const { return at_; }
    /// Nothing but white space is left.
    [[nodiscard]] bool at_end();

    /// Each reads one value and moves behind it, or says false and stays broken.
    template <class T>
    [[nodiscard]] bool read(T& value);
    /// Reads an object: on_key(name) must read the value. A key twice is refused.
    template <class F>
    [[nodiscard]] bool object(F&& on_key);
    /// Reads a list: on_part(index) must read one part.
    template <class F>
    [[nodiscard]] bool list(F&& on_part);
    /// Any value, checked but not kept.
    [[nodiscard]] bool skip();
    [[nodiscard]] bool string(std::string& out);

private:
    /// Names already met in one object, for those that are no field of ours.
    using Names = std::vector<std::string>;

    [[nodiscard]] char peek();
    [[nodiscard]] bool take(char wanted);
    [[nodiscard]] bool take_word(std::string_view word);
    /// `"name":` when that is what comes next; else nothing is taken.
    [[nodiscard]] bool take_name(std::string_view name);
    [[nodiscard]] bool close(char bracket)
    {
        --depth_;
        return take(bracket);
    }
    /// A name of no field of ours: a newer program's, perhaps.
    [[nodiscard]] bool stranger(Names& met, std::string_view name);
    template <class F>
    [[nodiscard]] bool members(F&& on_key, bool one_must_follow);
    /// The text between quotation marks; points into the file when nothing is escaped, else into scratch_.
    [[nodiscard]] bool text(std::string_view& out);
    [[nodiscard]] bool unescape(std::size_t begin);
    [[nodiscard]] bool read_hex(unsigned& out);
    [[nodiscard]] bool integer(std::uint64_t& magnitude, bool& negative);
    [[nodiscard]] bool skip_number();
    [[nodiscard]] bool read_stamp(Stamp& value);
    [[nodiscard]] bool read_date(Date& value);
    /// Names the part that failed; the whole path grows from the inside out.
    bool blame(std::string_view part);

    template <class T>
    [[nodiscard]] bool read_struct(T& value);
    [[nodiscard]] bool read_duties(json_text::Duties& duties);

    std::string_view text_;
    std::size_t longest_, at_ = 0, depth_ = 0, parts_ = 0;
    std::string place_, scratch_;
};

template <class F>
bool JsonPull::object(F&& on_key)
{
    if (!take('{') || ++depth_ > max_depth) return false;
    return members(on_key, false);
}

template <class F>
bool JsonPull::members(F&& on_key, bool one_must_follow)
{
    if (one_must_follow || peek() != '}') {
        do {
            std::string_view name;
            if (!text(name)) return false;
            std::string escaped; // scratch_ will not stay
            if (name.data() == scratch_.data()) name = escaped = scratch_;
            if (!take(':')) return false;
            if (!on_key(name)) return blame(name);
        } while (peek() == ',' && take(','));
    }
    return close('}');
}

template <class F>
bool JsonPull::list(F&& on_part)
{
    if (!take('[') || ++depth_ > max_depth) return false;
    if (peek() != ']') {
        std::size_t i = 0;
        do {
            if (i == longest_ || ++parts_ > max_parts || !on_part(i)) return blame(std::to_string(i));
            ++i;
        } while (peek() == ',' && take(','));
    }
    return close(']');
}

template <class T>
bool JsonPull::read_struct(T& value)
{
    constexpr std::size_t count = field_count<T>;
    static_assert(count <= 64);
    static constexpr auto names = T::fields()([](const auto&... f) { return std::array{f.name...}; });
    const auto read_field = [&](std::size_t wanted) {
        std::size_t i = 0;
        bool good = false;
        T::fields()([&](const auto&... f) { ((i++ == wanted ? void(good = read(value.*(f.member))) : void()), ...); });
        return good;
    };

    std::uint64_t met = 0;
    Names strangers;
    const auto field = [&](std::string_view name) {
        std::size_t i = 0;
        while (i < count && names[i] != name) ++i;
        if (i == count) return stranger(strangers, name);
        const std::uint64_t bit = std::uint64_t{1} << i;
        if ((met & bit) != 0) return false;
        met |= bit;
        return read_field(i);
    };
    // Our own files hold every field in the order of the struct: no need to look each one up.
    if (!take('{') || ++depth_ > max_depth) return false;
    for (std::size_t i = 0; i < count && take_name(names[i]); ++i) {
        met |= std::uint64_t{1} << i;
        if (!read_field(i)) return blame(names[i]);
        if (peek() != ',') return close('}');
        ++at_;
    }
    return members(field, met != 0);
}

template <class T>
bool JsonPull::read(T& value)
{
    if constexpr (HasFields<T> && json_text::is_flat<T>()) {
        // Most duties of most cases are as new; our own writer has one text for that.
        value = T{};
        if (peek() != '\0' && take_word(json_text::plain_text<T>())) return true;
        return read_struct(value);
    } else if constexpr (HasFields<T>) {
        return read_struct(value);
    } else if constexpr (std::is_same_v<T, json_text::Duties>) {
        // Checkpoints and journal entries hold them as a list, in the order of Duty.
        if (peek() == '[') return list([&](std::size_t i) { return i < value.size() && read(value[i]); });
        return read_duties(value);
    } else if constexpr (NamedEnum<T>) {
        std::string_view name;
        if (!text(name)) return false;
        const auto named = value_named<T>(name);
        if (named) value = *named;
        return named.has_value();
    } else if constexpr (std::is_same_v<T, Date>) {
        return read_date(value);
    } else if constexpr (std::is_same_v<T, Stamp>) {
        return read_stamp(value);
    } else if constexpr (std::is_same_v<T, std::string>) {
        return string(value);
    } else if constexpr (std::is_same_v<T, bool>) {
        value = peek() == 't';
        return take_word(value ? "true" : "false");
    } else if constexpr (json_text::is_id<T>::value) {
        return read(value.value);
    } else if constexpr (std::is_integral_v<T>) {
        std::uint64_t n = 0;
        bool negative = false;
        if (!integer(n, negative)) return false;
        constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<T>::max());
        if (n > most || (negative && std::is_unsigned_v<T>)) return false;
        value = negative ? static_cast<T>(0 - static_cast<T>(n)) : static_cast<T>(n);
        return true;
    } else if constexpr (json_text::maybe_of<T>::value) {
        value.reset();
        return peek() == 'n' ? take_word("null") : read(value.emplace());
    } else if constexpr (json_text::shared_list_of<T>::value) {
        return read(value.edit());
    } else {
        static_assert(json_text::list_of<T>::value);
        value.clear();
        return list([&](std::size_t) { return read(value.emplace_back()); });
    }
}

} // namespace fyr
