// Rows and checkpoints made from their number alone, so that a test can tell what any of them must hold.
#pragma once

#include "platform/journal.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace fyr::test {

/// A row of world `world`. One in nine is longer than a database page; texts hold Danish letters and quotes.
inline JournalRow row_number(std::uint64_t seq, std::uint64_t world = 0)
{
    JournalRow row;
    row.seq = seq;
    row.id = "row-" + std::to_string(world) + '-' + std::to_string(seq);
    row.at = 1'760'000'000'000 + static_cast<Stamp>(seq * 1000 + world);
    row.actor = seq % 2 == 0 ? "AB" : "LEDER";
    row.about = seq % 5;
    row.text = R"({"act":"møde","n":)" + std::to_string(seq) + R"(,"say":")";
    const std::size_t length = seq % 9 == 8 ? 5000 + (seq % 4) * 3000 : 40 + (seq * 37) % 500;
    while (row.text.size() < length) row.text += "Rådyr " + std::to_string(seq * 2654435761U % 1000) + " ";
    row.text += "\"}";
    return row;
}

/// A checkpoint after row `seq`: most parts are the same from one to the next.
inline Checkpoint checkpoint_after(std::uint64_t seq, std::uint64_t parts = 12)
{
    Checkpoint checkpoint{seq, {}};
    for (std::uint64_t part = 0; part < parts; ++part) {
        const std::uint64_t version = part % 4 == 0 ? seq : 1;
        checkpoint.parts.push_back({"case/" + std::to_string(part), R"({"case":)" + std::to_string(part) + R"(,"v":)" +
                                                                        std::to_string(version) + "," +
                                                                        std::string(200 + part * 100, 'x') + "}"});
    }
    return checkpoint;
}

/// Everything from row after + 1 on.
inline Result<std::vector<JournalRow>> all_rows(const Journal& journal, std::uint64_t after = 0)
{
    std::vector<JournalRow> rows;
    const auto read = journal.read(after, [&](const JournalRow& row) {
        rows.push_back(row);
        return true;
    });
    if (!read) return read.error();
    return rows;
}

} // namespace fyr::test
