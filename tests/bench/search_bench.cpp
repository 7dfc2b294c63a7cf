// How long the board needs for one keystroke in the search field: order of the columns, then the search, as the wall
// does it, in processor time (nothing here waits). Limit: 30 ms over 10,000 notifications on the board.  search_bench
#include "board/search.hpp"
#include "tests/bench/measuring.hpp"
#include "tests/support/builders.hpp"

using namespace fyr;
using namespace fyr::bench;
using namespace fyr::test;

namespace {

constexpr double limit_ms = 30;
std::size_t kept = 0; // so that nothing is left out by the compiler

State board_of(std::uint64_t cases)
{
    State state;
    for (std::uint64_t i = 1; i <= cases; ++i) {
        Case c = a_case("Kort-" + std::to_string(i)).facts(usual_notification(i, friday - static_cast<Stamp>(i) * 1000)).id(i).make();
        c.step = static_cast<Step>(i % step_count);
        for (std::uint64_t k = 1; k <= i % 4; ++k) {
            Item item;
            item.id = PartId{k};
            item.text = "uden jakke tre dage i uge " + std::to_string(i % 52 + 1);
            c.items.push_back(item);
        }
        state.put(c.id, std::make_shared<const Case>(std::move(c)));
    }
    return state;
}

/// What the wall does when the words in the field have changed.
void keystroke(SearchIndex& index, const State& state, std::string_view words)
{
    BoardOrder order = board_order(state, friday, denmark());
    index.keep_matching(order, state, words, SearchIn::all_words);
    for (const auto& column : order.columns) kept += column.size() + 1;
}

void measure(std::uint64_t cases)
{
    const State state = board_of(cases);
    std::printf("%llu notifications on the board\n", static_cast<unsigned long long>(cases));
    const double limit = cases == 10'000 ? limit_ms : 0;
    std::vector<double> first;
    for (int i = 0; i < 7; ++i) {
        SearchIndex index;
        const WorkWatch watch;
        keystroke(index, state, "k");
        first.push_back(watch.ms());
    }
    print_ms("the first keystroke (every word is made ready)", median(first), limit);
    SearchIndex index;
    keystroke(index, state, "k");
    std::vector<double> all;
    for (const std::string typed : {"mormor henter", "giraf", "jakke uge 17", "kort-77", "øllebrød"}) {
        for (int round = 0; round < 3; ++round)
            for (std::size_t n = 1; n <= typed.size(); ++n) {
                const WorkWatch watch;
                keystroke(index, state, std::string_view(typed).substr(0, n));
                all.push_back(watch.ms());
            }
    }
    print_ms("every keystroke after it, median", median(all), limit);
    print_ms("every keystroke after it, slowest", percentile(all, 100), limit);
    print_ms("the order of the columns alone", median_ms(9, [&] { kept += board_order(state, friday, denmark()).columns[0].size(); }));
}

} // namespace

int main()
{
    for (const std::uint64_t cases : {200U, 2'000U, 10'000U}) measure(cases);
    return kept == 0 ? 1 : 0;
}
