// What an act in today's meeting costs when years of past meetings are kept. On the disk that holds the folder
// given.   meetings_bench [folder]
#include "tests/bench/growing_wall.hpp"

#include <malloc.h>

using namespace fyr;
using namespace fyr::bench;

namespace {

/// Five years of morning meetings behind it, each with twenty notifications: what an act in today's meeting costs, and what undo keeps.
void years_of_meetings(const std::string& base)
{
    constexpr std::uint64_t meetings = 1'250, rows = 20, acts = 100;
    const std::string path = base + "/years.db";
    Wall wall = open_wall(path);
    Session& session = *wall.session;
    receive(session, rows);
    std::vector<MeetingRecord> archive;
    for (std::uint64_t i = 1; i <= meetings; ++i) {
        MeetingRecord record;
        record.number = i;
        record.leader = "LM";
        record.present = {"LM", "TB", "BN"};
        for (std::uint64_t row = 1; row <= rows; ++row) {
            RecordRow r;
            r.about = CaseId{row};
            r.code = "Kort-" + std::to_string(row);
            r.owner = "TB";
            r.next_action = "Skolen ringes op om fraværet i uge " + std::to_string(i % 52);
            record.rows.push_back(std::move(r));
        }
        archive.push_back(std::move(record));
    }
    History history;
    history.now = session.state();
    Board board = session.state().board();
    board.archive.edit() = std::move(archive);
    history.now.put_board(std::make_shared<const Board>(std::move(board)));
    session.start_from(std::move(history), session.seq());
    const Watch first;
    must(session.checkpoint(), "checkpoint");
    const double first_ms = first.ms();
    open_meeting(session);
    ::malloc_trim(0);
    const double before = memory_mib();
    std::vector<double> works;
    for (std::uint64_t i = 0; i < acts; ++i) {
        const WorkWatch work;
        (void)must(session.dispatch(TakeCase{CaseId{1 + i % rows}}, friday + static_cast<Stamp>(i), "LM"), "take");
        works.push_back(work.ms());
    }
    ::malloc_trim(0);
    const double kept_mib = memory_mib() - before;
    const Watch next;
    must(session.checkpoint(), "checkpoint");
    std::printf("%llu past meetings of %llu notifications each, then %llu times a notification on the table\n", static_cast<unsigned long long>(meetings),
                static_cast<unsigned long long>(rows), static_cast<unsigned long long>(acts));
    print_ms("one of them, work of the processor, p50", median(works));
    std::printf("  %-52s %9.1f MiB\n", "memory for all of them", kept_mib);
    print_ms("checkpoint, the first", first_ms);
    print_ms("checkpoint after them", next.ms());
}

} // namespace

int main(int count, char** words)
{
    if (count > 1) ::setenv("TMPDIR", words[1], 1);
    const TemporaryFolder folder;
    if (folder.path().empty()) return std::fprintf(stderr, "cannot write there\n"), 1;
    years_of_meetings(folder.path());
    return 0;
}
