// One notification on paper, read again by another program: at the full level everything is there, at the overview nothing that
// somebody wrote.
#include "paper/say_paper.hpp"
#include "tests/support/all_fields.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/paper_desk.hpp"
#include "tests/support/pdf_reader.hpp"
#include "tests/support/random_state.hpp"

#include <set>

using namespace fyr;

namespace {

const PaperSize a4 = paper_size(PaperFormat::a4, false);

std::string without_blanks(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t') continue;
        if (text.compare(i, 2, "\u00A0") == 0) ++i;
        else out += text[i];
    }
    return out;
}

/// A case with every field of its own, two hypotheses and notes that point at each other.
Case filled_case()
{
    Case c;
    test::Filler().fill(c);
    c.id = CaseId{1};
    c.facts.unborn = false;
    c.facts.age_band.clear(); // only on a board that came back from an overview
    c.facts.received = test::friday;
    return c;
}

std::string words_of(const test::PaperDesk& desk, CaseId id) { return without_blanks(test::asked("pdftotext -enc UTF-8", test::pdf_of(desk.a_case(id, a4)), "-")); }

} // namespace

TEST_CASE("at the full level every text, day and moment of a case is on its paper", "[paper]")
{
    test::PaperDesk desk;
    const Case c = filled_case();
    desk.put(c);
    const std::string words = words_of(desk, c.id);
    const Strings& s = test::strings_of(Language::da);
    std::size_t texts = 0;
    test::each_leaf(c, "case", [&](const std::string& path, const auto& leaf) {
        using Leaf = std::decay_t<decltype(leaf)>;
        std::string wanted;
        if constexpr (std::is_same_v<Leaf, std::string>) wanted = leaf, ++texts;
        else if constexpr (std::is_same_v<Leaf, Date>) wanted = on_paper::day(s, leaf);
        else if constexpr (std::is_same_v<Leaf, Stamp>) wanted = on_paper::moment(s, leaf);
        if (path == "case.facts.due" || wanted.empty()) return;              // of an unborn child
        if (path == "case.acute.action" || path == "case.acute.action_owner") return; // of a board of before, below
        INFO(path << " says " << wanted);
        CHECK(words.find(without_blanks(wanted)) != std::string::npos);
    });
    CHECK(texts > 50); // the walk found something
    Case other = c;
    other.facts.unborn = true;
    other.acute.actions.clear(); // a board of before wrote its one action there
    desk.put(other);
    const std::string others = words_of(desk, c.id);
    for (const std::string& wanted : {"termin " + on_paper::day(s, c.facts.due), c.acute.action, c.acute.action_owner}) {
        INFO(wanted);
        CHECK(others.find(without_blanks(wanted)) != std::string::npos);
    }
}

TEST_CASE("at the overview no text of a case is on its paper, and the foot says so", "[paper]")
{
    test::PaperDesk desk;
    desk.level = ExportLevel::overview;
    const Case c = filled_case();
    desk.put(c);
    const std::string words = words_of(desk, c.id);
    std::set<std::string> allowed;
    for (const auto& [path, text] : test::texts_in(at_level(c, ExportLevel::overview))) allowed.insert(text);
    std::size_t hidden = 0;
    for (const auto& [path, text] : test::texts_in(c)) {
        if (allowed.contains(text)) continue;
        ++hidden;
        INFO(path << " says " << text);
        CHECK(words.find(text) == std::string::npos);
    }
    CHECK(hidden > 20);
    CHECK(words.find(without_blanks("Noter og ordlyd er skjult.")) != std::string::npos);
    CHECK(words.find(without_blanks("Ikke journal – overfør til sagssystem")) != std::string::npos);
    CHECK(words.find("FIKTIV") != std::string::npos);
    CHECK(words.find("…") == std::string::npos);
}

TEST_CASE("names are said in words: answer, track, duty, kind, strength, gate", "[paper]")
{
    test::PaperDesk desk;
    Case c = test::a_case("Ask-01").ready().with_duty(Duty::child_talk, DutyStatus::planned).decided(Track::investigation).make();
    c.id = CaseId{1};
    c.facts.flags.abuse = Abuse::suspected_parent;
    c.overrides.push_back({Gate::abuse, "professional_leader", "barnet er i sikkerhed", test::friday, "MK"});
    desk.put(c);
    const std::string words = words_of(desk, c.id);
    for (const char* wanted : {"Ask-01", "Nej, ikke akut", "Børnefaglig undersøgelse (§ 20)", "Børnesamtale", "Planlagt", "Set", "Mulig",
                               "Faglig leder", "barnet er i sikkerhed", "MK", "7 år", "Skole eller andet uddannelsessted",
                               "Mistanke om overgreb fra en forælder", "børnesamtale uden samtykke og uden forældrene", "side 1 af "}) {
        INFO(wanted);
        CHECK(words.find(without_blanks(wanted)) != std::string::npos);
    }
}

