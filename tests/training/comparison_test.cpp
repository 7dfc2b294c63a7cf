#include "training/comparison.hpp"

#include "tests/support/denmark.hpp"
#include "training/answers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fyr;

namespace {

constexpr Stamp nine = 1'772'524'800'000;

/// Two groups with a case each: ids 1 and 2.
struct Class {
    Lesson lesson;
    Case one, other;
    Class()
    {
        lesson.began = nine;
        lesson.groups.resize(2);
        for (std::uint64_t i = 0; i < 2; ++i) lesson.groups[i].cases = {CaseId{i + 1}};
        one.id = CaseId{1};
        other.id = CaseId{2};
        one.facts.code = "Birk-02-1";
        other.facts.code = "Birk-02-2";
    }
    [[nodiscard]] State state() const
    {
        State s;
        s.put(one.id, std::make_shared<const Case>(one));
        s.put(other.id, std::make_shared<const Case>(other));
        return s;
    }
    [[nodiscard]] Comparison compared() const { return compare(lesson, 0, state(), denmark()); }
};

Item item(Polarity polarity, const char* text, const char* dimension)
{
    Item i;
    i.polarity = polarity;
    i.text = text;
    i.dimension = dimension;
    return i;
}

Focus focus(const char* text, std::vector<std::string> dimensions)
{
    Focus f;
    f.text = text;
    f.dimensions = std::move(dimensions);
    return f;
}

bool talks_of(const Comparison& c, const char* key)
{
    return std::any_of(c.talk.begin(), c.talk.end(), [&](const Message& m) { return m.key == key; });
}

} // namespace

TEST_CASE("a group's case becomes numbers", "[training]")
{
    Class c;
    c.one.items = {item(Polarity::concern, "Mor er ustabil", "care"), item(Polarity::resource, "Mormor henter", "relations"),
                   item(Polarity::resource, "", "relations"), item(Polarity::unknown, "Hvem vækker ham?", "")};
    Hypothesis h;
    h.think = "hun er træt";
    h.speaks_for = {"hun sover om dagen"};
    c.one.hypotheses = {h, h};
    c.one.hypotheses[1].speaks_against = {"hun er frisk om onsdagen"};
    c.one.acute.answer = AcuteAnswer::no;
    c.one.acute.at = nine + 4 * ms_per_minute;
    c.lesson.groups[0].concern = 6;
    const GroupResult r = c.compared().groups[0];
    CHECK(r.notes == 4);
    CHECK(r.resources == 2);
    CHECK(r.resource_percent() == 50);
    CHECK(r.unknowns == 1);
    CHECK(r.dimensions == 2);
    CHECK(r.defining == 1);
    CHECK(r.hypotheses == 2);
    CHECK(r.weighed == 1);
    CHECK(r.acute_minutes == 4);
    CHECK(r.concern == 6);
    CHECK_FALSE(r.track);
}

TEST_CASE("a group that has nothing yet is compared without an error", "[training]")
{
    Class c;
    c.lesson.groups.resize(3); // the third has no case
    const Comparison all = c.compared();
    REQUIRE(all.groups.size() == 3);
    CHECK(all.groups[2].resource_percent() == -1);
    CHECK(all.groups[2].acute_minutes == -1);
    CHECK(all.focus_overlap == -1);
}

TEST_CASE("the overlap of focus is what two groups share of all they chose", "[training]")
{
    CHECK(overlap_percent({"a", "b"}, {"b", "a"}) == 100);
    CHECK(overlap_percent({"a", "b"}, {"b", "c"}) == 33);
    CHECK(overlap_percent({"a"}, {"b"}) == 0);
    CHECK(overlap_percent({}, {}) == 100);
    Class c;
    c.one.focus = {focus("Morgenerne", {"care", "learning"})};
    CHECK(c.compared().focus_overlap == -1); // the other group has none
    c.other.focus = {focus("Mor", {"care"})};
    CHECK(c.compared().focus_overlap == 50);
    c.one.focus = {focus("Morgenerne derhjemme", {})};
    c.other.focus = {focus("morgenerne DERHJEMME", {})};
    CHECK(c.compared().focus_overlap == 100); // without dimensions the words count
}

TEST_CASE("differences become questions, likeness does not", "[training]")
{
    Class c;
    for (Case* each : {&c.one, &c.other}) each->items = {item(Polarity::resource, "Mormor henter", "relations"), item(Polarity::unknown, "Hvem?", "care")};
    CHECK(c.compared().talk.empty());
    c.one.acute.answer = AcuteAnswer::yes;
    c.lesson.groups[0].concern = 9;
    c.lesson.groups[1].concern = 4;
    c.other.items.push_back(item(Polarity::concern, "Hun er ligeglad", "health"));
    c.other.decision = Decision{};
    const Comparison all = c.compared();
    CHECK(talks_of(all, "compare.talk.acute"));
    CHECK(talks_of(all, "compare.talk.concern"));
    CHECK(talks_of(all, "compare.talk.words"));
    CHECK(talks_of(all, "compare.talk.track"));
    CHECK_FALSE(talks_of(all, "compare.talk.resources"));
    c.other.items = {item(Polarity::concern, "Sover", "health")};
    CHECK(talks_of(c.compared(), "compare.talk.resources"));
    CHECK(talks_of(c.compared(), "compare.talk.unknown"));
}

TEST_CASE("a group of one class is compared with nobody", "[training]")
{
    Class c;
    c.lesson.groups.resize(1);
    c.one.acute.answer = AcuteAnswer::yes;
    CHECK(c.compared().talk.empty());
}

TEST_CASE("each kind of answer is counted in the group's own case, never beyond what is wanted", "[training]")
{
    Class c;
    c.one.items = {item(Polarity::concern, "Mor er ustabil", ""), item(Polarity::concern, "Mor græd mandag", ""), item(Polarity::concern, "", "care")};
    c.one.child_voice.not_heard_yet = true;
    c.one.parked.resize(2);
    c.one.decision = Decision{};
    c.one.rounds.all.emplace_back().markers.resize(2); // an open round
    const State state = c.state();
    const auto count = [&](Counted what, int wanted) {
        ExerciseStep step;
        step.answer = what;
        step.wanted = wanted;
        return answered(step, c.lesson.groups[0], 0, state, denmark());
    };
    CHECK(count(Counted::notes, 5) == 2);
    CHECK(count(Counted::notes, 1) == 1);
    CHECK(count(Counted::described, 5) == 1);
    CHECK(count(Counted::placed, 5) == 3);
    CHECK(count(Counted::voice, 1) == 1);
    CHECK(count(Counted::parked, 3) == 2);
    CHECK(count(Counted::decided, 1) == 1);
    CHECK(count(Counted::handled, 12) == 1);
    CHECK(count(Counted::focus, 3) == 0);
    CHECK(count(Counted::ready, 0) == 0);
}
