// The values of one record, read one by one. Each function gives the value, or adds a fault in one plain sentence and
// gives something harmless. What a person wrote is repeated masked and short.
#pragma once

#include "codec/raw_record.hpp"
#include "domain/fields.hpp"

#include <optional>

namespace fyr {

class FieldReader {
public:
    explicit FieldReader(RawRecord& record) : r_(record) {}

    void fault(std::string_view field, const char* key, std::vector<std::pair<std::string, std::string>> args = {});
    /// What stands under that name; null in JSON, an empty cell in CSV and a text of blanks are the same as leaving it out.
    [[nodiscard]] const RawValue* find(std::string_view name) const;
    /// What the sender wrote, for a sentence.
    [[nodiscard]] static std::string as_written(const RawValue& v);

    /// Tidied, at most `limit` characters as people see them; "" when left out. Not yet masked.
    std::string text(std::string_view name, std::size_t limit, bool one_line);
    /// As a number, or as forms and spreadsheets write one: "7", "7.0", "7,0".
    std::optional<std::int64_t> number(std::string_view name, std::int64_t low, std::int64_t high, const char* key);
    /// As such, or as a word or number that means it: ja, yes, sand, x, 1 …
    bool yes_no(std::string_view name, bool otherwise);
    /// Tidied, each once; at most 20.
    std::vector<std::string> list(std::string_view name);
    template <NamedEnum E> E choice(std::string_view name, const char* key, E otherwise)
    {
        const RawValue* v = find(name);
        if (!v) return otherwise;
        if (const std::optional<E> e = value_named<E>(word(*v))) return *e;
        std::string names;
        for (const std::string_view one : names_of(E{})) names.append(names.empty() ? "" : ", ").append(one);
        fault(name, key, {{"value", as_written(*v)}, {"names", names}});
        return otherwise;
    }
    /// A single word without regard to case, blanks and signs nobody sees. "" when it is no text.
    [[nodiscard]] static std::string word(const RawValue& v);

private:
    RawRecord& r_;
};

/// A whole number and nothing else.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text);

} // namespace fyr
