// Writes calendars of game plans, and what they must say as tab-separated lines, into a folder, for a parser that knows
// nothing of this program: NAME.ics and NAME.expected (part, kind, day, text in one line of JSON).
#include "codec/plan_calendar.hpp"
#include "domain/calendar.hpp"
#include "tests/support/filled_plan.hpp"
#include "tests/support/source_words.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

int main(int count, char** args)
{
    using namespace fyr;
    if (count != 2) return 2;
    bool good = true;
    const auto write = [&](const std::string& name, const Plan& plan, std::uint64_t entry, std::optional<MeetingTime> meetings) {
        const std::string base = std::string(args[1]) + "/" + name;
        std::ofstream(base + ".ics", std::ios::binary) << plan_calendar(plan, test::source_strings(Language::da), {entry, 1'780'300'800'000, meetings});
        std::ofstream out(base + ".expected", std::ios::binary);
        const auto expect = [&](PartId part, const char* kind, Date day, const std::string& text) {
            out << nlohmann::json{{"part", part.value}, {"kind", kind}, {"day", format_date(day)}, {"text", text}}.dump() << "\n";
        };
        for (const FollowUp& f : plan.follow_ups) expect(f.id, "meeting", f.held_on ? f.held_on : f.date, f.name);
        for (const Milestone& m : plan.milestones) expect(m.id, "milestone", m.date, m.title);
        for (const Action& a : plan.actions)
            if (is_open(a) && a.due) expect(a.id, "action", a.due, a.text);
        good = good && out.good();
    };
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        test::Random random(seed);
        Plan plan = test::filled_plan(random);
        write("plan" + std::to_string(seed), plan, 10, {});
        write("timed" + std::to_string(seed), plan, 10, MeetingTime{9, 30, 45});
        for (Milestone& m : plan.milestones) m.date = add_days(m.date, 7);
        plan.frame.title = "Nyt navn";
        write("again" + std::to_string(seed), plan, 11, {});
    }
    Plan seasons; // a meeting in winter, one in summer, one on each day the clocks change
    seasons.frame.title = "Årstider";
    seasons.created_at = 1'780'300'800'000;
    for (const Date day : {Date{2027, 1, 15}, Date{2027, 7, 15}, Date{2027, 3, 28}, Date{2027, 10, 31}}) {
        FollowUp f;
        f.id = PartId{seasons.next_part++};
        f.planned = f.date = day;
        seasons.follow_ups.push_back(f);
    }
    write("seasons", seasons, 1, MeetingTime{9, 0, 45});
    return good ? 0 : 1;
}