TEST_CASE("siblings stand on both papers, a repeat only on the later one's, and who took a suspicion down on its own", "[paper]")
{
    test::PaperDesk desk;
    Case first = test::a_case("Ask-01").id(1).make(), second = test::a_case("Ask-01b").id(2).received(test::friday + ms_per_hour).make();
    Case names = test::a_case("Mynte-13").id(3).make();
    first.links = {{CaseId{2}, LinkKind::earlier}};
    second.links = {{CaseId{1}, LinkKind::earlier}};
    names.facts.siblings = {"Ask-01"};
    first.overrides.push_back({Gate::abuse, "team_leader", "det var et andet barn", test::friday, "MK", true});
    for (const Case& c : {first, second, names}) desk.put(c);
    const auto says = [&](std::uint64_t id, const char* words) { return words_of(desk, CaseId{id}).find(without_blanks(words)) != std::string::npos; };
    const std::string again = desk.with([](const PaperInput& in) { return in.strings.text("paper.flag.again", {{"n", "2"}}); });
    CHECK_FALSE(says(1, again.c_str()));
    CHECK(says(2, again.c_str()));
    CHECK(says(1, "Mynte-13"));
    CHECK(says(3, "Ask-01"));
    CHECK_FALSE(says(2, "Mynte-13"));
    CHECK(says(1, "Overgreb: mistanken taget ned"));
    CHECK(says(1, "det var et andet barn"));
}

TEST_CASE("the longest case takes as many pages as it needs, on every sheet, and nothing is cut", "[paper]")
{
    test::PaperDesk desk;
    test::Random random(7);
    Case c = test::random_case(random, CaseId{1});
    for (int i = 0; i < 60; ++i) {
        Item note = test::random_item(random);
        note.text = "Fraværsopgørelse nummer " + std::to_string(i) + ": klasselærerens underretningspligt blev drøftet på netværksmødet, og "
                    "sundhedsplejerskens hjemmebesøgsnotat viste bekymringsbarometerets yderste kategori";
        c.items.push_back(std::move(note));
    }
    c.facts.text = std::string("Skolefraværsbekymringsunderretningsskabelon") + std::string(300, 'x') + "\n\n";
    for (int i = 0; i < 400; ++i) c.facts.text += "Sætning" + std::to_string(i) + "æ om en helt almindelig tirsdag i børnehaven. ";
    desk.put(c);
    std::size_t most = 0;
    for (const Language language : {Language::da, Language::en})
        for (const PaperSize& size : {a4, paper_size(PaperFormat::a4, true), paper_size(PaperFormat::a3, false), paper_size(PaperFormat::a1, true),
                                      paper_of_pixels({640, 360}).size, paper_of_pixels({1080, 1920}).size, paper_of_pixels({3840, 2160}).size}) {
            desk.language = language;
            const std::vector<PaperPage> pages = desk.a_case(c.id, size);
            INFO(size.pt.w << " x " << size.pt.h);
            test::check_paper(pages);
            most = std::max(most, pages.size());
        }
    CHECK(most > 10);
    desk.language = Language::da;
    const std::string pdf = test::pdf_of(desk.a_case(c.id, a4)), words = without_blanks(test::pdf_words(pdf));
    CHECK(test::pdf_pages(pdf) == static_cast<int>(desk.a_case(c.id, a4).size()));
    for (int i = 0; i < 400; ++i) CHECK(words.find("Sætning" + std::to_string(i) + "æ") != std::string::npos);
    CHECK(pdf == test::pdf_of(desk.a_case(c.id, a4)));
}

TEST_CASE("any case can be laid out, whatever is in it", "[paper][property]")
{
    test::PaperDesk desk;
    desk.state = test::random_state(11, 20);
    for (const auto& [id, c] : desk.state.cases()) {
        INFO(c->facts.code);
        test::check_paper(desk.a_case(id, a4));
    }
}
