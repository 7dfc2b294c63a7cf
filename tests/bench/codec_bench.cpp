// How long boards take to write and read (numbers.md part 2: 2,000 cases ≤ 10 ms out, ≤ 20 ms in), and that one act
// costs the same with 200 notifications stored as with 100,000. Medians, in milliseconds or microseconds.
#include "codec/board_codec.hpp"
#include "codec/board_csv.hpp"
#include "codec/state_codec.hpp"
#include "domain/invariants.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_state.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace fyr;
using namespace fyr::test;

namespace {

/// Of this thread alone: what else the machine does is not our doing.
double now_ms()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
}

template <class F>
double median_ms(int runs, F&& f)
{
    std::vector<double> all;
    for (int i = 0; i < runs; ++i) {
        const double start = now_ms();
        f();
        all.push_back(now_ms() - start);
    }
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

std::size_t kept = 0; // so that nothing is left out by the compiler

/// As on a wall: everything has a text, a third has been through the funnel.
State typical_state(std::size_t cases)
{
    State state;
    for (std::size_t i = 1; i <= cases; ++i) {
        Notification n;
        n.id = "skole-" + std::to_string(i);
        n.received = friday - static_cast<Stamp>(i) * ms_per_minute;
        n.notifier = 2;
        n.age = static_cast<int>(i % 18);
        n.reasons = {"school", "insufficient_care"};
        n.summary = "Fravær og uden jakke i frost";
        for (int k = 0; k < 5; ++k) n.text += "Ask kom uden jakke i frost tre dage i uge 2. Mormor henter tirsdag og torsdag. ";
        CaseBuilder b = a_case("Kort-" + std::to_string(i));
        b.facts(n).id(i);
        if (i % 3 != 0) b.assessed().with_note("uden jakke tre dage i uge 2", "care").with_magnet("school");
        if (i % 3 == 1) b.ready().decided().with_duty(Duty::acknowledgement, DutyStatus::done);
        state.put(CaseId{i}, std::make_shared<const Case>(b.make()));
    }
    return state;
}

void boards(const char* name, const State& state)
{
    const std::string full = encode_board(state, ExportLevel::full, 1, friday);
    const std::string overview = encode_board(state, ExportLevel::overview, 1, friday);
    std::printf("2,000 cases, %s: full %zu KiB, overview %zu KiB\n", name, full.size() / 1024, overview.size() / 1024);
    const auto line = [](const char* what, double ms, double limit) { std::printf("  %-28s %7.2f ms (≤ %.0f)\n", what, ms, limit); };
    line("JSON full", median_ms(15, [&] { kept += encode_board(state, ExportLevel::full, 1, friday).size(); }), 10);
    line("JSON overview", median_ms(15, [&] { kept += encode_board(state, ExportLevel::overview, 1, friday).size(); }), 10);
    line("read full", median_ms(15, [&] { kept += decode_board(full)->cases.size(); }), 20);
    line("read overview", median_ms(15, [&] { kept += decode_board(overview)->cases.size(); }), 20);
    line("read full and take it", median_ms(15, [&] {
             TestWall wall;
             kept += wall.must(ImportBoard{std::make_shared<const WholeBoard>(*decode_board(full))}).events.size();
         }), 50);
    line("checksum full", median_ms(15, [&] { kept += board_checksum(state, ExportLevel::full).size(); }), 10);
    line("checksum overview", median_ms(15, [&] { kept += board_checksum(state, ExportLevel::overview).size(); }), 10);
    line("CSV full", median_ms(15, [&] { kept += notifications_csv(state, ExportLevel::full).size(); }), 10);
    line("checkpoint parts", median_ms(15, [&] { kept += encode_state(state).size(); }), 100);
    line("checkpoint read", median_ms(5, [&] { kept += decode_state(encode_state(state))->cases().size(); }), 200);
    line("invariants", median_ms(15, [&] { kept += broken_invariants(state).size(); }), 10);
}

void acts()
{
    std::printf("one act, µs:      stored     decide+evolve   undo+redo   receive\n");
    for (const std::size_t stored : {200U, 2'000U, 20'000U, 100'000U}) {
        TestWall wall;
        for (std::size_t i = 1; i <= stored; ++i) {
            Case c = a_case("Kort-" + std::to_string(i)).id(i).ready().make();
            if (i > 200) c.transferred_at = c.closed_at = friday; // long gone from the wall
            const_cast<State&>(wall.state()).put(c.id, std::make_shared<const Case>(std::move(c)));
        }
        wall.open_meeting();
        constexpr int n = 50;
        int i = 0;
        const double act = median_ms(40, [&] {
            for (int k = 0; k < n; ++k) kept += wall.must(MarkAcute{CaseId{1 + static_cast<std::uint64_t>(k)}, i % 2 == 0, "x"}).events.size();
            ++i;
        });
        const double undo = median_ms(40, [&] {
            for (int k = 0; k < n; ++k) wall.undo();
            for (int k = 0; k < n; ++k) wall.redo();
        });
        const double receive = median_ms(40, [&] { kept += wall.must(ReceiveNotification{{}}).events.size(); });
        std::printf("             %11zu   %15.2f   %9.2f   %7.2f\n", stored, act * 1000 / n, undo * 1000 / n, receive * 1000);
    }
}

} // namespace

int main()
{
    boards("as on a wall", typical_state(2000));
    boards("every field filled", random_state(1, 2000));
    acts();
    return kept == 0 ? 1 : 0;
}
