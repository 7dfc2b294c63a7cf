// What the glass says in the morning meeting is what the journal says: the drawn words of Home, the board, Næste and the summary are
// read, and every number in them is counted again from the events alone.
#include "codec/entry_codec.hpp"
#include "domain/walk.hpp"
#include "tests/support/random_state.hpp"
#include "tests/support/screen_watch.hpp"
#include "tests/support/test_app.hpp"

#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "ui/icons.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <regex>

using namespace fyr;
using namespace fyr::test;

namespace {

/// One notification, from its events by other words than the domain's.
struct Told {
    Stamp received = 0, assessed_at = 0;
    bool assessed = false, marked = false, decided = false, closed = false, yes = false;
    std::map<std::uint64_t, bool> done; ///< of what was agreed about a danger
    [[nodiscard]] bool waits() const
    {
        const bool open = std::any_of(done.begin(), done.end(), [](const auto& a) { return !a.second; });
        return marked && (!assessed || done.empty() || open);
    }
};

struct Numbers {
    int on_board = 0, unassessed = 0, overdue = 0, late = 0, in_time = 0, acute = 0, waits = 0, decided = 0;
    [[nodiscard]] bool all_true() const { return unassessed == 0 && waits == 0 && decided == on_board; }
};

std::map<std::uint64_t, Told> from_events(const Journal& journal)
{
    std::map<std::uint64_t, Told> all;
    (void)journal.read(0, [&](const JournalRow& row) {
        const auto entry = decode_entry(row.text);
        REQUIRE(entry);
        const auto* acted = std::get_if<Acted>(&*entry);
        REQUIRE(acted); // nothing is taken back in these sessions
        for (const Event& event : acted->events)
            std::visit(overloaded{[&](const NotificationReceived& e) { all[e.about.value].received = e.facts.received; },
                                  [&](const AcuteAssessed& e) {
                                      Told& c = all[e.about.value];
                                      const bool answered = e.value.answer == AcuteAnswer::yes || e.value.answer == AcuteAnswer::no;
                                      if (answered && !c.assessed) c.assessed_at = e.value.at;
                                      c.assessed = answered;
                                      c.yes = e.value.answer == AcuteAnswer::yes;
                                      c.marked = c.yes || (e.value.answer == AcuteAnswer::undecided && c.marked);
                                      c.done.clear();
                                      for (const AcuteAction& a : e.value.actions) c.done[a.id.value] = a.done_at != 0;
                                  },
                                  [&](const AcuteMarked& e) { all[e.about.value].marked = e.acute; },
                                  [&](const AcuteActionSaved& e) { all[e.about.value].done[e.value.id.value] = e.value.done_at != 0; },
                                  [&](const Decided& e) { all[e.about.value].decided = true; }, [&](const CaseClosed& e) { all[e.about.value].closed = true; },
                                  [](const auto&) {}},
                       event);
        return true;
    });
    return all;
}

Numbers numbers_of(const std::map<std::uint64_t, Told>& all, Stamp now)
{
    constexpr Stamp day = 24 * ms_per_hour;
    Numbers n;
    for (const auto& [id, c] : all) {
        if (c.closed) continue;
        ++n.on_board;
        if (!c.assessed) ++n.unassessed;
        if (!c.assessed && now >= c.received + day) ++n.overdue;
        if (c.assessed) ++(c.assessed_at > c.received + day ? n.late : n.in_time);
        if (c.marked) ++n.acute;
        if (c.waits()) ++n.waits;
        if (c.decided) ++n.decided;
    }
    return n;
}

/// A wall in a meeting whose drawn words can be read.
struct Read : TestApp {
    ScreenWatch watch;

