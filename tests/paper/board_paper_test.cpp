// The board and the minutes of a long morning: every case on as many pages as it takes, counts that add up, nothing cut.
#include "paper/say_paper.hpp"
#include "paper/row_list.hpp"
#include "tests/support/long_morning.hpp"
#include "tests/support/pdf_reader.hpp"
#include "tests/support/random_state.hpp"

#include <regex>

using namespace fyr;

namespace {

const PaperSize a3 = paper_size(PaperFormat::a3, true), a4 = paper_size(PaperFormat::a4, false);

std::vector<PaperSize> sheets()
{
    return {a4, a3, paper_size(PaperFormat::a4, true), paper_size(PaperFormat::a3, false), paper_size(PaperFormat::a1, true), paper_size(PaperFormat::a1, false),
            paper_of_pixels({640, 360}).size, paper_of_pixels({1280, 720}).size, paper_of_pixels({1080, 1920}).size, paper_of_pixels({3840, 2160}).size,
            paper_of_pixels({3508, 2480}, 300).size, paper_of_pixels({2560, 1080}).size};
}

std::string words(const std::vector<PaperPage>& pages)
{
    std::string out;
    for (const char c : test::pdf_words(test::pdf_of(pages)))
        if (c != ' ') out += c;
    return std::regex_replace(out, std::regex("\u00A0"), "");
}

bool says(const std::string& all, std::string wanted)
{
    static const std::regex blank(" |\u00A0");
    wanted = std::regex_replace(wanted, blank, "");
    return std::regex_replace(all, blank, "").find(wanted) != std::string::npos;
}

/// Whole, not the beginning of a longer one: Blom1 is not Blom11.
std::size_t times_code(const std::string& all, const std::string& code)
{
    std::size_t n = 0;
    for (std::size_t at = all.find(code); at != std::string::npos; at = all.find(code, at + 1))
        if (!std::isdigit(static_cast<unsigned char>(all[at + code.size()]))) ++n;
    return n;
}

} // namespace

TEST_CASE("board and minutes of sixty cases can be read on every sheet, in both languages, at both levels", "[paper]")
{
    test::PaperDesk desk = test::long_morning();
    for (const Language language : {Language::da, Language::en})
        for (const ExportLevel level : {ExportLevel::overview, ExportLevel::full})
            for (const PaperSize& size : sheets()) {
                if (level == ExportLevel::full && size.pt.h < 500) continue; // many hundred pages, slow
                desk.language = language;
                desk.level = level;
                INFO(size.pt.w << " x " << size.pt.h << " " << name_of(level));
                test::check_paper(desk.board(size));
                test::check_paper(desk.minutes(size));
            }
}

TEST_CASE("the minutes have every case, its owner, track, date and next action in full", "[paper]")
{
    const test::PaperDesk desk = test::long_morning();
    const std::vector<PaperPage> pages = desk.minutes(a4);
    CHECK(pages.size() > 3);
    const std::string pdf = test::pdf_of(pages), all = words(pages), apart = test::pdf_words(pdf);
    CHECK(test::pdf_pages(pdf) == static_cast<int>(pages.size()));
    const Strings& s = test::strings_of(Language::da);
    for (const auto& [id, c] : desk.state.cases()) {
        INFO(c->facts.code);
        CHECK(times_code(apart, c->facts.code) >= 1);
        for (const AcuteAction& a : c->acute.actions) CHECK(says(all, a.what));
        if (!c->decision) continue;
        CHECK(says(all, c->decision->next_action));
        CHECK(says(all, on_paper::short_day(s, c->decision->due)));
    }
    for (const char* wanted : {"Til stede: TB (mødeleder), LM, BN", "Akut – hvem gør hvad hvornår", "Aftaler fra sidst", "ikke holdt", "Netværksmødeindkaldelse",
                               "Kvitteringer", "Mistanke om overgreb fra en forælder: børnesamtale uden samtykke og uden forældrene",
                               "kontakt ikke forældrene, før risikoen er vurderet", "IKKE vurderet", "Gemt: Fællesdrev", "side 2 af ", "af LM"}) {
        INFO(wanted);
        CHECK(says(all, wanted));
    }
}

TEST_CASE("the counts of the minutes are those of the events", "[paper]")
{
    const test::PaperDesk desk = test::long_morning();
    const BoardCounts n = counts_of(desk.state, desk.now, denmark());
    CHECK(n.not_assessed + n.late + n.in_time == n.on_board);
    CHECK(n.overdue > 0);
    CHECK(n.late > 0);
    CHECK(n.acute_open > 0);
    const std::string all = words(desk.minutes(a4));
    const auto said = [&](int count, const std::string& what) { return says(all, std::to_string(count) + what); };
    CHECK(said(n.on_board, "på tavlen"));
    CHECK(said(n.in_time, "vurderet til tiden"));
    CHECK(said(n.late, "vurderet for sent"));
    CHECK(said(n.not_assessed, "ikke vurderet, " + std::to_string(n.overdue) + " over fristen"));
    CHECK(said(n.acute, "akutte, " + std::to_string(n.acute_open) + " venter"));
    CHECK(said(n.decided, "med beslutning"));
    CHECK_FALSE(says(all, "Alt er vurderet og besluttet"));
}

