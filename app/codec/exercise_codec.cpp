#include "codec/exercise_codec.hpp"

#include "base/text.hpp"
#include "codec/json_text.hpp"
#include "codec/template_checks.hpp"
#include "domain/privacy.hpp"

#include <algorithm>

namespace fyr {

namespace {

using namespace template_checks;

constexpr std::size_t most_cases = 60, longest_code = 10;

struct Library {
    std::vector<TeachingCase> cases;
    static constexpr auto fields() { return fields_of(field("cases", &Library::cases)); }
};

/// Both languages, and nothing in them that names a person.
void check_text_of(StrictReader& r, const std::string& place, const Words& words, std::size_t high)
{
    check_words(r, place, words, high);
    for (const std::string* text : {&words.da, &words.en})
        if (mask_private(*text).total() > 0) r.refuse(place, "rules.reason.private", shown(*text));
}

void check_maybe(StrictReader& r, const std::string& place, const Words& words, std::size_t high)
{
    if (!words.da.empty() || !words.en.empty()) check_text_of(r, place, words, high);
}

void check_code(StrictReader& r, const std::string& place, const std::string& code)
{
    r.check_text(place, code, 1, longest_code);
    if (mask_private(code).total() > 0 || code != trimmed(code)) r.refuse(place, "rules.reason.choice", shown(code));
}

void check_case(StrictReader& r, const std::string& place, const TeachingCase& c, std::set<std::string>& codes)
{
    check_code(r, place / "code", c.code);
    if (!codes.insert(c.code).second) r.refuse(place / "code", "rules.reason.twice", shown(c.code));
    check_text_of(r, place / "name", c.name, 40);
    check_text_of(r, place / "from", c.from, 60);
    r.check_range(place / "notifier", c.notifier, 1, 99);
    r.check_range(place / "age", c.age, -1, 17);
    r.check_count(place / "cards", c.cards.size(), 1, 6);
    for (std::size_t i = 0; i < c.cards.size(); ++i) check_text_of(r, place / "cards" / i, c.cards[i], 320);
    r.check_count(place / "notes", c.notes.size(), 0, 12);
    for (std::size_t i = 0; i < c.notes.size(); ++i) check_text_of(r, place / "notes" / i, c.notes[i], 160);
    check_maybe(r, place / "key", c.key, 400);
}

void check_step(StrictReader& r, const std::string& place, const ExerciseStep& s)
{
    check_text_of(r, place / "name", s.name, 22);
    check_text_of(r, place / "task", s.task, 120);
    check_maybe(r, place / "hint", s.hint, 90);
    r.check_range(place / "minutes", s.minutes, 1, 90);
    r.check_range(place / "reveal", s.reveal, 0, 6);
    r.check_range(place / "wanted", s.wanted, s.answer == Counted::ready ? 0 : 1, s.answer == Counted::ready ? 0 : 12);
}

void check_exercise(StrictReader& r, const Exercise& e, const std::vector<TeachingCase>& library)
{
    r.check_key("/key", e.key);
    r.check_range("/number", e.number, 1, 99);
    check_text_of(r, "/name", e.name, 40);
    check_text_of(r, "/purpose", e.purpose, 160);
    r.check_range("/most_groups", e.most_groups, 1, most_groups);
    r.check_range("/clock", e.clock, 1, 240);
    std::set<std::string> own;
    r.check_count("/own_cases", e.own_cases.size(), 0, 12);
    for (std::size_t i = 0; i < e.own_cases.size(); ++i) check_case(r, std::string("/own_cases") / i, e.own_cases[i], own);
    r.check_count("/cases", e.cases.size(), 0, 12);
    std::set<std::string> named;
    for (std::size_t i = 0; i < e.cases.size(); ++i) {
        const std::string at = std::string("/cases") / i;
        const bool known = own.contains(e.cases[i]) || std::any_of(library.begin(), library.end(), [&](const TeachingCase& c) { return c.code == e.cases[i]; });
        if (!known) r.refuse(at, "rules.reason.no_case", shown(e.cases[i]));
        if (!named.insert(e.cases[i]).second) r.refuse(at, "rules.reason.twice", shown(e.cases[i]));
    }
    r.check_count("/steps", e.steps.size(), 1, 8);
    for (std::size_t i = 0; i < e.steps.size(); ++i) check_step(r, std::string("/steps") / i, e.steps[i]);
}

template <class T>
std::string written(const T& value)
{
    json_text::TextOut out(16 * 1024);
    json_text::write<json_text::Style::full, 0>(out, value);
    out.add('\n');
    return std::move(out).take();
}

} // namespace

Result<std::vector<TeachingCase>> decode_teaching_cases(std::string_view json_text, std::string_view file)
{
    StrictReader reader(EmptyWords::allowed);
    Library library;
    reader.read_root(reader.parse(json_text), library);
    if (reader.good()) {
        reader.check_count("/cases", library.cases.size(), 1, most_cases);
        std::set<std::string> codes;
        for (std::size_t i = 0; i < library.cases.size(); ++i) check_case(reader, std::string("/cases") / i, library.cases[i], codes);
    }
    if (!reader.good()) return reader.error("templates.refused", file);
    return std::move(library.cases);
}

Result<Exercise> decode_exercise(std::string_view json_text, std::string_view file, const std::vector<TeachingCase>& library)
{
    StrictReader reader(EmptyWords::allowed);
    Exercise exercise;
    reader.read_root(reader.parse(json_text), exercise);
    if (reader.good()) check_exercise(reader, exercise, library);
    if (!reader.good()) return reader.error("templates.refused", file);
    return exercise;
}

std::string encode_exercise(const Exercise& exercise) { return written(exercise); }

Result<Lesson> decode_lesson(std::string_view json_text, std::string_view file)
{
    StrictReader reader;
    Lesson lesson;
    reader.read_root(reader.parse(json_text), lesson);
    if (reader.good()) {
        reader.check_range("/step", lesson.step, 0, 7);
        reader.check_range("/shown", lesson.shown, 0, 6);
        reader.check_range("/at_case", lesson.at_case, 0, 11);
        reader.check_count("/groups", lesson.groups.size(), 0, most_groups);
        for (std::size_t i = 0; i < lesson.groups.size(); ++i) {
            const std::string at = std::string("/groups") / i;
            reader.check_count(at / "cases", lesson.groups[i].cases.size(), 0, 12);
            reader.check_range(at / "concern", lesson.groups[i].concern, -1, 10);
        }
    }
    if (!reader.good()) return reader.error("templates.refused", file);
    return lesson;
}

std::string encode_lesson(const Lesson& lesson) { return written(lesson); }

} // namespace fyr
