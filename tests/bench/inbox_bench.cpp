// How the glass answers while a full inbox is taken: one turn of the real program's loop after another, on the disk that holds the
// folder given, with a finger that taps.   inbox_bench [files] [folder]
#include "platform/headless_screen.hpp"
#include "platform/sqlite_journal.hpp"
#include "session/recovery.hpp"
#include "shell/app.hpp"
#include "shell/assets.hpp"
#include "tests/bench/measuring.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <memory>

using namespace fyr;
using namespace fyr::bench;
using namespace fyr::test;

namespace {

constexpr Stamp morning = 1772522040000; // 2026-03-03 08:14 in Copenhagen
constexpr double answer_limit_ms = 100;

std::string new_id()
{
    static std::uint64_t count = 0;
    std::string id = std::to_string(++count);
    return std::string(36 - id.size(), '0') + id;
}

void fill(const std::string& inbox, std::uint64_t files)
{
    std::filesystem::create_directories(inbox + "/refused");
    for (std::uint64_t i = 0; i < files; ++i) {
        const Notification n = usual_notification(i, morning);
        std::ofstream(inbox + "/" + std::to_string(i) + ".json")
            << R"({"id": ")" << n.id << R"(", "received": "2026-03-03T07:50", "notifier": 2, "summary": ")" << n.summary << R"(", "text": ")" << n.text << "\"}";
    }
}

} // namespace

int main(int count, char** words)
{
    const std::uint64_t files = count > 1 ? std::strtoull(words[1], nullptr, 10) : 50'000;
    if (count > 2) ::setenv("TMPDIR", words[2], 1);
    const TemporaryFolder folder;
    fill(folder / "inbox", files);
    const auto assets = load_assets(FYR_SOURCE_DIR "/assets", "", false);
    auto journal = SqliteJournal::open(folder / "journal.db", FileAccess::read_write);
    if (!assets || !journal) return std::fprintf(stderr, "no assets or no journal\n"), 1;
    Session session(**journal, assets->rules, new_id);
    if (!recover(**journal, session)) return 1;
    auto inbox = Inbox::open(folder.path(), [] {}, "secret");
    if (!inbox) return 1;
    FixedClock clock(morning);
    HeadlessScreen screen(1920, 1080, clock);
    screen.paint_when_asked();
    App app(screen, session, clock, *assets, AppOptions{}, inbox->get());
    std::vector<double> turns;
    const Watch whole;
    std::uint64_t turn = 0;
    for (; session.state().cases().size() < files && whole.ms() < 1'800'000; ++turn) {
        const Watch watch;
        (void)app.step();
        turns.push_back(watch.ms());
        clock.advance(static_cast<Stamp>(turns.back()) + 1);
    }
    std::printf("%llu files in the inbox, all taken: %zu of them after %.1f s and %llu turns\n", static_cast<unsigned long long>(files),
                session.state().cases().size(), whole.ms() / 1e3, static_cast<unsigned long long>(turn));
    print_ms("one turn of the loop, p50", median(turns));
    print_ms("one turn of the loop, p99", percentile(turns, 99), answer_limit_ms);
    print_ms("one turn of the loop, slowest", percentile(turns, 100), answer_limit_ms);
    return 0;
}
