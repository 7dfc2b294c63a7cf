// The words on the glass: the same lines in both languages, with the same holes, and none that the program asks for
// is missing.
#include "board/funnel_layout.hpp"
#include "board/ui_state.hpp"
#include "domain/plan_checks.hpp"
#include "domain/plan_templates.hpp"
#include "domain/rules.hpp"
#include "session/access.hpp"
#include "tests/support/source_words.hpp"

#include <nlohmann/json.hpp>

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <regex>
#include <set>

using namespace fyr;
using namespace fyr::test;

namespace {

/// Every line of a language, from all its files.
std::map<std::string, std::string> lines_of(Language language)
{
    std::map<std::string, std::string> lines;
    for (const auto& [name, text] : string_files(language)) {
        const auto file = nlohmann::json::parse(text);
        for (const auto& [key, value] : file.items()) {
            INFO(key << " stands twice (the second time in " << name << ")");
            CHECK(lines.emplace(key, value.get<std::string>()).second);
        }
    }
    return lines;
}

std::set<std::string> holes_of(const std::string& line)
{
    std::set<std::string> holes;
    static const std::regex hole("\\{([^}]*)\\}");
    for (auto it = std::sregex_iterator(line.begin(), line.end(), hole); it != std::sregex_iterator(); ++it) holes.insert((*it)[1]);
    return holes;
}

/// (place, key) of everything in app/ that is written like a key: "act.undo", and f.t("more") without a dot.
std::vector<std::pair<std::string, std::string>> keys_in_the_program()
{
    static const std::regex dotted("\"([a-z_0-9]+(?:\\.[a-z_0-9]+)+)\""), asked("\\b(?:[fr]\\.t|[sS]trings(?:\\(\\))?\\.text)\\(\"([a-z_0-9.]*[a-z_0-9])\"[,)]");
    std::vector<std::pair<std::string, std::string>> keys;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(FYR_SOURCE_DIR "/app")) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".cpp") && !name.ends_with(".hpp")) continue;
        std::ifstream in(entry.path());
        std::string line;
        for (int number = 1; std::getline(in, line); ++number) {
            if (line.find("#include") != std::string::npos) continue;
            line = line.substr(0, line.find("//"));
            for (const std::regex* pattern : {&dotted, &asked})
                for (auto it = std::sregex_iterator(line.begin(), line.end(), *pattern); it != std::sregex_iterator(); ++it)
                    keys.emplace_back(name + ":" + std::to_string(number), (*it)[1]);
        }
    }
    return keys;
}

/// (place, name) of the acts of game plans: the short names in a call of plan_act and of what hands them to it.
std::vector<std::pair<std::string, std::string>> acts_of_plans()
{
    static const std::regex call("\\b(?:plan_act|agenda_act|vote_act|action|resource|obstacle)\\((.*)"), name("\"([a-z_]+)\"");
    std::vector<std::pair<std::string, std::string>> acts;
    for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/app/domain")) {
        const std::string file = entry.path().filename().string();
        if (!file.starts_with("decide_plan") || !file.ends_with(".cpp")) continue;
        std::ifstream in(entry.path());
        std::string line;
        for (int number = 1; std::getline(in, line); ++number) {
            std::smatch found;
            if (!std::regex_search(line, found, call)) continue;
            const std::string rest = found[1];
            for (auto it = std::sregex_iterator(rest.begin(), rest.end(), name); it != std::sregex_iterator(); ++it)
                acts.emplace_back(file + ":" + std::to_string(number), (*it)[1]);
        }
    }
    return acts;
}

/// What is written like a key but is the name of a file, of a field of a file or of a note in the journal.
bool is_other_name(const std::string& key)
{
    static const std::set<std::string> endings{"json", "jsonl", "png", "csv", "ini", "db", "key", "scenario", "otf", "ttf"};
    static const std::set<std::string> names{"access.anchor", "access.begun", "board.subject", "flags.abuse", "flags.honour", "flags.existing_support", "fyr.anchor.1", "fyr.time.1", "paper.pattern", "time.proven"};
    static const std::set<std::string> abbreviations{"bl.a", "f.eks", "m.m", "m.v", "o.l", "o.lign", "p.g.a", "d.v.s", "i.f.t", "m.h.t", "e.g", "i.e", "t.o.m"};
    return endings.contains(key.substr(key.rfind('.') + 1)) || names.contains(key) || abbreviations.contains(key);
}

} // namespace

TEST_CASE("both languages have the same lines", "[ui]")
{
    const auto da = lines_of(Language::da), en = lines_of(Language::en);
    CHECK(da.size() > 400);
    for (const auto& [key, line] : da) {
        INFO(key);
        CHECK(en.contains(key));
    }
    for (const auto& [key, line] : en) {
        INFO(key);
        CHECK(da.contains(key));
    }
}

TEST_CASE("a line has the same holes in both languages, and says something", "[ui]")
{
    const auto da = lines_of(Language::da), en = lines_of(Language::en);
    for (const auto& [key, line] : da) {
        INFO(key << ": " << line);
        CHECK_FALSE(line.empty());
        const auto other = en.find(key);
        if (other != en.end()) CHECK(holes_of(line) == holes_of(other->second));
    }
}

