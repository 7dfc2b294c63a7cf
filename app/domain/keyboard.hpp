// What the keyboard on the glass offers in one language: where the keys lie, which accents a letter has, how sentences
// begin and which words it knows. Plain values, read from assets/keyboards/ by codec/keyboard_codec; a municipality edits
// the files. It knows no names and learns nothing of what people write.
#pragma once

#include "base/words.hpp"
#include "domain/fields.hpp"

#include <vector>

namespace fyr {

/// A row of keys, from the left. A key is the character it types, or the name of what it does (key_works).
struct KeyRow {
    int indent = 0; ///< hundredths of a key's width
    std::vector<std::string> keys;
    bool operator==(const KeyRow&) const = default;
    static constexpr auto fields() { return fields_of(field("indent", &KeyRow::indent), field("keys", &KeyRow::keys)); }
};

/// Keys that do something instead of typing. page: letters ↔ signs; cancel and done: leave the form, send it.
inline constexpr std::array<std::string_view, 9> key_works{"backspace", "return", "shift", "page", "left", "right", "space", "cancel", "done"};

/// How wide a key of that name wants to be, hundredths of a key. What stretches takes what its row has left, at least this.
[[nodiscard]] constexpr int wanted_width(std::string_view key)
{
    return key == "shift" || key == "page" ? 134 : key == "cancel" ? 170 : key == "done" ? 210 : 100;
}
/// A row's last key takes what is left of it; where there is a space bar, that does. So little is enough for it.
inline constexpr int least_stretch = 60;

/// One page of keys.
struct KeyPlate {
    int columns = 12; ///< keys side by side in a full row
    std::vector<KeyRow> rows;
    bool operator==(const KeyPlate&) const = default;
    static constexpr auto fields() { return fields_of(field("columns", &KeyPlate::columns), field("rows", &KeyPlate::rows)); }
};

/// What a long press on a letter offers.
struct Accents {
    std::string of;
    std::vector<std::string> are;
    bool operator==(const Accents&) const = default;
    static constexpr auto fields() { return fields_of(field("of", &Accents::of), field("are", &Accents::are)); }
};

/// A sign that melts into the letter typed after it: "´" and "e" are "é".
struct MeltingSign {
    std::string sign;
    std::vector<std::string> letters, made; ///< the letter and what it becomes, at the same place
    bool operator==(const MeltingSign&) const = default;
    static constexpr auto fields()
    {
        using M = MeltingSign;
        return fields_of(field("sign", &M::sign), field("letters", &M::letters), field("made", &M::made));
    }
};

/// How one begins to write in a field of a form, "note.text"; the form and the field as the program names them.
struct Starters {
    std::string field_name;
    std::vector<std::string> phrases;
    bool operator==(const Starters&) const = default;
    static constexpr auto fields() { return fields_of(field("field", &Starters::field_name), field("phrases", &Starters::phrases)); }
};

struct KeyboardData {
    std::string version;
    Language language = Language::da;
    KeyPlate letters, signs, digits;
    std::vector<Accents> accents;
    std::vector<MeltingSign> melting;
    std::vector<Starters> starters;
    std::vector<std::string> words; ///< small, the most useful first
    bool operator==(const KeyboardData&) const = default;
    static constexpr auto fields()
    {
        using K = KeyboardData;
        return fields_of(field("version", &K::version), field("language", &K::language), field("letters", &K::letters),
                         field("signs", &K::signs), field("digits", &K::digits), field("accents", &K::accents),
                         field("melting", &K::melting), field("starters", &K::starters), field("words", &K::words));
    }
};

} // namespace fyr
