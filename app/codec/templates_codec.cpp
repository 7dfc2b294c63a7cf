#include "codec/templates_codec.hpp"

#include "codec/strict_json.hpp"

#include <set>

namespace fyr {

namespace {

std::string operator/(const std::string& place, std::size_t i) { return place + "/" + std::to_string(i); }
std::string operator/(const std::string& place, const char* member) { return place + "/" + member; }

void check_words(StrictReader& r, const std::string& place, const Words& words, std::size_t high)
{
    r.check_text(place / "da", words.da, 1, high);
    r.check_text(place / "en", words.en, 1, high);
}

void check_lines(StrictReader& r, const std::string& place, const std::vector<std::string>& lines)
{
    r.check_count(place, lines.size(), 1, 2);
    for (std::size_t i = 0; i < lines.size(); ++i) r.check_text(place / i, lines[i], 1, 22);
}

void check_side(StrictReader& r, const std::string& place, const TriangleSide& side, std::set<std::string>& keys)
{
    r.check_key(place / "key", side.key);
    check_words(r, place / "name", side.name, 60);
    r.check_count(place / "dimensions", side.dimensions.size(), 1, 8);
    for (std::size_t i = 0; i < side.dimensions.size(); ++i) {
        const auto& d = side.dimensions[i];
        const auto at = place / "dimensions" / i;
        r.check_key(at / "key", d.key);
        if (!keys.insert(d.key).second) r.refuse(at / "key", "rules.reason.twice", shown(d.key));
        check_words(r, at / "name", d.name, 60);
        check_lines(r, at / "lines_da", d.lines_da);
        check_lines(r, at / "lines_en", d.lines_en);
    }
}

void check_moves(StrictReader& r, const Triangle& t, const std::set<std::string>& keys)
{
    std::set<std::string> moved;
    for (std::size_t i = 0; i < t.moves.size(); ++i) {
        const auto at = std::string{"/moves"} / i;
        r.check_key(at / "from", t.moves[i].from);
        r.check_key(at / "to", t.moves[i].to);
        if (!moved.insert(t.moves[i].from).second) r.refuse(at / "from", "rules.reason.twice", shown(t.moves[i].from));
    }
    if (t.moves_to.empty()) return r.check_count("/moves", t.moves.size(), 0, 0);
    r.check_key("/moves_to", t.moves_to);
    for (const auto& key : keys)
        if (!moved.contains(key)) r.refuse("/moves", "rules.reason.missing", shown(key));
}

} // namespace

Result<Triangle> decode_triangle(std::string_view json_text, std::string_view file)
{
    Triangle t;
    StrictReader reader;
    reader.read_root(reader.parse(json_text), t);
    if (reader.good()) {
        std::set<std::string> keys;
        reader.check_key("/key", t.key);
        check_words(reader, "/name", t.name, 60);
        check_words(reader, "/centre", t.centre, 40);
        for (std::size_t i = 0; i < t.sides.size(); ++i)
            check_side(reader, std::string{"/sides"} / i, t.sides[i], keys);
        check_moves(reader, t, keys);
    }
    if (!reader.good()) return reader.error("templates.refused", file);
    return t;
}

Result<FunnelQuestions> decode_funnel_questions(std::string_view json_text, std::string_view file)
{
    FunnelQuestions q;
    StrictReader reader;
    reader.read_root(reader.parse(json_text), q);
    if (reader.good()) {
        reader.check_text("/version", q.version, 1, 40);
        for (std::size_t i = 0; i < step_count; ++i) {
            const auto at = std::string{"/steps"} / i;
            const auto& s = q.steps[i];
            if (s.step != static_cast<Step>(i))
                reader.refuse(at / "step", "rules.reason.order", std::string{name_of(s.step)});
            check_words(reader, at / "name", s.name, 40);
            reader.check_count(at / "short_questions", s.short_questions.size(), 1, 2);
            for (std::size_t n = 0; n < s.short_questions.size(); ++n)
                check_words(reader, at / "short_questions" / n, s.short_questions[n], 60);
            reader.check_count(at / "questions", s.questions.size(), 1, 12);
            for (std::size_t n = 0; n < s.questions.size(); ++n)
                check_words(reader, at / "questions" / n, s.questions[n], 200);
        }
    }
    if (!reader.good()) return reader.error("templates.refused", file);
    return q;
}

} // namespace fyr
