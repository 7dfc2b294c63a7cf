#include "codec/keyboard_codec.hpp"

#include "base/text.hpp"
#include "base/visible_text.hpp"
#include "codec/template_checks.hpp"

#include <algorithm>

namespace fyr {

namespace {

using namespace template_checks;
using Seen = std::set<std::string>;

bool is_work(std::string_view key) { return std::find(key_works.begin(), key_works.end(), key) != key_works.end(); }

/// One character that people see and that is no blank.
void check_sign(StrictReader& r, const std::string& place, const std::string& sign)
{
    r.check_text(place, sign, 1, 8);
    if (visible_count(sign) != 1) r.refuse(place, "rules.reason.too_long", shown(sign));
}

void check_once(StrictReader& r, const std::string& place, const std::string& what, Seen& seen)
{
    if (!seen.insert(what).second) r.refuse(place, "rules.reason.twice", shown(what));
}

void check_row(StrictReader& r, const std::string& place, const KeyRow& row, int columns, Seen& seen)
{
    r.check_range(place / "indent", row.indent, 0, 200);
    r.check_count(place / "keys", row.keys.size(), 1, 14);
    const bool has_space = std::find(row.keys.begin(), row.keys.end(), "space") != row.keys.end();
    int width = row.indent;
    for (std::size_t i = 0; i < row.keys.size(); ++i) {
        const std::string& key = row.keys[i];
        if (!is_work(key)) check_sign(r, place / "keys" / i, key);
        check_once(r, place / "keys" / i, key, seen);
        const bool stretches = has_space ? key == "space" : i + 1 == row.keys.size();
        width += stretches ? least_stretch : wanted_width(key);
    }
    if (width > columns * 100)
        r.refuse(place / "keys", "rules.reason.too_wide", std::to_string(width) + " (" + std::to_string(columns * 100) + ")");
}

void check_plate(StrictReader& r, const std::string& place, const KeyPlate& plate, std::initializer_list<const char*> needed)
{
    r.check_range(place / "columns", plate.columns, 3, 14);
    r.check_count(place / "rows", plate.rows.size(), 3, 6);
    Seen seen;
    for (std::size_t i = 0; i < plate.rows.size(); ++i) check_row(r, place / "rows" / i, plate.rows[i], plate.columns, seen);
    for (const char* key : needed)
        if (!seen.contains(key)) r.refuse(place / "rows", "rules.reason.no_key", key);
}

void check_accents(StrictReader& r, const std::vector<Accents>& all)
{
    Seen letters;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at = std::string{"/accents"} / i;
        check_sign(r, at / "of", all[i].of);
        check_once(r, at / "of", all[i].of, letters);
        r.check_count(at / "are", all[i].are.size(), 1, 8);
        Seen seen;
        for (std::size_t n = 0; n < all[i].are.size(); ++n) {
            check_sign(r, at / "are" / n, all[i].are[n]);
            check_once(r, at / "are" / n, all[i].are[n], seen);
        }
    }
}

void check_melting(StrictReader& r, const std::vector<MeltingSign>& all)
{
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at = std::string{"/melting"} / i;
        check_sign(r, at / "sign", all[i].sign);
        r.check_count(at / "made", all[i].made.size(), all[i].letters.size(), all[i].letters.size());
        for (std::size_t n = 0; n < all[i].letters.size(); ++n) check_sign(r, at / "letters" / n, all[i].letters[n]);
        for (std::size_t n = 0; n < all[i].made.size(); ++n) check_sign(r, at / "made" / n, all[i].made[n]);
    }
}

void check_starters(StrictReader& r, const std::vector<Starters>& all)
{
    Seen fields;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at = std::string{"/starters"} / i;
        if (!is_key(all[i].field_name) || all[i].field_name.find('.') == std::string::npos)
            r.refuse(at / "field", "rules.reason.item_key", shown(all[i].field_name));
        check_once(r, at / "field", all[i].field_name, fields);
        r.check_count(at / "phrases", all[i].phrases.size(), 1, 8);
        for (std::size_t n = 0; n < all[i].phrases.size(); ++n) r.check_text(at / "phrases" / n, all[i].phrases[n], 1, 40);
    }
}

void check_vocabulary(StrictReader& r, const std::vector<std::string>& words)
{
    r.check_count("/words", words.size(), 0, 3000);
    Seen seen;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto at = std::string{"/words"} / i;
        r.check_text(at, words[i], 2, 30);
        const auto points = to_code_points(words[i]);
        const bool letters = std::all_of(points.begin(), points.end(), [](char32_t p) { return (p >= 'a' && p <= 'z') || p == '-' || p >= 0xDF; });
        if (!letters || folded(words[i]) != words[i]) r.refuse(at, "rules.reason.small_letters", shown(words[i]));
        check_once(r, at, words[i], seen);
    }
}

} // namespace

Result<KeyboardData> decode_keyboard(std::string_view json_text, std::string_view file)
{
    KeyboardData k;
    StrictReader reader;
    reader.read_root(reader.parse(json_text), k);
    if (reader.good()) {
        reader.check_text("/version", k.version, 1, 40);
        check_plate(reader, "/letters", k.letters, {"backspace", "space", "shift", "page", "cancel", "done"});
        check_plate(reader, "/signs", k.signs, {"backspace", "page", "cancel", "done"});
        check_plate(reader, "/digits", k.digits, {"backspace", "cancel", "done", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
        check_accents(reader, k.accents);
        check_melting(reader, k.melting);
        check_starters(reader, k.starters);
        check_vocabulary(reader, k.words);
    }
    if (!reader.good()) return reader.error("templates.refused", file);
    return k;
}

} // namespace fyr
