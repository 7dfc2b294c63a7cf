// What a wall costs as it grows older: one act onto the disk, memory, a checkpoint, an export, the layout, the next
// start, with 200 to 100,000 notifications stored of which 200 hang on the wall; and the start with a journal of
// 100,000 entries. On the disk that holds the folder given.   growth_bench [folder]
#include "board/funnel_layout.hpp"
#include "codec/board_codec.hpp"
#include "tests/bench/growing_wall.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fcntl.h>
#include <malloc.h>

#include <memory>

using namespace fyr;
using namespace fyr::bench;
using namespace fyr::test;

namespace {

constexpr double act_limit_ms = 5, start_limit_ms = 500;
constexpr std::uint64_t on_wall = 200;
/// One of the things done at the wall all day long, about one of the cases on it.
Command ordinary_act(std::uint64_t number)
{
    const CaseId about{1 + number / 6 % on_wall};
    Item note;
    note.text = "uden jakke tre dage i uge " + std::to_string(number);
    note.dimension = "care";
    const Step there = number / (6 * on_wall) % 2 == 0 ? Step::concern : Step::received;
    switch (number % 6) {
    case 0: return MoveCard{about, there};
    case 1: return SaveItem{about, note};
    case 2: return SetChildVoice{about, {"det er fint, siger " + std::to_string(number), false}};
    case 3: return SaveHypothesis{about, {{}, "at noget fylder " + std::to_string(number), "skolen fortæller det", "barnet sover dårligt", {"fravær"}, {}, Strength::possible, {}, "LM"}};
    case 4: return MarkAcute{about, true, ""};
    default: return MarkAcute{about, false, "afklaret"};
    }
}

/// Older notifications are through: not on the wall any more, but kept.
void close_all_but(Session& session, std::uint64_t open)
{
    History history;
    history.now = session.state();
    for (const auto& [id, c] : session.state().cases()) {
        if (id.value <= open) continue;
        auto closed = std::make_shared<Case>(*c);
        closed->transferred_at = closed->closed_at = friday;
        history.now.put(id, std::move(closed));
    }
    session.start_from(std::move(history), session.seq());
}

/// What the disk itself takes for one act: 4 kB at the end of a file and a full sync.
class BareDisk {
public:
    explicit BareDisk(const std::string& path) : file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600)) {}
    ~BareDisk() { ::close(file_); }
    BareDisk(const BareDisk&) = delete;
    BareDisk& operator=(const BareDisk&) = delete;
    double sync()
    {
        const Watch watch;
        if (::write(file_, page_.data(), page_.size()) < 0 || ::fdatasync(file_) != 0) std::exit(1);
        return watch.ms();
    }

private:
    int file_;
    std::string page_ = std::string(4096, 'x');
};

/// What is measured at every size; `limit` of a row is 0 where there is none.
struct Row {
    const char* what;
    double limit = 0;
    std::vector<double> values{};
};

void measure_acts(Session& session, const std::string& folder, Row& p50, Row& p99, Row& disk50, Row& disk99)
{
    open_meeting(session);
    BareDisk disk(folder + "/bare");
    std::vector<double> acts, syncs;
    for (std::uint64_t i = 0; i < 1200; ++i) {
        const Command act = ordinary_act(i);
        const Watch watch;
        (void)must(session.dispatch(act, friday + static_cast<Stamp>(i), "LM"), "dispatch");
        acts.push_back(watch.ms());
        syncs.push_back(disk.sync());
    }
    p50.values.push_back(median(acts));
    p99.values.push_back(percentile(acts, 99));
    disk50.values.push_back(median(syncs));
    disk99.values.push_back(percentile(syncs, 99));
}