    Read() : TestApp(quiet()) { app().on_draw(&watch); }
    ~Read() { app().on_draw(nullptr); }
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;
    static TestAppOptions quiet()
    {
        TestAppOptions options;
        options.calm = true;
        return options;
    }
    /// All words that are on the glass, in the order they were drawn, each after a bar.
    std::string words(const UiAction& page)
    {
        show(GoTo{Page::home, {}});
        show(page);
        wait("9s"); // notices have gone
        app().draw();
        watch.clear();
        app().draw();
        std::string all = "|";
        for (const Seen& s : watch.all())
            if (s.is_letters()) all += s.text + "|";
        return all;
    }
    void say(const Command& command) { app().handle(Intent{command}, {960, 500}); } ///< may be refused
};

/// How many check discs are on the glass; the tick of a button is smaller.
int discs(const ScreenWatch& watch)
{
    return static_cast<int>(std::count_if(watch.all().begin(), watch.all().end(), [](const Seen& s) { return s.is_icon() && s.size > 50 && to_code_points(s.text).front() == icons::check; }));
}

/// The number that was drawn just before those words; -1: they are not there.
int number_before(const std::string& all, const std::string& words)
{
    const std::size_t at = all.find("|" + words + "|");
    if (at == std::string::npos) return -1;
    const std::size_t from = all.rfind('|', at - 1) + 1;
    return std::stoi(all.substr(from, at - from));
}

/// The number in the first place that looks like the pattern; -1: nothing does.
int number_in(const std::string& all, const std::string& pattern)
{
    std::smatch found;
    return std::regex_search(all, found, std::regex(pattern)) ? std::stoi(found[1]) : -1;
}

std::size_t count_of(const std::string& all, const std::string& words)
{
    std::size_t n = 0;
    for (std::size_t at = all.find(words); at != std::string::npos; at = all.find(words, at + 1)) ++n;
    return n;
}

AssessAcute some_assessment(Random& random, CaseId id, Stamp now)
{
    Acute acute;
    acute.answer = random.any_of(std::vector{AcuteAnswer::yes, AcuteAnswer::no, AcuteAnswer::no, AcuteAnswer::undecided});
    acute.reason = "set i dag";
    acute.by = "LM";
    if (acute.answer != AcuteAnswer::no)
        for (std::size_t i = 0; i <= random.below(2); ++i) acute.actions.push_back({{}, "Ring til skolen", "skolen", "TB", now + ms_per_hour, 0, ""});
    return {id, acute};
}

/// Whatever people do with a case; some of it is refused, and then nothing has happened.
void do_something(Read& wall, Random& random, CaseId id)
{
    const Case* c = wall.state().find(id);
    switch (random.below(5)) {
    case 0: return wall.say(TakeCase{id});
    case 1: return wall.say(some_assessment(random, id, wall.clock().now()));
    case 2: return wall.say(MarkAcute{id, !random.one_in(3), "en fejl"});
    case 3:
        if (const auto open = open_actions(*c); !open.empty()) wall.say(DoAcuteAction{id, open.front().id, "TB"});
        return;
    default: break;
    }
    Item note;
    note.polarity = Polarity::resource;
    note.text = "mormor henter";
    wall.say(SaveItem{id, note});
    wall.say(SetChildVoice{id, {"jeg er træt", false}});
    wall.say(ShortenFunnel{id, "der er en plan"});
    wall.say(Decide{id, {Track::close, "familien får hjælp", "LM", "Svar til skolen", {2026, 3, 4}, 0}});
}

void compare(Read& wall)
{
    const auto counted = [&] { return numbers_of(from_events(wall.journal()), wall.clock().now()); };
    const std::string summary = wall.words(GoTo{Page::summary, {}});
    Numbers n = counted();
    INFO(summary);
    CHECK(number_before(summary, "på") == n.on_board);
    CHECK(number_before(summary, "ikke vurderet") == n.unassessed);
    CHECK(std::max(0, number_in(summary, "\\|(\\d+) over fristen\\|")) == n.overdue);
    CHECK(number_before(summary, "vurderet for sent") == n.late);
    CHECK(number_before(summary, "vurderet til") == n.in_time);
    CHECK(number_before(summary, n.acute == 1 ? "akut" : "akutte") == n.acute);
    CHECK(std::max(0, number_in(summary, "\\|(\\d+) venter\\|")) == n.waits);
    CHECK(number_before(summary, "med") == n.decided);
    CHECK(count_of(summary, "|Ikke vurderet|") == static_cast<std::size_t>(n.unassessed));
    CHECK(count_of(summary, " for sent|") == static_cast<std::size_t>(n.late) + 1); // and the number's own words
    CHECK((summary.find("|Tak for i dag|") != std::string::npos) == n.all_true());
    CHECK((summary.find("|Mødet slutter|") != std::string::npos) == !n.all_true());
    CHECK((summary.find("|Gem og lås alligevel|") != std::string::npos) == !n.all_true());
    for (const auto& [id, c] : wall.state().cases()) CHECK(summary.find("|" + c->facts.code + "|") != std::string::npos); // every one a row

    const std::string home = wall.words(GoTo{Page::home, {}});
    n = counted();
    CHECK(discs(wall.watch) == (n.all_true() ? 1 : 0));
    INFO(home);
    CHECK(number_in(home, "\\|(\\d+) underretninger er på tavlen") == n.on_board);
    const auto said = [&](const std::string& one, const std::string& many) { return home.find("|" + one) != std::string::npos ? 1 : std::max(0, number_in(home, "\\|(\\d+) " + many)); };
    CHECK(said("Én er ikke vurderet", "er ikke vurderet") == n.unassessed);
    CHECK(std::max(0, number_in(home, "(\\d+) over fristen\\.")) == n.overdue);
    CHECK(said("Én er vurderet for sent", "er vurderet for sent") == n.late);
    CHECK(said("Én er akut", "er akutte") == n.acute);
    CHECK((home.find(" Én venter.") != std::string::npos ? 1 : std::max(0, number_in(home, " (\\d+) venter\\."))) == n.waits);
    CHECK((home.find("Alle er vurderet og besluttet.") != std::string::npos) == n.all_true());

    const std::string board = wall.words(GoTo{Page::funnel, {}});
    n = counted();
    INFO(board);
    if (const int assessed = number_in(board, "\\|(\\d+) af \\d+ vurderet"); assessed >= 0) CHECK(assessed == n.on_board - n.unassessed);
    if (const int over = number_in(board, "\\|(\\d+) over fristen\\|"); over >= 0) CHECK(over == n.overdue);

    if (!wall.state().board().meeting.open) return;
    const NextUp up = next_up(wall.state(), wall.clock().now(), wall.app().session().rules());
    if (up.kind == NextUp::Kind::open_case) return; // nothing is said: the next one is opened
    const std::string next = wall.words(OpenSheet{{SheetKind::next, {}, {}, "", 960}});
    n = counted();
    INFO(next);
    CHECK((next.find("Alle er vurderet og besluttet.|") != std::string::npos) == n.all_true());
    CHECK((next.find("|Afslut møde|") != std::string::npos) == n.all_true()); // the lamp ends the meeting only then
    if (n.unassessed > 0) {
        const std::string number = n.unassessed <= 12 ? wall.app().strings().text("say.number." + std::to_string(n.unassessed)) : std::to_string(n.unassessed);
        CHECK(next.find("– " + number + " er ikke vurderet|") != std::string::npos);
        CHECK(next.find("|Slut med " + number + " mangler|") != std::string::npos);
    }
}

} // namespace

