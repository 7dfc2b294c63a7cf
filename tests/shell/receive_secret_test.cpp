#include "shell/receive_secret.hpp"

#include "platform/memory_journal.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

TEST_CASE("the secret of a wall is made once and stays", "[shell]")
{
    MemoryJournal journal;
    int asked = 0;
    const auto new_id = [&] { return "id" + std::to_string(++asked); };
    CHECK(*receive_secret(journal, new_id) == "id1id2");
    CHECK(*receive_secret(journal, new_id) == "id1id2");
    CHECK(asked == 2);
}
