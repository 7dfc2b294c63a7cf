// What a game plan costs as it grows: one act on it, the layout of its page, everything it still lacks, its file. In
// processor time; the design promises a page for 60 actions, the rest is to know where it ends.  plan_bench
#include "board/plan_layout.hpp"
#include "codec/plan_codec.hpp"
#include "domain/decide.hpp"
#include "domain/plan_checks.hpp"
#include "tests/bench/measuring.hpp"
#include "tests/support/builders.hpp"

using namespace fyr;
using namespace fyr::bench;
using namespace fyr::test;

namespace {

constexpr double frame_ms = 16; ///< an act and its page must fit into one frame

Plan plan_of(std::uint64_t actions)
{
    Plan plan;
    plan.id = PlanId{1};
    plan.frame = {"Tragten i hverdagen", "Familieafdelingen", {2026, 3, 3}, {2026, 9, 3}, "Det er september", false, false};
    for (const char* key : {"leadership", "plan", "superusers", "staff", "time", "practice", "partners"}) plan.lanes.push_back({key, "", ""});
    for (std::uint64_t i = 0; i < actions; ++i) {
        Action a;
        a.id = PartId{plan.next_part++};
        a.text = "Gennemgå sag " + std::to_string(i) + " med superbrugeren";
        a.lane = plan.lanes[i % plan.lanes.size()].key;
        a.owner = "Kollega " + std::to_string(i % 40);
        a.due = add_days(plan.frame.start, static_cast<int>(i * 7 % 180));
        plan.actions.push_back(std::move(a));
    }
    return plan;
}

void measure(std::uint64_t actions)
{
    State state;
    state.put(PlanId{1}, std::make_shared<const Plan>(plan_of(actions)));
    const Plan& plan = *state.find(PlanId{1});
    const double limit = actions <= 500 ? frame_ms : 0;
    std::printf("%llu actions\n", static_cast<unsigned long long>(actions));
    std::size_t kept = 0; // so that nothing is left out by the compiler
    const Metrics m = metrics_for({1920, 1080});
    print_ms("an action moved: decided and done", median_ms(21, [&] {
        State next = state;
        const auto acted = decide(next, ChangePlan{PlanId{1}, MoveAction{PartId{1}, {2026, 5, 1}, ""}}, {friday, denmark()});
        for (const Event& e : acted->events) evolve(next, e);
        kept += next.plans().size();
    }), limit);
    print_ms("layout of the page", median_ms(21, [&] { kept += layout_plan(plan, m, 1, {}).parts.size(); }), limit);
    print_ms("all that it lacks", median_ms(21, [&] { kept += plan_findings(plan, denmark()).size(); }), limit);
    std::string file;
    print_ms("its file written", median_ms(9, [&] { file = write_plan(plan, {ExportLevel::full, Subject::fictive, 1, friday}); }), 0);
    print_ms("its file read and checked", median_ms(9, [&] { kept += read_plan(file) ? 1U : 0U; }), 0);
    if (kept == 0) std::puts("nothing was done");
}

} // namespace

int main()
{
    for (const std::uint64_t actions : {50U, 500U, 5000U}) measure(actions);
}
