#include "codec/templates_codec.hpp"

#include "codec/template_checks.hpp"

namespace fyr {

namespace {

using namespace template_checks;

void check_side(StrictReader& r, const std::string& place, const TriangleSide& side, std::set<std::string>& keys)
{
    r.check_key(place / "key", side.key);
    check_words(r, place / "name", side.name, 60);
    r.check_count(place / "dimensions", side.dimensions.size(), 1, 8);
    for (std::size_t i = 0; i < side.dimensions.size(); ++i) {
        const auto& d = side.dimensions[i];
        const auto at = place / "dimensions" / i;
        check_new_key(r, at / "key", d.key, keys);
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
