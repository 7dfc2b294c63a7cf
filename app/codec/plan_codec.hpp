// A game plan ↔ the file that people keep, send and open again: format fyrtaarn/plan/2 (and 1), see docs/plan-format.md and
// assets/schema/plan.schema.json. Distrusts what it reads. Pure: knows no files and no clock.
#pragma once

#include "base/result.hpp"
#include "codec/board_codec.hpp"
#include "codec/plan_level.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace fyr {

inline constexpr int plan_format = 2;                                 ///< 1: its head has no seal
inline constexpr std::size_t max_plan_bytes = std::size_t{8} << 20U; ///< larger: refused unread
inline constexpr std::size_t max_plan_text = 1000;                   ///< characters of any text: all that rules can allow

/// 32 hexadecimal digits (BLAKE2b, 128 bit) over what an export of that level shows of the plan. The plan's own number
/// and when it came to this wall do not count: the same plan on another wall has the same checksum.
[[nodiscard]] std::string plan_checksum(const Plan& plan, ExportLevel level);

using PlanFileHead = FileHead;

/// The file, UTF-8, two blanks per level, every field written, the same bytes for the same plan and head.
[[nodiscard]] std::string write_plan(const Plan& plan, const PlanFileHead& head);

struct PlanFile {
    PlanFileHead head;
    std::string checksum; ///< of what stands there; a plan written by hand brings none
    bool by_hand = false; ///< neither checksum nor seal
    Plan plan; ///< sound (broken_plan), its texts tidied and masked
};

/// Whether this is such a file, of whatever number.
[[nodiscard]] bool is_plan_file(std::string_view bytes);

/// unsupported: plan_file.newer (arg format). corrupt: plan_file.too_large, plan_file.not_a_plan, plan_file.refused
/// (args place, a JSON pointer, or line:column for what is no JSON; reason; detail): broken JSON, a key twice or unknown,
/// wrong kind, no day, a link or lane that leads nowhere, numbers out of range, too many or too long;
/// plan_file.checksum (arg checksum: what its content asks for), plan_file.seal (its head was changed). One that has neither of
/// them was written by hand and is taken. A field of the plan that is missing has its default.
/// CPR-like numbers, mail addresses and phone numbers are covered in every text, whoever wrote the file.
[[nodiscard]] Result<PlanFile> read_plan_file(std::string_view bytes);
/// Only the plan of it.
[[nodiscard]] Result<Plan> read_plan(std::string_view bytes);

} // namespace fyr