void growth(const std::string& base)
{
    constexpr std::uint64_t sizes[] = {200, 2'000, 20'000, 100'000};
    Row act50{"one act, on disk, p50, ms", act_limit_ms}, act99{"one act, on disk, p99, ms", act_limit_ms};
    Row disk50{"  the bare disk's sync beside it, p50, ms"}, disk99{"  the bare disk's sync beside it, p99, ms"};
    Row order{"order of the columns, ms"}, layout{"layout of the board, ms"}, memory{"memory for it, MiB"};
    Row first{"checkpoint, the first, ms"}, next{"checkpoint after 1,200 acts, ms"};
    Row overview{"JSON of the board, overview, ms"}, start{"start: open and recover, ms"};
    Row start_work{"  of that, work of the processor, ms"};
    for (const std::uint64_t stored : sizes) {
        const std::string folder = base + "/" + std::to_string(stored), path = folder + "/journal.db";
        std::filesystem::create_directory(folder);
        {
            Wall wall = open_wall(path);
            receive(*wall.session, stored);
            close_all_but(*wall.session, on_wall);
            const Watch watch;
            must(wall.session->checkpoint(), "checkpoint");
            first.values.push_back(watch.ms());
        }
        ::malloc_trim(0);
        const double before = memory_mib();
        Wall wall = open_wall(path);
        ::malloc_trim(0);
        memory.values.push_back(memory_mib() - before);
        measure_acts(*wall.session, folder, act50, act99, disk50, disk99);
        const State& state = wall.session->state();
        const BoardOrder now = board_order(state, friday, denmark());
        const Metrics glass = metrics_for({1920, 1080});
        order.values.push_back(median_ms(9, [&] { kept += board_order(state, friday, denmark()).columns[0].size(); }));
        layout.values.push_back(median_ms(9, [&] { kept += layout_funnel(now, glass, {}).cards.size(); }));
        overview.values.push_back(
            median_ms(3, [&] { kept += encode_board(state, ExportLevel::overview, 1, friday).size(); }));
        const Watch second;
        must(wall.session->checkpoint(), "checkpoint");
        next.values.push_back(second.ms());
        wall = {};
        std::vector<double> starts, works;
        for (int run = 0; run < 5; ++run) {
            const Watch watch;
            const WorkWatch work;
            open_wall(path);
            works.push_back(work.ms());
            starts.push_back(watch.ms());
        }
        start.values.push_back(median(starts));
        start_work.values.push_back(median(works));
    }
    std::printf("%-44s %9s %9s %9s %9s   %s\n", "notifications stored, 200 on the wall", "200", "2,000", "20,000", "100,000",
                "ratio, limit");
    for (const Row* row : {&act50, &act99, &disk50, &disk99, &order, &layout, &memory, &first, &next, &overview, &start,
                           &start_work}) {
        std::printf("%-44s", row->what);
        for (const double value : row->values) std::printf(" %9.3f", value);
        std::printf("   x %.1f", row->values.back() / std::max(row->values.front(), 1e-3));
        if (row->limit > 0) std::printf(", limit %.0f", row->limit);
        std::printf("\n");
    }
}

/// A wall in its year: one entry in ten is a notification, the rest is work on the newest ones; a checkpoint after
/// every five hundred entries, as the program makes them between meetings, and five hundred behind the last.
void long_journal(const std::string& base)
{
    constexpr std::uint64_t entries = 100'000, notifications = 10'000, tail = 500;
    const std::string path = base + "/long.db";
    {
        Wall wall = open_wall(path);
        Session& session = *wall.session;
        receive(session, notifications);
        close_all_but(session, on_wall);
        must(session.checkpoint(), "checkpoint");
        open_meeting(session);
        std::vector<Command> acts;
        for (std::uint64_t number = 0; session.seq() < entries; ++number) {
            const bool one_by_one = entries - session.seq() <= tail * 3;
            acts.push_back(ordinary_act(number));
            if (acts.size() < (one_by_one ? 1 : tail)) continue;
            (void)must(session.dispatch_all(acts, friday + static_cast<Stamp>(number), "LM"), "dispatch_all");
            acts.clear();
            if (session.seq() == entries - tail || session.seq() == entries - tail * 2)
                must(session.checkpoint(), "checkpoint");
        }
    }
    std::printf("a journal of 100,000 entries about 10,000 notifications, 500 entries behind its checkpoint\n");
    std::vector<double> opened, whole, works;
    for (int run = 0; run < 7; ++run) {
        const Watch watch;
        const WorkWatch work;
        auto journal = must(SqliteJournal::open(path, FileAccess::read_write), "open");
        opened.push_back(watch.ms());
        Session session(*journal, denmark(), new_id);
        kept += must(recover(*journal, session), "recover").replayed;
        whole.push_back(watch.ms());
        works.push_back(work.ms());
    }
    print_ms("open", median(opened));
    print_ms("start: open and recover, median", median(whole), start_limit_ms);
    print_ms("  of that, work of the processor", median(works));
    print_ms("start: open and recover, slowest of 7", percentile(whole, 100), start_limit_ms);
}

} // namespace

int main(int count, char** words)
{
    if (count > 1) ::setenv("TMPDIR", words[1], 1);
    const TemporaryFolder folder;
    if (folder.path().empty()) return std::fprintf(stderr, "cannot write there\n"), 1;
    growth(folder.path());
    long_journal(folder.path());
    return kept == 0 ? 1 : 0;
}