TEST_CASE("every number on Home, the board, Næste and the summary is what the events say, whatever was done", "[ui][property]")
{
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        CAPTURE(seed);
        Random random(seed);
        Read wall;
        const std::size_t cases = 2 + random.below(15);
        for (std::size_t i = 0; i < cases; ++i) {
            Notification n;
            n.code = "Prøve-" + std::to_string(i + 1);
            n.received = wall.clock().now() - static_cast<Stamp>(random.below(30)) * ms_per_hour;
            n.notifier = 2;
            n.summary = "Kommer ofte for sent";
            wall.tell(ReceiveNotification{n});
        }
        wall.tell(OpenMeeting{"LM", {"LM", "TB"}});
        for (int round = 0; round < 6; ++round) {
            for (int i = 0; i < 12; ++i) {
                wall.clock().advance(static_cast<Stamp>(random.below(20)) * ms_per_minute);
                do_something(wall, random, CaseId{1 + random.below(cases)});
            }
            if (round == 4) // all have been on the table
                for (std::size_t i = 0; i < cases; ++i) wall.say(TakeCase{CaseId{i + 1}});
            compare(wall);
        }
        wall.say(EndMeeting{});
        compare(wall);
    }
}

TEST_CASE("when all is assessed, done and decided the wall says so everywhere, and not before", "[ui]")
{
    Read wall;
    for (int i = 0; i < 3; ++i) {
        Notification n;
        n.code = "Prøve-" + std::to_string(i + 1);
        n.received = wall.clock().now() - 20 * ms_per_hour;
        n.notifier = 2;
        wall.tell(ReceiveNotification{n});
    }
    wall.tell(OpenMeeting{"LM", {"LM"}});
    const auto look = [&] { compare(wall); };
    Random random(7);
    for (std::uint64_t id = 1; id <= 3; ++id) {
        look();
        Acute acute;
        acute.answer = id == 2 ? AcuteAnswer::yes : AcuteAnswer::no;
        acute.reason = "set i dag";
        acute.by = "LM";
        if (id == 2) acute.actions.push_back({{}, "Ring til skolen", "", "TB", wall.clock().now() + ms_per_hour, 0, ""});
        wall.tell(AssessAcute{CaseId{id}, acute});
        while (!wall.state().find(CaseId{id})->decision) do_something(wall, random, CaseId{id}), look();
    }
    for (std::uint64_t id = 1; id <= 3; ++id) {
        Acute calm;
        calm.answer = AcuteAnswer::no;
        calm.reason = "set i dag";
        calm.by = "LM";
        for (const AcuteAction& action : open_actions(*wall.state().find(CaseId{id}))) wall.tell(DoAcuteAction{CaseId{id}, action.id, "TB"});
        wall.tell(AssessAcute{CaseId{id}, calm});
    }
    look();
    CHECK(numbers_of(from_events(wall.journal()), wall.clock().now()).all_true());
}
