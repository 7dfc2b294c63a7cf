// A board ↔ the file people keep, send and open again: format fyrtaarn/board/2 (and 1), see docs/board-format.md and
// assets/schema/board.schema.json. Distrusts what it reads. Pure: knows no files and no clock.
#pragma once

#include "base/result.hpp"
#include "codec/board_level.hpp"
#include "domain/commands.hpp"
#include "domain/meeting_record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fyr {

inline constexpr int board_format = 2; ///< 1: its head has no seal
inline constexpr std::size_t max_board_bytes = std::size_t{64} << 20U; ///< larger: refused unread

/// Whether the board is about anybody. A board of fictive cases says so, and is no board for the daily wall. training: one of
/// the training world, which the daily wall refuses; its files say `"world": "training"`.
enum class Subject { real, fictive, training };
[[nodiscard]] constexpr bool is_fictive(Subject subject) { return subject != Subject::real; }
/// "training" or "daily": the world of a picture or a file.
[[nodiscard]] constexpr std::string_view world_word(Subject subject) { return subject == Subject::training ? "training" : "daily"; }

/// 32 hexadecimal digits (BLAKE2b, 128 bit) over what an export of that level shows of the board: the same for the
/// same content in any program, whatever the entry, day or layout of the file.
[[nodiscard]] std::string board_checksum(const State& state, ExportLevel level);

/// What stands at the top of a board's or a plan's file and decides how it is taken.
struct FileHead {
    ExportLevel level = ExportLevel::overview;
    Subject subject = Subject::real;
    std::uint64_t entry = 0; ///< number of the newest journal entry in effect
    Stamp exported = 0;      ///< UTC
    bool operator==(const FileHead&) const = default;
};
/// 32 hexadecimal digits over the head and the checksum of what follows, so that no line of it can be changed alone. `kind`: of
/// the file, "board" or "plan".
[[nodiscard]] std::string head_seal(std::string_view kind, const FileHead& head, std::string_view checksum);

/// The file, UTF-8, two blanks per level, every field written, the same bytes for the same board. `entry`: number of
/// the newest journal entry in effect. `at`: when it is exported, UTC. `counts`: how the board stands then, for whoever only
/// wants the numbers; they are told, not read back, and are no part of the checksum.
[[nodiscard]] std::string encode_board(const State& state, ExportLevel level, std::uint64_t entry, Stamp at,
                                       Subject subject = Subject::real, const std::optional<BoardCounts>& counts = {});

/// What stands in a file. `import` is what the command wants; it still checks that the board is sound.
struct BoardFile {
    ExportLevel level = ExportLevel::overview;
    Subject subject = Subject::real;
    std::uint64_t entry = 0;
    Stamp exported = 0;
    std::string checksum;
    WholeBoard import;
};

/// unsupported: board.newer (arg format). corrupt: board.too_large, board.not_a_board (it is no board at all),
/// board.broken (arg place, a JSON pointer: no JSON, wrong kind, a key twice, too deep, too long), board.checksum
/// (somebody changed it or it was damaged; arg checksum: what its content asks for), board.seal (the same, of its head). Numbers that name a person are covered, whoever wrote the file.
[[nodiscard]] Result<BoardFile> decode_board_file(std::string_view bytes);
/// Only the board of it.
[[nodiscard]] Result<WholeBoard> decode_board(std::string_view bytes);

} // namespace fyr