TEST_CASE("only when all three truths hold do the minutes say so", "[paper]")
{
    test::PaperDesk desk;
    desk.put(test::a_case("Ask-01").ready().decided().make());
    CHECK(says(words(desk.minutes(a4)), "Alt er vurderet og besluttet."));
    desk.put(test::a_case("Birk-02").make());
    CHECK_FALSE(says(words(desk.minutes(a4)), "Alt er vurderet og besluttet."));
}

TEST_CASE("the overview hides next steps and agreements, says so, and keeps track, owner, date and pennants", "[paper]")
{
    test::PaperDesk desk = test::long_morning();
    desk.level = ExportLevel::overview;
    for (const std::string& all : {words(desk.minutes(a4)), words(desk.board(a3))}) {
        CHECK_FALSE(says(all, "Sundhedsplejerskens"));
        CHECK_FALSE(says(all, "Søskendetjek"));
        CHECK_FALSE(says(all, "Bekymring nummer"));
        CHECK_FALSE(says(all, "uden jakke"));
        CHECK(says(all, "Mistanke om overgreb fra en forælder"));
        CHECK(says(all, on_paper::short_day(test::strings_of(Language::da), test::monday_day)));
        CHECK(says(all, "er skjult"));
        CHECK(all.find("…") == std::string::npos);
    }
}

TEST_CASE("the board has every case once, on as many pages as it takes", "[paper]")
{
    test::PaperDesk desk = test::long_morning();
    desk.level = ExportLevel::overview;
    for (const PaperSize& size : {a3, a4}) {
        const std::vector<PaperPage> pages = desk.board(size);
        CHECK(pages.size() > 1);
        const std::string all = test::pdf_words(test::pdf_of(pages));
        for (const auto& [id, c] : desk.state.cases()) {
            INFO(c->facts.code);
            const std::size_t times = times_code(all, c->facts.code);
            CHECK(times >= 1);
            CHECK(times <= 2); // the next deadlines stand in the corner too
        }
        CHECK(says(all, "(fortsat)"));
    }
}

TEST_CASE("at the full level the board has every word of every case", "[paper]")
{
    test::PaperDesk desk = test::long_morning(12);
    const std::string all = words(desk.board(a3));
    for (const auto& [id, c] : desk.state.cases()) {
        for (const Item& note : c->items) CHECK(says(all, note.text));
        for (const Hypothesis& h : c->hypotheses) CHECK(says(all, h.think));
        CHECK(says(all, c->facts.summary));
        if (c->decision) CHECK(says(all, c->decision->reason));
    }
}

TEST_CASE("large paper has more room and larger letters, not a larger A4", "[paper]")
{
    test::PaperDesk desk = test::long_morning();
    desk.level = ExportLevel::overview;
    const PaperSize a1 = paper_size(PaperFormat::a1, true);
    CHECK(desk.board(a1).size() < desk.board(a3).size());
    const auto text_size = [](const PaperSize& size) { return PaperStyles(size.type).text.size; };
    CHECK(text_size(a1) == 14);
    CHECK(text_size(a3) == 10.5F);
}

TEST_CASE("the minutes of a meeting that is over are those of its record", "[paper]")
{
    test::PaperDesk desk = test::long_morning(6);
    auto board = std::make_shared<Board>(desk.state.board());
    MeetingRecord record = record_so_far(desk.state, desk.now, denmark());
    board->meeting.open = false;
    board->archive.edit().push_back(record);
    desk.state.put_board(board);
    const std::string before = words(desk.minutes(a4));
    desk.put(test::a_case("Ny-99").received(desk.now).make());
    const std::string after = words(desk.minutes(a4));
    CHECK(says(before, "6 på tavlen"));
    CHECK(says(after, "6 på tavlen"));
    CHECK_FALSE(says(after, "7 på tavlen"));
}

TEST_CASE("a record of before there were rows still has its minutes", "[paper]")
{
    test::PaperDesk desk;
    auto board = std::make_shared<Board>(desk.state.board());
    MeetingRecord record;
    record.number = 1;
    record.opened_at = test::friday;
    record.ended_at = test::friday + ms_per_hour;
    record.discussed = 3;
    record.outcomes = {{"Ask-01", Track::exploration, "LM", test::monday_day}};
    board->archive.edit().push_back(record);
    desk.state.put_board(board);
    const std::vector<PaperPage> pages = desk.minutes(a4);
    test::check_paper(pages);
    const std::string all = words(pages);
    CHECK(says(all, "3 drøftet"));
    CHECK(says(all, "Ask-01"));
    CHECK(says(all, "Screening/afdækning"));
}

TEST_CASE("an empty wall has its papers", "[paper]")
{
    const test::PaperDesk desk;
    test::check_paper(desk.board(a3));
    test::check_paper(desk.minutes(a4));
    CHECK(says(words(desk.minutes(a4)), "Ingen underretninger på tavlen."));
}

TEST_CASE("any board can be laid out, and the same state gives the same bytes", "[paper][property]")
{
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        test::PaperDesk desk;
        desk.state = test::random_state(seed, 15);
        INFO(seed);
        test::check_paper(desk.minutes(a4), true);
        desk.level = ExportLevel::overview;
        test::check_paper(desk.board(a3));
        CHECK(test::pdf_of(desk.board(a3)) == test::pdf_of(desk.board(a3)));
    }
}