TEST_CASE("only the shape of the wall shouts", "[ui]")
{
    for (const Language language : {Language::da, Language::en})
        for (const auto& [key, line] : lines_of(language)) {
            INFO(key << ": " << line);
            CHECK(line.find('!') == std::string::npos);
        }
}

TEST_CASE("every key in the program has a line", "[ui]")
{
    const auto da = lines_of(Language::da);
    const auto keys = keys_in_the_program();
    CHECK(keys.size() > 300);
    for (const auto& [place, key] : keys) {
        if (is_other_name(key)) continue;
        INFO(place << ": \"" << key << "\"");
        CHECK(da.contains(key));
    }
}

TEST_CASE("every key that is put together has a line", "[ui]")
{
    const auto da = lines_of(Language::da);
    const auto all = [&]<NamedEnum E>(const std::string& prefix, E, std::size_t from = 0, const std::string& suffix = "") {
        const auto names = names_of(E{});
        for (std::size_t i = from; i < names.size(); ++i) {
            const std::string key = prefix + std::string(names[i]) + suffix;
            INFO(key);
            CHECK(da.contains(key));
        }
    };
    all("col.", Step{});
    all("col.", Step{}, 0, ".sub");
    const auto forms = names_of(FormKind{});
    for (std::size_t i = 1; i < forms.size(); ++i)
        if (forms[i] != "plan") CHECK(da.contains("form." + std::string(forms[i]))); // a plan's forms have heads of their own
    const auto plan_forms = names_of(PlanForm{});
    for (std::size_t i = 1; i < plan_forms.size(); ++i)
        if (plan_forms[i] != "line" && plan_forms[i] != "action_why") CHECK(da.contains("plan.head." + std::string(plan_forms[i])));
    all("plan.head.line.", PlanList{});
    all("plan.ask.", PlanList{});
    all("abuse.", Abuse{});
    all("channel.", Channel{});
    all("mag.", Polarity{});
    all("kind.", Kind{});
    all("strength.", Strength{});
    all("duty.", Duty{});
    all("case.duty.name.", Duty{});
    for (const char* step : {"concern", "hypotheses", "funnelling"})
        for (const std::string& key : {"case.ask." + std::string(step), "case.tab." + std::string(step), "case.tab." + std::string(step) + ".title"}) CHECK(da.contains(key));
    for (const char* what : {"not_assessed", "no_concern", "note_kind", "note_kind.one", "voice_blank", "hypotheses", "no_focus", "focus_asks_nobody", "notes_left", "notes_left.one", "resources",
                             "gate.track", "gate.child_talk", "gate.risk_assessment", "gate.fresh_eyes", "track"})
        CHECK(da.contains("missing." + std::string(what)));
    for (int i = 1; i <= 12; ++i) CHECK(da.contains("month.short." + std::to_string(i)));
    for (int i = 1; i <= 7; ++i) CHECK(da.contains("weekday.short." + std::to_string(i)));
    all("duty_status.", DutyStatus{});
    all("link.", LinkKind{});
    all("gate.", Gate{});
    all("gate.", Gate{}, 0, ".override");
    all("case.gate.", Gate{});
    all("track.", Track{});
    all("promise.", PromiseState{});
    all("act.plan.line.", PlanList{});
    all("act.plan.status.", ActionStatus{});
    all("act.plan.light.", Light{});
    all("flaw.", PlanFlaw{});
    all("answer.", Answer{});
    all("action_status.", ActionStatus{});
    all("effort.", Effort{});
    all("plan_list.", PlanList{});
    all("follow_up_kind.", FollowUpKind{});
    all("light.", Light{});
    all("point_status.", PointStatus{});
    all("step_state.", StepState{});
    all("role.", Role{});
    for (const std::string_view act : log_acts) CHECK(da.contains("log.act." + std::string(act)));
    all("vote_on.", VoteOn{});
    all("difference.", Difference{});
    all("plan_zone.", PlanZone{});
    for (int i = 1; i <= 12; ++i) CHECK(da.contains("month." + std::to_string(i)));
    for (int i = 1; i <= 7; ++i) CHECK(da.contains("weekday." + std::to_string(i)));
    for (const char* key : {"door.morning", "door.plan", "door.class", "exp.png", "exp.json", "exp.hide", "level.full", "level.overview"}) CHECK(da.contains(key));
}

TEST_CASE("every act of a game plan has a line", "[ui]")
{
    const auto da = lines_of(Language::da);
    const auto acts = acts_of_plans();
    CHECK(acts.size() > 30);
    for (const auto& [place, name] : acts) {
        INFO(place << ": " << name);
        CHECK(da.contains("act.plan." + name));
    }
    for (const char* name : {"framed", "archived", "unarchived"}) CHECK(da.contains("act.plan." + std::string(name))); // chosen on a line of its own
}
